"""
Whatever an adviser's typing would change: shown in words first, and done only on a yes.

`what` is which of these it is. Beside it the conversation keeps what it is done with: `about` a handoff, `area`,
`phase`, `words`, `first` and `last` as days, `to` a colleague (empty: the team), `kind` of a note.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from flows.desk.duty import days
from flows.desk.memory import about, name_of, numbered
from flows.desk.steps import comes_back, none_after_all
from flows.effects import (
    CloseHandoff,
    CorrectPhase,
    Effect,
    EndLeave,
    EnterLeave,
    HoldHandoff,
    PassOn,
    ShareNote,
    TakeHandoff,
    TellResident,
)
from flows.following_up.patience import working_day_after
from flows.turn import Conversation, World
from flows.wording import day, first_name, small, today
from flows.words import _, joined

OF_ACTS = ("what", "area", "phase", "words", "first", "last", "to", "kind", "half")


@dataclass(frozen=True, slots=True)
class Act:
    """What is shown of it, what it does, and what is said then where nothing else tells them what came of it."""

    shown: Callable[[Conversation, World], str]
    done: Callable[[Conversation, World], Effect | None]
    then: str = ""


def day_in(talk: Conversation, name: str) -> date | None:
    """The day kept under that name."""
    try:
        return date.fromisoformat(talk.answer(name))
    except ValueError:
        return None


def area_name(talk: Conversation, world: World) -> str:
    """What the area is called that this is about."""
    area = world.programme.area(talk.answer("area"))
    return area.name if area else ""


def _tells(talk: Conversation, world: World) -> str:
    return SEND_THIS.format(who=name_of(talk), words=talk.answer("words"))


def _tell(talk: Conversation, world: World) -> Effect | None:
    return TellResident(about(talk), talk.answer("words"))


def _takes(talk: Conversation, world: World) -> str:
    return TAKE.format(what=numbered(talk, about(talk)))


def _closes(talk: Conversation, world: World) -> str:
    safety = IF_SAFE if talk.answer(f"by{about(talk)}") == "safety" else ""
    return joined((CLOSE.format(what=numbered(talk, about(talk))), safety))


def _closes_as_none(talk: Conversation, world: World) -> str:
    return joined((NONE_AFTER_ALL.format(what=numbered(talk, about(talk))), IF_SAFE))


def _puts_off(talk: Conversation, world: World) -> str:
    on = day_in(talk, "first")
    back = comes_back(on, world) if on else None
    if back is None:
        return ""
    told = day(back.astimezone(world.person.clock).date(), today(world))
    return PUT_OFF.format(what=numbered(talk, about(talk)), day=told)


def _put_off(talk: Conversation, world: World) -> Effect | None:
    on = day_in(talk, "first")
    back = comes_back(on, world) if on else None
    return HoldHandoff(about(talk), back) if back else None


def _passes(talk: Conversation, world: World) -> str:
    return PASS.format(what=numbered(talk, about(talk)), who=_to(talk, world))


def _puts_right(talk: Conversation, world: World) -> str:
    phase = world.programme.phase(talk.answer("phase"))
    because = WHY.format(words=talk.answer("words")) if talk.answer("words") else ""
    return joined((PHASE.format(area=area_name(talk, world), phase=phase.label), because, YOUR_NAME))


def _put_right(talk: Conversation, world: World) -> Effect | None:
    theirs = talk.answer("area") in world.desk.areas
    return (
        CorrectPhase(talk.answer("phase"), world.person.role, talk.answer("area"), talk.answer("words"))
        if theirs
        else None
    )


def _goes_away(talk: Conversation, world: World) -> str:
    first, last = day_in(talk, "first"), day_in(talk, "last")
    if not first or not last:
        return ""
    told = days(first, last, today(world))
    away = LEAVE.format(days=told, who=_to(talk, world), day=day(_back(last, world), today(world)))
    whole_days = WHOLE_DAYS if talk.answer("half") else ""
    nobody = talk.answer("to") in world.desk.unreached
    hears_nothing = UNREACHED.format(who=_to(talk, world), team=world.programme.about.team) if nobody else ""
    return joined((whole_days, away, hears_nothing, *_known_already(first, last, world), ENTER_IT))


def _known_already(first: date, last: date, world: World) -> list[str]:
    """What they have entered before for some of those days."""
    known = [each for each in world.desk.away if each.first <= last and each.last >= first]
    names = {each.id: first_name(each.name) for each in world.programme.advisers}
    return [
        OVERLAPS.format(
            days=small(days(each.first, each.last, today(world))), who=names.get(each.cover, world.programme.about.team)
        )
        for each in known
    ]


def _back(last: date, world: World) -> date:
    me = world.programme.adviser(world.person.adviser)
    return working_day_after(last, world.programme.pace, me.works if me else ())


def _go_away(talk: Conversation, world: World) -> Effect | None:
    first, last = day_in(talk, "first"), day_in(talk, "last")
    fits = first and last and first <= last and not world.desk.leaves_bare(first, last, talk.answer("to"))
    return EnterLeave(first, last, talk.answer("to")) if first and last and fits else None


def _notes(talk: Conversation, world: World) -> str:
    return NOTE.format(area=area_name(talk, world), kind=CALLED[_kind(talk)], words=talk.answer("words"))


def _note(talk: Conversation, world: World) -> Effect | None:
    area = talk.answer("area")
    return ShareNote(area, _kind(talk), talk.answer("words")) if area in world.desk.areas else None


def _kind(talk: Conversation) -> Literal["update", "challenge", "success"]:
    match talk.answer("kind"):
        case "challenge" | "success" as kind:
            return kind
    return "update"


def _to(talk: Conversation, world: World) -> str:
    adviser = world.programme.adviser(talk.answer("to"))
    return first_name(adviser.name) if adviser else world.programme.about.team


SEND_THIS = _("Send this to {who}?\n“{words}”")
TAKE = _("Take it? {what}.")
NONE_AFTER_ALL = _("Close it as a false alarm? {what}. It stays on record as one, and no figure of danger counts it.")
CLOSE = _("Close it as dealt with by phone? {what}. I keep only that it was, and nothing of what was said.")
IF_SAFE = _("It is about somebody's safety: close it only if you know they're safe.")
PUT_OFF = _("Put it off? {what}. I'd bring it back on {day}, and tell them if that's past what they were promised.")
PASS = _("Pass it on to {who}? {what}. They'll be told who has it and by when, never why.")
PHASE = _("Put {area} down as {phase}?")
WHY = _("Because: “{words}”.")
YOUR_NAME = _("Your name stays on it.")
LEAVE = _("{days} {who} would stand in for you, and you'd be back on {day}.")
ENTER_IT = _("Enter it as your leave?")
WHOLE_DAYS = _("I only enter whole days.")
UNREACHED = _("{who} has neither a chat nor a desk with me, so until that changes what comes to you goes to {team}.")
OVERLAPS = _("You have leave {days} already: on days in both, {who} still stands in.")
NOTE = _("Keep this on {area}'s card as {kind}, for staff and the review?\n“{words}”")
CALLED: Mapping[str, str] = {
    "update": _("an update"),
    "challenge": _("a challenge"),
    "success": _("a success"),
}
KEPT_PHASE, KEPT_NOTE = _("Put right, with your name on it."), _("Kept.")
ENTERED = _("Entered. It's on your desk page too, where you can take it out again.")
END_IT = _("End your leave now? What comes from your areas is yours again from then on, and nobody stands in for you.")
ENDED = _("Your leave has ended. Welcome back.")
BY_PHONE = _("Dealt with by phone")
ACTS: Mapping[str, Act] = {
    "tell": Act(_tells, _tell),
    "take": Act(_takes, lambda talk, world: TakeHandoff(about(talk))),
    "close": Act(_closes, lambda talk, world: CloseHandoff(about(talk), str(BY_PHONE), spoke=True)),
    "false_alarm": Act(_closes_as_none, lambda talk, world: none_after_all(about(talk))),
    "later": Act(_puts_off, _put_off),
    "pass": Act(_passes, lambda talk, world: PassOn(about(talk), talk.answer("to"))),
    "phase": Act(_puts_right, _put_right, KEPT_PHASE),
    "leave": Act(_goes_away, _go_away, ENTERED),
    "back": Act(
        lambda talk, world: END_IT, lambda talk, world: EndLeave() if world.desk.on_leave(today(world)) else None, ENDED
    ),
    "note": Act(_notes, _note, KEPT_NOTE),
}
