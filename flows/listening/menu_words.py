"""What stands in the menu, opened wherever its name is typed."""

import re

from flows.choosing import chosen
from flows.events import Said
from flows.hearing.normalise import plain
from flows.menu import LEARN, MINE, WAYS
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they name, whatever is being asked; None for a word more, and where anything typed goes to a person."""
    if talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    words = AROUND.sub("", plain(said.text))
    found = next((button.key for button in (*LEARN, *MINE) if plain(button.label) == words), "")
    return Turn(leaving(talk).at(WAYS[found]), ask=True) if found else None


NOT_HERE = ("welcome.", "too_young.", "safety.", "handoff.what_about", "handoff.change", "handoff.add")
AROUND = re.compile(
    r"^(?:(?:please|okay|and|so|show me|let me see|go to|take me to|see|open|can i see|back to|i want|some|the) )+"
    r"|(?: (?:please|then|now|thanks))+$"
)
