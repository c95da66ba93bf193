"""Turns that went wrong: counted for staff; what was written is kept for a second try, of whoever agreed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from flows.events import Attached, Said
from storage import load
from storage.incoming import Incoming
from storage.tables import failed_turn

KEPT = {Said: ("text", "correction"), Attached: ("kind", "caption", "reference", "album", "name", "size")}
FORGOTTEN: Mapping[str, object] = {"person_id": None, "event": None, "place": "", "external_id": ""}


def keep(connection: Connection, incoming: Incoming, error: BaseException) -> None:
    """Write down what kind of thing came in and what went wrong: the kind of error and where, not what it quotes."""
    problem = f"{type(error).__name__} in {_where(error)}"
    row = {"channel": incoming.channel, "kind": type(incoming.event).__name__, "problem": problem, "at": incoming.at}
    connection.execute(insert(failed_turn).values({**row, **_for_a_second_try(connection, incoming)}))


def kept(connection: Connection) -> list[Row[Any]]:
    """Everything that can be tried again, the oldest first."""
    return list(connection.execute(select(failed_turn).where(failed_turn.c.event.is_not(None)).order_by("id")))


def incoming_of(row: Row[Any]) -> Incoming:
    """What came in then, as it came."""
    event = next(each for each in KEPT if each.__name__ == row.kind)(**row.event)
    return Incoming(row.channel, row.external_id, row.place, event, row.at)


def forget_words(connection: Connection, which: Any) -> None:
    """That it failed stays; what was written, and whose it was, does not."""
    connection.execute(update(failed_turn).where(which).values(**FORGOTTEN))


def _for_a_second_try(connection: Connection, incoming: Incoming) -> Mapping[str, object]:
    # What happens inside has its own rows, which say more and are erased with the person they are about.
    names = next((names for each, names in KEPT.items() if isinstance(incoming.event, each)), ())
    place = _plain(incoming.place, 128)
    known = load.at_address(connection, incoming.channel, place) if names and place else None
    if known is None or known.person.role != "resident" or not known.person.consent:
        return FORGOTTEN
    words = {name: _plain(getattr(incoming.event, name)) for name in names}
    at = {"place": place, "external_id": _plain(incoming.message_id, 200)}
    return {"person_id": known.person.id, "event": words, **at}


def _plain(said: Any, longest: int = 16_000) -> Any:
    """What any database takes, whatever came in: half characters and NULs may be what broke the turn."""
    return said.encode(errors="replace").decode().replace("\0", "?")[:longest] if isinstance(said, str) else said


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_qualname}, line {trace.tb_lineno}" if trace else "an unknown place"
