"""Somebody new asks what this is or how to join in: what is known of their area, and an offer to pass that on."""

import re

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.danger.standing import staying_with_it
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.handing_over import handoff
from flows.hearing.joining_words import asks_to_join, may_ask_to_join, may_be_an_organiser
from flows.hearing.normalise import plain
from flows.meeting.finding_area import adviser_of
from flows.programme import Area
from flows.turn import Conversation, Turn, World
from flows.way_back import IDLE, carry_on, leaving
from flows.wording import adviser_name, day, today
from flows.words import _

KEPT = "newcomer"


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Meet them as somebody new; None for anything else, and for what may be meant of whatever is on the table."""
    at_rest = talk.step in IDLE or talk.step.startswith(("welcome.", "diagnose."))
    joins = asks_to_join(said.text) or (at_rest and may_ask_to_join(said.text))
    if not joins or chosen(talk, said) or talk.step in WRITTEN_DOWN:
        return None
    if told_or_feared(talk) or staying_with_it.stands(talk, world):
        return None  # "what can I do to help" is said of whoever is in danger
    if may_be_an_organiser(said.text) and (not at_rest or _has_told_how_it_is(world)):
        return None
    if talk.step == "welcome.hello":
        new = talk.at("welcome.which_area", first_said=said.text)
        hello = HELLO.format(assistant=world.programme.assistant)
        return Turn(new, (Say(f"{hello} {_what_it_is(world)}"),), ask=True)
    if talk.step.startswith("welcome.") and _area(talk, world):
        return carry_on(talk, f"{_what_it_is(world)} {whom_to_turn_to(talk, world)}")
    if not world.card:
        asked = talk if talk.step.startswith("welcome.") else leaving(talk).at("welcome.which_area")
        return Turn(asked.knowing(first_said=said.text), (Say(_what_it_is(world)),), ask=True)
    asked = leaving(talk).at("newcomer.pass_on", newcomer=said.text)
    return Turn(asked, (Say(_of_the_area(world)),), ask=True)


def is_one(text: str) -> bool:
    """Whether words, with nothing else on the table, are somebody's who would like to join in."""
    return asks_to_join(text) or may_ask_to_join(text)


def whom_to_turn_to(talk: Conversation, world: World) -> str:
    """Who that is in the area that they have just named; nothing where none is known."""
    area = _area(talk, world)
    if not area:
        return ""
    return TURN_TO.format(adviser=adviser_of(area, world), area=area.name, role=world.programme.words.adviser)


def pass_on(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether their adviser is to hear of it; what would go is shown before it goes."""
    if isinstance(event, Entered):
        who = _who(world)
        return Turn(talk, (Say(SHALL_I.format(who=who), YES_OR_NOT_NOW),))
    tells_us_to = isinstance(event, Said) and TELL_THEM.fullmatch(plain(event.text))
    match "yes" if tells_us_to else chosen(talk, event):
        case "yes":
            return handoff.begin(talk.without(KEPT), words=talk.answer(KEPT))
        case "not_now":
            return finished(talk.without(KEPT), ANOTHER_TIME)
    return None


def _has_told_how_it_is(world: World) -> bool:
    """Whether they have said before how their area gets on or what it needs: then they run things there."""
    past = world.past
    told = (*past.signals, *past.strengths)
    return any(each.words for each in told) or any(each.mine for each in past.needs)


def _area(talk: Conversation, world: World) -> Area | None:
    return world.programme.area(world.person.area or talk.answer("area"))


def _what_it_is(world: World) -> str:
    return f"{world.programme.joining.what} {world.programme.joining.how}"


def _of_the_area(world: World) -> str:
    return f"{_what_it_is(world)} {_meeting(world)}{_adviser(world)}"


def _meeting(world: World) -> str:
    card = world.card
    if not card or not card.next_meeting or card.next_meeting < today(world):
        return NO_MEETING
    return MEETING.format(area=card.name, day=day(card.next_meeting, today(world)))


def _adviser(world: World) -> str:
    card = world.card
    if not card or not card.adviser_name or world.goes_round_theirs:
        return ""
    return ADVISER.format(adviser=card.adviser_name, role=world.programme.words.adviser, area=card.name)


def _who(world: World) -> str:
    """Who would hear of it, in the middle of a sentence."""
    return adviser_name(world) if world.card and world.card.adviser_name else world.programme.about.team


HELLO = _("Hello, I'm {assistant}, software with people behind it.")
WRITTEN_DOWN = ("handoff.what_about", "handoff.change", "handoff.add")
"""Where whatever is written goes to a person."""
YES_OR_NOT_NOW = (Button(_("Yes please"), "yes"), Button(_("Not now"), "not_now"))
TELL_THEM = re.compile(
    r"(?:(?:yes|okay|please|just|can you|and|then) )*(?:tell|ask|let|message) \w+(?: know)?(?: please| then)?"
)
MEETING = _("In {area} they next meet on {day}, as I have it.")
NO_MEETING = _("I haven't been told when they next meet.")
ADVISER = _(" {adviser}, the {role} for {area}, can say more.")
TURN_TO = _("To join in, ask {adviser}, who looks after {area}: say “{role}”, and I'll show you what I'd pass on.")
SHALL_I = _("Shall I let {who} know that somebody would like to join in? You'll see what I'd send first.")
ANOTHER_TIME = _("That's fine. You can ask me about it at any time.")
