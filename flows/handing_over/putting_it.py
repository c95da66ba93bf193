"""How a summary is put: shown, and changed by adding to it, leaving a part out or writing it anew."""

import re

from flows.choosing import at_place, chosen
from flows.danger.heard_of.which_adviser import named_in
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over.kept_from_them import OF_AN_ADVISER
from flows.handing_over.rewording import asks_to_swap, put_anew, swapped, telling, without_clause
from flows.handing_over.scraps import says_something
from flows.handing_over.summing_up import joined
from flows.hearing.dates import when
from flows.hearing.message import pieces
from flows.hearing.normalise import plain
from flows.knowing.contact_details import PHONE
from flows.listening.their_point import A_QUESTION
from flows.turn import Conversation, Turn, World
from flows.wording import capital, label, today
from flows.words import _

WORDS_OF_AN_ADDITION = 4


def put_so(talk: Conversation, *lines: str) -> Turn:
    """Show it once more, put this way; nothing at all is a word with somebody."""
    summary = joined(*(line for line in lines if line != str(JUST_A_WORD))) or str(JUST_A_WORD)
    return Turn(
        talk.at("handoff.summary", handoff_summary=summary, handoff_changed="yes", handoff_asked="yes"), ask=True
    )


def changed_by(talk: Conversation, said: Said) -> Turn | None:
    """What they write changes it: puts it anew, puts a word right, adds to it or takes a part out of it."""
    if anew := put_anew(said.text):
        return put_so(talk, anew)
    if right := swapped(talk.answer("handoff_summary"), said.text):
        return put_so(talk, right)
    if asks_to_swap(said.text) and not ADDING_OUTRIGHT.match(said.text):
        return Turn(talk.at("handoff.change"), (Say(NOT_IN_IT),), ask=True)
    if more := ADDING.match(said.text):
        return put_so(talk, talk.answer("handoff_summary"), more["more"])
    unsaid = DONT_SAY.match(said.text)
    if unsaid and set() < telling(unsaid["what"]) <= telling(talk.answer("handoff_summary")):
        return _without(talk, unsaid["what"])
    if less := LEAVING_OUT.match(said.text):
        return _without(talk, next(filter(None, less.groups()), ""))
    return None


def more_of_it(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they write instead of answering is more to pass on, whatever it is about, unless it's a question."""
    if PHONE.search(said.text) and not A_QUESTION.search(plain(said.text)):
        return put_so(talk, talk.answer("handoff_summary"), said.text)
    of_whom = talk.answer("handoff_reason") in OF_AN_ADVISER and named_in(said.text, world)
    if of_whom and not A_QUESTION.search(plain(said.text)):
        return put_so(talk, talk.answer("handoff_summary"), said.text)
    if len(said.text.split()) < WORDS_OF_AN_ADDITION:  # a day and no more is when it suits them
        dated = when(said.text, today(world))
        return put_so(talk, talk.answer("handoff_summary"), said.text) if dated else None
    if A_QUESTION.search(plain(said.text)) or not says_something(said.text, world):
        return None  # said to us, and nothing a person could make something of
    if said.heard.decision not in ("topic", "ask", "off_topic"):
        return None
    return put_so(talk, talk.answer("handoff_summary"), said.text)


def leave_out(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which part they'd rather leave out."""
    parts = _parts(talk)
    if isinstance(event, Entered):
        buttons = tuple(
            Button(label(capital(JOINS.sub("", part))), str(place)) for place, part in enumerate(parts[:MOST_PARTS])
        )
        return Turn(talk, (Say(WHICH_PART, (*buttons, KEEP)),))
    key = chosen(talk, event)
    if key == KEEP.key:
        return put_so(talk, talk.answer("handoff_summary"))
    if part := at_place(key, parts):
        return _cut(talk, [part])
    return _without(talk, event.text) if isinstance(event, Said) and _about(event.text, parts) else None


def _without(talk: Conversation, what: str) -> Turn:
    """Only the part they named goes; where it can't be told from the rest, they're asked how they'd put it."""
    parts, wanted = _parts(talk), telling(what)
    if len(parts) == 1 and not wanted:
        return put_so(talk)
    gone = _about(what, parts)
    if not gone:
        return Turn(talk.at("handoff.leave_out"), ask=True)
    if parts[0] not in gone:
        return _cut(talk, gone)
    left = without_clause(talk.answer("handoff_summary"), wanted)
    return put_so(talk, left) if left else _in_one_piece(talk, gone, parts)


def _in_one_piece(talk: Conversation, gone: list[str], parts: list[str]) -> Turn:
    """The first part may be taken out whole while others stay; what is left of none is theirs to word."""
    if len(gone) < len(parts) and not ASKS_FOR_A_PERSON.search(parts[0]):
        return _cut(talk, gone)
    return Turn(talk.at("handoff.change"), (Say(ALL_ONE),), ask=True)


def _cut(talk: Conversation, gone: list[str]) -> Turn:
    left = ([part for part in pieces(sentence) if part not in gone] for sentence in _sentences(talk))
    return put_so(talk, *(JOINS.sub("", ", ".join(parts)) for parts in left))


def _sentences(talk: Conversation) -> list[str]:
    return talk.answer("handoff_summary").split(". ")


def _parts(talk: Conversation) -> list[str]:
    """What it is made of: its sentences, and the pieces of those that hold several things."""
    return [part for sentence in _sentences(talk) for part in pieces(sentence)]


def _about(what: str, parts: list[str]) -> list[str]:
    """The parts that hold what they named; none if they named nothing that any of them holds."""
    wanted = telling(what)
    return [part for part in parts if wanted and wanted <= telling(part)]


ADDING = re.compile(
    r"^\s*(please )?(add|also|and|oh and|plus|can you (add|say|tell them)|tell (them|her|him)|say)\b[\s:,]*"
    r"(that\b\s*)?(?P<more>.{3,})",
    re.IGNORECASE | re.DOTALL,
)
LEAVING_OUT = re.compile(
    r"^\W*(?:(?:please|actually|oh|no|but|can you|could you|can we|i'?d rather you)\b[\s,]*)*"
    r"(?:(?:leave|take|miss|cut|keep) (?:out (.+)|(.+?) (?:out|off)(?: of (?:it|that|this))?)"
    r"|(?:don['’]?t|do not) (?:(?:mention|include|bring up) (.+)|(?:put in|say|tell (?:them|her|him)) "
    r"((?:that|this|it|the|about|what|anything|my|our)\b.*))"
    r"|(?:remove|delete|scrap|drop|don['’]?t (?:send|pass on)) "
    r"((?:that|this|the) (?:bit|part|line|last|first|thing|one)\b.*))"
    r"[\s,]*(?:please|thanks|ta)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
DONT_SAY = re.compile(
    r"^\W*(?:please |no |but )*(?:don['’]?t|do not) (?:say|put|use|write) (?P<what>.+)$", re.IGNORECASE
)
JOINS = re.compile(r"^(and|but|also|plus|then)\b[\s,]*", re.IGNORECASE)
ADDING_OUTRIGHT = re.compile(r"^\s*(please )?(add|also|and|plus)\b", re.IGNORECASE)
ASKS_FOR_A_PERSON = re.compile(
    r"\b(talk|speak|word|ring|call|phone|meet|visit|see|help|need|want|can|could|would) ", re.IGNORECASE
)
MOST_PARTS = 9  # and the one that keeps it as it is: a list has ten at most
KEEP = Button(_("Keep it as it is"), "keep")
WHICH_PART = _("Which part shall I leave out?")
NOT_IN_IT = _("I can't find that in it.")
ALL_ONE = _("That's in one piece with the rest.")
JUST_A_WORD = _("I'd like a word with somebody")
