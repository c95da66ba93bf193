"""Nobody answers a request for an expert: its adviser is reminded, then the team, and the resident hears the truth."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert

from flows.effects import CancelRequest, RequestPackage
from storage.at_work import leaves
from storage.at_work.leaves import Leave
from storage.tables import package_request, person

HOUR = timedelta(hours=1)


@pytest.fixture
def asked(ready):
    """Jean has asked for an expert on Monday 12 January at nine."""
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(ready.jean, RequestPackage("open_door", "community_engagement", 6))
    return ready


def on(house, day):
    """Let the time pass until ten in the morning of that day of January."""
    until = datetime(2026, 1, day, 10, tzinfo=UTC) - house.clock.now()
    for _ in house.lives(until // HOUR, HOUR):
        pass


def test_after_five_working_days_the_adviser_is_reminded_and_a_week_later_the_team(asked):
    on(asked, 16)
    assert asked.post.to("aisha") == asked.post.to("team") == []
    on(asked, 19)
    (told,) = asked.post.to("aisha")
    assert told == (
        "Nobody has answered this yet:\nFernhill: Open Door, asked for on Mon 12 January. Six days asked, 10 left for "
        "that topic.\nYour yes goes to the programme team to approve; a no goes to whoever asked, with your reason."
    )
    assert asked.post.to("team") == []
    on(asked, 25)
    assert [len(asked.post.to(each)) for each in ("aisha", "team")] == [1, 0]
    on(asked, 26)
    assert [len(asked.post.to(each)) for each in ("aisha", "team")] == [1, 1]


def test_nobody_gets_more_than_one_a_week_however_many_wait(asked):
    on(asked, 14)
    asked.does(asked.jean, RequestPackage("second_wind", "recharging", 4))
    on(asked, 25)
    assert len(asked.post.to("aisha")) == 1
    on(asked, 26)
    assert len(asked.post.to("aisha")) == 2
    assert "Second Wind" in asked.post.to("aisha")[-1]
    assert "Open Door" not in asked.post.to("aisha")[-1]


def test_in_their_leave_it_is_whoever_covers(asked):
    away = Leave("aisha", date(2026, 1, 12), date(2026, 1, 30), "dean")
    asked.write(lambda connection: leaves.add(connection, away))
    on(asked, 20)
    assert [len(asked.post.to(each)) for each in ("aisha", "dean", "team")] == [0, 1, 0]


def test_whatever_is_answered_or_called_off_reminds_nobody(asked):
    asked.does(asked.jean, CancelRequest("open_door"))
    asked.write(lambda connection: connection.execute(insert(package_request).values(
        person_id=asked.jean, area_id="fernhill", partner="second_wind", topic="recharging", days_asked=3,
        state="agreed", at=asked.clock.now(),
    )))  # fmt: skip
    on(asked, 30)
    assert asked.post.to("aisha") == asked.post.to("team") == []


def test_the_resident_who_asks_hears_whom_we_reminded_and_when(asked):
    (told,) = asked.says("jean", "where is my request")
    assert "reminded" not in told
    on(asked, 20)
    (told,) = asked.says("jean", "where is my request")
    assert "I reminded Aisha on Mon 19 January." in told
    on(asked, 27)
    (told,) = asked.says("jean", "where is my request")
    assert "I reminded the programme team on Mon 26 January." in told
