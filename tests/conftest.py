from datetime import UTC, datetime

import pytest

from bot.web import logs
from content.load import load
from flows.hearing.ears import Ears
from flows.programme import Programme
from storage import migrate, seed
from storage.database import Database

logs.set_up()


@pytest.fixture(scope="session")
def programme() -> Programme:
    return load()


@pytest.fixture(scope="session")
def ears(programme) -> Ears:
    return Ears(programme)


@pytest.fixture(scope="session")
def empty_database(programme, tmp_path_factory):
    """A migrated database with the programme in it, to be copied by each test that needs one."""
    file = tmp_path_factory.mktemp("template") / "empty.db"
    database = Database(f"sqlite:///{file}")
    migrate.upgrade(database)
    with database.write() as connection:
        seed.bring_in(connection, programme, datetime(2026, 1, 1, tzinfo=UTC))
    with database.engine.connect() as connection:
        connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return file
