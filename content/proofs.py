"""Checks of one entry at a time, by its kind."""

import re
from collections.abc import Callable, Iterator
from unicodedata import category

from content.entries import Entry
from content.pace import pace_is_kind
from content.priorities import priority_is_bounded
from content.problems import Problem
from flows.blocks.reading.glossary import HERE, IN_BRACES
from flows.meeting.start_codes import is_area_code

LABEL_LENGTH = 20
LONGEST_SAID = 600  # characters; WhatsApp holds 1,024 with buttons below, and we say something around it
SUMMARY_WORDS = 45
READY_WORDS, EFFORT_WORDS, MOST_RELATED = 20, 15, 4
BODY_WORDS = (90, 250)
DOCUMENT_WORDS = 900
MEANING_WORDS = 40
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
    for key in ("phrases", "maybe", "said", "near"):
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


def guide_says_what_it_takes(entry: Entry) -> Iterator[Problem]:
    """When to start, and what it takes, can be read at a glance: both go into the middle of a sentence."""
    for key, most in (("ready", READY_WORDS), ("effort", EFFORT_WORDS)):
        written = entry.text(key, "")
        words = len(written.split())
        if words > most:
            yield at(entry, key, f"'{key}' has {words} words; cut it to {most}")
        if written.endswith("."):
            yield at(entry, key, f"'{key}' ends with a full stop, which is put there anyway; take it out")


def little_is_related(entry: Entry) -> Iterator[Problem]:
    """What goes with a guide is a few things, each once and none of them the guide itself."""
    related = list(entry.words_of("related"))
    if len(related) > MOST_RELATED:
        yield at(entry, "related", f"{len(related)} related things {entry.called}; keep {MOST_RELATED}")
    itself = f"guide:{entry.file.removeprefix('guides/').removesuffix('.md')}"
    for each in sorted({each for each in related if each == itself or related.count(each) > 1}):
        why = "is this guide itself" if each == itself else "is there twice"
        yield at(entry, "related", f"'{each}' {why}; take it out")


def source_is_an_address(entry: Entry) -> Iterator[Problem]:
    """A source is a web address."""
    source = entry.text("source", "")
    if source and not re.match(r"https?://\S+$", source):
        yield at(entry, "source", f"'{source}' is no web address; start it with https://")


def fits_in_a_message(entry: Entry) -> Iterator[Problem]:
    """What is said in a chat fits into a message of every channel, with what we say around it."""
    for key, length in entry.lengths():
        if length > LONGEST_SAID:
            told = (
                f"'{key}' has {length} characters {entry.called}, and a message holds {LONGEST_SAID} of it; shorten it"
            )
            yield at(entry, key, told)


def meaning_is_short(entry: Entry) -> Iterator[Problem]:
    """What a word means is said in a breath."""
    words = len(entry.text("means").split())
    if words > MEANING_WORDS:
        yield at(entry, "means", f"what it means has {words} words {entry.called}; cut it to {MEANING_WORDS}")


def here_is_known(entry: Entry) -> Iterator[Problem]:
    """What a word is where somebody lives is taken from the area's card."""
    for fact in IN_BRACES.findall(entry.text("here", "")):
        if fact not in HERE:
            todo = f"no card says '{{{fact}}}' {entry.called}; write one of {', '.join(f'{{{each}}}' for each in HERE)}"
            yield at(entry, "here", todo)


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
    "guide": (guide_is_short, guide_says_what_it_takes, little_is_related, source_is_an_address),
    "document": (phrases_are_plain,),
    "story": (source_is_an_address,),
    "term": (meaning_is_short, here_is_known),
    "area": (code_is_random,),
    "pace": (pace_is_kind,),
    "priority": (priority_is_bounded,),
}
