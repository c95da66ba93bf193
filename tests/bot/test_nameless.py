"""Several people in danger who gave neither name nor area: each can be told apart and answered, wherever one looks."""

import pytest

from flows.effects import TakeHandoff, TellResident
from storage.desk import may_see
from storage.staff import needs_someone
from storage.tables import address, handoff
from tests.bot.test_going_round import desk_person

HURT = "my husband hits me"


@pytest.fixture
def strangers(ready):
    """Two people nobody has met have told of danger, one after the other; what each is called among those on duty."""
    for place in ("first", "second"):
        ready.says(place, HURT)
    numbers = [ready.rows(address.c.person_id, where=address.c.place == each)[0] for each in ("first", "second")]
    return [f"Somebody with no name yet (number {number})" for number in numbers]


def test_each_alert_says_whose_it_is(ready, strangers):
    assert strangers[0] != strangers[1]
    for place in ("aisha", "dean", "team"):
        alerts = ready.post.to(place)
        assert [each.splitlines()[-1] for each in alerts] == [f"{who}, no area yet" for who in strangers]
        assert not any("Once more" in each for each in alerts)


def test_the_desk_and_the_console_call_them_the_same(ready, strangers):
    def look(connection):
        who = desk_person(connection, "aisha")
        reach = may_see.reach_of(connection, ready.programme, who, ready.clock.now().date())
        listed = [each.resident for each in may_see.waiting(connection, ready.programme, reach)]
        return sorted(listed), sorted(each.resident for each in needs_someone.in_danger(connection))

    assert ready.write(look) == (sorted(strangers), sorted(strangers))


def test_each_is_answered_in_their_own_chat(ready, strangers):
    first, second = sorted(ready.rows(handoff.c.id))
    ready.does(ready.aisha, TellResident(second, "Are you safe just now?"))
    ready.does(ready.dean, TakeHandoff(first))
    ready.does(ready.dean, TellResident(first, "I'm Dean, I'm here."))
    assert any("Are you safe just now?" in each for each in ready.post.to("second"))
    assert not any("Are you safe just now?" in each for each in ready.post.to("first"))
    assert any("I'm Dean, I'm here." in each for each in ready.post.to("first"))
    ready.says("second", "he has gone to work")
    assert ready.post.to("aisha")[-1] == f"{strangers[1]}, no area yet: he has gone to work"


def test_from_the_phone_it_is_said_whose_the_chat_is(ready, strangers):
    ready.presses("aisha", "Take it")
    assert f"{strangers[1][0].lower()}{strangers[1][1:]} knows" in ready.post.to("aisha")[-1]
    (day,) = ready.says("aisha", "today")
    assert all(f"{who} · no area yet" in day for who in strangers)


def test_once_they_say_what_they_are_called_that_is_what_they_are_called(ready, strangers):
    ready.says("first", "im called Jo and he hit me again")
    assert ready.post.to("dean")[-1].splitlines()[-1] == "Jo, no area yet"
