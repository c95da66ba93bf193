"""What is passed on: whoever waits hears something true, and is never left in a chat that nobody has."""

from datetime import timedelta

import pytest

from bot.staff import in_danger
from flows.desk.calendar import Calendar
from flows.effects import OpenHandoff, PassOn, TakeHandoff, TellResident
from storage.tables import conversation, handoff, person
from tests.bot.house import MONDAY

DANGER = "my husband is beating me up"
QUIET = [{"stopped": True}, {"paused_until": MONDAY + timedelta(days=30)}]
JEAN = person.c.name == "Jean"


def owner(house):
    (jean,) = house.rows(person.c.id, where=JEAN)
    return house.rows(conversation.c.owner, where=conversation.c.person_id == jean)


def only(house):
    return house.rows(handoff.c.id)[0]


@pytest.mark.parametrize("known", [{"stopped": False}, *QUIET])
def test_danger_passed_on_promises_no_day_and_is_said_whatever_they_asked_for(ready, known):
    ready.change(person, JEAN, **known)
    ready.says("jean", DANGER)
    ready.does(ready.dean, TakeHandoff(only(ready)))
    before = len(ready.post.to("jean"))
    ready.does(ready.dean, PassOn(only(ready), "aisha"))
    assert ready.post.to("jean")[before:] == [
        "Aisha has been asked to answer you here, and everybody on duty is told again every 10 minutes until somebody "
        "does. I can't say how soon that is: if anyone is in danger meanwhile, ring 999."
    ]
    assert owner(ready) == ["waiting"]
    for asked in ("has anyone picked it up yet", "any news"):
        (answer,) = ready.says("jean", asked)
        assert "Aisha has been asked" in answer or "passed on to Aisha, who hasn't taken it yet" in answer
        assert "Nobody has taken it" not in answer


def test_staff_read_when_a_danger_that_nobody_has_is_told_again_and_whom_to_ring(ready):
    ready.says("jean", DANGER)
    told = "Those on duty and the programme team have been told, and are told again at 09:10 and every 10 minutes after"
    (danger,) = dangers(ready)
    assert danger.stands.startswith(told)
    assert [(adviser.name, bool(adviser.phone)) for adviser in danger.on_duty] == [
        ("Aisha Rahman", True), ("Dean Okafor", True),
    ]  # fmt: skip
    ready.does(ready.dean, TakeHandoff(only(ready)))
    ready.does(ready.dean, PassOn(only(ready), "aisha"))
    (danger,) = dangers(ready)
    assert danger.stands.startswith(f"It was passed on to Aisha Rahman, who hasn't taken it yet. {told}")


def dangers(house):
    """What staff see of every danger."""
    calendar = Calendar(house.clock.now(), "Europe/London")
    return house.write(lambda connection: in_danger.dangers(connection, house.programme, calendar))


def test_passed_on_where_nobody_on_duty_can_be_reached_it_says_so(ready):
    ready.says("jean", DANGER)
    ready.does(ready.dean, TakeHandoff(only(ready)))
    ready.write(lambda connection: connection.exec_driver_sql("UPDATE address SET reachable = 0 WHERE place != 'jean'"))
    ready.does(ready.dean, PassOn(only(ready), "aisha"))
    assert ready.post.to("jean")[-1].startswith("Nobody on duty can be reached through me right now")


@pytest.mark.parametrize("known", QUIET)
def test_an_ordinary_request_passed_on_is_not_said_to_whoever_wants_quiet_and_leaves_nobody_mute(ready, known):
    (jean,) = ready.rows(person.c.id, where=JEAN)
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(only(ready), "Hello Jean."))
    ready.change(person, JEAN, **known)
    before = ready.post.to("jean")
    ready.does(ready.aisha, PassOn(only(ready), "dean"))
    assert ready.post.to("jean") == before
    assert owner(ready) == ["waiting"]
    assert ready.says("jean", "how do we apply for a grant") != []
