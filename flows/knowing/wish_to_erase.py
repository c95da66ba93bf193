"""Whether “delete it all” is a wish to be erased, or said of a draft on the table or a paper they spoke of."""

import re
from dataclasses import replace

from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.handing_over.handoff import DRAFTS
from flows.hearing.normalise import plain
from flows.turn import Conversation, World


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The same, without a wish to erase where what is to go is a draft or a paper of theirs, and no danger is about."""
    of_it = said.heard.command == "forget" and IT_ALL.fullmatch(plain(said.text)) and not told_or_feared(talk)
    if not of_it or not (talk.step in DRAFTS or _spoke_of_a_paper(said, world)):
        return said
    return replace(said, heard=replace(said.heard, command=None))


def _spoke_of_a_paper(said: Said, world: World) -> bool:
    before = [words for words in world.past.last_words if words != said.text]
    return any(A_PAPER.search(plain(words)) for words in before[-1:])


IT_ALL = re.compile(
    r"(?:(?:please|just|oh|no|okay|can you|could you|actually|now|then) )*(?:delete|erase|wipe|remove|get rid of"
    r"|bin|clear)"
    r" (?:it|that|this|it all|all of it|all that|all this)(?: now| please| then| again"
    r"| thanks)*"
)
A_PAPER = re.compile(
    r"\b(?:agenda|draft|minutes|leaflet|flyer|poster|letter|document|file|spreadsheet|bid|newsletter"
    r"|rota"
    r"|slides|notice|invite|message to|text to)s?\b"
)
