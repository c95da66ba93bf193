"""Experts seen from the programme: days agreed and used by topic and by partner, and what can't be kept as agreed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.blocks.experts.expert_days import GOES_ON, Spell, counted_up
from flows.programme import Partner, Programme
from flows.wording import DAYS, counted, listed, short_date
from storage.blocks.packages import Request

COMES = ("matched", "scoping", "running")


@dataclass(frozen=True, slots=True)
class Tally:
    """Of a topic or partner: requests not decided and their days, days agreed, of them used; what it can give."""

    name: str
    undecided: int
    asked: int
    agreed: int
    used: int
    gives: int | None = None


def tallies(requests: Sequence[Request], programme: Programme) -> tuple[list[Tally], list[Tally]]:
    """The days by topic, and by partner; only those that anything was asked for."""
    topics = [_tally(each.label, None, [one for one in requests if one.topic == each.id]) for each in programme.topics]
    partners = [
        _tally(each.name, each.days_in_all, [one for one in requests if one.partner == each.id])
        for each in programme.partners
    ]
    return [each for each in topics if _is_of_use(each)], [each for each in partners if _is_of_use(each)]


def conflicts(requests: Sequence[Request], programme: Programme) -> list[str]:
    """What can't all be kept as it was agreed, a sentence each."""
    return [
        *(said for each in programme.partners for said in _of_partner(each, requests)),
        *dict.fromkeys(_over(requests, programme)),
    ]


def _tally(name: str, gives: int | None, requests: Sequence[Request]) -> Tally:
    undecided = [each for each in requests if each.state == "asked"]
    days = counted_up((Spell(each.state, each.days_agreed, each.days_used) for each in requests), 0)
    return Tally(
        name, len(undecided), sum(each.days_asked for each in undecided), days.used + days.to_come, days.used, gives
    )


def _is_of_use(tally: Tally) -> bool:
    return bool(tally.undecided or tally.agreed)


def _of_partner(partner: Partner, requests: Sequence[Request]) -> Iterator[str]:
    theirs = [each for each in requests if each.partner == partner.id]
    agreed = _tally(partner.name, partner.days_in_all, theirs).agreed
    if partner.days_in_all is not None and agreed > partner.days_in_all:
        yield MORE_THAN_THEY_GIVE.format(
            partner=partner.name, agreed=counted(agreed, DAYS), gives=counted(partner.days_in_all, DAYS)
        )
    coming = [(each.first_day, each.area) for each in theirs if each.state in COMES and each.first_day]
    for week in sorted({_monday(day) for day, _ in coming}):
        areas = sorted({area for day, area in coming if _monday(day) == week})
        if len(areas) > 1:
            yield SAME_WEEK.format(partner=partner.name, areas=listed(areas), week=short_date(week))


def _over(requests: Iterable[Request], programme: Programme) -> Iterator[str]:
    labels = {each.id: each.label for each in programme.topics}
    for each in requests:
        spent = each.days.used + each.days.to_come
        if each.area and each.state in (*GOES_ON, "finished") and spent > each.days.in_all:
            topic = labels.get(each.topic, each.topic)
            given = counted(each.days.in_all, DAYS)
            yield OVER_ITS_DAYS.format(area=each.area, topic=topic, spent=counted(spent, DAYS), given=given)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


MORE_THAN_THEY_GIVE = "{partner} has been agreed for {agreed}, and can give {gives}."
SAME_WEEK = "{partner} begins in {areas} in the same week, from {week}."
OVER_ITS_DAYS = "{area} has been agreed {spent} on “{topic}”, and can have {given}."
