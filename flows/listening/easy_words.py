"""Somebody writes that their English isn't good: it is good enough here, and a person is a word away."""

import re

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """That few and simple words do; None where they say more than that."""
    if talk.owner != "bot" or told_or_feared(talk) or chosen(talk, said):
        return None
    role = world.programme.words.adviser
    return carry_on(talk, GOOD_ENOUGH.format(role=role)) if LITTLE_ENGLISH.fullmatch(plain(said.text)) else None


LITTLE_ENGLISH = re.compile(
    r"(?:(?:hi|hello|sorry|please|excuse|me|but|and|because|good|morning|evening) )*"
    r"(?:(?:i|me|we) (?:am |do |can |have )?(?:not|no|only|little|just)(?: (?:can|so|very|too|really))*"
    r"(?: (?:speak|speaking|write|writing|read|know|have|understand|talk|good))*(?: (?:a|the|very|so|any|of|in))*"
    r"(?: (?:good|little|much|bad|well|bit|small|many))* english"
    r"|(?:my|the) english (?:is )?(?:not|no|very|so|little|bad|poor)(?: (?:so|very|that|too))*"
    r"(?: (?:good|bad|great|well|poor))?"
    r"|(?:i|we) (?:speak|know|write|have) (?:only )?(?:a )?(?:little|bit|bit of|bad|small|few) english"
    r"|sorry for my (?:bad |poor )?english|bad english)"
    r"(?: (?:sorry|please|very|good|well|much|only|yet|so|thank|thanks|you))*"
)
GOOD_ENOUGH = _("Your English is fine here: a few easy words are enough. For a person, write “{role}”.")
