"""What is kept about a person: shown, exported, erased, and forgotten when its time is over."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    Text,
    and_,
    case,
    delete,
    exists,
    func,
    literal,
    select,
    type_coerce,
    update,
)

from flows.desk.memory import forgotten
from flows.desk.to_know import THREATENED
from flows.effects import EraseMe, ExportMe
from flows.events import HandoffMoved
from flows.handing_over.life import MOVES
from flows.turn import Conversation
from flows.turn_json import conversation_from_json
from storage import failures, load
from storage.blocks import packages
from storage.columns import Instant
from storage.handing_over.rows import holder_at_work, told_of
from storage.ledger import Ledger
from storage.tables import (
    activity,
    address,
    area,
    attachment,
    booking,
    conversation,
    failed_turn,
    follow_up,
    handoff,
    handoff_note,
    introduction,
    introduction_ask,
    membership,
    message,
    miss,
    need,
    nudge_override,
    nudge_recipient,
    package_request,
    pass_link,
    person,
    put_forward,
    signal,
    strength,
    suggestion,
)

COPY = "copy"  # the kind of a message that is a copy of what is kept
HELD_FOR_DELIVERY = timedelta(hours=1)
MOST_AT_ONCE, OURS = 50, ("duty", "adviser", "session", "brought_in")
# Danger goes on without the person; anything else of theirs that is open is over with them.
_is_open = handoff.c.state.in_(MOVES["erased"].before)
_ends = and_(_is_open, handoff.c.urgency != "safety")
THEIRS: tuple[Table, ...] = (
    need, suggestion, follow_up, signal, strength, package_request, membership, booking, put_forward, nudge_recipient,
    miss, introduction_ask, introduction, nudge_override,
)  # fmt: skip


def export(connection: Connection, person_id: int) -> Mapping[str, Any]:
    """Everything kept about a person, as JSON somebody can read: times are ISO 8601 UTC."""
    who = connection.execute(select(person).where(person.c.id == person_id)).one()
    place = connection.scalar(select(area.c.name).where(area.c.id == who.area_id)) or ""
    told: dict[str, Any] = {"you": {**_plain(who, leave_out=OURS), "area": place}}
    told["where we reach you"] = _rows(connection, address, person_id)
    told["messages"] = _messages(connection, person_id)
    told["files"] = _rows(connection, attachment, person_id, "token", "kind", "name", "size", "at")
    told["handed over"] = _rows(connection, handoff, person_id)
    told["notes on what was handed over"] = _notes(connection, person_id)
    told["where this chat is"] = _talk(connection, person_id)
    told["journal"] = _rows(connection, activity, person_id)
    told["what failed"] = _rows(connection, failed_turn, person_id, "id", "kind", "event", "problem", "at")
    return told | {table.name.replace("_", " "): _rows(connection, table, person_id) for table in THEIRS}


def export_to_chat(ledger: Ledger, _wanted: ExportMe) -> None:
    """The copy goes out as a message of its own, right after the answer that promises it."""
    copy = json.dumps(export(ledger.connection, ledger.who.id), ensure_ascii=False, indent=1)
    ledger.copies.append(copy)
    ledger.note("exported")


def mark_copies(ledger: Ledger) -> None:
    """A copy that goes out is known as one: it is in no later copy, and kept only until it has been sent."""
    copies = [each.id for each in ledger.outgoing if each.text in ledger.copies]
    ledger.connection.execute(update(message).where(message.c.id.in_(copies)).values(kind=COPY))


def forget_copies(connection: Connection) -> int:
    """Blank every copy that is no longer on its way; returns how many."""
    sent = message.c.kind == COPY, message.c.state.not_in(("waiting", "leased")), message.c.text.is_not(None)
    return connection.execute(update(message).where(*sent).values(text=None)).rowcount


def erase(ledger: Ledger, _wanted: EraseMe) -> None:
    """
    Really erase a person: messages, words, summaries, reminders, addresses' history. Counts stay, without words.

    The address stays, so that its receipt can go out and a late second delivery is told. A handoff about danger keeps
    that it happened and when, never who; one still open stays open. Any other is closed. Whoever it is with is told.
    """
    handoffs = _open_handoffs(ledger)
    _wipe(ledger.connection, ledger.who.id, "(erased at the resident's wish)", ledger.now)
    for row in handoffs:
        outcome = "erased" if row.urgency == "safety" else "over"
        for person_id in filter(None, dict.fromkeys((*told_of(ledger, row, 0), holder_at_work(ledger, row)))):
            ledger.tell(person_id, HandoffMoved(row.id, outcome))
    ledger.know(name="", area="", consent=None, paused_until=None, stopped=False, last_unsolicited=None)
    ledger.talk = type(ledger.talk)(version=ledger.talk.version, last_words="")


def forget_told(ledger: Ledger) -> None:
    """What somebody told us while they had agreed to it, once they don't any more. What they asked staff for stays."""
    for table in THEIRS:
        if table not in (package_request, nudge_recipient):
            ledger.connection.execute(delete(table).where(table.c.person_id == ledger.who.id))
    failures.forget_words(ledger.connection, failed_turn.c.person_id == ledger.who.id)


def forget_unkept(connection: Connection, now: datetime) -> int:
    """Blank what was said to and by people who have not agreed to be remembered, an hour after it was delivered."""
    strangers = select(person.c.id).where(person.c.consent.is_not(True), person.c.role == "resident")
    old = message.c.at <= now - HELD_FOR_DELIVERY
    done = message.c.state.is_(None) | message.c.state.not_in(("waiting", "leased"))
    blanked = update(message).where(message.c.person_id.in_(strangers), old, done, message.c.text.is_not(None))
    _chats_of(connection, strangers, now - HELD_FOR_DELIVERY)
    return connection.execute(blanked.values(text=None, extra=None)).rowcount


def forget_old(connection: Connection, now: datetime, months: int) -> int:
    """
    Erase whoever has not said a word for as long as the programme keeps chats, and the words of chats older than that.

    Somebody who still waits for a person, or talks to one, is not erased until that is over.
    Returns how many messages were forgotten for their age.
    """
    long_ago = now - timedelta(days=round(months * 30.44))
    for who in _silent_since(connection, long_ago):
        _wipe(connection, who, "(erased after a long silence)", now)
        load.put_back(connection, who, Conversation())
    for table in (failed_turn, miss):
        connection.execute(delete(table).where(table.c.at <= long_ago))
    return connection.execute(delete(message).where(message.c.at <= long_ago)).rowcount


def _silent_since(connection: Connection, long_ago: datetime) -> list[int]:
    heard = func.coalesce(conversation.c.heard_at, person.c.made_at) <= long_ago
    something_kept = (person.c.name != "") | person.c.area_id.is_not(None) | person.c.consent.is_not(None)
    handed_over = exists().where(handoff.c.person_id == person.c.id, handoff.c.state.in_(("waiting", "taken")))
    theirs = select(person.c.id).join(conversation, conversation.c.person_id == person.c.id)
    silent = theirs.where(person.c.role == "resident", heard, something_kept, ~handed_over)
    return list(connection.scalars(silent.limit(MOST_AT_ONCE)))


def _wipe(connection: Connection, who: int, why: str, now: datetime) -> None:
    packages.leave_to_the_area(connection, who)
    for table in (*THEIRS, failed_turn, attachment):
        connection.execute(delete(table).where(table.c.person_id == who))
    _advisers_forget(connection, who)
    theirs = select(handoff.c.id).where(handoff.c.person_id == who)
    connection.execute(delete(handoff_note).where(handoff_note.c.handoff_id.in_(theirs)))
    connection.execute(
        update(handoff)
        .where(handoff.c.person_id == who)
        .values(
            person_id=None,
            summary=why,
            reason=case((handoff.c.reason.startswith(THREATENED), handoff.c.reason), else_=""),
            outcome="",
            state=case((_ends, str(MOVES["erased"].after)), else_=handoff.c.state),
            closed_at=case((_ends, literal(now, Instant)), else_=handoff.c.closed_at),
        )
    )
    connection.execute(update(activity).where(activity.c.person_id == who).values(person_id=None, detail=None))
    # What came in stays as a bare claim, so that a late second delivery is still recognised and not answered anew.
    connection.execute(delete(message).where(message.c.person_id == who, message.c.direction == "out"))
    connection.execute(update(message).where(message.c.person_id == who).values(person_id=None, text=None, extra=None))
    connection.execute(delete(pass_link).where(pass_link.c.person_id == who))
    blank = {"name": "", "area_id": None, "consent": None, "consent_at": None, "stopped": False, "stopped_words": "",
             "may_be_asked": False, "paused_until": None, "last_unsolicited": None}  # fmt: skip
    connection.execute(update(person).where(person.c.id == who).values(**blank))


def _open_handoffs(ledger: Ledger) -> Sequence[Row[Any]]:
    return ledger.connection.execute(select(handoff).where(handoff.c.person_id == ledger.who.id, _is_open)).all()


def _chats_of(connection: Connection, people: Select[Any], until: datetime) -> None:
    """Their chats keep the question on the table and nothing they answered, unless a person is to answer them."""
    holds_words = conversation.c.state.like('%"last_words"%') | conversation.c.state.like('%"answers"%')
    quiet = conversation.c.owner == "bot", conversation.c.heard_at <= until, holds_words
    for row in connection.execute(select(conversation).where(conversation.c.person_id.in_(people), *quiet)).all():
        talk = conversation_from_json(row.state)
        load.put_back(connection, row.person_id, replace(talk, answers={}, last_words=""))


def _advisers_forget(connection: Connection, person_id: int) -> None:
    """What advisers were told of them loses its words, their chats the name; that they were told, and when, stays."""
    numbers = connection.scalars(select(handoff.c.id).where(handoff.c.person_id == person_id)).all()
    working = select(person.c.id).where(person.c.role != "resident")
    for number in numbers:
        about = message.c.person_id.in_(working), type_coerce(message.c.extra, Text).like(f'%"handoff":{number},%')
        connection.execute(update(message).where(*about).values(text=None, extra={"handoff": number, "erased": True}))
    for row in connection.execute(select(conversation).where(conversation.c.person_id.in_(working))).all():
        before = conversation_from_json(row.state)
        after = reduce(forgotten, numbers, before)
        if after != before:
            load.put_back(connection, row.person_id, replace(after, last_words=""))


def _messages(connection: Connection, person_id: int) -> list[dict[str, Any]]:
    columns = (message.c[name] for name in ("id", "direction", "channel", "kind", "text", "at"))
    theirs = message.c.person_id == person_id, message.c.kind != COPY
    return [_plain(row) for row in connection.execute(select(*columns).where(*theirs).order_by(message.c.id))]


def _notes(connection: Connection, person_id: int) -> list[dict[str, Any]]:
    theirs = select(handoff.c.id).where(handoff.c.person_id == person_id)
    found = select(handoff_note).where(handoff_note.c.handoff_id.in_(theirs)).order_by(handoff_note.c.id)
    return [_plain(row, leave_out=("came_alone",)) for row in connection.execute(found)]


def _talk(connection: Connection, person_id: int) -> dict[str, Any]:
    state = connection.scalar(select(conversation.c.state).where(conversation.c.person_id == person_id))
    talk = conversation_from_json(state or "{}")
    return {"at": talk.step, "answers": dict(talk.answers), "last said to you": talk.last_words}


def _rows(connection: Connection, table: Table, person_id: int, *columns: str) -> list[dict[str, Any]]:
    wanted = [table.c[name] for name in columns] or [column for column in table.c if column.name != "person_id"]
    found = connection.execute(select(*wanted).where(table.c.person_id == person_id).order_by(wanted[0]))
    return [_plain(row) for row in found]


def _plain(row: Any, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    found = row._mapping.items()
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in found
        if name not in leave_out and value not in (None, "")
    }
