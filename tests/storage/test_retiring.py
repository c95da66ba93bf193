"""Whoever areas.yaml no longer names is let in nowhere, and leaves nobody waiting."""

from dataclasses import replace

import pytest

from flows.effects import OpenHandoff, TakeHandoff
from storage.at_work import cover, passes, sign_ins
from storage.at_work.leaves import Leave, add
from storage.tables import address, handoff, leave, message, pass_link, person


@pytest.fixture
def people(house):
    """Jean lives in Aisha's area; Dean and the team can be reached too. Their ids."""
    return {"jean": house.resident("jean"), **{each: house.adviser(each) for each in ("aisha", "dean")},
            "team": house.team()}  # fmt: skip


def restart_without(house, *gone):
    """Start anew with a programme that no longer names them; their areas are Dean's."""
    house.end()
    whole = house.programme
    house.programme = replace(
        whole,
        advisers=tuple(each for each in whole.advisers if each.id not in gone),
        areas=tuple(replace(each, adviser="dean") if each.adviser in gone else each for each in whole.areas),
    )
    house.begin()
    house.tick()
    house.programme = whole


def test_whoever_is_no_longer_named_can_not_get_in(house, people):
    aisha, now = people["aisha"], house.clock.now()
    house.write(lambda connection: passes.make(connection, aisha, "sign_in", now))
    with house.app.database.read() as connection:
        session = sign_ins.session_of(connection, aisha)
        assert sign_ins.signed_in(connection, aisha, session)
    restart_without(house, "aisha")
    with house.app.database.read() as connection:
        assert sign_ins.working(connection, aisha) is None
        assert sign_ins.session_of(connection, aisha) != session
        assert aisha not in [each.id for each in sign_ins.everybody(connection)]
        assert cover.person_of(connection, "aisha") == 0
        assert cover.person_of(connection, "dean") == people["dean"]
    assert house.rows(pass_link.c.hash) == []
    assert house.rows(address.c.place, where=address.c.person_id == aisha) == []


def test_their_chat_on_telegram_is_a_strangers_from_then_on(house, people):
    restart_without(house, "aisha")
    (hello,) = house.says("aisha", "today")
    assert "I'm Alongside" in hello


@pytest.mark.parametrize("taken", [False, True])
def test_whoever_waits_for_them_or_talks_to_them_gets_the_team_and_both_hear_so(house, people, taken):
    house.does(people["jean"], OpenHandoff("ordinary", "our lease", "asked"))
    (number,) = house.rows(handoff.c.id)
    if taken:
        house.does(people["aisha"], TakeHandoff(number))
    before = {place: len(house.post.to(place)) for place in ("jean", "aisha", "team")}
    restart_without(house, "aisha")
    assert house.rows(handoff.c.state, handoff.c.adviser, handoff.c.holder) == [("waiting", "", "")]
    assert len(house.post.to("aisha")) == before["aisha"]
    assert "programme team" in house.post.to("jean")[before["jean"]]
    assert "our lease" in house.post.to("team")[before["team"]]
    restart_without(house, "aisha")
    assert len(house.post.to("team")) == before["team"] + 1


def test_danger_that_they_had_is_told_to_everybody_on_duty_again(house, people):
    house.says("jean", "my husband is beating me up")
    (number,) = house.rows(handoff.c.id)
    house.does(people["aisha"], TakeHandoff(number))
    before = len(house.post.to("dean"))
    restart_without(house, "aisha")
    assert "SAFETY: somebody may be in danger" in house.post.to("dean")[before]
    assert house.rows(handoff.c.state) == ["waiting"]


def test_what_was_on_its_way_to_them_is_not_sent(house, people):
    house.does(people["jean"], OpenHandoff("ordinary", "our lease", "asked"))
    to_aisha = message.c.person_id == people["aisha"]
    house.change(message, to_aisha, state="waiting")
    before = len(house.post.to("aisha"))
    restart_without(house, "aisha")
    assert len(house.post.to("aisha")) == before
    assert house.rows(message.c.problem, where=to_aisha) == ["they no longer work here"]


def test_nobody_is_covered_for_by_somebody_who_is_gone(house, people):
    today = house.clock.now().date()
    for who, stands_in in (("dean", "aisha"), ("aisha", "dean")):
        house.write(lambda connection, who=who, to=stands_in: add(connection, Leave(who, today, today, to)))
    restart_without(house, "aisha")
    assert house.rows(leave.c.adviser, leave.c.cover) == [("dean", "")]


def test_whoever_is_named_again_is_let_in_anew(house, people):
    restart_without(house, "aisha")
    house.end()
    house.begin()
    with house.app.database.read() as connection:
        assert cover.person_of(connection, "aisha") == people["aisha"]
    assert house.rows(person.c.role, person.c.duty, where=person.c.adviser == "aisha") == [
        ("adviser", house.programme.adviser("aisha").duty)
    ]
