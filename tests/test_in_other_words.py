"""Every transcript with an accent on our vowels: all of it is said in the words in force, and understood as ever."""

from dataclasses import replace

import pytest

from bot.commands.rehearse import difference
from flows.rehearsal.player import play
from flows.rehearsal.script import parse
from tests.dressed import DressedStage, accented, as_written_in, undressed
from tests.test_transcripts import TRANSCRIPTS

OURS = ("bot", "     ")


@pytest.fixture(scope="module")
def with_an_accent(programme):
    return replace(programme, speech=accented())


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_is_said_in_the_words_in_force(path, with_an_accent, ears):
    written = path.read_text(encoding="utf-8")
    script = parse(path.name, written)
    lines = play(script, DressedStage(with_an_accent, ears, script.setting))
    came_out = undressed("\n".join(lines)) + "\n"
    if came_out != written:
        pytest.fail(f"\n{difference(path.name, written, came_out)}\n", pytrace=False)
    by_people = "\n".join(line.text for line in script.lines)
    assert as_written_in("\n".join(line for line in lines if line.startswith(OURS)), but_for=by_people) == []
