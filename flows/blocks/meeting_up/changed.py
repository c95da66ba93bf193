"""An event of theirs is on another day, or isn't on: said once, beside whatever question is open."""

from flows.effects import Say
from flows.events import EventChanged
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving
from flows.wording import day, today
from flows.words import _


def told(talk: Conversation, event: EventChanged, world: World) -> Turn:
    """Which day it was to be; where it is on another, how theirs stands now, with a way out of it."""
    programme = world.programme
    known = (*programme.gatherings, *programme.called_off)
    name = next((each.name for each in known if each.id == event.gathering), "")
    was = day(event.was, today(world))
    if not name:
        return Turn(talk)
    if event.called_off:
        return Turn(talk, (Say(CALLED_OFF.format(name=name, was=was)),), ask=bool(talk.question))
    beside = talk if talk.step.startswith("coming.") else leaving(talk)
    at = beside.at("coming.mine", meets=f"event:{event.gathering}")
    return Turn(at, (Say(MOVED.format(name=name, was=was)),), ask=True)


CALLED_OFF = _("{name}, which was to be on {was}, is called off. I've taken you off its list; there's nothing to do.")
MOVED = _("{name} has moved to another day: it was to be on {was}.")
