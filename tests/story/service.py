"""The whole service, Telegram included, with a clock that tests move by hand."""

from contextlib import contextmanager

from bot.clock import StoppedClock
from bot.serving import listen, make
from bot.settings import Settings
from bot.web import logs
from tests.web.server import MONDAY, Running


@contextmanager
def serving(folder, telegram, *, webhook=False):
    """Serve with that Bot API for as long as the block lasts, by webhook or by polling."""
    logs.through_logging()
    with listen("127.0.0.1", 0) as listening:
        here = f"http://127.0.0.1:{listening.getsockname()[1]}"
        settings = Settings(
            _env_file=None, database_url=f"sqlite:///{folder}/story.db", telegram_token=telegram.token,
            telegram_api_url=telegram.url, public_url=here if webhook else "",
            telegram_secret=getattr(telegram, "secret", ""),
        )  # fmt: skip
        clock = StoppedClock(MONDAY)
        running = Running(make(settings, listening, demo=False, clock=clock), clock)
        running.start()
        try:
            yield running
        finally:
            running.close()
