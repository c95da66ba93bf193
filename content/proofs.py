"""Checks of one entry at a time, by its kind."""

import re
from collections.abc import Callable, Iterator
from unicodedata import category

from content.entries import Entry
from content.problems import Problem
from flows.meeting.start_codes import is_area_code

LABEL_LENGTH = 20
SUMMARY_WORDS = 45
BODY_WORDS = (90, 250)
MOST_DAYS = 10
MOST_PLACES = 500
MOST_DAYS_AHEAD = 14
SIGNAL_KINDS = ("milestone", "setback", "money", "time", "people")

Proof = Callable[[Entry], Iterator[Problem]]


def label_fits(entry: Entry) -> Iterator[Problem]:
    """A label is a button, and buttons are short."""
    label = entry.text("label")
    if len(label) > LABEL_LENGTH:
        yield at(entry, "label", f"'{label}' has {len(label)} characters and a button holds {LABEL_LENGTH}; shorten it")


def weights_tell(entry: Entry) -> Iterator[Problem]:
    """Weights are above 0: evidence can make a phase unlikely, never impossible."""
    for phase, weight in entry.numbers("weights").items():
        if weight <= 0:
            yield at(entry, "weights", f"the weight of {phase} is {weight:g} {entry.called}; write a number above 0")


def kind_is_known(entry: Entry) -> Iterator[Problem]:
    """A signal is of one of five kinds."""
    kind = entry.text("kind")
    if kind and kind not in SIGNAL_KINDS:
        yield at(entry, "kind", f"'{kind}' is no kind of signal; write one of {', '.join(SIGNAL_KINDS)}")


def prior_is_possible(entry: Entry) -> Iterator[Problem]:
    """Every phase is possible before anything is said."""
    if entry.number("prior") <= 0:
        yield at(entry, "prior", f"the prior is not above 0 {entry.called}; write a number such as 0.3")


def phrases_are_plain(entry: Entry) -> Iterator[Problem]:
    """Phrases are compared without capitals and punctuation, so they are written that way."""
    for key in ("phrases", "maybe"):
        for phrase in entry.words_of(key):
            if phrase != phrase.lower() or not all(each == " " or category(each)[0] in "LMN" for each in phrase):
                yield at(entry, key, f"'{phrase}' {entry.called} should be lower case without punctuation")


def two_choices(entry: Entry) -> Iterator[Problem]:
    """A question has two choices: "Not sure" is added, and three buttons is the most that fit."""
    count = len(entry.entries("choices", "choice"))
    if count and count != 2:
        yield at(entry, "choices", f"{count} choices {entry.called}; keep two, as 'Not sure' is added by itself")


def package_is_small(entry: Entry) -> Iterator[Problem]:
    """A package is at most ten days."""
    if not 1 <= entry.number("days") <= MOST_DAYS:
        yield at(entry, "days", f"days should be 1 to {MOST_DAYS} {entry.called}")


def places_are_sensible(entry: Entry) -> Iterator[Problem]:
    """An event has places, and no more than a big hall."""
    places = entry.number("places")
    if entry.has("places") and not 1 <= places <= MOST_PLACES:
        yield at(entry, "places", f"{places:g} places are too few or too many {entry.called}; write 1 to {MOST_PLACES}")


def waits_are_sensible(entry: Entry) -> Iterator[Problem]:
    """A reminder comes before the event, and a place is kept for a day at least."""
    for key in ("remind_days", "hold_days"):
        if entry.has(key) and not 1 <= entry.number(key) <= MOST_DAYS_AHEAD:
            yield at(entry, key, f"'{key}' should be 1 to {MOST_DAYS_AHEAD}")


def guide_is_short(entry: Entry) -> Iterator[Problem]:
    """A summary fits into a chat."""
    words = len(entry.text("summary").split())
    if words > SUMMARY_WORDS:
        yield at(entry, "summary", f"the summary has {words} words; cut it to {SUMMARY_WORDS}")


def source_is_an_address(entry: Entry) -> Iterator[Problem]:
    """A source is a web address."""
    source = entry.text("source", "")
    if source and not re.match(r"https?://\S+$", source):
        yield at(entry, "source", f"'{source}' is no web address; start it with https://")


def code_is_random(entry: Entry) -> Iterator[Problem]:
    """A start code can't be guessed."""
    code = entry.text("start_code")
    if code and not is_area_code(code):
        todo = "write 10 to 12 letters, digits, _ or - at random, small and large"
        yield at(entry, "start_code", f"'{code}' is no start code; {todo}")


def at(entry: Entry, key: str, todo: str) -> Problem:
    """A problem at the line of a key."""
    return Problem(entry.file, entry.line_of(key), todo)


PROOFS: dict[str, tuple[Proof, ...]] = {
    "phase": (prior_is_possible,),
    "signal": (kind_is_known, weights_tell, phrases_are_plain),
    "strength": (phrases_are_plain,),
    "question": (two_choices,),
    "choice": (label_fits,),
    "topic": (label_fits,),
    "partner": (package_is_small,),
    "event": (places_are_sensible,),
    "about": (waits_are_sensible,),
    "danger": (phrases_are_plain,),
    "guide": (guide_is_short, source_is_an_address),
    "area": (code_is_random,),
}
