"""A nudge typed in a chat at work: the team writes and stops them; an adviser is told who does."""

from flows.desk import worried
from flows.desk.typed import ways
from flows.desk.typed.read import Typed
from flows.desk.typed.which import instead
from flows.effects import MoveNudge, Say
from flows.events import Said
from flows.nudging import composing
from flows.nudging.typed_line import cut_up
from flows.turn import Conversation, Turn, World
from flows.words import _


def begun(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """A nudge as it is asked for in one line; danger in it is heard first, and asked about in what it is to say."""
    line = cut_up(typed.text, composing.calendar(world))
    if line is None:
        return None
    said = Said(typed.text)
    if world.person.role != "staff":
        told = FOR_THE_TEAM.format(team=world.programme.about.team)
        return worried.heard(talk, said, world) or Turn(talk.at("desk.home"), (Say(told, instead(talk)),))
    turn = composing.begun(talk, typed.text, world)
    asked = worried.heard(turn.conversation, said, world, as_words=line.text) if turn and line.text else None
    return asked or worried.heard(talk, said, world) or turn


def moves(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """How one is doing, or that nobody else is to get it."""
    return moved(talk, typed.said, world)


def moved(talk: Conversation, said: str, world: World) -> Turn | None:
    """The same of words that are made plain already; None for anything else."""
    how = next((how for how, ways_to in ways.OF_A_NUDGE.items() if ways_to.said_in(said)), None)
    return Turn(talk.at("desk.home"), (MoveNudge(how),)) if how and world.person.role == "staff" else None


FOR_THE_TEAM = _("Only {team} writes nudges, so nothing was written. Tell them what you'd like said, and to whom.")
