"""
Something they had asked for besides is called off while danger stands: the danger never is.

Where it may be either, it is said which of the two can't be, and asked about the other.
"""

from flows.asked_for import Request
from flows.blocks.experts import my_request, my_request_words
from flows.blocks.experts.request_news import name_of
from flows.choosing import chosen
from flows.danger.standing import staying_with_it
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over import calling_off, sent
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER
from flows.wording import label
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Whether to call off what they asked for besides; that the danger can't be, where nothing else is open."""
    words = calling_off.plainly(said, world)
    named = calling_off.BY_NAME.said_in(words) or my_request_words.CALL_IT_OFF.said_in(words)
    if chosen(talk, said) or not (named or calling_off.NOT_NEEDED.said_in(words)):
        return None
    if not (sent.asked_for(world) or _expert(world)):
        return Turn(talk, (Say(staying_with_it.ANSWERS["call_off"](talk, world)),)) if named else None
    return Turn(talk.at(STEP, may_be_either="" if named else "yes"), ask=True)


def which(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which it is, or whether; what they told of danger stays as it is whatever they answer."""
    expert, passed_on = _expert(world), sent.asked_for(world)
    here = talk.without("may_be_either").at(AFTER)
    match chosen(talk, event):
        case "passed_on" if passed_on:
            return sent.called_off(here, event.text if isinstance(event, Said) else sent.NEVER_MIND, world)
        case "expert" if expert:
            text, effects = my_request.called_off(expert, world)
            return Turn(here, (*effects, Say(f"{text} {THE_REST_STAYS}")))
        case "keep":
            return Turn(here, (Say(f"{KEPT} {THE_REST_STAYS}"),))
    if not (expert or passed_on):
        return Turn(here, (Say(THE_REST_STAYS),))
    return Turn(talk, (_asked(talk, expert, passed_on is not None, world),)) if isinstance(event, Entered) else None


def _expert(world: World) -> Request | None:
    """An expert they asked for and can still call off themselves."""
    mine = [each for each in world.past.requests if each.state == "asked" and each.mine]
    return mine[-1] if mine else None


def _asked(talk: Conversation, expert: Request | None, passed_on: bool, world: World) -> Say:
    name = name_of(expert.partner, world) if expert else ""
    yes = (*((WHAT_WENT,) if passed_on else ()), *((Button(label(name), "expert"),) if expert else ()))
    either = talk.answer("may_be_either")
    if len(yes) > 1:
        return Say(f"{CANT_BE} {WHICH}" if either else WHICH, (*yes, KEEP))
    what = THE_EXPERT.format(name=name) if expert else PASSED_ON
    return Say(
        f"{CANT_BE} {what}" if either else f"{what} {THE_REST_STAYS}", (Button(_("Yes, call it off"), yes[0].key), KEEP)
    )


STEP = "safety.call_off"
WHAT_WENT = Button(_("What I passed on"), "passed_on")
KEEP = Button(_("No, keep it"), "keep")
CANT_BE = _("What you told me about somebody's safety I can't call off.")
PASSED_ON = _("Shall I call off what I passed on for you before?")
THE_EXPERT = _("Shall I call off your request for {name}?")
WHICH = _("Which of what you asked for before shall I call off?")
THE_REST_STAYS = _("What you told me about somebody's safety stays as it is. If anyone is in danger, ring 999.")
KEPT = _("Nothing is called off.")
