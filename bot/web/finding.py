"""Finding in a long list: what was typed into the field above it, and which lines have it."""

import unicodedata
from urllib.parse import urlencode

from starlette.requests import Request

LONGEST = 80  # characters


def typed(request: Request) -> str:
    """What is to be found; empty if everything is to be shown."""
    return tidied(request.query_params.get("find", ""))


def tidied(given: str) -> str:
    """What somebody typed to find something, with single spaces."""
    return " ".join(given[:LONGEST].split())


def has(wanted: str, *texts: str) -> bool:
    """Whether each word of it is somewhere in these texts, whatever the capitals and accents."""
    there = _plain(" ".join(texts))
    return all(word in there for word in _plain(wanted).split())


def asking(find: str) -> str:
    """What an address ends in that finds the same."""
    return "?" + urlencode({"find": find}) if find else ""


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(each for each in letters if not unicodedata.combining(each))
