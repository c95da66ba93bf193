"""Reads a whole folder of content over and lists every mistake, not just the first: file, line and what to do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.entries import Entry
from content.files import Files
from content.load import complain_of_leftovers, read_programme
from content.lookups import twice, unknown
from content.problems import Problem
from content.proofs import PROOFS
from content.story import read_example
from content.wording import WORDINGS
from flows.programme import is_long_ago

__all__ = ["Problem", "check"]


def check(folder: Path, on: date | None = None) -> list[Problem]:
    """
    Everything to put right in a folder of content, in order of file and line.

    With a day given, events that were before it are listed too, and numbers to ring and guides that were last checked
    over a year before.
    """
    problems: list[Problem] = []
    files = Files(folder, problems.append)
    read_programme(files)
    if (folder / "example.yaml").is_file():
        read_example(files.sheet("example.yaml"))
        complain_of_leftovers(files)
    proofs = [*_proofread(files), *((*_dated(files, on), *_gone_by(files, on)) if on else ())]
    return sorted({*problems, *proofs})


def _proofread(files: Files) -> Iterator[Problem]:
    yield from twice(files.seen)
    yield from unknown(files.seen, files.broken)
    for entry in files.seen:
        for proof in PROOFS.get(entry.what, ()):
            yield from proof(entry)
    for wording in WORDINGS:
        yield from wording(files)


def _dated(files: Files, on: date) -> Iterator[Problem]:
    """What was last checked too long ago, or not yet: a number that may be wrong can't wait, a guide can."""
    for entry in files.seen:
        todo = AGAIN.get(entry.what)
        checked = entry.day_or_none("checked") if todo else None
        if checked is None or checked == date.min:
            continue
        line = entry.line_of("checked")
        if is_long_ago(checked, on):
            told = f"{_named(entry)} was last checked on {checked}; {todo}, then write today's date"
            yield Problem(entry.file, line, told, mild=entry.what == "guide")
        elif checked > on and entry.what == "guide":
            yield Problem(entry.file, line, f"'{checked}' is still to come; write the day it was last looked at")


def _gone_by(files: Files, on: date) -> Iterator[Problem]:
    """Events that have been: they are offered to nobody, so that can wait."""
    for entry in (each for each in files.seen if each.what == "event"):
        held = entry.day_or_none("on")
        if held and date.min < held < on:
            todo = f"'{entry.name}' was on {held}; write its next day, or take it out"
            yield Problem(entry.file, entry.line_of("on"), todo, mild=True)


def _named(entry: Entry) -> str:
    return f"'{entry.name}'" if entry.what == "guide" else entry.text("name")


AGAIN = {"number": "ring it", "guide": "read it again beside what it draws on"}
