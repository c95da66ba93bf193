"""
What the advisers' group reads of somebody who waits: which area, since when, for whom. Never who it is, nor a word.

Everybody in the group reads it, whoever the area belongs to: see docs/decisions/016-a-forum-group.md.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from flows.effects import Button
from flows.wording import dated, day
from flows.words import _

Standing = Literal["theirs", "not_theirs", "unknown"]


@dataclass(frozen=True, slots=True)
class Waits:
    """
    One handoff that is open, as far as the group may know of it. Moments are where the programme is.

    `who` has it, or it is for them; `until` is the moment to which somebody put it off.
    """

    number: int
    area: str
    since: datetime
    who: str
    taken: bool = False
    by_when: date | None = None
    until: datetime | None = None


def line(waits: Waits) -> str:
    """How it stands, in one sentence that stays true until it moves on: no "today", no "for an hour"."""
    words = {"area": waits.area, "who": waits.who, "since": dated(waits.since, MOMENT)}
    if waits.until:
        return (TAKEN_AND_PUT_OFF if waits.taken else PUT_OFF).format(until=dated(waits.until, MOMENT), **words)
    if waits.taken:
        return TAKEN.format(**words)
    if waits.by_when:
        return WAITS_BY.format(day=day(waits.by_when, waits.by_when), **words)
    return WAITS.format(**words)


def over(area: str) -> str:
    """The same words for whatever ended it: answered, called off, erased, or gone round somebody in the group."""
    return OVER.format(area=area)


def buttons(waits: Waits) -> tuple[Button, ...]:
    """What can be done from the group; what comes of it is said in one's own chat."""
    opens = Button(OPEN, f"see:{waits.number}", standing=True)
    return (opens,) if waits.taken else (Button(TAKE, f"take:{waits.number}", standing=True), opens)


def answer(standing: Standing) -> str:
    """What whoever pressed a button in the group reads for a moment, they alone: at most 200 characters."""
    return str(ANSWERS[standing])


WAITS = _("{area}: somebody has been waiting since {since}, for {who}.")
WAITS_BY = _("{area}: somebody has been waiting since {since}, for {who} by {day}.")
PUT_OFF = _("{area}: somebody has been waiting since {since}, for {who}. It's put off to {until}.")
TAKEN = _("{area}: {who} has taken this on. It was asked {since}.")
TAKEN_AND_PUT_OFF = _("{area}: {who} has taken this on, and comes back to it {until}. It was asked {since}.")
OVER = _("{area}: there's nothing more to do here.")
MOMENT = _("EEE d MMMM, HH:mm")
TAKE, OPEN = _("Take it"), _("Open in my chat")
ANSWERS = {
    "theirs": _("It's in your own chat with me."),
    "not_theirs": _("Not one of yours."),
    "unknown": _("I don't know you here. Open the invitation you were given first, in a chat with me."),
}
