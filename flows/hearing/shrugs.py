"""Answers that say they don't know, that there's nothing, or that they'd rather not say: each is fine anywhere."""

from typing import Literal

from flows.hearing.normalise import plain
from flows.hearing.ways import Ways, line_set

Shrug = Literal["unsure", "nothing"]

_AFTER = "[mate|love|really|sorry|yet|to be honest|thanks|at the moment|right now|at all|now|either]"
_UNSURE = Ways(f"""
    ^ [oh|er|um|hmm|well|sorry|honestly] [i|we] [really|honestly|just|still] do not [really] know [yet|what to say|
        where to start|about that|that one|which|which one|how|when] {_AFTER} $
    ^ [oh|er|um|hmm|well|sorry|honestly] [i|we] [have|have got] (no idea|no clue|not a clue|not got a clue|
        not the foggiest|not an idea) {_AFTER} $
    ^ [oh|er|um|hmm|well|sorry|honestly] [i am|we are] [really|honestly] not [too|really|quite|so|very|entirely] (sure|
        certain) [which|what|about that|any more|where|which one] {_AFTER} $
    ^ (hard to say|can not say|could not say|can not tell|could not tell you|who knows|search me|pass|skip|skip it|
        skip this|skip that|skip that one|your guess is as good as mine|no clue|no idea) {_AFTER} $
    ^ [i|we] can not (think|remember) [of anything] {_AFTER} $""")
_NOTHING = Ways(f"""
    ^ [oh|er|um|well|no|honestly] (nothing|none|not much|not a lot|nothing much|nothing new|nothing special) [to say|
        to tell|to report|comes to mind|springs to mind|in particular] {_AFTER} $
    ^ [it is|that is] [none of|not] your (business|beeswax|concern) {_AFTER} $
    ^ mind your own [business] {_AFTER} $
    ^ [i am|we are] not (telling|saying) [you|that] {_AFTER} $
    ^ [i|we] [would|id] (rather|prefer) not [to] [say|tell you|answer|answer that] {_AFTER} $
    ^ [i|we] do not want to (say|tell you|answer|answer that|talk about it|talk about that) {_AFTER} $
    ^ (no comment|whatever|whatever you like|private) {_AFTER} $""")
_POLITE = line_set("""
    okay, okay then, right, right then, right okay, fine, alright, all right, good, great, lovely, cool, perfect, sure
    no problem, no worries, got it, i see, thanks, thank you, okay thanks, great thanks, fine thanks, many thanks
    thanks a lot, thank you very much, thanks very much, lovely thanks, brilliant thanks, ideal, will do, nice one
""")


def shrug_in(text: str) -> Shrug | None:
    """Whether the whole of a message says that they don't know, or that there is nothing they would say."""
    said = plain(text)
    return "unsure" if _UNSURE.said_in(said) else "nothing" if _NOTHING.said_in(said) else None


def merely_polite(text: str) -> bool:
    """Whether it is thanks or an "ok" and no more: no yes to what only they can know."""
    return plain(text) in _POLITE
