"""The embedded database: set up so that nothing committed is lost and no two writers overwrite one another."""

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.tables import message, miss, setting


@pytest.fixture
def database(empty_database, tmp_path):
    file = tmp_path / "some.db"
    file.write_bytes(empty_database.read_bytes())
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


def test_every_connection_is_set_up_to_keep_what_it_commits(database):
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    with database.read() as one, database.read() as other:
        for connection in (one, other):
            assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted


def test_four_threads_that_read_then_write_lose_nothing(database):
    with database.write() as connection:
        connection.execute(insert(setting).values(name="count", value="0"))

    def add():
        for _ in range(50):
            with database.write() as connection:
                before = int(connection.scalar(select(setting.c.value).where(setting.c.name == "count")))
                connection.execute(update(setting).where(setting.c.name == "count").values(value=str(before + 1)))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as connection:
        assert connection.scalar(select(setting.c.value).where(setting.c.name == "count")) == "200"


def test_what_points_at_nobody_is_refused(database):
    row = {"person_id": 4711, "direction": "in", "channel": "post", "kind": "said", "at": 0}
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(text("INSERT INTO message (person_id, direction, channel, kind, at) "
                                "VALUES (:person_id, :direction, :channel, :kind, :at)"), row)  # fmt: skip


def test_a_transaction_that_fails_leaves_nothing(database):
    def half_done():
        with database.write() as connection:
            connection.execute(insert(setting).values(name="half", value="done"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    with database.read() as connection:
        assert connection.scalar(select(setting.c.value).where(setting.c.name == "half")) is None


def test_a_reader_waits_for_no_writer_and_sees_one_moment(database):
    with database.read() as reader:
        before = reader.scalar(select(setting.c.value).where(setting.c.name == "count"))
        with database.write() as writer:
            writer.execute(insert(setting).values(name="count", value="1"))
        assert reader.scalar(select(setting.c.value).where(setting.c.name == "count")) == before


def test_an_error_of_the_database_quotes_nobody(database):
    with pytest.raises(IntegrityError) as raised, database.write() as connection:
        connection.execute(insert(miss).values(text="our boiler broke", at=None))
    assert "boiler" not in str(raised.value)


def test_one_message_id_is_claimed_once_among_what_came_in(database):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    row = {"direction": "in", "channel": "post", "external_id": "7", "kind": "said", "at": at}
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(message), [row, row])
