"""
One turn, one transaction: claim what came in, load, advance, keep, and put the answer into the outbox.

Nothing is sent here. What follows in other people's conversations (an adviser is told, a resident hears back) is
handled in the same transaction, so that it all happens or none of it does.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from sqlalchemy import BigInteger, Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from flows import engine, patience
from flows.effects import Effect, Say
from flows.events import (
    Event,
    FollowUpDue,
    HandoffArrived,
    HandoffDelayed,
    HandoffMoved,
    NudgeSent,
    Pressed,
    ResidentSaid,
    Said,
)
from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.turn import Card, Cover, Turn, World
from flows.turn_json import conversation_to_json
from storage import addresses, failures, follow_ups, load, nudges, outbox, passes, privacy
from storage import waiting as reminders
from storage.columns import to_millis
from storage.cover import cover_for
from storage.incoming import Blocked, Incoming, Unblocked
from storage.keep import keep
from storage.ledger import Ledger
from storage.load import Known
from storage.outbox import Outgoing
from storage.past import StoredPast
from storage.prepared import Prepared
from storage.tables import address, conversation, message

MOST_FOLLOW_ONS = 200
_log = logging.getLogger(__name__)
CLAIMED = ("person_id", "direction", "channel", "external_id", "kind", "text", "at")
CLAIM = {
    each.__name__.rpartition(".")[2]: Prepared(
        each.insert(message).values({name: bindparam(name, None) for name in CLAIMED}).on_conflict_do_nothing()
    )
    for each in (sqlite, postgresql)
}
THEIRS = update(conversation).where(conversation.c.person_id == bindparam("who", None, BigInteger))
SAVE = Prepared(THEIRS.values(state=bindparam("state", None), owner=bindparam("owner", None)))
SAVE_HEARD = Prepared(
    THEIRS.values({name: bindparam(name, None) for name in ("state", "owner", "heard_at", "address_id")})
)
Advance = Callable[..., Turn]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one incoming event. `outgoing` is leased and ready to send once the transaction is committed."""

    outgoing: tuple[Outgoing, ...] = ()
    duplicate: bool = False
    person: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """Turns incoming events into kept turns, for one programme."""

    programme: Programme
    ears: Ears
    advance: Advance = engine.advance

    def turn(self, connection: Connection, incoming: Incoming, now: datetime) -> Outcome:
        """Handle one incoming event and everything that follows from it. Delivered twice, it is handled once."""
        ledger = self._one(connection, incoming, now)
        if ledger is None:
            return Outcome(duplicate=True)
        told = self._tell(connection, ledger.follow_on, now)
        return Outcome((*ledger.outgoing, *told), person=ledger.who.id)

    def do(self, connection: Connection, person_id: int, effect: Effect, now: datetime) -> Outcome:
        """Keep one effect asked for on a page (an adviser takes a handoff), with all that follows from it."""
        known = load.by_person(connection, person_id)
        assert known is not None
        ledger = Ledger(connection, known.person, known.talk, now, self.programme, "desk")
        keep(ledger, (effect,))
        return Outcome(self._tell(connection, ledger.follow_on, now), person=person_id)

    def remind(self, connection: Connection, handoff_id: int, now: datetime) -> Outcome:
        """A handoff that has waited too long goes a step up, and whoever is to hear of it does."""
        told = reminders.step_up(connection, self.programme, handoff_id, now)
        return Outcome(self._tell(connection, told, now))

    def _one(self, connection: Connection, incoming: Incoming, now: datetime) -> Ledger | None:
        known = self._who(connection, incoming, now)
        if known is None or not _claim(connection, incoming, known):
            return None
        ledger = Ledger(connection, known.person, known.talk, now, self.programme, incoming.channel)
        known = addresses.heard_again(ledger, known, incoming)
        match incoming.event:
            case Blocked() | Unblocked():
                addresses.changed(ledger, known, incoming.event)
            case HandoffDelayed() if reminders.is_unwanted(ledger.who, now):
                pass
            case FollowUpDue() | NudgeSent() if not self._may_write(ledger, incoming.event):
                pass
            case _:
                self._advance(ledger, known, incoming, incoming.event)
        return ledger

    def _tell(self, connection: Connection, events: Iterable[Incoming], now: datetime) -> tuple[Outgoing, ...]:
        """Let these happen in people's chats, with all that follows from them."""
        waiting, outgoing = list(events), list[Outgoing]()
        for _ in range(MOST_FOLLOW_ONS):
            if not waiting:
                break
            if ledger := self._told(connection, waiting.pop(0), now):
                outgoing += ledger.outgoing
                waiting += ledger.follow_on
        return tuple(outgoing)

    def _told(self, connection: Connection, event: Incoming, now: datetime) -> Ledger | None:
        """A fault in one chat is kept for staff. The turn it follows from stands, and others hear all the same."""
        try:
            with connection.begin_nested():
                return self._one(connection, event, now)
        except Exception as error:
            failures.keep(connection, event, error)
            _log.error("not told to %d: %s", event.person, type(error).__name__)
            return None

    def _who(self, connection: Connection, incoming: Incoming, now: datetime) -> Known | None:
        if incoming.person:
            return load.by_person(connection, incoming.person)
        passes.join_by_code(connection, incoming, now)
        return load.at_address(connection, incoming.channel, incoming.place) or load.meet(
            connection, incoming, self.programme.zone
        )

    def _may_write(self, ledger: Ledger, event: FollowUpDue | NudgeSent) -> bool:
        verdict = patience.may_write(ledger.who, ledger.now, owner=ledger.talk.owner)
        if isinstance(event, FollowUpDue):
            return follow_ups.gate(ledger, event, verdict)
        return nudges.gate(ledger, event, verdict)

    def _advance(self, ledger: Ledger, known: Known, incoming: Incoming, event: Event) -> None:
        world = World(
            ledger.now, self.programme, self.ears, ledger.who, self._card(known),
            cache(lambda: StoredPast(ledger.connection, ledger.who)), self._cover(ledger, known),
            incoming.name,
        )  # fmt: skip
        turn = self.advance(ledger.talk, event, world)
        ledger.talk = turn.conversation
        keep(ledger, turn.effects)
        _save(ledger, known, incoming)
        for said in (*filter(None, [turn.said]), *map(Say, ledger.copies)):
            _put(ledger, known, said, event)
        if ledger.copies:
            privacy.mark_copies(ledger)

    def _card(self, known: Known) -> Card | None:
        adviser = self.programme.adviser(known.card.adviser) if known.card else None
        return replace(known.card, adviser_name=adviser.name) if known.card and adviser else known.card

    def _cover(self, ledger: Ledger, known: Known) -> Callable[[], Cover]:
        adviser = known.card.adviser if known.card else ""
        return cache(lambda: cover_for(ledger.connection, self.programme, adviser, ledger.now)[1])


def _claim(connection: Connection, incoming: Incoming, known: Known) -> bool:
    """Write down that this came in. False if it had already: whoever wrote it first has answered it."""
    if incoming.channel == "inside":
        return True
    event = incoming.event
    words = event.text if isinstance(event, Said) else event.label if isinstance(event, Pressed) else ""
    claimed = CLAIM[connection.dialect.name].run(
        connection, person_id=known.person.id, direction="in", channel=incoming.channel,
        external_id=incoming.message_id, kind=type(event).__name__.lower(),
        text=words if known.person.consent else None, at=to_millis(incoming.at),
    )  # fmt: skip
    return bool(claimed.rowcount == 1)


def _save(ledger: Ledger, known: Known, incoming: Incoming) -> None:
    """Keep the conversation, unless this turn erased the person."""
    kept = {"who": ledger.who.id, "state": conversation_to_json(ledger.talk), "owner": ledger.talk.owner}
    if incoming.channel in ("inside", "timer"):
        SAVE.run(ledger.connection, **kept)
    else:
        SAVE_HEARD.run(ledger.connection, **kept, heard_at=to_millis(incoming.at), address_id=known.address)


def _put(ledger: Ledger, known: Known, said: Say, event: Event) -> None:
    lane = _lane(event)
    for to in _places(ledger, known, event):
        ledger.outgoing.append(
            outbox.put(
                ledger.connection, to, said, step=ledger.talk.step, version=ledger.talk.version, lane=lane,
                now=ledger.now, handoff=_handoff(event),
            )
        )  # fmt: skip


def _lane(event: Event) -> str:
    match event:
        case FollowUpDue():
            return "follow_up"
        case NudgeSent():
            return "nudge"
        case HandoffArrived():
            return "urgent"
        case _:
            return "reply"


def _handoff(event: Event) -> int:
    match event:
        case HandoffArrived(brief=brief):
            return brief.handoff
        case ResidentSaid(handoff=number) | HandoffMoved(handoff=number):
            return number
        case _:
            return 0


def _places(ledger: Ledger, known: Known, event: Event) -> list[outbox.To]:
    """Where it goes: to the address they last used; what must reach an adviser, to every one they have."""
    who = ledger.who.id
    if isinstance(event, HandoffArrived):
        theirs = select(address).where(address.c.person_id == who, address.c.reachable)
        return [outbox.To(who, row.id, row.channel, row.place) for row in ledger.connection.execute(theirs)]
    return [outbox.To(who, known.address, known.channel, known.place)] if known.address and known.reachable else []
