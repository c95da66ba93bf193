"""Links that let advisers and staff in, made on the command line or at start."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.clock import Clock
from bot.passing import CLOCK_AHEAD
from bot.problems import StartError
from bot.settings import Settings, address
from storage import in_use, migrate, values
from storage.at_work import passes, sign_ins
from storage.database import Database

TELEGRAM_BOT = "telegram_bot"  # under this name the bot's own is kept, once Telegram has told it
ASSUMED = (
    "The service isn't running on this database, so this link takes it to be at {address}; if people reach it "
    "elsewhere, set ALONGSIDE_PUBLIC_URL or start it first."
)
NONE_YET = "none before `alongside serve` has begun for the first time"


def new_link(settings: Settings, name: str) -> str:
    """A new one-time link for the adviser or member of staff of that name. Raises StartError if there is none."""
    with _database(settings) as connection:
        return _where(settings) + sign_ins.link(connection, _who(connection, name), now_there(connection))


def assumed(settings: Settings) -> str:
    """What a link takes for granted, as a sentence; nothing where its address is known."""
    return "" if settings.public_url or _running_at(settings) else ASSUMED.format(address=address(settings))


def new_invitation(settings: Settings, name: str) -> str:
    """What makes a Telegram chat that colleague's. Raises StartError if there is none of that name."""
    with _database(settings) as connection:
        return invitation(connection, _who(connection, name), now_there(connection))


def invitation(connection: Connection, person_id: int, now: datetime) -> str:
    """A link that opens Telegram, good once and for 7 days; while the bot's name isn't known, what to write to it."""
    secret, bot = passes.make(connection, person_id, "join", now), values.get(connection, TELEGRAM_BOT)
    return f"https://t.me/{bot}?start={secret}" if bot else f"/start {secret}"


def now_there(connection: Connection) -> datetime:
    """What time it is in that database's service: a demo's clock may have been moved on."""
    return Clock(timedelta(seconds=float(values.get(connection, CLOCK_AHEAD) or 0))).now()


def _where(settings: Settings) -> str:
    return settings.public_url or _running_at(settings) or address(settings)


def _running_at(settings: Settings) -> str | None:
    database = Database(settings.database_url)
    database.close()
    return in_use.running_at(database.file)


@contextmanager
def _database(settings: Settings) -> Iterator[Connection]:
    database = Database(settings.database_url)
    try:
        migrate.upgrade(database)
        with database.write() as connection:
            yield connection
    finally:
        database.close()


def _who(connection: Connection, name: str) -> int:
    found = sign_ins.by_name(connection, name)
    if len(found) == 1:
        return found[0].id
    names = ", ".join(each.name for each in found or sign_ins.everybody(connection))
    if found:
        raise StartError(f"{name!r} could be several people; write the whole name, one of {names}")
    raise StartError(f"no adviser or member of staff is called {name!r}; there are {names or NONE_YET}")
