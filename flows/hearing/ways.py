"""
A small notation for the ways people say a thing, one way a line, in plain words (as `normalise.plain` gives them).

    stop (texting|messaging) [me|us]      one of these words, then perhaps one of those
    ^ who are you $                       at the beginning and at the end of the message
    can .. ring me                        up to three words in between; ... up to six
    do not text me !until                 not before that word

A line that ends with | goes on in the next.
"""

import re

_PART = re.compile(r"\([^)]*\)|\[[^\]]*\]|!\([^)]*\)|\S+")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def line_set(text: str) -> frozenset[str]:
    """The sayings of a text, parted by commas and lines, as a set."""
    return frozenset(each for saying in re.split(r"[,\n]", text) if (each := saying.strip()))


class Ways:
    """Ways of saying one thing."""

    def __init__(self, text: str) -> None:
        lines = (line.strip() for line in re.sub(r"\|\s*\n\s*", "|", text).splitlines())
        self._pattern = re.compile("|".join(f"(?:{_way(line)})" for line in lines if line))

    def said_in(self, said: str) -> bool:
        """Whether plain words hold any of the ways."""
        return bool(self._pattern.search(f"{said} "))

    def places(self, said: str) -> list[tuple[int, int]]:
        """Where they hold one: the first word's number and the number after the last."""
        found = self._pattern.finditer(f"{said} ")
        return [(said.count(" ", 0, each.start()), said.count(" ", 0, each.end() - 1) + 1) for each in found]


def _way(line: str) -> str:
    parts = _PART.findall(line)
    start = "" if parts[0] == "^" else r"(?:^|(?<= ))"
    return start + "".join(_part(part) for part in parts)


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
