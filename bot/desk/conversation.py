"""One handoff on the desk: how it stands in a sentence or two, and what can be done with it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from flows.danger.kept_from.going_round import goes_round
from flows.desk.calendar import Calendar
from flows.desk.kinds import sounds_like
from flows.desk.sight import Handoff, Reach
from flows.desk.standing import given_to, let_go, worse
from flows.desk.to_know import to_know
from flows.programme import Adviser, Programme, UrgentNumber
from flows.wording import capital, clock, dated
from storage.at_work.presence import Absence
from storage.handing_over.closed import LOOKS_BACK
from storage.handing_over.side_by_side import Beside


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done now. `anyway` means somebody else has it."""

    take: bool
    reply: bool
    later: bool
    pass_on: bool
    close: bool
    anyway: bool
    reopen: bool


def ways(each: Handoff, reach: Reach, calendar: Calendar) -> Ways:
    """What this person can do with it. Danger is never put off; what somebody else has is taken over first."""
    mine_once = (each.holder or each.adviser) == reach.me and each.person != 0
    lately = each.state == "closed" and each.closed_at is not None and each.closed_at > calendar.now - LOOKS_BACK
    waits, mine = each.state == "waiting", each.state == "taken" and each.holder == reach.me
    anyway = each.state == "taken" and not mine
    return Ways(
        take=waits or anyway, reply=waits or mine or anyway, later=(waits or mine) and not each.safety,
        pass_on=waits or mine, close=waits or mine, anyway=anyway,
        reopen=lately and mine_once and not each.colleague,
    )  # fmt: skip


def standing(each: Handoff, reach: Reach, calendar: Calendar, assistant: str) -> str:
    """How it stands now, in plain words."""
    match each.state:
        case "waiting":
            return _waits(each, reach, calendar)
        case "taken":
            who = "You have" if each.holder == reach.me else f"{each.holder_name} has"
            since = f", since {calendar.moment(each.taken_at)}" if each.taken_at else ""
            held = _reminder(each, calendar) if each.holder == reach.me and each.put_off else ""
            if each.colleague:
                return f"{who} this one{since}.{held}"
            got_worse = f" {worse(each, calendar)}" if each.worse_at else ""
            return f"{who} this chat{since}. {assistant} is quiet in it until it's closed.{got_worse}{held}"
        case "cancelled":
            return f"{capital(each.called)} called it off, so nobody is waited for."
    when = f" {calendar.moment(each.closed_at)}" if each.closed_at else ""
    return f"Closed{when}. {each.outcome}".strip()


def is_unheard(each: Handoff) -> bool:
    """Whether it is about danger and nobody has written to them in it."""
    return each.safety and not each.note and not each.colleague


def kind(each: Handoff, reach: Reach) -> str:
    """What kind of danger it sounds like: for whoever has it, or was passed it, and nobody else."""
    taken = each.state == "taken" and each.holder == reach.me
    mine = taken or (each.passed_on and given_to(each, reach))
    return sounds_like(each.danger) if each.safety and mine else ""


def numbers(danger: Handoff | None, programme: Programme) -> tuple[UrgentNumber, ...]:
    """The numbers that anybody is given for it besides 999; their words may have asked for another."""
    fitting = programme.urgent.numbers_for(danger.danger) if danger else ()
    return tuple(number for number in fitting if number.number != "999" and number.fits(""))


def not_shown(at: datetime | None, calendar: Calendar, assistant: str) -> str:
    """That they wrote while nobody had the chat, without the words; nothing if they didn't."""
    return NOT_SHOWN.format(at=calendar.when(at), assistant=assistant) if at else ""


def about(each: Handoff, programme: Programme) -> str:
    """What to know before answering, if this is one of those."""
    return to_know(each.reason, each.around, programme)


def others(each: Handoff, reach: Reach, programme: Programme) -> tuple[Adviser, ...]:
    """Who could have it instead: never whoever it is about."""
    here = {reach.me, each.adviser if each.state == "waiting" else each.holder}
    others = (adviser for adviser in programme.advisers if not goes_round(each.around, adviser.id))
    return tuple(adviser for adviser in others if adviser.id not in here)


def when_there(absences: Iterable[Absence], calendar: Calendar) -> dict[str, str]:
    """For each adviser who isn't at work today, until when: "away until Thu 3 December", "back Monday"."""
    return {
        each.adviser: f"away until {calendar.near(each.until)}" if each.until else f"back {_soon(each.back, calendar)}"
        for each in absences
    }


def _soon(on: date, calendar: Calendar) -> str:
    return calendar.near(on) if (on - calendar.today).days in (1, *range(7, 400)) else dated(on, "EEEE")


def _waits(each: Handoff, reach: Reach, calendar: Calendar) -> str:
    mine = given_to(each, reach)
    whom = "" if mine or each.safety else f" for {each.holder_name}"
    told = [f"Waiting{whom} since {calendar.moment(each.opened_at)}."]
    if each.promised_by and not each.safety:
        told.append(f"{capital(each.called)} was promised an answer {calendar.by(each.promised_by)}.")
    if each.safety and (each.taken_at or each.passed_on):
        told.append(let_go(each, reach))
    return " ".join(told) + (_reminder(each, calendar) if mine and not each.safety else "")


def _reminder(each: Handoff, calendar: Calendar) -> str:
    """When it comes back to them by itself, as one more sentence; empty if it won't."""
    if not each.remind_at or each.remind_at <= calendar.now:
        return ""
    there = calendar.local(each.remind_at)
    return f" You'll be reminded {calendar.near(there.date())} at {clock(there)}."


def closed(each: Handoff, beside: Beside, assistant: str) -> str:
    """
    Whose the chat is now that this one is closed: the resident has been told the same.

    What others have of them isn't told: it may be a complaint about whoever reads this.
    """
    if each.colleague:
        return f"Closed, and {each.called} knows."
    match beside.chat:
        case "mine":
            return f"Closed. You still have {each.called}'s chat."
        case "others":
            return f"Closed, and {each.called} knows."
    return f"Closed. {assistant} has {each.called}'s chat again, and they know."


def on_closing(each: Handoff, beside: Beside, programme: Programme) -> str:
    """What comes of closing it, before it is done."""
    if each.colleague:
        return f"{capital(each.called)} is told that it is closed, and nobody on duty hears of it again."
    if beside.chat == "mine":
        return f"You keep {each.called}'s chat, for what else is open in it, and they're told so."
    if beside.chat == "others":
        return f"{capital(each.called)} is told that this one is closed."
    asked = "." if beside.danger else " and asked whether it helped."
    return f"{capital(each.called)}'s chat goes back to {programme.assistant}, and they're told so{asked}"


def put_off_until(each: Handoff, calendar: Calendar) -> str:
    """When it comes back, and the day its resident has been told."""
    there = calendar.local(each.remind_at or calendar.now)
    told = f"Put off. It comes back {calendar.near(there.date())} at {clock(there)}."
    if not each.promised_by:
        return told
    return f"{told} {capital(each.called)} was told to expect an answer {calendar.by(each.promised_by)}."


NOT_SHOWN = (
    "They last wrote {at}, while nobody had this chat. {assistant} answered; those words are kept from this page. What "
    "they write once somebody has taken it is shown here."
)
