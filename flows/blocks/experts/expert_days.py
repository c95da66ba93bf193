"""How many days of experts an area has had for one topic, and how many are left of what the programme gives."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.asked_for import Request
from flows.turn import World
from flows.wording import DAYS, capital, counted, listed
from flows.words import _, joined

GOES_ON = ("agreed", "matched", "scoping", "running")


@dataclass(frozen=True, slots=True)
class Spell:
    """The days of one request: how it stands, how many were agreed and used, None until somebody has said."""

    state: str
    agreed: int | None
    used: int | None


@dataclass(frozen=True, slots=True)
class Days:
    """For one topic of an area: the days there can be `in_all`, those `used`, and those agreed that are to come."""

    in_all: int
    used: int
    to_come: int

    @property
    def left(self) -> int:
        """How many more can be agreed."""
        return max(self.in_all - self.used - self.to_come, 0)


def counted_up(spells: Iterable[Spell], in_all: int) -> Days:
    """What has become of an area's days. One that is finished used what was agreed, unless somebody said otherwise."""
    each = tuple(spells)
    to_come = sum(max((one.agreed or 0) - (one.used or 0), 0) for one in each if one.state in GOES_ON)
    return Days(in_all, sum(_used(one) for one in each), to_come)


def days_for(topic: str, world: World) -> Days:
    """The days of this person's area for that topic."""
    return counted_up(map(spell, (each for each in world.past.requests if each.topic == topic)),
                      world.programme.experts.days)  # fmt: skip


def spell(request: Request) -> Spell:
    """The days of one request."""
    return Spell(request.state, request.agreed, request.used)


def told(world: World) -> str:
    """How many days are left, for each topic that anything was asked for."""
    in_all = counted(world.programme.experts.days, DAYS)
    plain = {topic.id: topic.plain for topic in world.programme.topics}
    topics = dict.fromkeys(each.topic for each in world.past.requests)
    lines = [_line(plain.get(topic, topic), days_for(topic, world)) for topic in topics]
    return joined((RULE.format(days=in_all), *(lines or [NONE_YET]), A_PERSON_DECIDES))


def _line(about: str, days: Days) -> str:
    spent = [way.format(days=counted(many, DAYS)) for way, many in ((USED, days.used), (TO_COME, days.to_come))
             if many]  # fmt: skip
    left = counted(days.left, DAYS) if days.left else NONE_LEFT
    return capital(LINE.format(about=about, spent=listed(spent) or NOTHING_SPENT, left=left))


def _used(one: Spell) -> int:
    return (one.agreed or 0) if one.state == "finished" and one.used is None else one.used or 0


RULE = _("Your area can have up to {days} of experts' time for one topic.")
LINE = _("For {about}: {spent}, which leaves {left}.")
USED, TO_COME, NOTHING_SPENT = _("{days} used"), _("{days} agreed and still to come"), _("nothing is agreed yet")
NONE_LEFT = _("none")
NONE_YET = _("As far as I know, none of them is used yet.")
A_PERSON_DECIDES = _("How many there can be each time is for people to say.")
