"""Checks of the catalogues that say our sentences otherwise (`locale/`): that each is one of ours, and that it fits."""

from collections.abc import Iterator
from functools import cache

from babel.messages.catalog import Message
from rapidfuzz import fuzz, process

from content.catalogues import files_of, forms_of, language_of, worded_in
from content.files import Files
from content.our_sentences import labels, our_sentences
from content.problems import Problem
from content.proofs import LONGEST_SAID
from flows.effects import LABEL_LENGTH

NEAR = 80  # of 100


def each_is_a_sentence_of_ours(files: Files) -> Iterator[Problem]:
    """What we have stopped saying is worded in vain."""
    for name, message in _worded(files):
        if message.id not in _ours():
            todo = NOT_OURS.format(said=_first(message), instead=_near(message))
            yield Problem(name, message.lineno or 1, todo, mild=True)


def each_fits_where_it_is_said(files: Files) -> Iterator[Problem]:
    """A button's label can be read whole, and a sentence leaves room for the others of its message."""
    for name, message in _worded(files):
        for todo in misfits(message):
            yield Problem(name, message.lineno or 1, todo)


def misfits(message: Message) -> Iterator[str]:
    """Why the wording of a sentence would not fit where it is said, as its editor reads it."""
    longest = max(forms_of(message), key=len)
    if message.id in labels() and len(longest) > LABEL_LENGTH:
        yield f"the button “{longest}” has {len(longest)} characters; make it {LABEL_LENGTH} or less"
    elif len(longest) > LONGEST_SAID:
        yield f"this has {len(longest)} characters; make it {LONGEST_SAID} or less, or it fills a phone"


def none_is_worded_twice(files: Files) -> Iterator[Problem]:
    """A sentence is worded in one place."""
    first: dict[object, str] = {}
    for name, message in _worded(files):
        if (before := first.setdefault(message.id, name)) != name:
            yield Problem(name, message.lineno or 1, f"“{_first(message)}” is in {before} too; keep one of them")


def _worded(files: Files) -> Iterator[tuple[str, Message]]:
    quietly = Files(files.folder, lambda problem: None)  # who reads it complains of what can't be read
    for sheet in (each for each in files.of_kind("file") if each.file == "programme.yaml"):
        for name in files_of(files, language_of(sheet, quietly)):
            for message in worded_in(quietly, name):
                yield name, message


@cache
def _ours() -> frozenset[object]:
    return frozenset(message.id for each in our_sentences().values() for message in each if message.id)


def _near(message: Message) -> str:
    ours = [said for said in _ours() if isinstance(said, str)]
    near = process.extractOne(_first(message), ours, scorer=fuzz.ratio, score_cutoff=NEAR)
    return f"it is “{near[0]}” now" if near else "take it out"


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


NOT_OURS = "we don't say “{said}” any more; {instead}"

SAID_OTHERWISE = (each_is_a_sentence_of_ours, each_fits_where_it_is_said, none_is_worded_twice)
