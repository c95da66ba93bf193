"""
A threat against one of the programme's advisers: those on duty hear of it whatever is answered, and never that adviser.

They are told by a person that somebody means them harm, not by us; and whoever made the threat is told all this.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from flows.danger import danger_words, going_round
from flows.danger.alarm import raised, told_of
from flows.danger.put_plainly import put_plainly
from flows.danger.threat_words import TOWARDS, against, idiom_against
from flows.effects import Effect, OpenHandoff, Say
from flows.events import Said
from flows.hearing.heard import Alarm, Heard
from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.turn import EVERY_ADVISER, Conversation, Turn, World
from flows.wording import capital, differently, first_name

THREATENED = "threatened"
"""The reason of a handoff that goes round an adviser because they are threatened."""


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Others are told at once that an adviser is to be warned, and the resident hears so; None for anything else."""
    adviser = adviser_in(said.text, world)
    if not adviser:
        return None
    about_them = talk.knowing(round=going_round.both(talk.answer("round"), adviser))
    told = told_of(about_them, said.text, world).around
    turn = raised(about_them, "threat", world, said.text)
    text = "" if _is_somebody_elses(said.text, world) else _honestly(talk, told, world)
    return replace(turn, effects=tuple(_as_a_threat(each, text) for each in turn.effects))


def heard(text: str, world: World) -> Heard:
    """What is heard in a message; a threat against an adviser is danger for certain, however it is answered."""
    plainly = going_round.heard(text, world)
    if adviser_in(text, world):
        return replace(plainly, alarm=Alarm("threat", True, text), decision="urgent")
    if not plainly.alarm and _meant(text, world, _idioms):
        return replace(plainly, alarm=Alarm("threat", False, text), decision="urgent")
    return plainly


def adviser_in(text: str, world: World) -> str:
    """The id of the adviser these words threaten, EVERY_ADVISER where it can't be said whom, or an empty string."""
    return _meant(text, world, _threats)


Ways = Callable[[str, str], tuple[re.Pattern[str], ...]]


def _meant(text: str, world: World, ways: Ways) -> str:
    words = put_plainly(text, SPELLER)
    role, ours = plain(world.programme.words.adviser), world.card.adviser if world.card else ""
    named = {each.id for each in world.programme.advisers if _found(words, plain(first_name(each.name)), "", ways)}
    if not named and _found(words, "", role, ways):
        named.add(ours or EVERY_ADVISER)
    return going_round.both(*named)


def _found(words: str, name: str, role: str, ways: Ways) -> bool:
    named = name in words if name else (role in words or "advis" in words)
    return named and any(each.search(words) for each in ways(name, role))


# A programme has a few advisers, asked about with every message.
_threats, _idioms = lru_cache(maxsize=64)(against), lru_cache(maxsize=64)(idiom_against)


def _is_somebody_elses(text: str, world: World) -> bool:
    """Whether they tell of what somebody else means to do: they were right to say so."""
    return TOWARDS.search(plain(text)) is not None


def _as_a_threat(each: Effect, text: str) -> Effect:
    match each:
        case OpenHandoff(urgency="safety"):
            return replace(each, reason=THREATENED)
        case Say() if text:
            return replace(each, text=text)
    return each


def _honestly(talk: Conversation, around: str, world: World) -> str:
    who, name = danger_words.listener(around, world), going_round.called(around, world)
    if world.listener(around) == "nobody":
        return f"{CANT_KEEP.format(name=capital(name))} {danger_words.NOBODY_TOLD}"
    ways = [f"{CANT_KEEP} {TOLD} {OR_ELSE}", f"{TOLD_AGAIN} {OR_ELSE}"]
    return differently(talk, [way.format(name=name, who=who) for way in ways])


# The words that these are near to are known as well, so that they stay what they are.
SPELLER = Speller(
    word_set("""
    smash smashing punch batter murder strangle throttle attack burn stab shoot going adviser
    better butter bitter matter battery shout short born barn turn attach stub stay slash bunch lunch
""")
)
CANT_KEEP = "That sounds as if {name} could get hurt, so I can't keep it to myself."
TOLD = (
    "I've told {who} that it may be a threat, whatever you say next, so that a person can warn {name}. {name} can't "
    "see this chat, and won't be the one who answers you here."
)
TOLD_AGAIN = "I've told {who} again that it may be a threat to {name}. Somebody else than {name} will answer you here."
OR_ELSE = (
    "If anyone could get hurt now, ring 999. If you didn't mean it, or {name} did something to you, say so to whoever "
    "answers."
)
