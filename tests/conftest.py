"""What every test can have: the programme, hearing, an empty database, and a service of its own on a copy of it."""

import gc
import os
import shutil
from functools import cache, lru_cache, partial
from pathlib import Path

import pytest
import yaml
from alembic.command import upgrade
from httpx import create_ssl_context
from sqlalchemy import create_engine, inspect

from bot.web import logs
from content import lessons
from content.load import load
from flows.hearing.ears import Ears
from flows.programme import Programme
from tests.bot.house import begun, brought_in
from tests.in_turn import InTurn

logs.set_up()


IN_MEMORY, ROOM = Path("/dev/shm"), 1 << 30


def pytest_configure():
    """Thousands of small databases: where there is room for them in memory, no test waits for a disk."""
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_xdist_auto_num_workers():
    """One more than there are cores: tests of pages wait for a browser, and those of the service for a disk."""
    return (os.cpu_count() or 1) + 1


def pytest_xdist_make_scheduler(config, log):
    """Files go to workers in our own order; asked for another way of sharing them out, xdist has it."""
    return InTurn(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Thousands of tests are collected and none goes again, so nobody looks whether one could."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _compiled_once():
    """A statement is compiled once for all the small databases, as it is once in a service that runs."""
    compiled, dialects = {}, {}

    def engine_of(url, **given):
        engine = create_engine(url, **given)
        if engine.dialect.name != "sqlite":  # a server's is only known once it has been reached
            return engine
        engine.dialect = dialects.setdefault(engine.dialect.name, engine.dialect)
        engine.update_execution_options(compiled_cache=compiled)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.database.create_engine", engine_of)
        yield


@pytest.fixture(scope="session", autouse=True)
def _learnt_once():
    """What was learnt and kept in a file is read once for all that hear with it; nobody changes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("content.lessons._read", cache(lessons._read))
        yield


@pytest.fixture(scope="session", autouse=True)
def _read_once():
    """A file's YAML is taken apart once for all the copies of the content that have it as it is; nobody changes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("content.files.yaml.compose", lru_cache(maxsize=512)(yaml.compose))
        yield


@pytest.fixture(scope="session", autouse=True)
def _heard_once():
    """Thousands of tests and stories say the same few things; the same ears hear each of them once."""
    hear = Ears.hear

    def hearing(ears, *said, **how):
        kept = vars(ears)
        if "heard" not in kept:
            kept["heard"] = lru_cache(maxsize=4096)(partial(hear, ears))
        return kept["heard"](*said, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ears, "hear", hearing)
        yield


@pytest.fixture(scope="session", autouse=True)
def _trusted_once():
    """Whom a client of the web trusts is read once for all of them; it takes as long as a whole request."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("httpx._transports.default.create_ssl_context", cache(create_ssl_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def _migrated_once():
    """The first new database goes through every migration; those after it get the tables that came of that."""
    made = []

    def upgraded(config, revision):
        connection = config.attributes["connection"]
        new = (connection.dialect.name, revision) == ("sqlite", "head") and not inspect(connection).get_table_names()
        if new and made:
            for statement in made:
                connection.exec_driver_sql(statement)
            return
        upgrade(config, revision)
        if new:
            _begin, *tables, _commit = connection.connection.driver_connection.iterdump()
            made.extend(tables)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.migrate.command.upgrade", upgraded)
        yield


@pytest.fixture(scope="session")
def programme() -> Programme:
    return load()


@pytest.fixture(scope="session")
def ears(programme) -> Ears:
    return lessons.ears_of(programme)


@pytest.fixture(scope="session")
def empty_database(programme, tmp_path_factory):
    """A migrated database with the programme in it, to be copied by each test that needs one."""
    return brought_in(tmp_path_factory.mktemp("template") / "empty.db", programme)


@pytest.fixture
def house(empty_database, tmp_path, programme, ears):
    """The line with its storage and a recording channel, on a database of its own."""
    service = begun(empty_database, tmp_path, programme, ears)
    yield service
    service.close()
