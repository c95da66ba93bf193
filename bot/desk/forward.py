"""Who was put forward for the leadership programme, as an area's card shows them."""

from dataclasses import dataclass

from bot.desk.view import View
from flows.desk.calendar import Calendar
from flows.desk.day_areas import forwarded
from flows.desk.sight import Forward
from flows.programme import Programme


@dataclass(frozen=True, slots=True)
class Shown:
    """One on an area's card: who, in whose words, how far; `waits` until somebody has spoken with them."""

    number: int
    title: str
    words: str
    stands: str
    waits: bool


def on_card(view: View, area: str, programme: Programme, calendar: Calendar) -> tuple[Shown, ...]:
    """Everybody put forward there, the newest first."""
    here = [each for each in view.forward if each.area_id == area]
    return tuple(_shown(each, programme, calendar) for each in reversed(here))


def _shown(each: Forward, programme: Programme, calendar: Calendar) -> Shown:
    group = programme.academy.cohort(each.cohort)
    stands = (
        f"{STANDS.get(each.state, each.state)}{f' for {group.name}' if group else ''}, {calendar.moment(each.since)}"
    )
    by = "" if each.is_them else f"“{each.words}”, from {each.resident or 'a resident'}"
    return Shown(each.id, forwarded(each), by, stands, each.state == "put_forward")


STANDS = {
    "put_forward": "Put forward",
    "spoken": "Spoken with",
    "applied": "Applied",
    "offered": "Offered a place",
    "not_this_time": "Not this time",
    "withdrawn": "Taken back",
}
DONE = {
    "spoken": "Noted that you've spoken. Whoever put them forward is told that much, in their own hours.",
}
