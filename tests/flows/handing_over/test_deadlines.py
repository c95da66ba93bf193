"""How often somebody who waits past the promised day hears of it."""

from datetime import UTC, date, datetime, timedelta

from flows.handing_over.deadlines import Here, may_hear_again

PROMISED = date(2026, 1, 14)


def test_it_is_said_ever_more_seldom_and_then_no_more(programme):
    told, said = datetime(2026, 1, 13, 10, tzinfo=UTC), list[date]()
    for hours in range(0, 24 * 365, 24):
        now = datetime(2026, 1, 13, 10, tzinfo=UTC) + timedelta(hours=hours)
        if may_hear_again(told, Here(now, programme, PROMISED)):
            said.append(now.date())
            told = now
    assert said == [date(2026, 1, 15), date(2026, 1, 22), date(2026, 2, 7), date(2026, 3, 27)]
