"""What somebody who works here wrote of danger: those on duty read it at once, and they hear who did."""

from sqlalchemy import select

from flows.effects import TellOnDuty
from flows.events import ColleagueWorried, DutyTold
from storage.at_work import cover
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.tables import person


def tell(ledger: Ledger, told: TellOnDuty) -> None:
    """Everybody on duty who can be reached but whoever wrote it or is named in it; the team where that is nobody."""
    today = cover.day_of(ledger.programme, ledger.now)
    hearing = duty.who_hears_danger(ledger.connection, ledger.programme, today, told.around)
    hears = _but(hearing.duty, ledger) or _but(hearing.team, ledger)
    for person_id in hears:
        ledger.tell(person_id, ColleagueWorried(ledger.who.name, told.words, told.danger))
    names = ledger.connection.execute(select(person.c.id, person.c.name).where(person.c.id.in_(hears)))
    by_id = {row.id: row.name for row in names}
    ledger.tell(ledger.who.id, DutyTold(told.danger, told.words, tuple(by_id[each] for each in hears)))


def _but(hears: tuple[int, ...], ledger: Ledger) -> tuple[int, ...]:
    return tuple(each for each in hears if each != ledger.who.id)
