"""What follows when somebody asks for a person, and when that person acts: storage's part, in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows import effects as ask
from flows.effects import Effect
from flows.events import (
    AdviserSaid,
    Brief,
    Event,
    HandoffArrived,
    HandoffClosed,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    ResidentSaid,
)
from flows.history import Waiting
from flows.patience import working_day_after
from flows.programme import Adviser, Programme
from flows.rehearsal.books import Books, Opened
from flows.rehearsal.briefs import NO_AREA, brief_of
from flows.turn import Card, Cover, Person
from flows.wording import NAMELESS

ADVISER = 1
AGAIN_IN_DANGER = timedelta(minutes=10)
MORNING, AFTERNOON = time(9, 30), time(16, 0)
Told = Iterator[tuple[int, Event]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Whose turn it was and what stands around it: their area's card, and the adviser in the story."""

    programme: Programme
    now: datetime
    person: Person
    card: Card | None
    adviser: Adviser
    away: date | None


def cover_for(scene: Scene, around: str = "") -> tuple[str, Cover]:
    """The adviser id ('' for the programme team) who would answer in that area, and what a resident is told of it."""
    programme, today = scene.programme, scene.now.astimezone(ZoneInfo(scene.programme.zone)).date()
    found = programme.adviser(scene.card.adviser) if scene.card else None
    if found and found.id != around and not (scene.away and scene.away >= today):
        return found.id, Cover(found.name, working_day_after(today, found.works))
    others = (other for other in programme.advisers if found and other.region == found.region and other != found)
    if (stand_in := next(others, None)) and found and found.id != around:
        return stand_in.id, Cover(stand_in.name, working_day_after(today, stand_in.works), standing_in=True)
    return "", Cover(programme.about.team, working_day_after(today, ()), standing_in=found is not None)


def follows(books: Books, scene: Scene, effect: Effect) -> Told:
    """The events that an effect sets off, each with whose chat it happens in; handoffs are kept in the books."""
    match effect:
        case ask.OpenHandoff():
            yield from _opened(books, scene, effect)
        case ask.AddToHandoff(text):
            yield from _added(books, scene, text)
        case ask.CancelHandoff():
            if opened := books.open_handoff(scene.person.id, danger=False):
                books.handoffs.remove(opened)
                yield ADVISER, HandoffMoved(opened.waiting.id, "cancelled", scene.person.name or NAMELESS)
        case ask.TakeHandoff(handoff):
            for opened in _taken(books, scene, handoff):
                yield ADVISER, HandoffMoved(handoff, "taken", _name(books, opened), scene.adviser.name)
                yield opened.whose, HandoffTaken(handoff, scene.person.name)
        case ask.TellResident(handoff):
            list(_taken(books, scene, handoff))
            yield from _answered(books, scene, effect)
        case ask.HoldHandoff(handoff, until):
            for opened in _numbered(books, handoff):
                move(books, replace(opened, remind_at=until))
                yield ADVISER, HandoffMoved(handoff, "held", _name(books, opened))
        case ask.PassOn(handoff, adviser):
            yield from _passed_on(books, scene, handoff, adviser)
        case ask.CloseHandoff(handoff):
            for opened in _numbered(books, handoff):
                books.handoffs.remove(opened)
                yield opened.whose, HandoffClosed(handoff, scene.person.name, opened.waiting.urgency == "safety")
                yield ADVISER, HandoffMoved(handoff, "done", _name(books, opened))


def reminded(books: Books, scene: Scene, opened: Opened) -> Told:
    """It has waited too long: up the ladder from the adviser's morning and afternoon to the programme team."""
    stage, waiting = opened.stage + 1, opened.waiting
    if waiting.urgency == "safety":
        opened = move(books, replace(opened, stage=stage, remind_at=scene.now + AGAIN_IN_DANGER))
    elif stage == 1:
        opened = move(books, replace(opened, stage=stage, remind_at=_at(scene, scene.now.date(), AFTERNOON)))
    else:
        _, told = cover_for(replace(scene, card=None))
        waiting = replace(waiting, who="", by_when=told.by_when)
        opened = move(books, Opened(opened.whose, waiting, opened.reason, stage, _at(scene, told.by_when, MORNING)))
        if stage == 2:
            yield opened.whose, HandoffDelayed(waiting.id, told.who, told.by_when)
    yield ADVISER, HandoffArrived(_brief(books, scene, opened), stage)


def move(books: Books, opened: Opened) -> Opened:
    """An open handoff stands differently from now on."""
    books.handoffs = [opened if each.waiting.id == opened.waiting.id else each for each in books.handoffs]
    return opened


def _opened(books: Books, scene: Scene, wanted: ask.OpenHandoff) -> Told:
    danger = wanted.urgency == "safety"
    already = books.open_handoff(scene.person.id, danger=danger)
    if already and not danger:
        yield from _added(books, scene, wanted.summary)
        return
    if already:
        already = move(books, replace(already, waiting=replace(already.waiting, state="waiting")))
        yield ADVISER, HandoffArrived(_brief(books, scene, already), 1)
        return
    adviser, told = cover_for(scene, wanted.around)
    number = next(books.ids)
    waiting = Waiting(number, "waiting", wanted.urgency, wanted.summary, adviser, told.by_when, adviser)
    remind_at = scene.now + AGAIN_IN_DANGER if danger else _at(scene, told.by_when, MORNING)
    opened = Opened(scene.person.id, waiting, wanted.reason, 0, remind_at)
    books.handoffs.append(opened)
    yield ADVISER, HandoffArrived(_brief(books, scene, opened))


def _added(books: Books, scene: Scene, text: str) -> Told:
    if opened := books.open_handoff(scene.person.id):
        area = scene.card.name if scene.card else NO_AREA
        yield ADVISER, ResidentSaid(opened.waiting.id, scene.person.name or NAMELESS, area, text)


def _taken(books: Books, scene: Scene, handoff: int) -> Iterator[Opened]:
    for opened in _numbered(books, handoff):
        if opened.waiting.state == "waiting":
            taken = replace(opened.waiting, state="taken", who=scene.adviser.id)
            move(books, replace(opened, waiting=taken, remind_at=None))
            yield opened


def _answered(books: Books, scene: Scene, told: ask.TellResident) -> Told:
    for opened in _numbered(books, told.handoff):
        yield opened.whose, AdviserSaid(told.handoff, scene.person.name, told.text)
        yield ADVISER, HandoffMoved(told.handoff, "sent", _name(books, opened), scene.adviser.name)


def _passed_on(books: Books, scene: Scene, handoff: int, adviser: str) -> Told:
    to = scene.programme.adviser(adviser)
    name, works = (to.name, to.works) if to else (scene.programme.about.team, ())
    told = Cover(name, working_day_after(scene.now.date(), works))
    for opened in _numbered(books, handoff):
        waiting = replace(opened.waiting, state="waiting", who=adviser, adviser=adviser, by_when=told.by_when)
        move(books, Opened(opened.whose, waiting, opened.reason, 0, _at(scene, told.by_when, MORNING)))
        yield opened.whose, HandoffDelayed(handoff, told.who, told.by_when)
        yield ADVISER, HandoffMoved(handoff, "passed_on", _name(books, opened), told.who)


def _brief(books: Books, scene: Scene, opened: Opened) -> Brief:
    return brief_of(books, scene.programme, scene.card, opened, scene.now)


def _numbered(books: Books, handoff: int) -> list[Opened]:
    return [opened for opened in books.handoffs if opened.waiting.id == handoff]


def _name(books: Books, opened: Opened) -> str:
    return books.names.get(opened.whose, "") or NAMELESS


def _at(scene: Scene, day: date, hour: time) -> datetime:
    return max(datetime.combine(day, hour, ZoneInfo(scene.programme.zone)), scene.now + timedelta(hours=2))
