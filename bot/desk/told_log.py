"""Who was told of a danger and when, as its page shows it: a line for each moment, for whoever may see the danger."""

from collections.abc import Iterable
from itertools import groupby

from flows.desk.calendar import Calendar
from flows.wording import capital, listed
from storage.told_log import Alert


def lines(alerts: Iterable[Alert], calendar: Calendar) -> tuple[str, ...]:
    """One line for each time that people were told, oldest first."""
    minutes = groupby(alerts, key=lambda each: each.at.replace(second=0, microsecond=0))
    told = ((minute, listed(list(dict.fromkeys(map(_one, those))))) for minute, those in minutes)
    return tuple(f"{capital(calendar.moment(minute))}: {whom}" for minute, whom in told)


def _one(each: Alert) -> str:
    return f"{each.who} {ON.get(each.channel, each.channel)}{FATES[each.fate]}"


ON = {"web": "on the web", "telegram": "on Telegram", "whatsapp": "on WhatsApp"}
FATES = {
    "sent": "",
    "may_have_arrived": " (may have arrived)",
    "not_arrived": " (not arrived)",
    "on_its_way": " (on its way)",
}
