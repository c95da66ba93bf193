"""What is said in a turn, on its way into the outbox: in which lane, to which places, to what it belongs."""

from sqlalchemy import select

from flows.effects import Say
from flows.events import (
    AdviserSaid,
    DutyTold,
    Event,
    FollowUpDue,
    HandoffArrived,
    HandoffMoved,
    NudgeSent,
    PeerAsked,
    ResidentSaid,
)
from storage.ledger import Ledger
from storage.load import Known
from storage.sending import cards, outbox
from storage.tables import address


def put(ledger: Ledger, known: Known, said: Say, event: Event, *, urgent: bool = False) -> None:
    """Put what is said in answer to that event into the outbox, for each place it goes to."""
    lane = "urgent" if urgent else _lane(event)
    for to in _places(ledger, known, event):
        sent = outbox.put(
            ledger.connection, to, said, step=ledger.talk.step, version=ledger.talk.version, lane=lane,
            now=ledger.now, **_belongs(event), **_under(ledger, to, event),
        )  # fmt: skip
        ledger.outgoing.append(sent)
        cards.note(ledger.connection, sent, event)


def _lane(event: Event) -> str:
    match event:
        case FollowUpDue() | PeerAsked():  # nobody asked for it: the gate is asked again as it leaves
            return "follow_up"
        case NudgeSent():
            return "nudge"
        case HandoffArrived() | DutyTold():
            return "urgent"
        case _:
            return "reply"


def _belongs(event: Event) -> dict[str, int]:
    match event:
        case HandoffArrived(brief=brief):
            return {"handoff": brief.handoff}
        case ResidentSaid(handoff=number) | HandoffMoved(handoff=number) | AdviserSaid(handoff=number):
            return {"handoff": number}
        case FollowUpDue(follow_up=number):
            return {"follow_up": number}
        case _:
            return {}


def _under(ledger: Ledger, to: outbox.To, event: Event) -> dict[str, int]:
    """The card that it replies to, where it only says that the card still stands."""
    if not (isinstance(event, HandoffArrived) and event.stands):
        return {}
    found = cards.newest_whole(ledger.connection, event.brief.handoff, to.address)
    return {"under": found} if found else {}


def _places(ledger: Ledger, known: Known, event: Event) -> list[outbox.To]:
    """Where it goes: to the address they last used; what must reach an adviser, to every one they have."""
    who = ledger.who.id
    if isinstance(event, HandoffArrived):
        theirs = select(address).where(address.c.person_id == who, address.c.reachable)
        return [outbox.To(who, row.id, row.channel, row.place) for row in ledger.connection.execute(theirs)]
    return [outbox.To(who, known.address, known.channel, known.place)] if known.address and known.reachable else []
