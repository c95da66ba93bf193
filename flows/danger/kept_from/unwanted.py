"""
Danger was told, and an adviser is too near whoever does harm, or isn't wanted: from then on it goes round them.

Others on duty are told why, in the resident's words. Whether the adviser had heard of it before is said as it is.
"""

from dataclasses import replace

from flows.danger.alarm import in_touch, is_with, raised, round_whom
from flows.danger.heard_of.which_adviser import in_role, just_named
from flows.danger.kept_from import going_round
from flows.danger.kept_from.unwanted_words import (
    GOES_ON_OF_THEM,
    NEAR,
    NO_WISH,
    ONLY_THEM,
    PLEADED,
    POINTS_BACK,
    UNWANTED,
)
from flows.danger.saying import danger_words
from flows.danger.standing.who_has_it import told_when
from flows.effects import AddToHandoff, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World, is_every_adviser
from flows.wording import an, capital
from flows.words import _

MOST_WORDS, A_NAME = 40, 4


def said_since(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it once danger was told: it goes round them, and the others hear why."""
    if not talk.number("alarms"):
        return None
    adviser = whom(talk, said.text, world)
    if adviser and going_round.covers(round_whom(talk, world), adviser):
        return _still_round(talk, adviser, world)
    if adviser:
        return _goes_round(talk, adviser, said, world)
    plainly_more = said.heard.alarm is not None and said.heard.alarm.certain
    nobody_meant = not plainly_more and talk.owner != "adviser" and POINTS_BACK.said_in(plain(said.text))
    return Turn(talk, (Say(f"{danger_words.RING_999} {_who_is_meant(world)}"),)) if nobody_meant else None


def whom(talk: Conversation, text: str, world: World) -> str:
    """The adviser who isn't to hear of it by these words, in the way of `which_adviser.about_adviser`."""
    named, words = in_role(text, world)
    if len(words.split()) > MOST_WORDS or ONLY_THEM.said_in(words):
        return ""
    if not named:
        return just_named(world) if POINTS_BACK.said_in(words) else ""
    is_the_answer = talk.last_words.endswith(_who_is_meant(world)) and len(words.split()) <= A_NAME
    return named if is_the_answer or _is_against(words) else ""


def _who_is_meant(world: World) -> str:
    return WHO_IS_MEANT.format(a_role=an(world.programme.words.adviser))


def _is_against(words: str) -> bool:
    """Whether plain words say that an adviser is too near whoever does harm, or isn't wanted."""
    rest = words.split()
    for start, end in reversed(NO_WISH.places(words)):
        rest[start:end] = ["adviser"]
    left = " ".join(rest)
    return PLEADED.said_in(words) or any(ways.said_in(left) for ways in (NEAR, UNWANTED, GOES_ON_OF_THEM))


def _goes_round(talk: Conversation, adviser: str, said: Said, world: World) -> Turn:
    knew = told_when(adviser, world)
    had_it = is_with(adviser, talk, world)
    stays_with = None if had_it else in_touch(world)
    turn = raised(talk.knowing(round=adviser), talk.answer("danger"), world, said.text)
    # Whoever goes on writing with them gets the words already.
    unsaid = [each for each in turn.effects if not isinstance(each, Say | AddToHandoff)]
    danger = next((each.id for each in world.past.handoffs if each.urgency == "safety"), 0)
    why = PASSED_ON.format(who=going_round.called(adviser, world), words=said.text)
    around = going_round.both(round_whom(talk, world), adviser)
    text = danger_words.answer(
        f"{_round(adviser, world)} {_knew(knew, adviser, world)}".strip(),
        danger_words.for_their_age(turn.conversation, world),
        danger_words.still_with(stays_with, world) if stays_with else _who_hears(around, world),
    )
    return replace(turn, effects=(*unsaid, AddToHandoff(why, to=danger), Say(text)))


def _still_round(talk: Conversation, adviser: str, world: World) -> Turn:
    """Said once more, of somebody it goes round already."""
    text = f"{_round(adviser, world, still=True)} {_knew(told_when(adviser, world), adviser, world)}".strip()
    return Turn(talk, (Say(danger_words.answer(text, danger_words.for_their_age(talk, world), "")),))


def _round(adviser: str, world: World, *, still: bool = False) -> str:
    if is_every_adviser(adviser):
        return danger_words.NO_ADVISER.format(role=world.programme.words.adviser)
    return (STILL_ROUND if still else NOW_ROUND).format(name=going_round.called(adviser, world))


def _knew(since: str, adviser: str, world: World) -> str:
    name = going_round.called(adviser, world)
    who = capital(name) if not is_every_adviser(adviser) else capital(an(world.programme.words.adviser))
    return (KNEW if since else DIDNT_KNOW).format(who=who, since=since)


def _who_hears(around: str, world: World) -> str:
    if world.listener(around) == "nobody":
        return danger_words.NOBODY_TOLD
    return TOLD_WHY.format(who=danger_words.listener(around, world))


PASSED_ON = _("From now on this goes round {who}. In their words: “{words}”")
NOW_ROUND = _("From now on it goes round {name}: I tell {name} nothing more, and {name} can't see it here.")
STILL_ROUND = _("It goes round {name}: I tell {name} nothing more, and {name} can't see it here.")
KNEW = _(
    "{who} had already been told, {since}, that somebody may not be safe, with any name and area I have. I can't take "
    "that back. If anyone is in danger now, ring 999."
)
DIDNT_KNOW = _("{who} hasn't been told of it by me. If anyone is in danger now, ring 999.")
TOLD_WHY = _(
    "I've told {who} why, in your words, and that somebody may not be safe. I tell them again every 10 minutes until a "
    "person answers you here."
)
WHO_IS_MEANT = _("If you mean {a_role}, write their name, and it goes round them: they're told nothing more.")
