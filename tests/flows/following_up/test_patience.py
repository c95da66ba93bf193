"""When the bot may write to somebody unasked, and how a silence is met."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.following_up.patience import (
    LATE,
    PEACE,
    Allowed,
    Never,
    NotBefore,
    at_on,
    kept_on,
    late,
    may_write,
    next_allowed,
    widened,
    working_day_after,
)
from flows.history import Past, Promise
from flows.programme import Pace
from flows.turn import Person, World

LONDON = ZoneInfo("Europe/London")
JEAN = Person(1, consent=True)
PACE = Pace()


def london(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON).astimezone(UTC)


def a_world(now: datetime, person: Person = JEAN) -> World:
    return World(now, SimpleNamespace(pace=PACE), None, person)  # type: ignore[arg-type]


def test_an_ordinary_morning_is_allowed():
    assert may_write(JEAN, london(2026, 1, 13, 10), PACE) == Allowed()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (london(2026, 1, 13, 8, 59), london(2026, 1, 13, 9)),
        (london(2026, 1, 13, 20), london(2026, 1, 14, 9)),
        (london(2026, 1, 13, 23, 30), london(2026, 1, 14, 9)),
        (london(2026, 12, 24, 21), london(2026, 12, 27, 9)),
        (london(2026, 12, 25, 11), london(2026, 12, 27, 9)),
        (london(2026, 4, 3, 11), london(2026, 4, 4, 9)),
        (london(2026, 5, 4, 11), london(2026, 5, 5, 9)),
    ],
)
def test_outside_their_hours_or_on_a_bank_holiday_it_waits(asked: datetime, told: datetime):
    answer = may_write(JEAN, asked, PACE)
    assert isinstance(answer, NotBefore)
    assert answer.at == told


def test_boxing_day_on_a_saturday_is_left_alone_and_so_is_its_monday():
    assert next_allowed(london(2026, 12, 26, 10), JEAN, PACE) == london(2026, 12, 27, 9)
    assert next_allowed(london(2026, 12, 28, 10), JEAN, PACE) == london(2026, 12, 29, 9)


def test_stop_means_never():
    assert may_write(Person(1, stopped=True), london(2026, 1, 13), PACE) == Never("asked us to stop")


def test_nobody_who_asked_not_to_be_remembered_is_written_to():
    assert isinstance(may_write(Person(1, consent=False), london(2026, 1, 13), PACE), Never)


def test_a_pause_ends_in_their_hours():
    paused = Person(1, consent=True, paused_until=london(2026, 2, 1, 23))
    assert may_write(paused, london(2026, 1, 13), PACE) == NotBefore(london(2026, 2, 2, 9), PEACE)


def test_one_unsolicited_message_in_seven_days():
    written = Person(1, consent=True, last_unsolicited=london(2026, 1, 13, 10))
    why = "heard from us less than a week ago"
    assert may_write(written, london(2026, 1, 20, 9, 59), PACE) == NotBefore(london(2026, 1, 20, 10), why)
    assert may_write(written, london(2026, 1, 20, 10), PACE) == Allowed()


def test_the_longest_wait_wins():
    both = Person(1, consent=True, last_unsolicited=london(2026, 1, 13), paused_until=london(2026, 1, 15))
    answer = may_write(both, london(2026, 1, 14), PACE)
    assert isinstance(answer, NotBefore)
    assert answer.at == london(2026, 1, 20)


def test_while_an_adviser_has_the_chat_everything_else_waits():
    answer = may_write(JEAN, london(2026, 1, 13, 10), PACE, owner="adviser")
    assert answer == NotBefore(london(2026, 1, 14, 10), "an adviser has the chat")


def test_somebody_who_works_nights_chooses_nights():
    nights = Person(1, consent=True, writes_from=20, writes_until=6)
    assert may_write(nights, london(2026, 1, 13, 23), PACE) == Allowed()
    assert may_write(nights, london(2026, 1, 14, 5), PACE) == Allowed()
    assert next_allowed(london(2026, 1, 14, 6), nights, PACE) == london(2026, 1, 14, 20)


def test_hours_are_the_persons_own_wherever_they_are():
    away = Person(1, consent=True, zone="Europe/Madrid")
    assert next_allowed(london(2026, 1, 13, 7), away, PACE) == london(2026, 1, 13, 8)


def test_a_zone_nobody_knows_is_read_as_home():
    assert next_allowed(london(2026, 1, 13, 7), Person(1, zone="Mars/Base"), PACE) == london(2026, 1, 13, 9)


def test_nine_stays_nine_across_both_clock_changes():
    before_spring = a_world(london(2026, 3, 20))
    assert at_on(date(2026, 3, 28), before_spring) == datetime(2026, 3, 28, 9, tzinfo=UTC)
    assert at_on(date(2026, 3, 29), before_spring) == datetime(2026, 3, 29, 8, tzinfo=UTC)
    before_autumn = a_world(london(2026, 10, 20))
    assert at_on(date(2026, 10, 24), before_autumn) == datetime(2026, 10, 24, 8, tzinfo=UTC)
    assert at_on(date(2026, 10, 25), before_autumn) == datetime(2026, 10, 25, 9, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_the_first_moment_after_it():
    early = Person(1, writes_from=1, writes_until=5)
    assert at_on(date(2026, 3, 29), a_world(london(2026, 3, 28), early)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_an_hour_that_comes_twice_is_the_first_of_the_two():
    early = Person(1, writes_from=1, writes_until=5)
    assert at_on(date(2026, 10, 25), a_world(london(2026, 10, 24), early)) == datetime(2026, 10, 25, 0, tzinfo=UTC)


def test_a_promise_for_a_bank_holiday_goes_to_the_next_day():
    assert at_on(date(2026, 4, 3), a_world(london(2026, 3, 20))) == london(2026, 4, 4)


def test_a_promise_is_never_for_a_moment_that_has_passed():
    assert at_on(date(2026, 1, 13), a_world(london(2026, 1, 13, 15))) == london(2026, 1, 13, 15)
    assert at_on(date(2026, 1, 13), a_world(london(2026, 1, 13, 21))) == london(2026, 1, 14, 9)


def in_january(day: int) -> datetime:
    return london(2026, 1, 1) + timedelta(days=day - 1)


def promised(*days: int) -> World:
    past = Past(promises=tuple(Promise(day, "check_in", f"guide:{day}", in_january(day)) for day in days))
    return replace(a_world(in_january(12)), load_past=lambda: past)


@pytest.mark.parametrize(
    ("days", "wanted", "kept"),
    [
        ((), 20, 20),
        ((13,), 20, 20),
        ((27,), 20, 20),
        ((14,), 20, 21),
        ((26,), 20, 33),
        ((14, 26), 20, 33),
        ((14, 26, 34), 20, 41),
    ],
)
def test_a_promise_keeps_a_week_from_every_other(days: tuple[int, ...], wanted: int, kept: int):
    assert kept_on(in_january(wanted), "guide:new", promised(*days)) == in_january(kept)


def test_silence_widens_the_gap_and_then_ends():
    weeks = timedelta(weeks=1)
    assert [widened(attempt, PACE) for attempt in (1, 2, 3, 4, 5)] == [2 * weeks, 4 * weeks, 8 * weeks, None, None]


@pytest.mark.parametrize("kind", [*LATE, "something new"])
def test_a_little_late_is_sent_later_is_moved_much_later_is_let_go(kind: str):
    due = london(2026, 1, 13)
    assert late(kind, due, due) == "send"
    assert late(kind, due, due + timedelta(hours=72)) in ("send", "move")
    assert late(kind, due, due + timedelta(days=60)) == "close"


def test_a_nudge_is_not_released_in_a_heap_long_after():
    due = london(2026, 1, 13)
    assert late("nudge", due, due + timedelta(hours=4)) == "send"
    assert late("nudge", due, due + timedelta(hours=5)) == "move"
    assert late("nudge", due, due + timedelta(hours=73)) == "close"


def test_by_when_skips_days_off_and_bank_holidays():
    assert working_day_after(date(2026, 1, 9), PACE, (0, 1, 2, 3, 4)) == date(2026, 1, 12)
    assert working_day_after(date(2026, 4, 2), PACE, (0, 1, 2, 3, 4)) == date(2026, 4, 7)
    assert working_day_after(date(2026, 1, 12), PACE, (1, 3)) == date(2026, 1, 13)
    assert working_day_after(date(2026, 12, 24), PACE, ()) == date(2026, 12, 29)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)),
    st.integers(0, 23),
    st.integers(0, 24),
    st.sampled_from(["Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kolkata"]),
)
def test_the_next_allowed_moment_is_allowed_and_not_before(moment: datetime, opens: int, closes: int, zone: str):
    person = Person(1, consent=True, zone=zone, writes_from=opens, writes_until=closes)
    at = next_allowed(moment.replace(tzinfo=UTC), person, PACE)
    assert at >= moment.replace(tzinfo=UTC)
    assert may_write(person, at, PACE) == Allowed()
    assert at.astimezone(ZoneInfo(zone)).time() >= time(0)


def test_another_programme_takes_its_time_in_its_own_way():
    pace = Pace(between=14, silences=(3,), works=(5, 6), holidays="GB-SCT")
    written = Person(1, consent=True, last_unsolicited=london(2026, 1, 13, 10))
    why = "heard from us less than 14 days ago"
    assert may_write(written, london(2026, 1, 26), pace) == NotBefore(london(2026, 1, 27, 10), why)
    assert [widened(attempt, pace) for attempt in (1, 2)] == [timedelta(weeks=3), None]
    assert working_day_after(date(2026, 1, 12), pace) == date(2026, 1, 17)
    second_of_january = london(2026, 1, 2, 10)
    assert may_write(JEAN, second_of_january, PACE) == Allowed()
    assert may_write(JEAN, second_of_january, pace) == NotBefore(
        london(2026, 1, 3), "it's outside their hours or a bank holiday"
    )
