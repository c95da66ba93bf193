"""How much money an area says it has left, in pounds."""

import re

_AMOUNT = re.compile(
    r"£?(?P<figure>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>k|m|thousand|million|mil)?\b"
    r"|\b(?P<words>half a million|a million|a hundred thousand|a couple of thousand|a few thousand)\b"
)
_IN_WORDS = {
    "half a million": 500_000, "a million": 1_000_000, "a hundred thousand": 100_000, "a couple of thousand": 2_000,
    "a few thousand": 3_000,
}  # fmt: skip
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "mil": 1_000_000}
_LEFT = re.compile(r"\b(left|remaining|to spend|to go|still (got|have|there)|in the (pot|bank|kitty)|unspent|over)\b")
_NO_MONEY = re.compile(
    r"^\s*(?:%|people|members|houses|homes|years?|months?|weeks?|days?|of us|volunteers|residents)\b"
)
_SMALLEST = 2_000  # a smaller figure is a price, or no money at all
LITTLE, MOST = 150_000, 600_000


def left_over(said: str) -> int | None:
    """The sum that a clause in plain words says is left, or nothing."""
    if not _LEFT.search(said):
        return None
    sums = (_pounds(found) for found in _AMOUNT.finditer(said) if not _NO_MONEY.match(said[found.end() :]))
    return next((each for each in sums if each >= _SMALLEST), None)


def _pounds(found: re.Match[str]) -> int:
    if found["words"]:
        return _IN_WORDS[found["words"]]
    return round(float(found["figure"].replace(",", "")) * _TIMES.get(found["unit"] or "", 1))
