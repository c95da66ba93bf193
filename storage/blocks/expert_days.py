"""The days of experts an area has had for one topic, as they stand in its requests."""

from typing import Any

from sqlalchemy import Connection, Row, select

from flows.blocks.experts.expert_days import GOES_ON as GOES_ON
from flows.blocks.experts.expert_days import Days, Spell, counted_up
from flows.programme import Programme
from storage.tables import package_request


def of(connection: Connection, programme: Programme, row: Row[Any], *, but: int = 0) -> Days:
    """What has become of the days that request counts among: of its area, or of whoever asked without one."""
    asked = package_request.c
    theirs = asked.area_id == row.area_id if row.area_id else asked.person_id == row.person_id
    spells = select(asked.state, asked.days_agreed, asked.days_used).where(
        theirs, asked.topic == row.topic, asked.id != but
    )  # fmt: skip
    return counted_up((Spell(*each) for each in connection.execute(spells)), programme.experts.days)
