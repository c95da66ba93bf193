"""Whose a chat is: whoever has one of its open handoffs, else it waits for a person, else it is the bot's."""

from collections.abc import Sequence
from dataclasses import replace

from flows.handing_over.passing_on import called
from flows.history import Waiting
from flows.turn import Conversation, Owner, World
from flows.wording import capital, day, today


def settled(talk: Conversation, handoffs: Sequence[Waiting]) -> Conversation:
    """The conversation with the first of these open handoffs (as `History.handoffs` has them), or with the bot."""
    if not handoffs:
        return replace(talk, owner="bot", handoff=0)
    owner: Owner = "adviser" if handoffs[0].state == "taken" else "waiting"
    return replace(talk, owner=owner, handoff=handoffs[0].id)


def who_still_has_it(left: Waiting, world: World) -> str:
    """A sentence on who answers next, when something else of theirs is over."""
    who = capital(called(left.who, world.programme))
    if left.state == "taken":
        return STILL_TAKEN.format(who=who)
    if left.urgency == "safety":
        return who_has_danger(left, world)
    by_when = promised(left, world)
    return STILL_WAITING.format(who=who, by_when=by_when)


def who_has_danger(left: Waiting, world: World) -> str:
    """Who is to answer a danger that nobody has just now."""
    if world.listener(left.around) == "nobody":
        return NOBODY_ON_DUTY
    if left.passed_on:
        return PASSED_ON_IN_DANGER.format(who=capital(called(left.who, world.programme)))
    return STILL_ON_DUTY


def promised(left: Waiting, world: World) -> str:
    """The day it was promised for, to end a sentence with; nothing once that is over."""
    still_to_come = left.by_when and left.by_when >= today(world)
    return f" by {day(left.by_when, today(world))}" if left.by_when and still_to_come else ""


STILL_TAKEN = "{who} still has this chat, and what you write goes straight to them."
STILL_ON_DUTY = "Somebody on duty is still to answer you, and they're told again every 10 minutes until they do."
PASSED_ON_IN_DANGER = (
    "{who} has been asked to answer you here, and everybody on duty is told again every 10 minutes until somebody does."
)
NOBODY_ON_DUTY = "Nobody on duty can be reached through me right now, so please don't wait for an answer here."
STILL_WAITING = "{who} still has your other message and will answer you here{by_when}."
