"""Turns that went wrong, kept so that nothing is lost and staff can see them."""

from sqlalchemy import Connection, insert

from storage.incoming import Incoming
from storage.tables import failed_turn


def keep(connection: Connection, incoming: Incoming, error: BaseException) -> None:
    """Write down what came in and what went wrong with it: the kind of error and where, not what it quotes."""
    problem = f"{type(error).__name__} in {_where(error)}"
    connection.execute(
        insert(failed_turn).values(
            channel=incoming.channel, external_id=_plain(incoming.message_id, 200), place=_plain(incoming.place, 128),
            event=_plain(_what(incoming), 4000), problem=problem, at=incoming.at,
        )
    )  # fmt: skip


def _what(incoming: Incoming) -> str:
    # What happens inside has its own rows, which say more and are erased with the person they are about.
    return repr(incoming.event) if incoming.place else type(incoming.event).__name__


def _plain(text: str, longest: int) -> str:
    """What any database takes, whatever came in: half characters and NULs may be what broke the turn."""
    return text.encode(errors="replace").decode().replace("\0", "?")[:longest]


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_qualname}, line {trace.tb_lineno}" if trace else "an unknown place"
