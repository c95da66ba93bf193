"""Reading `priorities` in programme.yaml: what the programme would like more areas to do, how much, when and why."""

from collections.abc import Iterator
from datetime import date

from content.entries import Entry
from content.files import Files
from content.problems import Problem
from flows.priority import MOST_WEIGHT, Priority

WHY_WORDS = 25


def read_priorities(sheet: Entry) -> tuple[Priority, ...]:
    """All of them, in the order they are written; a programme needn't have any."""
    return tuple(_priority(each) for each in sheet.entries("priorities", "priority", needed=False))


def _priority(entry: Entry) -> Priority:
    return Priority(
        offer=entry.text("offer", ""),
        topic=entry.text("topic", ""),
        weight=entry.whole("weight"),
        since=entry.day("from"),
        until=entry.day("until"),
        why=entry.text("why"),
    )


def priority_is_bounded(entry: Entry) -> Iterator[Problem]:
    """It is of one thing, weighs little, ends after it began, and has a reason that is read in a breath."""
    if entry.has("offer") == entry.has("topic"):
        yield _at(
            entry, "offer", "a priority is of one offer or of one topic; write one of the two, 'offer' or 'topic'"
        )
    if not 1 <= entry.number("weight") <= MOST_WEIGHT:
        todo = f"past so many other things of its kind it moves; write a weight from 1 to {MOST_WEIGHT}"
        yield _at(entry, "weight", f"a weight of {entry.number('weight'):g} is too little or too much: {todo}")
    if date.min < entry.day("until") < entry.day("from"):
        yield _at(entry, "until", "this priority ends before it begins; write 'until' as its last day")
    if len(entry.text("why").split()) > WHY_WORDS:
        yield _at(
            entry, "why", f"'why' is said to residents as it stands; write one plain sentence of {WHY_WORDS} words"
        )


def no_priority_twice(files: Files) -> Iterator[Problem]:
    """One thing is a priority once at a time, so that it has one weight and one reason."""
    before: list[Entry] = []
    for entry in files.of_kind("priority"):
        for other in before:
            if _of(entry) == _of(other) != "" and _overlap(entry, other):
                told = f"'{_of(entry)}' is a priority on line {other.line_of()} too, in some of these days"
                yield _at(entry, "offer" if entry.has("offer") else "topic", f"{told}; keep one of them")
        before.append(entry)


def _of(entry: Entry) -> str:
    return entry.text("offer", "") or entry.text("topic", "")


def _overlap(one: Entry, other: Entry) -> bool:
    return one.day("from") <= other.day("until") and other.day("from") <= one.day("until")


def _at(entry: Entry, key: str, todo: str) -> Problem:
    return Problem(entry.file, entry.line_of(key), todo)
