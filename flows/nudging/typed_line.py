"""A nudge as staff type it in one line: "nudge quiet areas in yorkshire about the winter supper fri 10am"."""

import re
from dataclasses import dataclass

from flows.desk.calendar import Calendar
from flows.nudging import line_when
from flows.nudging.line_when import When


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line, cut up: whom it names, what it is about, the message itself, and when it goes.

    Each is as typed, and empty (or None) where nothing was said of it.
    """

    who: str = ""
    about: str = ""
    text: str = ""
    when: When | None = None


def cut_up(typed: str, told: Calendar) -> Line | None:
    """The line, or None for anything that doesn't ask for a nudge."""
    begins = BEGINS.match(typed)
    if not begins:
        return None
    head, text, tail = _message(typed[begins.end() :])
    who, about = _subject(head)
    about, when = line_when.split(about, told) if about else ("", None)
    if when is None:
        who, when = line_when.split(who, told)
    when = line_when.read(tail, told) if when is None and tail else when
    return Line(who.strip(" ,.;-–—"), about.strip(" ,.;?!-–—"), text, when)


def begins_so(typed: str) -> bool:
    """Whether a line asks for a nudge to be written."""
    return BEGINS.match(typed) is not None


def _message(rest: str) -> tuple[str, str, str]:
    """What stands before the message, the message, and what stands after it where it is in quotation marks."""
    if quoted := IN_QUOTES.search(rest):
        return SAYING.sub("", rest[: quoted.start()]).rstrip(" :,"), quoted[1].strip(), rest[quoted.end() :].strip()
    cut = AFTER_THIS.search(rest)
    return (rest[: cut.start()], rest[cut.end() :].strip(), "") if cut else (rest, "", "")


def _subject(head: str) -> tuple[str, str]:
    who, *about = ABOUT.split(head, maxsplit=1)
    return who, "".join(about)


BEGINS = re.compile(
    r"\W*(?:(?:hi|hiya|hello|hey|morning|ok|okay|right|so|and|please|pls|can|could|will|would|you|i|we|let|lets|let's|to"
    r"|want|like|id|i'd|need|just|also)\W+)*"
    r"(?:(?:(?:send|write|do|start|make|draft|prepare|set up)\s+)?(?:(?:a|an|another|out|new|one more)\s+)*"
    r"(?:nudge|nugde|nuge|nudg|nudeg|nudges)\b(?!\s+(?:me|him|her|them|it|us|that|this)\b)(?:\s+(?:out|to|for)\b)*"
    r"|(?:write to|message|text|tell)\s+(?=(?:all|every|everyone|everybody|quiet|silent)\b))\s*",
    re.IGNORECASE,
)
IN_QUOTES = re.compile(r"[“\"]([^“”\"]+)[”\"]")
AFTER_THIS = re.compile(
    r"\s*(?:(?<!\d):|:(?!\d\d\b)|\s[–—-]\s|\b(?:saying|that says|with the words|to say)\b:?)\s*", re.IGNORECASE
)
SAYING = re.compile(r"\b(?:saying|that says|with the words|to say)\W*$", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:about|regarding|re|concerning|on the subject of)\b", re.IGNORECASE)
