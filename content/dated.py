"""What the calendar has overtaken: what nobody has looked at for long, events and priorities that are over."""

from collections.abc import Iterator
from datetime import date

from content.entries import Entry
from content.files import Files
from content.problems import Problem
from flows.programme import A_YEAR, HALF_A_YEAR, is_long_ago

AGAIN = {
    "number": (HALF_A_YEAR, "ring it"),
    "guide": (A_YEAR, "read it again beside what it draws on"),
    "document": (A_YEAR, "read it again as somebody who has to fill it in"),
    "story": (A_YEAR, "ask whether it may still be shared"),
}
"""By kind: after how many days it is looked at again, and how."""


def overtaken(files: Files, on: date) -> Iterator[Problem]:
    """What is to be looked at again on that day. A number that may be wrong can't wait; anything else can."""
    for entry in files.seen:
        if entry.what in AGAIN:
            yield from _long_ago(entry, on)
        elif entry.what == "event":
            yield from _over(entry, on)
        elif entry.what == "priority":
            yield from _ended(entry, on)


def _long_ago(entry: Entry, on: date) -> Iterator[Problem]:
    days, todo = AGAIN[entry.what]
    checked = entry.day_or_none("checked")
    if checked is None or checked == date.min:
        return
    if is_long_ago(checked, on, days):
        told = f"{_named(entry)} was last checked on {checked}; {todo}, then write today's date"
        yield _at(entry, "checked", told, mild=entry.what != "number")
    elif checked > on and entry.what != "number":
        yield _at(entry, "checked", f"'{checked}' is still to come; write the day it was last looked at")


def _over(entry: Entry, on: date) -> Iterator[Problem]:
    day = entry.day("on")
    if date.min < day < on:
        told = f"'{entry.text('name')}' was on {day}, so nobody is told of it; take it out or give it a new day"
        yield _at(entry, "on", told, mild=True)


def _ended(entry: Entry, on: date) -> Iterator[Problem]:
    last, of = entry.day("until"), entry.text("offer", "") or entry.text("topic", "")
    if date.min < last < on:
        told = f"'{of}' was a priority until {last}, and counts no more; take it out or give it a new day"
        yield _at(entry, "until", told, mild=True)


def _named(entry: Entry) -> str:
    return entry.text("name") if entry.what == "number" else f"'{entry.name}'"


def _at(entry: Entry, key: str, told: str, *, mild: bool = False) -> Problem:
    return Problem(entry.file, entry.line_of(key), told, mild=mild)
