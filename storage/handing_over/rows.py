"""One handoff's row: read, changed on a condition, noted, and who hears of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, exists, func, insert, select, update

from flows.events import HandoffArrived
from flows.handing_over import deadlines
from flows.handing_over.deadlines import Here, Standing
from flows.handing_over.life import MOVES, Move
from storage.at_work import cover
from storage.handing_over.briefs import brief_of, name_of
from storage.ledger import Ledger
from storage.on_duty import alerted, duty
from storage.tables import handoff, handoff_note

NOBODY_HAS_IT: Mapping[str, object] = {"holder": "", "answer_by": None, "reminded_at": None}

IN_TOUCH = and_(
    handoff.c.state == "taken",
    exists().where(
        handoff_note.c.handoff_id == handoff.c.id,
        handoff_note.c.by == "adviser",
        handoff_note.c.at >= handoff.c.taken_at,
    ),
)
"""Whether whoever has it has written to the resident since they took it."""

PASSED_ON = and_(
    handoff.c.state == "waiting",
    exists().where(
        handoff_note.c.handoff_id == handoff.c.id,
        handoff_note.c.by == "passed_on",
        handoff_note.c.at >= func.coalesce(handoff.c.taken_at, handoff.c.opened_at),
    ),
)
"""Whether somebody has passed it on, and nobody has taken it since."""


def _notes(column: Any, *which: ColumnElement[bool]) -> Any:
    here = handoff_note.c.handoff_id == handoff.c.id
    return select(func.max(column)).where(here, *which).correlate(handoff).scalar_subquery()


_last_answer = func.coalesce(_notes(handoff_note.c.id, handoff_note.c.by == "adviser"), 0)
_unanswered = _notes(handoff_note.c.at, handoff_note.c.came_alone, handoff_note.c.id > _last_answer)
WORSE_SINCE = case((handoff.c.state == "taken", _unanswered))
"""When more danger was last told to whoever has it alone, if they have not answered since."""


def alert(ledger: Ledger, handoff_id: int, again: int = 0, *, stands: bool = False, unsaid: bool = False) -> None:
    """
    Tell whoever a handoff is for: the duty people for danger, else its adviser, else the team.

    Where it `stands` as it did, those who were sent its card are told in a word. `unsaid`: one of us left it in doubt.
    """
    row = row_of(ledger, handoff_id)
    event = HandoffArrived(brief_of(ledger.connection, ledger.programme, row, ledger.now), again, unsaid=unsaid)
    for person_id in told_of(ledger, row, again):
        short = stands and alerted.has_heard(ledger.connection, person_id, handoff_id)
        ledger.tell(person_id, replace(event, stands=short))


def alert_of_passing(ledger: Ledger, row: Row[Any], chosen: int, to: str) -> None:
    """Tell whoever it is passed on to, and whoever else hears of it; of a danger's kind, them alone."""
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    others = HandoffArrived(brief, passed_by=ledger.who.name, passed_to=to)
    theirs = replace(others, passed_to="", danger=row.danger if row.urgency == "safety" else "")
    given = (chosen,) if chosen else cover.staff(ledger.connection)
    for person_id in dict.fromkeys(filter(None, (*told_of(ledger, row, 0), chosen))):
        ledger.tell(person_id, theirs if person_id in given else others)


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


def move(ledger: Ledger, handoff_id: int, what: Move, *also: ColumnElement[bool], **values: object) -> bool:
    """Move it, if `flows/handing_over/life.py` lets that happen as it stands now and the rest holds; whether it did."""
    moving = MOVES[what]
    state = {"state": moving.after} if moving.after else {}
    return change_if(ledger, handoff_id, and_(handoff.c.state.in_(moving.before), *also), **state, **values)


def write_note(ledger: Ledger, handoff_id: int, by: str, name: str, text: str, *, came_alone: bool = False) -> None:
    """Write down what the resident or the adviser said, or that more danger came to whoever has it alone."""
    row = {"handoff_id": handoff_id, "by": by, "name": name, "text": text, "at": ledger.now, "came_alone": came_alone}
    ledger.connection.execute(insert(handoff_note).values(row))


def holder_of(ledger: Ledger, row: Row[Any]) -> int:
    """The person who has it, or 0."""
    holder = str(row.holder)
    return int(holder.removeprefix("staff:")) if holder.startswith("staff:") else cover.person_of(
        ledger.connection, holder
    )  # fmt: skip


def name_of_holder(ledger: Ledger, row: Row[Any]) -> str:
    """What whoever has it is called: an adviser, or a member of the programme team."""
    adviser = ledger.programme.adviser(str(row.holder))
    return adviser.name if adviser else name_of(ledger.connection, holder_of(ledger, row))


def holder_at_work(ledger: Ledger, row: Row[Any]) -> int:
    """The person who has it, or 0 if they are on leave. Danger finds them there too."""
    away = cover.is_away(ledger.connection, str(row.holder), cover.day_of(ledger.programme, ledger.now))
    return 0 if away and row.urgency != "safety" else holder_of(ledger, row)


def here(ledger: Ledger, promised: date | None = None) -> Here:
    """What this turn's deadlines are counted from."""
    return Here(ledger.now, ledger.programme, promised)


def due(ledger: Ledger, standing: Standing, urgency: str, promised: date | None = None) -> datetime:
    """When a handoff that stands like this from now on must have moved on."""
    return deadlines.due(standing, here(ledger, promised), danger=urgency == "safety")


def as_read(row: Row[Any]) -> ColumnElement[bool]:
    """Whether it still stands as it did, in the same hands."""
    return and_(handoff.c.state == row.state, handoff.c.holder == row.holder)


def told_of(ledger: Ledger, row: Row[Any], again: int) -> list[int]:
    """Who hears of it: duty people and team for danger, else its adviser; the team the second time, or for leave."""
    connection, programme = ledger.connection, ledger.programme
    if row.urgency == "safety":
        hears = duty.told_of_danger(connection, programme, here(ledger).today, row.around, again=again > 0)
        return [each for each in hears if each != row.person_id]  # one of us wrote it, and knows
    away = cover.is_away(connection, row.adviser, here(ledger).today)
    found = 0 if away else cover.person_of(connection, row.adviser)
    return [found] if found and again < 2 else [*filter(None, [found]), *cover.staff(connection)]
