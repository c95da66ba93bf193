"""Not until some day, in whatever words: a suggestion on the table is left until then, else everything is."""

import re

from flows import menu
from flows.choosing import chosen
from flows.events import Said
from flows.following_up import coming_back
from flows.hearing.dates import when
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open, leaving
from flows.wording import day, today
from flows.words import _

MOST_WORDS = 20


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Put off until the day they named; None where no day is named, and where the question asks for a day itself."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or chosen(talk, said) or talk.step.startswith(NOT_HERE):
        return None
    if not is_open(talk) and ONLY_A_DATE.fullmatch(said.text.strip()) and (on := when(said.text, today(world))):
        return carry_on(talk, FOR_WHAT.format(day=day(on, today(world))))
    if "?" in said.text or not PUTS_OFF.said_in(words):
        return None
    on = when(said.text, today(world), world.card.next_meeting if world.card else None)
    if not on or on <= today(world):
        return None
    if talk.step in OFFERED and talk.answer("topic"):
        return coming_back.left_until(talk, on, world)
    return menu.paused(leaving(talk), on, world)


NOT_HERE = (
    "welcome.",
    "handoff.",
    "check_in.",
    "menu.pause",
    "diagnose.what_helps",
    "suggest.when",
    "suggest.not_now",
    "suggest.meeting",
)
ONLY_A_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})")
FOR_WHAT = _(
    "{day}, got it, but for what? Say “pause until” with the day and I'll keep quiet till then, or “remind me” with "
    "the day and what about."
)
OFFERED = frozenset({"suggest.choose", "suggest.one", "suggest.something_else"})
NAMED = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|january|february|march|april)"
PUTS_OFF = Ways(f"""
    ^ [no|nah|maybe|sorry|probably|actually|well|um|definitely|just] [thanks|but] not (until|till|til|before)
    (can not|could not|will not be able to|do not want to|not going to|can not even|not able to) (think about|think of|
        deal with|face|look at|get to|cope with|focus on|concentrate on|get my head round|take on) [any of] (this|it|
        that|anything|any of this|all this|these|more) [right now|yet] (until|till|til|before)
    leave (me|us|it|this|that) [alone|be|in peace|well alone|out of it] (until|till|til)
    (busy|snowed under|flat out|hectic|rushed off|run off|away|on holiday|on holidays|up to my eyes|manic) ... (try|
        ask|message|text|catch|come back to|get back to|speak to|talk to|bother) (me|us) [again]
    ^ ... (try|ask|message|text|write to|come back to|bother) (me|us) [again] (on|in|after|next|{NAMED[1:-1]}) .. $
    (nothing|no messages|no more|no texts|not a word|not a peep) [from you|please] (until|till|til|before)
    ^ ... (speak|talk|pick this up|do this|look at this|look at it) [again] (after|in the|
        next|once) .. $
    ^ [i am|we are] [away|on holiday|off|in hospital|at my mums] (until|till|til)
""")
