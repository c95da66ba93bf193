"""Reads a whole folder of content over and lists every mistake, not just the first: file, line and what to do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.files import Files
from content.load import complain_of_leftovers, read_programme
from content.lookups import twice, unknown
from content.problems import Problem
from content.proofs import PROOFS
from content.story import read_example
from content.wording import WORDINGS

__all__ = ["Problem", "check"]

YEAR = 365


def check(folder: Path, on: date | None = None) -> list[Problem]:
    """
    Everything to put right in a folder of content, in order of file and line.

    With a day given, numbers to ring that were last checked over a year before it are listed too.
    """
    problems: list[Problem] = []
    files = Files(folder, problems.append)
    read_programme(files)
    if (folder / "example.yaml").is_file():
        read_example(files.sheet("example.yaml"))
        complain_of_leftovers(files)
    proofs = [*_proofread(files), *(_stale(files, on) if on else ())]
    return sorted({*problems, *proofs})


def _proofread(files: Files) -> Iterator[Problem]:
    yield from twice(files.seen)
    yield from unknown(files.seen, files.broken)
    for entry in files.seen:
        for proof in PROOFS.get(entry.what, ()):
            yield from proof(entry)
    for wording in WORDINGS:
        yield from wording(files)


def _stale(files: Files, on: date) -> Iterator[Problem]:
    for entry in files.seen:
        if entry.what == "number" and (checked := entry.day("checked")) and (on - checked).days > YEAR:
            todo = f"{entry.text('name')} was last checked on {checked}; ring it, then write today's date"
            yield Problem(entry.file, entry.line_of("checked"), todo)
