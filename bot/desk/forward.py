"""Who was put forward for the leadership programme, as the desk shows them: whom to speak with, and the rest."""

from dataclasses import dataclass

from bot.desk.calendar import Calendar
from bot.desk.today import Line
from bot.desk.view import View
from flows.programme import Programme
from flows.wording import clip
from storage.forwarded import Forward

SNIPPET = 90


@dataclass(frozen=True, slots=True)
class Shown:
    """One on an area's card: who, in whose words, how far; `waits` until somebody has spoken with them."""

    number: int
    title: str
    words: str
    stands: str
    waits: bool


def lines(view: View, calendar: Calendar) -> tuple[Line, ...]:
    """Whom to speak with, in the day's list."""
    waiting = (each for each in view.forward if each.state == "put_forward" and each.area_id in view.reach.areas)
    return tuple(
        Line(
            f"/desk/areas/{each.area_id}#forward",
            f"{_who(each)} · {each.area}",
            WAITS.format(when=calendar.moment(each.at)),
            "" if each.is_them else clip(each.words, SNIPPET),
            waits=True,
        )
        for each in waiting
    )


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
    return Shown(each.id, _who(each), by, stands, each.state == "put_forward")


def _who(each: Forward) -> str:
    return (each.resident or "A resident") if each.is_them else "A neighbour"


WAITS = "Put forward for the leadership programme, {when}. They wait for a word from you."
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
