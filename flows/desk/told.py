"""Who was told of a danger and when, in lines: the same on its page and in the chat of whoever may see it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from flows.desk.calendar import Calendar
from flows.desk.sight import Alert
from flows.wording import capital, in_figures, listed
from flows.words import _, _n

Round = tuple[datetime, str]


def lines(alerts: Iterable[Alert], calendar: Calendar) -> tuple[str, ...]:
    """One line for each time that people were told, oldest first; the same people again and again are one line."""
    minutes = groupby(alerts, key=lambda each: each.at.replace(second=0, microsecond=0))
    rounds = ((minute, listed(list(dict.fromkeys(map(_one, those))))) for minute, those in minutes)
    return tuple(_line(list(those), calendar) for those in _alike(rounds))


def _alike(rounds: Iterable[Round]) -> Iterator[Iterator[Round]]:
    return (those for _whom, those in groupby(rounds, key=lambda each: each[1]))


def _line(those: list[Round], calendar: Calendar) -> str:
    (first, whom), last = those[0], those[-1][0]
    told = TOLD.format(when=capital(calendar.moment(first)), whom=whom)
    if len(those) == 1:
        return told
    return AND_MORE.format(told=told, more=in_figures(len(those) - 1, TIMES), until=calendar.moment(last))


def _one(each: Alert) -> str:
    return f"{each.who} {ON.get(each.channel, each.channel)}{FATES[each.fate]}"


ON = {"web": _("on the web"), "telegram": _("on Telegram"), "whatsapp": _("on WhatsApp")}
FATES = {
    "sent": "",
    "may_have_arrived": _(" (may have arrived)"),
    "not_arrived": _(" (not arrived)"),
    "on_its_way": _(" (on its way)"),
}
TOLD, AND_MORE = _("{when}: {whom}"), _("{told}, and {more} more until {until}")
TIMES = _n("{number} time", "{number} times")
