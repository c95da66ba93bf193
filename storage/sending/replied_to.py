"""Which handoff a message of somebody who works here is about: the one whose card or words they reply to with it."""

from dataclasses import replace

from sqlalchemy import select

from flows.events import Event, Said
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.tables import message


def meant(ledger: Ledger, incoming: Incoming, event: Event) -> Event:
    """What came in, with the handoff that it replies to; 0 for a reply to anything else."""
    if not isinstance(event, Said) or not incoming.replies_to or ledger.who.role == "resident":
        return event
    ours = message.c.person_id == ledger.who.id, message.c.direction == "out", message.c.channel == incoming.channel
    newest = (
        select(message.c.extra).where(*ours, message.c.external_id == incoming.replies_to).order_by(message.c.id.desc())
    )
    extra = ledger.connection.scalar(newest.limit(1)) or {}
    return replace(event, handoff=int(extra.get("handoff", 0)))
