"""Somebody would like to join, or be put down, said of a group or an event offered just now; and what's on."""

import re
from collections.abc import Mapping

from flows.blocks.meeting_up import coming
from flows.blocks.meeting_up.about_a_meeting import Meets, meeting_of, offer_of, on_the_table
from flows.choosing import chosen
from flows.effects import Say
from flows.events import Pressed, Said
from flows.hearing.normalise import plain
from flows.suggesting import suggest
from flows.turn import Conversation, Step, Turn, World
from flows.way_back import leaving
from flows.words import _

NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.", "check_in.", "nudge.", "academy.")
LISTS = ("peers.browse", "peers.events")
KEPT_FOR_THEM: Mapping[str, Step] = {"coming.offered": coming.offered, "coming.reminded": coming.reminded}


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """It is booked or joined where it is open, and opened where it was shown; of several they are asked which."""
    words = plain(said.text)
    if talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    if WHATS_ON.fullmatch(words):
        return Turn(leaving(talk).at("peers.browse"), ask=True)
    if not COUNT_ME_IN.fullmatch(words):
        return None
    if step := KEPT_FOR_THEM.get(talk.step):
        return step(talk, Pressed("yes", talk.step, talk.version, said.text), world)
    each = None if talk.step.startswith("coming.") else _offered(talk, world)
    if each and talk.step == "suggest.one":
        return suggest.one(talk, Pressed("yes", talk.step, talk.version, said.text), world)
    if each:
        return Turn(leaving(talk).at("suggest.one", offer=offer_of(each), topic=each.topics[0]), ask=True)
    return Turn(talk, (Say(WHICH, talk.question),)) if talk.step in LISTS else None


def _offered(talk: Conversation, world: World) -> Meets | None:
    """The one on the table, or the only one among what was suggested just now."""
    if talk.step != "suggest.choose":
        return None if talk.step in LISTS else on_the_table(talk, world.programme)
    found = [each for offer in talk.answer("offers").split() if (each := meeting_of(offer, world.programme))]
    return found[0] if len(found) == 1 else None


_FIRST = (
    r"(?:(?:yes|yeah|okay|oh|and|so|actually|please|sorry|right|well|now|hi|hello|can you|could you|changed my mind"
    r"|i have changed my mind) )*"
)
_WANT = (
    r"(?:(?:i|we) )?(?:do |really |also )?(?:want to|would like to|would love to|id like to|id love to|will|am happy to"
    r"|am going to)"
)
COUNT_ME_IN = re.compile(
    rf"{_FIRST}(?:(?:{_WANT} )(?:join|come|come along|join in|book|book a place|sign up|go along|take part)"
    r"|sign (?:me|us) up|count (?:me|us) in|put (?:my|our) names? down|put (?:me|us) down|add (?:me|us)|i am in|book it"
    r"|book (?:me|us) in|i am (?:joining|coming))"
    r"(?: (?:it|that|this|in|them|to it|to that|for it|for that|that one|this one|please|then|now|after all|too"
    r"|the (?:group|event|day|meeting|one)))*"
)
_NEAR = (
    r"(?: (?:near|nearby|round|around|local|locally|here|by|to|me|us|soon|this|next|week|weekend|month|at the moment"
    r"|in|my|our|area|then|please|for))*"
)
_ON = r"(?:on|coming up|(?:happening|going on)(?= (?:near|round|around|locally|this|next|soon)))"
_ANYTHING = r"(?:what (?:else )?is|(?:is there |are there )?(?:anything|owt|something|any events?|any meet ?ups?))"
WHATS_ON = re.compile(
    rf"{_FIRST}(?:{_ANYTHING} {_ON}{_NEAR}|(?:are there )?any (?:events?|meet ?ups?)(?: near{_NEAR})?"
    rf"|what events are (?:there|on){_NEAR}|what (?:events )?can (?:i|we) (?:go|come) to{_NEAR})"
)
WHICH = _("Which one would you like to join or book?")
