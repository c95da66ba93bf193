"""What one turn's rows are written with: the transaction, who it is about, and what follows from it."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from flows.events import Event
from flows.programme import Programme
from flows.turn import Conversation, Person
from storage.columns import to_millis
from storage.incoming import Incoming
from storage.prepared import Prepared
from storage.sending.outbox import Outgoing
from storage.tables import activity

NOTED = ("area_id", "person_id", "kind", "detail", "at")
NOTE = Prepared(insert(activity).values({name: bindparam(name, None) for name in NOTED}))


@dataclass(slots=True)
class Ledger:
    """
    One turn being kept. `follow_on` are events it causes in other people's conversations, handled in the same
    transaction; `outgoing` are the messages it wrote; `copies` are what somebody asked to have of their data, each a
    message of its own; `channel` is where the turn began (desk: on a page).
    """

    connection: Connection
    who: Person
    talk: Conversation
    now: datetime
    programme: Programme
    channel: str = ""
    follow_on: list[Incoming] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)

    def tell(self, person_id: int, event: Event) -> None:
        """Let something happen in another person's conversation (or this one's), in this same transaction."""
        self.follow_on.append(Incoming("inside", "", "", event, self.now, person=person_id))

    def note(self, kind: str, /, area_id: str = "", **detail: Any) -> None:
        """A line in the journal of that area, or of their own."""
        NOTE.run(
            self.connection, area_id=area_id or self.who.area or None, person_id=self.who.id or None, kind=kind,
            detail=json.dumps(detail, ensure_ascii=False), at=to_millis(self.now),
        )  # fmt: skip

    def know(self, **changes: Any) -> None:
        """The person is different from here on in this turn."""
        self.who = replace(self.who, **changes)

    def waits_for(self, handoff_id: int) -> None:
        """The conversation waits for a person to take this handoff."""
        self.talk = replace(self.talk, owner="waiting", handoff=handoff_id)


def newest(connection: Connection) -> int:
    """The newest line in the journal: it moves on with nearly everything that happens."""
    return connection.scalar(select(func.max(activity.c.id))) or 0
