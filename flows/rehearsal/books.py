"""What is remembered while a transcript plays: storage's part, in memory and in a few lines."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import Any

from flows import effects as ask
from flows.asked_for import Forwarded, Request
from flows.danger.kept_from.going_round import covers
from flows.effects import Effect
from flows.glance import Away
from flows.history import Alerted, Closed, Known, Made, Need, Past, Promise, Waiting
from flows.rehearsal import waiting_lists
from flows.rehearsal.introductions import Introductions
from flows.rehearsal.nudged import Nudged
from flows.rehearsal.open_ones import Due, Opened
from flows.rehearsal.waiting_lists import Booked
from flows.wording import nameless

LAST_WORDS = 6


@dataclass
class Books:
    """Everything kept about one area and its residents. The person's id says whose each line is."""

    signals: list[tuple[int, Known]] = field(default_factory=list)
    strengths: list[tuple[int, Known]] = field(default_factory=list)
    needs: list[tuple[int, Need]] = field(default_factory=list)
    suggestions: list[tuple[int, Made]] = field(default_factory=list)
    requests: list[tuple[int, Request]] = field(default_factory=list)
    moved_at: dict[int, datetime] = field(default_factory=dict)  # by a request's place
    forwarded: list[tuple[int, Forwarded]] = field(default_factory=list)
    clusters: list[tuple[int, str]] = field(default_factory=list)
    places: list[Booked] = field(default_factory=list)
    introductions: Introductions = field(default_factory=Introductions)
    words: list[tuple[int, str, datetime]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # by area
    away: list[Away] = field(default_factory=list)
    due: list[Due] = field(default_factory=list)
    handoffs: list[Opened] = field(default_factory=list)
    closed: dict[int, tuple[Opened, Closed]] = field(default_factory=dict)
    lapses: dict[int, datetime] = field(default_factory=dict)
    dangers: dict[int, datetime] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    nudges: "dict[int, Nudged]" = field(default_factory=dict)
    alerts: dict[int, Alerted] = field(default_factory=dict)
    list_at: int | None = None
    list_due: datetime | None = None
    ids: "count[int]" = field(default_factory=lambda: count(1))

    def past(self, whose: int) -> Past:
        """What this person's flows may see: shared facts of the area, and words only if they are their own."""
        return Past(
            signals=tuple(replace(known, words=known.words * (by == whose)) for by, known in self.signals),
            strengths=tuple(replace(known, words=known.words * (by == whose)) for by, known in self.strengths),
            needs=tuple(replace(n, words=n.words * (by == whose), mine=by == whose) for by, n in self.needs),
            suggestions=tuple(replace(made, mine=by == whose) for by, made in self.suggestions),
            promises=tuple(due.promise for due in self.due if due.whose == whose),
            handoffs=self._open_ones(whose),
            waiting=max(self._open_ones(whose), key=lambda each: each.id, default=None),
            closed=self.closed[whose][1] if whose in self.closed else None,
            alerted=tuple(self.alerts[each.id] for each in self._open_ones(whose) if each.id in self.alerts),
            requests=tuple(replace(r, mine=by == whose, why=r.why * (by == whose)) for by, r in self.requests),
            forwarded=tuple(each for by, each in self.forwarded if by == whose),
            places_taken=Counter(each.cohort for _, each in self.forwarded if each.state == "offered"),
            clusters=tuple(cluster for by, cluster in self.clusters if by == whose),
            bookings=tuple(each.gathering for each in self.places if (each.whose, each.state) == (whose, "booked")),
            lists=waiting_lists.lists(self.places, whose),
            taken=waiting_lists.taken(self.places),
            peers=self.introductions.others(whose),
            peer_asks=self.introductions.open_asks(whose),
            last_words=tuple(text for by, text, _ in self.words if by == whose)[-LAST_WORDS:],
            said_at=tuple(at for by, _, at in self.words if by == whose)[-LAST_WORDS:],
        )

    def open_handoff(
        self, whose: int, *, danger: bool | None = None, around: str = "", number: int = 0
    ) -> Opened | None:
        """
        Their open handoff (about danger or not, or of that number, if that matters): the one that has the chat first.

        Only one that goes round `around` as well, if that is given.
        """
        theirs = [
            opened
            for opened in self.handoffs
            if opened.whose == whose and danger in (None, opened.waiting.urgency == "safety")
            if covers(opened.waiting.around, around) and number in (0, opened.waiting.id)
        ]
        return max(theirs, key=lambda opened: opened.waiting.rank, default=None)

    def numbered(self, handoff: int) -> list[Opened]:
        """The open handoff of that number, if there is one."""
        return [opened for opened in self.handoffs if opened.waiting.id == handoff]

    def name_of(self, opened: Opened) -> str:
        """What its resident is called."""
        return self.names.get(opened.whose, "") or nameless(opened.whose)

    def move(self, opened: Opened) -> Opened:
        """An open handoff stands differently from now on."""
        self.handoffs = [opened if each.waiting.id == opened.waiting.id else each for each in self.handoffs]
        return opened

    def _open_ones(self, whose: int) -> tuple[Waiting, ...]:
        theirs = (opened.waiting for opened in self.handoffs if opened.whose == whose)
        return tuple(sorted(theirs, key=lambda each: each.rank, reverse=True))

    def keep(self, whose: int, effect: Effect, now: datetime) -> None:
        """Write down one effect of that person's turn. What leaves no line here is somebody else's to do."""
        match effect:
            case ask.RecordSignals(signals):
                _heard(self.signals, whose, signals, now)
            case ask.RecordStrengths(strengths):
                _heard(self.strengths, whose, strengths, now)
            case ask.RecordNeed(topic, how, words):
                self._need(whose, Need(topic, how, "open", words))
            case ask.MeetNeed(topic, state):
                mine = (whose, topic)
                self.needs = [(by, replace(n, state=state) if (by, n.topic) == mine else n) for by, n in self.needs]
            case ask.Suggest(offer, topic, _, by):
                self._suggested(whose, Made(offer, topic, "", at=now, by=by))
            case ask.AnswerSuggestion() | ask.RateSuggestion():
                self._answered(whose, effect)
            case ask.FollowUp() | ask.DropFollowUps():
                self._promised(whose, effect)
            case ask.JoinCluster() | ask.LeaveCluster() | ask.BookPlace() | ask.WaitForPlace() | ask.GiveUpPlace():
                self._meets(whose, effect, now)
            case ask.MayBeAsked() | ask.SeekPeer() | ask.AskAnother() | ask.AnswerPeer():
                self.introductions.keep(whose, effect)
            case ask.RequestPackage(partner, topic, days):
                self.requests.append((whose, Request(partner, topic, "asked", days, now)))
            case ask.PutForward(words):
                self.forwarded.append((whose, Forwarded(words, "put_forward", since=now)))
            case ask.CancelRequest(partner):
                mine = (whose, partner)
                self.requests = [
                    (by, replace(each, state="withdrawn") if (by, each.partner) == mine else each)
                    for by, each in self.requests
                ]
            case ask.EnterLeave(first, last, cover):
                self.away.append(Away(first, last, cover))
            case ask.EndLeave():
                self.away = [each for each in self.away if not each.first <= now.date() <= each.last]
            case ask.OpenHandoff("safety"):
                self.dangers[whose] = now
            case ask.LapseAt(at):
                self.lapses[whose] = at
            case ask.Stop():
                self.due = [due for due in self.due if due.whose != whose]
            case ask.EraseMe():
                self._forget(whose)

    def _meets(self, whose: int, effect: Effect, now: datetime) -> None:
        match effect:
            case ask.JoinCluster(cluster):
                self.clusters.append((whose, cluster))
            case ask.LeaveCluster(cluster):
                self.clusters = [each for each in self.clusters if each != (whose, cluster)]
            case ask.BookPlace(gathering):
                self.place(Booked(whose, gathering, "booked", now))
            case ask.WaitForPlace(gathering):
                self.place(Booked(whose, gathering, "waiting", now))
            case ask.GiveUpPlace(gathering):
                self.places = [each for each in self.places if (each.whose, each.gathering) != (whose, gathering)]

    def place(self, booked: Booked) -> None:
        """One line for each person and event."""
        same = (booked.whose, booked.gathering)
        self.places = [*(each for each in self.places if (each.whose, each.gathering) != same), booked]

    def _need(self, whose: int, need: Need) -> None:
        before = next((each for by, each in self.needs if (by, each.topic) == (whose, need.topic)), None)
        if before is None:
            self.needs.append((whose, need))
        else:
            self.needs[self.needs.index((whose, before))] = (whose, replace(need, words=need.words or before.words))

    def _suggested(self, whose: int, made: Made) -> None:
        before = next((each for by, each in self.suggestions if (by, each.offer) == (whose, made.offer)), None)
        if before is None:
            self.suggestions.append((whose, made))
        else:
            again = replace(before, topic=made.topic, at=made.at, by=made.by)
            self.suggestions[self.suggestions.index((whose, before))] = (whose, again)

    def _answered(self, whose: int, effect: ask.AnswerSuggestion | ask.RateSuggestion) -> None:
        if not any((by, made.offer) == (whose, effect.offer) for by, made in self.suggestions):
            self.suggestions.append((whose, Made(effect.offer, "", "", by="you")))
        self.suggestions = [
            (by, _told(made, effect) if (by, made.offer) == (whose, effect.offer) else made)
            for by, made in self.suggestions
        ]

    def _promised(self, whose: int, effect: ask.FollowUp | ask.DropFollowUps) -> None:
        if isinstance(effect, ask.DropFollowUps):
            gone = {
                due.promise.id
                for due in self.due
                if due.whose == whose and effect.about in ("", due.promise.about) and effect.only in (0, due.promise.id)
            }
            self.due = [due for due in self.due if due.promise.id not in gone]
            return
        same = (whose, effect.kind, effect.about)
        self.due = [due for due in self.due if (due.whose, due.promise.kind, due.promise.about) != same]
        promise = Promise(next(self.ids), effect.kind, effect.about, effect.due, effect.attempt)
        self.due.append(Due(whose, promise, effect.due, effect.note))

    def _forget(self, whose: int) -> None:
        everything: tuple[list[Any], ...] = (
            self.signals, self.strengths, self.needs, self.suggestions, self.requests, self.forwarded, self.words
        )  # fmt: skip
        for lines in everything:
            lines[:] = [line for line in lines if line[0] != whose]
        self.due = [due for due in self.due if due.whose != whose]


def _heard(lines: list[tuple[int, Known]], whose: int, found: tuple[tuple[str, str], ...], now: datetime) -> None:
    kinds = {kind for kind, _ in found}
    lines[:] = [(by, known) for by, known in lines if by != whose or known.kind not in kinds]
    lines += [(whose, Known(kind, now, words)) for kind, words in found]


def _told(made: Made, effect: ask.AnswerSuggestion | ask.RateSuggestion) -> Made:
    if isinstance(effect, ask.RateSuggestion):
        return replace(made, helped=effect.helped)
    return replace(made, answer=effect.answer, until=effect.until)
