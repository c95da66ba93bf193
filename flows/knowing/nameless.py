"""A text without what says who wrote it, where they live or who looks after them, as far as a machine can tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.knowing.contact_details import without_details

NUMBER = re.compile(r"\d{4,}")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
SHORTEST_NAME = 3  # letters; what is shorter says little, and is a word too often
LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Nameless:
    """What is known of names: those of places, what people call a place, and those of people."""

    places: tuple[str, ...]
    aliases: tuple[str, ...]
    names: tuple[str, ...]

    def of(self, text: str) -> str:
        """The text with names, numbers and addresses taken out."""
        text = NUMBER.sub(LEFT_OUT, without_details(text, LEFT_OUT))
        # Places come out whole, before their capitals are taken for somebody's name. What people call a place ("The
        # Bank") is one only with its capitals.
        text = _without(self.places, text)
        text = _without(self.aliases, text, as_written=True)
        names = (part for name in self.names for part in re.findall(r"\w+", name))
        return _without(names, NAME.sub(LEFT_OUT, text))


def _without(names: Iterable[str], text: str, *, as_written: bool = False) -> str:
    """The text with these names taken out, with or without their capitals."""
    known = sorted({name for name in names if len(name) >= SHORTEST_NAME}, key=lambda name: (-len(name), name))
    pattern = "|".join(map(re.escape, known))
    flags = re.NOFLAG if as_written else re.IGNORECASE
    return re.sub(rf"\b(?:{pattern})\b", LEFT_OUT, text, flags=flags) if known else text
