"""Back from leave, an adviser hears once what happened meanwhile, and only what is theirs to see."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.effects import CloseHandoff, EndLeave, OpenHandoff, PassOn, TakeHandoff
from storage.tables import handoff, leave, person

DAY = timedelta(days=1)
TUESDAY = date(2026, 1, 13)


@pytest.fixture
def away(ready):
    """Aisha is away from Tuesday to Thursday, and Dean stands in; Jean asked on Monday, Omar asks on Tuesday."""
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.omar = ready.resident("omar", name="Omar")
    ready.put(leave, adviser="aisha", starts=TUESDAY, ends=TUESDAY + 2 * DAY, cover="dean")
    ready.does(ready.jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.tick(DAY + timedelta(hours=1))
    ready.does(ready.omar, OpenHandoff("ordinary", "our hall", "asked"))
    return ready


def until_friday(house, hour=10):
    house.run(house.app.forward(datetime(2026, 1, 16, hour, tzinfo=UTC) - house.clock.now()))


def heard(house):
    return [text for text in house.post.to("aisha") if text.startswith("You're back at work today.")]


def test_they_hear_once_how_each_stands_and_nothing_while_they_are_away(away):
    jeans, omars = away.rows(handoff.c.id)
    away.does(away.dean, TakeHandoff(jeans))
    away.does(away.dean, CloseHandoff(jeans, "Read it together"))
    assert away.post.to("aisha") == []
    until_friday(away)
    (told,) = heard(away)
    assert told.splitlines()[1:] == [
        f"{omars}: Omar, Fernhill, waits for the programme team",
        f"{jeans}: Jean, Fernhill, closed by Dean Okafor “Read it together”",
        "Whoever has an open one keeps it. Type “take” and its number to have it back.",
    ]
    away.run(away.app.forward(5 * DAY))
    assert heard(away) == [told]


def test_what_goes_round_them_is_not_among_it(away):
    away.does(away.omar, OpenHandoff("ordinary", "aisha shouted at us", "complaint", around="aisha"))
    until_friday(away)
    assert "shouted" not in heard(away)[0]
    assert heard(away)[0].count("Omar") == 1


def test_whoever_goes_on_another_leave_hears_of_both_when_they_are_back(away):
    away.put(leave, adviser="aisha", starts=TUESDAY + 3 * DAY, ends=TUESDAY + 3 * DAY, cover="dean")
    until_friday(away, hour=17)
    assert heard(away) == []
    away.run(away.app.forward(4 * DAY))
    assert len(heard(away)) == 1


def test_what_is_passed_on_to_somebody_on_leave_goes_to_whoever_covers_and_not_to_them(away):
    (omars,) = away.rows(handoff.c.id, where=handoff.c.person_id == away.omar)
    away.does(away.dean, PassOn(omars, "aisha"))
    assert away.rows(handoff.c.adviser) == ["dean", "dean"]
    assert away.post.to("aisha") == []


def test_leave_that_they_end_on_its_first_day_was_none(away):
    away.does(away.aisha, EndLeave())
    assert away.rows(leave.c.ends) == []


def test_leave_that_they_end_later_ended_the_day_before(away):
    away.tick(DAY)
    away.does(away.aisha, EndLeave())
    assert away.rows(leave.c.ends) == [TUESDAY]


def test_nobody_else_s_leave_is_ended(away):
    away.does(away.dean, EndLeave())
    assert away.rows(leave.c.ends) == [TUESDAY + 2 * DAY]
