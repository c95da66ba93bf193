"""A link that lets nobody in: an invitation that is over, or a code that is none of ours."""

from flows.events import Arrived
from flows.turn import World
from flows.words import _


def not_let_in(event: Arrived, world: World) -> str:
    """Why their link does nothing, and whom to ask for a new one where it was an invitation."""
    team = world.programme.about.team
    match event.over:
        case "used":
            return LINK_USED.format(team=team)
        case "too_old":
            return LINK_TOO_OLD.format(team=team)
    return str(LINK_NOT_KNOWN)


LINK_NOT_KNOWN = _("The link you came by isn't one I know, but you're welcome without it.")
LINK_USED = _("The link you came by works once, and has been used. If it was for you, ask {team} for a new one.")
LINK_TOO_OLD = _("The link you came by is too old to work now. If it was for you, ask {team} for a new one.")
