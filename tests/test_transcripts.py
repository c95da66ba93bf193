"""Every transcript plays as written, and between them they visit every step."""

from pathlib import Path

import pytest

from bot.commands.rehearse import difference
from flows.rehearsal.player import play
from flows.rehearsal.script import TranscriptError, parse
from flows.rehearsal.stage import Stage
from flows.steps import STEPS
from tests.stage_database import DatabaseStage

TRANSCRIPTS = sorted(Path(__file__).parent.glob("transcripts/*.txt"))
MOST_LINES = 64  # a guide read whole in a chat is half of that
each_transcript = pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)


@pytest.fixture(scope="session")
def played(programme, ears):
    """Each transcript's lines as they came out and the steps it visited, played once."""
    results = {}

    def playing(path):
        if path not in results:
            script = parse(path.name, path.read_text(encoding="utf-8"))
            stage = Stage(programme, ears, script.setting)
            results[path] = (play(script, stage), stage.visited)
        return results[path]

    return playing


@each_transcript
def test_a_transcript_plays_as_it_is_written(path, played):
    written = path.read_text(encoding="utf-8")
    came_out = "\n".join(played(path)[0]) + "\n"
    if written != came_out:
        pytest.fail(f"\n{difference(path.name, written, came_out)}\n", pytrace=False)


@each_transcript
def test_a_transcript_plays_the_same_through_the_line_and_a_database(path, programme, ears, tmp_path, empty_database):
    written = path.read_text(encoding="utf-8")
    script = parse(path.name, written)
    stage = DatabaseStage(programme, ears, script.setting, tmp_path, empty_database)
    try:
        came_out = "\n".join(play(script, stage)) + "\n"
    finally:
        stage.close()
    if written != came_out:
        pytest.fail(f"\n{difference(path.name, written, came_out)}\n", pytrace=False)


def test_a_transcript_is_short_enough_to_review():
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in TRANSCRIPTS}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_every_step_is_visited_by_some_transcript(played):
    visited = set()
    for path in TRANSCRIPTS:
        try:
            visited |= played(path)[1]
        except TranscriptError:
            continue  # its own test says what is wrong with it
    assert sorted(set(STEPS) - visited) == []


def test_a_button_that_was_not_offered_cannot_be_pressed(programme, ears):
    script = parse("pressed.txt", "# A promise.\nresident: (opens)\nresident: [Fly me to the moon]\n")
    with pytest.raises(TranscriptError, match=r"line 3: \[Fly me to the moon\] was not offered"):
        play(script, Stage(programme, ears, script.setting))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("resident: hello", "line 1: begin with '# '"),
        ("# A promise.\nplace: Fernhill", "line 2: 'place: Fernhill' is no heading"),
        ("# A promise.\nat: tomorrow", "line 2: 'tomorrow' does not fit 'at'"),
        ("# A promise.\nresident: hello\n-- a while", "line 3: write '-- 14 days'"),
        ("# A promise.\nresident: hello\nhello yourself", "line 3: 'hello yourself' is no line of a transcript"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_to_do(text, told):
    with pytest.raises(TranscriptError, match=f"story.txt, {told}".replace("(", r"\(")):
        parse("story.txt", text)
