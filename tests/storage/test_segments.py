"""What the database finds for a segment is what anybody would count by hand."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from flows.effects import OpenHandoff
from flows.following_up.patience import HEARD_LATELY, PEACE, PROMISED
from flows.nudging.segments import All, AnyOf, Condition, Not, Segment, plain
from flows.programme import Pace
from storage.nudging import saved_segments, segments
from storage.nudging.segment_sql import fits
from storage.tables import (
    activity,
    address,
    area,
    conversation,
    follow_up,
    membership,
    need,
    nudge,
    nudge_recipient,
    package_request,
    person,
    put_forward,
    put_right,
    signal,
    suggestion,
)

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


def fills(house):
    """Six residents, each with a few things that are so of them; their names by what is so."""
    now = house.clock.now()
    who = {
        name: house.resident(name, name=name, area_id=home)
        for name, home in (
            ("Ann", "fernhill"), ("Ben", "fernhill"), ("Cat", "oakbrook"), ("Dan", "oakbrook"), ("Eve", None),
            ("Fay", None),
        )
    }  # fmt: skip
    house.change(area, area.c.id == "fernhill", phase="delivery", region="North East", adviser="aisha")
    house.change(area, area.c.id == "oakbrook", phase="planning", region="London", adviser="dean")
    for name, days in (("Ann", 1), ("Ben", 50), ("Cat", 50), ("Dan", 5), ("Eve", 90), ("Fay", 2)):
        house.change(conversation, conversation.c.person_id == who[name], heard_at=now - days * DAY)
    house.change(person, person.c.id == who["Ann"], last_unsolicited=now - 2 * WEEK, may_be_asked=True)
    house.change(person, person.c.id == who["Fay"], last_unsolicited=now - 9 * WEEK)
    at = {"at": now - DAY}
    house.put(membership, person_id=who["Ben"], cluster="tyne_to_tees", **at)
    house.put(membership, person_id=who["Eve"], cluster="tyne_to_tees", **at)
    house.put(need, person_id=who["Cat"], area_id="oakbrook", topic="volunteers", how="said", **at)
    house.put(need, person_id=who["Ann"], area_id="fernhill", topic="volunteers", how="said", **at)
    house.put(put_right, area_id="fernhill", about="need", kind="volunteers", says="met", name="Aisha", **at)
    house.put(put_forward, person_id=who["Dan"], area_id="oakbrook", words="me", **at)
    house.put(signal, area_id="oakbrook", kind="worker_left", at=now - 30 * DAY)
    house.put(signal, area_id="fernhill", kind="worker_left", at=now - 300 * DAY)
    house.put(signal, area_id="fernhill", kind="fell_out", at=now - 3 * DAY)
    house.put(put_right, area_id="fernhill", about="signal", kind="fell_out", says="not_so", name="Aisha", **at)
    made = {"offer": "guide:x", "topic": "volunteers", "reason": "r", "made_by": "you", **at}
    house.put(suggestion, person_id=who["Cat"], area_id="oakbrook", answer="yes", **made)
    asked = {"partner": "p", "topic": "volunteers", "days_asked": 2, **at}
    house.put(package_request, person_id=who["Eve"], state="asked", **asked)
    house.put(package_request, person_id=who["Ann"], area_id="fernhill", state="asked", **asked)
    house.put(package_request, person_id=who["Dan"], area_id="oakbrook", state="declined", **asked)
    promise(house, who["Ben"], "not_now", now + 20 * DAY)
    promise(house, who["Eve"], "check_in", now - 60 * DAY, state="asked")
    promise(house, who["Eve"], "check_in", now - 40 * DAY, state="asked")
    promise(house, who["Dan"], "check_in", now - 20 * DAY, state="asked")
    promise(house, who["Dan"], "check_in", now - 10 * DAY, state="asked")
    promise(house, who["Cat"], "hello", now - 70 * DAY, state="answered", answer="wall")
    promise(house, who["Cat"], "hello", now - 60 * DAY, state="answered", answer="well")
    promise(house, who["Fay"], "hello", now - 60 * DAY, state="answered", answer="well")
    promise(house, who["Fay"], "hello", now - 50 * DAY, state="answered", answer="wall")
    return who


def promise(house, who, kind, due, **values):
    row = {"about": f"guide:{due:%j}", "due_at": due, "promised_for": due, "made_at": due - 9 * DAY, **values}
    house.put(follow_up, person_id=who, kind=kind, **row)


TRUE_OF = {
    Condition("phase", "delivery"): {"Ann", "Ben"},
    Condition("region", "London"): {"Cat", "Dan"},
    Condition("region", "Atlantis"): set(),
    Condition("area", "fernhill"): {"Ann", "Ben"},
    Condition("adviser", "dean"): {"Cat", "Dan"},
    Condition("topic", "volunteers"): {"Cat", "Dan"},
    Condition("cluster", "tyne_to_tees"): {"Ben", "Eve"},
    Condition("role", "helps_others"): {"Ann"},
    Condition("role", "put_forward"): {"Dan"},
    Condition("setback", "worker_left fell_out"): {"Cat", "Dan"},
    Condition("quiet", "6"): {"Ben", "Cat", "Eve"},
    Condition("uncontacted", "4"): {"Ben", "Cat", "Dan", "Eve", "Fay"},
    Condition("not_now", "4"): {"Ben"},
    Condition("not_now", "1"): set(),
    Condition("never_used"): {"Ann", "Ben", "Eve", "Fay"},
    Condition("request"): {"Ann", "Ben", "Eve"},
    Condition("fine"): {"Cat"},
    Condition("silent"): {"Eve"},
}
EVERYBODY = {"Ann", "Ben", "Cat", "Dan", "Eve", "Fay"}
TREES = st.recursive(
    st.sampled_from(tuple(TRUE_OF)),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=6,
)


def by_hand(tree):
    match tree:
        case Condition():
            return TRUE_OF[tree]
        case All(parts):
            return EVERYBODY.intersection(*map(by_hand, parts))
        case AnyOf(parts):
            return set().union(*map(by_hand, parts))
        case Not(part):
            return EVERYBODY - by_hand(part)


def found(house, tree):
    there = person.join(conversation).outerjoin(area, area.c.id == person.c.area_id)
    chosen = select(person.c.name).select_from(there).where(person.c.role == "resident")
    with house.app.database.read() as connection:
        return set(connection.scalars(chosen.where(fits(tree, house.clock.now()))))


def test_who_is_found_is_counted_and_would_be_written_to(house):
    fills(house)
    london = plain(region="London")
    with house.app.database.read() as connection:
        people = segments.recipients(connection, london, house.clock.now(), Pace())
        assert segments.count(connection, london, house.clock.now()) == len(people)
    assert {each.name for each in people} == {"Cat", "Dan"}


def test_of_people_who_are_alike_each_has_the_fate_they_would_have_alone(house):
    """Fates are shared among many; whatever is known of one person must not reach those who are like them."""
    now = house.clock.now()
    who = {name: house.resident(name, name=name) for name in ("Ada", "Bea", "Cal", "Dot", "Eli", "Fay")}
    for each in who.values():
        house.change(person, person.c.id == each, area_id="fernhill", consent=True)
    house.put(
        follow_up, person_id=who["Bea"], kind="check_in", about="x", due_at=now + DAY, promised_for=now, made_at=now
    )
    house.put(activity, person_id=who["Cal"], kind="loss", at=now - DAY)
    house.change(person, person.c.id == who["Dot"], last_unsolicited=now - DAY)
    house.change(person, person.c.id == who["Eli"], stopped=True)
    with house.app.database.read() as connection:
        all_of_them = segments.recipients(connection, Segment(), now, Pace())
        assert len(all_of_them) == segments.count(connection, Segment(), now) == len(who)
    assert {each.name: each.why for each in all_of_them} == {
        "Ada": "", "Bea": PROMISED, "Cal": PEACE, "Dot": f"{HEARD_LATELY} a week ago",
        "Eli": "asked us to stop", "Fay": "",
    }  # fmt: skip
    assert [each.name for each in all_of_them[: all_of_them.get_it]] == ["Ada", "Fay"]


def test_each_condition_and_any_combination_finds_whom_one_counts_by_hand(house):
    fills(house)
    assert {each: found(house, each) for each in TRUE_OF} == TRUE_OF
    assert (found(house, All()), found(house, AnyOf())) == (EVERYBODY, set())

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    @given(tree=TREES)
    def any_combination(tree):
        assert found(house, tree) == by_hand(tree)

    any_combination()


def test_who_stands_how_is_told_apart_and_nothing_is_said_of_whoever_is_left_in_peace(house):
    who, now = fills(house), house.clock.now()
    house.change(address, address.c.person_id == who["Ann"], reachable=False)
    house.does(who["Eve"], OpenHandoff("safety", "A safety worry was heard", "safety"))
    with house.app.database.read() as connection:
        people = {each.name: each for each in segments.recipients(connection, Segment(), now, Pace())}
    assert {name: (each.stands, each.until) for name, each in people.items() if each.stands} == {
        "Ann": ("cant_reach", None),
        "Ben": ("not_now", now + 20 * DAY),
        "Cat": ("fine", None),
    }
    assert people["Eve"].why == PEACE


def test_nudges_without_an_answer_are_silences_too(house):
    who, now = house.resident("jean"), house.clock.now()
    house.change(conversation, conversation.c.person_id == who, heard_at=now - 30 * DAY)
    for days in (20, 10):
        sent = house.write(
            lambda connection: connection.execute(
                insert(nudge).values(text="x", segment={}, made_at=now)
            ).inserted_primary_key[0]
        )
        house.put(nudge_recipient, nudge_id=sent, person_id=who, state="sent", at=now - days * DAY)
        assert found(house, Condition("silent")) == ({"Jean"} if days == 10 else set())


def test_a_group_is_kept_renamed_and_deleted_by_name(house):
    now, london = house.clock.now(), plain(region="London")

    def does(act, *given):
        return house.write(lambda connection: act(connection, *given))

    assert does(saved_segments.keep, "The quiet ones", london, 0, now)
    assert not does(saved_segments.keep, "the QUIET ones", Segment(), 0, now)
    assert does(saved_segments.keep, "Everybody", Segment(), 0, now)
    everybody, quiet = does(saved_segments.everything)
    assert (everybody.name, quiet.name, quiet.segment) == ("Everybody", "The quiet ones", london)
    assert not does(saved_segments.rename, quiet.id, "everybody")
    assert does(saved_segments.rename, quiet.id, "London")
    does(saved_segments.forget, everybody.id)
    assert [each.name for each in does(saved_segments.everything)] == ["London"]


@pytest.mark.parametrize("weeks", [1, 520])
def test_quiet_is_counted_to_the_moment(house, weeks):
    who, now = house.resident("jean"), house.clock.now()
    for heard, names in ((now - weeks * WEEK, {"Jean"}), (now - weeks * WEEK + timedelta(seconds=1), set())):
        house.change(conversation, conversation.c.person_id == who, heard_at=heard)
        assert found(house, Condition("quiet", str(weeks))) == names
