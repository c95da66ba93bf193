"""Reads a whole folder of content over and lists every mistake, not just the first: file, line and what to do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.dated import overtaken
from content.files import Files
from content.load import complain_of_leftovers, read_programme
from content.lookups import twice, unknown
from content.problems import Problem
from content.proofs import PROOFS, fits_in_a_message
from content.said_otherwise import SAID_OTHERWISE
from content.story import read_example
from content.whole_files import WHOLE_FILES

__all__ = ["Problem", "check"]


def check(folder: Path, on: date | None = None) -> list[Problem]:
    """
    Everything to put right in a folder of content, in order of file and line.

    With a day given, what it has overtaken is listed too: numbers to ring last checked half a year before it, guides
    last checked a year before it, events that are over.
    """
    problems: list[Problem] = []
    files = Files(folder, problems.append)
    read_programme(files)
    if (folder / "example.yaml").is_file():
        read_example(files.sheet("example.yaml"))
        complain_of_leftovers(files)
    proofs = [*_proofread(files), *(overtaken(files, on) if on else ())]
    return sorted({*problems, *proofs})


def _proofread(files: Files) -> Iterator[Problem]:
    yield from twice(files.seen)
    yield from unknown(files.seen, files.broken)
    for entry in files.seen:
        for proof in (*PROOFS.get(entry.what, ()), fits_in_a_message):
            yield from proof(entry)
    for each in (*WHOLE_FILES, *SAID_OTHERWISE):
        yield from each(files)
