"""Whoever acts on a handoff: who they are to it, and who hears what they did."""

from typing import Any

from sqlalchemy import Row

from flows.events import HandoffMoved
from storage.handing_over.briefs import name_of
from storage.handing_over.rows import holder_at_work
from storage.ledger import Ledger
from storage.sending import addresses


def whose(ledger: Ledger) -> str:
    """How a handoff that is theirs names them: an adviser's id, or staff:NUMBER."""
    return ledger.who.adviser or f"staff:{ledger.who.id}"


def my_name(ledger: Ledger) -> str:
    """What others call them."""
    adviser = ledger.programme.adviser(ledger.who.adviser)
    return adviser.name if adviser else ledger.programme.about.team


def was_elsewhere(ledger: Ledger, before: Row[Any]) -> bool:
    """Whether somebody else had it, or nobody, before this adviser did."""
    return (before.state, before.holder) != ("taken", whose(ledger))


def hears_us(ledger: Ledger, row: Row[Any]) -> bool:
    """Whether the resident can be reached; somebody who has erased themselves has a story of their own."""
    return row.person_id is None or addresses.can_be_reached(ledger.connection, row.person_id)


def tell_actor(ledger: Ledger, row: Row[Any], outcome: str, who: str = "", *, took: bool = False) -> None:
    """
    Tell the adviser's own chat what came of it, wherever they did it: page and chat never disagree.

    Whoever `took` a danger just now learns its kind; nobody else does.
    """
    holder = who or _name_of_holder(ledger, row)
    resident = name_of(ledger.connection, row.person_id)
    kind = row.danger if took and row.urgency == "safety" else ""
    ledger.tell(ledger.who.id, HandoffMoved(row.id, outcome, resident, holder, danger=kind))


def _name_of_holder(ledger: Ledger, row: Row[Any]) -> str:
    adviser = ledger.programme.adviser(str(row.holder or row.adviser))
    return adviser.name if adviser else ledger.programme.about.team


def tell_former(ledger: Ledger, before: Row[Any], who: str) -> None:
    """Whoever had it hears who has it now, unless it was they who gave it away."""
    had_it = holder_at_work(ledger, before) if before.state == "taken" else 0
    if had_it not in (0, ledger.who.id):
        resident = name_of(ledger.connection, before.person_id)
        ledger.tell(had_it, HandoffMoved(before.id, "taken_over", resident, who))


def note_for(ledger: Ledger, row: Row[Any], kind: str) -> None:
    """Write down for the review that it happened."""
    ledger.note(kind, handoff=row.id, urgency=row.urgency, area_id=row.area_id or "")
