"""What stands in the menu, opened wherever its name is typed."""

import re

from flows.choosing import chosen
from flows.events import Said
from flows.hearing.normalise import plain
from flows.menu import LEARN, MINE, WAYS
from flows.turn import Conversation, Turn, World
from flows.way_back import IDLE, is_open, leaving, returned, waits


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they name, whatever is being asked; None for a word more, and where anything typed goes to a person."""
    if talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    if CARRY_ON.fullmatch(plain(said.text)):
        return _carried_on(talk)
    words = AROUND.sub("", plain(said.text))
    found = next((button.key for button in (*LEARN, *MINE) if plain(button.label) == words), "")
    if GUIDES.fullmatch(words):
        return Turn(leaving(talk).at(WAYS["guides"], from_topic=""), ask=True)
    return Turn(leaving(talk).at(WAYS[found]), ask=True) if found else None


def _carried_on(talk: Conversation) -> Turn:
    """What the Carry on button does: the question that waits, else the one on the table, else the menu."""
    on_the_table = is_open(talk) and waits(talk) in IDLE and not talk.step.startswith("menu.")
    return Turn(talk, ask=True) if on_the_table else returned(talk)


CARRY_ON = re.compile(
    r"(?:(?:please|okay|yes|yeah|and|so|right|now|then|shall we|can we|lets|let us|let me|i want to|i would like to) )*"
    r"(?:carry on|continue|keep going|go on with it|back to it|back to that|pick up where (?:we|i) left off"
    r"|where we left off)(?: (?:please|then|now|thanks|with it|with that|from there|where we were|where we left off))*"
)
NOT_HERE = ("welcome.", "too_young.", "safety.", "handoff.what_about", "handoff.change", "handoff.add")
AROUND = re.compile(
    r"^(?:(?:please|okay|and|so|show me|let me see|go to|take me to|see|open|can i see|back to|i want|some|the) )+"
    r"|(?: (?:please|then|now|thanks))+$"
)
GUIDES = re.compile(
    r"(?:(?:show|give|send|get|list|see|look (?:at|through)|browse|me|us|a|an|the|full|whole|list|of|all|your|any|what"
    r"|which|other|more|are|have|you|i|can|could|got|do) )*"
    r"(?:guides(?: (?:list|are|there|do|have|you|got|can|i|read|to read|is))*|guide list)"
    r"|what (?:can|could) (?:i|we) read|what is there to read|what have you (?:got )?to read"
)
"""Asked for all the guides there are."""
