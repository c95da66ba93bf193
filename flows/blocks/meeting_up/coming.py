"""
Coming to what was joined or booked, or not after all: how it stands, a place that came free, a reminder.

`meets` is the group or event that is looked at, as it is offered. What else of theirs is asked about meanwhile is kept
by `one_at_a_time`.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.blocks.meeting_up import one_at_a_time, places
from flows.blocks.meeting_up.about_a_meeting import Meets, meeting_of, offer_of, when_and_where
from flows.blocks.meeting_up.mine import all_of_mine, before_you, line_of, speaking_of, standing
from flows.blocks.meeting_up.one_at_a_time import OFFERED, REMINDED
from flows.choosing import as_buttons, chosen, is_double_tap, placed
from flows.effects import (
    AnswerSuggestion,
    BookPlace,
    Button,
    DropFollowUps,
    Effect,
    GiveUpPlace,
    LeaveCluster,
    Say,
    WaitForPlace,
)
from flows.events import Entered, Event, EventNear, PlaceFree, Pressed, Said
from flows.following_up.coming_back import finished
from flows.hearing.replies import yes_or_no
from flows.programme import Cluster, Gathering
from flows.turn import Conversation, Step, Turn, World
from flows.way_back import MENU, leaving
from flows.wording import DAYS, clock, counted, day, today
from flows.words import _, joined

MOST, LIST = 9, "coming.list"


def told(talk: Conversation, event: PlaceFree | EventNear) -> Turn:
    """News of an event they wait for or are booked for, beside whatever question is open."""
    beside = talk if talk.step.startswith("coming.") else leaving(talk)
    step = OFFERED if isinstance(event, PlaceFree) else REMINDED
    return Turn(beside.at(step, meets=f"event:{event.gathering}"), ask=True)


def pressed_late(talk: Conversation, pressed: Pressed, world: World) -> Turn | None:
    """A button of an earlier message about one of theirs: it answers what that message asked."""
    in_time = (pressed.step, pressed.version) == (talk.step, talk.version)
    asked = None if in_time or talk.answer("worry") else one_at_a_time.meant_by(talk, pressed, world)
    if asked is None or is_double_tap(talk, pressed):
        return None
    beside = talk if talk.step.startswith("coming.") else leaving(talk)
    return THEIR_ANSWER[asked.step](beside.at(asked.step, meets=asked.meets), pressed, world)


def offered(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A place has come free: whether they want it, and until when it is kept for them."""
    each = _event(talk, world)
    if each is None:
        return _over(talk, GONE, world)
    key = _answer(talk, event)
    if key == "yes":
        return booked_or_not(talk, each, world)
    if key == "no":
        return called_off(talk, each, world)
    if not isinstance(event, Entered):
        return None
    stands = standing(each, world)
    if stands not in ("offered", "lapsed"):
        return Turn(talk.at("coming.mine"), ask=True)
    until = next((listed.answer_by for listed in world.past.lists if listed.gathering == each.id), None)
    talk = one_at_a_time.asking(talk)
    if until is None:
        return Turn(talk, (Say(KEPT_NO_LONGER.format(name=each.name), YES_OR_NO),))
    here = until.astimezone(world.person.clock)
    told = {"name": each.name, "when": when_and_where(each, world), "day": day(here.date(), today(world))}
    return Turn(talk, (Say(PLACE_FREE.format(**told, hour=clock(here)), YES_OR_NO),))


def reminded(talk: Conversation, event: Event, world: World) -> Turn | None:
    """It is near: when and where it is, how to get there, and whether they can still come."""
    each = _event(talk, world)
    if each is None:
        return _over(talk, GONE, world)
    match _answer(talk, event):
        case "yes":
            return _over(speaking_of(talk, each), SEE_YOU, world)
        case "no":
            return called_off(talk, each, world)
    if not isinstance(event, Entered):
        return None
    text = IT_IS_NEAR.format(name=each.name, when=when_and_where(each, world), travel=each.travel)
    return Turn(one_at_a_time.asking(talk), (Say(text, STILL_COMING),))


def mine(talk: Conversation, event: Event, world: World) -> Turn | None:
    """How one of theirs stands, with a way out of it."""
    each = meeting_of(talk.answer("meets"), world.programme)
    stands = standing(each, world) if each else ""
    if each is None or stands in ("", "lapsed"):
        return _over(talk, NONE_OF_YOURS, world)
    if stands == "offered":
        return Turn(talk.at("coming.offered"), ask=True)
    match chosen(talk, event):
        case "no":
            return called_off(talk, each, world)
        case "keep":
            return _over(speaking_of(talk, each), AS_IT_IS, world)
    if not isinstance(event, Entered):
        return None
    return Turn(talk, (Say(line_of(each, world), (WAYS_OUT[stands], KEEP)),))


def everything(talk: Conversation, event: Event, world: World) -> Turn | None:
    """All they have joined, booked or wait for, to open one."""
    all_mine = all_of_mine(world)[:MOST]
    key = chosen(talk, event)
    if each := placed(talk, key, all_mine):
        return Turn(talk.at("coming.mine", meets=offer_of(each)), ask=True)
    if key == "menu":
        return Turn(talk.at("menu.home"), ask=True)
    if not isinstance(event, Entered):
        return None
    if not all_mine:
        return Turn(talk, (Say(NOTHING_YET, (MEET, *MENU)),))
    lines = [f"{number}. {line_of(each, world)}" for number, each in enumerate(all_mine, 1)]
    buttons = as_buttons(all_mine)
    return Turn(talk, (Say(joined((*lines, WHICH), "\n"), (*buttons, *MENU)),))


def a_place(wanted: str, talk: Conversation, world: World) -> Turn:
    """A place, or the wait for one where that was offered; the last place may have gone meanwhile."""
    each = next(each for each in world.programme.gatherings if each.id == wanted)
    if places.left(each, world):
        return booked_or_not(talk, each, world)
    if talk.answer("full") != offer_of(each):
        return Turn(talk, (Say(JUST_GONE),), ask=True)
    days = counted(world.programme.about.hold_days, DAYS)
    ahead = before_you(places.waiting(each, world))
    text = ON_THE_LIST.format(name=each.name, ahead=ahead, days=days)
    return finished(speaking_of(talk, each), text, WaitForPlace(wanted))


def booked_or_not(talk: Conversation, each: Gathering, world: World) -> Turn:
    """A place if one is left or kept for them; if not, they wait for one and hear so."""
    talk = one_at_a_time.settled(talk, offer_of(each), world)
    if standing(each, world) != "offered" and not places.left(each, world):
        return finished(speaking_of(talk, each), TOO_LATE.format(name=each.name), WaitForPlace(each.id))
    effects = AnswerSuggestion(offer_of(each), "yes"), BookPlace(each.id)
    when = talk.at("suggest.when", offer=offer_of(each), topic=each.topics[0])
    return Turn(when, (*effects, Say(down_for(each, world))), ask=True)


def down_for(each: Gathering, world: World) -> str:
    """That they have a place, when and where it is, and when they are reminded."""
    text = BOOKED.format(name=each.name, takes=when_and_where(each, world))
    at = places.reminder(each, world.person, world.now, world.programme)
    on = at.astimezone(world.person.clock).date() if at else None
    return f"{text} {REMINDER.format(day=day(on, today(world)))}" if on else text


def called_off(talk: Conversation, each: Meets, world: World) -> Turn:
    """Out of a group, off an event or its waiting list; what comes of it is said, and a list it was on isn't again."""
    talk = replace(talk, interrupted="") if talk.interrupted == LIST else talk
    return finished(one_at_a_time.settled(talk, offer_of(each), world), freed(each, world), *giving_up(each))


def giving_up(each: Meets) -> tuple[Effect, ...]:
    """What is kept of their leaving it."""
    gone: Effect = LeaveCluster(each.id) if isinstance(each, Cluster) else GiveUpPlace(each.id)
    return gone, AnswerSuggestion(offer_of(each), "not_now"), DropFollowUps(offer_of(each), "called off")


def freed(each: Meets, world: World) -> str:
    """What comes of their leaving it."""
    if isinstance(each, Cluster):
        return LEFT.format(name=each.name, team=world.programme.about.team)
    stands = standing(each, world)
    if stands == "waiting":
        return OFF_THE_LIST.format(name=each.name)
    gone = TURNED_DOWN if stands in ("offered", "lapsed") else CALLED_OFF
    goes_on = TO_THE_NEXT if places.waiting(each, world) else TO_ANYBODY
    return joined((gone.format(name=each.name), "" if stands == "lapsed" else goes_on))


def _over(talk: Conversation, text: str, world: World) -> Turn:
    """Nothing is left to say of what is looked at; whatever else is open comes next."""
    return finished(one_at_a_time.settled(talk, talk.answer("meets"), world), text)


def _answer(talk: Conversation, event: Event) -> str:
    key = chosen(talk, event)
    if key or not isinstance(event, Said):
        return key
    return {True: "yes", False: "no", None: ""}[yes_or_no(event.text)]


def _event(talk: Conversation, world: World) -> Gathering | None:
    each = meeting_of(talk.answer("meets"), world.programme)
    return each if isinstance(each, Gathering) else None


THEIR_ANSWER: Mapping[str, Step] = {OFFERED: offered, REMINDED: reminded}
YES_OR_NO = (Button(_("Yes please"), "yes"), Button(_("No thanks"), "no"))
STILL_COMING = (Button(_("I'll be there"), "yes"), Button(_("I can't come"), "no"))
KEEP = Button(_("Leave it as it is"), "keep")
MEET = Button(_("People to meet"), "peers")
WAYS_OUT = {
    "joined": Button(_("Leave the group"), "no"),
    "booked": Button(_("I can't come"), "no"),
    "waiting": Button(_("Take me off it"), "no"),
}
PLACE_FREE = _(
    "A place has come free at {name}, {when}. I'm keeping it for you until {day} at {hour}; after that it goes to the "
    "next on the list. Would you like it?"
)
KEPT_NO_LONGER = _(
    "I couldn't keep that place at {name} for you any longer. Would you still like one, if there is one?"
)
IT_IS_NEAR = _("You're down for {name}, {when}. {travel} Can you still come?")
SEE_YOU = _("Good. I hope it's a fine day.")
GONE = _("That event has been taken out since, sorry.")
NONE_OF_YOURS = _("You've neither joined that nor booked it, so there's nothing to change.")
AS_IT_IS = _("It stays as it is, then.")
NOTHING_YET = _("You haven't joined or booked anything here so far. Would you like to see who meets?")
WHICH = _("Which shall we look at?")
TOO_LATE = _(
    "I'm sorry, that place at {name} has gone to the next person. You're back on the waiting list, at its end."
)
JUST_GONE = _("Somebody took the last place just now, sorry.")
ON_THE_LIST = _(
    "You're on the waiting list for {name}. {ahead} If a place comes free I'll ask you, and keep it for {days}."
)
BOOKED = _("I've put you down for {name}, {takes}.")
REMINDER = _("I'll remind you on {day}.")
LEFT = _("You're out of {name}, and {team} can see that. You can come back whenever you like.")
OFF_THE_LIST = _("You're off the waiting list for {name}.")
CALLED_OFF = _("You're no longer down for {name}. Thanks for saying.")
TURNED_DOWN = _("All right, you're off the list for {name}.")
TO_THE_NEXT = _("Your place goes to the first on the waiting list.")
TO_ANYBODY = _("Your place is free for somebody else.")
