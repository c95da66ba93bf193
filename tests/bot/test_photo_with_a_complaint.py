"""A photo whose words are to be passed on goes with them, to whoever gets them and to nobody else."""

import pytest

from flows.effects import OpenHandoff, TellResident
from flows.events import Attached
from storage.incoming import Incoming
from storage.tables import handoff, person

RUDE = "aisha is rude to mrs patel, this is what she wrote"
GOES_TOO = "Your photo goes with it."


def photo(house, caption, reference="tg:1", kind="photo"):
    event = Attached(kind, caption, reference)
    before = len(house.post.to("jean"))
    house.hears(Incoming(house.post.name, str(next(house.numbers)), "jean", event, house.clock.now()))
    return house.post.to("jean")[before:]


def with_aisha(house):
    jean = house.rows(person.c.id, where=person.c.name == "Jean")[0]
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(house.aisha, TellResident(house.rows(handoff.c.id)[0], "Hello Jean."))


def about_her(house):
    return house.rows(handoff.c.summary, where=handoff.c.around == "aisha")


def test_held_back_from_whoever_has_the_chat_it_goes_to_the_team_with_its_words(ready):
    with_aisha(ready)
    (asked,) = photo(ready, RUDE)
    assert "That's about Aisha, who has this chat" in asked
    assert GOES_TOO in asked
    ready.presses("jean", "Send to the team")
    assert about_her(ready) == [f"[photo tg:1] {RUDE}"]
    assert any("[photo tg:1]" in each for each in ready.post.to("team"))
    assert not any("tg:1" in each for each in ready.post.to("aisha"))


def test_given_to_them_after_all_it_goes_too(ready):
    with_aisha(ready)
    photo(ready, RUDE)
    ready.presses("jean", "Give it to Aisha")
    assert f"[photo tg:1] {RUDE}" in ready.post.to("aisha")[-1]


def test_shown_first_it_says_so_and_goes_too(ready):
    (shown,) = photo(ready, RUDE)
    assert GOES_TOO in shown
    ready.presses("jean", "Send it")
    assert about_her(ready) == [f"[photo tg:1] {RUDE}"]


def test_asked_about_as_danger_first_it_goes_too(ready):
    photo(ready, "aisha keeps coming round my house at night")
    (shown,) = ready.presses("jean", "No")
    assert GOES_TOO in shown
    ready.presses("jean", "Send it")
    assert about_her(ready) == ["[photo tg:1] aisha keeps coming round my house at night"]


@pytest.mark.parametrize("then", ["i want to complain about aisha", "can i talk to aisha about the lease"])
def test_not_sent_it_goes_with_nothing_else(ready, then):
    photo(ready, RUDE)
    ready.presses("jean", "Don't send")
    (shown,) = ready.says("jean", then)
    assert GOES_TOO not in shown


@pytest.mark.parametrize("caption", ["and here is another one", "", RUDE])
@pytest.mark.parametrize(("held", "send"), [(False, "Send it"), (True, "Send to the team")])
def test_a_second_one_goes_too(ready, caption, held, send):
    if held:
        with_aisha(ready)
    photo(ready, RUDE)
    before = ready.alerts("aisha")
    (shown,) = photo(ready, caption, "tg:2")
    assert "Your 2 photos go with it." in shown
    ready.presses("jean", send)
    (sent,) = about_her(ready)
    assert sent.startswith(f"[photo tg:1] [photo tg:2] {RUDE}")
    assert ready.alerts("aisha") == before


def test_two_of_different_kinds_are_counted(ready):
    photo(ready, RUDE)
    (shown,) = photo(ready, "", "tg:2", kind="voice")
    assert "Your 2 things go with it." in shown


def test_one_that_comes_only_now_goes_with_what_is_on_the_table(ready):
    ready.says("jean", RUDE)
    (shown,) = photo(ready, "")
    assert GOES_TOO in shown
    ready.presses("jean", "Send it")
    assert about_her(ready) == [f"[photo tg:1] {RUDE}"]


def test_while_she_is_waited_for_one_without_a_word_goes_to_the_complaint_and_not_to_her(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    ready.says("jean", RUDE)
    (shown,) = photo(ready, "")
    assert GOES_TOO in shown
    assert not any("tg:1" in each for each in ready.post.to("aisha"))


def test_with_a_question_beside_it_that_it_goes_nowhere_is_said(ready):
    photo(ready, RUDE)
    told = photo(ready, "what grants are there for a kitchen?", "tg:2")
    assert "this has gone to nobody" in "".join(told)
