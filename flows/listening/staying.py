"""Somebody goes on about what is hard, a message or more after they told of it: stayed with, until they go on."""

import re

from flows.choosing import chosen
from flows.effects import Say
from flows.events import Event, Said
from flows.following_up.promised import person
from flows.handing_over import handoff
from flows.listening.grief import ways
from flows.turn import Conversation, Turn, World
from flows.wording import differently
from flows.words import _


def with_them(talk: Conversation, event: Event, world: World) -> Turn | None:
    """One more kind word and a person to talk to; None where they ask for something, or turn to the work."""
    if chosen(talk, event) == "person":
        return handoff.begin(talk.without("hard_words"), words=talk.answer("hard_words"))
    if not isinstance(event, Said) or goes_on(event):
        return None
    turn = talk.version % len(HERE_STILL)
    words = differently(talk, (*HERE_STILL[turn:], *HERE_STILL[:turn]))
    return Turn(talk, (Say(words, (person(world), *ways(talk))),))


def goes_on(said: Said) -> bool:
    """Whether they ask for something or turn to the work, unless that is of somebody, whose life it may have been."""
    of_somebody = OF_SOMEBODY.search(said.text)
    asks = ASKS.search(said.text) or said.heard.wants_human or said.heard.decision == "human"
    return bool(asks or (OF_THE_WORK.search(said.text) and not of_somebody))


OF_SOMEBODY = re.compile(
    r"\b(he|she|him|her|his|hers|hed|shed|mum|mam|dad|nan|gran|grandad|husband|wife|son|daughter|brother|sister)\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\?|\b(how (do|can|to|should|shall)|what (do|should|shall|about) (i|we|you)"
    r"|(can|could|will|would) (you|we|someone)|(i|we)( really| just| still)? (need|want)"
    r"|looking for|who (can|could|will|do)|where (can|do)|anyway|moving on|on with|back to|tell me|show me"
    r"|help (me|us) with)\b",
    re.IGNORECASE,
)
OF_THE_WORK = re.compile(
    r"\b(volunteers?|helpers?|committee|meetings?|partnership|the group|our group|board|treasurer|secretary|trustees?"
    r"|accounts|budget|grants?|funding|money|bids?|plan|lease|hall|centre|council|workers?|club|project|programme|event"
    r"|rota|minutes|agenda|policy|garden|community|residents)\b",
    re.IGNORECASE,
)
HERE_STILL = (
    _(
        "That sounds very hard. Write as much or as little as you like; nothing here needs you. If you'd like a person "
        "to talk to, I can ask one."
    ),
    _("Thank you for telling me. I'm software, and some things are better said to a person: I can ask one for you."),
    _("There's no hurry with any of it. I'm here, and a person can be too."),
)
