"""What people decided after a review, kept for the next one."""

from sqlalchemy import Connection, delete, insert, select

from flows.reviewing.considering import Decision
from flows.reviewing.months import Span
from storage.tables import review_decision

LONGEST = 1000
MOST = 50


def decide(connection: Connection, decision: Decision) -> None:
    """Write a decision down, with who decided."""
    row = {
        "about": decision.about, "first": decision.period.first, "last": decision.period.last,
        "text": decision.text[:LONGEST], "by": decision.by, "at": decision.at,
    }  # fmt: skip
    connection.execute(insert(review_decision).values(row))


def until(connection: Connection, span: Span) -> tuple[Decision, ...]:
    """What was decided after reviews of periods that ended by the end of this one, the newest first."""
    chosen = select(review_decision).where(review_decision.c.last <= span.last)
    newest = chosen.order_by(review_decision.c.at.desc(), review_decision.c.id.desc()).limit(MOST)
    return tuple(
        Decision(row.about, Span(row.first, row.last), row.text, row.by, row.at, row.id)
        for row in connection.execute(newest)
    )


def take_back(connection: Connection, number: int) -> bool:
    """Take a decision out again; False if it is gone already."""
    return connection.execute(delete(review_decision).where(review_decision.c.id == number)).rowcount > 0
