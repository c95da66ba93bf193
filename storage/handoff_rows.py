"""One handoff's row: read, changed on a condition, noted, and who hears of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, insert, select, update

from flows import patience
from flows.events import HandoffArrived
from flows.programme import Programme
from flows.turn import Person
from storage import cover
from storage.briefs import brief_of
from storage.ledger import Ledger
from storage.tables import handoff, handoff_note

SAFETY_AGAIN = timedelta(minutes=10)
SILENCE = timedelta(hours=24)
REMIND_AT = time(9, 30)
NOBODY_HAS_IT: Mapping[str, object] = {"state": "waiting", "holder": "", "answer_by": None, "reminded_at": None}


def alert(ledger: Ledger, handoff_id: int, again: int = 0) -> None:
    """Tell whoever a handoff is for: the duty people for danger, else its adviser, else the team."""
    row = row_of(ledger, handoff_id)
    event = HandoffArrived(brief_of(ledger.connection, ledger.programme, row, ledger.now), again)
    for person_id in told_of(ledger, row, again):
        ledger.tell(person_id, event)


def bring(ledger: Ledger, row: Row[Any], person_id: int) -> None:
    """Show this person the handoff as it stands."""
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    ledger.tell(person_id, HandoffArrived(brief, again=1))


def row_of(ledger: Ledger, handoff_id: int) -> Row[Any]:
    """The handoff of that number."""
    return ledger.connection.execute(select(handoff).where(handoff.c.id == handoff_id)).one()


def change(ledger: Ledger, handoff_id: int, **values: object) -> None:
    """Change it."""
    ledger.connection.execute(update(handoff).where(handoff.c.id == handoff_id).values(**values))


def change_if(ledger: Ledger, handoff_id: int, condition: object, **values: object) -> bool:
    """Change it if that holds; whether it did."""
    chosen = update(handoff).where(handoff.c.id == handoff_id, condition)  # type: ignore[arg-type]
    return ledger.connection.execute(chosen.values(**values)).rowcount == 1


def write_note(ledger: Ledger, handoff_id: int, by: str, name: str, text: str) -> None:
    """Write down what the resident or the adviser said."""
    row = {"handoff_id": handoff_id, "by": by, "name": name, "text": text, "at": ledger.now}
    ledger.connection.execute(insert(handoff_note).values(row))


def holder_of(ledger: Ledger, row: Row[Any]) -> int:
    """The person who has it, or 0."""
    holder = str(row.holder)
    return int(holder.removeprefix("staff:")) if holder.startswith("staff:") else cover.person_of(
        ledger.connection, holder
    )  # fmt: skip


def holder_at_work(ledger: Ledger, row: Row[Any]) -> int:
    """The person who has it, or 0 if they are on leave. Danger finds them there too."""
    away = cover.is_away(ledger.connection, str(row.holder), cover.day_of(ledger.programme, ledger.now))
    return 0 if away and row.urgency != "safety" else holder_of(ledger, row)


def first_reminder(ledger: Ledger, urgency: str, by_when: date) -> datetime:
    """When whoever it is for hears of it again, if nobody has taken it."""
    return ledger.now + SAFETY_AGAIN if urgency == "safety" else morning(ledger, by_when)


def at_work(programme: Programme, now: datetime) -> datetime:
    """Now, or the first moment after it at which the team is at work."""
    today = cover.day_of(programme, now)
    day = patience.working_day_after(today - timedelta(days=1), cover.TEAM_WORKS)
    here = ZoneInfo(programme.zone)
    begins = now if day == today else datetime.combine(day, REMIND_AT, here).astimezone(UTC)
    return patience.next_allowed(begins, Person(0, zone=programme.zone))


def morning(ledger: Ledger, day: date) -> datetime:
    """When the working day begins on that day."""
    return datetime.combine(day, REMIND_AT, ZoneInfo(ledger.programme.zone))


def told_of(ledger: Ledger, row: Row[Any], again: int) -> list[int]:
    """Who hears of it: duty people and team for danger, else its adviser; the team the second time, or for leave."""
    connection, programme = ledger.connection, ledger.programme
    if row.urgency == "safety":
        duty = [cover.person_of(connection, each.id) for each in cover.on_duty(programme) if each.id != row.around]
        return [*filter(None, duty), *cover.staff(connection)]
    away = cover.is_away(connection, row.adviser, cover.day_of(programme, ledger.now))
    found = 0 if away else cover.person_of(connection, row.adviser)
    return [found] if found and again < 2 else [*filter(None, [found]), *cover.staff(connection)]
