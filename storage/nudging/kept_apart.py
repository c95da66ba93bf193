"""Who of a segment is told apart: "not now", no answer, fine without and out of reach are different things."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.nudging.segments import Recipient
from storage.nudging.standing_apart import Stands

MOST_CALLED = 50
ORDER: tuple[Stands, ...] = ("fine", "not_now", "silent", "cant_reach")


@dataclass(frozen=True, slots=True)
class Apart:
    """One of those groups: how many, how many of them get it, and the first by name, with the day they named."""

    stands: Stands
    count: int
    get_it: int
    first: tuple[tuple[str, datetime | None], ...]


def apart(found: Iterable[Recipient]) -> list[Apart]:
    """The groups there are, in the same order always."""
    of: dict[Stands, list[Recipient]] = {}
    for each in found:
        if each.stands:
            of.setdefault(each.stands, []).append(each)
    return [_group(stands, of[stands]) for stands in ORDER if stands in of]


def called(each: Recipient) -> str:
    """Somebody by name and area."""
    return ", ".join(filter(None, (each.name or "somebody without a name", each.area_name)))


def _group(stands: Stands, people: list[Recipient]) -> Apart:
    first = tuple((called(each), each.until) for each in people[:MOST_CALLED])
    return Apart(stands, len(people), sum(not each.why for each in people), first)
