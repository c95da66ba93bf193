"""Bringing a database up to date: a copy first, never backwards, and a copy can be put back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import OperationalError

from storage import migrate
from storage.database import Database, DatabaseError
from storage.tables import metadata


@pytest.fixture(autouse=True)
def _every_migration(monkeypatch):
    """Here a new database goes through all of them each time, as it does outside the tests."""
    monkeypatch.setattr("storage.migrate.command.upgrade", upgrade)


@pytest.fixture
def file(empty_database, tmp_path):
    copied = tmp_path / "some.db"
    copied.write_bytes(empty_database.read_bytes())
    return copied


@pytest.fixture
def database(file):
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


def run(file, *statements):
    with closing(sqlite3.connect(file)) as connection, connection:
        return [connection.execute(statement).fetchall() for statement in statements][-1]


def keep(file, value):
    run(file, "DELETE FROM setting", f"INSERT INTO setting (name, value) VALUES ('note', '{value}')")


def kept(file):
    return run(file, "SELECT value FROM setting")


def test_an_empty_file_gets_all_its_tables_and_needs_no_copy(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/new/one.db")
    assert migrate.upgrade(database) is None
    assert migrate.upgrade(database) is None
    database.close()
    assert run(tmp_path / "new" / "one.db", "SELECT count(*) FROM person") == [(0,)]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["one.db"]


def test_the_tables_are_those_the_code_knows(database):
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_database_from_a_newer_version_is_refused_with_a_clear_sentence_and_left_alone(database, file):
    run(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseError) as raised:
        migrate.upgrade(database)
    assert str(raised.value) == (
        "the database was written by a newer version of Alongside (its tables are at 9999); "
        "install that version, or restore the copy made before it was upgraded"
    )
    assert [path.name for path in file.parent.iterdir() if ".before-" in path.name] == []


def test_a_file_that_is_no_database_is_one_clear_sentence(tmp_path):
    (tmp_path / "letter.db").write_text("Dear all, the meeting is on Tuesday. " * 40)
    database = Database(f"sqlite:///{tmp_path}/letter.db")
    with pytest.raises(DatabaseError, match=r"can't be opened .*; check ALONGSIDE_DATABASE_URL"):
        migrate.upgrade(database)
    database.close()


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A version of ours with one more migration, which does what is asked."""

    def made(does):
        folder = tmp_path / "migrations"
        shutil.copytree(Path(migrate.__file__).with_name("migrations"), folder)
        revision = f'revision, down_revision = "9999", "{migrate._scripts().get_current_head()}"'
        upgrade = f"def upgrade():\n    op.execute({does!r})"
        (folder / "versions" / "9999_more.py").write_text(f"from alembic import op\n\n{revision}\n\n\n{upgrade}\n")
        config = migrate._config()
        config.set_main_option("script_location", str(folder))
        monkeypatch.setattr(migrate, "_config", lambda: config)

    return made


def test_a_copy_is_put_aside_before_an_upgrade(database, file, next_version):
    keep(file, "before")
    next_version("UPDATE setting SET value = 'after'")
    copy = migrate.upgrade(database)
    assert copy == file.with_name("some.db.before-9999")
    assert (kept(copy), kept(file)) == ([("before",)], [("after",)])


def test_an_upgrade_that_fails_half_way_leaves_the_database_as_it_was(database, file, next_version):
    keep(file, "before")
    next_version("UPDATE nothing SET value = 'after'")
    with pytest.raises(OperationalError):
        migrate.upgrade(database)
    assert kept(file) == [("before",)]
    assert run(file, "SELECT version_num FROM alembic_version") != [("9999",)]


def test_a_backup_taken_in_use_can_be_restored(database, file):
    keep(file, "first")
    with database.read():
        copy = migrate.backup(database, "monday")
    assert copy == file.with_name("some.db.monday")
    keep(file, "second")
    assert migrate.restore(database, copy) == file.with_name("some.db.replaced")
    assert kept(file) == [("first",)]
    assert kept(file.with_name("some.db.replaced")) == [("second",)]


def test_a_restore_can_be_taken_back(database, file):
    keep(file, "first")
    copy = migrate.backup(database, "monday")
    keep(file, "second")
    migrate.restore(database, copy)
    migrate.restore(database, file.with_name("some.db.replaced"))
    assert kept(file) == [("second",)]
    assert kept(file.with_name("some.db.replaced")) == [("first",)]


@pytest.mark.parametrize("broken", [b"Dear all, " * 500, b"SQLite format 3\0 but no more than that"])
def test_a_broken_database_is_put_aside_byte_for_byte_and_a_copy_takes_its_place(database, file, broken):
    keep(file, "first")
    copy = migrate.backup(database, "monday")
    database.close()
    file.write_bytes(broken)
    file.with_name("some.db-wal").write_bytes(b"what was written last")
    replaced = migrate.restore(database, copy)
    assert (replaced.read_bytes(), kept(file)) == (broken, [("first",)])
    assert file.with_name("some.db.replaced-wal").read_bytes() == b"what was written last"
    migrate.upgrade(database)


def test_where_nothing_was_there_a_copy_is_put_and_nothing_said_to_be_replaced(database, file, tmp_path):
    keep(file, "first")
    copy = migrate.backup(database, "monday")
    elsewhere = Database(f"sqlite:///{tmp_path}/new/one.db")
    assert migrate.restore(elsewhere, copy) is None
    assert kept(tmp_path / "new" / "one.db") == [("first",)]


@pytest.mark.parametrize("content", [b"Dear all", b"SQLite format 3\0 but no more than that", None])
def test_what_is_no_copy_of_ours_is_refused_and_the_database_stays(database, file, tmp_path, content):
    keep(file, "first")
    other = tmp_path / "other.db"
    if content is None:
        run(other, "CREATE TABLE recipes (name TEXT)")
    else:
        other.write_bytes(content)
    with pytest.raises(DatabaseError, match="choose a file that `alongside db backup` made"):
        migrate.restore(database, other)
    assert kept(file) == [("first",)]
    assert sorted(path.name for path in tmp_path.iterdir() if "some.db." in path.name) == []


@pytest.fixture
def older(tmp_path):
    """A database as a version before 0008 left it."""
    opened = Database(f"sqlite:///{tmp_path}/older.db")
    with opened.engine.begin() as connection:
        config = migrate._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0007")
    yield opened
    opened.close()


NINE_ON_MONDAY, NINE_IN_SUMMER = 1768208400000, 1783324800000  # 12 January and 6 July 2026, by clocks in London
HANDOFF = (
    "INSERT INTO handoff (id, urgency, danger, summary, reason, around, state, adviser, holder, stage, opened_at, \
    outcome, helped, remind_at) VALUES ({}, 'ordinary', '', 'x', '', '', 'waiting', 'aisha', '', 0, 1, '', '', {})"
)
NOTE = "INSERT INTO handoff_note (handoff_id, by, name, text, at) VALUES ({}, '{}', '{}', '{}', 1)"
MONDAY, SUMMER = "Put off to Mon 12 January 2026, 09:00.", "Put off to Mon 6 July 2026, 09:00."


def test_what_only_words_said_is_brought_over_into_columns(older, tmp_path):
    file = tmp_path / "older.db"
    moments = [NINE_ON_MONDAY, NINE_IN_SUMMER, NINE_ON_MONDAY + 1, NINE_ON_MONDAY, NINE_ON_MONDAY, "NULL"]
    run(file, *(HANDOFF.format(number, moment) for number, moment in enumerate(moments, 1)))
    run(
        file,
        NOTE.format(1, "alongside", "", SUMMER),
        NOTE.format(1, "alongside", "", MONDAY),  # the last one counts
        NOTE.format(2, "alongside", "", SUMMER),
        NOTE.format(3, "alongside", "Dean Okafor", "SAFETY: more was told"),
        NOTE.format(4, "adviser", "Aisha Rahman", MONDAY),  # an adviser who writes so has put nothing off
        NOTE.format(5, "alongside", "", MONDAY),
        NOTE.format(5, "alongside", "", SUMMER),
        NOTE.format(6, "alongside", "", MONDAY),
    )
    migrate.upgrade(older)
    put_off = run(file, "SELECT id, put_off_to FROM handoff WHERE put_off_to IS NOT NULL ORDER BY id")
    assert put_off == [(1, NINE_ON_MONDAY), (2, NINE_IN_SUMMER)]
    assert run(file, "SELECT handoff_id FROM handoff_note WHERE came_alone ORDER BY id") == [(3,)]


def test_there_is_nothing_to_back_up_before_the_first_start(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/none.db")
    assert migrate.backup(database, "monday") is None
    database.close()


def test_an_area_was_always_in_the_phase_it_is_in_when_that_is_first_written_down(older, tmp_path):
    file = tmp_path / "older.db"
    names = "id, name, region, adviser, lto, odds, phase, phase_by, phase_by_name, rhythm"
    for name, phase in (("fernhill", "delivery"), ("oakbrook", "")):
        run(file, f"INSERT INTO area ({names}) VALUES ('{name}', '', '', '', '', '{{}}', '{phase}', '', '', '')")
    migrate.upgrade(older)
    assert run(file, "SELECT area_id, phase, at FROM phase_change") == [("fernhill", "delivery", 0)]
