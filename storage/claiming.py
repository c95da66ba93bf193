"""Writing down that something came in: whoever writes it first answers it, and nobody does so twice."""

import json

from sqlalchemy import Connection, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from flows.events import Attached, Pressed, Said
from storage.columns import to_millis
from storage.incoming import Incoming
from storage.load import Known
from storage.prepared import Prepared
from storage.tables import message

CLAIMED = ("person_id", "direction", "channel", "external_id", "kind", "text", "extra", "at")
CLAIM = {
    each.__name__.rpartition(".")[2]: Prepared(
        each.insert(message).values({name: bindparam(name, None) for name in CLAIMED}).on_conflict_do_nothing()
    )
    for each in (sqlite, postgresql)
}


def claim(connection: Connection, incoming: Incoming, known: Known) -> bool:
    """Write down that this came in. False if it had already: whoever wrote it first has answered it."""
    if incoming.channel == "inside":
        return True
    event = incoming.event
    kept = known.person.consent
    files = isinstance(event, Attached) and incoming.channel == "web" and event.reference
    claimed = CLAIM[connection.dialect.name].run(
        connection, person_id=known.person.id, direction="in", channel=incoming.channel,
        external_id=incoming.message_id, kind=type(event).__name__.lower(),
        text=_words(event) if kept else None, extra=json.dumps({"files": [files]}) if kept and files else None,
        at=to_millis(incoming.at),
    )  # fmt: skip
    return bool(claimed.rowcount == 1)


def _words(event: object) -> str:
    match event:
        case Said(text=words) | Pressed(label=words) | Attached(caption=words):
            return words
    return ""
