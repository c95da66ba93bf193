"""A nudge sent to the chat of the member of staff who asks for it, as a trial; no nudge's figures know of it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from flows.following_up import filling
from flows.nudging.trial import trial
from flows.turn import Person
from flows.wording import short_name
from storage import load
from storage.nudging.listing import Nudge
from storage.nudging.seen import Seen
from storage.sending import addresses, outbox
from storage.sending.outbox import Outgoing


def send(
    connection: Connection, who: Person, kept: Nudge, seen: Seen, team: str, now: datetime
) -> Outgoing | None:  # fmt: skip
    """With their own name, and what is known of the area of the first who would get it; None if they have no chat."""
    known = load.by_person(connection, who.id)
    if known is None or not addresses.can_be_reached(connection, who.id):
        return None
    details = _details(who, seen, team)
    text, more = (filling.filled(each, details, kept.instead) for each in (kept.text, kept.more))
    say = trial(text, more, seen.to, team, file=kept.beside.file, document=kept.beside.document)
    to = outbox.To(who.id, known.address, known.channel, known.place)
    return outbox.put(connection, to, say, step=known.talk.step, version=0, lane="reply", now=now)


def _details(who: Person, seen: Seen, team: str) -> Mapping[str, str]:
    """Nothing that is somebody else's own: their name and their cluster stay out of it."""
    card = seen.known.details.cards.get(seen.gets[0].area, {}) if seen.gets else {}
    return {**card, "{name}": short_name(who.name, team)}
