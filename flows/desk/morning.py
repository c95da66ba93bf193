"""The list of the day sent by itself: at the hour an adviser chose, on days they work, and hardly ever for nothing."""

import re
from datetime import date, datetime, time, timedelta

from flows.choosing import chosen
from flows.desk.numbers import keeping
from flows.desk.steps import NEVER_MIND
from flows.desk.today import lines_of, listed
from flows.effects import Button, ListAt, Say
from flows.events import Entered, Event, Said
from flows.following_up.patience import working_day_after
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Adviser, Pace
from flows.turn import Conversation, Person, Turn, World
from flows.wording import clock, today
from flows.words import _

EARLIEST, LATEST = 5, 20
SHORT = 4  # words; whoever writes more isn't answering this
STILL_MORNING = timedelta(hours=3)
SAID_NOTHING_FOR = timedelta(days=7)
A_DAY = timedelta(days=1)


def comes(talk: Conversation, world: World) -> Turn:
    """The hour they chose has come. That nothing needs them is said once a week at most."""
    if lines_of(world):
        return _shown(talk, world)
    if (said := _day(talk.answer("nothing_on"))) and today(world) - said < SAID_NOTHING_FOR:
        return Turn(talk)
    return _shown(talk.knowing(nothing_on=today(world).isoformat()), world)


def which_hour(talk: Conversation, event: Event, world: World) -> Turn | None:
    """At what hour they would like it."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHICH_HOUR, HOURS),))
    hour = _hour(chosen(talk, event).removeprefix("at:"))
    if isinstance(event, Said) and hour < 0:
        hour = _hour(plain(event.text))
    if hour < 0 and not (isinstance(event, Said) and len(event.text.split()) <= SHORT):
        return None
    return at_hour(talk, hour) if EARLIEST <= hour <= LATEST else Turn(talk, (Say(NO_SUCH_HOUR, HOURS),))


def asked_for(talk: Conversation, text: str) -> Turn | None:
    """What comes of "send me the list at 8" or "no more list"; nothing where it isn't that."""
    said = plain(text)
    if NO_LIST.said_in(said):
        return Turn(talk.at("desk.home"), (ListAt(None), Say(NOT_SENT_ANY_MORE)))
    if not SEND_IT.said_in(said):
        return None
    hour = _hour(said)
    return at_hour(talk, hour) if EARLIEST <= hour <= LATEST else Turn(talk.at("desk.which_hour"), ask=True)


def at_hour(talk: Conversation, hour: int) -> Turn:
    """From now on it comes at that hour."""
    return Turn(talk.at("desk.home"), (ListAt(hour), Say(SENT_AT.format(time=clock(time(hour))))))


def next_moment(hour: int, person: Person, adviser: Adviser, pace: Pace, now: datetime) -> datetime:
    """When the list is next to come: at that hour where they are, on the next day they work."""
    there = now.astimezone(person.clock)
    begins = there.date() - A_DAY if there.time() < time(hour) else there.date()
    on = working_day_after(begins, pace, adviser.works)
    return datetime.combine(on, time(hour), person.clock).astimezone(now.tzinfo)


def is_worth_it(due: datetime, now: datetime) -> bool:
    """Whether it still is the morning it was meant for."""
    return now - due <= STILL_MORNING


def _shown(talk: Conversation, world: World) -> Turn:
    the_day = listed(world)
    return Turn(keeping(talk, the_day, world).at("desk.today"), (the_day,))


def _hour(said: str) -> int:
    """The hour in plain words, on a clock of 24; -1 for none."""
    found = AN_HOUR.search(said)
    if not found:
        return -1
    hour = int(found["hour"])
    return hour + 12 if (found["half"] or "") == "pm" and hour < 12 else hour


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


AN_HOUR = re.compile(r"\b(?<!half )(?<!past )(?P<hour>\d{1,2})(?:[:. ]00)? ?(?P<half>am|pm)?\b(?![:. ]?\d)")
SEND_IT = Ways("""
    (send|give|bring|text) me (the|my|a) [daily|morning|todays] list .. (at|every|each|daily)
    (send|give|bring|text) me (the|my|a) (daily|morning) list
    (send|give|bring|text) (it|this) [to] [me] (daily|every|each)
    ^ [the|my] [daily|morning|todays] list at
    ^ send it daily $
""")
NO_LIST = Ways("""
    ^ (no|stop) [more] [the|my|sending] [me] [the|my] [daily|morning|todays] (list|lists) [please] $
    (stop|do not) (send|sending|give|giving) [me] (the|my|a|that) [daily|morning|todays] list
""")
HOURS = (Button(_("At 7:00"), "at:7"), Button(_("At 8:00"), "at:8"), Button(_("At 9:00"), "at:9"), *NEVER_MIND)
WHICH_HOUR = _("At what hour shall I send you the list, on the days you work? You can type another.")
NO_SUCH_HOUR = _("I can send it between 5:00 and 20:00. Which full hour?")
SENT_AT = _(
    "I'll send you the list at {time} on the days you work, and never while you're on leave. “no list” stops it."
)
NOT_SENT_ANY_MORE = _("I won't send the list by itself any more. “today” shows it whenever you like.")
