"""A threat against an adviser: others hear of it whatever is answered, and that adviser nothing."""

import pytest

from bot.staff import in_danger
from flows.desk.calendar import Calendar
from flows.effects import EraseMe, OpenHandoff, TakeHandoff, TellResident
from storage.tables import handoff, person

WARN = "It may be a threat to Aisha, who hears nothing of it from me: make sure a person warns Aisha now."
THREATS = ("im going to smash aishas face in", "someone should burn aishas car", "im going to kill our adviser")


@pytest.mark.parametrize("words", THREATS)
@pytest.mark.parametrize("answer", ["no", "joke", "yes"])
def test_others_are_told_at_once_and_that_adviser_is_not(ready, words, answer):
    (told,) = ready.says("jean", words)
    assert told.startswith("That sounds as if Aisha could get hurt, so I can't keep it to myself.")
    assert "Aisha can't see this chat" in told
    assert ready.alerts() == [0, 1, 1]
    assert all(ready.post.to(place)[0].endswith(WARN) for place in ("dean", "team"))
    assert not any("smash" in each or "burn" in each for each in ready.post.to("team"))
    (then,) = ready.says("jean", answer)
    assert "Is anyone in danger" not in then
    assert ready.rows(handoff.c.state, handoff.c.around, handoff.c.reason) == [("waiting", "aisha", "threatened aisha")]


def test_taken_for_a_joke_it_says_that_others_know_already(ready):
    ready.says("jean", THREATS[0])
    (told,) = ready.says("jean", "joke")
    assert "Another adviser has already been told" in told


def test_somebody_else_s_threat_was_right_to_tell_and_is_passed_on_as_one(ready):
    (told,) = ready.says("jean", "my husband says hes going to kill aisha")
    assert told.startswith("You were right to say so")
    assert "It goes round Aisha" in told
    assert ready.post.to("dean")[0].endswith(WARN)
    assert ready.alerts("aisha") == [0]


def test_in_a_chat_that_the_adviser_has_it_is_theirs_no_more(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    before = ready.alerts("aisha")
    ready.says("jean", THREATS[0])
    assert ready.post.to("aisha")[before[0] :] == ["The programme team has Jean's chat now. You needn't do anything."]
    ready.says("jean", "tell her that")
    assert ready.alerts("aisha") == [before[0] + 1]


def test_beside_a_danger_that_somebody_is_writing_about_everybody_else_hears_of_it_too(ready):
    ready.says("jean", "my husband hits me")
    (number,) = ready.rows(handoff.c.id)
    ready.does(ready.dean, TakeHandoff(number))
    ready.does(ready.dean, TellResident(number, "Hello Jean."))
    before = ready.alerts("team")
    ready.says("jean", THREATS[0])
    assert ready.alerts("team") == [before[0] + 1]
    assert ready.post.to("team")[-1].endswith(WARN)
    assert not any(WARN in each for each in ready.post.to("aisha"))


@pytest.mark.parametrize("answer", ["no", "joke"])
def test_a_way_of_speaking_is_asked_about_and_never_written_to_them(ready, answer):
    (asked,) = ready.says("jean", "i could kill aisha")
    assert "Is anyone in danger" in asked
    ready.says("jean", answer)
    assert not any("pass on to" in each for each in ready.post.to("jean"))


@pytest.mark.parametrize(
    "words",
    ["aisha better watch out", "im coming for aisha", "aisha is going to get it", "i know where aisha lives"],
)
@pytest.mark.parametrize("answer", ["no", "send it", "yes"])
def test_what_may_be_a_threat_is_asked_about_and_never_reaches_them(ready, words, answer):
    (asked,) = ready.says("jean", words)
    assert "Is anyone in danger" in asked
    ready.says("jean", answer)
    ready.says("jean", "send it")
    assert ready.alerts("aisha") == [0]


def test_what_only_sounds_like_a_threat_alarms_nobody(ready):
    for words in ("bring a hammer for dean to fix the shelf", "we should hit aisha with the new plan"):
        (answered,) = ready.says("jean", words)
        assert "danger" not in answered
        assert "get hurt" not in answered
    assert ready.alerts() == [0, 0, 0]


def test_staff_see_on_their_home_page_whom_to_warn(ready):
    ready.says("jean", THREATS[0])
    calendar = Calendar(ready.clock.now(), "Europe/London")
    (danger,) = ready.write(lambda connection: in_danger.dangers(connection, ready.programme, calendar))
    assert danger.stands.startswith(WARN)


@pytest.mark.parametrize(
    ("before", "words", "whom"),
    [
        ("", "im going to stab aisha and dean", "Aisha and Dean"),
        ("dean hits me", "im going to stab aisha", "Aisha"),
    ],
)
def test_they_read_whom_it_is_against_by_name_however_many_it_goes_round(ready, before, words, whom):
    if before:
        ready.says("jean", before)
    (told,) = ready.says("jean", words)
    assert f"{whom} could get hurt" in told or f"a threat to {whom}" in told
    assert "any adviser" not in told


BOTH = (
    "It may be a threat to Aisha and Dean, who hear nothing of it from me: make sure a person warns Aisha and Dean now."
)
KEPT_FROM_DEAN = "It's kept from Dean: say nothing of it to them."


@pytest.mark.parametrize(
    ("said", "to_know"),
    [
        (["im going to stab aisha and dean"], BOTH),
        (["im going to stab aisha", "and im going to stab dean"], BOTH),
        (["dean hits me", "im going to stab aisha"], f"{WARN} {KEPT_FROM_DEAN}"),
        (["aisha and dean both hit me"], "It's kept from Aisha and Dean: say nothing of it to them."),
        (["my adviser hits me"], "It's kept from Aisha: say nothing of it to them."),
    ],
)
def test_whoever_reads_of_it_is_told_by_name_whom_to_warn_and_who_must_not_hear(ready, said, to_know):
    ready.says("jean", *said)
    assert ready.post.to("team")[-1].endswith(f"\n{to_know}")
    calendar = Calendar(ready.clock.now(), "Europe/London")
    (danger,) = ready.write(lambda connection: in_danger.dangers(connection, ready.programme, calendar))
    assert danger.stands.startswith(f"{to_know} ")


def test_erased_it_is_still_known_whom_to_warn(ready):
    ready.says("jean", "im going to stab aisha and dean")
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], EraseMe())
    calendar = Calendar(ready.clock.now(), "Europe/London")
    (danger,) = ready.write(lambda connection: in_danger.dangers(connection, ready.programme, calendar))
    assert danger.stands.startswith(BOTH)
