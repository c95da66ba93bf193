"""What kind of danger it sounds like: for whoever takes it, in plain words, and for nobody else."""

import pytest

from flows.desk.kinds import KINDS, sounds_like
from flows.effects import OpenHandoff, PassOn, TakeHandoff, TellResident
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


def test_who_has_passed_it_on_is_not_told_again_but_whoever_takes_it_then_is(told):
    told.does(told.dean, TakeHandoff(told.danger))
    told.does(told.dean, PassOn(told.danger, "aisha"))
    assert KIND not in "".join(told.post.to("aisha"))
    told.does(told.aisha, TakeHandoff(told.danger))
    assert told.post.to("aisha")[-1].endswith(KIND)
