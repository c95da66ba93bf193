"""How far a programme's priorities move what is offered: a few places among what fits, and never anything else."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.engine import advance
from flows.events import Entered, Said
from flows.history import Made, Past, Waiting
from flows.priority import MOST_WEIGHT, Priority
from flows.suggesting import offers, whose_idea
from flows.suggesting.offers import Told, suggestions
from flows.suggesting.steering import moved_up, stands_back
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
FERNHILL = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman", odds={"delivery": 0.9})
COUNTING, STORIES = "guide:counting-what-matters", "guide:stories-of-change"
WHY = "It is for this test."


def priority(of, weight=3, since=date(2026, 1, 1), until=date(2026, 12, 31)):
    topic = of.removeprefix("topic:") if of.startswith("topic:") else ""
    return Priority("" if topic else of, topic, weight, since, until, WHY)


@pytest.fixture
def world(programme, ears):
    def building(*priorities, card=FERNHILL, **past):
        wanted = replace(programme, priorities=priorities)
        return World(NOW, wanted, ears, Person(1, consent=True), card, load_past=lambda: Past(**past))

    return building


def read(topic, world, told=Told()):  # noqa: B008
    return [each.offer for each in offers.every(topic, world, told) if each.block == "read"]


THINGS = st.lists(st.tuples(st.integers(0, MOST_WEIGHT), st.booleans()), max_size=8)


@settings(max_examples=60)
@given(THINGS)
def test_nothing_moves_up_further_than_its_weight_and_nothing_gets_lost(things):
    before = list(enumerate(things))
    after = moved_up(before, lambda each: each[1][0], lambda each: each[1][1])
    assert sorted(after) == before
    assert all(number - after.index((number, each)) <= each[0] for number, each in before)


@settings(max_examples=60)
@given(THINGS)
def test_only_what_weighs_more_passes_and_never_what_was_asked_for(things):
    before = list(enumerate(things))
    after = moved_up(before, lambda each: each[1][0], lambda each: each[1][1])
    passed = [(a, b) for at, a in enumerate(after) for b in after[at + 1 :] if b[0] < a[0]]
    assert all(a[1][0] > b[1][0] and a[1][1] >= b[1][1] for a, b in passed)


OF = st.sampled_from(
    [COUNTING, STORIES, "cluster:telling_it", "guide:running-on-empty", "topic:legacy", "topic:conflict"]
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.builds(priority, OF, st.integers(1, MOST_WEIGHT)), max_size=4), st.data())
def test_whatever_the_priorities_the_same_things_are_offered_kind_by_kind(programme, ears, wanted, data):
    """A person, and every kind of help, stands where it stood; what doesn't fit is not there."""
    topic = data.draw(st.sampled_from([each.id for each in programme.topics]))
    person = Person(1, consent=True)
    plain, steered = (
        World(NOW, replace(programme, priorities=each), ears, person, FERNHILL, load_past=Past)
        for each in ((), tuple(wanted))
    )
    assert [each.block for each in suggestions(topic, steered)] == [each.block for each in suggestions(topic, plain)]
    same = [sorted((each.block, each.offer) for each in offers.every(topic, world)) for world in (plain, steered)]
    assert same[0] == same[1]


def test_a_weight_moves_something_to_the_front_and_that_is_known(world):
    plain, steered = world(), world(priority(COUNTING))
    assert read("measuring_change", plain)[:2] == [STORIES, COUNTING]
    first = suggestions("measuring_change", steered)[0]
    assert (first.offer, first.instead, first.priority) == (COUNTING, STORIES, priority(COUNTING))


def test_where_it_would_have_been_first_anyway_it_is_before_nothing(world):
    first = suggestions("measuring_change", world(priority(STORIES)))[0]
    assert (first.offer, first.instead, first.priority) == (STORIES, "", priority(STORIES))


def test_it_does_not_pass_what_somebody_asked_for_by_its_words(world):
    asked = Told(words="telling a story of one person")
    assert read("measuring_change", world(priority(COUNTING)), asked)[0] == STORIES


def test_what_was_used_before_does_not_come_up_again(world):
    used = {"suggestions": (Made(COUNTING, "measuring_change", "yes"),)}
    assert read("measuring_change", world(priority(COUNTING), **used)) == read("measuring_change", world(**used))


def test_nothing_for_another_phase_is_moved_up(world):
    begun = replace(FERNHILL, odds={"getting_started": 0.95})
    assert read("measuring_change", world(priority(COUNTING), card=begun)) == read(
        "measuring_change", world(card=begun)
    )


@pytest.mark.parametrize(("since", "until"), [("2026-03-03", "2026-12-31"), ("2026-01-01", "2026-03-01")])
def test_before_its_first_day_and_after_its_last_it_counts_for_nothing(world, since, until):
    ended = priority(COUNTING, since=date.fromisoformat(since), until=date.fromisoformat(until))
    first = suggestions("measuring_change", world(ended))[0]
    assert (first.offer, first.priority) == (STORIES, None)


@pytest.mark.parametrize("urgency", ["safety", "ordinary"])
def test_in_danger_and_while_a_person_is_wanted_the_programme_stands_back(world, urgency):
    waits = Waiting(1, "waiting", urgency, "", "Aisha", None)
    there = world(priority(COUNTING), handoffs=(waits,), waiting=waits)
    found = suggestions("measuring_change", there)
    assert (found[0].offer, [each.priority for each in found if each.priority]) == (STORIES, [])


def test_it_stands_back_wherever_a_person_comes_first_or_it_is_about_how_people_are(world, programme):
    tender = {each.id for each in programme.topics if each.tender or each.person_first}
    assert {each.id for each in programme.topics if stands_back(each.id, world())} == tender


def hears(talk, words, world):
    turn = advance(talk, Said(words, world.ears.hear(words)), world)
    return turn.conversation, " ".join(str(each.text) for each in turn.effects if hasattr(each, "text"))


def opened(world, offer=COUNTING, **answers):
    talk = Conversation().at("suggest.one", offer=offer, topic="measuring_change", **answers)
    return advance(talk, Entered(), world)


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ("you", "You asked, or looked round, and I picked it from what there is."),
        ("programme", "You hadn't asked: the programme suggests it, and I picked it from what there is."),
        ("adviser", "It came from a person: your adviser suggested it."),
    ],
)
def test_whoever_asks_hears_who_started_it(world, by, told):
    there = world(suggestions=(Made(COUNTING, "measuring_change", "", by=by),))
    assert hears(opened(there).conversation, "who suggests this?", there)[1] == told


@pytest.mark.parametrize(
    "words",
    ["whose idea was that", "who suggested it", "who recommends this one", "are you pushing this", "was it your idea"],
)
def test_it_is_asked_in_several_ways(words):
    assert whose_idea.is_asked(words)


def test_the_reason_of_a_priority_is_told_beside_who_started_it(world):
    there = world(priority(COUNTING))
    told = hears(opened(there).conversation, "why this one", there)[1]
    assert f"The programme would also like more areas to do it: {WHY}" in told


def test_what_is_opened_by_somebody_who_looks_round_was_started_by_them(world):
    made = next(each for each in opened(world()).effects if hasattr(each, "by"))
    assert (made.offer, made.by, made.priority) == (COUNTING, "you", "")


def test_a_kind_of_help_that_they_chose_was_asked_for(world):
    talk = Conversation().at("suggest.choose", topic="measuring_change", only="read", again="yes")
    made = [each for each in advance(talk, Entered(), world()).effects if hasattr(each, "by")]
    assert [each.by for each in made] == ["you"]


def test_what_nobody_asked_about_was_started_by_the_programme(world):
    talk = Conversation().at("suggest.choose", topic="measuring_change")
    turn = advance(talk, Entered(), world(priority(COUNTING)))
    made = [each for each in turn.effects if hasattr(each, "by")]
    assert [each.by for each in made] == ["programme"] * 3
    assert (made[0].priority, made[0].instead) == (COUNTING, STORIES)
    assert hears(turn.conversation, "why this?", world(priority(COUNTING)))[1].startswith("You hadn't asked")
    said = hears(turn.conversation, "why these?", world(priority(COUNTING)))[1]
    assert said.startswith("You hadn't asked: the programme suggests these")
    assert WHY in said
