"""What nobody asked for, at the moment it is to leave: the one gate is asked again, and the week begins anew."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from flows.danger.in_doubt import awaits_a_yes
from flows.following_up import patience, peace, set_aside
from flows.following_up.patience import PROMISED, Allowed, Never, NotBefore
from flows.programme import Pace
from storage import follow_ups, load
from storage.follow_ups import count_unsolicited
from storage.load import Known
from storage.nudging import overrides, segments
from storage.sending import outbox, slow_down, unasked
from storage.sending.outbox import Outgoing
from storage.sending.taking_back import take_back
from storage.tables import follow_up

SETTLED = "it was answered or called off before it could be sent"


def may_leave(connection: Connection, message: Outgoing, now: datetime, pace: Pace) -> bool:
    """Whether it goes now, and is counted. If not, it has been put off or dropped, with why."""
    if not outbox.still_ours(connection, message.id):
        return False
    calm = slow_down.calm_from(connection, message.channel)
    match _verdict(connection, message, now, pace):
        case Allowed() if calm and calm > now:
            outbox.put_off(connection, message.id, calm, "the channel asked us to slow down", tried=False)
        case Allowed():
            count_unsolicited(connection, message.person, now)
            return True
        case NotBefore(at, (peace.ASKED | overrides.PAUSED) as why):
            # Its buttons belong to where the chat was when it was written: it is written anew.
            take_back(connection, message.id, why, again=at)
        case NotBefore(at, why):
            outbox.put_off(connection, message.id, at, why, tried=False)
        case Never(why):
            take_back(connection, message.id, why)
    return False


def _verdict(connection: Connection, message: Outgoing, now: datetime, pace: Pace) -> Allowed | NotBefore | Never:
    known = load.by_person(connection, message.person)
    if known is None:
        return Never("the person was erased")
    if why := _had_its_time(connection, message, now):
        return Never(why)
    # What was written counts from then on, this one too; here it matters what they have really been sent.
    sent = unasked.last(connection, message.person)
    number, state = overrides.of_message(connection, message.id) if message.lane == "nudge" else (0, "")
    if state == "paused":
        return NotBefore(now, overrides.PAUSED)
    aside = overrides.for_them(connection, number, message.person) if number else ()
    if "promised" not in aside and _in_the_way(connection, message, now, pace):
        return Never(PROMISED)
    who = set_aside.seen_without(replace(known.person, last_unsolicited=sent), aside)
    owner = set_aside.owner_without(known.talk.owner, aside)
    verdict = patience.may_write(who, now, pace, owner=owner, awaits_a_yes=awaits_a_yes(known.talk, now))
    return (
        _to_many(connection, verdict, replace(known, person=who), message, now, pace)
        if message.lane == "nudge"
        else verdict
    )


def _to_many(
    connection: Connection,
    verdict: Allowed | NotBefore | Never,
    known: Known,
    message: Outgoing,
    now: datetime,
    pace: Pace,
) -> Allowed | NotBefore | Never:
    """A nudge has a gate of its own. That its own question is open keeps it from nothing."""
    talk = replace(known.talk, step="") if known.talk.step == message.step else known.talk
    danger = segments.danger_told(connection, message.person, now)
    return peace.gate(verdict, talk, known.person, now, pace, danger=danger)


def _in_the_way(connection: Connection, message: Outgoing, now: datetime, pace: Pace) -> bool:
    """A nudge never puts off a day that was promised, be it promised since."""
    if message.lane != "nudge":
        return False
    agreed = follow_ups.agreed_with(connection, message.person, near=(now, pace.apart))
    return patience.in_the_way(now, agreed, pace)


def _had_its_time(connection: Connection, message: Outgoing, now: datetime) -> str:
    """Why it makes no sense any more, if it doesn't."""
    kind = "nudge"
    if message.lane == "follow_up":
        number = unasked.follow_up_of(connection, message.id)
        asked = connection.execute(select(follow_up.c.state, follow_up.c.kind).where(follow_up.c.id == number)).first()
        if asked and asked.state != "asked":
            return SETTLED
        kind = asked.kind if asked else ""
    return patience.TOO_LATE if patience.late(kind, message.written, now) == "close" else ""
