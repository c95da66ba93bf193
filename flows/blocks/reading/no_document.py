"""Where there is no document for what they ask: said, with what to read comes nearest and a person to ask."""

from flows.blocks.reading.documents import OTHERS, READ, elsewhere, ways_back
from flows.choosing import chosen
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.handing_over import handoff
from flows.hearing.replies import yes_or_no
from flows.listening import topic, worth_learning
from flows.programme import Guide
from flows.suggesting.nearness import nearness
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU
from flows.wording import adviser_name, ask_them
from flows.words import _


def none(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say that there is no such document, what to read comes nearest, and offer to ask a person."""
    wanted = talk.answer("no_document")
    guide = _nearest_guide(wanted, world)
    if isinstance(event, Entered):
        read = (READ,) if guide else ()
        buttons = (Button(ask_them(world), "ask"), *read, OTHERS, *ways_back(talk), *MENU)
        return Turn(talk, (Say(_nothing(guide, talk, world), buttons),))
    key = chosen(talk, event)
    answer = yes_or_no(event.text) if isinstance(event, Said) and not key else None
    if key == "ask" or answer:
        return handoff.begin(talk, words=wanted)
    if key == "guide" and guide:
        return Turn(talk.at("suggest.one", offer=f"guide:{guide.id}", topic=guide.topics[0]), ask=True)
    if answer is False:
        return finished(talk.without("no_document"), ALL_RIGHT)
    return elsewhere(talk, key)


def _nearest_guide(wanted: str, world: World) -> Guide | None:
    about = topic.clear(world.ears.hear(wanted))
    guides = [each for each in world.programme.guides if about in each.topics]
    near = nearness(wanted, guides)
    return max((each for each in guides if near[each.id]), key=lambda each: near[each.id], default=None)


def _nothing(guide: Guide | None, talk: Conversation, world: World) -> str:
    is_noted = world.person.consent and worth_learning.noted(talk, talk.answer("no_document"))
    noted = f" {NOTED}" if is_noted else ""
    near = f" {NEAREST_GUIDE.format(title=guide.title)}" if guide else ""
    return f"{NOT_THAT_ONE}{noted}{near} {SHALL_I_ASK.format(adviser=adviser_name(world))}"


NOT_THAT_ONE = _("I don't have a document to fill in for that.")
NEAREST_GUIDE = _("What comes nearest is the guide “{title}”.")
SHALL_I_ASK = _("{adviser} may know where to get one. Shall I ask?")
ALL_RIGHT = _("That's fine.")
NOTED = _("I've noted it for the people who write them.")
