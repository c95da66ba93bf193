"""Until when each channel has asked for less: kept, so that a restart does not forget it."""

from datetime import datetime

from sqlalchemy import Connection, select

from storage import values
from storage.tables import setting

PREFIX = "calm_from:"


def keep(connection: Connection, channel: str, until: datetime) -> None:
    """The channel can be sent bulk again then; an earlier, longer wish stays."""
    before = calm_from(connection, channel)
    values.put(connection, PREFIX + channel, max(before or until, until).isoformat())


def calm_from(connection: Connection, channel: str) -> datetime | None:
    """When that channel can be sent bulk again, if it ever asked for less."""
    kept = values.get(connection, PREFIX + channel)
    return datetime.fromisoformat(kept) if kept else None


def now(connection: Connection, at: datetime) -> dict[str, datetime]:
    """Every channel that wants less at that moment, and until when."""
    kept = connection.execute(select(setting.c.name, setting.c.value).where(setting.c.name.startswith(PREFIX)))
    found = {name.removeprefix(PREFIX): datetime.fromisoformat(value) for name, value in kept}
    return {channel: until for channel, until in found.items() if until > at}
