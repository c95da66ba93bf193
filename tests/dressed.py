"""The assistant with an accent: every sentence of ours said with other letters, so that any that isn't can be told."""

from collections.abc import Iterator
from dataclasses import replace
from string import Formatter

from content.our_sentences import our_sentences
from flows.rehearsal.acts import Act, Presses, PressesOld
from flows.rehearsal.room import Came
from flows.rehearsal.stage import Stage
from flows.turn_json import conversation_from_json
from flows.words import BRITISH, Speech

PLAIN, WITH_AN_ACCENT = "aeiouAEIOU", "àèìòùÀÈÌÒÙ"
DRESS, UNDRESS = str.maketrans(PLAIN, WITH_AN_ACCENT), str.maketrans(WITH_AN_ACCENT, PLAIN)
DATES = ("EEE", "MMMM")


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
            if isinstance(message.id, str) and message.id:
                said[message.id] = dressed(message.id)
            elif message.id:
                counted[message.id[0]] = tuple(dressed(each) for each in message.id)
    return Speech(BRITISH, said, counted)


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
