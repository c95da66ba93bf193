"""(demo) Bringing the example programme to life: its residents, their chats, what was promised and what came of it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from flows.blocks.experts.undecided import first_reminder
from flows.diagnosing import diagnosis
from flows.example import AreaSoFar, Example, HandedOver, Neighbour
from flows.history import Known
from flows.programme import Programme
from flows.turn import Conversation
from storage import seed
from storage.at_work import cover
from storage.at_work.cover import cover_for
from storage.columns import BEFORE_ALL
from storage.demo import example_year
from storage.knowing import phases
from storage.tables import (
    address,
    area,
    booking,
    conversation,
    follow_up,
    handoff,
    membership,
    message,
    need,
    package_request,
    person,
    share_back,
    signal,
    strength,
    suggestion,
)

HOME = "menu.listening"
MONTH = timedelta(days=30)


def bring_to_life(connection: Connection, programme: Programme, example: Example, now: datetime) -> bool:
    """Write the whole example, once: False if any resident is there already, and nothing is changed then."""
    if connection.execute(select(person.c.id).where(person.c.role == "resident")).first():
        return False
    for so_far in example.areas:
        _area(connection, programme, so_far, now)
    _reach_who_works_here(connection, programme)
    ids = {each.id: _neighbour(connection, each, now) for each in example.residents}
    homes = {each.id: each.area for each in example.residents}
    for handed in example.handoffs:
        _handoff(connection, programme, handed, ids[handed.resident], homes[handed.resident], now)
    _what_was_offered(connection, programme, example, ids, homes, now)
    example_year.write(connection, example, ids, now)
    return True


def _reach_who_works_here(connection: Connection, programme: Programme) -> None:
    """In the example they have a chat of their own from the start, which their desk shows: whoever is told, is told."""
    advisers = {each.id: cover.person_of(connection, each.id) for each in programme.advisers}
    team = {f"staff-{who}": who for who in cover.staff(connection)}
    for name, who in (advisers | team).items():
        at = _put(connection, address, person_id=who, channel="web", place=f"example-{name}")
        connection.execute(update(conversation).where(conversation.c.person_id == who).values(address_id=at))


def _area(connection: Connection, programme: Programme, so_far: AreaSoFar, now: datetime) -> None:
    today = now.date()
    known = [Known(kind, now - MONTH * months) for kind, months in so_far.signals]
    # As they were when last something was told: from there on they fade by themselves.
    odds = diagnosis.phase_odds(known, programme, max((each.at for each in known), default=now))
    values = {
        "odds": dict(odds), "phase": max(odds, key=lambda phase: odds[phase]), "rhythm": so_far.rhythm,
        "plan_ends": _in_days(today, so_far.plan_ends_in), "money_left": so_far.money_left,
        "next_meeting": so_far.next_meeting(today),
    }  # fmt: skip
    connection.execute(update(area).where(area.c.id == so_far.area).values(**values))
    phases.moved(connection, so_far.area, str(values["phase"]), BEFORE_ALL)
    for kind, months in so_far.signals:
        _put(connection, signal, area_id=so_far.area, kind=kind, at=now - MONTH * months)
    for kind in so_far.strengths:
        _put(connection, strength, area_id=so_far.area, kind=kind, at=now - MONTH)
    for each in so_far.needs:
        _put(connection, need, area_id=so_far.area, topic=each.topic, how=each.how, state=each.state, at=now - MONTH)


def _neighbour(connection: Connection, each: Neighbour, now: datetime) -> int:
    heard = now - timedelta(days=each.heard) if each.heard is not None else None
    made = seed.add_person(
        connection, heard or now - MONTH, Conversation(step=HOME), name=each.name, area_id=each.area, consent=True,
        consent_at=heard, stopped=each.state == "stopped",
        paused_until=now + MONTH if each.state == "paused" else None, may_be_asked=each.may_be_asked,
    )  # fmt: skip
    reachable = each.state != "blocked"
    at = _put(connection, address, person_id=made, channel="web", place=f"example-{each.id}", reachable=reachable)
    where = conversation.c.person_id == made
    connection.execute(update(conversation).where(where).values(address_id=at, heard_at=heard))
    _chat(connection, each, made, at, heard or now - MONTH)
    _meets(connection, each, made, now)
    if each.follow_up:
        due = (now + timedelta(days=each.follow_up.in_days)).replace(hour=10, minute=0)
        _put(
            connection, follow_up, person_id=made, kind="check_in", about=each.follow_up.topic, due_at=due,
            promised_for=due, made_at=now - timedelta(days=7),
        )  # fmt: skip
    return made


def _meets(connection: Connection, each: Neighbour, person_id: int, now: datetime) -> None:
    at = now - timedelta(days=10)
    for cluster in each.joined:
        _put(connection, membership, person_id=person_id, cluster=cluster, at=at)
    for gathering in each.booked:
        _put(connection, booking, person_id=person_id, gathering=gathering, at=at)


def _chat(connection: Connection, each: Neighbour, person_id: int, address_id: int, ended: datetime) -> None:
    began = ended - timedelta(minutes=len(each.chat))
    for number, line in enumerate(each.chat):
        ours = line.who == "bot"
        at = began + timedelta(minutes=number + 1)
        values: dict[str, Any] = {"kind": "say" if ours else "said", "text": line.text, "at": at}
        if ours:
            values |= {"lane": 1, "state": "sent", "sent_at": at, "address_id": address_id}
        else:
            values["external_id"] = f"example-{each.id}-{number}"
        _put(connection, message, person_id=person_id, channel="web", direction="out" if ours else "in", **values)


def _handoff(
    connection: Connection, programme: Programme, each: HandedOver, person_id: int, home: str, now: datetime
) -> None:
    adviser = connection.scalar(select(area.c.adviser).where(area.c.id == home)) or ""
    opened, taken = now - timedelta(hours=each.opened), each.state != "waiting"
    later = opened + timedelta(hours=3)
    _, told = cover_for(connection, programme, adviser, opened)
    made = _put(
        connection, handoff, person_id=person_id, area_id=home, urgency=each.urgency, danger=each.danger,
        summary=each.summary, reason=each.reason, state=each.state, adviser=adviser, holder=adviser if taken else "",
        promised_by=told.by_when, opened_at=opened,
        remind_at=None if taken else now + timedelta(minutes=10 if each.urgency == "safety" else 60),
        taken_at=later if taken else None, replied_at=later if taken else None, outcome=each.outcome,
        helped=each.helped, closed_at=later + timedelta(days=1) if each.state == "closed" else None,
    )  # fmt: skip
    if each.state != "closed":
        seed.hand_over(connection, person_id, "adviser" if taken else "waiting", made)


def _what_was_offered(
    connection: Connection,
    programme: Programme,
    example: Example,
    ids: dict[str, int],
    homes: dict[str, str],
    now: datetime,
) -> None:
    for wanted in example.requests:
        asked_at = now - timedelta(days=wanted.days_ago)
        since = asked_at if wanted.state == "asked" else max(asked_at, now - timedelta(days=3))
        _put(
            connection, package_request, person_id=ids[wanted.resident], area_id=homes[wanted.resident],
            partner=wanted.partner, topic=wanted.topic, days_asked=wanted.asked, days_agreed=wanted.agreed,
            days_used=wanted.used, state=wanted.state, at=asked_at, moved_at=since,
            remind_at=first_reminder(since, programme, wanted.state),
        )  # fmt: skip
    for made in example.suggestions:
        _put(
            connection, suggestion, person_id=ids[made.resident], area_id=homes[made.resident], offer=made.offer,
            topic=made.topic, reason=made.reason, made_by=made.by, answer=made.answer, helped=made.helped,
            helped_words=made.helped_words, at=now - timedelta(days=made.days_ago),
        )  # fmt: skip
    for note in example.notes:
        at = now - timedelta(days=note.days_ago)
        _put(connection, share_back, area_id=note.area, adviser=note.adviser, kind=note.kind, text=note.text, at=at)


def _put(connection: Connection, table: Any, **values: Any) -> int:
    made = connection.execute(insert(table).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0


def _in_days(today: Any, days: int | None) -> Any:
    return None if days is None else today + timedelta(days=days)
