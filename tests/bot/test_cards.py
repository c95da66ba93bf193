"""The card an adviser was sent says how the handoff stands by now, in place; what is new still comes as a message."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels import SendError
from flows.effects import (
    AddToHandoff,
    CancelHandoff,
    CloseHandoff,
    EraseMe,
    HoldHandoff,
    OpenHandoff,
    PassOn,
    TakeHandoff,
)
from storage.tables import card, message, person
from tests.bot.house import MONDAY

ALL = ["Take it", "Reply", "Later", "Pass on", "Close"]


@pytest.fixture
def asked(ready, monkeypatch):
    """Jean has asked for a person, and Aisha has the card, where cards can be changed."""
    monkeypatch.setattr("storage.sending.cards.CHANGED_ON", {ready.post.name})
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(ready.jean, OpenHandoff("ordinary", "our lease", "asked"))
    return ready


def changes(house, place="aisha"):
    """Each change of a message to them: which message, its first line, its buttons."""
    made = [each for each in house.post.sent if each.place == place and each.changes]
    return [(each.changes, each.text.split("\n")[0], [button.label for button in each.buttons]) for each in made]


def first_card(house, place="aisha"):
    return str(next(each.id for each in house.post.sent if each.place == place and "our lease" in each.text))


def test_whoever_takes_it_sees_it_on_the_card(asked):
    asked.presses("aisha", "Take it")
    assert changes(asked) == [(first_card(asked), "You have this one.", ["Reply", "Close"])]


def test_the_card_keeps_its_words_below_how_it_stands(asked):
    before = asked.post.to("aisha")[-1]
    asked.presses("aisha", "Take it")
    assert asked.post.sent[-1].text == f"You have this one.\n\n{before}"


def test_put_off_says_until_when(asked):
    asked.does(asked.aisha, HoldHandoff(1, MONDAY.replace(hour=15)))
    assert changes(asked) == [(first_card(asked), "Put off until today, 15:00.", ALL)]


def test_passed_on_says_to_whom(asked):
    asked.does(asked.aisha, PassOn(1, "dean"))
    assert changes(asked) == [(first_card(asked), "Passed on to Dean Okafor, who hasn't taken it yet.", ALL)]
    asked.presses("dean", "Take it")
    assert changes(asked)[1:] == [(first_card(asked), "Dean Okafor has this one now.", [])]


def test_called_off_leaves_no_buttons(asked):
    asked.does(asked.jean, CancelHandoff("no need"))
    assert changes(asked) == [(first_card(asked), "They have called this off.", [])]


def test_closed_takes_the_buttons_off_what_came_after_the_card_too(asked):
    asked.presses("aisha", "Take it")
    its_yours = str(next(each.id for each in asked.post.sent if "It's yours" in each.text))
    asked.does(asked.aisha, CloseHandoff(1, "sorted"))
    assert changes(asked)[1:] == [(first_card(asked), "This one is closed.", []), (its_yours, "", [])]


def test_what_the_resident_adds_rings_as_a_message_and_shows_on_the_card(asked):
    asked.clock.forward(timedelta(minutes=5))
    asked.does(asked.jean, AddToHandoff("and the roof"))
    assert asked.post.to("aisha")[1] == "Jean, Fernhill: and the roof"
    assert changes(asked) == [(first_card(asked), "They have written more since.", ALL)]


def test_a_false_alarm_is_said_to_be_one_on_everybodys_card(asked):
    asked.does(asked.jean, OpenHandoff("safety", "", "danger"))
    asked.does(asked.dean, CloseHandoff(2, "Her son had the phone", false_alarm=True))
    for place in ("aisha", "dean", "team"):
        assert changes(asked, place)[-1][1:] == ("This one was a false alarm, and is closed.", [])


def test_however_often_danger_comes_again_no_card_says_for_long_that_somebody_has_it(asked):
    asked.does(asked.jean, OpenHandoff("safety", "", "danger"))
    for _ in range(6):
        asked.run(asked.app.forward(timedelta(minutes=10)))
    asked.does(asked.aisha, TakeHandoff(2))
    for _ in range(2):
        asked.run(asked.app.forward(timedelta(minutes=10)))
    says = {number: line for number, line, _ in changes(asked)}
    assert set(says.values()) == {"There's a newer card of this one further down."}


def test_what_brings_nothing_new_changes_nothing(asked):
    asked.presses("aisha", "Take it")
    asked.does(asked.jean, AddToHandoff("hello?"))
    asked.does(asked.jean, AddToHandoff("anybody?"))
    assert len(changes(asked)) == 1


def test_one_that_comes_back_comes_as_a_message_and_the_older_card_loses_its_buttons(asked):
    asked.does(asked.aisha, HoldHandoff(1, MONDAY.replace(hour=15)))
    asked.clock.forward(timedelta(hours=6))
    asked.tick()
    assert asked.post.to("aisha")[-2].startswith("Somebody is still waiting for an answer.")
    assert changes(asked)[1:] == [(first_card(asked), "There's a newer card of this one further down.", [])]


def test_erased_leaves_none_of_their_words(asked):
    asked.does(asked.jean, EraseMe())
    assert [each.text for each in asked.post.sent if each.changes] == [
        "Whoever asked has erased themselves, so this one is closed."
    ]


def test_a_change_waits_as_long_as_it_is_asked_to_and_what_comes_after_it_too(asked):
    asked.post.errors.extend([None, None, SendError("slow down", retry_after=7)])
    asked.presses("aisha", "Take it")
    assert changes(asked) == []
    asked.tick()
    assert changes(asked) == []
    asked.clock.forward(timedelta(seconds=8))
    asked.tick()
    assert len(changes(asked)) == 1


def test_a_card_that_never_went_out_is_not_changed(asked):
    asked.write(lambda connection: connection.execute(message.update().values(state="unknown", external_id=None)))
    asked.presses("aisha", "Take it")
    assert changes(asked) == []
    assert asked.rows(message.c.problem, where=message.c.direction == "fix") == ["what it changes never went out"]


def test_only_the_latest_of_two_changes_that_wait_is_made(asked):
    asked.post.errors.extend([None, None, SendError("slow down", retry_after=7)])
    asked.presses("aisha", "Take it")
    asked.does(asked.aisha, CloseHandoff(1, "sorted"))
    asked.clock.forward(timedelta(seconds=8))
    asked.tick()
    assert [line for _, line, _ in changes(asked) if line] == ["This one is closed."]


def test_where_messages_cannot_be_changed_no_card_is_remembered(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    assert ready.rows(card.c.id) == []


def replying(house, place, to, text):
    """What comes in when somebody replies to a message of ours."""
    return replace(house.said(place, text), replies_to=to)


def test_a_reply_to_a_card_goes_to_that_resident_on_a_yes(asked):
    asked.hears(replying(asked, "aisha", first_card(asked), "I'll ring you"))
    assert asked.post.to("aisha")[-1] == "Send this to Jean, Fernhill?\n“I'll ring you”"
    asked.presses("aisha", "Yes")
    assert "Aisha (adviser): I'll ring you" in asked.post.to("jean")[-1]


@pytest.mark.parametrize(
    ("done", "says"),
    [
        (lambda house: house.does(house.aisha, CloseHandoff(1, "sorted")), "That one is closed."),
        (lambda house: house.does(house.jean, EraseMe()), "That one is closed."),
        (
            lambda house: house.presses("dean", "Take it"),
            "Dean Okafor has this one, so I haven't sent it. Send anyway?",
        ),
    ],
    ids=["closed", "erased", "somebody else has it"],
)
def test_a_reply_that_cannot_go_there_says_why(asked, done, says):
    if "Dean" in says:
        asked.does(asked.aisha, PassOn(1, "dean"))
    the_card, before = first_card(asked), len(asked.post.to("jean"))
    done(asked)
    since = len(asked.post.to("jean"))
    asked.hears(replying(asked, "aisha", the_card, "I'll ring you"))
    assert asked.post.to("aisha")[-1] == says
    assert len(asked.post.to("jean")) == since >= before


def test_a_reply_by_somebody_moved_off_the_area_goes_nowhere(asked):
    the_card = first_card(asked)
    asked.write(lambda connection: connection.exec_driver_sql("UPDATE area SET adviser = 'dean'"))
    asked.write(lambda connection: connection.exec_driver_sql("UPDATE handoff SET adviser = 'dean'"))
    asked.hears(replying(asked, "aisha", the_card, "I'll ring you"))
    assert asked.post.to("aisha")[-2].startswith("That one isn't with you or with an area you answer for")
    assert changes(asked)[-1] == (the_card, "This one isn't with you any more.", [])


def test_the_card_of_whoever_it_goes_round_since_reads_like_any_that_moved_on(asked):
    danger = OpenHandoff("safety", "A safety worry", "safety", danger="harm_now", agreed=False)
    asked.does(asked.jean, danger)
    asked.does(asked.jean, replace(danger, around="aisha"))
    assert {(says, tuple(ways)) for _card, says, ways in changes(asked)} == {
        ("The programme team has this one now.", ())
    }


def test_a_reply_to_somebody_who_blocked_us_says_so_after_the_yes(asked):
    asked.write(lambda connection: connection.exec_driver_sql("UPDATE address SET reachable = 0 WHERE place = 'jean'"))
    asked.hears(replying(asked, "aisha", first_card(asked), "I'll ring you"))
    asked.presses("aisha", "Yes")
    assert any("they have blocked this chat or left it" in text for text in asked.post.to("aisha")[-2:])
