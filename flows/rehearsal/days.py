"""An adviser's day in a transcript, and its hour; as in `storage/desk/days.py` and `storage/at_work/mornings.py`."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.danger.kept_from.going_round import goes_round
from flows.desk import morning
from flows.desk.card import NO_AREA
from flows.desk.colleague import A_COLLEAGUE
from flows.desk.sight import COLLEAGUE, Day, Handoff, Place, Reach, Requested
from flows.effects import ListAt
from flows.rehearsal.books import Books
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene
from flows.turn import Card
from flows.wording import NAMELESS, first_name


def day_of(books: Books, scene: Scene, cards: Mapping[str, Card], area: str) -> Day:
    """The day of the adviser in the story, whose residents live in `area`."""
    mine = [card for card in cards.values() if card.adviser == scene.adviser.id]
    return Day(
        reach=Reach(scene.adviser.id, hears=("",), areas=tuple(card.id for card in mine)),
        handoffs=tuple(
            _handoff(books, scene, opened, cards.get(area))
            for opened in _first(books.handoffs)
            if not goes_round(opened.waiting.around, scene.adviser.id) and scene.may_see(opened)
        ),
        places=tuple(sorted((_place(books, scene, card, area) for card in mine), key=lambda place: place.name)),
        asked=tuple(
            (area, Requested(place, each.partner, each.topic, each.state, each.days, None, None, each.since))
            for place, (_, each) in enumerate(books.requests, 1)
            if each.state == "asked" and each.since
        ),
        list_at=books.list_at,
    )


def keep(books: Books, scene: Scene, chosen: ListAt) -> None:
    """From now on the list comes at that hour, or not at all."""
    books.list_at = chosen.hour
    books.list_due = None if chosen.hour is None else _next(scene, chosen.hour)


def begin(books: Books, scene: Scene) -> bool:
    """Whether the adviser isn't on leave as their hour comes; either way it comes again."""
    books.list_due = None if books.list_at is None else _next(scene, books.list_at)
    today = scene.now.astimezone(ZoneInfo(scene.programme.zone)).date()
    return not (scene.away and scene.away[0] <= today <= scene.away[1])


def _next(scene: Scene, hour: int) -> datetime:
    return morning.next_moment(hour, scene.person, scene.adviser, scene.programme.pace, scene.now)


def _first(opened: Iterable[Opened]) -> list[Opened]:
    """Danger first, then by the day that was promised."""
    return sorted(
        opened, key=lambda each: (not each.danger, str(each.waiting.by_when or each.waiting.since), each.waiting.id)
    )


def _handoff(books: Books, scene: Scene, opened: Opened, card: Card | None) -> Handoff:
    waiting, name = opened.waiting, books.name_of(opened)
    holder = waiting.who if waiting.state == "taken" else ""
    whose = scene.programme.adviser(holder or waiting.adviser)
    called = whose.name if whose else scene.programme.about.team
    opened_at = waiting.since or scene.now
    return Handoff(
        id=waiting.id, person=opened.whose, resident=name, called=first_name(books.names.get(opened.whose, ""))
        or NAMELESS, area=card.id if card and opened.reason != COLLEAGUE else "",
        area_name=_where(opened, card), urgency=waiting.urgency,
        danger=opened.kind, summary=waiting.summary, reason=opened.reason, around=waiting.around, state=waiting.state,
        adviser=waiting.adviser, holder=holder, holder_name=called, promised_by=waiting.by_when,
        opened_at=opened_at, remind_at=opened.remind_at, taken_at=opened_at if holder else None,
        replied_at=scene.now if waiting.in_touch else None, closed_at=None, outcome="", note=0, heard_at=None,
        worse_at=None, put_off=False, passed_on=waiting.passed_on,
    )  # fmt: skip


def _where(opened: Opened, card: Card | None) -> str:
    if opened.reason == COLLEAGUE:
        return str(A_COLLEAGUE)
    return card.name if card else str(NO_AREA)


def _place(books: Books, scene: Scene, card: Card, area: str) -> Place:
    here = [at for by, _text, at in books.words if by > ADVISER] if card.id == area else []
    zone = ZoneInfo(scene.programme.zone)
    days = tuple(sorted({at.astimezone(zone).date() for at in here}, reverse=True))
    return Place(
        card.id, card.name, card.adviser, card.next_meeting, card.plan_ends, max(here, default=None), days
    )  # fmt: skip
