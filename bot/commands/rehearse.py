"""`alongside rehearse`: play transcripts against the flows, and show where they part (or write what came out)."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.syntax import Syntax

from bot.problems import StartError
from content.lessons import ears_of
from content.load import SHIPPED, load
from content.transcripts import Transcripts
from flows.rehearsal.again import played_again
from flows.rehearsal.script import TranscriptError

TRANSCRIPTS = Path("tests/transcripts")
LINES_BEFORE = 12


def rehearse(paths: Sequence[Path], write: bool = False, content: Path | None = None) -> int:
    """
    Play these transcripts (files or folders; none: all of them) against this folder of content, or the shipped one.

    Returns 1 if any parts from what came out. Raises StartError for a file that isn't there.

    With `write` the assistant's lines are replaced by what came out, and only a file that can't be played returns 1.
    """
    files, console, programme = list(_files(paths or _theirs(content))), Console(), load(content)
    ears, parted = ears_of(programme), 0
    for path in files:
        before = path.read_text(encoding="utf-8")
        try:
            after = played_again(path.name, before, programme, ears)
        except TranscriptError as error:
            parted = 1
            console.print(
                "\n".join((*error.so_far[-LINES_BEFORE:], str(error))), markup=False, highlight=False, soft_wrap=True
            )
            continue
        if after != before and write:
            path.write_text(after, encoding="utf-8")
            console.print(f"wrote {path}")
        elif after != before:
            parted = 1
            console.print(
                Syntax(difference(path.name, before, after), "diff", background_color="default", word_wrap=True)
            )
    return parted


def difference(name: str, before: str, after: str) -> str:
    """A unified diff from the transcript to what came out."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{name}, as written", f"{name}, as played", n=2
    )
    return "\n".join(line.rstrip("\n") for line in lines)


def _theirs(content: Path | None) -> list[Path]:
    """The transcripts that come with a folder of content; those of the shipped one are among the tests as well."""
    kept = Transcripts(content or SHIPPED).folder
    if content:
        return [kept]
    return [TRANSCRIPTS, kept] if kept.exists() else [TRANSCRIPTS]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise StartError(f"{path}: there is no such file; name a transcript or a folder of them")
        yield from sorted(path.glob("*.txt")) if path.is_dir() else [path]
