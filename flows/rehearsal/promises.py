"""Who answers and by when moves on, and the resident hears so at an hour of theirs. Storage's part, in memory."""

from dataclasses import replace
from datetime import datetime

from flows.events import HandoffArrived, HandoffDelayed, HandoffMoved
from flows.handing_over import deadlines
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import brief_of
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told
from flows.turn import Cover


def promised(books: Books, scene: Scene, opened: Opened, adviser: str, told: Cover, *, stage: int) -> Told:
    """Somebody else has it from now on, and the resident hears who and by when."""
    before, waiting = opened.waiting, opened.waiting
    waiting = replace(
        waiting, state="waiting", who=adviser, adviser=adviser, by_when=told.by_when, in_touch=False, told=before.told
    )
    moved = Opened(opened.whose, waiting, opened.reason, stage, told_at=opened.told_at)
    moved = books.move(replace(moved, remind_at=scene.due("waiting", moved)))
    yield from _told(books, scene, moved, replace(told, has_it=told.who != _name(scene, before.who)))


def put_off(books: Books, scene: Scene, opened: Opened, until: datetime) -> Told:
    """It comes back then; a resident who waits for an answer longer than they were promised hears the new day."""
    if opened.danger and opened.waiting.state == "waiting":
        yield ADVISER, HandoffArrived(brief_of(books, scene.programme, scene.card, opened, scene.now), 1)
        return
    waiting, here = opened.waiting, scene.here(opened.waiting.by_when)
    back = deadlines.put_off(until, here, danger=opened.danger)
    waits = waiting.state == "waiting" or opened.answer_by is not None
    new_day = deadlines.breaks_a_promise(until, here) if waits and not opened.danger else None
    held = replace(opened, remind_at=back, put_off=True, waiting=replace(waiting, by_when=new_day or waiting.by_when))
    if opened.answer_by and not opened.danger:
        held = replace(held, answer_by=max(opened.answer_by, deadlines.this_afternoon(replace(here, now=back))))
    books.move(held)
    if new_day:
        yield from _told(books, scene, held, Cover(scene.adviser.name, new_day, has_it=False))
    untold = any(each.tell_from for each in books.numbered(waiting.id))
    outcome = "held" if back == until else "held_briefly"
    if new_day:
        outcome = "held_and_tells" if untold else "held_and_told"
    all_hear = deadlines.all_hear(opened.answer_by, reminded=opened.reminded) if opened.danger else None
    outcome = "held_unanswered" if all_hear else outcome
    yield ADVISER, HandoffMoved(waiting.id, outcome, books.name_of(opened), by_when=new_day, all_hear=all_hear)


def say_it_is_late(books: Books, scene: Scene, opened: Opened) -> Told:
    """The promised day is over without an answer: they hear so, in their hours."""
    at = deadlines.may_hear(scene.residents[opened.whose], scene.here(opened.waiting.by_when))
    opened = books.move(replace(opened, tell_from=at))
    if at == scene.now:
        yield from tell_late(books, scene, opened)


def tell_late(books: Books, scene: Scene, opened: Opened) -> Told:
    """They hear what moved while they slept, or that the day is over."""
    by_when, here = opened.waiting.by_when, scene.here(opened.waiting.by_when)
    opened = books.move(replace(opened, tell_from=None))
    if by_when and by_when < here.today:
        books.move(replace(opened, told_at=scene.now))
        yield opened.whose, HandoffDelayed(opened.waiting.id, _name(scene, opened.waiting.who), None)
    elif by_when and (opened.waiting.state == "waiting" or opened.answer_by):
        yield from _told(books, scene, opened, Cover(_name(scene, opened.waiting.who), by_when, has_it=False))


def heard(books: Books, number: int, now: datetime) -> None:
    """They asked, and have heard the day as it now stands."""
    for opened in books.numbered(number):
        waiting = replace(opened.waiting, told=opened.waiting.by_when)
        books.move(replace(opened, tell_from=None, told_at=now, waiting=waiting))


def _told(books: Books, scene: Scene, opened: Opened, told: Cover) -> Told:
    at = deadlines.may_hear(scene.residents[opened.whose], scene.here(told.by_when))
    if at != scene.now and not opened.danger:
        books.move(replace(opened, tell_from=at))
        yield opened.whose, HandoffDelayed(opened.waiting.id, told.who, told.by_when, aloud=False)
        return
    waited = deadlines.has_waited(opened.told_at or scene.now, scene.now)
    later = deadlines.is_later(told.by_when, opened.waiting.told)
    waiting = replace(opened.waiting, told=told.by_when)
    books.move(replace(opened, told_at=scene.now, tell_from=None, waiting=waiting))
    yield (
        opened.whose,
        HandoffDelayed(waiting.id, told.who, told.by_when, opened.danger, told.has_it, waited, later),
    )


def _name(scene: Scene, who: str) -> str:
    adviser = scene.programme.adviser(who)
    return adviser.name if adviser else scene.programme.about.team
