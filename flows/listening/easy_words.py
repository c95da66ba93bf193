"""Somebody's English isn't good, or the letters are too small for them: what helps is said, and a person is near."""

import re

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """That few and simple words do, or where letters are made bigger; None where they say more than that."""
    if talk.owner != "bot" or told_or_feared(talk) or chosen(talk, said):
        return None
    words = plain(said.text)
    helps = GOOD_ENOUGH if LITTLE_ENGLISH.fullmatch(words) else BIGGER if TOO_SMALL.fullmatch(words) else ""
    return carry_on(talk, helps.format(role=world.programme.words.adviser)) if helps else None


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
_SMALL = r"(?:(?:it|that|this|they|letters|words|writing|print) )?(?:is |are )?(?:too|to|so|very) (?:small|tiny|little)"
_UNSEEN = r"(?:i )?can (?:not|hardly|barely) (?:see|read) (?:it|this|that|them|the words|the writing)"
TOO_SMALL = re.compile(
    rf"(?:(?:sorry|oh|but|the|its|thats|it is|dear) )*"
    rf"(?:{_SMALL}(?: (?:and |so |for me )?{_UNSEEN})?|{_UNSEEN} {_SMALL})"
    r"(?: (?:for me|to read|to see|for my eyes|sorry|dear|love|properly|without my glasses))*"
)
BIGGER = _(
    "I can't make it bigger from here, but your phone can: in its settings, under display or text size. A person can "
    "help too: write “{role}”."
)
GOOD_ENOUGH = _("Your English is fine here: a few easy words are enough. For a person, write “{role}”.")
