"""Whom or what something typed is about, and whether it was meant for somebody they have instead."""

from flows.desk.memory import addressees, first_of, numbered
from flows.desk.numbers import by_its_words
from flows.desk.steps import DRAFT_LENGTH, NUMBER, SEND_TO
from flows.effects import Button, TellResident
from flows.events import Event
from flows.turn import Conversation, Turn, World
from flows.wording import clip, label, listed
from flows.words import _


def with_one(talk: Conversation, found: str) -> Conversation:
    """The conversation about that resident's handoff or that area."""
    return talk.knowing(about=found) if found.isdecimal() else talk.knowing(area=found)


def called(talk: Conversation, one: str, world: World) -> str:
    """What a handoff or an area is called in a sentence."""
    if one.isdecimal():
        return numbered(talk, int(one))
    found = world.programme.area(one)
    return found.name if found else one


def short(talk: Conversation, one: str, world: World) -> str:
    """The same on a button."""
    return f"{one}, {first_of(talk, int(one))}" if one.isdecimal() else called(talk, one, world)


def instead(talk: Conversation) -> tuple[Button, ...]:
    """Buttons to send what was typed to whom they have, in case it was meant for them."""
    if not talk.answer("typed"):
        return ()
    return tuple(
        Button(label(SEND_TO.format(name=NUMBER.format(number=each) if _alike(talk) else first_of(talk, each))),
               f"send:{each}")
        for each in addressees(talk)[:2]
    )  # fmt: skip


def sent_instead(talk: Conversation, event: Event) -> Turn | None:
    """What was typed goes to a resident after all, because they pressed so."""
    key = by_its_words(talk, event)
    typed = talk.answer("typed")
    number = next((each for each in addressees(talk) if key == f"send:{each}"), 0)
    if not number or not typed:
        return None
    told = talk.without("typed").at("desk.home", about=str(number), draft=typed)
    return Turn(told, (TellResident(number, typed),))


def not_yours(world: World) -> str:
    """What is said of any area that isn't theirs today, whether or not there is one: only what they have."""
    if world.person.role == "staff":
        return NO_SUCH_AREA
    names = [area.name for area in world.programme.areas if area.id in world.desk.areas]
    return NOT_YOURS.format(areas=clip(listed(names), DRAFT_LENGTH)) if names else NO_AREAS


def home(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Nothing is asked there but whether what was typed is for whoever they have."""
    return sent_instead(talk, event)


def _alike(talk: Conversation) -> bool:
    firsts = [first_of(talk, each) for each in addressees(talk)[:2]]
    return len(set(firsts)) < len(firsts)


NOT_YOURS = _("That's not one of yours. You have {areas}.")
NO_SUCH_AREA = _("I don't know an area of that name.")
NO_AREAS = _("That's not one of yours.")
