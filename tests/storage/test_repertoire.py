"""What came of each offer is counted in people, from what they said to it and did about it."""

import pytest

from flows.effects import AnswerSuggestion, EraseMe, JoinCluster, RateSuggestion, RecordNeed, Suggest
from storage.staff import repertoire
from storage.staff.repertoire import Use

GUIDE, CLUSTER = "guide:on-a-bus", "cluster:first_steps"


@pytest.fixture
def uses(house):
    """What came of every offer so far."""

    def found():
        with house.app.database.read() as connection:
            return repertoire.uses(connection)

    return found


@pytest.fixture
def jean(house):
    return house.resident("jean")


@pytest.fixture
def malik(house):
    return house.resident("malik", name="Malik")


def made(house, who, offer, *answers, helped=""):
    """An offer made to somebody, what they said to it, and whether it helped."""
    house.does(who, Suggest(offer, "planning", "you asked", "you"))
    for answer in answers:
        house.does(who, AnswerSuggestion(offer, answer))
    if helped:
        house.does(who, RateSuggestion(offer, helped))


def test_each_person_counts_once_however_often_it_was_put_to_them(house, uses, jean, malik):
    made(house, jean, GUIDE)
    made(house, jean, GUIDE)
    made(house, malik, GUIDE, "not_now")
    assert uses() == {GUIDE: Use(suggested=2, not_now=1)}


def test_who_read_on_and_then_took_it_up_counts_as_both_whatever_they_said_last(house, uses, jean):
    made(house, jean, GUIDE, "more", "yes", "not_for_us", helped="a_bit")
    assert uses() == {GUIDE: Use(suggested=1, read_on=1, taken_up=1, never=1, a_bit=1)}


def test_help_is_counted_apart_by_answer(house, uses, jean, malik):
    made(house, jean, GUIDE, "yes", helped="yes")
    made(house, malik, GUIDE, "yes", helped="no")
    use = uses()[GUIDE]
    assert (use.helped, use.a_bit, use.no_help, use.told) == (1, 0, 1, 2)


def test_who_joined_by_themselves_took_it_up_though_nobody_suggested_it(house, uses, jean):
    house.does(jean, JoinCluster("first_steps"))
    assert uses() == {CLUSTER: Use(taken_up=1)}


def test_who_rules_a_kind_out_has_not_turned_that_one_down(house, uses, jean):
    made(house, jean, CLUSTER, "declined_kind")
    assert uses() == {CLUSTER: Use(suggested=1, no_such_kind=1)}


def test_whoever_was_erased_is_no_longer_counted(house, uses, jean, malik):
    for who in (jean, malik):
        made(house, who, GUIDE, "more", "yes")
    house.does(malik, EraseMe())
    assert uses() == {GUIDE: Use(suggested=1, read_on=1, taken_up=1)}


def test_an_open_need_counts_once_for_its_area_and_by_the_phase_it_is_in(house, jean, malik):
    for who in (jean, malik):
        house.does(who, RecordNeed("planning", "said", "a plan"))
    house.does(house.resident("will", name="Will", area_id="oakbrook"), RecordNeed("planning", "said", "a plan"))
    with house.app.database.read() as connection:
        found = repertoire.needed(connection)
    assert found == {("planning", ""): 2}
