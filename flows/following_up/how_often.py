"""
How often and when they'd like to be written to: hours are kept, and what can't be kept is said, with what can.

Kept for a person are hours, a pause and a stop. A rhythm or weekdays of their own aren't.
"""

import re
from datetime import time

from flows.choosing import chosen
from flows.effects import Button, QuietHours, Say
from flows.events import Said
from flows.following_up.hours_said import hours_in
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, is_open, leaving
from flows.wording import clock
from flows.words import _

MOST_WORDS = 20


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is kept of such a wish, or why it can't be; None for anything else."""
    words = plain(said.text)
    about_us = OF_OUR_MESSAGES.search(words) or talk.step in ABOUT_WRITING or not is_open(talk)
    if talk.owner != "bot" or len(words.split()) > MOST_WORDS or chosen(talk, said) or not about_us:
        return None
    if not (OF_OUR_MESSAGES.search(words) or ALONE.match(words)):
        return None
    if hours := hours_in(said.text, world.person.writes_until):
        start, end = hours
        text = HOURS.format(start=clock(time(start)), end=clock(time(end)))
        return carry_on(talk, text, QuietHours(start, end))
    if WEEKDAYS.search(words):
        return _told(talk, NO_WEEKDAYS)
    if ONCE_A_WEEK.search(words):
        return _told(talk, AS_IT_IS)
    if OFTENER.search(words):
        return _told(talk, NO_OFTENER)
    if RARER.search(words):
        return Turn(leaving(talk).at("menu.pause"), (Say(NO_RHYTHM),), ask=True)
    return None


def _told(talk: Conversation, text: str) -> Turn:
    if is_open(talk):
        return carry_on(talk, text)
    return Turn(talk.at("menu.listening"), (Say(text, (Button(_("Pause or stop"), "pause"), *MENU)),))


OF_OUR_MESSAGES = re.compile(
    r"\b(?:(?:messag\w+|text|texting|txt|write|writing|contact|msg|ping|bother|disturb|remind|nudge)(?: to)? (?:me|us)"
    r"|check(?:ing)? in(?: with (?:me|us))?|(?:messages?|texts?|check ins?|reminders?) from you|hear from you"
    r"|send(?:ing)? (?:me|us) (?:\w+ )?(?:messages?|texts?|reminders?)"
    r"|(?:your|the|these) (?:messages|texts|reminders))\b"
)
ALONE = re.compile(
    r"(?:(?:please|okay|yes|but|and|just|can you|could you) )*(?:only|never|not|no messages|just) (?:please )?"
    r"(?:on |at |in the |after |before |from |between )"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|week ?ends?|school days"
WEEKDAYS = re.compile(rf"\b(?:only|just|never|not|no|do not|except|apart from)\b.*\b(?:{_DAY})\b|\b(?:{_DAY}) only\b")
ONCE_A_WEEK = re.compile(r"\b(?:once (?:a|per|every|each) week|weekly|every week)\b")
OFTENER = re.compile(r"\b(?:every ?day|daily|each day|twice a week|more often|every (?:morning|evening|night|hour))\b")
RARER = re.compile(
    r"\b(?:(?:once|twice|only) (?:a|per|every|each|in a) (?:month|fortnight|year|quarter|while)|monthly|fortnightly"
    r"|every (?:\w+ )?(?:weeks|months?|fortnight)|less|so often|too often|so much"
    r"|too much|too many|so many|fewer|every now and then|now and (?:then|again))\b"
)
ABOUT_WRITING = frozenset({"menu.pause", "suggest.when", "suggest.not_now", "nudge.answer", "check_in.not_now"})
HOURS = _("I'll only write to you first between {start} and {end}. You can write to me at any hour.")
NO_WEEKDAYS = _(
    "I can't choose weekdays for everything: the team's messages may come on any, at most once a week. A check-in "
    "comes on the day you name, and hours I can keep: say “only after 6”."
)
AS_IT_IS = _("That's how it is: at most once a week, and a check-in only on a day we've agreed.")
NO_OFTENER = _("Once a week is the most I write first. You can write to me at any hour, as often as you like.")
NO_RHYTHM = _(
    "I can't keep a rhythm of your own. It's at most one message a week, and a check-in only on a day we've agreed. "
    "What I can do is keep quiet for a while."
)
