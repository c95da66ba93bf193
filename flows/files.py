"""
Photos, voice notes and documents among words.

Until it is shown, one stands there as a mark with its token, "[photo 3f…] our hall": whoever gets the words gets it.
"""

import re

KIND = re.compile(r"\[\w+\] ?")
MARK = re.compile(r"\[(\w+) ([0-9a-f]{32})\]")


def mark(kind: str, token: str) -> str:
    """How it stands among words."""
    return f"[{kind} {token}]"


def readable(text: str) -> str:
    """The words with what came with them named by its kind alone."""
    return MARK.sub(r"[\1]", text)


def files_in(text: str) -> tuple[str, ...]:
    """The tokens of what comes with these words, in their order."""
    return tuple(token for _kind, token in MARK.findall(text))


def unmarked(text: str, many: int) -> str:
    """The words where so many files are shown beside them, and need not be named."""
    return KIND.sub("", text, count=many).strip() if many else text


def length(text: str) -> int:
    """How long the words are for somebody who reads them."""
    return len(readable(text))
