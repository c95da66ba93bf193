"""Experts that areas asked for, as the desk shows them: what waits for a yes or no, how the rest stands, days left."""

from dataclasses import dataclass

from bot.desk.calendar import Calendar
from bot.desk.today import Line
from bot.desk.view import View
from flows.blocks.experts.expert_days import Days, counted_up
from flows.programme import Programme
from flows.wording import DAYS, capital, counted
from storage.desk_areas import AreaCard
from storage.desk_experts import Requested


@dataclass(frozen=True, slots=True)
class Expert:
    """One request on an area's card: what for, in what state and for how many days; `waits` for a yes or no."""

    number: int
    title: str
    topic: str
    stands: str
    days: Days
    asked: int
    waits: bool


def lines(view: View, programme: Programme, calendar: Calendar) -> tuple[Line, ...]:
    """What waits for their yes or no, in the day's list."""
    names = {place.id: place.name for place in view.places}
    return tuple(
        Line(
            f"/desk/areas/{area}#experts",
            f"{names.get(area, area)} · {_name(each, programme)}",
            WAITS.format(when=calendar.moment(each.since), days=counted(each.asked, DAYS)),
            waits=True,
        )
        for area, each in view.asked
    )


def on_card(card: AreaCard, programme: Programme, calendar: Calendar) -> tuple[Expert, ...]:
    """Every request of that area, the newest first."""
    topics = {topic.id: topic.plain for topic in programme.topics}
    return tuple(
        Expert(
            each.number, _name(each, programme), topics.get(each.topic, each.topic),
            _stands(each, programme, calendar), days_of(card, each.topic, programme), each.asked,
            each.state == "asked",
        )
        for each in card.requests
    )  # fmt: skip


def days_of(card: AreaCard, topic: str, programme: Programme) -> Days:
    """The area's days for that topic."""
    return counted_up((spell for about, spell in card.spells if about == topic), programme.experts.days)


def _name(each: Requested, programme: Programme) -> str:
    return next((partner.name for partner in programme.partners if partner.id == each.partner), each.partner)


def _stands(each: Requested, programme: Programme, calendar: Calendar) -> str:
    by = programme.adviser(each.by)
    says = STANDS.get(each.state, each.state).format(
        by=by.name if by else programme.about.team, team=programme.about.team, who=each.who or "somebody"
    )
    days = [f"{each.asked} days asked", *([f"{each.agreed} agreed"] if each.agreed is not None else [])]
    used = [f"{each.used} used"] if each.used is not None else []
    return f"{capital(says)}, {calendar.moment(each.since)} · {', '.join((*days, *used))}"


WAITS = "Asked {when} for up to {days}. They wait for your yes or no."
STANDS = {
    "asked": "asked for",
    "agreed": "{by} said yes, {team} approves it next",
    "matched": "approved, {who} comes",
    "scoping": "working out what exactly to do",
    "running": "under way",
    "finished": "finished",
    "declined": "{by} said no",
    "withdrawn": "called off",
}
DONE = {
    "agreed": "Agreed. {team} approves it next, and whoever asked is told so in their own hours.",
    "declined": "Said no. Whoever asked reads your reason, in their own hours.",
}
