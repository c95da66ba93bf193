"""What nobody asked for, at the moment it is to leave: the one gate is asked again."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from flows import patience
from storage import load, outbox, slow_down
from storage.outbox import Outgoing
from storage.taking_back import take_back


def may_leave(connection: Connection, message: Outgoing, now: datetime) -> bool:
    """Whether it goes now. If not, it has been put off or dropped, with why."""
    if not outbox.still_ours(connection, message.id):
        return False
    known = load.by_person(connection, message.person)
    # The week between two was counted when the turn was made; since then only the hour and their wishes can change.
    verdict = (
        patience.may_write(replace(known.person, last_unsolicited=None), now, owner=known.talk.owner)
        if known
        else patience.Never("the person was erased")
    )
    calm = slow_down.calm_from(connection, message.channel)
    match verdict:
        case patience.Allowed() if calm and calm > now:
            outbox.put_off(connection, message.id, calm, "the channel asked us to slow down", tried=False)
        case patience.Allowed():
            return True
        case patience.NotBefore(at, why):
            outbox.put_off(connection, message.id, at, why, tried=False)
        case patience.Never(why):
            take_back(connection, message.id, why)
    return False
