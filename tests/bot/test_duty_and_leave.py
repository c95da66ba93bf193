"""Duty that falls to somebody because of leave: whoever enters it is warned, and whoever has it then is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.desk import leave_words
from flows.effects import TellResident
from storage.at_work import leaves
from storage.at_work.leaves import Leave
from storage.on_duty import days_off
from storage.tables import handoff

FRIDAY = date(2026, 1, 16)
MONDAY = FRIDAY + timedelta(days=3)
AISHA, DEAN = Leave("aisha", FRIDAY, MONDAY, "tom"), Leave("dean", FRIDAY, MONDAY)
OFF = "On Fri 16 January nobody left on duty works: danger would be told to Tom Adeyemi, on a day off."


@pytest.fixture
def friday(ready):
    """A Friday morning; Tom, who works from Monday to Thursday, has a phone too."""
    ready.adviser("tom")
    ready.clock.forward(datetime(2026, 1, 16, 9, tzinfo=UTC) - ready.clock.now())
    return ready


def enters(house, away, agreed=""):
    """Somebody enters that leave; what they are warned of first."""

    async def line():
        now = house.clock.now()
        would = await house.app.line.tell_after(
            lambda connection: leave_words.entered(connection, house.programme, away, now, agreed)
        )
        await house.app.deliverer.idle()
        return would

    return house.run(line())


def takes_out(house, number):
    async def line():
        now = house.clock.now()
        await house.app.line.tell_after(
            lambda connection: leave_words.removed(connection, house.programme, number, now)
        )
        await house.app.deliverer.idle()

    house.run(line())


def test_leave_that_leaves_duty_to_somebody_on_a_day_off_warns_first(friday):
    assert enters(friday, AISHA) == ()
    assert enters(friday, DEAN) == (OFF,)
    assert len(friday.write(lambda db: leaves.coming(db, FRIDAY))) == 1
    assert enters(friday, DEAN, OFF) == ()
    assert len(friday.write(lambda db: leaves.coming(db, FRIDAY))) == 2


def test_leave_whose_cover_nothing_reaches_warns_first_and_the_team_has_it(friday):
    away = replace(AISHA, cover="sian")
    (warned,) = enters(friday, away)
    assert warned == (
        "Siân Prowse has neither a chat nor a desk that is signed in: until that changes, what comes to Aisha Rahman "
        "goes to the programme team."
    )
    enters(friday, away, warned)
    friday.says("jean", "can i speak to a person about our lease", "send it")
    assert friday.rows(handoff.c.adviser) == [""]


def test_whoever_duty_falls_to_is_told_from_when_to_when_and_why(friday):
    enters(friday, AISHA)
    assert friday.post.to("tom") == [
        "From Fri 16 to Mon 19 January you have duty, because Aisha Rahman is away. When somebody may be in danger "
        "you're told at once, at any hour of day or night."
    ]
    enters(friday, DEAN, OFF)
    assert friday.post.to("tom")[1:] == [
        "From Fri 16 to Mon 19 January you are the only one on duty, because Dean Okafor is away too."
    ]
    assert friday.post.to("dean") == friday.post.to("aisha") == []


def test_leave_that_is_taken_out_again_is_told_to_whoever_had_duty_for_it(friday):
    enters(friday, AISHA)
    takes_out(friday, friday.write(lambda db: leaves.coming(db, FRIDAY))[0].id)
    assert friday.post.to("tom")[-1] == (
        "You don't have duty from Fri 16 to Mon 19 January after all: Aisha Rahman's leave has changed."
    )


def test_a_danger_that_the_leaver_has_comes_by_name(friday):
    friday.says("jean", "my husband is beating me up")
    danger = friday.rows(handoff.c.id)[0]
    friday.does(friday.aisha, TellResident(danger, "Jean, are you safe?"))
    enters(friday, AISHA)
    news, card = friday.post.to("tom")
    assert news.endswith("Aisha Rahman leaves this danger open, so it comes to you now: Jean, Fernhill.")
    assert card.startswith("SAFETY: somebody may be in danger.")
    assert "beating" not in news + card
    friday.presses("tom", "Take it")
    friday.presses("tom", "Take it anyway")
    assert friday.rows(handoff.c.holder) == ["tom"]


def test_the_days_off_ahead_are_said_to_staff_and_to_whoever_watches_the_service(friday):
    def works():
        return friday.write(lambda db: days_off.works_today(db, friday.programme, FRIDAY))

    assert works()
    enters(friday, AISHA)
    enters(friday, DEAN, OFF)
    assert not works()
    assert friday.write(lambda db: leave_words.lie_ahead(db, friday.programme, FRIDAY)) == (OFF,)


def test_a_weekend_on_which_nobody_ever_works_is_no_reason_to_warn(friday):
    sunday = FRIDAY + timedelta(days=2)
    weekend = Leave("aisha", FRIDAY + timedelta(days=1), sunday, "tom")
    assert enters(friday, weekend) == ()
    assert friday.write(lambda db: days_off.works_today(db, friday.programme, sunday))
