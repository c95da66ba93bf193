"""Splits by two things at once: who started suggestions, in each phase and in each region."""

from collections.abc import Mapping

CROSSED: Mapping[str, tuple[str, str]] = {"by_phase": ("by", "phase"), "by_region": ("by", "region")}
"""What such a split is called, and the two that it is made of."""
BETWEEN = "|"


def crossed(one: str, other: str) -> str:
    """The value of both together."""
    return f"{one}{BETWEEN}{other}"


def parted(value: str) -> tuple[str, str]:
    """The two values that one is made of."""
    one, _, other = value.partition(BETWEEN)
    return one, other


def every(by: str, values: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All the values of such a split, from all those of the two."""
    one, other = CROSSED[by]
    return tuple(crossed(a, b) for a in values[one] for b in values[other])
