"""What an adviser hears on their first day after leave: what became of whom, and what is theirs again."""

from flows.news import LeaveOver, Meanwhile
from flows.turn import World
from flows.wording import capital, clip, counted, listed
from flows.words import _, _n, joined

MOST_LINES, OUTCOME = 8, 60


def told(event: LeaveOver, world: World) -> str:
    """One line for each, those still open first; the desk page has the rest."""
    lines = [_line(each, world) for each in event.meanwhile[:MOST_LINES]]
    more = len(event.meanwhile) - MOST_LINES
    rest = [MORE.format(more=counted(more, OTHERS))] if more > 0 else []
    still_open = any(each.state in ("waiting", "taken") and not each.mine for each in event.meanwhile)
    areas = AREAS.format(areas=listed(event.areas)) if event.areas else ""
    head = joined((BACK, areas, MEANWHILE if lines else QUIET))
    return joined((head, *lines, *rest, TAKE_BACK if still_open else ""), "\n")


def _line(each: Meanwhile, world: World) -> str:
    who = each.who or world.programme.about.team
    way = YOURS if each.mine and each.state in ("waiting", "taken") else WAYS[each.state]
    line = way.format(number=each.handoff, resident=capital(each.resident), area=each.area, who=who)
    return f"{line} “{clip(each.outcome, OUTCOME)}”" if each.state == "closed" and each.outcome else line


BACK = _("You're back at work today.")
AREAS = _("What comes from {areas} is yours again from now on.")
QUIET = _("Nobody there asked for a person while you were away.")
MEANWHILE = _("While you were away:")
WAYS = {
    "waiting": _("{number}: {resident}, {area}, waits for {who}"),
    "taken": _("{number}: {resident}, {area}, has {who}"),
    "closed": _("{number}: {resident}, {area}, closed by {who}"),
    "cancelled": _("{number}: {resident}, {area}, called it off"),
}
YOURS = _("{number}: {resident}, {area}, is with you")
MORE, OTHERS = _("{more} more are on your desk page."), _n("{number}", "{number}")
TAKE_BACK = _("Whoever has an open one keeps it. Type “take” and its number to have it back.")
