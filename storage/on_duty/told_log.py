"""Who was told of a danger, where, when, and whether it got there: read from what was sent, without a word of it."""

from sqlalchemy import Connection, select

from flows.desk.sight import Alert, Fate
from flows.programme import Programme
from storage.on_duty.alerted import tells_of
from storage.tables import LANES, message, person


def of(connection: Connection, programme: Programme, handoff: int) -> tuple[Alert, ...]:
    """Every alert of that danger, oldest first; it is there for as long as the programme keeps chats."""
    columns = message.c.at, message.c.channel, message.c.state, person.c.name, person.c.adviser
    sent = select(*columns).join(person, person.c.id == message.c.person_id)
    alerts = message.c.direction == "out", message.c.lane == LANES["urgent"], person.c.role != "resident"
    rows = connection.execute(sent.where(*alerts, tells_of(handoff)).order_by(message.c.id))
    named = ((row, row.name if row.adviser else programme.about.team) for row in rows)
    return tuple(Alert(row.at, who, row.channel, FATES.get(row.state, "on_its_way")) for row, who in named)


FATES: dict[str, Fate] = {
    "sent": "sent",
    "unknown": "may_have_arrived",
    "failed": "not_arrived",
    "dropped": "not_arrived",
}
