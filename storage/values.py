"""Small things the service itself remembers, by name."""

from sqlalchemy import Connection, String, bindparam, insert, select, update

from storage.prepared import Prepared
from storage.tables import setting

GET = Prepared(select(setting.c.value).where(setting.c.name == bindparam("name", None, String)))


def get(connection: Connection, name: str) -> str:
    """What is kept under that name, or an empty string."""
    found = GET.run(connection, name=name).fetchone()
    return str(found[0]) if found else ""


def put(connection: Connection, name: str, value: str) -> None:
    """Keep it under that name."""
    if not connection.execute(update(setting).where(setting.c.name == name).values(value=value)).rowcount:
        connection.execute(insert(setting).values(name=name, value=value))
