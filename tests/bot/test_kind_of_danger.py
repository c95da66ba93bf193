"""What kind of danger it sounds like: for whoever takes it or is passed it, in plain words, and for nobody else."""

import pytest

from bot.desk import conversation, view
from flows.desk import day_people
from flows.desk.calendar import Calendar
from flows.desk.kinds import KINDS, sounds_like
from flows.effects import OpenHandoff, PassOn, TakeHandoff, TellResident
from storage import load
from storage.tables import handoff, person

KIND = "It sounds like self-harm or suicide."


@pytest.fixture
def told(ready):
    ready.says("jean", "i cant go on, i want to kill myself")
    ready.danger = ready.rows(handoff.c.id)[0]
    return ready


def test_every_kind_that_is_heard_has_plain_words(programme):
    assert {danger.id for danger in programme.urgent.dangers} == set(KINDS)


def test_a_kind_that_nobody_knows_is_not_made_up():
    assert sounds_like("") == ""


@pytest.mark.parametrize("taken", [TakeHandoff, lambda number: TellResident(number, "I'm here, Jean.")])
def test_whoever_takes_it_is_told_and_nobody_else(told, taken):
    assert KIND not in "".join(told.post.to("aisha") + told.post.to("dean") + told.post.to("team"))
    told.does(told.dean, taken(told.danger))
    assert told.post.to("dean")[-1].endswith(KIND)
    told.does(told.dean, TellResident(told.danger, "Are you safe?"))
    assert told.post.to("dean")[-1] == "Sent to Jean."
    assert KIND not in "".join(told.post.to("aisha") + told.post.to("team") + told.post.to("jean"))


def test_whoever_answers_the_danger_in_a_chat_they_have_is_told(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    chat = ready.rows(handoff.c.id)[0]
    ready.does(ready.aisha, TellResident(chat, "Hello Jean."))
    ready.says("jean", "i cant go on, i want to kill myself")
    ready.does(ready.aisha, TellResident(chat, "Jean, are you safe?"))
    assert ready.post.to("aisha")[-1].endswith(KIND)


def test_whoever_it_is_passed_on_to_is_told_with_it_and_the_others_only_who_has_been_asked(told):
    told.does(told.dean, TakeHandoff(told.danger))
    before = len(told.post.to("dean"))
    told.does(told.dean, PassOn(told.danger, "aisha"))
    assert told.post.to("aisha")[-1].startswith("Dean Okafor has passed this on to you.\nSAFETY: somebody may be")
    assert told.post.to("aisha")[-1].endswith(KIND)
    asked = "Dean Okafor has passed this on to Aisha Rahman, who hasn't taken it yet.\nSAFETY: somebody may be"
    assert told.post.to("team")[-1].startswith(asked)
    assert KIND not in "".join(told.post.to("dean")[before:] + told.post.to("team"))
    told.does(told.aisha, TakeHandoff(told.danger))
    assert told.post.to("aisha")[-1].endswith(KIND)


def test_whom_it_was_passed_on_to_is_on_every_desk_and_its_kind_on_theirs_alone(told):
    told.does(told.dean, TakeHandoff(told.danger))
    told.does(told.dean, PassOn(told.danger, "aisha"))
    assert on_the_desk(told, told.aisha) == (
        "Somebody may be in danger. It was passed on to you, and isn't taken yet.", KIND,
    )  # fmt: skip
    passed = "Somebody may be in danger. It was passed on to Aisha Rahman, and isn't taken yet.", ""
    assert [on_the_desk(told, who) for who in (told.dean, told.staff)] == [passed, passed]
    told.does(told.aisha, TakeHandoff(told.danger))
    assert on_the_desk(told, told.dean) == ("Aisha Rahman has this one.", "")


def on_the_desk(house, who):
    """Why it is on this person's list, and what kind of danger their page says."""

    def read(connection):
        calendar, known = Calendar(house.clock.now(), "Europe/London"), load.by_person(connection, who)
        found = view.look(connection, house.programme, known.person, view.Spot("talk", house.danger), calendar)
        each = found.open.handoff
        return day_people.why(each, found.reach, calendar), conversation.kind(each, found.reach)

    return house.write(read)
