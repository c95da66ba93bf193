"""The second programme in place of the first: its content, what was learnt from it, and a database with it."""

import pytest

from content.lessons import lessons_of
from content.load import load
from flows.hearing.ears import Ears
from tests.bot.house import brought_in
from tests.second_programme.assembled import assembled


@pytest.fixture(scope="session")
def content(tmp_path_factory):
    return assembled(tmp_path_factory.mktemp("second") / "content")


@pytest.fixture(scope="session")
def programme(content):
    return load(content)


@pytest.fixture(scope="session")
def ears(programme, tmp_path_factory):
    """Learnt here and not kept: the few lessons that a machine keeps are the first programme's."""
    return Ears(programme, lessons_of(programme, tmp_path_factory.mktemp("lessons")))


@pytest.fixture(scope="session")
def empty_database(programme, tmp_path_factory):
    return brought_in(tmp_path_factory.mktemp("second_template") / "empty.db", programme)
