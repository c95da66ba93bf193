"""
The advisers' group: what differs between how things stand and what it shows, one change at a time.

Nothing is queued for it: a card that moves on five times before its turn comes is edited once, to how it stands then.
Its rows are no messages, so what is shown there is never taken for having told somebody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from flows.desk import forum_line
from flows.desk.forum_line import Waits
from flows.effects import Button
from flows.handing_over.life import OPEN
from flows.programme import Programme
from storage.columns import BEFORE_ALL
from storage.forum import pace
from storage.handing_over.put_off import is_put_off
from storage.tables import area, forum_card, forum_topic, handoff


@dataclass(frozen=True, slots=True)
class Topic:
    """An area's topic is to be made, named anew, closed or opened again. `thread` is Telegram's number of it."""

    what: Literal["make", "rename", "close", "reopen"]
    area: str
    name: str
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A handoff's card is to be posted (`message` 0) or edited. `over`: it is the last that is shown of it."""

    handoff: int
    area: str
    thread: int
    message: int
    text: str
    buttons: tuple[Button, ...]
    over: bool


Change = Topic | Card


def next_change(connection: Connection, programme: Programme, chat: str, now: datetime) -> Change | None:
    """What is to be changed in that group now, if its pace allows one more; that is counted then."""
    change = next(_changes(connection, programme, chat), None)
    return change if change and pace.take_turn(connection, now) else None


def made(connection: Connection, chat: str, topic: Topic, thread: int) -> None:
    """That topic is there now, as it was to be."""
    values = {"name": topic.name} | ({} if topic.what == "rename" else {"closed": topic.what == "close"})
    here = forum_topic.c.chat == chat, forum_topic.c.area_id == topic.area
    if not connection.execute(update(forum_topic).where(*here).values(**values)).rowcount:
        connection.execute(insert(forum_topic).values(chat=chat, area_id=topic.area, thread=thread, **values))


def shown(connection: Connection, chat: str, card: Card, message: int | None, now: datetime) -> None:
    """That card reads so now, as that message; None where it may have arrived or not."""
    gone(connection, chat, card)
    if not card.over:
        connection.execute(
            insert(forum_card).values(
                chat=chat, handoff_id=card.handoff, area_id=card.area, message_id=message, shown=card.text, at=now
            )
        )


def gone(connection: Connection, chat: str, card: Card) -> None:
    """Somebody deleted that card, or it is over: where it still waits, it is posted anew."""
    connection.execute(delete(forum_card).where(forum_card.c.chat == chat, forum_card.c.handoff_id == card.handoff))


def topic_gone(connection: Connection, chat: str, area_id: str) -> None:
    """Somebody deleted that area's topic, and all that was in it: it is made anew, with what is open there."""
    for table in (forum_topic, forum_card):
        connection.execute(delete(table).where(table.c.chat == chat, table.c.area_id == area_id))


def given_up(connection: Connection, chat: str, change: Change, now: datetime) -> None:
    """Telegram doesn't take it, and never will: it is left as it is there until it changes again."""
    if isinstance(change, Card):
        shown(connection, chat, change, change.message or None, now)
    elif change.thread:
        made(connection, chat, change, change.thread)


def meant_by_take(connection: Connection, chat: str, thread: int, replied_to: int) -> int:
    """The handoff whose card was replied to, or the only one that waits in that topic; else 0."""
    here = forum_card.c.chat == chat, forum_topic.c.chat == chat, forum_topic.c.thread == thread
    shown_here = select(forum_card.c.handoff_id).join(forum_topic, forum_topic.c.area_id == forum_card.c.area_id)
    # What is written in a topic comes as a reply to the message that opened it.
    if replied_to not in (0, thread):
        found = connection.scalars(shown_here.where(*here, forum_card.c.message_id == replied_to)).all()
    else:
        waits = shown_here.join(handoff, handoff.c.id == forum_card.c.handoff_id).where(handoff.c.state == "waiting")
        found = connection.scalars(waits.where(*here)).all()
    return found[0] if len(found) == 1 else 0


def _changes(connection: Connection, programme: Programme, chat: str) -> Iterator[Change]:
    """People who wait first, whatever was shown longest ago before the rest; then the topics themselves."""
    rows = connection.execute(select(forum_topic).where(forum_topic.c.chat == chat).order_by(forum_topic.c.id))
    topics, names = {row.area_id: row for row in rows}, {each.id: each.name[:LONGEST_NAME] for each in programme.areas}
    for card in _cards(connection, programme, chat, topics):
        yield card if card.thread or card.message else Topic("make", card.area, names[card.area])
    yield from _topics(names, topics)


def _cards(connection: Connection, programme: Programme, chat: str, topics: Mapping[str, Row[Any]]) -> Iterator[Card]:
    there = {row.handoff_id: row for row in connection.execute(select(forum_card).where(forum_card.c.chat == chat))}
    names = {row.id: row.name for row in connection.execute(select(area.c.id, area.c.name))}
    areas = [each.id for each in programme.areas]
    found = {row.id: row for row in connection.execute(_OPEN_TO_ALL.where(handoff.c.area_id.in_(areas)))}
    for number in sorted({*there, *found}, key=lambda each: (there[each].at if each in there else BEFORE_ALL, each)):
        had, row = there.get(number), found.get(number)
        where = row.area_id if row else had.area_id if had else ""
        waits = _waits(row, programme, names[where]) if row else None
        text = forum_line.line(waits) if waits else forum_line.over(names[where])
        message = (had.message_id or 0) if had else 0
        if (had and had.shown == text) or not (waits or message):
            continue
        thread = topics[where].thread if where in topics else 0
        offered = forum_line.buttons(waits) if waits else ()
        yield Card(number, where, thread, message, text, offered, over=waits is None)


def _waits(row: Row[Any], programme: Programme, name: str) -> Waits:
    zone = ZoneInfo(programme.zone)
    whose = programme.adviser(row.holder or row.adviser)
    until = row.remind_at.astimezone(zone) if is_put_off(row) else None
    who, taken = whose.name if whose else programme.about.team, row.state == "taken"
    return Waits(row.id, name, row.opened_at.astimezone(zone), who, taken, row.promised_by, until)


def _topics(names: Mapping[str, str], topics: Mapping[str, Row[Any]]) -> Iterator[Topic]:
    for where, name in names.items():
        there = topics.get(where)
        if there is None:
            yield Topic("make", where, name)
        elif there.name != name:
            yield Topic("rename", where, name, there.thread)
        elif there.closed:
            yield Topic("reopen", where, name, there.thread)
    for where, there in topics.items():
        if where not in names and not there.closed:
            yield Topic("close", where, there.name, there.thread)


LONGEST_NAME = 128
# The states are written out, so that SQLite can see that its index of open ones is enough.
# Nothing of danger, and nothing that goes round an adviser: they may be in the group.
_OPEN_TO_ALL: Select[Any] = select(handoff).where(
    handoff.c.state.in_(bindparam("open", OPEN, expanding=True, literal_execute=True)),
    handoff.c.urgency != "safety",
    handoff.c.around == "",
)
