"""Which button an event means, pressed or typed."""

from collections.abc import Sequence
from typing import TypeVar

from flows.effects import Button
from flows.events import Event, Pressed, Said
from flows.hearing.normalise import plain
from flows.hearing.replies import pick
from flows.hearing.ways import Ways
from flows.turn import Conversation
from flows.wording import label
from flows.words import _

Thing = TypeVar("Thing")


def chosen(talk: Conversation, event: Event) -> str:
    """The key of the button that was pressed, or that the typed words mean; an empty string for neither."""
    match event:
        case Pressed(key=key):
            return key
        case Said(text=text):
            guide = next((each for each in talk.question if each.label == READ_THE_GUIDE), None)
            button = guide if guide and asks_for_the_guide(text) else pick(text, talk.question)
            return button.key if button else ""
    return ""


def asks_for_the_guide(text: str) -> bool:
    """Whether they want the guide, without saying which: the one that is on the table."""
    return THE_GUIDE.said_in(plain(text))


def as_buttons(things: Sequence[object]) -> tuple[Button, ...]:
    """A button for each thing of a list, by what it is called; its key is its place, counted from 0."""
    return tuple(Button(label(_called(each)), str(place)) for place, each in enumerate(things))


def placed(talk: Conversation, key: str, things: Sequence[Thing]) -> Thing | None:
    """
    The thing whose button (`as_buttons`) has this key; nothing if it isn't in the list any more.

    Content may be edited while the list is shown: then it is known by what it was called, wherever it stands now.
    """
    shown = next((button.label for button in talk.question if button.key == key), "")
    there = at_place(key, things)
    if there is not None and label(_called(there)) == shown:
        return there
    return next((each for each in things if key.isdecimal() and label(_called(each)) == shown), None)


def at_place(key: str, things: Sequence[Thing]) -> Thing | None:
    """The thing whose place in a list of the conversation's own a button's key names, counted from 0, if any."""
    return things[int(key)] if key.isdecimal() and int(key) < len(things) else None


def _called(thing: object) -> str:
    return next(str(getattr(thing, name)) for name in ("label", "title", "name") if hasattr(thing, name))


def is_double_tap(talk: Conversation, pressed: Pressed) -> bool:
    """Whether this very button was what they pressed last."""
    return talk.answer("pressed") == f"{pressed.version}:{pressed.key}"


READ_THE_GUIDE = _("Read the guide")
THE_GUIDE = Ways("""
    ^ [okay|yes|please|and|now|right] [can|could] [you|i|we] (show|read|open|see|give|send|look at) [me|us] (the|that|
        this|your) guide [again|now|then|please|thanks] [please] $
""")
