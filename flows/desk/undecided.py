"""What somebody who works here hears of requests for an expert that nobody has decided on."""

from flows.events import PackagesWait
from flows.turn import World
from flows.wording import day, today


def told(event: PackagesWait, world: World) -> str:
    """Each of them in a line, and what to do about it."""
    lines = (LINE.format(area=each.area, name=each.name, on=day(each.asked, today(world))) for each in event.requests)
    then = THEN.format(team=world.programme.about.team)
    return "\n".join((FIRST if len(event.requests) == 1 else FIRST_OF_MANY, *lines, then))


FIRST = "Nobody has answered this yet:"
FIRST_OF_MANY = "Nobody has answered these yet:"
LINE = "{area}: {name}, asked for on {on}."
THEN = "Whoever asked hears a yes or no once {team} moves it on under Requests."
