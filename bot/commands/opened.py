"""The database a command works on, let go of once the command has ended."""

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from storage.database import Database

opened = ExitStack()


def database(given: Settings) -> "Database":
    """The database of these settings."""
    from storage.database import Database

    return opened.enter_context(closing(Database(given.database_url)))
