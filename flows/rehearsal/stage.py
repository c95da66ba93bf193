"""A world in memory for one area, its residents and their adviser: what transcripts are played on."""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.effects import CloseHandoff, Effect, TakeHandoff, TellResident
from flows.events import DayBegan, FollowUpDue, ForwardMoved, QuestionLapsed
from flows.following_up.patience import Allowed, NotBefore
from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.rehearsal import (
    acts,
    days,
    introduction_news,
    leave,
    nudging,
    packages,
    place_news,
    somebody_else,
    unasked,
    undecided,
)
from flows.rehearsal.buttons import CannotPlay, event_of
from flows.rehearsal.handover import reminded
from flows.rehearsal.open_ones import Due, Opened
from flows.rehearsal.room import Came, Room
from flows.rehearsal.scene import ADVISER
from flows.rehearsal.script import Setting
from flows.rehearsal.to_many import ToMany
from flows.turn import Person
from flows.turn_json import conversation_from_json
from flows.words import speaking

A_MOMENT = timedelta(seconds=1)


class Stage:
    """Plays acts in memory. `play` returns everything that was said and every effect that was kept, in order."""

    def __init__(self, programme: Programme, ears: Ears, setting: Setting) -> None:
        self.room = Room(programme, ears, setting)
        self.to_many = ToMany()

    @property
    def visited(self) -> set[str]:
        """Every step that somebody has been at so far."""
        return self.room.visited

    def play(self, who: str, act: acts.Act) -> list[Came]:
        """Everything that comes of somebody's act."""
        with speaking(self.room.programme.speech):
            return self._played(who, act)

    def _played(self, who: str, act: acts.Act) -> list[Came]:
        match act:
            case acts.Passes(time):
                return self._passes(self.room.now + time)
            case acts.ToNextFollowUp():
                return self._to_next_follow_up()
            case acts.Takes() if who == "staff":
                return self._staff_take(self._handoff())
            case acts.Takes():
                return self._adviser_does(TakeHandoff(self._handoff()))
            case acts.GivesArea(adviser):
                self.room.give_area(adviser)
                return []
            case acts.Tells(text):
                return self._adviser_does(TellResident(self._handoff(), text))
            case acts.Closes(outcome):
                return self._adviser_does(CloseHandoff(self._handoff(), outcome))
            case acts.Nudges():
                self.to_many.write(act, self._residents(), self.room.cards, self.room.programme, self.room.now)
                return self._copies(self.room.now)
            case acts.LetsIn(name):
                self.to_many.lets_in(name, self._residents())
                return []
            case acts.HoldsNudge(paused):
                self.to_many.paused = paused
                return []
            case acts.Blocks():
                self.room.books.blocked.add(self.room.seat(who).person.id)
                return []
            case acts.PackageMoves():
                return self._package_moves(act)
            case acts.ForwardMoves():
                return self._forward_moves(act)
            case _:
                seat = self.room.seat(who)
                self.room.books.blocked.discard(seat.person.id)
                return self.room.turn(seat, event_of(act, conversation_from_json(seat.talk), seat.offered))

    def _passes(self, until: datetime) -> list[Came]:
        came: list[Came] = []
        while due := self._next_due(until):
            came += self._overdue(due.at) + self._comes_due(due)
        came += self._overdue(until)
        self.room.now = until
        return came

    def _overdue(self, until: datetime) -> list[Came]:
        news = place_news.happens(self.room, until) + introduction_news.happens(self.room, until)
        return (
            news
            + self._leave(until)
            + self._late_handoffs(until)
            + self._lapsed(until)
            + self._late_requests(until)
            + self._mornings(until)
            + self._nudges(until)
            + self._copies(until)
        )

    def _mornings(self, until: datetime) -> list[Came]:
        room, came = self.room, list[Came]()
        while (due := room.books.list_due) and due <= until:
            room.now, seat = max(room.now, due), room.seat("adviser")
            came += room.turn(seat, DayBegan()) if days.begin(room.books, room.scene(seat.person)) else []
        return came

    def _nudges(self, until: datetime) -> list[Came]:
        room, came = self.room, list[Came]()
        for nudged in [each for each in room.books.nudges.values() if each.goes_by(until)]:
            room.now = max(room.now, nudged.due)
            for whose in nudged.waiting:
                seat = room.seats[whose - ADVISER]
                went = unasked.nudged(room, seat, nudging.to(nudged, room.scene(seat.person)))
                nudged.had += bool(went)
                came += went
            nudged.waiting.clear()
        return came

    def _leave(self, until: datetime) -> list[Came]:
        """The adviser's leave begins or ends by then."""
        room, came = self.room, list[Came]()
        scene = room.scene(room.seats[ADVISER].person)
        for at, happens in ((leave.begins(scene), leave.passed_over), (leave.ends(scene), leave.handed_back)):
            if at and room.now < at <= until:
                came += self._late_handoffs(at - A_MOMENT)
                room.now = at
                for to, event in list(happens(room.books, room.scene(room.seats[ADVISER].person))):
                    came += room.turn(room.seats[to - ADVISER], event)
        return came

    def _lapsed(self, until: datetime) -> list[Came]:
        room, came = self.room, list[Came]()
        while due := [each for each in room.books.lapses.items() if each[1] <= until]:
            whose, at = min(due, key=lambda each: each[1])
            del room.books.lapses[whose]
            room.now = max(room.now, at)
            came += room.turn(room.seats[whose - ADVISER], QuestionLapsed())
        return came

    def _late_requests(self, until: datetime) -> list[Came]:
        room, came = self.room, list[Came]()
        while (found := undecided.next_due(room.books, room.programme)) and found[0] <= until:
            room.now = max(room.now, found[0])
            scene = room.scene(room.seats[room.books.requests[found[1]][0] - ADVISER].person)
            for to, event in list(undecided.reminded(room.books, scene, found[1])):
                came += room.turn(room.seats[to - ADVISER], event)
        return came

    def _late_handoffs(self, until: datetime) -> list[Came]:
        room, came = self.room, list[Came]()
        while opened := _late(room.books.handoffs, until):
            assert opened.due_at
            room.now = max(room.now, opened.due_at)
            scene = room.scene(room.seats[opened.whose - ADVISER].person)
            for to, event in list(reminded(room.books, scene, opened)):
                came += room.turn(room.seats[to - ADVISER], event)
        return came

    def _next_due(self, until: datetime | None = None) -> Due | None:
        open_ones = [due for due in self.room.books.due if until is None or due.at <= until]
        return min(open_ones, key=lambda due: due.at, default=None)

    def _to_next_follow_up(self) -> list[Came]:
        due = self._next_due()
        if due is None:
            raise CannotPlay("there is no follow-up to go to; write how much time passes instead")
        came: list[Came] = []
        while not came and (due := self._next_due()):
            came = self._overdue(due.at) + self._comes_due(due)
        return came

    def _comes_due(self, due: Due) -> list[Came]:
        room, promise = self.room, due.promise
        room.now = max(room.now, due.at)
        room.books.due.remove(due)
        seat = room.seats[due.whose - ADVISER]
        match unasked.gate(self.room, seat):
            case Allowed():
                return unasked.goes(
                    self.room, seat, FollowUpDue(promise.id, promise.kind, promise.about, promise.attempt, due.note)
                )
            case NotBefore(at):
                room.books.due.append(replace(due, at=at))
        return []

    def _residents(self) -> list[Person]:
        return [seat.person for seat in self.room.seats if seat.person.role == "resident"]

    def _copies(self, until: datetime) -> list[Came]:
        came: list[Came] = []
        for copy in self.to_many.due(until):
            self.room.now, seat = max(self.room.now, copy.at), self.room.seats[copy.whose - ADVISER]
            came += unasked.nudged(self.room, seat, copy.sent, all_the_same=copy.all_the_same)
        return came

    def _adviser_does(self, effect: Effect) -> list[Came]:
        return self.room.keep(self.room.seat("adviser"), effect)

    def _staff_take(self, number: int) -> list[Came]:
        room, came = self.room, list[Came]()
        for to, event in list(somebody_else.takes(room.books, room.scene(room.seats[0].person), number)):
            came += room.turn(room.seats[to - ADVISER], event)
        return came

    def _handoff(self) -> int:
        if not self.room.books.handoffs:
            raise CannotPlay("there is no open handoff for the adviser to act on")
        return self.room.books.handoffs[-1].waiting.id

    def _package_moves(self, act: acts.PackageMoves) -> list[Came]:
        books = self.room.books
        if not books.requests:
            raise CannotPlay("no package was asked for that could move on")
        whose, event = packages.moved(books, len(books.requests), act, self.room.now)
        return self.room.turn(self.room.seats[whose - ADVISER], event)

    def _forward_moves(self, act: acts.ForwardMoves) -> list[Came]:
        books = self.room.books
        if not books.forwarded:
            raise CannotPlay("nobody was put forward who could be further on")
        whose, before = books.forwarded[-1]
        books.forwarded[-1] = (whose, replace(before, state=act.state, cohort=act.cohort))
        told = ForwardMoved(len(books.forwarded), act.state, act.cohort, about_them=before.is_me)
        return self.room.turn(self.room.seats[whose - ADVISER], told)


def _late(handoffs: list[Opened], until: datetime) -> Opened | None:
    due = [(each.due_at, each.waiting.id, each) for each in handoffs if each.due_at and each.due_at <= until]
    return min(due, default=(None, 0, None))[2]
