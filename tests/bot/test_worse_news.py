"""More danger told to somebody who is being written with: it came to one person, and every word says so."""

from datetime import timedelta

import pytest

from bot.desk import today
from bot.desk.view import Spot, look
from bot.staff import in_danger
from flows.desk.calendar import Calendar
from flows.effects import OpenHandoff, TakeHandoff, TellResident
from storage import load
from storage.tables import address, conversation, handoff, handoff_note, person

DANGER = "my husband is beating me up"
WORSE = "yes but he has a knife and shes in the house now"
TEN = timedelta(minutes=10)
ALONE = (
    "SAFETY: more was told that may be about somebody's safety. It came to you alone, since you are writing with them. "
    "If you can't answer now, pass it on; after 10 minutes without an answer everybody on duty hears."
)


def only(house):
    return house.rows(handoff.c.id)[0]


def marks(house):
    return house.rows(handoff_note.c.text, where=handoff_note.c.by == "alongside")


@pytest.fixture
def worse(ready):
    """Dean has written about the danger, and Jean has answered with worse news."""
    ready.says("jean", DANGER)
    ready.does(ready.dean, TellResident(only(ready), "Jean, are you safe now?"))
    ready.before = ready.alerts("aisha", "team")
    ready.says("jean", WORSE)
    return ready


def safety_list(house, who):
    """Why each danger is on this person's list."""
    return [each.why for each in on_the_list(house, who)[0]]


def on_the_list(house, who):
    """The dangers and the others who wait on this person's list."""

    def read(connection):
        calendar, known = Calendar(house.clock.now(), "Europe/London"), load.by_person(connection, who)
        found = look(connection, house.programme, known.person, Spot(), calendar)
        groups = today.groups(found, house.programme, calendar)
        return groups[0].lines, groups[1].lines

    return house.write(read)


def test_whoever_is_writing_with_them_reads_that_it_came_to_them_alone(worse):
    assert worse.post.to("dean")[-1] == f"{ALONE}\nJean, Fernhill: {WORSE}"
    assert worse.alerts("aisha", "team") == worse.before


def test_a_danger_and_the_chat_it_was_told_in_are_one_line(ready):
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.says("jean", DANGER)
    danger, waiting = on_the_list(ready, ready.aisha)
    assert [(each.href, each.also, each.more) for each in danger] == [
        (
            "/desk/handoffs/2",
            ("/desk/handoffs/1",),
            "Also open: “our lease”. You have this one, and they last wrote at 09:00.",
        )
    ]
    assert waiting == ()
    ((danger,), waiting) = on_the_list(ready, ready.dean)
    assert (danger.more, waiting) == ("", ())


def test_everybody_who_reads_along_on_the_desk_reads_to_whom_it_came(worse):
    (mark,) = marks(worse)
    assert "It came to Dean Okafor alone, who is writing with them." in mark
    assert "told as well" not in mark


def test_those_on_duty_hear_after_ten_minutes_as_was_said(worse):
    worse.tick(TEN)
    assert worse.alerts("aisha", "team") == [each + 1 for each in worse.before]


def test_every_list_says_that_it_got_worse_and_who_has_it_until_it_is_answered(worse):
    got_worse = "It got worse at 09:00: more danger was told, and it isn't answered yet."
    assert safety_list(worse, worse.aisha) == [f"Dean Okafor has this one. {got_worse}"]
    assert safety_list(worse, worse.dean) == [f"You have this one. {got_worse}"]
    worse.does(worse.dean, TellResident(only(worse), "I've rung 999."))
    assert safety_list(worse, worse.aisha) == ["Dean Okafor has this one."]


def test_staff_see_it_in_the_red_box_until_it_is_answered(worse):
    def dangers():
        calendar = Calendar(worse.clock.now(), "Europe/London")
        (danger,) = worse.write(lambda connection: in_danger.dangers(connection, worse.programme, calendar))
        return danger.worse, danger.stands

    assert dangers() == (
        True,
        "Dean Okafor has it and was told alone at 09:00 that it got worse. If it isn't answered, everybody on duty "
        "hears at 09:10.",
    )
    worse.does(worse.dean, TellResident(only(worse), "I've rung 999."))
    assert dangers() == (
        False, "Dean Okafor has it, and nobody waits for an answer just now. Nobody else hears of it while that is so."
    )  # fmt: skip


def test_a_yes_without_words_comes_to_them_too_and_is_everybodys_after_ten_minutes(ready):
    ready.says("jean", DANGER)
    ready.does(ready.dean, TellResident(only(ready), "Jean, are you safe now?"))
    ready.says("jean", "what do you know about me")
    ready.presses("jean", "That's fine")
    ready.clock.forward(timedelta(days=8))
    ready.says("jean", "he gets so angry with the kids")
    ready.does(ready.dean, TellResident(only(ready), "What happened?"))
    before = ready.alerts("aisha", "team")
    ready.presses("jean", "Yes")
    assert ready.post.to("dean")[-1] == f"{ALONE}\nJean, Fernhill: “Yes” to whether anyone is in danger or being hurt."
    assert ready.alerts("aisha", "team") == before
    assert ready.rows(handoff.c.answer_by) == [ready.clock.now() + TEN]
    ready.tick(TEN)
    assert ready.alerts("aisha", "team") == [each + 1 for each in before]


def test_where_nobody_else_can_be_reached_that_is_said(ready):
    ready.says("jean", DANGER)
    ready.does(ready.dean, TellResident(only(ready), "Jean, are you safe now?"))
    ready.change(address, address.c.place != "jean", reachable=False)
    ready.says("jean", WORSE)
    assert "after 10 minutes without an answer nobody else hears, because nobody on duty can be" in marks(ready)[-1]


def test_words_that_everybody_on_duty_is_sent_are_not_said_to_be_kept_from_them(ready):
    ready.says("jean", DANGER)
    ready.does(ready.dean, TakeHandoff(only(ready)))
    ready.says("jean", WORSE)
    assert WORSE in ready.post.to("aisha")[-1]
    assert ready.post.to("aisha")[-1].startswith(
        "SAFETY: this may be about somebody's safety. Everybody on duty has been sent these words, and nobody has this"
    )


@pytest.mark.parametrize("asks", ["is anyone there", "what do i do", "please help me", "has anyone been told", "menu"])
def test_taken_and_never_written_to_it_is_nobodys_again_and_they_are_answered(ready, asks):
    ready.says("jean", DANGER)
    ready.does(ready.dean, TakeHandoff(only(ready)))
    ready.says("jean", WORSE)
    assert ready.rows(handoff.c.state, handoff.c.holder) == [("waiting", "")]
    assert ready.rows(conversation.c.owner, where=conversation.c.owner != "bot") == ["waiting"]
    (answer,) = ready.says("jean", asks)
    assert "has this chat" not in answer


def test_beside_a_chat_that_somebody_has_it_stays_theirs(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(only(ready), "Hello Jean."))
    ready.says("jean", DANGER)
    ready.does(ready.dean, TakeHandoff(ready.rows(handoff.c.id)[-1]))
    ready.says("jean", WORSE)
    assert WORSE in ready.post.to("aisha")[-1]
    assert ready.rows(conversation.c.owner, where=conversation.c.owner != "bot") == ["adviser"]


def test_an_answer_in_the_chat_they_have_answers_the_danger_they_have_too(ready):
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    chat = only(ready)
    ready.does(ready.aisha, TellResident(chat, "Hello Jean."))
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TellResident(chat, "Are you safe?"))
    ready.says("jean", WORSE)
    ready.does(ready.aisha, TellResident(chat, "Go to your neighbour's. I'm ringing 999."))
    before = ready.alerts("dean", "team")
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == before
    assert set(ready.rows(handoff.c.state)) == {"taken"}
