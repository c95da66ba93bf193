"""What comes due of places in a transcript: a free one is offered, one nobody answers for goes on; reminders."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from flows.blocks.meeting_up import places
from flows.blocks.meeting_up.places import Next
from flows.danger.in_doubt import awaits_a_yes
from flows.events import EventNear, PlaceFree
from flows.following_up.patience import Allowed, Never, NotBefore, may_write
from flows.programme import Gathering
from flows.rehearsal import waiting_lists
from flows.rehearsal.room import Came, Room, Seat
from flows.rehearsal.scene import ADVISER
from flows.rehearsal.waiting_lists import Booked
from flows.together import HELD
from flows.turn_json import conversation_from_json


def happens(room: Room, until: datetime) -> list[Came]:
    """All that comes of places up to then."""
    came = _offered(room)
    while (moment := _next(room)) and moment <= until:
        room.now = max(room.now, moment)
        room.books.places = waiting_lists.lapsed(room.books.places, room.now)
        came += [*_offered(room), *_reminded(room)]
    return came


def _next(room: Room) -> datetime | None:
    moments = [each.answer_by for each in room.books.places]
    moments += [each.remind_at(_seat(room, each).person, room.programme) for each in room.books.places]
    return min((each for each in moments if each), default=None)


def _offered(room: Room) -> list[Came]:
    came: list[Came] = []
    for event in room.programme.gatherings:
        held = sum(each.gathering == event.id and each.state in HELD for each in room.books.places)
        if places.is_to_come(event, room.now, room.programme):
            for each in places.asked_now(event.places - held, _line(room, event), room.now, room.programme):
                came += _ask(room, each, event)
    return came


def _ask(room: Room, each: Booked, event: Gathering) -> list[Came]:
    seat = _seat(room, each)
    until = places.kept_until(event, seat.person, room.now, room.programme)
    room.books.place(replace(each, state="offered", answer_by=until))
    return room.turn(seat, PlaceFree(seat.person.id, event.id, until))


def _reminded(room: Room) -> list[Came]:
    came: list[Came] = []
    for each in list(room.books.places):
        at = each.remind_at(_seat(room, each).person, room.programme)
        if at and at <= room.now:
            room.books.place(replace(each, reminded=True))
            if isinstance(_may_hear(room, _seat(room, each)), Allowed):
                came += room.turn(_seat(room, each), EventNear(each.whose, each.gathering))
    return came


def _line(room: Room, event: Gathering) -> Iterator[Next[Booked]]:
    waits = [each for each in room.books.places if (each.gathering, each.state) == (event.id, "waiting")]
    for each in sorted(waits, key=lambda each: each.at):
        yield Next(each, _may_hear(room, _seat(room, each)))


def _may_hear(room: Room, seat: Seat) -> Allowed | NotBefore | Never:
    talk, who = conversation_from_json(seat.talk), replace(seat.person, last_unsolicited=None)
    return may_write(who, room.now, room.programme.pace, owner=talk.owner, awaits_a_yes=awaits_a_yes(talk, room.now))


def _seat(room: Room, each: Booked) -> Seat:
    return room.seats[each.whose - ADVISER]
