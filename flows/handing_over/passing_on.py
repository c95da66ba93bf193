"""Who would answer a handoff, what to call them, and by when."""

from flows.following_up import patience
from flows.handing_over.reasons import Reason
from flows.programme import Programme
from flows.turn import Cover, World
from flows.wording import adviser_name, day, first_name, today


def whoever(world: World, reason: Reason) -> Cover:
    """Who would answer and by when; a worry about their own adviser goes to the programme team."""
    cover = None if reason.around else world.cover
    team = world.programme.about.team
    return cover or Cover(team, patience.working_day_after(today(world), patience.MONDAY_TO_FRIDAY))


def name_of(who: str, programme: Programme) -> str:
    """What to call whoever answers: a person's first name, or the team in full."""
    return who if who == programme.about.team else first_name(who)


def called(who: str, programme: Programme) -> str:
    """What to call whoever a handoff is with: an adviser's first name by their id, else the team."""
    adviser = programme.adviser(who)
    return first_name(adviser.name) if adviser else programme.about.team


def promise(world: World, reason: Reason) -> str:
    """Who will answer, in whose stead if somebody is standing in (never why), and by when."""
    cover = whoever(world, reason)
    who = name_of(cover.who, world.programme)
    instead = f", standing in for {adviser_name(world)}," if cover.standing_in and not reason.around else ""
    return f"{who}{instead} will answer you here by {day(cover.by_when, today(world))}"
