"""A recording is a transcript that plays as it was recorded, and nobody real is in it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.commands.rehearse import rehearse
from flows.rehearsal.recording import Recording, record
from flows.rehearsal.script import TranscriptError

BEGUN = Recording("Nobody turns up.", "2026-01-12 09:00", "Fernhill", "delivery")
TOLD = replace(BEGUN, lines=("resident: nobody turns up any more", "resident: [Read the guide]", "-- 14 days"))


@pytest.fixture
def played(programme, ears):
    return lambda recording: record(recording, programme, ears)


def test_what_was_recorded_plays_the_same_again(played, programme, tmp_path, capsys):
    file = tmp_path / "recorded.txt"
    file.write_text(played(TOLD).transcript, encoding="utf-8")
    assert rehearse([file]) == 0
    assert capsys.readouterr().out == ""


def test_the_chat_is_what_the_resident_saw_with_the_buttons_they_can_press(played):
    recorded = played(replace(TOLD, lines=TOLD.lines[:1]))
    (theirs, _), (ours, _) = recorded.chat
    assert theirs == "nobody turns up any more"
    assert ours.buttons == recorded.offered
    assert f"bot: {ours.text.splitlines()[0]}"[:60] in recorded.transcript


def test_nothing_can_be_smuggled_in_but_what_the_made_up_resident_does(played):
    more = ("adviser: takes it", "name: Jean", "resident Ali: hello", "staff: nudge: Hello")
    sly = replace(TOLD, promise="One\nname: Jean", area="Fernhill\nname: Jean", lines=(*TOLD.lines, *more))
    with pytest.raises(TranscriptError, match="there is no area called 'Fernhill name: Jean"):
        played(sly)
    text = replace(sly, area="Fernhill").text()
    assert [line for line in text.splitlines() if line.startswith(("name", "adviser", "resident Ali", "staff"))] == []


def test_a_button_that_is_not_there_is_one_sentence(played):
    with pytest.raises(TranscriptError, match=r"\[Fly\] was not offered"):
        played(replace(TOLD, lines=("resident: [Fly]",)))


def test_a_follow_up_that_comes_is_on_the_phone_on_its_day(played):
    agreed = ("resident: [Yes please]", "resident: [In two weeks]", "-- to the next follow-up")
    said, at = played(replace(TOLD, lines=(*TOLD.lines[:2], *agreed))).chat[-1]
    assert said.text.endswith("How did it go?")
    assert at.date() == date(2026, 1, 26)
