"""The days that are agreed with somebody, as they are stored: named with their weekdays, and told apart."""

import re
from collections.abc import Iterable
from datetime import date

from flows.following_up import agreed_words as ways
from flows.following_up.how_it_went import SOMETHING, subject_of
from flows.hearing.dates import when
from flows.hearing.day_words import WEEKDAYS
from flows.hearing.moved_by import moved_by
from flows.hearing.normalise import plain
from flows.history import Promise
from flows.turn import Conversation, World
from flows.wording import DAYS, counted, day, listed, today
from flows.words import _


def on_day(promise: Promise, world: World) -> date:
    """The day it is agreed for, where they are."""
    return promise.due.astimezone(world.person.clock).date()


def in_order(agreed: Iterable[Promise]) -> tuple[Promise, ...]:
    """The same, the next one first."""
    return tuple(sorted(agreed, key=lambda promise: promise.due))


def named_with_day(promise: Promise, world: World) -> str:
    """The day and what about: "Mon 26 January about your lease"."""
    return f"{day(on_day(promise, world), today(world))}{about_it(promise, world)}"


def all_named(agreed: tuple[Promise, ...], world: World) -> str:
    """How many days are agreed, and each of them."""
    named = listed([named_with_day(each, world) for each in in_order(agreed)])
    return DOWN.format(days=counted(len(agreed), DAYS), agreed=named)


def what_is_agreed(world: World) -> str:
    """Every day that is agreed with them, in a sentence each; an empty string for none."""
    return " ".join(
        (AGREED if each.attempt == 1 else ASKED_ALREADY).format(agreed=named_with_day(each, world))
        for each in in_order(world.past.promises)
    )


def told_just_now(talk: Conversation, promise: Promise, world: World) -> bool:
    """Whether its day was in what was said last."""
    return day(on_day(promise, world), today(world)) in talk.last_words


def of_that_day(text: str, agreed: Iterable[Promise], world: World) -> Promise | None:
    """The one agreed for the day they name, by its number or its weekday, if it is just one."""
    numbers = {int(number) for number in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", plain(text))}
    weekdays = {WEEKDAYS[word] for word in plain(text).split() if word in WEEKDAYS}
    days = [(each, on_day(each, world)) for each in agreed]
    found = [each for each, on in days if (on.day in numbers if numbers else on.weekday() in weekdays)]
    return found[0] if len(found) == 1 else None


def of_that_subject(words: str, agreed: tuple[Promise, ...], world: World) -> Promise | None:
    """The one whose subject shares a telling word with theirs, if it is just one."""
    said = {word for word in words.split() if len(word) >= ways.TELLING_LENGTH} - ways.OF_DAYS - ways.OF_AGREEING
    found = [each for each in agreed if said & set(plain(str(subject_of(each.about, world))).split())]
    return found[0] if len(found) == 1 else None


def day_wanted(text: str, agreed: Promise, world: World) -> date | None:
    """The day they name instead, or the agreed one moved by as much as they say."""
    if ways.ANY_OTHER_DAY.search(ways.spoken(text)):
        return None
    meets = world.card.next_meeting if world.card else None
    return moved_by(text, on_day(agreed, world)) or when(text, today(world), meets)


def about_it(promise: Promise, world: World) -> str:
    """What it is about, to go behind its day; an empty string where that isn't known."""
    subject = subject_of(promise.about, world)
    return "" if subject == SOMETHING else ABOUT.format(subject=subject)


DOWN, ABOUT = _("{days} down: {agreed}"), _(" about {subject}")
AGREED = _("I said I'd ask you on {agreed}.")
ASKED_ALREADY = _("I've asked already and would ask once more on {agreed}.")
