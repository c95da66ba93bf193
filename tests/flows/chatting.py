"""A chat in memory for tests of single flows: it says or presses something, and gives back what came of it."""

from dataclasses import replace
from datetime import UTC, datetime

from flows.effects import Effect, Say
from flows.engine import advance
from flows.events import Event, Pressed, Said
from flows.history import Past
from flows.turn import Card, Conversation, Person, World
from flows.turn_json import conversation_from_json, conversation_to_json

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)
JEAN = Person(1, name="Jean", area="fernhill", consent=True)
FERNHILL = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman", "Fernhill and District Community Trust")


class Chat:
    """One resident's chat. The conversation goes through JSON between two turns; storage is not played."""

    def __init__(self, programme, ears, person=JEAN, card=FERNHILL, past=Past()):  # noqa: B008
        self.world = World(MONDAY, programme, ears, person, card, lambda: past)
        self.talk = Conversation()

    def hears(self, event: Event) -> tuple[Effect, ...]:
        """What comes of an event."""
        turn = advance(self.talk, event, self.world)
        self.talk = conversation_from_json(conversation_to_json(turn.conversation))
        return turn.effects

    def says(self, text: str) -> tuple[Effect, ...]:
        """What comes of something typed."""
        return self.hears(Said(text))

    def press(self, label: str) -> tuple[Effect, ...]:
        """What comes of pressing a button that is on offer."""
        button = next(button for button in self.talk.question if button.label == label)
        return self.hears(Pressed(button.key, self.talk.step, self.talk.version, label))

    def at(self, step: str, **answers: str) -> "Chat":
        """The same chat moved to a step."""
        self.talk = self.talk.at(step, **answers)
        return self

    def known_as(self, **changes) -> "Chat":
        """The same chat, with this changed about the person."""
        self.world = replace(self.world, person=replace(self.world.person, **changes))
        return self


def said(effects: tuple[Effect, ...]) -> str:
    """The words of the one message in a turn; an empty string for silence."""
    (text,) = [effect.text for effect in effects if isinstance(effect, Say)] or [""]
    return text


def unsaid(effects: tuple[Effect, ...]) -> list[Effect]:
    """Everything that came of a turn but its message."""
    return [effect for effect in effects if not isinstance(effect, Say)]
