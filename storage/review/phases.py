"""The phase each area was in when a quarter ended: what is counted in that quarter is counted under it for good."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from flows.reviewing.months import IN_A_QUARTER, Span, begins, month_of
from storage.tables import phase_change


@dataclass(frozen=True, slots=True)
class Phases:
    """Of each quarter, by its first month, the phase of each area, as far as one was known when it ended."""

    quarters: Mapping[int, Mapping[str, str]]
    zone: str

    def of(self, area_id: str | None, at: datetime) -> str:
        """The phase under which something counts that happened there at that moment; '' if none was known."""
        quarter = month_of(at, self.zone) // IN_A_QUARTER * IN_A_QUARTER
        return self.quarters.get(quarter, {}).get(area_id or "", "")


def phases(connection: Connection, span: Span, zone: str) -> Phases:
    """The phases in each quarter that a period touches; of one that isn't over, as they are now."""
    changes = connection.execute(select(phase_change).order_by(phase_change.c.at, phase_change.c.id)).all()
    ends = {each.first: begins(each.last + 1, zone) for each in span.around(IN_A_QUARTER).cut(IN_A_QUARTER)}
    known = {first: {row.area_id: row.phase for row in changes if row.at < end} for first, end in ends.items()}
    return Phases(known, zone)
