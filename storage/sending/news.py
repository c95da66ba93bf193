"""News of what was asked for: each kind has a gate of its own, which lets it be heard now, later or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import update

from flows.events import (
    DayBegan,
    Event,
    EventChanged,
    EventNear,
    ForwardMoved,
    LeaveOver,
    PackageMoved,
    PeerAgreed,
    PeerAsked,
    PeerRefused,
    PlaceFree,
)
from flows.following_up import patience
from storage.at_work import handbacks, mornings
from storage.blocks import event_news, introduction_news, place_news
from storage.ledger import Ledger
from storage.tables import package_request, put_forward


def is_heard(ledger: Ledger, event: Event) -> bool:
    """Whether it is heard now; what isn't news always is."""
    gate = GATES.get(type(event))
    return gate is None or gate(ledger, event)


def _moved(ledger: Ledger, event: PackageMoved | ForwardMoved) -> bool:
    """If not now, it waits for their hours, or for their question where they asked us to stop."""
    # They asked for it, so it takes no turn among the unasked ones of a week.
    who = replace(ledger.who, last_unsolicited=None)
    verdict = patience.may_write(who, ledger.now, ledger.programme.pace, owner=ledger.talk.owner)
    later = verdict.at if isinstance(verdict, patience.NotBefore) else None
    match event:
        case PackageMoved(request=number):
            this = update(package_request).where(package_request.c.id == number)
        case ForwardMoved(number=number):
            this = update(put_forward).where(put_forward.c.id == number)
    ledger.connection.execute(this.values(tell_at=later))
    return isinstance(verdict, patience.Allowed)


GATES: Mapping[type[Event], Callable[[Ledger, Any], bool]] = {
    DayBegan: mornings.gate,
    LeaveOver: handbacks.gate,
    PackageMoved: _moved,
    ForwardMoved: _moved,
    PlaceFree: place_news.offered,
    EventNear: place_news.gate,
    EventChanged: event_news.heard,
    PeerAsked: introduction_news.asked,
    PeerRefused: introduction_news.heard,
    PeerAgreed: introduction_news.heard,
}
