"""
The same tables and the same service on PostgreSQL.

TESTS_POSTGRESQL is the address of a server to make databases on, such as postgresql+psycopg://me:secret@127.0.0.1/me.
"""

import itertools
import os
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, Table, create_engine, insert, select, text
from sqlalchemy.engine import make_url

from flows.effects import MayBeAsked
from flows.reviewing.months import period
from storage import migrate, seed
from storage.database import Database
from storage.review.tallying import tally
from storage.tables import booking, handoff, introduction_ask, metadata, strength
from tests.bot.house import MONDAY, House
from tests.channels.started import need
from tests.storage.review.a_year import IN_ALL, NEXT, QUARTERS, YEAR, live

SERVER = os.environ.get("TESTS_POSTGRESQL", "")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
NUMBERS = itertools.count(1)


@pytest.fixture
def address():
    """The address of an empty database of its own on that server."""
    need("" if SERVER else "TESTS_POSTGRESQL names no server to make databases on")
    name = f"alongside_{os.getpid()}_{next(NUMBERS)}"
    server = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
def database(address):
    opened = Database(address)
    yield opened
    opened.close()


@pytest.fixture
def service(address, programme, ears):
    """The whole service on it."""
    fresh = Database(address)
    migrate.upgrade(fresh)
    with fresh.write() as connection:
        seed.bring_in(connection, programme, datetime(2026, 1, 1, tzinfo=UTC))
    fresh.close()
    house = House(None, programme, ears, url=address)
    yield house
    house.close()


def moved(database, to):
    """Bring the tables to that version, forwards or backwards."""
    with database.engine.begin() as connection:
        config = migrate._config()
        config.attributes["connection"] = connection
        have = MigrationContext.configure(connection).get_current_revision() or ""
        (command.upgrade if have < to else command.downgrade)(config, to)


def put(database, into, **values):
    """One row in a table as it is now; its id."""
    with database.write() as connection:
        table = Table(into, MetaData(), autoload_with=connection)
        return connection.execute(insert(table).values(**values)).inserted_primary_key[0]


def rows(database, name, *columns):
    with database.read() as connection:
        table = Table(name, MetaData(), autoload_with=connection)
        return [tuple(row) for row in connection.execute(select(*(table.c[each] for each in columns)).order_by("id"))]


def differences(database):
    with database.read() as connection:
        return compare_metadata(MigrationContext.configure(connection), metadata)


def test_an_empty_database_gets_all_its_tables(database):
    assert migrate.upgrade(database) is None
    assert differences(database) == []


def test_what_0007_left_is_brought_up_to_date_with_its_rows(database):
    moved(database, "0007")
    nine, week = int(MONDAY.timestamp() * 1000), int(timedelta(weeks=1).total_seconds() * 1000)
    put(database, "area", id="fernhill", name="Fernhill", region="", adviser="aisha", lto="", odds="{}", phase="",
        phase_by="", phase_by_name="", rhythm="")  # fmt: skip
    jean = put(database, "person", role="resident", name="Jean", area_id="fernhill", adviser="", duty=False, session=1,
               zone="Europe/London", writes_from=9, writes_until=20, stopped=False, stopped_words="",
               made_at=1)  # fmt: skip
    put_off = put(database, "handoff", person_id=jean, urgency="ordinary", danger="", summary="x", reason="", around="",
                  state="waiting", adviser="aisha", holder="", stage=0, opened_at=1, outcome="", helped="",
                  remind_at=nine)  # fmt: skip
    put(database, "handoff_note", handoff_id=put_off, by="alongside", name="", at=1,
        text="Put off to Mon 12 January 2026, 09:00.")  # fmt: skip
    put(database, "handoff_note", handoff_id=put_off, by="alongside", name="Dean Okafor", at=1, text="more was told")
    for state in ("asked", "running"):
        put(database, "package_request", person_id=jean, partner="open_door", topic="volunteers", days_asked=2,
            state=state, at=nine)  # fmt: skip
    put(database, "booking", person_id=jean, gathering="winter_supper", at=1)
    put(database, "put_forward", person_id=jean, words="me", at=1)
    migrate.upgrade(database)
    assert differences(database) == []
    assert rows(database, "handoff", "put_off_to") == [(nine,)]
    assert rows(database, "handoff_note", "came_alone") == [(False,), (True,)]
    assert rows(database, "package_request", "remind_at", "why") == [(nine + week, ""), (nine + 12 * week, "")]
    assert rows(database, "booking", "state") == [("booked",)]
    assert rows(database, "put_forward", "state", "cohort") == [("put_forward", "")]
    assert rows(database, "person", "may_be_asked") == [(False,)]


def test_the_way_back_and_forwards_again_leaves_the_same_tables(database):
    migrate.upgrade(database)
    moved(database, "0007")
    migrate.upgrade(database)
    assert differences(database) == []


def test_two_areas_are_introduced_and_a_place_goes_to_whoever_waits(service):
    for place, name, home in (("jean", "Jean", "fernhill"), ("rosa", "Rosa", "millbank")):
        who = service.resident(place, name=name, area_id=home)
        service.put(booking, person_id=who, gathering="winter_supper", state="waiting" if name == "Rosa" else "booked",
                    at=MONDAY)  # fmt: skip
    service.put(strength, area_id="millbank", kind="place_to_meet", at=MONDAY)
    service.does(who, MayBeAsked(given=True))
    service.says("jean", "can we talk to another area thats got its own building", "how did you pay for the roof")
    service.presses("jean", "Ask them")
    service.tick(MINUTE)
    service.presses("rosa", "Yes, happy to")
    service.tick(MINUTE)
    assert "It's Jean in Fernhill" in service.post.to("rosa")[-1]
    assert service.rows(introduction_ask.c.state, introduction_ask.c.tell_at) == [("yes", None)]
    assert len(service.rows(handoff.c.id)) == 2
    assert sorted(service.rows(booking.c.state)) == ["booked", "offered"]


def test_a_review_counts_the_same_as_on_sqlite(service, programme):
    service.write(live)
    with service.app.database.read() as connection:
        counted = tally(connection, programme, YEAR, NEXT)
    quarters = [period(each, each).around(3) for each in QUARTERS]
    assert {step: tuple(counted.quarter(step, each).times for each in quarters) for step in IN_ALL} == IN_ALL
