"""What somebody's act is as an event: a label becomes the button that was offered under it."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from flows.effects import Button
from flows.events import Arrived, Attached, Event, Pressed, Said
from flows.rehearsal.acts import Edits, Opens, Presses, PressesOld, Sends, Types
from flows.turn import Conversation


class CannotPlay(Exception):
    """Something that can't be done at this point of the story; the message says what could be."""


def press(talk: Conversation, button: Button) -> Pressed:
    """What pressing a button that is now on offer sends."""
    if button.standing:
        return Pressed(button.key, label=button.label)
    return Pressed(button.key, talk.step, talk.version, button.label)


def event_of(
    act: Types | Edits | Presses | PressesOld | Sends | Opens, talk: Conversation, offered: Sequence[Pressed]
) -> Event:
    """The event of an act in a chat where those buttons were offered before. Raises CannotPlay for one that was not."""
    match act:
        case Types(text, to):
            return Said(text, handoff=to)
        case Edits(text):
            return Said(text, correction=True)
        case Presses(label):
            standing = [pressed for pressed in offered if pressed.version == 0]
            return _labelled(label, [*(press(talk, button) for button in talk.question), *standing])
        case PressesOld(label):
            return _labelled(label, offered)
        case Sends(kind, caption):
            return Attached(kind, caption)
        case Opens(start_code, over):
            return Arrived(start_code, over)
        case _:
            assert_never(act)


def _labelled(label: str, buttons: Iterable[Pressed]) -> Pressed:
    labels = []
    for pressed in buttons:
        if pressed.label == label:
            return pressed
        labels.append(f"[{pressed.label}]")
    raise CannotPlay(f"[{label}] was not offered; on offer: {' '.join(labels) or 'no button'}")
