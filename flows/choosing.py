"""Which button an event means, pressed or typed."""

from collections.abc import Sequence
from typing import TypeVar

from flows.events import Event, Pressed, Said
from flows.hearing.replies import pick
from flows.turn import Conversation

Thing = TypeVar("Thing")


def chosen(talk: Conversation, event: Event) -> str:
    """The key of the button that was pressed, or that the typed words mean; an empty string for neither."""
    match event:
        case Pressed(key=key):
            return key
        case Said(text=text):
            button = pick(text, talk.question)
            return button.key if button else ""
    return ""


def placed(key: str, things: Sequence[Thing]) -> Thing | None:
    """The thing whose place in a list a button's key names, counted from 0; nothing if the list has changed since."""
    return things[int(key)] if key.isdecimal() and int(key) < len(things) else None


def is_double_tap(talk: Conversation, pressed: Pressed) -> bool:
    """Whether this very button was what they pressed last."""
    return talk.answer("pressed") == f"{pressed.version}:{pressed.key}"
