"""Whether there's parking, or a way in with a wheelchair, asked with nothing open: of what they come to next."""

import re

from flows.blocks.meeting_up.about_a_meeting import Meets, asked_in, told_of
from flows.blocks.meeting_up.mine import all_of_mine, all_to_come, named_in
from flows.choosing import chosen
from flows.effects import Say
from flows.events import Said
from flows.hearing.dates import when
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, leaving
from flows.wording import today
from flows.words import _

MOST_WORDS, MOST_UNNAMED = 14, 9
NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.", "diagnose.tell_me", "academy.", "nudge.")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The answer for the one they name or come to next, saying which that is; without one, they are asked which."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    asked = PRACTICAL.intersection(asked_in(words))
    if not asked or not (said.text.rstrip().endswith("?") or A_QUESTION.match(words)) or OF_THEIR_OWN.search(words):
        return None
    mine = all_of_mine(world)
    named = named_in(words, mine, when(said.text, today(world))) or named_in(words, all_to_come(world), least=2)
    short = len(words.split()) <= MOST_UNNAMED
    if each := named or (mine[0] if mine and short else None):
        return carry_on(talk, _told(each, words, mine, world))
    if not short or (asked == {"children"} and not OF_BRINGING.search(words)):
        return None
    return Turn(leaving(talk).at("peers.events"), (Say(WHICH_EVENT),), ask=True)


def _told(each: Meets, words: str, mine: list[Meets], world: World) -> str:
    others = f" {OR_ANOTHER}" if len(mine) > 1 else ""
    return f"{OF_ONE.format(name=each.name, answer=told_of(each, words, world))}{others}"


PRACTICAL = frozenset({"children", "travel", "parking", "access"})
A_QUESTION = re.compile(
    r"(?:(?:and|so|but|hi|hello|hey|okay|oh|also|please|sorry) )*(?:is|are|can|could|do|does|will|would|how|who|what"
    r"|where|any|i am (?:in|on) (?:a|my) (?:wheel ?chair|mobility scooter)|parking$|childcare$)\b"
)
"""Anything else may be a piece of something grave ("there is petrol")."""
OF_THEIR_OWN = re.compile(
    r"\b(?:our|we (?:need|want|have|are|run|do|could)|they|project|hall|centre|building|estate"
    r"|street|area|council|residents|people|fund|funding|grants?"
    r"|need|policy|guide|read|community)\b"
)
OF_BRINGING = re.compile(r"\b(?:bring|childcare|creche|welcome|allowed|minding|looking after)\b")
OF_ONE = _("About {name}: {answer}")
OR_ANOTHER = _("If you mean another one, say its name.")
WHICH_EVENT = _("Which one do you mean? Open it and ask me again.")
