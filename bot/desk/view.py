"""What a desk page shows, read in one snapshot: the day's list, one conversation, one area's card."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from flows.desk.calendar import Calendar
from flows.desk.sight import Alert, Day, Forward, Handoff, Place, Reach
from flows.files import files_in
from flows.handing_over.life import OPEN
from flows.programme import Programme
from flows.turn import Person
from storage.at_work import leaves, presence
from storage.at_work.leaves import Leave
from storage.at_work.presence import Absence
from storage.blocks import forwarded
from storage.desk import areas, days, looks, may_see, search
from storage.desk import told as desk_told
from storage.desk.areas import AreaCard, Offered
from storage.desk.search import There
from storage.desk.thread import Note, kept_back, thread
from storage.desk.told import Told
from storage.handing_over import closed, reopening, side_by_side
from storage.handing_over.side_by_side import Beside
from storage.on_duty import told_log
from storage.sending import attachments
from storage.sending.attachments import Kept
from storage.tables import put_forward


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on the desk somebody is. `number` is a handoff's, 0 for none; `area` an area's id; `find` is looked for."""

    step: str = "today"
    number: int = 0
    area: str = ""
    find: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """
    One conversation: the handoff, what was written in it, what came before, and where a reply goes.

    `beside` is what else of theirs is open, `kept_back` when they last wrote what isn't shown here, `refusal` why it
    can't be theirs again once it is closed, if it can't (`storage/handing_over/reopening.py`); `alerts` who was told of
    it, if it is about danger, `writing` who else is writing in it; `files` what came with any of it besides words.
    That it is `unread` is no part of what is shown: looking at it makes no page be drawn anew.
    """

    handoff: Handoff
    thread: tuple[Note, ...]
    kept_back: datetime | None
    last_words: tuple[str, ...]
    tried: tuple[Offered, ...]
    channel: str
    reachable: bool
    beside: Beside
    refusal: str
    alerts: tuple[Alert, ...]
    writing: tuple[str, ...]
    files: tuple[Kept, ...] = ()
    unread: bool = field(default=False, repr=False)

    @property
    def cut_off(self) -> bool:
        """Whether what is sent to them can't arrive: they have blocked us or left."""
        return bool(self.handoff.person) and not self.reachable


@dataclass(frozen=True, slots=True)
class View:
    """
    Everything on one desk page. `card` is only ever of an area that is theirs today.

    `unread` are those whose line says so: not the one that was chosen, which is before their eyes.
    """

    day: Day
    forward: tuple[Forward, ...]
    open: Open | None
    card: AreaCard | None
    leaves: tuple[Leave, ...]
    on: str
    told: tuple[Told, ...]
    closed: tuple[Handoff, ...]
    absences: tuple[Absence, ...]
    unread: frozenset[int]
    there: There | None

    @property
    def reach(self) -> Reach:
        """How far their desk reaches."""
        return self.day.reach

    @property
    def handoffs(self) -> tuple[Handoff, ...]:
        """Everything open that they may see."""
        return self.day.handoffs

    @property
    def places(self) -> tuple[Place, ...]:
        """The areas that are theirs today."""
        return self.day.places

    @property
    def digest(self) -> str:
        """A short name for exactly this, that changes when anything shown does."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]


def look(connection: Connection, programme: Programme, who: Person, spot: Spot, calendar: Calendar) -> View | None:
    """The desk from one spot, or nothing if what was asked for isn't theirs to see."""
    day = days.of(connection, programme, who, calendar.now)
    reach, handoffs = day.reach, day.handoffs
    number = spot.number or _first(handoffs, spot.area)
    found = may_see.find(connection, programme, reach, number) if number else None
    place = spot.area or (found.area if found else "")
    card = areas.card(connection, place) if reach.staff or place in reach.areas else None
    if (spot.number and not found) or (spot.area and not card):
        return None
    unread = looks.unread(connection, who.id, handoffs)
    opened = _open(connection, programme, who, reach, found, calendar) if found else None
    return View(
        day=day,
        forward=tuple(forwarded.everything(connection, put_forward.c.area_id.in_({place, *reach.areas}))),
        open=replace(opened, unread=number in unread) if opened else None, card=card,
        leaves=tuple(each for each in leaves.coming(connection, calendar.today) if each.adviser == who.adviser != ""),
        on=calendar.today.isoformat(), told=desk_told.lately(connection, who.id, calendar.now),
        closed=closed.lately(connection, programme, reach, calendar.now),
        absences=presence.absences(connection, programme, calendar.today),
        unread=unread - {spot.number},
        there=search.there(connection, programme, reach) if spot.find else None,
    )  # fmt: skip


def _files_in(notes: Iterable[Note]) -> Iterator[str]:
    return (token for note in notes for token in files_in(note.text))


def _first(handoffs: tuple[Handoff, ...], area: str) -> int:
    """What to look at where nothing was chosen: the most pressing one, of that area if one is open."""
    return next((each.id for each in handoffs if not area or each.area == area), 0)


def _open(
    connection: Connection, programme: Programme, who: Person, reach: Reach, found: Handoff, calendar: Calendar
) -> Open:
    channel, reachable = may_see.reached_on(connection, found.person)
    notes = thread(connection, reach, found.id)
    return Open(
        handoff=found, thread=notes, kept_back=kept_back(connection, found, notes),
        last_words=may_see.last_words(connection, programme, found.id, calendar.now),
        tried=() if found.safety else areas.tried(connection, found.person), channel=channel, reachable=reachable,
        beside=side_by_side.of(connection, found.id, reach.me),
        refusal=reopening.refusal_of(connection, found.id, reach.me, calendar.now),
        alerts=told_log.of(connection, programme, found.id) if found.safety else (),
        writing=looks.writing(connection, who.id, found.id, calendar.now) if found.state in OPEN else (),
        files=attachments.of(connection, [*found.files, *_files_in(notes)]),
    )  # fmt: skip
