"""What comes due of introductions in a transcript: the next is asked, and both sides hear what came of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from flows.blocks.meeting_up.left_in_peace import in_peace
from flows.danger.in_doubt import awaits_a_yes
from flows.events import Event, PeerAgreed, PeerAsked, PeerRefused
from flows.following_up.patience import Allowed, Never, NotBefore, may_write
from flows.rehearsal.introductions import ANSWER_WITHIN, Wish
from flows.rehearsal.room import Came, Room
from flows.rehearsal.scene import ADVISER
from flows.turn_json import conversation_from_json

MOMENTS = 20


def happens(room: Room, until: datetime) -> list[Came]:
    """All that comes of wishes to talk to an area up to then."""
    came: list[Came] = []
    for _ in range(MOMENTS):
        room.books.introductions.lapse(room.now)
        for wish in room.books.introductions.wishes:
            came += [*_asks(room, wish), *_tells(room, wish), *_tells_the_other(room, wish)]
        moment = min((each for each in _moments(room) if room.now < each <= until), default=None)
        if moment is None:
            break
        room.now = moment
    return came


def _moments(room: Room) -> Iterator[datetime]:
    """When something may come next: a silence that is long enough, or somebody who may hear then."""
    for wish in room.books.introductions.wishes:
        yield from (each.answer_by for each in wish.asks if each.answer_by)
        verdict = _other_may_hear(room, wish) if wish.to_tell_other else None
        if isinstance(verdict, NotBefore):
            yield verdict.at


def _asks(room: Room, wish: Wish) -> list[Came]:
    each = wish.next(lambda person: _may_hear(room, person, asked_for=False))
    if each is None:
        return []
    each.state, each.at, each.answer_by = "asked", room.now, room.now + ANSWER_WITHIN
    seat = room.seats[each.person - ADVISER]
    seat.person = replace(seat.person, last_unsolicited=room.now)
    return room.turn(seat, PeerAsked(each.number, wish.topic, wish.words))


def _tells(room: Room, wish: Wish) -> list[Came]:
    if not wish.to_tell or not isinstance(_may_hear(room, wish.whose, asked_for=True), Allowed):
        return []
    wish.to_tell = False
    said_yes = next((each.person for each in wish.asks if each.state == "yes" and _still_would(room, each.person)), 0)
    if not said_yes:
        wish.state = "refused"
        more = any(each.state == "waiting" for each in wish.asks)
        return _hears(room, wish.whose, PeerRefused(wish.number, wish.words, more, wish.silent))
    wish.to_tell_other = True
    return _hears(room, wish.whose, PeerAgreed(wish.number, *_who(room, said_yes), wish.words, asked_first=True))


def _tells_the_other(room: Room, wish: Wish) -> list[Came]:
    if not wish.to_tell_other or not isinstance(_other_may_hear(room, wish), Allowed):
        return []
    wish.to_tell_other = False
    return _hears(room, _said_yes(wish), PeerAgreed(wish.number, *_who(room, wish.whose), wish.words))


def _other_may_hear(room: Room, wish: Wish) -> Allowed | NotBefore | Never:
    return _may_hear(room, _said_yes(wish), asked_for=True)


def _said_yes(wish: Wish) -> int:
    return next(each.person for each in wish.asks if each.state == "yes")


def _still_would(room: Room, person: int) -> bool:
    return person in room.books.introductions.willing and not room.seats[person - ADVISER].person.stopped


def _who(room: Room, person: int) -> tuple[str, str]:
    who = room.seats[person - ADVISER].person
    card = room.cards.get(who.area)
    return who.name, card.name if card else ""


def _hears(room: Room, person: int, event: Event) -> list[Came]:
    return room.turn(room.seats[person - ADVISER], event)


def _may_hear(room: Room, person: int, *, asked_for: bool) -> Allowed | NotBefore | Never:
    seat = room.seats[person - ADVISER]
    talk = conversation_from_json(seat.talk)
    if not asked_for and person not in room.books.introductions.willing:
        return Never("may not be asked")
    if not asked_for and in_peace(room.books.introductions.unanswered(person), room.now, room.programme.pace):
        return Never("left what was asked unanswered")
    who = replace(seat.person, last_unsolicited=None) if asked_for else seat.person
    return may_write(who, room.now, room.programme.pace, owner=talk.owner, awaits_a_yes=awaits_a_yes(talk, room.now))
