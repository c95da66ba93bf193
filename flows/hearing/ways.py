"""
A small notation for the ways people say a thing, one way a line, in plain words (as `normalise.plain` gives them).

    stop (texting|messaging) [me|us]      one of these words, then perhaps one of those
    ^ who are you $                       at the beginning and at the end of the message
    can .. ring me                        up to three words in between; ... up to six
    do not text me !until                 not before that word

A line that ends with | goes on in the next.
"""

import re
from functools import cached_property

_WORDS = re.compile(r"(\w+?)(?:(\w)\?)?")
_PART = re.compile(r"\([^)]*\)|\[[^\]]*\]|!\([^)]*\)|\S+")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def line_set(text: str) -> frozenset[str]:
    """The sayings of a text, parted by commas and lines, as a set."""
    return frozenset(each for saying in re.split(r"[,\n]", text) if (each := saying.strip()))


class Ways:
    """Ways of saying one thing. Raises ValueError for a line that ends within brackets, other than after |."""

    def __init__(self, text: str) -> None:
        joined = re.sub(r"\|\s*\n\s*", "|", text)
        ways = [_PART.findall(_whole(line)) for each in joined.splitlines() if (line := each.strip())]
        self._ways = ways
        needed = [_needed(way) for way in ways]
        self._needed = frozenset().union(*needed) if all(needed) else frozenset()

    def said_in(self, said: str) -> bool:
        """Whether plain words hold any of the ways."""
        return self._may_be_in(said) and bool(self._pattern.search(f"{said} "))

    def places(self, said: str) -> list[tuple[int, int]]:
        """Where they hold one: the first word's number and the number after the last."""
        if not self._may_be_in(said):
            return []
        found = self._pattern.finditer(f"{said} ")
        return [(said.count(" ", 0, each.start()), said.count(" ", 0, each.end() - 1) + 1) for each in found]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All the ways as one; made when it is first needed, since there are hundreds and most wait long for that."""
        every = "|".join(f"(?:{''.join(map(_part, way))})" for way in self._ways)
        return re.compile(f"(?:^|(?<= ))(?:{every})")

    def _may_be_in(self, said: str) -> bool:
        """Looking for one of the words that every way needs is much quicker than looking for the ways."""
        return not self._needed or not self._needed.isdisjoint(said.split())


def _whole(line: str) -> str:
    if line.count("(") != line.count(")") or line.count("[") != line.count("]"):
        raise ValueError(f"'{line}' begins or ends within brackets; break a way only after |")
    return line


def _needed(way: list[str]) -> frozenset[str]:
    """Words of which this way needs one, as telling as can be; nothing where that can't be said."""
    choices = (_first_words(part) for part in way if part not in ("^", "$", "..", "...") and part[0] not in "[!")
    return max(filter(None, choices), key=lambda words: min(map(len, words)), default=frozenset())


def _first_words(part: str) -> frozenset[str]:
    """The first word of each of the choices of a part; nothing if one of them is no plain word, or it is cut in two."""
    if part.count("(") != part.count(")"):
        return frozenset()
    firsts = [choice.split()[0] for choice in part.strip("()").split("|") if choice.strip()]
    plain = [_WORDS.fullmatch(first) for first in firsts]
    return (
        frozenset(form for each in plain if each for form in (each[1], each[1] + (each[2] or "")))
        if all(plain)
        else frozenset()
    )


def _part(part: str) -> str:
    if part in ("^", "$"):
        return part
    if part in ("..", "..."):
        return rf"(?:\S+ ){{0,{3 if part == '..' else 6}}}?"
    if part.startswith("!"):
        return f"(?!{_choice(part[1:])} )"
    return f"(?:{_choice(part)} )?" if part.startswith("[") else f"{_choice(part)} "


def _choice(part: str) -> str:
    return f"(?:{part[1:-1]})" if part[0] in "([" else part
