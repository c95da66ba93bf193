"""
Danger told in several short messages, as people type on phones: "he put his hands", then "round my neck".

Each may be nothing by itself, so a few words are heard once more together with those just before them. So is a loss:
"my mum", then "died".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.choosing import chosen
from flows.danger.doubting.ordinary import may_be_of_it
from flows.danger.doubting.thing_words import SHOWS_A_THING
from flows.danger.heard_of import tablets, what_is_heard
from flows.danger.heard_of.which_adviser import about_adviser
from flows.effects import JoinArea, LearnName
from flows.events import Said
from flows.hearing.heard import Heard
from flows.hearing.normalise import plain
from flows.knowing.wish_to_erase import of_one_thing
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, is_open

FEW_WORDS = 8
MOST_BEFORE = 2
SOON = timedelta(minutes=5)
PIECES, PIECES_AT, ANSWERED = "pieces", "pieces_at", "pieces_answered"
ELSEWHERE = (ASKING, AFTER, "handoff.", "too_young.")
"""Where a few words answer what was asked: danger has its own ears, and a draft is read by a person."""
OPENS_AT = ("", "welcome.hello", "menu.home", "menu.listening")
"""Where nothing was asked that a few words could answer."""
TAKEN_AS_WRITTEN = ("academy.who", "academy.put_it", "peers.put_it")
"""Where anything typed is shown as what would be passed on: that it was taken doesn't say that it was all."""
BREAKS_OFF = re.compile(r"(?<!you )\b(to|not|just|keeps?|never|go|make (him|her|it|them)|let me)$")
"""The end of words that go on: even a command may be the rest of them, as in "my ex wont", "leave me alone"."""
ASKS_FOR_MORE = re.compile(
    r"(?:please )?(?:tell|show|give) (?:me|us) (?:a bit |some )?more(?: please| about (?:it|that))?"
)
MAY_BE_ALL = re.compile(r"^(i |no )*(really |just )*(do not want to|do not|can not|will not|not|just)$")
"""Such words that may have been all of it: only danger for certain is heard in them and a command."""


def heard(talk: Conversation, said: Said, world: World) -> Said:
    """What was said, as heard by itself; with the words just before it, where only together they tell of it."""
    alone = replace(said, heard=_alone(talk, said.text, world))
    if alone.heard.alarm:
        return _with_who_it_is(talk, alone, world)
    if not _may_be_a_piece(talk, alone, world):
        return alone
    was_answered = talk.answer(ANSWERED) and not may_be_of_it(said)
    shows_a_thing = SHOWS_A_THING.fullmatch(plain(said.text)) is not None
    only_certain = bool(
        was_answered or shows_a_thing or (alone.heard.command and MAY_BE_ALL.match(_just_before(talk, world)))
    )
    pieces = [
        replace(said, text=joined, heard=what_is_heard.heard(joined, world))
        for joined in _joined(talk, said.text, world)
    ]
    told = (each for each in pieces if (alarm := each.heard.alarm) and (alarm.certain or not only_certain))
    lost = (each for each in pieces if each.heard.feeling == "bereaved" and not alone.heard.command)
    return next(told, None) or next(lost, alone)


def _alone(talk: Conversation, text: str, world: World) -> Heard:
    """What is heard in these words by themselves; tablets are danger for certain where they told of self-harm."""
    alone = what_is_heard.heard(text, world, opens=_opens(talk))
    sign = tablets.told_of_themselves(text) if talk.answer("danger") == SELF_HARM else None
    return replace(alone, alarm=sign, command=None, decision="urgent") if sign else alone


def _opens(talk: Conversation) -> bool:
    """Whether nothing was asked or said before that a few words could belong to."""
    return talk.step in OPENS_AT and talk.owner == "bot" and not talk.answer(PIECES)


def _with_who_it_is(talk: Conversation, said: Said, world: World) -> Said:
    """Danger by itself, and with the words just before it where those say that an adviser does it."""
    if about_adviser(said.text, world):
        return said
    named = (each for each in _joined(talk, said.text, world) if about_adviser(each, world))
    return replace(said, text=next(named, said.text))


def kept(
    talk: Conversation, said: Said, turn: Turn, world: World, *, is_answered: bool, may_go_on: bool = False
) -> Turn:
    """
    The turn whose chat remembers these few words until the next ones, unless they had an answer of their own.

    What had one and may go on all the same is remembered too, for what is said next of somebody.
    """
    goes_on = _is_short(talk, said) if may_go_on else not is_answered and _may_be_a_piece(talk, said, world)
    if said.heard.alarm or not goes_on:
        return replace(turn, conversation=ended(turn.conversation))
    pieces = [*_before(talk, world), " ".join(said.text.split())][-MOST_BEFORE:]
    kept_now = {PIECES: "\n".join(pieces), PIECES_AT: world.now.isoformat(), ANSWERED: "yes" * may_go_on}
    return replace(turn, conversation=turn.conversation.knowing(**kept_now))


def went_on(talk: Conversation, turn: Turn) -> bool:
    """Whether the step took these words for an answer: it led to another one, or we know now who or where they are."""
    told_who = any(isinstance(effect, JoinArea | LearnName) for effect in turn.effects)
    led_on = is_open(talk) and turn.conversation.step != talk.step and talk.step not in TAKEN_AS_WRITTEN
    return told_who or led_on


def ended(talk: Conversation) -> Conversation:
    """The chat after something else than a few words: the next ones stand by themselves."""
    return talk.without(PIECES, PIECES_AT, ANSWERED) if talk.answer(PIECES) else talk


def _may_be_a_piece(talk: Conversation, said: Said, world: World) -> bool:
    """Whether it is a few words that mean no button, no question about us and no command, or one that ends others."""
    commands = said.heard.command and not BREAKS_OFF.search(_just_before(talk, world))
    asks = of_one_thing(said.text) or ASKS_FOR_MORE.fullmatch(plain(said.text))
    means_something = bool(commands or said.heard.about or asks) or chosen(talk, said) != ""
    return _is_short(talk, said) and not means_something


def _is_short(talk: Conversation, said: Said) -> bool:
    return not talk.step.startswith(ELSEWHERE) and len(said.text.split()) <= FEW_WORDS


def _joined(talk: Conversation, text: str, world: World) -> Iterator[str]:
    before = _before(talk, world)
    return (" ".join([*before[start:], text]) for start in range(len(before)))


def _just_before(talk: Conversation, world: World) -> str:
    return plain(" ".join(_before(talk, world)[-1:]))


def _before(talk: Conversation, world: World) -> list[str]:
    """The few words said just before, the oldest first."""
    at = talk.answer(PIECES_AT)
    soon = bool(at) and world.now - datetime.fromisoformat(at) <= SOON
    return talk.answer(PIECES).split("\n") if soon else []
