"""
One turn, one transaction: claim what came in, load, advance, keep, and put the answer into the outbox.

Nothing is sent here. What follows in other people's conversations (an adviser is told, a resident hears back) is
handled in the same transaction, so that it all happens or none of it does.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import BigInteger, Connection, bindparam, update

from flows import engine
from flows.danger.in_doubt import awaits_a_yes
from flows.effects import Effect, OpenHandoff, Say
from flows.events import (
    Event,
    FollowUpDue,
    NudgeSent,
    PackagesWait,
    QuestionLapsed,
)
from flows.following_up import patience
from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.turn import Card, Cover, Listener, Turn, World
from flows.turn_json import conversation_to_json
from storage import failures, follow_ups, lapses, load, saying
from storage.at_work import passes
from storage.at_work.cover import cover_for, day_of
from storage.at_work.presence import absences
from storage.blocks import package_waits
from storage.claiming import claim
from storage.columns import to_millis
from storage.desk import days
from storage.desk.glances import desk_of
from storage.handing_over import waiting as reminders
from storage.incoming import Blocked, Incoming, Unblocked
from storage.keep import keep
from storage.knowing import privacy
from storage.ledger import Ledger
from storage.load import Known
from storage.nudging import gate
from storage.on_duty.duty import who_hears_danger
from storage.once import Once
from storage.past import StoredPast
from storage.prepared import Prepared
from storage.sending import addresses, attachments, cards, news, replied_to, undelivered
from storage.sending.attachments import Kept
from storage.sending.outbox import Outgoing
from storage.sending.taking_back import make_room
from storage.tables import conversation

MOST_FOLLOW_ONS = 200
_log = logging.getLogger(__name__)
THEIRS = update(conversation).where(conversation.c.person_id == bindparam("who", None, BigInteger))
SAVE = Prepared(THEIRS.values(state=bindparam("state", None), owner=bindparam("owner", None)))
SAVE_HEARD = Prepared(
    THEIRS.values({name: bindparam(name, None) for name in ("state", "owner", "heard_at", "address_id")})
)
Advance = Callable[..., Turn]


class TooMuchFollowsError(Exception):
    """More follows from one turn than it may: people's chats answer each other without end."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one incoming event. `outgoing` is leased and ready to send once the transaction is committed."""

    outgoing: tuple[Outgoing, ...] = ()
    duplicate: bool = False
    person: int = 0


@dataclass(slots=True)
class Unit:
    """Turns incoming events into kept turns, for one programme: the one that content held when it was last in order."""

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

    def tell(self, connection: Connection, told: Iterable[Incoming], now: datetime) -> Outcome:
        """Whatever follows from something that was no turn (leave was entered) is heard by those it is for."""
        return Outcome(self._tell(connection, told, now))

    def not_arrived(self, connection: Connection, ids: Collection[int], now: datetime, *, sure: bool) -> Outcome:
        """Whoever has the handoff an adviser wrote these in hears that they did not arrive, or (not `sure`) may not."""
        return Outcome(self._tell(connection, undelivered.told(connection, self.programme, ids, now, sure=sure), now))

    def files_lost(self, connection: Connection, message_id: int, lost: Iterable[Kept], now: datetime) -> Outcome:
        """Whoever sent these hears that they did not get to whom this message went."""
        told = undelivered.files(connection, self.programme, message_id, lost, now)
        return Outcome(self._tell(connection, told, now))

    def _one(self, connection: Connection, incoming: Incoming, now: datetime) -> Ledger | None:
        if not incoming.person:
            incoming = passes.join_by_code(connection, incoming, now)
        known = self._who(connection, incoming)
        if known is None or not claim(connection, incoming, known):
            return None
        ledger = Ledger(connection, known.person, known.talk, now, self.programme, incoming.channel)
        known = addresses.heard_again(ledger, known, incoming)
        incoming = attachments.received(ledger, incoming)
        match incoming.event:
            case Blocked() | Unblocked():
                addresses.changed(ledger, known, incoming.event)
            case _ if not news.is_heard(ledger, incoming.event):
                pass
            case PackagesWait():
                package_waits.reminded(ledger, incoming.event)
                self._advance(ledger, known, incoming, incoming.event)
            case FollowUpDue() | NudgeSent() if not self._may_write(ledger, incoming.event):
                pass
            case QuestionLapsed():
                lapses.over(ledger)
                self._advance(ledger, known, incoming, incoming.event)
            case _:
                self._advance(ledger, known, incoming, replied_to.meant(ledger, incoming, incoming.event))
        return ledger

    def _tell(self, connection: Connection, events: Iterable[Incoming], now: datetime) -> tuple[Outgoing, ...]:
        """Let these happen in people's chats, with all that follows from them."""
        waiting, outgoing, moved = list(events), list[Outgoing](), dict[int, None]()
        for _ in range(MOST_FOLLOW_ONS):
            if not waiting:
                break
            event = waiting.pop(0)
            moved[cards.number_of(event.event)] = None
            if ledger := self._told(connection, event, now):
                outgoing += ledger.outgoing
                waiting += ledger.follow_on
        for left in waiting:
            self._left_untold(connection, left)
        just_sent = {message.id for message in outgoing}
        return (*outgoing, *cards.renew(connection, self.programme, filter(None, moved), now, just_sent))

    def _told(self, connection: Connection, event: Incoming, now: datetime) -> Ledger | None:
        """A fault in one chat is kept for staff. The turn it follows from stands, and others hear all the same."""
        try:
            with connection.begin_nested():
                return self._one(connection, event, now)
        except Exception as error:
            failures.keep(connection, event, error)
            _log.error("not told to %d: %s", event.person, type(error).__name__)
            return None

    def _left_untold(self, connection: Connection, left: Incoming) -> None:
        """One turn led to more than it may; what is left of it is kept for staff."""
        failures.keep(connection, left, TooMuchFollowsError())
        _log.critical("not told to %d: more than %d things followed from one turn", left.person, MOST_FOLLOW_ONS)

    def _who(self, connection: Connection, incoming: Incoming) -> Known | None:
        if incoming.person:
            return load.by_person(connection, incoming.person)
        return load.at_address(connection, incoming.channel, incoming.place) or load.meet(
            connection, incoming, self.programme
        )

    def _may_write(self, ledger: Ledger, event: FollowUpDue | NudgeSent) -> bool:
        talk, now = ledger.talk, ledger.now
        match event:
            case FollowUpDue():
                verdict = patience.may_write(
                    ledger.who, now, self.programme.pace, owner=talk.owner, awaits_a_yes=awaits_a_yes(talk, now)
                )
                allowed = follow_ups.gate(ledger, event, verdict)
            case NudgeSent():
                allowed = gate.gate(ledger, event)
        if allowed:
            make_room(ledger)
        return allowed

    def _advance(self, ledger: Ledger, known: Known, incoming: Incoming, event: Event) -> None:
        world = World(
            ledger.now, self.programme, self.ears, ledger.who, self._card(known),
            Once(lambda: StoredPast(ledger.connection, ledger.who)), self._cover(ledger, known),
            self._listener(ledger), incoming.name, load_back=self._back(ledger),
            load_day=Once(lambda: days.of(ledger.connection, self.programme, ledger.who, ledger.now)),
            load_desk=Once(lambda: desk_of(ledger.connection, self.programme, ledger.who, ledger.now)),
        )  # fmt: skip
        turn = self.advance(ledger.talk, event, world)
        ledger.talk = turn.conversation
        keep(ledger, turn.effects)
        _save(ledger, known, incoming)
        for said in (*filter(None, [turn.said]), *map(Say, ledger.copies)):
            saying.put(ledger, known, said, event, urgent=_is_about_danger(turn))
        if ledger.copies:
            privacy.mark_copies(ledger)

    def _card(self, known: Known) -> Card | None:
        adviser = self.programme.adviser(known.card.adviser) if known.card else None
        return replace(known.card, adviser_name=adviser.name) if known.card and adviser else known.card

    def _cover(self, ledger: Ledger, known: Known) -> Callable[[], Cover]:
        adviser = known.card.adviser if known.card else ""
        return Once(lambda: cover_for(ledger.connection, self.programme, adviser, ledger.now)[1])

    def _back(self, ledger: Ledger) -> Callable[[], Mapping[str, date]]:
        today = day_of(self.programme, ledger.now)
        return Once(lambda: {each.adviser: each.back for each in absences(ledger.connection, self.programme, today)})

    def _listener(self, ledger: Ledger) -> Callable[[str], Listener]:
        today = day_of(self.programme, ledger.now)
        return Once(lambda around: who_hears_danger(ledger.connection, self.programme, today, around).listener)


def _save(ledger: Ledger, known: Known, incoming: Incoming) -> None:
    """Keep the conversation, unless this turn erased the person."""
    kept = {"who": ledger.who.id, "state": conversation_to_json(ledger.talk), "owner": ledger.talk.owner}
    if incoming.channel in ("inside", "timer"):
        SAVE.run(ledger.connection, **kept)
    else:
        SAVE_HEARD.run(ledger.connection, **kept, heard_at=to_millis(incoming.at), address_id=known.address)


def _is_about_danger(turn: Turn) -> bool:
    """Whether it names the numbers to ring: they go first, and twice rather than never."""
    return any(isinstance(effect, OpenHandoff) and effect.urgency == "safety" for effect in turn.effects)
