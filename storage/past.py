"""Reading what happened before with a person and in their area; each part only when a flow looks at it."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Connection, Select, String, Table, and_, bindparam, func, or_, select

from flows.asked_for import Forwarded, Request
from flows.files import readable
from flows.history import Alerted, Closed, Known, Made, Need, Promise, Waiting
from flows.together import OnAList, Peer, Taken
from flows.turn import Person
from storage import past_together as together
from storage.blocks import asked_before
from storage.columns import IN_WORDS, day, from_millis
from storage.handing_over import asking_again
from storage.handing_over.rows import IN_TOUCH, PASSED_ON
from storage.knowing.evidence import OF_SIGNALS, corrected, happened
from storage.on_duty import alerted
from storage.prepared import Prepared
from storage.tables import (
    follow_up,
    handoff,
    membership,
    message,
    need,
    package_request,
    put_forward,
    signal,
    strength,
    suggestion,
)

LAST_WORDS = 6
ME: BindParameter[int] = bindparam("me", None, BigInteger)
HERE: BindParameter[str] = bindparam("here", None, String)


def _evidence(table: Table) -> Select[tuple[str, int, str, int]]:
    columns = table.c
    return select(columns.kind, columns.at, columns.words, columns.person_id).where(
        columns.area_id == HERE
    ).order_by(columns.id)  # fmt: skip


SIGNALS = Prepared(_evidence(signal))
STRENGTHS = Prepared(_evidence(strength))
NEEDS = Prepared(
    select(need.c.topic, need.c.how, need.c.state, need.c.words, need.c.person_id)
    .where(or_(need.c.person_id == ME, need.c.area_id == HERE))
    .order_by(need.c.id)
)
SUGGESTIONS = Prepared(
    select(
        suggestion.c.offer, suggestion.c.topic, suggestion.c.answer, suggestion.c.helped, suggestion.c.person_id,
        suggestion.c.until, suggestion.c.at, suggestion.c.made_by,
    )
    .where(or_(suggestion.c.person_id == ME, suggestion.c.area_id == HERE))
    .order_by(suggestion.c.id)
)  # fmt: skip
PROMISES = Prepared(
    select(follow_up.c.id, follow_up.c.kind, follow_up.c.about, follow_up.c.due_at, follow_up.c.attempt)
    .where(and_(follow_up.c.person_id == ME, follow_up.c.state == "open"))
    .order_by(follow_up.c.due_at)
)
HANDOFFS = Prepared(
    select(
        handoff.c.id, handoff.c.state, handoff.c.urgency, handoff.c.summary, handoff.c.holder, handoff.c.promised_by,
        handoff.c.adviser, handoff.c.around, handoff.c.opened_at, IN_TOUCH, PASSED_ON,
        handoff.c.told_by,
    )
    .where(and_(handoff.c.person_id == ME, handoff.c.state.in_(("waiting", "taken"))))
)  # fmt: skip
REQUESTS = Prepared(
    select(
        package_request.c.partner, package_request.c.topic, package_request.c.state, package_request.c.days_agreed,
        package_request.c.days_asked, package_request.c.at, package_request.c.person_id, package_request.c.reminded_at,
        package_request.c.reminded, package_request.c.moved_at, package_request.c.days_used,
        package_request.c.decided_by, package_request.c.who, package_request.c.why,
    )
    .where(or_(package_request.c.person_id == ME, package_request.c.area_id == HERE))
    .order_by(package_request.c.id)
)  # fmt: skip
FORWARDED = Prepared(
    select(put_forward.c.words, put_forward.c.state, put_forward.c.cohort, put_forward.c.at)
    .where(put_forward.c.person_id == ME)
    .order_by(put_forward.c.id)
)
PLACES_TAKEN = Prepared(
    select(put_forward.c.cohort, func.count()).where(put_forward.c.state == "offered").group_by(put_forward.c.cohort)
)
CLUSTERS = Prepared(select(membership.c.cluster).where(membership.c.person_id == ME))
WORDS = Prepared(
    select(message.c.text, message.c.at)
    .where(and_(message.c.person_id == ME, message.c.direction == "in"))
    .where(message.c.kind.in_(IN_WORDS))
    .order_by(message.c.id.desc())
    .limit(LAST_WORDS)
)


class StoredPast:
    """One person's history, read from the database part by part at first use, within the turn's transaction."""

    def __init__(self, connection: Connection, who: Person) -> None:
        self._connection = connection
        self._who = who

    @cached_property
    def signals(self) -> tuple[Known, ...]:
        """Evidence about where the area has got to, as it was put right by whoever works with it."""
        said = {kind: (says == "so", happened(day(on), at)) for kind, says, on, at in self._rows(OF_SIGNALS)}
        return tuple(corrected(self._known(SIGNALS), said))

    @cached_property
    def strengths(self) -> tuple[Known, ...]:
        """What goes well there."""
        return self._known(STRENGTHS)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """What the area wants help with; only this person's own words are given."""
        return tuple(
            Need(topic, how, state, words if whose == self._who.id else "", whose == self._who.id)
            for topic, how, state, words, whose in self._rows(NEEDS)
        )

    @cached_property
    def suggestions(self) -> tuple[Made, ...]:
        """Every offer made before."""
        return tuple(
            Made(offer, topic, answer, helped, whose == self._who.id, day(until), from_millis(at), by)
            for offer, topic, answer, helped, whose, until, at, by in self._rows(SUGGESTIONS)
        )

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """This person's open follow-ups."""
        rows = self._rows(PROMISES)
        return tuple(Promise(number, kind, about, from_millis(due), tries) for number, kind, about, due, tries in rows)

    @cached_property
    def handoffs(self) -> tuple[Waiting, ...]:
        """This person's open handoffs, whoever has the chat first."""
        found = (
            Waiting(
                number, state, urgency, readable(summary), holder or adviser, day(by_when), adviser, around,
                from_millis(at), bool(in_touch), bool(passed_on), day(told_by),
            )
            for (number, state, urgency, summary, holder, by_when, adviser, around, at, in_touch, passed_on,
                 told_by) in self._rows(HANDOFFS)
        )  # fmt: skip
        return tuple(sorted(found, key=lambda each: each.rank, reverse=True))

    @property
    def waiting(self) -> Waiting | None:
        """This person's newest open handoff."""
        return max(self.handoffs, key=lambda each: each.id, default=None)

    @cached_property
    def closed(self) -> Closed | None:
        """What a person closed for them last."""
        return asking_again.last_closed(self._connection, self._who.id)

    @cached_property
    def alerted(self) -> tuple[Alerted, ...]:
        """Everybody who was told of this person's open dangers."""
        return alerted.of(self._connection, self._who.id)

    @cached_property
    def requests(self) -> tuple[Request, ...]:
        """Expert packages asked for in the area."""
        return tuple(
            Request(
                partner, topic, state, agreed or asked, from_millis(at), whose == self._who.id,
                # A reminder of how it stood before is none of how it stands now.
                from_millis(reminded_at) if reminded_at and reminded_at >= (moved_at or at) else None, reminded,
                agreed, used, by, who, why if state == "declined" and whose == self._who.id else "",
            )
            for partner, topic, state, agreed, asked, at, whose, reminded_at, reminded, moved_at, used, by, who, why
            in self._rows(REQUESTS)
        )  # fmt: skip

    @cached_property
    def forwarded(self) -> tuple[Forwarded, ...]:
        """Whom this person put forward for the leadership programme."""
        rows = self._rows(FORWARDED)
        return tuple(Forwarded(words, state, cohort, from_millis(at)) for words, state, cohort, at in rows)

    @cached_property
    def places_taken(self) -> Mapping[str, int]:
        """How many places of each of its groups have been offered."""
        return dict(PLACES_TAKEN.run(self._connection).fetchall())

    @cached_property
    def clusters(self) -> tuple[str, ...]:
        """Clusters this person asked to join."""
        return tuple(name for (name,) in self._rows(CLUSTERS))

    @cached_property
    def bookings(self) -> tuple[str, ...]:
        """Gatherings this person has a place at."""
        return tuple(name for name, state, _, _ in self._booked if state == "booked")

    @cached_property
    def lists(self) -> tuple[OnAList, ...]:
        """Gatherings this person would like a place at and has none yet."""
        return together.lists(self._booked)

    @cached_property
    def taken(self) -> Mapping[str, Taken]:
        """For each gathering, how many places are taken and how many people wait."""
        return together.taken(self._rows(together.TAKEN))

    @cached_property
    def peers(self) -> tuple[Peer, ...]:
        """Everybody in other areas who may be asked to talk to somebody."""
        people = [row for row in self._rows(together.PEERS) if row[1] != self._who.area]
        if not people:
            return ()
        before = asked_before.unanswered(self._rows(asked_before.EVERYBODY))
        return together.peers(people, self._rows(together.SHOWN), self._rows(together.HELPED_WITH), before)

    @cached_property
    def peer_asks(self) -> tuple[int, ...]:
        """What this person was asked by other areas and hasn't answered."""
        return tuple(number for (number,) in self._rows(together.PEER_ASKS))

    @cached_property
    def _booked(self) -> list[tuple[Any, ...]]:
        return self._rows(together.BOOKINGS)

    @cached_property
    def last_words(self) -> tuple[str, ...]:
        """This person's last few messages."""
        return tuple(text for text, _ in self._said)

    @cached_property
    def said_at(self) -> tuple[datetime, ...]:
        """When each of them was written."""
        return tuple(from_millis(at) for _, at in self._said)

    @cached_property
    def _said(self) -> list[tuple[str, int]]:
        return [(text, at) for text, at in self._rows(WORDS) if text][::-1]

    def _known(self, which: Prepared) -> tuple[Known, ...]:
        # Another resident's words stay theirs: only the kind of evidence is shared.
        return tuple(
            Known(kind, from_millis(at), words if whose == self._who.id else "")
            for kind, at, words, whose in self._rows(which)
        )

    def _rows(self, which: Prepared) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = which.run(
            self._connection, me=self._who.id, here=self._who.area or None
        ).fetchall()
        return found
