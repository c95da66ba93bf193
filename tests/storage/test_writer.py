"""The one thread that writes: jobs share a commit, and each answers for itself alone."""

import threading

import pytest
from sqlalchemy import event, insert, select

from storage.database import Database
from storage.tables import setting
from storage.writer import StoppedError, Writer


@pytest.fixture
def database(empty_database, tmp_path):
    file = tmp_path / "some.db"
    file.write_bytes(empty_database.read_bytes())
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


@pytest.fixture
def writer(database):
    begun = Writer(database)
    begun.start()
    yield begun
    begun.stop()


def keeping(name):
    return lambda connection: connection.execute(insert(setting).values(name=name, value="kept")).rowcount


def names(database):
    with database.read() as connection:
        return set(connection.scalars(select(setting.c.name)))


def held_up(writer):
    """Keep the writer busy until told, so that what is submitted meanwhile waits together."""
    go = threading.Event()
    busy = threading.Event()

    def job(_connection):
        busy.set()
        assert go.wait(5)

    first = writer.submit(job)
    assert busy.wait(5)
    return go, first


def commits(database):
    counted = []
    event.listen(database.engine, "commit", counted.append)
    return counted


def test_jobs_that_wait_share_a_commit(database, writer):
    go, first = held_up(writer)
    counted = commits(database)
    futures = [writer.submit(keeping(f"job {number}")) for number in range(20)]
    go.set()
    assert [future.result(5) for future in futures] == [1] * 20
    assert first.done()
    assert len(counted) == 2
    assert names(database) >= {f"job {number}" for number in range(20)}


def test_one_failing_job_takes_nobody_with_it(database, writer):
    go, _ = held_up(writer)
    before = writer.submit(keeping("before"))
    same_again = writer.submit(keeping("before"))
    after = writer.submit(keeping("after"))
    go.set()
    assert (before.result(5), after.result(5)) == (1, 1)
    assert type(same_again.exception(5)).__name__ == "IntegrityError"
    assert names(database) >= {"before", "after"}


def test_a_result_is_there_only_once_it_is_committed(database, writer):
    for number in range(20):
        writer.submit(keeping(f"job {number}")).result(5)
        assert f"job {number}" in names(database)


def test_jobs_are_done_in_their_order(writer):
    done = []
    go, _ = held_up(writer)
    futures = [writer.submit(lambda _, number=number: done.append(number)) for number in range(100)]
    go.set()
    for future in futures:
        future.result(5)
    assert done == list(range(100))


def test_whoever_gives_up_waiting_kills_neither_the_writer_nor_what_they_submitted(database, writer):
    go, _ = held_up(writer)
    given_up = writer.submit(keeping("given up"))
    given_up.cancel()
    go.set()
    assert writer.submit(keeping("after")).result(5) == 1
    assert names(database) >= {"given up", "after"}


def test_something_that_can_wait_is_written_soon_all_the_same(database, writer):
    assert writer.submit(keeping("later"), later=True).result(5) == 1


def test_what_waits_is_done_before_it_stops(database, writer):
    go, _ = held_up(writer)
    futures = [writer.submit(keeping(f"job {number}"), later=number % 2 == 0) for number in range(100)]
    go.set()
    writer.stop()
    assert [future.result(0) for future in futures] == [1] * 100


def test_what_comes_after_the_stop_is_refused(database, writer):
    writer.stop()
    with pytest.raises(StoppedError):
        writer.submit(keeping("too late"))
    assert "too late" not in names(database)


def test_a_job_that_breaks_the_connection_is_the_last_to_suffer(database, writer):
    def broken(connection):
        connection.connection.dbapi_connection.close()

    assert writer.submit(broken).exception(5) is not None
    writer.connection.invalidate()
    assert writer.submit(keeping("after")).result(5) == 1
