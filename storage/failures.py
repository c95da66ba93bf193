"""Turns that went wrong, kept so that nothing is lost and staff can see them."""

from sqlalchemy import Connection, insert

from storage.incoming import Incoming
from storage.tables import failed_turn


def keep(connection: Connection, incoming: Incoming, problem: str) -> None:
    """Write down what came in and what went wrong with it."""
    connection.execute(
        insert(failed_turn).values(
            channel=incoming.channel, external_id=incoming.message_id, place=incoming.place,
            event=repr(incoming.event)[:4000], problem=problem, at=incoming.at,
        )
    )  # fmt: skip
