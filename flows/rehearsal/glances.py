"""What the adviser in a story sees of their areas in their own chat; the same as `storage/desk/glances.py` reads."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.diagnosing.telling import TELLING
from flows.glance import NO_LONGER_ASKED, Desk, Glance
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import odds_now
from flows.rehearsal.scene import Scene
from flows.turn import Card, Person
from flows.wording import first_name


def desk_of(scene: Scene, books: Books, cards: Mapping[str, Card], people: Iterable[Person]) -> Desk:
    """Their areas, each with its card."""
    adviser = scene.person
    if adviser.role != "adviser":
        return Desk()
    there = tuple(people)
    own = {card.id: card for card in cards.values() if card.adviser == adviser.adviser}
    return Desk(
        tuple(sorted(own, key=lambda area: own[area].name)),
        lambda area: _glance(own[area], scene, books, there) if area in own else None,
        away=tuple(books.away),
    )


def _told(books: Books, ids: set[int]) -> tuple[str, ...]:
    """What was told in an area, the newest first, and after it how it was told."""
    kinds = dict.fromkeys(known.kind for by, known in books.signals[::-1] if ids and by in {0, *ids})
    return tuple(sorted(kinds, key=lambda kind: kind.startswith(TELLING)))


def _glance(card: Card, scene: Scene, books: Books, people: tuple[Person, ...]) -> Glance:
    adviser = scene.person
    here = [each for each in people if each.role == "resident" and each.area == card.id]
    ids = {each.id for each in here}
    heard = [each.last_heard for each in here if each.last_heard]
    return Glance(
        id=card.id, name=card.name, odds=odds_now(books, card, scene.programme, scene.now), phase_by=card.phase_by,
        phase_by_name=adviser.name if card.phase_by == "adviser" else "",
        evidence=_told(books, ids),
        needs=tuple(sorted({need.topic for by, need in books.needs if by in ids and need.state == "open"})),
        people=tuple(sorted(first_name(each.name) for each in here if each.consent and each.name)),
        next_meeting=card.next_meeting, plan_ends=card.plan_ends,
        heard=_local(max(heard), adviser.clock) if heard else None,
        asked=tuple(
            each.partner for by, each in books.requests[::-1] if by in ids and each.state not in NO_LONGER_ASKED
        ),
        notes=tuple(text for area, text in books.notes[::-1] if area == card.id),
    )  # fmt: skip


def _local(at: datetime, clock: ZoneInfo) -> date:
    return at.astimezone(clock).date()
