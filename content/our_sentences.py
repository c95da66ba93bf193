"""The assistant's own sentences as they stand in the code, one catalogue a conversation, ready for other words."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path, PurePosixPath

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

from flows.effects import LABEL_LENGTH

EVERYWHERE = "everywhere"
MARKS: dict[str, tuple[int, ...] | None] = {"_": None, "_n": (1, 2)}
MARKED = "from flows.words import"
A_LABEL = re.compile(r'Button\(_\("([^"]+)"\)')
A_BUTTON = f"A button: at most {LABEL_LENGTH} characters."
Id = str | tuple[str, ...]


@cache
def our_sentences() -> dict[str, Catalog]:
    """
    Every sentence marked in the code, by the conversation it is said in; what several say stands under "everywhere".

    A conversation is called as its folder: `flows/meeting` is "meeting", `flows/blocks/reading` is "reading".
    """
    found = list(_marked())
    said_in: dict[Id, set[str]] = {}
    for conversation, message, _where, _notes in found:
        said_in.setdefault(message, set()).add(conversation)
    catalogues: dict[str, Catalog] = {}
    for conversation, message, where, notes in found:
        name = conversation if len(said_in[message]) == 1 else EVERYWHERE
        catalogues.setdefault(name, Catalog(fuzzy=False)).add(message, locations=[where], auto_comments=notes)
    return dict(sorted(catalogues.items()))


@cache
def labels() -> frozenset[str]:
    """The sentences that are labels of buttons."""
    return frozenset(label for _, source in _sources() for label in A_LABEL.findall(source))


def conversation_of(path: PurePosixPath) -> str:
    """The conversation a module belongs to, by its folder."""
    folders = [part for part in path.parts[1:-1] if part != "blocks"]
    return folders[0] if folders else EVERYWHERE


def _marked() -> Iterator[tuple[str, Id, tuple[str, int], list[str]]]:
    for path, source in _sources():
        for line, message, notes, _context in extract("python", BytesIO(source.encode()), MARKS, ["Translators:"]):
            note = [A_BUTTON] if message in labels() else []
            yield conversation_of(path), message, (str(path), line), [*notes, *note]


def _sources() -> Iterator[tuple[PurePosixPath, str]]:
    for package in ("flows", "bot", "storage"):
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            root = Path(folder)
            for path in sorted(root.rglob("*.py")):
                source = path.read_text(encoding="utf-8")
                if MARKED in source:
                    yield PurePosixPath(package, *path.relative_to(root).parts), source
