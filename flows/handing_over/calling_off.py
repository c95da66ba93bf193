"""What was passed on is no longer wanted, said in a few words and nothing else, also turns after it went."""

from dataclasses import replace

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.effects import Say
from flows.events import Said
from flows.handing_over.adviser_names import advisers_called
from flows.handing_over.sent import CALL_IT_OFF, OFF_OR_KEEP, asked_for
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open, leaving


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The same, without a mere doubt of danger where "don't need it any more" is said of what was passed on."""
    alarm = said.heard.alarm
    if alarm is None or alarm.certain or not _waits(talk, world):
        return said
    words = plainly(said, world)
    if not (NOT_NEEDED.said_in(words) or BY_NAME.said_in(words)):
        return said
    return replace(said, heard=said.heard.but_for_the_alarm())


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Whether to call it off, asked once; None where a question that is open may be meant instead."""
    if not _waits(talk, world) or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    words = plainly(said, world)
    rests = not is_open(talk) and (NOT_NEEDED.said_in(words) or LEFT.said_in(words))
    return _asked(talk) if rests or BY_NAME.said_in(words) else None


def otherwise(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The same of what was no answer to the question that is open, so that it isn't meant for that."""
    words = plainly(said, world)
    means_it = _waits(talk, world) and any(each.said_in(words) for each in (NOT_NEEDED, BY_NAME, LEFT))
    return _asked(talk) if means_it else None


def _asked(talk: Conversation) -> Turn:
    return Turn(leaving(talk).at("handoff.waiting"), (Say(CALL_IT_OFF, OFF_OR_KEEP),))


def _waits(talk: Conversation, world: World) -> bool:
    """Whether a person is waited for, nobody has the chat, and no danger is about that could be meant."""
    if talk.owner != "waiting" or told_or_feared(talk):
        return False
    return asked_for(world) is not None and all(each.urgency != "safety" for each in world.past.handoffs)


def plainly(said: Said, world: World) -> str:
    """Their words in plain ones, with whoever is called by name called "adviser"."""
    return by_role(plain(said.text), advisers_called(world))


NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.")
_FIRST = """[oh|ah|okay|ok|no|right|well|sorry|hi|so|thanks] [it is fine|its fine|it is okay|that is fine|that is okay|
    it is alright|actually|okay|no|sorry|please|then|you can] [actually|please|can you|could you|you can|just|so]"""
_LAST = "[now|then|any more|anymore|after all|please] [please|thanks|thank you|cheers|ta|sorry|mate|love|now] $"
_WHO = "(adviser|my adviser|the adviser|her|him|them|a person|anyone|anybody|someone|somebody)"
_OFF = "(cancel|call off|scrap|withdraw|drop|forget|take back)"
_WHAT = "(request|message|question)"
BY_NAME = Ways(f"""
    ^ {_FIRST} {_OFF} (my|the|that|this) [last] {_WHAT} [to {_WHO}] {_LAST}
    ^ {_FIRST} call (my|the|that) {_WHAT} off {_LAST}
    ^ {_FIRST} {_OFF} what i (sent|asked|asked for|wrote|said) [to] [{_WHO[1:-1]}] {_LAST}
    ^ {_FIRST} [i|we] (do not|no longer) (need|want) (to (talk|speak) to|to hear from|a call from) {_WHO} {_LAST}
    ^ {_FIRST} [never mind|nevermind|forget it|leave it] (do not|no need to) (bother|ask|trouble) {_WHO} {_LAST}
""")
NOT_NEEDED = Ways(f"""
    ^ {_FIRST} [i|we] do not need (it|that|this|{_WHO[1:-1]}) (any more|anymore|now|after all) {_LAST}
    ^ {_FIRST} [i|we] no longer need (it|that|this|{_WHO[1:-1]}) {_LAST}
    ^ {_FIRST} [it is|its|that is|thats|this is|that|it] (no longer|not) (needed|necessary) {_LAST}
    ^ {_FIRST} (cancel|call off|scrap|withdraw) (it|that|this) {_LAST}
    ^ {_FIRST} call (it|that) off {_LAST}
    ^ {_FIRST} do not (bother|bother with (it|that)) {_LAST}
    ^ {_FIRST} no need {_LAST}
    ^ {_FIRST} [never mind|nevermind|nvm|forget it|no worries] [then|now|it is fine] (it is|its|that is|thats|
        it has been|we have got it|we got it|we have|all|everything is) [all|been|now] (sorted|fixed|solved|dealt with|
        done) [itself] [out] {_LAST}
""")
"""It is said to be needed no more."""
LEFT = Ways(f"""
    ^ {_FIRST} (never mind|nevermind|nvm|forget it|forget about it|leave it) [it|that|about it] {_LAST}
    ^ {_FIRST} [i] [have] changed my mind {_LAST}
""")
"""The same said so loosely that any question which is open would be meant first."""
