"""Column types that behave the same on every database."""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

IN_WORDS = ("said", "attached")  # kinds of messages that came in and may hold words
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


def to_millis(moment: datetime) -> int:
    """Milliseconds since 1970 of an aware moment."""
    return round(moment.timestamp() * 1000)


def from_millis(millis: int) -> datetime:
    """The aware UTC moment so many milliseconds after 1970 began."""
    return datetime.fromtimestamp(millis / 1000, UTC)


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as UTC milliseconds: it sorts and compares alike everywhere, and no zone is ever lost."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To the database."""
        return None if value is None else to_millis(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        return None if value is None else from_millis(value)


class Json(TypeDecorator[Any]):
    """Small JSON kept as text, so that an old row can be read with nothing but eyes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any | None:
        """From the database."""
        return None if value is None else json.loads(value)


def day(value: date | str | None) -> date | None:
    """A date from what the bare driver gives for one: a date, or text where the database has no dates."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def moment(value: int | None) -> datetime | None:
    """An aware UTC moment from what the bare driver gives for one."""
    return None if value is None else from_millis(value)
