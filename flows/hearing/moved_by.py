"""By how much somebody wants a day moved: "a week later", "2 days sooner", "another fortnight"."""

import re
from datetime import date

from flows.hearing.day_words import NUMBERS, UNITS
from flows.hearing.normalise import plain
from flows.hearing.reckoning import counted_on

_AMOUNT = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)}|extra)? ?(?:of |more |extra )?(?P<unit>{'|'.join(UNITS)})s?"
_LATER = r"(?:later|after(?: that| then)?|further(?: on)?|on|more|longer)$"
_SOONER = r"(?:sooner|earlier|before(?: that| then)?|less)$"
_SOONER_AT_ALL = re.compile(r"\b(sooner|earlier|forward|before (that|then)|too (late|long|far)|quicker)\b")
_MORE = rf"(?P<number>\d{{1,2}}|few|couple|two|three|four)? ?(?:of |more )?(?P<unit>{'|'.join(UNITS)})s?$"
_WAYS = (
    (1, re.compile(rf"\b{_AMOUNT} {_LATER}")),
    (-1, re.compile(rf"\b{_AMOUNT} {_SOONER}")),
    (-1, re.compile(rf"\bforward (?:by )?{_AMOUNT}$")),
    (1, re.compile(rf"\b(?:back|off|out|delay \w+|postpone \w+) (?:by |for )?{_AMOUNT}$")),
    (1, re.compile(rf"\b(?:another|an extra|one more|a further) {_MORE}")),
)


def moved_by(text: str, agreed: date) -> date | None:
    """The day agreed, moved by the amount they say; nothing where they say none."""
    words = re.sub(r" (please|thanks|instead|then|if you can|if possible|ta)$", "", plain(text))
    for direction, pattern in _WAYS:
        if found := pattern.search(words):
            number = found["number"] or "1"
            count = NUMBERS[number] if number in NUMBERS else float(number) if number.isdecimal() else 1
            return counted_on(agreed, direction * count, found["unit"])
    return None


def wants_sooner(text: str) -> bool:
    """Whether they want it before the day agreed, by however much."""
    return bool(_SOONER_AT_ALL.search(plain(text)))
