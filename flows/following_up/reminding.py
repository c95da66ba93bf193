"""Somebody asks for a reminder or a check-in on a day, about something: agreed, kept, and said back in their words."""

import re
from datetime import date

from flows.choosing import chosen
from flows.events import Said
from flows.following_up.coming_back import checking_in_about
from flows.hearing.dates import when
from flows.hearing.our_words import in_usual_words
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import clip, first_name, quoted, today

MOST_WORDS, LONGEST_SUBJECT = 30, 60


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A check-in on the day they named; None where they ask for none, or name no day."""
    words = in_usual_words(said.text, world.programme.words)
    if len(words.split()) > MOST_WORDS or chosen(talk, said) or _is_written_down(talk):
        return None
    advisers = {first_name(each.name).lower() for each in world.programme.advisers}
    if not ASKED.said_in(words) or FROM_A_PERSON.said_in(words) or not advisers.isdisjoint(words.split()):
        return None
    on = when(said.text, today(world), world.card.next_meeting if world.card else None)
    return checking_in_about(talk, subject_in(said.text, on, world), on, world) if on and on > today(world) else None


def _is_written_down(talk: Conversation) -> bool:
    return talk.step != "handoff.waiting" and talk.step.startswith(NOT_HERE)


def subject_in(text: str, on: date | None, world: World) -> str:
    """What it is about, in their words, with "my" as "your" and without the day; '' where they don't say."""
    found = ABOUT.search(text)
    if not found:
        return ""
    what = WITHOUT_MANNERS.sub("", found["what"])
    day_in_it = DAY_AT_THE_END.search(what)
    if day_in_it and when(day_in_it[0], today(world)) == on:
        what = what[: day_in_it.start()]
    told = " ".join(YOURS.get(word.lower(), word) for word in what.split())
    subject = clip(told.strip(" ,.!?:;-").replace(":", ""), LONGEST_SUBJECT)
    return subject if found["by"].lower() in ("about", "regarding", "re") else quoted(subject)


NOT_HERE = ("welcome.", "handoff.", "suggest.when", "suggest.not_now", "check_in.")
ASKED = Ways("""
    (check|checking) (in|back|up|on) .. (me|us|this|that|it|how)
    (check|look) in [again] (on|in|next|after|with|about|tomorrow)
    remind (me|us)
    (set|give|send|want|need|have) (me|us) [up] (a|another) (reminder|nudge|prompt|poke|shout)
    (set|want|need) (a|another) (reminder|nudge|prompt)
    (nudge|prompt|poke|chase) (me|us)
    (ask|message|text|ping|write to) (me|us) [again] ... about
    (come|get) back to (me|us) [again] ... about
    touch base
""")
FROM_A_PERSON = Ways("""
    (someone|somebody|she|he|adviser|advisor|anyone|person|human) ... (check|remind|ask|text|come|get|look|touch)
    (get|ask|tell) (someone|somebody|her|him|them|the|my)
""")
ABOUT = re.compile(r"\b(?P<by>about|regarding|re|that|to|how)\s+(?!me\b|us\b|do\b)(?P<what>.{3,})$", re.IGNORECASE)
WITHOUT_MANNERS = re.compile(r"[\s,]*\b(please|thanks|thank you|ta|cheers|if you can|mate|love)\W*$", re.IGNORECASE)
DAY_AT_THE_END = re.compile(
    r"\s+(on|in|next|after|this|tomorrow|by|before|at|come|mon|tue|wed|thu|fri|sat|sun)\w*\b.*$", re.IGNORECASE
)
YOURS = {
    "my": "your",
    "our": "your",
    "mine": "yours",
    "i": "you",
    "we": "you",
    "me": "you",
    "us": "you",
    "im": "you're",
}
