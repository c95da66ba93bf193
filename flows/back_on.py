"""Being written to first again, after a stop or a pause: what is on again, and what stays off, said as it is."""

import re
from dataclasses import replace

from flows.effects import Resume, Say
from flows.events import Said
from flows.following_up.patience import wants_quiet
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import CARRY_ON, MENU, resting
from flows.words import _


def as_meant(said: Said, world: World) -> Said:
    """From somebody who had asked us to stop or to keep quiet, "START" is "resume"; from anybody else a greeting."""
    starts = wants_quiet(world.person, world.now) and STARTS.fullmatch(plain(said.text))
    return replace(said, heard=replace(said.heard, command="resume")) if starts else said


def turned(talk: Conversation, world: World) -> Turn:
    """It is on again, unless it never was off."""
    rest = resting(talk)
    buttons = (CARRY_ON, *MENU) if rest.interrupted else MENU
    return Turn(rest, (Resume(), Say(_how_it_is(world), buttons)))


def still_off(world: World) -> tuple[Say, ...]:
    """For somebody who opens the chat anew: that alone turns nothing back on."""
    return (Say(STILL_OFF),) if world.person.stopped else ()


def _how_it_is(world: World) -> str:
    if not world.person.consent:
        return NOT_WITHOUT_A_YES
    if world.person.stopped:
        return ON_AGAIN
    return NO_MORE_QUIET if wants_quiet(world.person, world.now) else ON_ALREADY


STARTS = re.compile(
    r"(?:(?:please|okay|can you|you can|yes) )*(?:start|un ?stop|restart|subscribe|"
    r"(?:turn|switch) (?:(?:it|them|messages|the messages) )?(?:back )?on|start (?:the |my )?(?:messages|texts|nudges))"
    r"(?: (?:again|please|now|thanks))*"
)
ON_AGAIN = _(
    "It's back on: I may write to you first again, at most once a week, with what the team tells your area and when we "
    "agree I'll check in. What we'd agreed before you stopped me stays off. “Stop” turns it all off again."
)
NO_MORE_QUIET = _("It's back on: I'll check in when we've agreed to, and at most once a week.")
ON_ALREADY = _("It's on already: I check in when we've agreed to, and at most once a week.")
NOT_WITHOUT_A_YES = _(
    "It's no longer off, but I write first only to somebody I may remember. Say “remember me” if I may; till then you "
    "hear from me when you write."
)
STILL_OFF = _("You've asked me not to write to you first, and that still holds. “Start” turns it back on.")
