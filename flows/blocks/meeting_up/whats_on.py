"""What's on in a month that they name: heard anywhere, and honest where that is nothing."""

import re
from datetime import date

from flows.choosing import chosen
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving
from flows.wording import today

NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.", "menu.pause", "suggest.not_now")
IN_MONTH = "in_month"


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The events in the month they ask about; None for anything else."""
    if talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    found = ASKED.fullmatch(plain(said.text))
    if not found:
        return None
    month = month_named(next(name for name in (found["on"], found["events"]) if name), today(world))
    return Turn(leaving(talk).at("peers.events", **{IN_MONTH: month.isoformat()}), ask=True)


def month_named(name: str, on: date) -> date:
    """The first day of that month: the next one, or the next that is called so."""
    ahead = 1 if name.startswith("next") else 2 if name.endswith("after") else None
    if ahead is None:
        ahead = (MONTHS.index(name.split()[-1][:3]) - (on.month - 1)) % 12
    year, month = divmod(on.year * 12 + on.month - 1 + ahead, 12)
    return date(year, month + 1, 1)


def month_here(talk: Conversation) -> date | None:
    """The month that is asked about, if any."""
    return date.fromisoformat(talk.answer(IN_MONTH)) if talk.answer(IN_MONTH) else None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:next month|the month after|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_FIRST = r"(?:(?:so|and|hi|hello|hey|but|ok|okay|please|oh) )*"
_LAST = r"(?: (?:please|then|for us|near us|round here|near me|at all|thanks))*"
_THINGS = r"(?:events?|meetups?|get togethers?|gatherings?|meet ups?)"
ASKED = re.compile(
    rf"{_FIRST}(?:(?:what|whats|what is|wots|anything|is there anything|is anything|got anything|have you got anything)"
    rf"(?: is| have you got| else)?(?: coming up| happening| going on| on)? ?(?:in |for |during |on )?(?P<on>{_MONTH})"
    rf"|(?:(?:what|which|any|are there any|is there an?|show me|list|have you got any|got any|the) )*{_THINGS}"
    rf"(?: are| is)?(?: there| coming up| happening| on)? ?(?:in |for |during |on )?(?P<events>{_MONTH})){_LAST}"
)
