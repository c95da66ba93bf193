"""What advisers do from their own chat besides handoffs: they go on leave, and note something of an area of theirs."""

from functools import partial

from flows.effects import EndLeave, EnterLeave, ShareNote
from storage.at_work import leaves
from storage.at_work.cover import day_of
from storage.at_work.leaves import Leave
from storage.desk import may_see, sharing_back
from storage.desk.sharing_back import Shared
from storage.handing_over.acting import whose
from storage.ledger import Ledger
from storage.on_duty import news


def enter_leave(ledger: Ledger, entered: EnterLeave) -> None:
    """From its first day on, residents hear who stands in. The same leave again is entered once."""
    away = Leave(ledger.who.adviser, entered.first, entered.last, entered.cover)
    same = (away.adviser, away.starts, away.ends)
    known = leaves.coming(ledger.connection, entered.last)
    if not away.adviser or same in {(each.adviser, each.starts, each.ends) for each in known}:
        return
    ledger.follow_on += news.after(
        ledger.connection, ledger.programme, away, ledger.now, lambda: leaves.add(ledger.connection, away)
    )


def end_leave(ledger: Ledger, _ended: EndLeave) -> None:
    """It ended yesterday; what began today was none. Others hear of duty that isn't theirs any more."""
    on = day_of(ledger.programme, ledger.now)
    for away in leaves.coming(ledger.connection, on):
        if away.adviser == ledger.who.adviser and away.starts <= on:
            ledger.follow_on += news.after(
                ledger.connection, ledger.programme, away, ledger.now, partial(leaves.end, ledger.connection, away, on)
            )


def share_note(ledger: Ledger, shared: ShareNote) -> None:
    """Kept as from the desk page; nothing is kept of an area that isn't theirs."""
    reach = may_see.reach_of(ledger.connection, ledger.programme, ledger.who, day_of(ledger.programme, ledger.now))
    if reach.staff or shared.area in reach.areas:
        note = Shared(whose(ledger), shared.kind, shared.text, ledger.now)
        sharing_back.share(ledger.connection, note, shared.area, ledger.who.id)
