"""A service of its own for every test, on a copy of one migrated database."""

import sys
from pathlib import Path

import pytest

ROOT = str(Path(__file__).parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from tests.bot.house import begun  # noqa: E402


@pytest.fixture
def house(empty_database, tmp_path, programme, ears):
    service = begun(empty_database, tmp_path, programme, ears)
    yield service
    service.close()
