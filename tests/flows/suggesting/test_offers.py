from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.asked_for import Request
from flows.history import Known, Made, Past, Waiting
from flows.suggesting import offers
from flows.suggesting.offers import Told, suggestions
from flows.turn import Card, Person, World

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FERNHILL = Card(
    "fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman", odds={"delivery": 0.9, "spending_out": 0.1}
)
READY = (Known("plan_agreed", NOW), Known("projects_running", NOW))


@pytest.fixture
def world(programme, ears):
    def building(card=FERNHILL, **past):
        return World(NOW, programme, ears, Person(1, consent=True), card, load_past=lambda: Past(**past))

    return building


def blocks(found):
    return [each.block for each in found]


def ids(found):
    return [each.offer for each in found]


def test_every_topic_brings_at_most_three_things_of_different_kinds(world, programme):
    for topic in programme.topics:
        found = suggestions(topic.id, world())
        assert 1 <= len(found) <= 3
        assert len(set(blocks(found))) == len(found)
        assert all(each.title and each.what and each.takes and each.why for each in found)


def test_an_expert_is_offered_only_where_what_it_needs_is_in_place(world):
    assert "step:open_door" in ids(suggestions("volunteers", world()))
    assert "partner:open_door" in ids(suggestions("volunteers", world(signals=READY)))
    assert "partner:open_door" in ids(suggestions("volunteers", world(), Told(kinds=("nobody_comes",))))


def test_an_expert_is_honest_where_nothing_is_known_of_what_it_needs(world, programme):
    for partner in programme.partners:
        found = offers.find(f"partner:{partner.id}", partner.topics[0], world(card=None))
        assert found is not None
        assert found.why.startswith(f"it works best once {partner.not_ready}, and I don't know yet")


def test_the_first_step_says_why_the_expert_comes_later(world):
    step = next(each for each in suggestions("volunteers", world()) if each.block == "expert")
    assert "works best once" in step.why


@pytest.mark.parametrize("mine", [True, False])
def test_not_for_us_is_never_offered_again_to_anybody_in_the_area(world, mine):
    first = ids(suggestions("volunteers", world()))[0]
    refused = Made(first, "volunteers", "not_for_us", mine=mine, at=NOW - timedelta(days=900))
    assert first not in ids(suggestions("volunteers", world(suggestions=(refused,))))


def test_a_kind_that_was_ruled_out_is_not_offered(world):
    no_experts = Made("partner:open_door", "volunteers", "declined_kind")
    for topic in ("volunteers", "community_assets", "recharging"):
        assert "expert" not in blocks(suggestions(topic, world(signals=READY, suggestions=(no_experts,))))


def test_ruling_out_a_kind_speaks_only_for_oneself(world):
    theirs = Made("partner:open_door", "volunteers", "declined_kind", mine=False)
    assert "expert" in blocks(suggestions("volunteers", world(suggestions=(theirs,))))


@pytest.mark.parametrize(("until", "offered"), [(date(2026, 11, 25), False), (date(2026, 11, 24), True)])
def test_not_now_is_kept_to_the_day(world, until, offered):
    first = ids(suggestions("volunteers", world()))[0]
    later = Made(first, "volunteers", "not_now", until=until, at=NOW)
    assert (first in ids(suggestions("volunteers", world(suggestions=(later,))))) is offered


def test_a_guide_used_before_comes_after_those_that_were_not(world):
    first = ids(suggestions("volunteers", world()))[0]
    used = Made(first, "volunteers", "yes")
    assert ids(suggestions("volunteers", world(suggestions=(used,))))[0] != first


def test_the_guide_nearest_to_their_words_comes_first(world):
    found = suggestions("income_generation", world(), Told("how do we write a funding bid"))
    assert found[0].offer == "guide:writing-a-bid"


def test_their_own_words_are_the_reason_but_a_question_is_not(world):
    said = suggestions("volunteers", world(), Told("hardly anyone helps, what can we do"))
    assert said[0].why == "you said “hardly anyone helps”"
    asked = suggestions("volunteers", world(), Told("how do we find helpers?"))
    assert "you said" not in asked[0].why


def test_what_a_neighbour_told_us_is_never_given_as_a_reason(world):
    theirs = (Known("nobody_comes", NOW), Known("projects_running", NOW))
    for each in offers.every("volunteers", world(signals=theirs)):
        assert "projects" not in each.why
        assert "anyone" not in each.why


def test_who_suggests_it_is_told_apart(world):
    assert {each.by for each in suggestions("volunteers", world())} == {"you"}
    assert {each.by for each in suggestions("volunteers", world(), Told(asked=False))} == {"programme"}


def events_on(day, world, programme):
    """The events that would be offered on that day, whatever the topic."""
    then = replace(world(), now=datetime.combine(day, time(9), UTC))
    found = {each.offer for topic in programme.topics for each in offers.every(topic.id, then)}
    return [event for event in programme.gatherings if f"event:{event.id}" in found]


def test_other_regions_events_are_not_offered(world, programme):
    offered = events_on(NOW.date(), world, programme)
    assert {event.region for event in offered} == {"", "North East"}
    assert {event.region for event in programme.gatherings} - {"", "North East"}


def test_an_event_gone_by_is_not_offered(world, programme):
    supper = next(event for event in programme.gatherings if event.id == "winter_supper")
    assert supper in events_on(supper.on - timedelta(days=1), world, programme)
    assert supper not in events_on(supper.on, world, programme)
    assert supper not in events_on(supper.on + timedelta(days=1), world, programme)


def test_what_they_joined_booked_or_asked_for_is_not_offered_again(world):
    known = world(
        signals=READY, clusters=("bringing_people_in",), requests=(Request("open_door", "volunteers", "asked", 6),)
    )
    found = [each.offer for each in offers.every("volunteers", known)]
    assert not {"cluster:bringing_people_in", "partner:open_door", "step:open_door"} & set(found)


def test_safety_and_conflict_always_come_with_a_person(world):
    for topic in ("conflict", "safeguarding", "lto_finance", "governance_legal"):
        assert "adviser" in blocks(suggestions(topic, world()))


def test_the_adviser_is_not_offered_to_somebody_who_waits_for_them(world):
    waiting = Waiting(1, "open", "ordinary", "", "Aisha", None)
    assert "adviser" not in blocks(suggestions("conflict", world(waiting=waiting)))


def test_somebody_without_an_area_gets_suggestions_too(world, programme):
    for topic in programme.topics:
        assert suggestions(topic.id, world(card=None))


def test_an_offer_that_an_editor_took_out_is_gone(world, programme):
    without = replace(world(), programme=replace(programme, guides=()))
    assert offers.find("guide:writing-a-bid", "income_generation", without) is None
    assert offers.find("nonsense", "", without) is None


def test_every_offer_can_be_found_again_by_its_id(world, programme):
    for topic in programme.topics:
        for each in offers.every(topic.id, world(signals=READY)):
            assert offers.find(each.offer, topic.id, world(signals=READY)) == replace(each, instead="")
