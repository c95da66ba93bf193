"""An adviser's yes or no to a request for an expert, on a page or in their chat: only of areas they answer for."""

from typing import Any

from sqlalchemy import Row, select

from flows.effects import AgreeToRequest, DeclineRequest
from flows.events import RequestDecided
from storage.at_work import cover
from storage.blocks import packages
from storage.blocks.packages import Move, TooMany
from storage.desk import may_see
from storage.ledger import Ledger
from storage.tables import package_request

LONGEST = 500  # characters of a line why


def decide(ledger: Ledger, done: AgreeToRequest | DeclineRequest) -> None:
    """Their yes or no, if nobody has decided yet: whoever asked is told, and so are they, wherever they did it."""
    row = ledger.connection.execute(select(package_request).where(package_request.c.id == done.request)).first()
    if row is None or not _is_theirs(ledger, row):
        ledger.tell(ledger.who.id, RequestDecided(done.request, "not_yours"))
        return
    match packages.move(ledger.connection, ledger.programme, _move(ledger, done), ledger.now):
        case None:
            outcome, left = "moved", 0
        case TooMany(left=left):
            outcome = "too_many"
        case told:
            outcome, left = ("agreed" if isinstance(done, AgreeToRequest) else "declined"), 0
            ledger.follow_on += told
    ledger.tell(ledger.who.id, RequestDecided(row.id, outcome, _called(ledger, row.partner), left))


def _move(ledger: Ledger, done: AgreeToRequest | DeclineRequest) -> Move:
    by, why = ledger.who.adviser, done.why[:LONGEST]
    if isinstance(done, AgreeToRequest):
        return Move(done.request, "asked", "agreed", days_agreed=done.days, by=by, why=why)
    return Move(done.request, "asked", "declined", by=by, why=why)


def _is_theirs(ledger: Ledger, row: Row[Any]) -> bool:
    today = cover.day_of(ledger.programme, ledger.now)
    return row.area_id in may_see.reach_of(ledger.connection, ledger.programme, ledger.who, today).areas


def _called(ledger: Ledger, partner: str) -> str:
    return next((each.name for each in ledger.programme.partners if each.id == partner), partner)
