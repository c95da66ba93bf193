"""Somebody says what they are called: learnt if they agreed to be remembered, kept until they're asked if not yet."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.effects import Effect, LearnName, Say
from flows.events import Said
from flows.hearing.areas import find_areas, mostly_a_place
from flows.hearing.everyday import EVERYDAY
from flows.hearing.given_names import GIVEN_NAMES
from flows.hearing.names import name_by_itself, name_in, only_a_name
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open
from flows.wording import differently, first_name
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A name and nothing else: greeted with it, and the open question again; None for anything more."""
    if FORGET_IT.said_in(plain(said.text)) and not talk.step.startswith(HEARD_THERE):
        return _let_go(talk, world)
    name = name_in(said.text) if only_a_name(said.text) else ""
    if not name or chosen(talk, said) or talk.step.startswith(HEARD_THERE):
        return None
    if find_areas(said.text, world.programme.areas):  # "it's Ashby" may be where they are
        return None
    ways = FORGOTTEN if world.person.consent is False else PLEASED
    greeting = Say(differently(talk, [way.format(name=name) for way in ways]))
    after, effects = learnt(talk, name, world)
    if is_open(talk):
        return Turn(after, (*effects, greeting), ask=True)
    return Turn(after, (*effects, Say(greeting.text, talk.question)))


def beside(talk: Conversation, said: Said, turn: Turn, world: World) -> Turn:
    """The turn that also keeps the name a message begins with ("I'm Mo. Do you have…"), unless it was kept already."""
    first, _stop, more = said.text.partition(next((each for each in said.text if each in ".,!;\n"), "\n"))
    name = name_in(first) if more.strip() and only_a_name(first) else ""
    here = turn.conversation
    known = {
        world.person.name,
        here.answer("name"),
        *(each.name for each in turn.effects if isinstance(each, LearnName)),
    }
    if (
        not _plainly_one(name)
        or name in known
        or here.owner == "adviser"
        or here.step.startswith(("handoff.", "safety."))
    ):
        return turn
    after, effects = learnt(here, name, world)
    return replace(turn, conversation=after, effects=(*effects, *turn.effects))


def with_a_place(text: str, world: World) -> bool:
    """Whether they say what they are called and which area is theirs, and nothing more."""
    name = given(text, world)
    return bool(name) and mostly_a_place(
        INTRODUCED.sub(" ", text.replace(name, " ").replace(name.lower(), " ")), world.programme.areas
    )


def given(text: str, world: World) -> str:
    """The first name somebody gives for themselves, also bare beside a place ("mo from fernhill"), or ''."""
    bare = BESIDE_A_PLACE.fullmatch(text.strip())
    beside = bare and mostly_a_place(bare[2], world.programme.areas) and by_itself(bare[1], world)
    return name_in(text) or beside or ""


def _plainly_one(name: str) -> bool:
    """Whether it is a name that is common here, or no everyday word: "I'm Raging. Who..." gives none."""
    return bool(name) and (name.lower() in GIVEN_NAMES or name.lower() not in EVERYDAY)


def by_itself(text: str, world: World) -> str:
    """The name that is all of an answer; '' where it is an adviser's too, who may be meant."""
    name = name_by_itself(text)
    return "" if name in {first_name(each.name) for each in world.programme.advisers} else name


def _let_go(talk: Conversation, world: World) -> Turn:
    """Their name goes at once: it can be told again any time."""
    effects = (LearnName(""),) if world.person.name else ()
    return carry_on(talk.without("name"), LET_GO if effects or talk.answer("name") else NO_NAME, *effects)


def learnt(talk: Conversation, name: str, world: World) -> tuple[Conversation, tuple[Effect, ...]]:
    """What is kept of a name, by what they agreed to."""
    if world.person.consent:
        return talk, (LearnName(name),)
    return (talk.knowing(name=name) if world.person.consent is None else talk), ()


INTRODUCED = re.compile(
    r"\b(?:from|m[ye] names?(?: is|['’]?s)?|names?(?:['’]?s)?|called|calls? me|and|n)\b", re.IGNORECASE
)
BESIDE_A_PLACE = re.compile(
    r"(?:(?:hi|hiya|hello|hey)\b[\s,!.]*)?([^\W\d_]+)(?: here)?(?:\s+from\s+|\s*,\s*)(.+)", re.IGNORECASE
)
HEARD_THERE = ("handoff.", "safety.", "welcome.hello", "academy.", "welcome.which_")
"""Steps that a name given there means something to, or that come before anything else."""

FORGET_IT = Ways("""
    ^ [please|can you|could you|actually|no|and|oh] (forget|delete|remove|erase|drop|wipe) my [first|last|full|
        real] name [please|now|then|again|only] $
    ^ [please|oh|no|actually] (do not|stop|never) (call|calling|use|using|keep|keeping|remember|remembering) (me by|
        my) [first|real|full] name [please|again|any more] $
    ^ [please|oh|no|actually] (do not|stop|never) (call|calling) me \\w+ [please|again|any more] $""")
LET_GO, NO_NAME = (
    _("Your name is gone: I won't call you by one."),
    _("I have no name for you, so there's none to forget."),
)
PLEASED = (_("Pleased to meet you, {name}."), _("{name} it is."))
FORGOTTEN = (_("Hello, {name}. I won't keep it, as you asked."), _("Got it, {name}, and it isn't kept."))
