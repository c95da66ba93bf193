"""How offers are put to somebody: three in one message, or one by itself with its question."""

import re

from flows.blocks.meeting_up import places
from flows.effects import Button, Say
from flows.programme import Programme
from flows.suggesting import whose_idea
from flows.suggesting.offers import MOST, Offered
from flows.turn import World
from flows.wording import adviser_name, ask_them, capital, small
from flows.words import _, joined


def kind_of(offered: Offered) -> str:
    """What sort of offer it is: guide, cluster, event, expert, step, academy or adviser."""
    kind = offered.offer.partition(":")[0]
    return "expert" if kind == "partner" else kind


def called(kind: str, programme: Programme) -> str:
    """What is said of an offer of this kind before its name; the academy's is content."""
    return KIND.get(kind, programme.academy.kind)


def together(found: tuple[Offered, ...], opening: str, world: World) -> Say:
    """At most three, numbered, each with what it takes, why it fits and, where it isn't theirs, whose idea it is."""
    lines = [_line(number, each, world) for number, each in enumerate(found, 1)]
    buttons = tuple(Button(_button(each, world), str(number)) for number, each in enumerate(found, 1))
    others = (SOMETHING_ELSE,) if len(buttons) < MOST else ()
    question = WHICH if len(found) > 1 else THIS_ONE
    wished = tuple(filter(None, (whose_idea.wished_for(found),)))
    return Say(joined((opening, *lines, *wished, question), "\n"), (*buttons, *others))


def by_itself(each: Offered, world: World) -> Say:
    """One offer in detail, with every answer that can be given to it."""
    kind = kind_of(each)
    body = each.what if kind in ("adviser", "step") else f"{_ended(each.title)} {each.what}"
    facts = {"guide": _to_do_it(each), "step": f" {capital(each.why)}."}.get(kind, f" {capital(each.takes)}.")
    question = FULL if is_full(each, world) else QUESTIONS[kind].format(adviser=adviser_name(world))
    wished = f"\n{each_wished}" if (each_wished := whose_idea.wished_for((each,))) else ""
    text = f"{body}{facts}{wished}\n\n{question}"
    if kind == "guide":
        return Say(text, ANSWERS_TO_A_GUIDE, each.offer.removeprefix("guide:"))
    return Say(text, ANSWERS)


def _ended(title: str) -> str:
    return title if title.endswith("?") else f"{title}."


def _to_do_it(guide: Offered) -> str:
    return f"\n{TO_DO_IT.format(effort=small(guide.effort))}" if guide.effort else ""


def is_full(each: Offered, world: World) -> bool:
    """Whether it is an event at which nobody can have a place now, so that the wait for one is offered."""
    events = (event for event in world.programme.gatherings if f"event:{event.id}" == each.offer)
    return any(not places.left(event, world) for event in events)


def opening(about: str, *, asked: bool, again: bool, words: str = "") -> str:
    """Whose idea this list is: theirs, or the programme's; whoever only told something is not said to have asked."""
    told = TOLD if words and not A_WISH.search(words) else YOU_ASKED
    return (AGAIN if again else told if asked else WE_SUGGEST).format(about=about)


def _line(number: int, each: Offered, world: World) -> str:
    kind = called(kind_of(each), world.programme)
    by = f" {WHO_SAYS[each.by].format(role=world.programme.words.adviser)}" if each.by in WHO_SAYS else ""
    return f"{number}. {kind}: {each.title} ({each.takes}). {capital(each.why)}.{by}"


def _button(each: Offered, world: World) -> str:
    return ask_them(world) if each.block == "adviser" else BUTTONS[kind_of(each)]


SOMETHING_ELSE = Button(_("Something else"), "else")
ANSWERS = (
    Button(_("Yes please"), "yes"),
    Button(_("Save it"), "save"),
    Button(_("Not now"), "not_now"),
    Button(_("Not for us"), "no"),
    SOMETHING_ELSE,
)
ANSWERS_TO_A_GUIDE = (ANSWERS[0], Button(_("Tell me more"), "more"), *ANSWERS[1:])
BUTTONS = {
    "guide": _("Read the guide"),
    "cluster": _("Meet other areas"),
    "event": _("See the event"),
    "expert": _("See the experts"),
    "step": _("A first step"),
    "academy": _("Growing as a leader"),
}
KIND = {
    "guide": _("To read"),
    "cluster": _("People to meet"),
    "event": _("Event"),
    "expert": _("Expert help"),
    "step": _("First step"),
    "adviser": _("A person"),
}
WHO_SAYS = {"adviser": _("Your {role}'s idea."), "areas": _("Other areas like yours used it.")}
A_WISH = re.compile(
    r"\?|\b(how|can|could|should|want|need|help|where|who|what|when|is there|are there|any|advice|advise|ideas?|tips?"
    r"|please|pls|tell me|show me|like to|wish|looking for|trying to|do (we|you|i)|about|read)\b",
    re.IGNORECASE,
)
TOLD = _("About {about}:")
YOU_ASKED = _("About {about}, since you asked:")
WE_SUGGEST = _("About {about}, the programme suggests:")
AGAIN = _("Here's what else there is about {about}:")
TO_DO_IT = _("It takes {effort}.")
WHICH = _("Which shall we look at, or something else?")
THIS_ONE = _("Shall we look at it?")
FULL = _("All its places are taken. Shall I put you on the waiting list?")
QUESTIONS = {
    "guide": _("Will you give it a go?"),
    "cluster": _("Shall I ask for you to join?"),
    "event": _("Shall I book you a place?"),
    "expert": _("It's a request, and a person decides. Shall I ask {adviser}?"),
    "step": _("Will you give it a go?"),
    "academy": _("Is there somebody you'd put forward?"),
    "adviser": _("Shall I ask {adviser} to get in touch?"),
}
