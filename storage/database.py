"""Connecting: SQLite as it must be set up for a write-then-answer service, or PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError as SqlError
from sqlalchemy.pool import QueuePool

DRIVERS = {"psycopg": "psycopg[binary]", "psycopg2": "psycopg2-binary"}


class DatabaseError(Exception):
    """The database can't be used; the message tells whoever runs the service what to do."""


class Database:
    """One database: write in `write()`, read in `read()`. Raises DatabaseError for an address that can't be one."""

    def __init__(self, url: str) -> None:
        try:
            self.url = make_url(url)
            self.engine = _engine(url)
        except ModuleNotFoundError as error:
            raise DatabaseError(
                f"ALONGSIDE_DATABASE_URL needs the driver {error.name}, which is not installed here; install it with "
                f"pip install '{DRIVERS.get(error.name or '', error.name)}', or write a file we may write to, such as "
                "sqlite:///var/alongside.db"
            ) from error
        except (SqlError, OSError) as error:
            # The address itself stays out of it: there may be a password in it.
            raise DatabaseError(
                f"ALONGSIDE_DATABASE_URL can't be used ({type(error).__name__}); write a file we may write to, such as "
                "sqlite:///var/alongside.db, or a PostgreSQL address such as postgresql+psycopg://name@host/alongside"
            ) from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write. It sees nothing of others' writes once begun, and commits at the end."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A snapshot to read from; it never waits for a writer."""
        with self.engine.connect().execution_options(sqlite_read=True) as connection:
            yield connection

    @property
    def file(self) -> Path | None:
        """The database's file, if it is an embedded one."""
        in_a_file = self.url.get_backend_name() == "sqlite" and self.url.database not in (None, "", ":memory:")
        return Path(str(self.url.database)) if in_a_file else None

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=8, connect_args={"check_same_thread": False}, hide_parameters=True
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # The driver opens no transaction for a SELECT, so read-then-write would silently lose updates: we begin ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "busy_timeout=5000",
        "foreign_keys=ON",
        "cache_size=-32000",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get("sqlite_read")
    driver: Any = connection.connection.dbapi_connection  # bare, since every turn pays for this
    driver.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")
