"""The people of one story and what is kept about them: each turn happens here, with storage's part done in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from flows.effects import BookPlace, CorrectPhase, Effect, FollowUp, ListAt, OpenHandoff, Say, ShareNote, is_personal
from flows.engine import advance
from flows.events import Arrived, Attached, Event, Pressed, Said
from flows.following_up.patience import working_day_after
from flows.hearing.ears import Ears
from flows.history import Known
from flows.programme import Adviser, Area, Programme
from flows.rehearsal import days
from flows.rehearsal.after import card_after, person_after
from flows.rehearsal.books import Books
from flows.rehearsal.buttons import CannotPlay, press
from flows.rehearsal.cover import cover_for
from flows.rehearsal.glances import desk_of
from flows.rehearsal.handover import follows
from flows.rehearsal.scene import ADVISER, Scene
from flows.rehearsal.script import Elsewhere, Places, Setting
from flows.together import Peer
from flows.turn import Card, Conversation, Owner, Person, World
from flows.turn_json import conversation_from_json, conversation_to_json
from flows.wording import capital

LIKELY, LESS_LIKELY = 0.8, 0.1
AFTER_WELCOME = "menu.listening"
TEAM = "team"


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came out: who it came out for (resident, a second one's name, adviser), and what."""

    who: str
    effect: Effect


@dataclass
class Seat:
    """One person's place: who they are, their conversation as JSON, and every button they were ever offered."""

    who: str
    person: Person
    talk: str
    offered: list[Pressed] = field(default_factory=list)


class Room:
    """One area's residents and their adviser, the area's card, the books, and the time on the wall."""

    def __init__(self, programme: Programme, ears: Ears, setting: Setting) -> None:
        self.programme, self.ears, self.setting = with_places(programme, setting.places), ears, setting
        self.now = setting.at
        self.books = Books()
        self.visited: set[str] = set()
        self.area = area = _area_id(programme, setting)
        self.cards = {each.id: _card(programme, each.id, setting.phase * (each.id == area)) for each in programme.areas}
        adviser = _adviser(programme, area)
        self.adviser = adviser
        person = Person(ADVISER, "adviser", adviser.name, adviser=adviser.id)
        self.seats = [Seat("adviser", person, conversation_to_json(Conversation()))]
        self.sit("resident", area, setting.name)
        if setting.promised:
            self.books.keep(self.seats[ADVISER].person.id, FollowUp(*setting.promised), setting.at)
        if setting.places and setting.places.has_one:
            has_one = self.seat(setting.places.has_one).person.id
            self.books.keep(has_one, BookPlace(setting.places.event), setting.at)
        for each in setting.elsewhere:
            self._sit_elsewhere(each)
        for asked in setting.before:
            self.books.keep(self.seats[ADVISER].person.id, asked, setting.at)
        self.books.signals += [(0, Known(_signal(programme, kind), setting.at)) for kind in setting.knows]

    def _sit_elsewhere(self, each: Elsewhere) -> None:
        """A place for somebody of another area who may be asked what goes well there."""
        area = _area(self.programme, each.area)
        person = self.sit(each.name, area.id, each.name).person.id
        self.books.introductions.willing.add(person)
        self.books.introductions.peers.append(Peer(person, area.id, area.region, frozenset({each.shown})))

    def sit(self, who: str, area: str, name: str) -> Seat:
        """A place for another resident."""
        person = Person(ADVISER + len(self.seats), name=name, area=area, consent=self.setting.consent)
        begins = Conversation(step=AFTER_WELCOME) if area else Conversation()
        self.seats.append(Seat(who, person, conversation_to_json(begins)))
        self.books.names[person.id] = name
        return self.seats[-1]

    def seat(self, who: str) -> Seat:
        """Where that person sits; a second resident of the area, or one of the team, sits down when first heard of."""
        found = next((seat for seat in self.seats if seat.who == who), None)
        if who == TEAM and not found:
            person = Person(ADVISER + len(self.seats), "staff", capital(self.programme.about.team.removeprefix("the ")))
            self.seats.append(Seat(who, person, conversation_to_json(Conversation())))
            return self.seats[-1]
        return found or self.sit(who, self.seats[ADVISER].person.area, who)

    def turn(self, seat: Seat, event: Event) -> list[Came]:
        """One event in somebody's chat: all that came of it, and whatever it set off in other people's chats."""
        talk = conversation_from_json(seat.talk)
        words = event.text if isinstance(event, Said) else event.caption if isinstance(event, Attached) else ""
        if words and seat.person.consent:
            self.books.words.append((seat.person.id, words, self.now))
        turn = advance(talk, event, self.world(seat.person))
        self.visited |= {talk.step, turn.conversation.step}
        _put_away(seat, turn.conversation)
        if isinstance(event, Said | Pressed | Attached | Arrived):
            seat.person = replace(seat.person, last_heard=self.now)
        return self.keep(seat, *turn.effects)

    def keep(self, seat: Seat, *effects: Effect) -> list[Came]:
        """Write effects down, and then let follow what follows. What is said comes first in what is returned."""
        kept = [effect for effect in effects if self._kept(seat, effect)]
        came = [Came(seat.who, effect) for effect in sorted(kept, key=lambda effect: not isinstance(effect, Say))]
        scene = self.scene(seat.person)
        told = [each for effect in kept for each in follows(self.books, scene, effect)]
        _wait_for(seat, self.books, kept)
        for to, event in told:
            came += self.turn(self.seats[to - ADVISER], event)
        return came

    def _kept(self, seat: Seat, effect: Effect) -> bool:
        if is_personal(effect) and seat.person.role == "resident" and not seat.person.consent:
            return False
        self.books.keep(seat.person.id, effect, self.now)
        if isinstance(effect, ListAt):
            days.keep(self.books, self.scene(seat.person), effect)
        seat.person = person_after(seat.person, effect)
        self.books.names[seat.person.id] = seat.person.name
        if isinstance(effect, ShareNote):
            self.books.notes.append((effect.area, effect.text))
        area = effect.area if isinstance(effect, CorrectPhase) and effect.area else seat.person.area
        if card := self.cards.get(area):
            self.cards[card.id] = card_after(card, effect)
        return True

    def give_area(self, name: str) -> None:
        """The story's area is that adviser's from now on, or nobody's."""
        found = next((each for each in self.programme.advisers if each.name == name), None)
        if name and not found:
            raise CannotPlay(f"there is no adviser called {name!r} in content")
        card, adviser, called = self.cards[self.area], found.id if found else "", found.name if found else ""
        self.cards[self.area] = replace(card, adviser=adviser, adviser_name=called)

    def scene(self, person: Person) -> Scene:
        """What stands around this person's next turn."""
        card = self.cards.get(person.area)
        everybody = {seat.person.id: seat.person for seat in self.seats}
        story = self.cards.get(self.area)
        return Scene(
            self.programme, self.now, person, card, self.adviser, self.setting.away, self.setting.unreached,
            bool(self.setting.cover), story is None or story.adviser == self.adviser.id, everybody, self.setting.at,
        )  # fmt: skip

    def world(self, person: Person) -> World:
        """What the flows see in this person's next turn."""
        scene, past = self.scene(person), self.books.past(person.id)
        cover = cover_for(scene)[1]
        return World(
            self.now, self.programme, self.ears, person, scene.card, lambda: past, lambda: cover, load_back=self._back,
            load_day=lambda: days.day_of(self.books, scene, self.cards, self.area),
            load_desk=lambda: desk_of(scene, self.books, self.cards, [seat.person for seat in self.seats]),
        )  # fmt: skip

    def _back(self) -> dict[str, date]:
        """Who has a day off in the story, and when they are back; leave isn't part of it."""
        today = self.now.astimezone(ZoneInfo(self.programme.zone)).date()
        back = {
            each.id: working_day_after(today - timedelta(days=1), self.programme.pace, each.works)
            for each in self.programme.advisers
        }
        return {adviser: on for adviser, on in back.items() if on > today}


def with_places(programme: Programme, places: Places | None) -> Programme:
    """The programme with only so many places at one event, if that matters."""
    if places is None:
        return programme
    some = (replace(each, places=places.number) if each.id == places.event else each for each in programme.gatherings)
    return replace(programme, gatherings=tuple(some))


def _wait_for(seat: Seat, books: Books, effects: Iterable[Effect]) -> None:
    """A conversation waits for the person it asked for, until they take it or it is called off."""
    talk = conversation_from_json(seat.talk)
    if not any(isinstance(effect, OpenHandoff) for effect in effects) or talk.owner == "adviser":
        return
    opened = books.open_handoff(seat.person.id)
    owner: Owner = "waiting" if opened else "bot"
    seat.talk = conversation_to_json(replace(talk, owner=owner, handoff=opened.waiting.id if opened else 0))


def _put_away(seat: Seat, talk: Conversation) -> None:
    seat.talk = conversation_to_json(talk)
    assert conversation_from_json(seat.talk) == talk, f"this can't be stored: {talk}"
    seat.offered += [pressed for button in talk.question if (pressed := press(talk, button)) not in seat.offered]


def _area_id(programme: Programme, setting: Setting) -> str:
    return _area(programme, setting.area).id if setting.area else ""


def _area(programme: Programme, name: str) -> Area:
    for area in programme.areas:
        if area.name == name:
            return area
    names = ", ".join(sorted(area.name for area in programme.areas))
    raise CannotPlay(f"there is no area called {name!r} in content; choose one of {names}")


def _signal(programme: Programme, kind: str) -> str:
    if kind not in (each.id for each in programme.signals):
        raise CannotPlay(f"there is no signal {kind!r} in content, so nobody can know it")
    return kind


def _card(programme: Programme, area: str, phase: str) -> Card:
    place = programme.area(area)
    assert place
    adviser = programme.adviser(place.adviser)
    odds = {each.id: LIKELY if each.id == phase else LESS_LIKELY for each in programme.phases} if phase else {}
    return Card(place.id, place.name, place.region, place.adviser, adviser.name if adviser else "", place.lto, odds)


def _adviser(programme: Programme, area: str) -> Adviser:
    place = programme.area(area)
    found = programme.adviser(place.adviser) if place else None
    return found or next(iter(programme.advisers), Adviser("team", programme.about.team, "", ()))
