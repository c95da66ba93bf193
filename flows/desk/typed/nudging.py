"""A nudge typed in a chat at work: the team writes and stops them; an adviser is told who does."""

import re

from flows.desk import worried
from flows.desk.typed import ways
from flows.desk.typed.read import Typed
from flows.desk.typed.which import instead
from flows.effects import MoveNudge, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.nudging import composing
from flows.nudging.typed_line import cut_up
from flows.turn import Conversation, Turn, World
from flows.words import _


def begun(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """A nudge as it is asked for in one line; danger in it is heard first, and asked about in what it is to say."""
    return _begun(talk, Said(typed.text), world)


def anew(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A new one in place of the one that is half-written, which is said."""
    number = talk.number("nudge")
    turn = _begun(talk, said, world)
    if turn is None or turn.conversation.step == "desk.is_it_danger":
        return turn
    left = STILL_A_DRAFT.format(number=number) if number else str(LEFT_HALF_WRITTEN)
    return turn.first(Say(left))


def _begun(talk: Conversation, said: Said, world: World) -> Turn | None:
    line = cut_up(said.text, composing.calendar(world))
    if line is None:
        return None
    if world.person.role != "staff":
        told = FOR_THE_TEAM.format(team=world.programme.about.team)
        return worried.heard(talk, said, world) or Turn(talk.at("desk.home"), (Say(told, instead(talk)),))
    turn = composing.begun(talk, said.text, world)
    asked = worried.heard(turn.conversation, said, world, as_words=line.text) if turn and line.text else None
    return asked or worried.heard(talk, said, world) or turn


def moves(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """How one is doing, or that nobody else is to get it."""
    return moved(talk, typed.said, world)


def moved(talk: Conversation, said: str, world: World) -> Turn | None:
    """The same, with its number or without; None for anything else."""
    number, bare = _numbered(said)
    how = next((how for how, ways_to in ways.OF_A_NUDGE.items() if ways_to.said_in(plain(bare))), None)
    return Turn(talk.at("desk.home"), (MoveNudge(how, number),)) if how and world.person.role == "staff" else None


def by_its_number(talk: Conversation, said: str, world: World) -> Turn | None:
    """The same where its number was typed with it, whatever else has that number."""
    return moved(talk, said, world) if _numbered(said)[0] else None


def _numbered(said: str) -> tuple[int, str]:
    """The number of the nudge that is named, and the words without it."""
    found = ITS_NUMBER.search(said)
    return (int(found[1]), ITS_NUMBER.sub("nudge", said)) if found else (0, said)


ITS_NUMBER = re.compile(r"\bnudge\s+(?:(?:no|nr|number)\b\.?\s*)?#?(\d{1,9})\b", re.IGNORECASE)
LEFT_HALF_WRITTEN = _("I've left the nudge you were half-way through. Nobody has had it.")
STILL_A_DRAFT = _("I've left no. {number} as it was: it's a draft under Nudges, and nobody has had it.")
FOR_THE_TEAM = _("Only {team} writes nudges, so nothing was written. Tell them what you'd like said, and to whom.")
