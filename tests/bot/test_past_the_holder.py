"""Danger stands, and a complaint about whoever has the chat is open: others hear news of it, round that person."""

import pytest

from flows.effects import OpenHandoff, TakeHandoff, TellResident
from storage.tables import address, handoff, person

DANGER = "my husband hits me"
COMPLAINT = "i want to complain about aisha she is always rude to me"
WORSE = ["hes downstairs", "he is outside", "im so scared", "i cant get out", "he is back", "he is hitting me again"]
THERE = "i rang 999 theyre here now"


def only_danger(house):
    return house.rows(handoff.c.id, where=handoff.c.urgency == "safety")[0]


@pytest.fixture
def taken(ready):
    """Aisha has taken Jean's danger, and Jean complains about her."""
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only_danger(ready)))
    ready.says("jean", COMPLAINT)
    return ready


@pytest.fixture
def beside(ready):
    """Aisha has Jean's chat about a lease and Jean has complained about her; the danger waits for anybody on duty."""
    (jean,) = ready.rows(person.c.id, where=person.c.name == "Jean")
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", DANGER, COMPLAINT)
    ready.presses("jean", "Send to the team")
    return ready


def told_round_aisha(house, words):
    """What Jean is told when she writes that, and that everybody on duty but Aisha hears of it."""
    dean, heard, read = house.alerts("dean")[0], house.alerts("team")[0], len(house.post.to("aisha"))
    (told,) = house.says("jean", words)
    assert "I've passed this on to nobody" not in told
    assert house.alerts("dean")[0] > dean
    assert house.alerts("team")[0] > heard
    assert not any(words in each or "SAFETY" in each for each in house.post.to("aisha")[read:])
    return told


@pytest.mark.parametrize("words", WORSE)
def test_sent_the_others_on_duty_hear_of_worse_at_once(taken, words):
    taken.presses("jean", "Send to the team")
    told = told_round_aisha(taken, words)
    assert "999" in told
    assert "0808 2000 247" in told
    assert "Aisha no longer has this chat" in told


def test_they_read_how_to_ring_without_a_word(taken):
    assert "press 55" in told_round_aisha(taken, "hes downstairs")


@pytest.mark.parametrize("words", WORSE)
def test_nor_is_it_asked_about_while_the_complaint_is_on_the_table(taken, words):
    assert "999" in told_round_aisha(taken, words)


@pytest.mark.parametrize("words", WORSE)
def test_nor_where_they_are_writing_with_them(taken, words):
    taken.does(taken.aisha, TellResident(only_danger(taken), "Are you safe now?"))
    taken.presses("jean", "Send to the team")
    assert "999" in told_round_aisha(taken, words)


@pytest.mark.parametrize("words", WORSE)
def test_nor_beside_a_chat_about_something_else(beside, words):
    assert "999" in told_round_aisha(beside, words)


def test_help_that_came_is_read_by_the_others(taken):
    taken.presses("jean", "Send to the team")
    assert told_round_aisha(taken, THERE).startswith("I'm glad somebody is there with you.")
    for place in ("dean", "team"):
        assert taken.post.to(place)[-1] == f"Jean, Fernhill: Help has come, as they put it: “{THERE}”"


def test_nor_is_it_read_by_them_beside_a_chat_about_something_else(beside):
    assert told_round_aisha(beside, THERE).startswith("I'm glad somebody is there with you.")
    assert THERE in beside.post.to("dean")[-1]


def test_where_nobody_else_can_be_reached_they_are_told_and_that_is_said(taken):
    taken.presses("jean", "Send to the team")
    taken.change(address, address.c.place.in_(("dean", "team")), reachable=False)
    before = taken.alerts("aisha")[0]
    (told,) = taken.says("jean", "hes downstairs")
    assert taken.alerts("aisha")[0] > before
    assert "999" in told


def test_let_read_on_they_read_it_again(taken):
    taken.presses("jean", "Send to the team")
    taken.says("jean", "about the lease")
    taken.presses("jean", "Give it to Aisha")
    taken.says("jean", "hes downstairs")
    assert taken.post.to("aisha")[-1].endswith("hes downstairs")


@pytest.mark.parametrize("words", ["she shouts at everyone", "thursday is good"])
def test_anything_else_is_asked_about_as_ever(taken, words):
    taken.presses("jean", "Send to the team")
    before = taken.alerts()
    (told,) = taken.says("jean", words)
    assert "I've passed this on to nobody yet" in told
    assert taken.alerts() == before


@pytest.mark.parametrize("words", ["hes downstairs", "he is back", "im so scared"])
def test_worse_news_beside_something_else_reaches_those_on_duty_and_whoever_has_the_chat(ready, words):
    (jean,) = ready.rows(person.c.id, where=person.c.name == "Jean")
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", DANGER)
    before = ready.alerts("dean")[0]
    (told,) = ready.says("jean", words)
    assert "999" in told
    assert ready.alerts("dean")[0] > before
    assert any(words in each for each in ready.post.to("aisha"))


def test_once_somebody_has_taken_the_danger_worse_news_is_theirs(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only_danger(ready)))
    ready.says("jean", "hes downstairs")
    assert any("hes downstairs" in each for each in ready.post.to("aisha"))


def test_help_on_its_way_is_no_worse_news_wherever_the_chat_is(ready):
    (jean,) = ready.rows(person.c.id, where=person.c.name == "Jean")
    ready.says("jean", DANGER)
    (told,) = ready.says("jean", "i rang 999 theyre on their way")
    assert told.startswith("I'm glad they're on their way.")
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    lease = ready.rows(handoff.c.id, where=handoff.c.urgency == "ordinary")[0]
    ready.does(ready.aisha, TellResident(lease, "Hello Jean."))
    before = ready.alerts("dean")
    ready.says("jean", "the police are on their way")
    assert ready.alerts("dean") == before


@pytest.mark.parametrize(
    "opens", [lambda number: TakeHandoff(number), lambda number: TellResident(number, "Hello Jean")]
)
def test_whoever_takes_a_chat_in_which_they_are_complained_of_is_said_to_get_nothing_unasked(ready, opens):
    ready.says("jean", "i want to complain about aisha she is always rude to me")
    ready.presses("jean", "Send it")
    ready.says("jean", DANGER)
    ready.does(ready.aisha, opens(only_danger(ready)))
    told = ready.post.to("jean")[-1]
    assert "I ask you before anything you write goes to them" in told
    assert "straight" not in told
    assert "quiet" not in told
    (asked,) = ready.says("jean", "the club is on tuesday")
    assert "I've passed this on to nobody yet" in asked
