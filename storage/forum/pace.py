"""When the advisers' group may be written to: less often than Telegram lets a group be, over restarts too."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage import values
from storage.columns import from_millis, to_millis
from storage.sending import slow_down

NAME = "telegram group"  # what staff read of it, beside the channels
CALLS = "forum_calls"
MINUTE = timedelta(seconds=60)
A_MINUTE = 18  # of the 20 a group takes in a minute, all topics together (PLATFORM 1.2): we count as they leave us


def take_turn(connection: Connection, now: datetime) -> bool:
    """Whether one more may go there now; if so, it is counted, before it leaves."""
    calm_from = slow_down.calm_from(connection, NAME)
    lately = [each for each in _calls(connection) if each > now - MINUTE]
    if len(lately) >= A_MINUTE or (calm_from and calm_from > now):
        return False
    values.put(connection, CALLS, " ".join(str(to_millis(each)) for each in (*lately, now)))
    return True


def rest(connection: Connection, until: datetime) -> None:
    """Telegram asked us to wait so long."""
    slow_down.keep(connection, NAME, until)


def _calls(connection: Connection) -> list[datetime]:
    return [from_millis(int(each)) for each in values.get(connection, CALLS).split()]
