"""What reaches somebody unasked in a transcript: only at a moment at which it may."""

from dataclasses import replace

from flows.danger.in_doubt import AFTER_DANGER, awaits_a_yes
from flows.effects import Say
from flows.events import Event
from flows.following_up import peace, set_aside
from flows.following_up.patience import Allowed, Never, NotBefore, in_the_way, may_write
from flows.rehearsal.room import Came, Room, Seat
from flows.turn_json import conversation_from_json


def gate(room: Room, seat: Seat) -> Allowed | NotBefore | Never:
    """Whether they may be written to now."""
    talk = conversation_from_json(seat.talk)
    awaits = awaits_a_yes(talk, room.now)
    return may_write(seat.person, room.now, room.programme.pace, owner=talk.owner, awaits_a_yes=awaits)


def goes(room: Room, seat: Seat, event: Event) -> list[Came]:
    """It comes to them; if anything is said, their week begins anew."""
    came = room.turn(seat, event)
    if any(isinstance(each.effect, Say) for each in came):
        seat.person = replace(seat.person, last_unsolicited=room.now)
    return came


def nudged(room: Room, seat: Seat, event: Event, *, all_the_same: bool = False) -> list[Came]:
    """One to many comes to them if it may; `all_the_same` if somebody let them in with a reason."""
    return goes(room, seat, event) if _gets_it(room, seat, all_the_same=all_the_same) else []


def _gets_it(room: Room, seat: Seat, *, all_the_same: bool) -> bool:
    books, whose, now, pace = room.books, seat.person.id, room.now, room.programme.pace
    agreed = [due.at for due in books.due if due.whose == whose and due.promise.attempt == 1]
    danger = whose in books.dangers and books.dangers[whose] > now - AFTER_DANGER
    seen = replace(seat, person=set_aside.seen_without(seat.person, set_aside.KINDS)) if all_the_same else seat
    verdict = peace.gate(gate(room, seen), conversation_from_json(seat.talk), seat.person, now, pace, danger=danger)
    return isinstance(verdict, Allowed) and (all_the_same or not in_the_way(now, agreed, pace))
