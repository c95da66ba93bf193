"""What an adviser is asked in their chat: what to send, to whom, until when, what came of it. Nothing goes unasked."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.choosing import chosen
from flows.desk import open_doubt, over
from flows.desk.memory import about, addressees, first_of, name_of, numbered
from flows.effects import Button, CloseHandoff, HoldHandoff, PassOn, Say, TellResident
from flows.events import Entered, Event, Said
from flows.files import files_in
from flows.following_up.patience import at_on, working_day_after
from flows.hearing.dates import when
from flows.hearing.replies import yes_or_no
from flows.programme import Adviser
from flows.turn import Conversation, Turn, World
from flows.wording import dated, day, first_name, in_figures, label, listed, today
from flows.words import _, _n, joined


def help_for(world: World) -> str:
    """What can be typed in a chat at work; nudges are the team's to write."""
    return joined((HELP, NUDGES if world.person.role == "staff" else ""))


def reply(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What they write next goes to that resident."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHAT_TO_SEND.format(who=name_of(talk)), NEVER_MIND),))
    return tell(talk, event.text) if isinstance(event, Said) else None


def confirm(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Written without saying to whom: sent only once they say so."""
    if isinstance(event, Entered):
        numbers = addressees(talk)[:9]
        sends = tuple(_send_to(talk, number) for number in numbers)
        which = [numbered(talk, number) for number in numbers if _named_alike(talk, number)]
        in_danger = any(talk.answer(f"by{number}") == "safety" for number in numbers)
        asks = NOT_FOR_THEM if in_danger else SEND_THIS
        text = "\n".join((asks.format(draft=talk.answer("draft")), *which))
        buttons = (NO, *sends) if in_danger else (*sends, NO)
        return Turn(talk, (Say(text, buttons, files=files_in(talk.answer("draft"))),))
    key = chosen(talk, event)
    if talk.answer("draft") and key in [f"send:{number}" for number in addressees(talk)]:
        return tell(talk.knowing(about=key.removeprefix("send:")), talk.answer("draft"))
    return Turn(_unsent(talk), (Say(NOT_SENT),)) if key == "no" else None


def _unsent(talk: Conversation) -> Conversation:
    """It goes to nobody: while it is open whether somebody is in danger, it is kept with that."""
    here = open_doubt.with_more(talk, talk.answer("draft")) if open_doubt.is_open(talk) else talk
    return here.without("draft").at("desk.home")


def later(talk: Conversation, event: Event, world: World) -> Turn | None:
    """When it should come back."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHEN_BACK, _later(world)),))
    if chosen(talk, event) == "hours":
        return Turn(talk.at("desk.home"), (HoldHandoff(about(talk), world.now + TWO_HOURS),))
    on = today(world) + timedelta(days=1) if chosen(talk, event) == "tomorrow" else None
    on = on or (when(event.text, today(world)) if isinstance(event, Said) else None)
    if on is None:
        return None
    back = comes_back(on, world)
    return (
        Turn(talk.at("desk.home"), (HoldHandoff(about(talk), back),))
        if back
        else Turn(talk, (Say(TOO_FAR, _later(world)),))
    )


def next_morning(world: World) -> str:
    """A label for putting off till the next morning they work: "Tomorrow morning", or the day that it really is."""
    back = comes_back(today(world) + timedelta(days=1), world)
    there = back.astimezone(world.person.clock) if back else None
    if there is None or there.date() == today(world) + timedelta(days=1):
        return TOMORROW
    return dated(there, DAY_AND_TIME)


def _later(world: World) -> tuple[Button, ...]:
    return (Button(label(next_morning(world)), "tomorrow"), Button(_("In two hours"), "hours"), *NEVER_MIND)


def comes_back(on: date, world: World) -> datetime | None:
    """
    When something that is put off till that day comes back: on a day they work, in the morning.

    None where that is today or before, or further off than anybody should wait.
    """
    adviser = world.programme.adviser(world.person.adviser)
    works = adviser.works if adviser else ()
    if not today(world) < on <= today(world) + LONGEST_PUT_OFF:
        return None
    return at_on(working_day_after(on - timedelta(days=1), world.programme.pace, works), world)


def pass_on(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Who should have it instead."""
    others = [adviser for adviser in world.programme.advisers if adviser.id != world.person.adviser][:8]
    if isinstance(event, Entered):
        names = tuple(Button(label(adviser.name), f"to:{adviser.id}"[:24]) for adviser in others)
        text = " ".join(filter(None, (TO_WHOM.format(who=name_of(talk)), _away(others, world))))
        return Turn(talk, (Say(text, (*names, Button(_("The team"), "to:"), *NEVER_MIND)),))
    key = chosen(talk, event)
    if not key.startswith("to:"):
        return None
    chosen_one = next((adviser.id for adviser in others if f"to:{adviser.id}"[:24] == key), "")
    return Turn(talk.at("desk.home"), (PassOn(about(talk), chosen_one),))


def _away(others: Sequence[Adviser], world: World) -> str:
    """Who of them isn't at work today and when they are back, as the desk says too."""
    back = [BACK.format(name=first_name(each.name), day=day(world.back[each.id], today(world))) for each in others
            if each.id in world.back]  # fmt: skip
    return NOT_THERE.format(who=listed(back)) if back else ""


def outcome(talk: Conversation, event: Event, world: World) -> Turn | None:
    """One line on what came of it, before it is handed back."""
    ways = (ANSWERED, *((FALSE_ALARM,) if is_danger(talk) else ()), *NEVER_MIND)
    if isinstance(event, Entered):
        asks = WHAT_CAME_OF_IT.format(who=name_of(talk), role=world.programme.words.adviser)
        return Turn(talk, (Say(asks, ways),))
    if is_danger(talk) and chosen(talk, event) == FALSE_ALARM.key:
        return Turn(talk.at("desk.home"), (none_after_all(about(talk)),))
    line = ANSWERED.label if chosen(talk, event) == "answered" else event.text if isinstance(event, Said) else ""
    if len(line) > OUTCOME_LENGTH:
        return Turn(talk, (Say(ONE_LINE.format(many=too_many(line, OUTCOME_LENGTH)), ways),))
    if is_danger(talk) and line != ANSWERED.label and line and not over.sounds_so(line):
        return Turn(talk.at("desk.is_it_over", closing=line), ask=True)
    return Turn(talk.at("desk.home"), (CloseHandoff(about(talk), line),)) if line else None


def is_it_over(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether a danger is closed with a line that doesn't sound as if it were over; another line is read instead."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(NOT_OVER, (KEEP_OPEN, CLOSE_IT)),))
    said = yes_or_no(event.text) if isinstance(event, Said) else None
    if said or chosen(talk, event) == CLOSE_IT.key:
        return Turn(talk.without("closing").at("desk.home"), (CloseHandoff(about(talk), talk.answer("closing")),))
    if said is False or chosen(talk, event) == KEEP_OPEN.key:
        return Turn(talk.without("closing").at("desk.home"), (Say(STAYS_OPEN),))
    return outcome(talk.without("closing").at("desk.outcome"), event, world)


def is_danger(talk: Conversation) -> bool:
    """Whether the one being dealt with is about somebody's safety."""
    return talk.answer(f"by{about(talk)}") == "safety"


def none_after_all(handoff: int, line: str = "") -> CloseHandoff:
    """It is closed as a false alarm, with their line on it if they wrote one."""
    return CloseHandoff(handoff, joined((FALSE_ALARM.label, line), ": "), false_alarm=True)


def too_many(text: str, longest: int = 0) -> str:
    """By how much a text is too long: "120 characters too many"."""
    return in_figures(len(text) - (longest or DRAFT_LENGTH), TOO_MANY)


def tell(talk: Conversation, text: str) -> Turn:
    """Send it; the draft is kept in case somebody else has that chat by now."""
    return Turn(talk.at("desk.home", draft=text), (TellResident(about(talk), text),))


def _send_to(talk: Conversation, number: int) -> Button:
    name = NUMBER.format(number=number) if _named_alike(talk, number) else first_of(talk, number)
    return Button(label(SEND_TO.format(name=name)), f"send:{number}")


def _named_alike(talk: Conversation, number: int) -> bool:
    """Whether a button with this one's name on it would look like another's."""
    names = [label(SEND_TO.format(name=first_of(talk, each))) for each in addressees(talk)]
    return names.count(label(SEND_TO.format(name=first_of(talk, number)))) > 1


NEVER_MIND = (Button(_("Never mind"), "never_mind"),)
NO = Button(_("No"), "no")
ANSWERED = Button(_("Answered"), "answered")
FALSE_ALARM = Button(_("False alarm"), "false_alarm")
KEEP_OPEN, CLOSE_IT = Button(_("Keep it open"), "keep_open"), Button(_("Close it"), "close_it")
SEND_TO, NUMBER = _("Send to {name}"), _("no. {number}")
TOMORROW, DAY_AND_TIME = _("Tomorrow morning"), _("EEE d MMM, H:mm")
TOO_MANY = _n("{number} character too many", "{number} characters too many")
HELP = _(
    "I bring you whoever is waiting, with buttons to take, reply, put off, pass on or close. You can type it as well: "
    "“today” for the list, then “take 2”, “reply 2” or “close 2” with the number on it. What you write while "
    "you have somebody goes to them once you say so. Type it in your own words too: an area's name for its card, a "
    "note for it, “rang them, all sorted”, “off next week”. Whatever changes something is shown first."
)
NUDGES = _("To write to many: “nudge quiet areas in London fri 10am: …”. I show you who gets it first.")
WHAT_TO_SEND = _("What shall I send to {who}? It goes as you write it.")
SEND_THIS = _("Send this?\n“{draft}”")
NOT_FOR_THEM = _(
    "Nothing was sent. It is about somebody's safety, and others may read their phone: shall it go there as you wrote "
    "it?\n“{draft}”"
)
NOT_SENT = _("Not sent.")
WHEN_BACK = _("When shall I bring it back? You can type a day. If it's past what they were promised, I tell them so.")
TO_WHOM = _("Who should have {who}? They'll be told who has it and by when, never why.")
NOT_THERE, BACK = _("Not at work today: {who}."), _("{name} (back {day})")
WHAT_CAME_OF_IT = _("In one line, what came of it with {who}? It stays with {role}s and staff.")
ONE_LINE = _("That's {many} for one line, so it's still open. In fewer words, what came of it?")
NOT_OVER = _(
    "That doesn't sound as if it is over, so it's still open. Once it's closed, nobody is reminded of it any more. "
    "Close it all the same?"
)
STAYS_OPEN = _("It stays open. If anyone is in danger now, ring 999.")
TOO_FAR = _(
    "That's past, today or more than four weeks away, so nothing was put off. Which day, or pass it on instead?"
)
LONGEST_PUT_OFF = timedelta(weeks=4)
TWO_HOURS = timedelta(hours=2)
DRAFT_LENGTH = 3500  # characters; a message with a name before it still fits one on Telegram
OUTCOME_LENGTH = 500  # characters; one line in the review
