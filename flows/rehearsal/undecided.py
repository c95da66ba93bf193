"""Requests for an expert that nobody decides on, in a transcript; the same reminders as `storage/package_waits.py`."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.blocks.undecided import first_reminder, next_reminder
from flows.brief import Undecided
from flows.events import PackagesWait
from flows.history import Request
from flows.programme import Programme
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import NO_AREA
from flows.rehearsal.handover import cover_for
from flows.rehearsal.scene import ADVISER, Scene, Told


def next_due(books: Books, programme: Programme) -> tuple[datetime, int] | None:
    """When somebody is next reminded of a request, and its place in the books."""
    waits = [(place, each) for place, (_, each) in enumerate(books.requests) if each.state == "asked" and each.since]
    return min(((_due(books, each, programme), place) for place, each in waits), default=None)


def reminded(books: Books, scene: Scene, place: int) -> Told:
    """Its adviser hears of it, or the second time the team, which isn't in the story."""
    whose, request = books.requests[place]
    adviser = "" if request.reminded_at else cover_for(scene)[0]
    books.requests[place] = (whose, replace(request, reminded_at=scene.now, reminded=adviser))
    if adviser == scene.adviser.id and request.since:
        name = next((each.name for each in scene.programme.partners if each.id == request.partner), request.partner)
        asked = request.since.astimezone(ZoneInfo(scene.programme.zone)).date()
        where = scene.card.name if scene.card else NO_AREA
        yield ADVISER, PackagesWait(adviser, (Undecided(place + 1, where, name, asked),))


def _due(books: Books, request: Request, programme: Programme) -> datetime:
    assert request.since
    if request.reminded_at:
        return next_reminder(request.reminded_at, programme)
    before = [each.reminded_at for _, each in books.requests if each.reminded_at and each.reminded]
    again = [next_reminder(each, programme) for each in before]
    return max(first_reminder(request.since, programme), *again) if again else first_reminder(request.since, programme)
