"""How each offer stood in a period: told to few, not wanted, not ready for, waited for too long. For staff alone."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from flows.programme import Programme
from flows.reviewing.months import Span, begins
from flows.reviewing.steps import WOULD_NOT
from flows.suggesting.repertoire import everything
from storage.tables import activity, package_request

FEW, HALF = 5, 1 / 2
LONG_WAIT = timedelta(weeks=4)
TOLD_TO_FEW, NOT_WANTED, NOT_READY, WAITED, NOTHING_TO_SAY = "told_to_few", "not_wanted", "not_ready", "waited", ""


@dataclass(frozen=True, slots=True)
class Standing:
    """
    One offer: how many people were told of it, said yes, said not now or said it isn't for them, and how many requests
    for it waited over four weeks for a yes or no. `how` is what stands out, '' where nothing does.
    """

    offer: str
    title: str
    told: int
    yes: int
    not_now: int
    not_for_us: int
    waited: int

    @property
    def how(self) -> str:
        """A wait comes first: people wanted it. Of an offer that few were told about nothing else can be said."""
        if self.waited:
            return WAITED
        if self.told < FEW:
            return TOLD_TO_FEW
        if self.not_for_us >= HALF * self.told:
            return NOT_WANTED
        return NOT_READY if self.not_now >= HALF * self.told else NOTHING_TO_SAY


def standings(connection: Connection, programme: Programme, span: Span, now: datetime) -> list[Standing]:
    """All that can be offered today, those with something to say first. These counts are not held back."""
    said = _said(connection, programme, span)
    waited = _waited(connection, programme, span, now)
    found = []
    for thing in everything(programme, now.date()):
        told, answers = said.get(thing.offer, (set(), Counter()))
        counts = answers["yes"], answers["not_now"], answers["not_for_us"], waited[thing.offer]
        found.append(Standing(thing.offer, thing.title, len(told), *counts))
    return sorted(found, key=lambda each: (not each.how, each.how, each.title))


def _said(connection: Connection, programme: Programme, span: Span) -> Mapping[str, tuple[set[int], Counter[str]]]:
    """For each offer, who was told of it, and what people said to it last."""
    last: dict[tuple[str, int], str] = {}
    found: dict[str, tuple[set[int], Counter[str]]] = defaultdict(lambda: (set(), Counter()))
    for kind, detail, who in _lines(connection, programme, span):
        offer = detail.get("offer", "")
        found[offer][0].add(who)
        if kind == "answered":
            answer = detail.get("answer", "")
            last[offer, who] = WOULD_NOT.get(answer, answer)
    for (offer, _who), answer in last.items():
        found[offer][1][answer] += 1
    return found


def _lines(connection: Connection, programme: Programme, span: Span) -> Iterator[tuple[str, dict[str, str], int]]:
    start, end = (begins(month, programme.zone) for month in (span.first, span.last + 1))
    told = activity.c.kind.in_(("suggested", "answered")), activity.c.at >= start, activity.c.at < end
    rows = select(activity.c.kind, activity.c.detail, activity.c.person_id).where(*told).order_by(activity.c.id)
    for kind, detail, who in connection.execute(rows):
        if detail and who:
            yield kind, detail, who


def _waited(connection: Connection, programme: Programme, span: Span, now: datetime) -> Counter[str]:
    """Requests of the period that were, or still are, without a yes or no for over four weeks."""
    start, end = (begins(month, programme.zone) for month in (span.first, span.last + 1))
    asked = select(package_request).where(package_request.c.at >= start, package_request.c.at < end)
    found = Counter[str]()
    for row in connection.execute(asked):
        until = now if row.state == "asked" else (row.moved_at or row.at)
        decided = row.state in ("asked", "agreed", "declined")  # of any other, when that was isn't known any more
        found[f"partner:{row.partner}"] += decided and until - row.at > LONG_WAIT
    return found
