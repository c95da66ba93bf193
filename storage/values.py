"""Small things the service itself remembers, by name."""

from sqlalchemy import Connection, insert, select, update

from storage.tables import setting


def get(connection: Connection, name: str) -> str:
    """What is kept under that name, or an empty string."""
    return connection.scalar(select(setting.c.value).where(setting.c.name == name)) or ""


def put(connection: Connection, name: str, value: str) -> None:
    """Keep it under that name."""
    if not connection.execute(update(setting).where(setting.c.name == name).values(value=value)).rowcount:
        connection.execute(insert(setting).values(name=name, value=value))
