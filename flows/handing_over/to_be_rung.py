"""Somebody would like to be rung: on which number is asked, once, with what it is about; nobody has to say."""

from dataclasses import replace

from flows.choosing import chosen
from flows.effects import Button, Say
from flows.events import Said
from flows.handing_over.scraps import by_phone
from flows.handing_over.summing_up import joined
from flows.hearing.replies import yes_or_no
from flows.knowing.contact_details import PHONE
from flows.turn import Conversation, Turn
from flows.words import _


def without_a_number(talk: Conversation) -> bool:
    """Whether they'd like to be rung and have given no number yet."""
    words = talk.answer("handoff_words")
    return by_phone(words) and not PHONE.search(words)


def as_meant(talk: Conversation, said: Said) -> Said:
    """A number given while it is shown what would be passed on goes with that, and asks for nobody anew."""
    if talk.step != "handoff.summary" or said.heard.command != "adviser" or not PHONE.search(said.text):
        return said
    return replace(said, heard=replace(said.heard, command=None))


def leaves_it_out(talk: Conversation, said: Said) -> bool:
    """Whether they say what it is about and no number, the first time that they're asked."""
    if not without_a_number(talk) or talk.answer("handoff_number") or PHONE.search(said.text):
        return False
    return chosen(talk, said) != "skip" and yes_or_no(said.text) is None


def and_the_number(talk: Conversation, said: Said, skip: tuple[Button, ...]) -> Turn:
    """What it is about is kept, and the number asked for by itself."""
    words = joined(talk.answer("handoff_words"), said.text)
    return Turn(talk.knowing(handoff_words=words, handoff_number="asked"), (Say(AND_THE_NUMBER, skip),))


WHAT_NUMBER = _("What number shall they ring, and what's it about, in a line? You can skip this.")
AND_THE_NUMBER = _("And what number shall they ring? You can skip that, and be answered here.")
