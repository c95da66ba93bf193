"""Something isn't to be sent to an adviser: the wish is never itself added to anything."""

import re

from flows.danger.heard_of.which_adviser import named_in
from flows.danger.kept_from import going_round
from flows.effects import Say
from flows.events import Said
from flows.handing_over.who_answers import called
from flows.hearing.as_typed import as_typed
from flows.history import Waiting
from flows.turn import Conversation, Turn, World

DRAFTING = frozenset({"handoff.summary", "handoff.change", "handoff.leave_out", "handoff.what_about"})
MOST_WORDS = 14


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A draft goes round them from then on, nothing is added, and what they have already is said."""
    adviser = _not_to(talk, said.text, world)
    if not adviser:
        return None
    if talk.step in DRAFTING:
        return Turn(talk.at("handoff.summary", handoff_around=adviser, handoff_changed="yes"), ask=True)
    who = going_round.called(adviser, world)
    holder = going_round.holder_of(world)
    if talk.owner == "adviser" and (not holder or holder.who != adviser):
        return None  # said to one person about another
    newest = world.past.waiting
    if newest and newest.urgency != "safety" and going_round.goes_round(newest.around, adviser):
        with_whom = called(newest.who, world.programme)
        return Turn(talk, (Say(IT_IS_ELSEWHERE.format(whom=with_whom, who=who), talk.question),))
    theirs = [each for each in world.past.handoffs if each.urgency != "safety" and _is_with(each, adviser)]
    if not theirs:
        return Turn(talk, (Say(NOTHING_YET.format(who=who), talk.question),))
    has_it = HAS_THE_CHAT if theirs[0].state == "taken" else HAS_A_MESSAGE
    return Turn(talk, (Say(f"{has_it} {NEVER_TO_THEM}".format(who=who), talk.question),))


def _not_to(talk: Conversation, text: str, world: World) -> str:
    said = f"{as_typed(text)} "
    found = NOT_TO.search(said)
    if not found or len(said.split()) > MOST_WORDS:
        return ""
    named = named_in(said[found.start() :], world)
    pointing = talk.step in DRAFTING or world.past.handoffs
    ours = world.card.adviser if world.card else ""
    return named or (ours if pointing and POINTING.search(said[found.start() :]) else "")


def _is_with(each: Waiting, adviser: str) -> bool:
    return not going_round.goes_round(each.around, adviser) and each.who == adviser


DONT_SEND = (
    r"(?:^|[,.!;] *|\b(?:please|pls|but|and|just|you|so|rather you) )(?:i )?(?:don'?t|do not|dnt|never|not|didn'?t) "
)
NOT_TO = re.compile(
    rf"{DONT_SEND}(?:want (?:you to )?)?(?:\w+ ){{0,3}}?(?:send|sent|pass|give|forward|show|go|going) "
    r"(?:\w+ ){0,5}?(?=\w)"
    rf"|{DONT_SEND}(?:let|tell) (?=\w)"
)
POINTING = re.compile(r"\b(send|pass|give|forward|show|go)\b.{0,25}\bto (her|him|them)\W*(please|pls)?\W*$")
NOTHING_YET = "Nothing of yours is with {who}, and nothing goes to anybody before you've read it and said so."
IT_IS_ELSEWHERE = "It hasn't gone to {who}: what you sent last is with {whom}, and {who} can't see it here."
HAS_A_MESSAGE = "I've added nothing. {who} already has what you sent before."
HAS_THE_CHAT = "I haven't passed that on. {who} has this chat, and sees whatever else you write here."
NEVER_TO_THEM = "A complaint about {who} goes to somebody else, never to {who}: just say what it is."
