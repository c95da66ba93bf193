"""Whether “delete it all” is a wish to be erased, of one thing they said, or of a draft or paper they spoke of."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.effects import Say
from flows.events import Said
from flows.handing_over.handoff import DRAFTS
from flows.hearing.normalise import plain
from flows.knowing.privacy import WHAT_NEXT
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, leaving
from flows.words import _


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The same, without a wish to erase where what is to go is a draft or a paper of theirs, and no danger is about."""
    of_it = said.heard.command == "forget" and IT_ALL.fullmatch(plain(said.text)) and not told_or_feared(talk)
    if not of_it or not (talk.step in DRAFTS or _spoke_of_a_paper(said, world)):
        return said
    return replace(said, heard=replace(said.heard, command=None))


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What can be forgotten, where one thing they said is to go and nothing on the table is meant; None otherwise."""
    if talk.step in DRAFTS or talk.step.startswith(NOT_HERE) or chosen(talk, said) or _spoke_of_a_paper(said, world):
        return None
    if not of_one_thing(said.text) or said.heard.command == "forget":
        return None
    if not world.person.consent:
        return carry_on(talk.without("unkept"), NOTHING_KEPT)
    return Turn(leaving(talk).at("privacy.known"), (Say(ALL_OR_NOTHING, WHAT_NEXT),))


def of_one_thing(text: str) -> bool:
    """Whether they only say that one thing they said is to be forgotten."""
    return ONE_THING.fullmatch(plain(text)) is not None


def _spoke_of_a_paper(said: Said, world: World) -> bool:
    before = [words for words in world.past.last_words if words != said.text]
    return any(A_PAPER.search(plain(words)) for words in before[-1:])


IT_ALL = re.compile(
    r"(?:(?:please|just|oh|no|okay|can you|could you|actually|now|then) )*(?:delete|erase|wipe|remove|get rid of"
    r"|bin|clear)"
    r" (?:it|that|this|it all|all of it|all that|all this)(?: now| please| then| again"
    r"| thanks)*"
)
THAT = r"(?:that|this|what i (?:just )?said)"
ONE_THING = re.compile(
    r"(?:(?:please|just|oh|no|okay|can you|could you|will you|actually|now|then|and|sorry|i want you to) )*"
    r"(?:(?:delete|erase|wipe|remove|forget|unsay|scrub|take out) (?:that|this|that one|what i (?:have )?(?:just )?"
    r"(?:said|wrote|typed|told you|put)|(?:that|the|my) (?:last )?(?:message|bit|one|thing|note))"
    r"|(?:i |we )?(?:do not|never|would rather you did not) (?:want you to )?(?:keep|save|remember|store|note)"
    rf" {THAT}|(?:i |we )?do not want {THAT} (?:to be )?(?:kept|saved|remembered|stored|noted|written down|on here)"
    r")(?: now| please| then| again| thanks| down| i (?:just )?(?:said|wrote|sent))*"
)
NOT_HERE = ("privacy.", "welcome.", "safety.", "agreed.", "handoff.")
NOTHING_KEPT = _("You haven't said that I may remember you, so I keep nothing of what you tell me for later.")
ALL_OR_NOTHING = _(
    "I can't take out one message by itself: I keep what you tell me, or you can have everything about you deleted. "
    "Nothing has been deleted so far."
)
A_PAPER = re.compile(
    r"\b(?:agenda|draft|minutes|leaflet|flyer|poster|letter|document|file|spreadsheet|bid|newsletter"
    r"|rota"
    r"|slides|notice|invite|message to|text to)s?\b"
)
