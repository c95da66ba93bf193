"""A nudge as whoever works on it in a chat is shown it: a draft with who would get what, or how it stands."""

from datetime import datetime

from sqlalchemy import Connection

from flows.following_up.nudge import written
from flows.nudging.sight import Sight, Stand
from flows.programme import Programme
from storage.nudging import listing, nudges, seen
from storage.nudging.beside import NOTHING_BESIDE
from storage.nudging.listing import Nudge


def sight_of(connection: Connection, number: int, who: int, now: datetime, programme: Programme) -> Sight | None:
    """The draft as somebody of the team is shown it; nothing if it is none any more."""
    kept = listing.one(connection, number)
    if kept is None or kept.state != "draft":
        return None
    found = seen.see(connection, kept.plan, max(now, kept.due_at), programme, kept=number)
    team, first = programme.about.team, found.gets[0] if found.gets else None
    text, more = (found.texts or [kept.text])[0], (found.mores or [kept.more])[0]
    later = kept.due_at if kept.due_at > now else None
    return Sight(
        number, kept.revision, found.mark, kept.segment, kept.text, kept.more, later,
        len({each.area for each in found.gets}), tuple((why, many) for why, many, _ in found.left_out),
        tuple(each.gets_it for each in found.gets), written(text, "", team, found.to), more,
        first.area_name if first else "", found.longest(team), sum(each.asked for each in found.gets),
        seen.takes_another(kept, len(found.gets), who, programme), kept.wrote_name,
        with_it=kept.beside != NOTHING_BESIDE,
    )  # fmt: skip


def as_it_stands(connection: Connection, kept: Nudge, now: datetime) -> Stand:
    """How far it is, counted from what was really sent."""
    delivered = nudges.delivered(connection, kept.id)
    going = delivered.get("waiting", 0) + delivered.get("leased", 0)
    stage = kept.stage(now)
    return Stand(
        kept.id, kept.text, "going_out" if stage == "sent" and going else stage, kept.due_at, kept.counts["waiting"],
        delivered.get("sent", 0), kept.counts["left_out"], kept.counts["stopped"], going,
        delivered.get("failed", 0) + delivered.get("unknown", 0), listing.answers(connection, kept.id),
    )  # fmt: skip
