"""Somebody who told that they don't want to live asks to be left alone: they are, but with numbers and the truth."""

from dataclasses import replace

from flows import stopping
from flows.danger.alarm import round_whom
from flows.danger.saying import danger_words
from flows.danger.standing import after_danger
from flows.danger.standing.staying_with_it import stands
from flows.effects import Say
from flows.events import Said
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World
from flows.words import _, joined


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Nothing is sent unasked any more, and they hear who was told and whom they can ring; None for anything else."""
    if said.heard.command != "stop" or talk.answer("danger") != SELF_HARM:
        return None
    turn = stopping.everything(talk, said.text, world)
    told = after_danger.who_was_told(talk, round_whom(talk, world), world) if stands(talk, world) else ""
    numbers = danger_words.given(talk, world) or danger_words.of_ids(AT_ANY_HOUR, world)
    text = joined((joined((LEFT_ALONE, told, NO_HURRY)), numbers), "\n\n")
    effects = tuple(replace(each, text=text) if isinstance(each, Say) else each for each in turn.effects)
    return replace(turn, effects=effects)


AT_ANY_HOUR = ("samaritans", "shout")  # numbers of `urgent.yaml`
LEFT_ALONE = _("All right: I won't write to you first, and you don't have to say anything.")
NO_HURRY = _("If it gets too much, at any hour, ring one of these, or 999 if you may act on it.")
