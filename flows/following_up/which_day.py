"""A day that can't be meant: one that is over, or in no calendar."""

import re

from flows.effects import Say
from flows.events import Said
from flows.hearing.no_such_day import no_such_day
from flows.turn import Conversation, Turn, World
from flows.wording import today
from flows.words import _


def which_day(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Say that the day they named is over, or in no calendar ("31 February"), and ask again; None for neither."""
    named = no_such_day(said.text, today(world))
    if IS_OVER.match(said.text):
        return Turn(talk, (Say(THAT_IS_OVER),), ask=True)
    return Turn(talk, (Say(NO_SUCH_DAY.format(day=named)),), ask=True) if named else None


IS_OVER = re.compile(
    r"\W*(yesterday|last (week|month|year|\w+day)|(a|\w+) (days?|weeks?|months?) ago)\W*$", re.IGNORECASE
)
THAT_IS_OVER = _("That day is over. Type one from tomorrow on, like “next Tues” or “14 March”.")
NO_SUCH_DAY = _("There's no {day} in the calendar.")
