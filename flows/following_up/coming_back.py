"""Agreeing when to come back: after every yes, and for every "not now"."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from flows.choosing import chosen
from flows.effects import AnswerSuggestion, Button, DropFollowUps, Effect, FollowUp, LapseAt, NextMeeting, Say
from flows.events import Entered, Event, Said
from flows.following_up.agreed_words import calls_off
from flows.following_up.patience import at_on, kept_on, next_allowed
from flows.following_up.which_day import which_day
from flows.hearing.dates import when as day_in
from flows.hearing.replies import yes_or_no
from flows.meeting.too_young import is_young
from flows.suggesting.offer_answers import asks_something, leaves_it
from flows.turn import Conversation, Turn, World
from flows.way_back import IDLE, MENU, leaving, waits
from flows.wording import day, today
from flows.words import _

A_DAY, FORTNIGHT, MONTH = timedelta(days=1), timedelta(days=14), timedelta(days=28)
NO_DAY = "no day was agreed"
OF_THIS_TALK = (
    "topic", "said", "topic_by", "offers", "offers_for", "shown", "only", "again", "reconsider", "offer", "waiting_for",
    "settled", "full",
)  # fmt: skip


def when(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask when to check in, after every yes; say the day back."""
    match chosen(talk, event):
        case "meeting":
            return _after_meeting(talk.knowing(waiting_for="check_in"), world)
        case "after_event":
            return _check_in(talk, (_event_on(talk, world) or today(world)) + timedelta(days=1), world)
        case "fortnight":
            return _check_in(talk, today(world) + FORTNIGHT, world)
        case "never":
            return finished(talk, NO_CHECK_IN, *_unsettled(talk))
        case "remember":
            return remember_me(talk, "suggest.when")
    if is_young(talk):
        return finished(talk, NO_CHECK_IN)
    if isinstance(event, Entered):
        # The hour of a gentle question about danger comes first.
        later = () if talk.answer("worry") else lapses(talk, world)
        return Turn(talk, (*later, _when_question(talk, world)))
    if isinstance(event, Said):
        return _day_said(talk, event, world)
    return None


def lapses(talk: Conversation, world: World) -> tuple[LapseAt, ...]:
    """The question when to check in stays open for a day; no other step of these lapses."""
    asked = talk.step == "suggest.when" and world.person.consent
    return (LapseAt(next_allowed(world.now + A_DAY, world.person, world.programme.pace)),) if asked else ()


def no_day_came(talk: Conversation, world: World) -> Turn | None:
    """
    Asked when to check in, they have said nothing for a day: it becomes two weeks, and is told so when it comes.

    The question stays open: whatever they still answer counts instead.
    """
    if talk.step not in ("suggest.when", "suggest.meeting") or not world.person.consent or world.person.stopped:
        return None
    due = kept_on(at_on(today(world) + FORTNIGHT, world), _about(talk), world)
    return Turn(talk.knowing(settled="yes"), (FollowUp("check_in", _about(talk), due, note=NO_DAY),))


def meeting(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask when the group next meets, and count from there."""
    match event:
        case Entered():
            return Turn(talk, (Say(WHEN_DO_YOU_MEET, (DONT_KNOW,)),))
        case Said(text=text) if on := day_in(text, today(world)):
            return _after_meeting(talk, world, on)
    if chosen(talk, event) == "dont_know" or (isinstance(event, Said) and yes_or_no(event.text) is False):
        if talk.answer("waiting_for") == "not_now":
            return _not_now(talk, today(world) + MONTH, world, MEETING_UNKNOWN)
        return _check_in(talk, today(world) + FORTNIGHT, world, MEETING_UNKNOWN)
    return which_day(talk, event, world) if isinstance(event, Said) else None


def not_now(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask, in one tap, when to bring it up again."""
    match chosen(talk, event):
        case "meeting":
            return _after_meeting(talk.knowing(waiting_for="not_now"), world)
        case "month":
            return _not_now(talk, today(world) + MONTH, world)
        case "i_ask":
            return left_open(talk)
    if isinstance(event, Entered):
        if not may_remember(talk, world):
            return left_open(talk)
        return Turn(talk, (Say(NOT_NOW_WHEN, NOT_NOW_CHOICES),))
    asks = isinstance(event, Said) and asks_something(event.text)
    if isinstance(event, Said) and not asks and (on := day_in(event.text, today(world), _meets(world))):
        return _not_now(talk, on, world)
    if isinstance(event, Said) and (leaves_it(event.text) or calls_off(event.text)):
        return left_open(talk)
    if isinstance(event, Said) and yes_or_no(event.text):
        return Turn(talk, (Say(SAY_WHEN, NOT_NOW_CHOICES),))
    return which_day(talk, event, world) if isinstance(event, Said) else None


def left_until(talk: Conversation, on: date, world: World) -> Turn:
    """Leave an offer until the day they named."""
    return _not_now(talk, on, world)


def checking_in_about(talk: Conversation, about: str, on: date, world: World) -> Turn:
    """A check-in on a day they named themselves, about what they said; only if they may be remembered."""
    here = leaving(talk).knowing(offer="", topic=about)
    if not may_remember(talk, world):
        return Turn(here.at("suggest.when"), (Say(CANT_WITHOUT, (REMEMBER, NO_NEED)),))
    words = str(CHECK_IN_ABOUT).replace("{about}", about) if about else CHECK_IN_ON
    due, said = promised_on(about, on, words, world)
    return finished(here, said, FollowUp("check_in", about, due))


def may_remember(talk: Conversation, world: World) -> bool:
    """Whether they agreed to be remembered, be it only just now, when asked again."""
    return bool(world.person.consent or talk.answer("reconsider"))


def remember_me(talk: Conversation, step: str) -> Turn:
    """They'd like to be remembered after all: ask properly, then come back to that step."""
    return Turn(replace(talk, interrupted=step).at("welcome.consent", reconsider="yes"), ask=True)


def finished(talk: Conversation, text: str, *effects: Effect) -> Turn:
    """Say the last word on something, and go back to what was interrupted, if anything was."""
    back, rest = waits(talk), replace(talk.without(*OF_THIS_TALK), interrupted="")
    if back not in IDLE and not back.startswith(("suggest.", "repair.")):
        return Turn(rest.at(back), (*effects, Say(text)), ask=True)
    return Turn(rest.at("menu.listening"), (*effects, Say(text, MENU)))


def _unsettled(talk: Conversation) -> tuple[Effect, ...]:
    """The one that was settled on without them goes."""
    return (DropFollowUps(_about(talk), "not wanted"),) if talk.answer("settled") else ()


def _when_question(talk: Conversation, world: World) -> Say:
    if not may_remember(talk, world):
        return Say(ONLY_IF_REMEMBERED, (REMEMBER, NO_NEED))
    first = THE_DAY_AFTER if _event_on(talk, world) else AFTER_MEETING
    return Say(WHEN_CHECK_IN, (first, IN_TWO_WEEKS, NO_NEED))


def _event_on(talk: Conversation, world: World) -> date | None:
    """The day of the event that was just booked, if it was one."""
    booked = talk.answer("offer").removeprefix("event:")
    return next((each.on for each in world.programme.gatherings if each.id == booked), None)


def _day_said(talk: Conversation, said: Said, world: World) -> Turn | None:
    on = None if asks_something(said.text) else day_in(said.text, today(world), _meets(world))
    if on and may_remember(talk, world):
        return _check_in(talk, on, world)
    if on:
        return Turn(talk, (Say(CANT_WITHOUT, (REMEMBER, NO_NEED)),))
    if yes_or_no(said.text) is False or calls_off(said.text):
        return finished(talk, NO_CHECK_IN, *_unsettled(talk))
    if "meeting" in said.text.lower() and may_remember(talk, world):
        return _after_meeting(talk.knowing(waiting_for="check_in"), world)
    return which_day(talk, said, world)


def _after_meeting(talk: Conversation, world: World, told: date | None = None) -> Turn:
    meets = told or _meets(world)
    if not meets:
        return Turn(talk.at("suggest.meeting"), ask=True)
    kept = (NextMeeting(meets),) if told else ()
    first = AFTER_IT.format(meeting=day(meets, today(world)))
    if talk.answer("waiting_for") == "not_now":
        return _not_now(talk, meets + timedelta(days=1), world, first).first(*kept)
    return _check_in(talk, meets + timedelta(days=1), world, first).first(*kept)


def _check_in(talk: Conversation, on: date, world: World, first: str = "") -> Turn:
    due, said = promised_on(_about(talk), max(on, today(world) + timedelta(days=1)), CHECK_IN_ON, world)
    return finished(talk, f"{first} {said}".strip(), FollowUp("check_in", _about(talk), due))


def promised_on(about: str, on: date, words: str, world: World) -> tuple[datetime, str]:
    """When a promise about that can be kept, and how it is said; where it isn't the day they named, why."""
    wanted = at_on(on, world)
    due = kept_on(wanted, about, world)
    said = words.format(day=_local(_day_of(due, world), world))
    return due, said if _day_of(due, world) == _day_of(wanted, world) else f"{ONE_A_WEEK} {said}"


def left_open(talk: Conversation) -> Turn:
    """Not now, and no day for it: it's theirs to ask."""
    return finished(talk, YOURS_TO_ASK, *_put_off(talk))


def _put_off(talk: Conversation, until: date | None = None) -> tuple[Effect, ...]:
    offer = talk.answer("offer")
    return (AnswerSuggestion(offer, "not_now", until),) if offer else ()


def _not_now(talk: Conversation, on: date, world: World, first: str = "") -> Turn:
    if not may_remember(talk, world):
        return finished(talk, YOURS_TO_ASK, *_put_off(talk, on))
    due, said = promised_on(_about(talk), on, LEFT_UNTIL, world)
    return finished(talk, f"{first} {said}".strip(), *_put_off(talk, on), FollowUp("not_now", _about(talk), due))


def _about(talk: Conversation) -> str:
    return talk.answer("offer") or talk.answer("topic")


def _day_of(moment: datetime, world: World) -> date:
    return moment.astimezone(world.person.clock).date()


def _local(on: date, world: World) -> str:
    return day(on, today(world))


def _meets(world: World) -> date | None:
    meets = world.card.next_meeting if world.card else None
    return meets if meets and meets >= today(world) else None


AFTER_MEETING = Button(_("After our meeting"), "meeting")
THE_DAY_AFTER = Button(_("The day after"), "after_event")
IN_TWO_WEEKS = Button(_("In two weeks"), "fortnight")
NO_NEED = Button(_("No need"), "never")
REMEMBER = Button(_("Remember me"), "remember")
DONT_KNOW = Button(_("Don't know yet"), "dont_know")
NOT_NOW_CHOICES = (AFTER_MEETING, Button(_("In a month"), "month"), Button(_("I'll ask you"), "i_ask"))

WHEN_CHECK_IN = _("When shall I check in? You can type a date too.")
ONLY_IF_REMEMBERED = _(
    "I don't keep anything about you, so I can't check in by myself. I could if you'd like to be remembered. Shall I?"
)
CANT_WITHOUT = _("I can't keep that date unless I may remember you. May I?")
WHEN_DO_YOU_MEET = _("When does your group next meet? Something like “next Tues” or “14 March” is fine.")
MEETING_UNKNOWN = _("That's fine.")
AFTER_IT = _("You meet on {meeting}, then.")
ONE_A_WEEK = _("I write first at most once a week, so it can't be quite then.")
CHECK_IN_ON = _("I'll check in on {day}.")
CHECK_IN_ABOUT = _("I'll check in on {day} about {about}.")
NO_CHECK_IN = _("All right, I won't check in. It's here whenever you want it.")
NOT_NOW_WHEN = _("That's fine. When shall I bring it up again? You can type a date.")
SAY_WHEN = _("Good. Which day shall it be? Type a date, or pick one of these.")
LEFT_UNTIL = _("I'll leave it until {day} and ask you then.")
YOURS_TO_ASK = _("That's fine, I'll leave it with you. Just ask when you want it.")
