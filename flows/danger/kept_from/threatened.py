"""
A threat against one of the programme's advisers: those on duty hear of it whatever is answered, and never that adviser.

They are told by a person that somebody means them harm, not by us; and whoever made the threat is told all this.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.danger.alarm import raised, told_of
from flows.danger.heard_of.whom_threatened import is_somebody_elses, threatened_in
from flows.danger.kept_from import going_round
from flows.danger.saying import danger_words
from flows.desk.to_know import threat_to
from flows.effects import Effect, OpenHandoff, Say
from flows.events import Said
from flows.turn import Conversation, Turn, World
from flows.wording import capital, differently, listed
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Others are told at once that an adviser is to be warned, and the resident hears so; None for anything else."""
    advisers = threatened_in(said.text, world)
    if not advisers:
        return None
    about_them = talk.knowing(round=going_round.both(talk.answer("round"), *advisers))
    told = told_of(about_them, said.text, world).around
    turn = raised(about_them, "threat", world, said.text)
    text = "" if is_somebody_elses(said.text, world) else _honestly(talk, told, advisers, world)
    return replace(turn, effects=tuple(_as_a_threat(each, advisers, text) for each in turn.effects))


def _as_a_threat(each: Effect, advisers: Sequence[str], text: str) -> Effect:
    match each:
        case OpenHandoff(urgency="safety"):
            return replace(each, reason=threat_to(advisers))
        case Say() if text:
            return replace(each, text=text)
    return each


def _honestly(talk: Conversation, around: str, advisers: Sequence[str], world: World) -> str:
    who, name = danger_words.listener(around, world), listed([going_round.called(each, world) for each in advisers])
    if world.listener(around) == "nobody":
        return f"{CANT_KEEP.format(name=capital(name))} {danger_words.NOBODY_TOLD}"
    ways = [f"{CANT_KEEP} {TOLD} {OR_ELSE}", f"{TOLD_AGAIN} {OR_ELSE}"]
    return differently(talk, [way.format(name=name, who=who) for way in ways])


CANT_KEEP = _("That sounds as if {name} could get hurt, so I can't keep it to myself.")
TOLD = _(
    "I've told {who} that it may be a threat, whatever you say next, so that a person can warn {name}. {name} can't "
    "see this chat and won't answer you here."
)
TOLD_AGAIN = _(
    "I've told {who} again that it may be a threat to {name}. Somebody else than {name} will answer you here."
)
OR_ELSE = _(
    "If anyone could get hurt now, ring 999. If you didn't mean it, or {name} did something to you, say so to whoever "
    "answers."
)
