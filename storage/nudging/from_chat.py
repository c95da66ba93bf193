"""A nudge written and moved on from a staff member's chat: the same rows as on its page, and what they are shown."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from flows.effects import HowMoved, MoveNudge, WriteNudge
from flows.events import Did, NudgeSeen, NudgeStands, WhySeen
from flows.nudging.sight import Stand
from storage.ledger import Ledger
from storage.nudging import listing, nudges, seen
from storage.nudging.listing import Nudge
from storage.nudging.sights import as_it_stands, sight_of
from storage.tables import address, conversation, person

MOST_TO_CHOOSE, MOST_LOOKED_AT = 5, 20
HELD: Mapping[HowMoved, Did] = {"pause": "paused", "resume": "resumed", "stop": "stopped"}
MOVES_ON: Mapping[HowMoved, tuple[str, ...]] = {
    "pause": ("scheduled", "going_out"), "resume": ("paused",), "stop": ("scheduled", "going_out", "paused"),
    "ask": ("scheduled", "going_out", "paused"),
}  # fmt: skip
"""Which stages one may be in that is meant without its number."""


def write(ledger: Ledger, wanted: WriteNudge) -> None:
    """Keep it as a draft, or change the draft if it still is as it was seen; they are shown who would get what."""
    connection, now, me, due = ledger.connection, ledger.now, ledger.who.id, wanted.at or ledger.now
    if ledger.who.role != "staff":
        return None
    if not wanted.number:
        number = nudges.write(connection, wanted.text, wanted.segment, due, me, now, more=wanted.more)
        return _show(ledger, number)
    newest = listing.one(connection, wanted.number)
    if newest is None or newest.state != "draft":
        return _stands(ledger, "no_draft" if newest else "gone", wanted.number)
    if newest.revision != wanted.revision:
        return _show(ledger, wanted.number, "theirs", mine=wanted.text)
    nudges.rewrite(
        connection, wanted.number, wanted.text, wanted.segment, due, by=me, more=wanted.more, instead=newest.instead,
        series=newest.series, beside=newest.beside,
    )  # fmt: skip
    return _show(ledger, wanted.number)


def move(ledger: Ledger, wanted: MoveNudge) -> None:
    """Do with it what they asked, and tell them what came of it."""
    if ledger.who.role != "staff":
        return
    meant = [wanted.number] if wanted.number else _meant(ledger, wanted.how)
    if len(meant) > 1:
        stands = tuple(_stand(ledger, each) for each in meant[:MOST_TO_CHOOSE])
        ledger.tell(ledger.who.id, NudgeStands("which", tuple(filter(None, stands)), wanted.how))
        return
    kept = listing.one(ledger.connection, meant[0]) if meant else None
    if kept is None:
        ledger.tell(ledger.who.id, NudgeStands(_missing(wanted)))
        return
    match wanted.how:
        case "send":
            _send(ledger, kept.id, wanted)
        case "leave":
            _leave(ledger, kept, wanted.revision)
        case "look" | "pause" | "stop" if kept.state == "draft":
            _show(ledger, kept.id)
        case "stop" if not wanted.sure and _can_be_stopped(ledger, kept):
            _stands(ledger, "sure", kept.id)
        case "pause" | "resume" | "stop":
            _hold(ledger, kept.id, wanted.how)
        case _:
            _stands(ledger, "ask", kept.id)


def _missing(wanted: MoveNudge) -> Did:
    """What is said where there is none that it could be said of."""
    return "gone" if wanted.number else "none_paused" if wanted.how == "resume" else "none"


def _can_be_stopped(ledger: Ledger, kept: Nudge) -> bool:
    return as_it_stands(ledger.connection, kept, ledger.now).stage in MOVES_ON["stop"]


def _send(ledger: Ledger, number: int, wanted: MoveNudge) -> None:
    connection, now, me = ledger.connection, ledger.now, ledger.who.id
    match seen.approve(connection, number, wanted.mark, me, now, ledger.programme, revision=wanted.revision):
        case "second_person":
            _ask_another(ledger, number)
        case "changed" | "nobody":
            _show(ledger, number, "changed")
        case "too_long":
            _show(ledger, number)
        case verdict:
            _stands(ledger, verdict, number)


def _leave(ledger: Ledger, kept: Nudge, revision: int) -> None:
    if kept.state != "draft":
        return _stands(ledger, "no_draft", kept.id)
    if revision not in (0, kept.revision):
        return _show(ledger, kept.id, "changed")
    nudges.throw_away(ledger.connection, kept.id)
    return ledger.tell(ledger.who.id, NudgeStands("left"))


def _hold(ledger: Ledger, number: int, how: HowMoved) -> None:
    connection = ledger.connection
    before = listing.one(connection, number)
    match how:
        case "pause":
            nudges.pause(connection, number)
        case "resume":
            nudges.resume(connection, number, ledger.now)
        case _:
            nudges.stop(connection, number)
    after = listing.one(connection, number)
    moved = before and after and before.state != after.state
    _stands(ledger, HELD[how] if moved else "as_it_was", number)


def _ask_another(ledger: Ledger, number: int) -> None:
    """The others of the team who have a chat are asked to look at it; whoever wrote it hears who was."""
    others = _others(ledger.connection, ledger.who.id)
    sight = sight_of(ledger.connection, number, ledger.who.id, ledger.now, ledger.programme)
    if sight is None:
        return
    for person_id, _name in others:
        ledger.tell(person_id, NudgeSeen(sight, "for_you", by=ledger.who.name))
    ledger.tell(ledger.who.id, NudgeSeen(sight, "second_person", told=tuple(name for _id, name in others)))


def _others(connection: Connection, me: int) -> Sequence[tuple[int, str]]:
    there = person.join(conversation, conversation.c.person_id == person.c.id).join(
        address, address.c.id == conversation.c.address_id
    )
    which = person.c.role == "staff", person.c.id != me, address.c.reachable
    rows = connection.execute(
        select(person.c.id, person.c.name).select_from(there).where(*which).order_by(person.c.name)
    )
    return [(row.id, row.name) for row in rows]


def _show(ledger: Ledger, number: int, why: WhySeen = "asked", mine: str = "") -> None:
    sight = sight_of(ledger.connection, number, ledger.who.id, ledger.now, ledger.programme)
    if sight:
        by = sight.wrote if why == "theirs" else ""
        ledger.tell(ledger.who.id, NudgeSeen(sight, why, by=by, mine=mine))


def _stands(ledger: Ledger, did: Did, number: int) -> None:
    stand = _stand(ledger, number)
    ledger.tell(ledger.who.id, NudgeStands(did, (stand,) if stand else ()))


def _meant(ledger: Ledger, how: HowMoved) -> list[int]:
    """Those it may be said of; for how one is doing, the newest that went out if none is going."""
    stages = [(each.number, each.stage) for each in _newest(ledger)]
    going = [number for number, stage in stages if stage in MOVES_ON.get(how, ())]
    over = [number for number, stage in stages if stage in ("sent", "stopped")] if how == "ask" else []
    return going or over[:1]


def _newest(ledger: Ledger) -> list[Stand]:
    kept = listing.everything(ledger.connection)[:MOST_LOOKED_AT]
    return [as_it_stands(ledger.connection, each, ledger.now) for each in kept]


def _stand(ledger: Ledger, number: int) -> Stand | None:
    kept = listing.one(ledger.connection, number)
    return as_it_stands(ledger.connection, kept, ledger.now) if kept else None
