"""What the resident's phone shows: one chat's messages, who has it, and what waits to happen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, or_, select
from sqlalchemy import update as change

from flows.turn_json import conversation_from_json
from storage.sending import attachments
from storage.sending.attachments import Kept
from storage.tables import LANES, address, area, conversation, handoff, message, person

CHANNEL = "web"
MOST_SHOWN = 200
THEIRS = ("said", "pressed", "attached")
UNASKED = LANES["follow_up"]  # lanes from here on are shown only once they were let through


@dataclass(frozen=True, slots=True)
class Line:
    """
    One message. `text` is None where the words weren't kept; `key` is the id their browser gave it.

    `spoken` is how much of it a person said (see `Say`).
    """

    id: int
    mine: bool
    key: str
    kind: str
    text: str | None
    at: datetime
    buttons: tuple[tuple[str, str, bool], ...] = ()
    guide: str = ""
    step: str = ""
    version: int = 0
    spoken: int = 0
    document: str = ""
    picture: str = ""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chat:
    """
    One chat as it stands. `person` is 0 if we never met.

    `version` is of the question now open (0: none); `oldest` and `latest` are ids over the whole chat;
    `holder` is the adviser (or staff:ID) who has it.
    """

    person: int = 0
    name: str = ""
    area: str = ""
    holder: str = ""
    version: int = 0
    oldest: int = 0
    latest: int = 0
    kept: bool = False
    lines: tuple[Line, ...] = ()
    files: Mapping[str, Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A resident with a chat on the web."""

    person: int
    name: str
    area: str


def chat(connection: Connection, place: str, after: int = 0) -> Chat:
    """The chat at that place with its messages after that one; at most the last 200."""
    who = connection.execute(_WHO.where(address.c.channel == CHANNEL, address.c.place == place)).first()
    if who is None:
        return Chat()
    ours = _visible(who.person_id, who.address_id)
    oldest, latest, words = connection.execute(
        select(func.min(message.c.id), func.max(message.c.id), func.count(message.c.text)).where(ours)
    ).one()
    talk, lines = conversation_from_json(who.state), _lines(connection, ours, after)
    files = attachments.of(connection, [token for line in lines for token in line.files])
    return Chat(
        person=who.person_id, name=who.name, area=who.area or "",
        version=0 if talk.owner == "adviser" else talk.version,
        holder=_holder(connection, who.person_id) if talk.owner == "adviser" else "",
        oldest=oldest or 0, latest=latest or 0, kept=bool(words), lines=lines,
        files={each.token: each for each in files},
    )  # fmt: skip


def person_at(connection: Connection, place: str) -> int:
    """Whose chat on the web is at that place; 0 if we never met."""
    theirs = address.c.channel == CHANNEL, address.c.place == place
    return connection.scalar(select(address.c.person_id).where(*theirs)) or 0


def arrived_by(connection: Connection, start: str) -> bool:
    """Whether an arrival whose id begins so has been written down."""
    return connection.scalar(
        select(message.c.id).where(message.c.channel == CHANNEL, message.c.external_id.startswith(start)).limit(1)
    ) is not None  # fmt: skip


def has_row(connection: Connection, key: str) -> int:
    """The id of the message a browser gave that key, while it is somebody's; else 0."""
    theirs = and_(message.c.channel == CHANNEL, message.c.external_id == key, message.c.direction == "in")
    return connection.scalar(select(message.c.id).where(theirs, message.c.person_id.is_not(None))) or 0


def neighbours(connection: Connection) -> list[Neighbour]:
    """(demo) Residents with a name, by name."""
    rows = connection.execute(
        select(person.c.id, person.c.name, area.c.name.label("area"))
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(person.c.role == "resident", person.c.name != "")
        .order_by(person.c.name)
        .limit(40)
    )
    return [Neighbour(row.id, row.name, row.area or "") for row in rows]


def place_of(connection: Connection, person_id: int, new: str) -> str:
    """(demo) The web address of a resident; one without gets this new one. Empty for somebody who is no resident."""
    if connection.scalar(select(person.c.role).where(person.c.id == person_id)) != "resident":
        return ""
    theirs = select(address.c.place).where(address.c.person_id == person_id, address.c.channel == CHANNEL)
    if found := connection.scalar(theirs.limit(1)):
        return str(found)
    made = connection.execute(address.insert().values(person_id=person_id, channel=CHANNEL, place=new))
    assert made.inserted_primary_key is not None
    mine = conversation.c.person_id == person_id
    connection.execute(change(conversation).where(mine).values(address_id=made.inserted_primary_key[0]))
    return new


_WHO = (
    select(
        address.c.id.label("address_id"), address.c.person_id, person.c.name, area.c.name.label("area"),
        conversation.c.state,
    )
    .join(person, person.c.id == address.c.person_id)
    .join(conversation, conversation.c.person_id == person.c.id)
    .outerjoin(area, area.c.id == person.c.area_id)
)  # fmt: skip
# What was put off appears where it was sent, not where it was written.
_SHOWN_AT = case((message.c.lane >= UNASKED, func.coalesce(message.c.sent_at, message.c.at)), else_=message.c.at)


def _visible(person_id: int, address_id: int) -> ColumnElement[bool]:
    """Theirs on the web, and ours to this address; an unasked one only once it was let through."""
    theirs = and_(message.c.direction == "in", message.c.channel == CHANNEL, message.c.kind.in_(THEIRS))
    out = and_(message.c.direction == "out", message.c.address_id == address_id)
    answers = and_(message.c.lane < UNASKED, message.c.state != "dropped")
    return and_(message.c.person_id == person_id, or_(theirs, and_(out, or_(answers, message.c.state == "sent"))))


def _lines(connection: Connection, ours: ColumnElement[bool], after: int) -> tuple[Line, ...]:
    seen_at = select(message.c.at).where(message.c.id == after).scalar_subquery()
    # One that was put off has an older id than what has been seen since.
    new = or_(message.c.id > after, and_(message.c.lane >= UNASKED, message.c.sent_at > seen_at))
    rows = connection.execute(
        select(message, _SHOWN_AT.label("shown_at"))
        .where(ours, new)
        .order_by(_SHOWN_AT.desc(), message.c.id.desc())
        .limit(MOST_SHOWN)
    ).all()
    return tuple(_line(row) for row in reversed(rows))


def _line(row: Row[Any]) -> Line:
    extra = row.extra or {}
    mine = row.direction == "in"
    return Line(
        row.id, mine, row.external_id or "" if mine else "", row.kind, row.text, row.shown_at,
        tuple((label, key, standing) for label, key, standing in extra.get("buttons", ())),
        extra.get("guide", ""), extra.get("step", ""), extra.get("version", 0), extra.get("spoken", 0),
        extra.get("document", ""), extra.get("picture", ""), tuple(extra.get("files", ())),
    )  # fmt: skip


def _holder(connection: Connection, person_id: int) -> str:
    theirs = (handoff.c.person_id == person_id, handoff.c.state == "taken")
    found = select(handoff.c.holder).where(*theirs).order_by(handoff.c.id.desc()).limit(1)
    return connection.scalar(found) or ""
