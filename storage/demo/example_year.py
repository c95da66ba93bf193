"""(demo) What the journal says of the months before, so that a review of the example programme has something in it."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from flows.example import Before, Example
from storage.tables import activity

MONTH = timedelta(days=30)
Line = tuple[int, str, str, Mapping[str, str]]


def write(connection: Connection, example: Example, ids: Mapping[str, int], now: datetime) -> None:
    """A line for everything that anybody did. `ids` are the residents' in the database."""
    homes = {each.id: each.area for each in example.residents}
    rows: list[dict[str, Any]] = [
        {"person_id": ids[who], "area_id": homes[who], "kind": kind, "detail": dict(detail), "at": at}
        for each in example.year
        for days, who, kind, detail in _lines(each)
        if (at := now - MONTH * each.months_ago + timedelta(days=days)) <= now
    ]
    if rows:
        connection.execute(insert(activity), rows)


def _lines(each: Before) -> Iterator[Line]:
    """Days after they asked, who, and the line as the service would have written it."""
    offer = {"offer": each.offer}
    for who in each.asked:
        yield 0, who, "need", {"topic": each.topic, "how": "said"}
        yield 1, who, "suggested", {**offer, "topic": each.topic, "by": each.by}
    for answer, people in (("yes", each.said_yes), ("not_now", each.not_now)):
        yield from ((2, who, "answered", {**offer, "answer": answer}) for who in people)
    for who in each.said_yes:
        yield 16, who, "check_in", {"about": each.offer, "answer": "well" if who in each.helped else "so_so"}
    yield from ((17, who, "helped", {**offer, "helped": "yes"}) for who in each.helped)
