"""What a person closed lately is open again because its resident is still stuck: with whoever answers there now."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, select

from flows.effects import AskAgain
from flows.events import HandoffArrived
from flows.files import readable
from flows.history import Closed
from flows.wording import day
from flows.words import _
from storage.at_work import cover
from storage.handing_over.briefs import brief_of
from storage.handing_over.rows import NOBODY_HAS_IT, due, here, move, name_of_holder, row_of, told_of, write_note
from storage.ledger import Ledger
from storage.tables import handoff


def ask_again(ledger: Ledger, again: AskAgain) -> None:
    """It waits as if it had just been asked, and whoever it is for reads what was said and done before."""
    own = cover.adviser_of(ledger.connection, ledger.who.area)
    mine = handoff.c.id == again.handoff, handoff.c.person_id == ledger.who.id
    before = row_of(ledger, again.handoff)
    to, told = cover.cover_for(ledger.connection, ledger.programme, own, ledger.now, before.around)
    told_now = {"promised_by": told.by_when, "told_by": told.by_when, "told_at": ledger.now, "tell_from": None}
    anew = {"adviser": to, "stage": 0, "closed_at": None, **told_now}
    remind_at = due(ledger, "waiting", before.urgency, told.by_when)
    if not move(ledger, again.handoff, "still_stuck", *mine, remind_at=remind_at, **anew, **NOBODY_HAS_IT):
        return
    write_note(ledger, before.id, "alongside", "", _was(ledger, before))
    write_note(ledger, before.id, "resident", ledger.who.name, again.words)
    ledger.note("handoff_asked_again", urgency=before.urgency)
    row = row_of(ledger, before.id)
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    for person_id in told_of(ledger, row, 0):
        ledger.tell(person_id, HandoffArrived(brief, stuck=again.words))


def last_closed(connection: Connection, person_id: int) -> Closed | None:
    """What a person closed for this resident last."""
    theirs = handoff.c.person_id == person_id, handoff.c.state == "closed"
    newest = handoff.c.closed_at.desc(), handoff.c.id.desc()
    row = connection.execute(select(handoff).where(*theirs).order_by(*newest).limit(1)).first()
    if row is None:
        return None
    return Closed(row.id, row.urgency, readable(row.summary), row.holder or row.adviser, row.around, row.closed_at)


def _was(ledger: Ledger, before: Row[Any]) -> str:
    zone, closed_at = ZoneInfo(ledger.programme.zone), before.closed_at or ledger.now
    assert isinstance(closed_at, datetime)
    on = day(closed_at.astimezone(zone).date(), here(ledger).today)
    who = name_of_holder(ledger, before) if before.holder else ledger.programme.about.team
    return CLOSED_BEFORE.format(who=who, day=on, outcome=before.outcome).strip()


CLOSED_BEFORE = _("{who} closed this on {day}, and it is open again: they are still stuck. {outcome}")
