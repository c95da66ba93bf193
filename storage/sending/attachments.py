"""Photos, voice notes and documents: whose each is, where it is kept, who may see it, and when it is forgotten."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, cast, delete, exists, func, insert, or_, select, update

from flows.desk.sight import Reach
from flows.events import Attached
from flows.files import files_in
from storage.desk.may_see import theirs
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.tables import attachment, conversation, handoff, handoff_note, message, nudge, person

TO_GO_OUT = ("draft", "approved", "sending", "paused")  # the states of a nudge before it is over
HELD_UNSENT = timedelta(hours=1)
DRAFTS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """
    Something somebody sent. `content` is here only where it was asked for, and where we have it ourselves; else
    Telegram does, under `telegram_id`. Without either it is gone. `alt` says what a picture of the team's shows.
    """

    token: str
    kind: str = ""
    name: str = ""
    size: int = 0
    media_type: str = ""
    telegram_id: str = ""
    person: int = 0
    content: bytes | None = None
    here: bool = False
    alt: str = ""


def new_token() -> str:
    """A name for it that nobody can guess."""
    return secrets.token_hex(16)


def put(connection: Connection, kept: Kept, now: datetime) -> None:
    """Keep what was sent on the web. Nobody's yet, until its message is a turn; an adviser's own while a draft."""
    row = {"token": kept.token, "person_id": kept.person or None, "kind": kept.kind, "name": kept.name}
    more = {"size": kept.size, "media_type": kept.media_type, "content": kept.content, "at": now, "alt": kept.alt}
    connection.execute(insert(attachment).values(**row, **more))


def received(ledger: Ledger, incoming: Incoming) -> Incoming:
    """What came in is theirs; the turn knows it by its token, not by what its channel calls it."""
    sent = incoming.event
    if not isinstance(sent, Attached) or not sent.reference:
        return incoming
    if incoming.channel == "web":
        nobodys = attachment.c.token == sent.reference, attachment.c.person_id.is_(None)
        ledger.connection.execute(update(attachment).where(*nobodys).values(person_id=ledger.who.id))
    if incoming.channel != "telegram" or sent.kind in WORDS_ONLY:
        return incoming
    token = new_token()
    row = {"token": token, "person_id": ledger.who.id, "kind": sent.kind, "name": sent.name, "size": sent.size}
    ledger.connection.execute(insert(attachment).values(**row, telegram_id=sent.reference, at=ledger.now))
    return replace(incoming, event=replace(sent, reference=token))


def given(ledger: Ledger, words: str, person_id: int) -> None:
    """What an adviser sends with these words is the resident's from here on: kept, copied and erased with them."""
    mine = attachment.c.token.in_(files_in(words)), attachment.c.person_id == ledger.who.id
    ledger.connection.execute(update(attachment).where(*mine).values(person_id=person_id))


def of(connection: Connection, tokens: Sequence[str], *, whole: bool = False) -> tuple[Kept, ...]:
    """Each of them in that order; of one that is gone its token alone. `whole`: with what we have of it."""
    if not tokens:
        return ()
    rows = connection.execute(select(*_COLUMNS).where(attachment.c.token.in_(tokens))).all()
    found = {row.token: _kept(row) for row in rows}
    kept = (found.get(token, Kept(token)) for token in tokens)
    return tuple(_with_content(connection, each) if whole and each.here else each for each in kept)


def find(connection: Connection, token: str) -> Kept | None:
    """One of them, with what we have of it ourselves."""
    (found,) = of(connection, (token,))
    return _with_content(connection, found) if found.kind else None


def to_hand_over(connection: Connection, tokens: Sequence[str]) -> tuple[Kept, ...]:
    """The same for Telegram: with what is in it only where Telegram has yet to be given it."""
    return tuple(
        _with_content(connection, each) if each.here and not each.telegram_id else each
        for each in of(connection, tokens)
    )


def was_sent(connection: Connection, person_id: int, token: str) -> bool:
    """Whether a message to them came with it."""
    theirs = message.c.person_id == person_id, message.c.direction == "out", message.c.state == "sent"
    with_it = cast(message.c.extra, Text).contains(token)
    return connection.scalar(select(message.c.id).where(*theirs, with_it).limit(1)) is not None


def own(connection: Connection, tokens: Iterable[str], person_id: int) -> tuple[Kept, ...]:
    """Those of them that are this person's."""
    return tuple(each for each in of(connection, list(tokens)) if each.kind and each.person == person_id)


def on_desk(connection: Connection, reach: Reach, kept: Kept) -> bool:
    """Whether it came with words that are theirs to read."""
    said = exists().where(handoff_note.c.handoff_id == handoff.c.id, handoff_note.c.text.contains(kept.token))
    with_it = handoff.c.person_id == kept.person, or_(handoff.c.summary.contains(kept.token), said)
    return connection.execute(select(handoff.c.id).where(*with_it, theirs(reach)).limit(1)).first() is not None


def sent_since(connection: Connection, person_id: int, since: datetime) -> int:
    """How many are theirs from then on."""
    lately = attachment.c.person_id == person_id, attachment.c.at > since
    return connection.scalar(select(func.count()).select_from(attachment).where(*lately)) or 0


def uploaded(connection: Connection, token: str, telegram_id: str) -> None:
    """Telegram has it now, and is given it by that name from here on."""
    connection.execute(update(attachment).where(attachment.c.token == token).values(telegram_id=telegram_id))


def forget(connection: Connection, now: datetime, months: int) -> None:
    """
    What is over: older than chats are kept, unless a nudge with it is still to go out; never part of a message; an
    adviser's or staff's draft that came to nothing; and of whoever has not agreed to be remembered, what they gave to
    nobody.
    """
    old = (attachment.c.at <= now - timedelta(days=round(months * 30.44))) & ~_in_nudge(nudge.c.state.in_(TO_GO_OUT))
    nobodys = attachment.c.person_id.is_(None) & (attachment.c.at <= now - HELD_UNSENT)
    strangers = select(person.c.id).where(person.c.consent.is_not(True), person.c.role == "resident")
    unkept = attachment.c.person_id.in_(strangers) & (attachment.c.at <= now - HELD_UNSENT) & ~_in_use()
    working = select(person.c.id).where(person.c.role != "resident")
    drafts = attachment.c.person_id.in_(working) & (attachment.c.at <= now - DRAFTS) & ~_in_use()
    connection.execute(delete(attachment).where(or_(old, nobodys, unkept, drafts)))


def _in_use() -> ColumnElement[bool]:
    """Whether it stands in words that are with a person, or on the table in their chat."""
    theirs_too = handoff.c.person_id == attachment.c.person_id
    noted = exists().where(
        handoff_note.c.handoff_id == handoff.c.id, theirs_too, handoff_note.c.text.contains(attachment.c.token)
    )
    agreed = exists().where(theirs_too, handoff.c.summary.contains(attachment.c.token))
    asked = exists().where(
        conversation.c.person_id == attachment.c.person_id, conversation.c.state.contains(attachment.c.token)
    )
    return or_(noted, agreed, asked, _in_nudge())


def _in_nudge(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(nudge.c.file == attachment.c.token, *which)


def _with_content(connection: Connection, kept: Kept) -> Kept:
    content = connection.scalar(select(attachment.c.content).where(attachment.c.token == kept.token))
    return replace(kept, content=content)


def _kept(row: Row[Any]) -> Kept:
    return Kept(
        row.token,
        row.kind,
        row.name,
        row.size,
        row.media_type,
        row.telegram_id,
        row.person_id or 0,
        here=bool(row.here),
        alt=row.alt,
    )


WORDS_ONLY = frozenset({"location", "venue", "contact"})  # what is told of them is in words
_COLUMNS = (
    attachment.c.token, attachment.c.kind, attachment.c.name, attachment.c.size, attachment.c.media_type,
    attachment.c.telegram_id, attachment.c.person_id, attachment.c.alt, attachment.c.content.is_not(None).label("here"),
)  # fmt: skip
