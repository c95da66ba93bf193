"""Requests for an expert that don't get on, in a transcript; reminders as in `storage/blocks/package_waits.py`."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.asked_for import Request
from flows.blocks.experts.expert_days import counted_up, spell
from flows.blocks.experts.undecided import FOR_THE_TEAM, WAITS, first_reminder, next_reminder
from flows.brief import Undecided
from flows.events import PackagesWait
from flows.programme import Programme
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import NO_AREA
from flows.rehearsal.cover import cover_for
from flows.rehearsal.scene import ADVISER, Scene, Told


def next_due(books: Books, programme: Programme) -> tuple[datetime, int] | None:
    """When somebody is next reminded of a request, and its place in the books."""
    waits = [(place, each) for place, (_, each) in enumerate(books.requests) if each.state in WAITS and each.since]
    return min(((_due(books, each, programme), place) for place, each in waits), default=None)


def reminded(books: Books, scene: Scene, place: int) -> Told:
    """Its adviser hears of it, or the second time the team, which isn't in the story."""
    whose, request = books.requests[place]
    for_the_team = request.state in FOR_THE_TEAM or request.reminded_at
    adviser = "" if for_the_team else cover_for(scene)[0]
    books.requests[place] = (whose, replace(request, reminded_at=scene.now, reminded=adviser))
    if adviser == scene.adviser.id and request.since:
        yield ADVISER, PackagesWait(adviser, (_undecided(books, scene, place, request),))


def _undecided(books: Books, scene: Scene, place: int, request: Request) -> Undecided:
    name = next((each.name for each in scene.programme.partners if each.id == request.partner), request.partner)
    stands_so = books.moved_at.get(place) or request.since or scene.now
    since = stands_so.astimezone(ZoneInfo(scene.programme.zone)).date()
    spells = [spell(each) for _, each in books.requests if each.topic == request.topic]
    left = counted_up(spells, scene.programme.experts.days).left
    where = scene.card.name if scene.card else NO_AREA
    return Undecided(place + 1, where, name, since, request.state, request.days, left)


def _due(books: Books, request: Request, programme: Programme) -> datetime:
    assert request.since
    if request.reminded_at:
        return next_reminder(request.reminded_at, programme)
    place = next(place for place, (_, each) in enumerate(books.requests) if each is request)
    first = first_reminder(books.moved_at.get(place) or request.since, programme, request.state)
    assert first
    before = [each.reminded_at for _, each in books.requests if each.reminded_at and each.reminded]
    return max(first, *(next_reminder(each, programme) for each in before)) if before else first
