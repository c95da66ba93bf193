"""What is typed with a number, such as "take 2": that line of the list, or that request, and never a button's place."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from flows.desk import today
from flows.desk.memory import DECIDES, NEEDS_ONE
from flows.desk.numbers import is_a_place, meant, on_the_list
from flows.desk.typed.acts import OF_ACTS
from flows.desk.typed.heard import understood
from flows.effects import Say
from flows.events import Said
from flows.nudging.composing import STEPS_OF
from flows.nudging.standing import ASKED
from flows.turn import Conversation, Turn, World
from flows.words import _

Does = Callable[[Conversation, str, int, World], Turn]
QUESTIONS = (
    DECIDES | NEEDS_ONE | STEPS_OF | ASKED | {"desk.confirm", "desk.who_covers", "desk.leave_days", "desk.which_hour"}
)
NEVER_BY_PLACE = frozenset({
    "desk.shall_i", "desk.confirm", "desk.pass_on", "desk.who_covers", "desk.outcome", "desk.is_it_over",
    "desk.nudge_shown", "desk.nudge_stop",
})  # fmt: skip
LISTLESS = frozenset({"desk.home", "desk.area"})


@dataclass(frozen=True, slots=True)
class Numbered:
    """Something typed with a number: what to do, which number, where in the text that stands, and what came after."""

    what: str
    number: str
    at: int
    after: str


def found(text: str) -> Numbered | None:
    """What is to be done with which number, if that is what was typed."""
    match = DOES.match(text.strip())
    if not match:
        return None
    what = match["what"].lower().split()[0]
    bare = bool(NOTHING_MORE.fullmatch(match["after"]))
    if not bare and not MORE[what].match(match["after"]):
        return None
    return Numbered(what, match["number"], match.start("number"), "" if bare else match["after"])


def answered(talk: Conversation, said: Said, world: World, do: Does) -> Turn | None:
    """What comes of a number with something to do; a question that is open is left, and nothing is done by it."""
    typed = found(said.text)
    if typed is None:
        return None
    number = meant(talk, typed.number, world)
    if not number:
        return None if typed.after else _numbers_moved(talk, world)
    known = today.known_from(_begun(talk), number, world)
    turn = _with_more(known, said, typed, number, world) if typed.after else do(known, DOING[typed.what], number, world)
    return turn and turn.first(*_left(talk))


def alone(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A number and nothing else: that line of the list, or the question once more where it would say neither."""
    if talk.step in NEVER_BY_PLACE and is_a_place(said.text):
        return Turn(talk, (Say(NUMBER_ALONE),), ask=True)
    key = on_the_list(talk, said.text.strip(), world) if talk.step in LISTLESS else ""
    return today.opened(talk, key, world) if key else None


def _with_more(talk: Conversation, said: Said, typed: Numbered, number: int, world: World) -> Turn | None:
    text = said.text.strip()
    return understood(talk, replace(said, text=f"{text[: typed.at]}{number}{typed.after}", handoff=0), world)


def _begun(talk: Conversation) -> Conversation:
    return talk.without(*OF_ACTS, "typed", "draft").at("desk.home")


def _left(talk: Conversation) -> tuple[Say, ...]:
    return (Say(LEFT_OPEN),) if talk.step in QUESTIONS else ()


def _numbers_moved(talk: Conversation, world: World) -> Turn:
    return today.which_of_them(_begun(talk), world, NUMBERS_MOVED).first(*_left(talk))


_POLITE = r"(?:(?:ok|okay|right|so|please|pls|just|and|now|can you|could you|can i|ill|i'll|i’ll|i will|let me)[ ,]+)*"
_VERBS = r"take|reply(?: to)?|answer|later|pass(?: on)?|close(?: off)?|hand|give|tell|put off"
DOES = re.compile(
    rf"{_POLITE}(?P<what>{_VERBS})(?: (?:it|this|that|to|on|it on|number|request|the))*"
    r"(?: no\.?)?\s*#?(?P<number>\d{1,9})\b(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
NOTHING_MORE = re.compile(
    r"[\s.,!?]*(?:(?:please|pls|now|then|thanks|ta|one|for me|myself|on)[\s.,!?]*)*", re.IGNORECASE
)
_TO_SOMEBODY = re.compile(r"\s+(?:(?:on|over|across) )?to\b", re.IGNORECASE)
_WORDS = re.compile(r"\s*[:,–—-]|\s+\w")
_TILL = re.compile(r"\s+(?:till|til|until|to|on|tomorrow|next|mon|tue|wed|thu|fri)", re.IGNORECASE)
_NOTHING = re.compile(r"(?!)")
MORE = {
    "take": _NOTHING,
    "answer": _NOTHING,
    "reply": _WORDS,
    "tell": _WORDS,
    "close": re.compile(r"\s*[:,;(–—-]|\s+(?:as|off|false|she|he|they|it|its|was|rang|sorted)\b", re.IGNORECASE),
    "pass": _TO_SOMEBODY,
    "hand": _TO_SOMEBODY,
    "give": _TO_SOMEBODY,
    "later": _TILL,
    "put": _TILL,
}
DOING = {"take": "take", "answer": "reply", "reply": "reply", "tell": "reply", "close": "close", "later": "later",
         "put": "later", "pass": "pass", "hand": "pass", "give": "pass"}  # fmt: skip
LEFT_OPEN = _("I've left what I asked before that: nothing came of it.")
NUMBERS_MOVED = _("Nothing was done: the numbers may have moved since. Which of them? Such as “take 2”.")
NUMBER_ALONE = _("A number doesn't tell me which you mean here, so nothing was done.")
