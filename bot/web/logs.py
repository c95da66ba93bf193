"""What goes to the log: what happened and where in the code, never anybody's words."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

Entry = MutableMapping[str, Any]


def set_up() -> None:
    """Every line to standard error, the libraries' and ours alike."""
    handler = logging.StreamHandler(sys.stderr)
    last: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.dev.ConsoleRenderer(colors=False),
    ]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=_processors(), processors=last))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(logging.INFO)
    # A tick that lets the next one pass is meant so (see `Timers.start`); one that hangs shows in /healthz.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    through_logging()


def through_logging() -> None:
    """Our own lines go the way of everybody's, without words and without a slow, chatty trace."""
    structlog.configure(
        processors=[*_processors(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )


def without_words(_logger: object, _name: str, entry: Entry) -> Entry:
    """Replace an exception by its type and where it came from: its message may quote what somebody wrote."""
    raised = entry.pop("exc_info", None)
    record = entry.get("_record")
    raised = raised or (record.exc_info if record else None)
    if record:
        record.exc_info = record.exc_text = None
    error = sys.exc_info()[1] if raised is True else raised[1] if isinstance(raised, tuple) else raised
    if isinstance(error, BaseException):
        entry["error"] = type(error).__name__
        entry["trace"] = trace_of(error)
    return entry


def trace_of(error: BaseException) -> str:
    """Where in the code it came from, the innermost place first, and not a word of what it says."""
    return " < ".join(
        f"{frame.name} ({frame.filename.rsplit('/', 2)[-1]}:{frame.lineno})"
        for frame in reversed(traceback.extract_tb(error.__traceback__)[-8:])
    )


def _processors() -> list[Any]:
    return [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_words,
    ]
