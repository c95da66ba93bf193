"""A transcript played again: what is otherwise is shown line for line, and what can't be played is one sentence."""

from dataclasses import replace

import pytest

from flows.rehearsal.again import Compared, compared, played_again
from flows.rehearsal.recording import Recording, record, recording_of
from flows.rehearsal.script import TranscriptError

RECORDED = Recording("Nobody turns up.", "2026-01-12 09:00", "Fernhill", "delivery", ("resident: hello", "-- 14 days"))


def test_only_what_is_otherwise_is_shown_with_two_lines_around_it():
    before, now = "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n"
    assert compared(before, before) == ()
    assert compared(before, now) == (
        Compared("left_out"), Compared("same", "c"), Compared("same", "d"), Compared("before", "e"),
        Compared("now", "E"), Compared("same", "f"), Compared("same", "g"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("knows: nonsense\narea: Fernhill\n\nresident: hi\n", "there is no signal 'nonsense'"),
        ("elsewhere: Rosa of Atlantis (plan_agreed)\narea: Fernhill\n\nresident: hi\n", "no area called 'Atlantis'"),
        ("\nresident: hi\n-- 99999999999 weeks\n", "longer than there are years"),
        ("at: 9999-12-31 23:00\n\nresident: hi\n-- 14 days\n", "longer than there are years"),
    ],
)
def test_what_cannot_be_played_is_one_sentence(programme, ears, told, says):
    with pytest.raises(TranscriptError, match=says):
        played_again("story.txt", f"# A story.\n{told}", programme, ears)


@pytest.mark.parametrize("phase", ["", "delivery"])
def test_a_recording_is_gone_on_with_from_its_transcript(programme, ears, phase):
    recorded = replace(RECORDED, phase=phase)
    assert recording_of(record(recorded, programme, ears).transcript) == recorded


@pytest.mark.parametrize("more", ["name: Jean\n\nresident: hi\n", "\nadviser: takes it\n", "\nresident Ali: hi\n"])
def test_a_story_that_more_than_one_phone_tells_is_no_recording(more):
    assert recording_of(f"# A story.\narea: Fernhill\n{more}") is None
