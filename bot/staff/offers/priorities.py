"""What the programme would like more areas to do, as staff see it: how much, since when, and what it changed."""

from dataclasses import dataclass
from datetime import date

from bot.desk.show import calendar_of
from bot.web.site import Site
from flows.priority import MOST_WEIGHT
from flows.suggesting.offer_names import bare_title_of
from flows.wording import whole_date
from storage.staff.steered import Steered, steered


@dataclass(frozen=True, slots=True)
class Wished:
    """A priority in words, with what it changed; `offer` is the one it is of, '' for a topic."""

    title: str
    offer: str
    topic: str
    weight: str
    days: str
    why: str
    suggested: str
    moved: str
    holds: bool


async def wished(site: Site) -> list[Wished]:
    """Every priority that content has, those that hold today first."""
    programme, today = site.app.programme, calendar_of(site).today
    found = await site.app.line.read(lambda connection: steered(connection, programme))
    topics = {each.id: each.label for each in programme.topics}
    lines = [_line(each, bare_title_of(each.priority.offer, programme), topics, today) for each in found]
    return sorted(lines, key=lambda each: not each.holds)


def _line(each: Steered, title: str, topics: dict[str, str], today: date) -> Wished:
    priority = each.priority
    when = TO_COME if today < priority.since else OVER if priority.until < today else FROM_UNTIL
    return Wished(
        title if priority.offer else ALL_ABOUT.format(topic=topics.get(priority.topic, priority.topic)),
        priority.offer, priority.topic, WEIGHS.format(weight=priority.weight, most=MOST_WEIGHT),
        when.format(since=whole_date(priority.since), until=whole_date(priority.until)), priority.why,
        _people(each.suggested), _people(each.moved), priority.holds(today),
    )  # fmt: skip


def _people(number: int | None) -> str:
    return FEW if number is None else f"{number:,}"


ALL_ABOUT, WEIGHS, FEW = "All about {topic}", "{weight} of {most}", "held back"
FROM_UNTIL, TO_COME, OVER = "{since} to {until}", "{since} to {until}, to come", "{since} to {until}, over"
