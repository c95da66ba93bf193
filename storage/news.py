"""News that somebody asked for: each has a gate of its own, which lets it be heard now, later or not at all."""

from collections.abc import Callable, Mapping
from typing import Any

from flows.events import Event, EventNear, PackageMoved, PlaceFree
from storage import package_news, place_news
from storage.ledger import Ledger

GATES: Mapping[type[Event], Callable[[Ledger, Any], bool]] = {
    PackageMoved: package_news.gate,
    PlaceFree: place_news.offered,
    EventNear: place_news.gate,
}


def is_heard(ledger: Ledger, event: Event) -> bool:
    """Whether it is heard now; what isn't news always is."""
    gate = GATES.get(type(event))
    return gate is None or gate(ledger, event)
