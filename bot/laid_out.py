"""How a message reads at a glance: a numbered line is a block of its own, and what it offers is its heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a message. Only a numbered one has a `number`, and only one that says what it takes a `title`."""

    text: str
    number: str = ""
    title: str = ""
    takes: str = ""


def blocks(text: str) -> tuple[Block, ...]:
    """The message in blocks, top to bottom; one without numbered lines is a single block, as it is."""
    return tuple(_blocks(text))


def offered(line: str) -> re.Match[str] | None:
    """The parts of a line such as "1. To read: When hardly anyone comes (two minutes to read). You said so."."""
    return OFFERED.fullmatch(line)


def _blocks(text: str) -> Iterator[Block]:
    plain: list[str] = []
    for line in text.split("\n"):
        numbered = offered(line) or NUMBERED.fullmatch(line)
        if not numbered:
            plain.append(line)
            continue
        yield from _paragraph(plain)
        plain = []
        yield Block(**numbered.groupdict())
    yield from _paragraph(plain)


def _paragraph(lines: list[str]) -> Iterator[Block]:
    if text := "\n".join(lines).strip("\n"):
        yield Block(text)


NUMBERED = re.compile(r"(?P<number>\d{1,2})\. (?P<text>\S.*)")
OFFERED = re.compile(r"(?P<number>\d{1,2})\. (?P<title>\S.*?) \((?P<takes>[^()]+)\)\. (?P<text>\S.*)")
