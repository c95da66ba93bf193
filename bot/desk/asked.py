"""Experts that an area asked for, as its card shows them: what waits for a yes or no, how the rest stands."""

from dataclasses import dataclass

from flows.blocks.experts.expert_days import Days, counted_up
from flows.desk.calendar import Calendar
from flows.desk.day_areas import partner
from flows.desk.sight import Requested
from flows.programme import Programme
from flows.wording import capital
from storage.desk.areas import AreaCard


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


def on_card(card: AreaCard, programme: Programme, calendar: Calendar) -> tuple[Expert, ...]:
    """Every request of that area, the newest first."""
    topics = {topic.id: topic.plain for topic in programme.topics}
    return tuple(
        Expert(
            each.number, partner(each, programme), topics.get(each.topic, each.topic),
            _stands(each, programme, calendar), days_of(card, each.topic, programme), each.asked,
            each.state == "asked",
        )
        for each in card.requests
    )  # fmt: skip


def days_of(card: AreaCard, topic: str, programme: Programme) -> Days:
    """The area's days for that topic."""
    return counted_up((spell for about, spell in card.spells if about == topic), programme.experts.days)


def _stands(each: Requested, programme: Programme, calendar: Calendar) -> str:
    by = programme.adviser(each.by)
    says = STANDS.get(each.state, each.state).format(
        by=by.name if by else programme.about.team, team=programme.about.team, who=each.who or "somebody"
    )
    days = [f"{each.asked} days asked", *([f"{each.agreed} agreed"] if each.agreed is not None else [])]
    used = [f"{each.used} used"] if each.used is not None else []
    return f"{capital(says)}, {calendar.moment(each.since)} · {', '.join((*days, *used))}"


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
