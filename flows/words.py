"""
The assistant's own sentences, and the wording or language they are said in.

A sentence stands where it is said, marked for gettext: `HELLO = _("Hello {name}.")`. What a programme says instead,
or in another language, is content (`content/locale`); `speaking` puts it in force for one turn.

A marked sentence is a `str` that reads as written. Whatever is made of it (`format`, an f-string, `+`, `str`) is in the
words in force; looking into it (`in`, `==`, `"".join`) sees it as written, so these take `str(HELLO)` or `joined`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from babel import Locale

BRITISH = "en_GB"


@dataclass(frozen=True, slots=True)
class Speech:
    """
    How the assistant speaks: a locale for dates, lists and numbers, and what it says instead of which sentence.

    A sentence with a number in it has several forms there; `form` tells which of them goes with a number (gettext's
    plural rule).
    """

    locale: str = BRITISH
    sentences: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = lambda number: int(number != 1)


class Sentence(str):
    """A sentence of ours as it was written; what is made of it is in the words in force."""

    __slots__ = ()

    def __str__(self) -> str:
        return _IN_FORCE.get().sentences.get(self) or str.__str__(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def format(self, *args: object, **fields: object) -> str:
        """The words in force with their fields filled."""
        return str(self).format(*args, **fields)

    def __add__(self, other: str) -> str:
        return str(self) + str(other)

    def __radd__(self, other: str) -> str:
        return other + str(self)


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence with a number in it, as it is for one and for many."""

    one: str
    many: str

    def of(self, number: int) -> str:
        """The form that goes with the number, with its fields unfilled."""
        spoken = _IN_FORCE.get()
        forms = spoken.counted.get(self.one) or (self.one, self.many)
        return forms[min(spoken.form(number), len(forms) - 1)]


def _(sentence: str) -> str:
    """Mark a sentence of ours, to be found and worded otherwise."""
    return Sentence(sentence)


def _n(one: str, many: str) -> Counted:
    """Mark a sentence that changes with a number."""
    return Counted(one, many)


def joined(parts: Iterable[str], between: str = " ") -> str:
    """The parts in the words in force, with something between them; empty ones are left out."""
    return between.join(str(part) for part in parts if part)


def worded(thing: Any) -> Any:
    """The same dataclass with each sentence of ours in its fields in the words in force."""
    if not _IN_FORCE.get().sentences:
        return thing
    marked = {each.name: str(getattr(thing, each.name)) for each in fields(thing) if _is_marked(thing, each.name)}
    return replace(thing, **marked) if marked else thing


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Put a wording in force."""
    before = _IN_FORCE.set(speech)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)


def locale() -> Locale:
    """The locale in force, for dates, lists and numbers."""
    return _parsed(_IN_FORCE.get().locale)


def _is_marked(thing: object, name: str) -> bool:
    return isinstance(getattr(thing, name), Sentence)


@cache
def _parsed(name: str) -> Locale:
    return Locale.parse(name)


AS_WRITTEN = Speech()
_IN_FORCE: ContextVar[Speech] = ContextVar("words in force", default=AS_WRITTEN)
