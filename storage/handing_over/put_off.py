"""That somebody is put off till later, in the handoff itself: whoever opens it reads so, and the day's list knows."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from flows.wording import dated
from flows.words import _
from storage.handing_over.rows import change, write_note
from storage.ledger import Ledger


def write(ledger: Ledger, row: Row[Any], until: datetime) -> None:
    """Keep that somebody chose that moment for it to come back, and write it down for whoever reads it."""
    change(ledger, row.id, put_off_to=until)
    there = until.astimezone(ZoneInfo(ledger.programme.zone))
    write_note(ledger, row.id, "alongside", "", PUT_OFF.format(moment=dated(there, MOMENT)))


def is_put_off(row: Row[Any]) -> bool:
    """Whether it comes back then because somebody chose so: a later reminder of ours is at another moment."""
    return bool(row.remind_at) and row.remind_at == row.put_off_to


PUT_OFF, MOMENT = _("Put off to {moment}."), _("EEE d MMMM y, HH:mm")
