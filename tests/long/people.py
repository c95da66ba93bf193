"""Ten thousand residents on Telegram who may have a nudge, and as many of every kind who may not, in a new database."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert, update

from flows.nudging.segments import Segment
from flows.programme import Programme
from flows.turn import Conversation
from flows.turn_json import conversation_to_json
from storage.nudging import nudges
from storage.tables import activity, address, conversation, follow_up, person

REACHED, OF_EACH = 10_000, 60
FIRST = 1_000_000  # their number in our database, and that of their chat on Telegram
DAY = timedelta(days=1)
SINCE, AWAY = "asked us to stop after it was approved", "blocks us, which shows when it is sent"
TEXT = "Hello {name}, the old library is open again. Would {area} like to hear how?"


def moved_in(connection: Connection, programme: Programme, now: datetime) -> Mapping[int, str]:
    """Everybody, and a nudge to them all, approved and due; each chat's number with why it is left out, if it is."""
    numbers = count(FIRST)
    kinds = {number: "" for number, _ in zip(numbers, range(REACHED), strict=False)}
    for why in (*_left_out(now), *_told_elsewhere(), SINCE, AWAY):
        kinds |= {number: why for number, _ in zip(numbers, range(OF_EACH), strict=False)}
    areas = [each.id for each in programme.areas]
    _insert(connection, person, (_person(each, why, areas, now) for each, why in kinds.items()))
    _insert(connection, address, (_address(each, why) for each, why in kinds.items() if why != "no address"))
    _insert(connection, conversation, (_conversation(each, why) for each, why in kinds.items()))
    _insert(connection, activity, (_loss(each, now) for each, why in kinds.items() if why == "had a loss"))
    _insert(connection, follow_up, (_promise(each, now) for each, why in kinds.items() if why == "promised"))
    number = nudges.write(connection, TEXT, Segment(), now, 0, now)
    nudges.approve(connection, number, 0, now, programme)
    since = [each for each, why in kinds.items() if why == SINCE]
    connection.execute(update(person).where(person.c.id.in_(since)).values(stopped=True))
    return kinds


def how_many(kinds: Mapping[int, str]) -> Mapping[str, int]:
    """How many are left out for each reason."""
    return Counter(why for why in kinds.values() if why)


def _left_out(now: datetime) -> Mapping[str, Mapping[str, Any]]:
    return {
        "asked us to stop": {"stopped": True},
        "paused": {"paused_until": now + 30 * DAY},
        "has not said yet": {"consent": None},
        "not to be remembered": {"consent": False},
        "written to this week": {"last_unsolicited": now - 2 * DAY},
    }


def _told_elsewhere() -> tuple[str, ...]:
    return "blocked us before", "no address", "with an adviser", "had a loss", "promised"


def _person(number: int, why: str, areas: list[str], now: datetime) -> dict[str, Any]:
    usual = {"consent": True, "stopped": False, "paused_until": None, "last_unsolicited": None}
    # A loss leaves the neighbours in peace too, so whoever had one lives nowhere here.
    home = None if why == "had a loss" else areas[number % len(areas)]
    known = {"id": number, "role": "resident", "name": f"Neighbour {number}", "area_id": home, "made_at": now}
    return known | usual | _left_out(now).get(why, {})


def _address(number: int, why: str) -> dict[str, Any]:
    reachable = why != "blocked us before"
    return {"id": number, "person_id": number, "channel": "telegram", "place": str(number), "reachable": reachable}


def _conversation(number: int, why: str) -> dict[str, Any]:
    owner = "adviser" if why == "with an adviser" else "bot"
    talk = conversation_to_json(Conversation(step="menu.listening", owner=owner))
    home = None if why == "no address" else number
    return {"person_id": number, "state": talk, "owner": owner, "address_id": home}


def _loss(number: int, now: datetime) -> dict[str, Any]:
    return {"person_id": number, "area_id": None, "kind": "loss", "at": now - DAY}


def _promise(number: int, now: datetime) -> dict[str, Any]:
    due = now + 3 * DAY
    about = {"kind": "check_in", "about": "guide:hardly-anyone-comes"}
    return {"person_id": number, **about, "due_at": due, "promised_for": due, "made_at": now}


def _insert(connection: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    connection.execute(insert(table), list(rows))
