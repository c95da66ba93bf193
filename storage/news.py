"""News of what was asked for: each kind has a gate of its own, which lets it be heard now, later or not at all."""

from collections.abc import Callable, Mapping
from typing import Any

from flows.events import Event, EventNear, PackageMoved, PeerAgreed, PeerAsked, PeerRefused, PlaceFree
from storage import introduction_news, package_news, place_news
from storage.ledger import Ledger

GATES: Mapping[type[Event], Callable[[Ledger, Any], bool]] = {
    PackageMoved: package_news.gate,
    PlaceFree: place_news.offered,
    EventNear: place_news.gate,
    PeerAsked: introduction_news.asked,
    PeerRefused: introduction_news.heard,
    PeerAgreed: introduction_news.heard,
}


def is_heard(ledger: Ledger, event: Event) -> bool:
    """Whether it is heard now; what isn't news always is."""
    gate = GATES.get(type(event))
    return gate is None or gate(ledger, event)
