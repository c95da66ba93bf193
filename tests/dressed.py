"""The assistant with an accent: every sentence of ours said with other letters, so that any that isn't can be told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from string import Formatter

from content.load import SHIPPED
from content.our_sentences import Id, our_sentences
from flows.rehearsal.acts import Act, Presses, PressesOld
from flows.rehearsal.room import Came
from flows.rehearsal.stage import Stage
from flows.turn_json import conversation_from_json
from flows.words import BRITISH, Speech

PLAIN, WITH_AN_ACCENT = "aeiouAEIOU", "ạẹịọụẠẸỊỌỤ"
DRESS, UNDRESS = str.maketrans(PLAIN, WITH_AN_ACCENT), str.maketrans(WITH_AN_ACCENT, PLAIN)
DATES = ("EEE", "MMMM")
CLAUSE = re.compile(r"[^.,;:?!…“”()]+")
IN_A_ROW = 4
Piece = tuple[str, ...]


def dressed(sentence: str) -> str:
    """A sentence of ours with an accent on each vowel; its fields, and patterns of dates, as they are."""
    if any(pattern in sentence for pattern in DATES):
        return sentence
    parts = Formatter().parse(sentence)
    return "".join(text.translate(DRESS) + (f"{{{field}}}" if field is not None else "") for text, field, _, _ in parts)


def undressed(text: str) -> str:
    """What it would be without the accents."""
    return text.translate(UNDRESS)


def accented() -> Speech:
    """All our sentences with an accent."""
    said, counted = dict[str, str](), dict[str, tuple[str, ...]]()
    for catalogue in our_sentences().values():
        for message in catalogue:
            forms = _forms(message.id)
            if len(forms) == 1:
                said[forms[0]] = dressed(forms[0])
            else:
                counted[forms[0]] = tuple(dressed(each) for each in forms)
    return Speech(BRITISH, said, counted)


def as_written_in(text: str, but_for: str) -> list[str]:
    """Pieces of our sentences in a text without the accent: four words in a row that no content and nobody else has."""
    return sorted(" ".join(piece) for piece in _pieces(text) & _ours() - _pieces(but_for))


@cache
def _ours() -> frozenset[Piece]:
    sentences = (each for catalogue in our_sentences().values() for message in catalogue for each in _forms(message.id))
    texts = (text for sentence in sentences for text, *_ in Formatter().parse(sentence))
    ours = {piece for text in texts for piece in _pieces(text) if set("".join(piece)) & set(PLAIN)}
    files = (path.read_text(encoding="utf-8") for kind in ("*.yaml", "*.md") for path in SHIPPED.rglob(kind))
    return frozenset(ours.difference(*map(_pieces, files)))


def _pieces(text: str) -> set[Piece]:
    clauses = (clause.split() for clause in CLAUSE.findall(text))
    return {tuple(words[at : at + IN_A_ROW]) for words in clauses for at in range(len(words) - IN_A_ROW + 1)}


def _forms(found: Id) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found)


class DressedStage(Stage):
    """A stage whose buttons are pressed by the label they'd have without the accent."""

    def play(self, who: str, act: Act) -> list[Came]:
        """Everything that comes of somebody's act."""
        if isinstance(act, Presses | PressesOld):
            act = replace(
                act, label=next((each for each in self._labels(who) if undressed(each) == act.label), act.label)
            )
        return super().play(who, act)

    def _labels(self, who: str) -> Iterator[str]:
        seat = self.room.seat(who)
        yield from (button.label for button in conversation_from_json(seat.talk).question)
        yield from (pressed.label for pressed in reversed(seat.offered))
