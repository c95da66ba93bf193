"""What somebody who works here hears when duty falls to them, or goes from them, because of somebody's leave."""

from datetime import date

from flows.events import DutyMoved
from flows.turn import World
from flows.wording import dated, day, small, today
from flows.words import _, joined


def moved(event: DutyMoved, world: World) -> str:
    """From when to when, why, whether anybody else has it, and which dangers come with it by name."""
    when = days(event.first, event.last, today(world))
    if not event.has_it:
        return LOST.format(when=small(when), away=event.away)
    said = [(GAINED if event.newly else ALONE_NOW).format(when=when, away=event.away)]
    if event.newly and event.alone:
        said.append(ALONE)
    if event.dangers:
        said.append(DANGERS.format(away=event.away, who="; ".join(event.dangers)))
    return joined(said)


def days(first: date, last: date, today: date) -> str:
    """Days in a row, to begin a sentence with: "From Mon 14 to Sun 20 December"."""
    if first == last:
        return ON.format(day=day(first, today))
    same = (first.year, first.month) == (last.year, last.month)
    begins = dated(first, WEEKDAY) if same else day(first, today)
    return FROM_TO.format(first=begins, last=day(last, today))


ON, FROM_TO, WEEKDAY = _("On {day}"), _("From {first} to {last}"), _("EEE d")
GAINED = _(
    "{when} you have duty, because {away} is away. When somebody may be in danger you're told at once, "
    "at any hour of day or night."
)
ALONE_NOW = _("{when} you are the only one on duty, because {away} is away too.")
ALONE = _("Nobody else is on duty then.")
DANGERS = _("{away} leaves this danger open, so it comes to you now: {who}.")
LOST = _("You don't have duty {when} after all: {away}'s leave has changed.")
