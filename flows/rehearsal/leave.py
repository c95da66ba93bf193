"""The adviser's leave begins and ends while a transcript plays. Storage's part, in memory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from flows.following_up.patience import working_day_after
from flows.handing_over.deadlines import Here, at_work
from flows.news import LeaveOver, Meanwhile
from flows.rehearsal import promises
from flows.rehearsal.books import Books
from flows.rehearsal.cover import cover_for
from flows.rehearsal.scene import ADVISER, Scene, Told


def begins(scene: Scene) -> datetime | None:
    """When whoever waits for them is passed over: as the team is at work on its first day."""
    if not scene.away:
        return None
    here = Here(scene.now, scene.programme)
    return at_work(replace(here, now=here.at(scene.away[0], scene.programme.pace.morning.replace(0, 0))))


def ends(scene: Scene) -> datetime | None:
    """When they hear what happened meanwhile: on their first morning at work."""
    if not scene.away:
        return None
    here, pace = Here(scene.now, scene.programme), scene.programme.pace
    back = working_day_after(scene.away[1], pace, scene.adviser.works)
    return at_work(replace(here, now=here.at(back, pace.morning)))


def passed_over(books: Books, scene: Scene) -> Told:
    """Whoever waits for them, or talks to them, has whoever covers, and hears who and by when."""
    for opened in [each for each in books.handoffs if each.waiting.who == scene.adviser.id and not each.danger]:
        to, told = cover_for(scene, opened.waiting.around)
        yield from promises.promised(books, scene, opened, to, told, stage=2 if opened.waiting.state == "taken" else 0)


def handed_back(books: Books, scene: Scene) -> Told:
    """What became of whom."""
    areas = tuple(each.name for each in scene.programme.areas if each.adviser == scene.adviser.id)
    yield ADVISER, LeaveOver(areas, tuple(_meanwhile(books, scene)))


def _meanwhile(books: Books, scene: Scene) -> Iterator[Meanwhile]:
    area = scene.card.name if scene.card else ""
    for opened in books.handoffs:
        waiting, whose = opened.waiting, scene.programme.adviser(opened.waiting.who)
        who = whose.name if whose else scene.programme.about.team
        if not opened.danger:
            mine = waiting.who == scene.adviser.id
            yield Meanwhile(waiting.id, books.name_of(opened), area, waiting.state, who, mine=mine)
