"""Somebody who says that they're under 16: asked whether they are, told whom this is for, and nothing is kept."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger.standing.staying_with_it import stands
from flows.effects import Button, Consent, Say
from flows.events import Entered, Event, Said
from flows.hearing.ages import own_age
from flows.turn import Conversation, Turn, World
from flows.way_back import CONSENT, IDLE, leaving
from flows.wording import differently
from flows.words import _, joined

CHILDLINE = "childline"
ASKED = "too_young.are_you"
GROWN_UP, YOUNGEST = 16, 5


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """
    Asked first whether it is so, since what is kept of them goes; a later age undoes it.

    None for anybody who says no age, and wherever danger is told or in doubt: there an age is no matter of keeping.
    """
    years = own_age(said.text)
    if talk.answer("worry") or talk.step.startswith("safety.") or stands(talk, world):
        return None
    if is_young(talk) and ((years or 0) >= GROWN_UP or GROWN.search(said.text)):
        return _grown_up_after_all(talk)
    if years is None or not YOUNGEST <= years < GROWN_UP or talk.step == ASKED:
        return None
    return _told(talk, world) if is_young(talk) else Turn(leaving(talk).at(ASKED), ask=True)


def are_you(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask whether they are under 16; nothing of theirs goes before a yes."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(ARE_YOU, YES_NO),))
    years = own_age(event.text) if isinstance(event, Said) else None
    key = chosen(talk, event) if years is None else "yes" if years < GROWN_UP else "no"
    if key == "yes":
        return _told(talk, world)
    if key == "no" or (isinstance(event, Said) and GROWN.search(event.text)):
        return _no_child(talk, world)
    return None


def is_young(talk: Conversation) -> bool:
    """Whether they have said so in this chat."""
    return talk.answer("young") == "yes"


def _told(talk: Conversation, world: World) -> Turn:
    """In full once, and shorter after that."""
    here = talk.without("unkept", "name", "area", "first_said", "asked_consent").at("menu.listening", young="yes")
    line = next((each for each in world.programme.urgent.numbers if each.id == CHILDLINE), None)
    worried = WORRIED.format(name=line.name, number=line.number) if line else ""
    ways = [joined((text, worried, STILL)) for text in (FOR_GROWN_UPS, NOTHING_KEPT)]
    return Turn(replace(here, interrupted=""), (Consent(given=False), Say(differently(talk, ways), WHATS_ON)))


def _no_child(talk: Conversation, world: World) -> Turn:
    """Back to where they were; a stranger is met."""
    if talk.interrupted not in IDLE:
        return Turn(replace(talk.at(talk.interrupted), interrupted=""), (Say(MY_MISTAKE),), ask=True)
    known = world.person.area or world.person.consent is not None
    if not known:
        return Turn(talk.at("welcome.hello"), (Say(MY_MISTAKE),), ask=True)
    return Turn(talk.at("menu.listening"), (Say(f"{MY_MISTAKE} {ON_YOUR_MIND}"),))


def _grown_up_after_all(talk: Conversation) -> Turn:
    """They may be remembered like anybody else; what was erased doesn't come back, so they are asked."""
    return Turn(
        replace(talk.without("young"), interrupted="").at(CONSENT, reconsider="yes"),
        (Say(GROWN_UP_AFTER_ALL),),
        ask=True,
    )


GROWN = re.compile(
    r"\b(?:grown[ -]?up|an? adult|over (?:16|18|21)|not (?:a (?:child|kid|minor)|under 16))\b", re.IGNORECASE
)
YES_NO = (Button(_("Yes"), "yes"), Button(_("No"), "no"))
WHATS_ON = (Button(_("See what's on"), "peers"), Button(_("Menu"), "menu"))
ARE_YOU = _("Just so that I get it right: are you under 16?")
MY_MISTAKE = _("Thanks, I took that for your age.")
ON_YOUR_MIND = _("What's on your mind?")
GROWN_UP_AFTER_ALL = _("Thanks for saying. I took you for younger, and kept nothing.")
FOR_GROWN_UPS = _(
    "Thanks for saying. I'm for grown-ups who run things where they live, so I keep nothing about you. A parent, carer "
    "or youth worker can ask me things for you."
)
NOTHING_KEPT = _("That's fine, and I still keep nothing about you.")
WORRIED = _("If something worries you, {name} is free on {number}, at any time.")
STILL = _("You can still ask me where things are on.")
