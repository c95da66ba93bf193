"""
Who answers: whose a chat is, who would answer a handoff and by when, and what to call them.

A chat is with whoever has one of its open handoffs, else it waits for a person, else it is the bot's.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.danger.kept_from import going_round
from flows.following_up import patience
from flows.handing_over.deadlines import is_later
from flows.handing_over.reasons import Reason
from flows.history import Waiting
from flows.programme import Programme
from flows.turn import Conversation, Cover, Owner, World
from flows.wording import adviser_name, capital, day, first_name, short_name, today
from flows.words import _


def whoever(world: World, reason: Reason) -> Cover:
    """Who would answer and by when; a worry about their own adviser goes to the programme team."""
    cover = None if reason.around else world.cover
    team = world.programme.about.team
    return cover or Cover(team, patience.working_day_after(today(world), world.programme.pace))


def name_of(who: str, programme: Programme) -> str:
    """What to call whoever answers: a person's first name, or the team in full."""
    return short_name(who, programme.about.team)


def called(who: str, programme: Programme) -> str:
    """What to call whoever a handoff is with: an adviser's first name by their id, else the team."""
    adviser = programme.adviser(who)
    return first_name(adviser.name) if adviser else programme.about.team


def promise(world: World, reason: Reason) -> str:
    """Who will answer, in whose stead if somebody is standing in (never why), and by when."""
    cover = whoever(world, reason)
    who = name_of(cover.who, world.programme)
    way = STANDING_IN if cover.standing_in and not reason.around else WILL_ANSWER
    return way.format(who=who, adviser=adviser_name(world), day=day(cover.by_when, today(world)))


def settled(talk: Conversation, handoffs: Sequence[Waiting]) -> Conversation:
    """The conversation with the first of these open handoffs (as `History.handoffs` has them), or with the bot."""
    if not handoffs:
        return replace(talk, owner="bot", handoff=0)
    owner: Owner = "adviser" if handoffs[0].state == "taken" else "waiting"
    return replace(talk, owner=owner, handoff=handoffs[0].id)


def has_the_chat(straight: str, who: str, talk: Conversation, world: World) -> str:
    """Who has the chat: said in this way where what they write goes straight to them, else that it is asked about."""
    holder = going_round.holder_of(world)
    asked = holder and going_round.complained_of(talk, holder, world)
    return capital((ASKED_FIRST if asked else straight).format(who=who))


def who_still_has_it(talk: Conversation, left: Waiting, world: World) -> str:
    """A sentence on who answers next, when something else of theirs is over."""
    who = capital(called(left.who, world.programme))
    if left.state == "taken":
        return has_the_chat(STILL_TAKEN, who, talk, world)
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
    return BY.format(day=day_as_told(left, world)) if still_to_come else ""


def day_as_told(left: Waiting, world: World) -> str:
    """The day it is promised for; where that has moved since they last heard it, that it has."""
    if left.by_when is None:
        return ""
    on = day(left.by_when, today(world))
    if left.told in (None, left.by_when):
        return on
    return (LATER_THAN_TOLD if is_later(left.by_when, left.told) else SOONER_THAN_TOLD).format(day=on)


WILL_ANSWER = _("{who} will answer you here by {day}")
STANDING_IN = _("{who}, standing in for {adviser}, will answer you here by {day}")
BY = _(" by {day}")
LATER_THAN_TOLD, SOONER_THAN_TOLD = _("{day}, later than you were told"), _("{day}, sooner than you were told")
ASKED_FIRST = _(
    "{who} has this chat now. Something of yours goes round {who}, so I ask you before anything you write goes to them."
)
STILL_TAKEN = _("{who} still has this chat, and what you write goes straight to them.")
STILL_ON_DUTY = _("Somebody on duty is still to answer you, and they're told again every 10 minutes until they do.")
PASSED_ON_IN_DANGER = _(
    "{who} has been asked to answer you here, and everybody on duty is told again every 10 minutes until somebody does."
)
NOBODY_ON_DUTY = _("Nobody on duty can be reached through me right now, so please don't wait for an answer here.")
STILL_WAITING = _("{who} still has your other message and will answer you here{by_when}.")
