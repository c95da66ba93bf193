"""
Errors that a person can put right, as one clear sentence and an exit code that is not 0.

Every command begins with this module, so it leans on none of what only some of them need.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import SettingsError
from bot.web.logs import trace_of
from content.problems import ContentError
from storage.database import DatabaseError


class StartError(Exception):
    """The service can't begin; the message says what to do."""


class ChatError(Exception):
    """The chat can't begin; the message says what to do."""


class InputError(Exception):
    """A line that is no JSON with an id and a text; the message names the line."""


@contextmanager
def say_what_to_do() -> Iterator[None]:
    """
    Turn an error into one sentence on standard error and exit code 1.

    One that nobody expected is named with where in the code it came from, never with what it says: that may quote what
    somebody wrote.
    """
    try:
        yield
    except (StartError, SettingsError, ContentError, DatabaseError, ChatError, InputError) as error:
        sys.stderr.write(f"alongside: {error}\n")
        raise SystemExit(1) from None
    except Exception as error:
        sys.stderr.write(f"alongside: a fault of ours, please report it: {type(error).__name__} in {trace_of(error)}\n")
        raise SystemExit(1) from None
