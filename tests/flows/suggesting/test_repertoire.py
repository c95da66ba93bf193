"""The repertoire as a grid: what there is for which topic and phase, and what is missing most."""

from dataclasses import replace
from datetime import UTC, date, datetime

from flows.suggesting import offers
from flows.suggesting.repertoire import COLUMNS, Gap, everything, grid, missing
from flows.turn import World

TODAY, LONG_AFTER = date(2026, 11, 24), date(2099, 1, 1)


def emptied(programme, **kept):
    """The programme with nothing to offer but this."""
    nothing = {"guides": (), "clusters": (), "gatherings": (), "partners": ()}
    return replace(programme, academy=replace(programme.academy, topics=()), **{**nothing, **kept})


def counts(programme, topic, today=TODAY):
    """For each phase how many guides, peers and experts there are about a topic."""
    row = next(row for row in grid(programme, today) if row[0].topic == topic)
    return {cell.phase: tuple(len(cell.things[column]) for column in COLUMNS) for cell in row}


def test_the_grid_has_no_empty_topic(programme):
    rows = grid(programme, TODAY)
    assert [row[0].topic for row in rows] == [each.id for each in programme.topics]
    assert [(cell.topic, cell.phase) for row in rows for cell in row if cell.is_empty] == []


def test_every_topic_has_a_guide_to_read_in_some_phase(programme):
    without = [row[0].topic for row in grid(programme, TODAY) if not any(cell.things["read"] for cell in row)]
    assert without == []


def test_a_guide_stands_only_in_its_own_phases_and_a_cluster_in_each(programme):
    guide = next(each for each in programme.guides if each.phases == ("delivery",))
    cluster = replace(programme.clusters[0], topics=guide.topics)
    small = emptied(programme, guides=(guide,), clusters=(cluster,))
    expected = {"getting_started": (0, 1, 0), "delivery": (1, 1, 0), "spending_out": (0, 1, 0)}
    assert counts(small, guide.topics[0]) == expected


def test_an_event_that_is_over_is_no_longer_in_it(programme):
    event = programme.gatherings[0]
    small = emptied(programme, gatherings=(event,))
    assert set(counts(small, event.topics[0], date(2026, 1, 1)).values()) == {(0, 1, 0)}
    assert set(counts(small, event.topics[0], event.on).values()) == {(0, 0, 0)}


def test_the_first_step_before_a_package_is_on_offer_and_counts_as_no_expert_of_its_own(programme):
    partner = programme.partners[0]
    small = emptied(programme, partners=(partner,))
    assert counts(small, partner.topics[0])[partner.phases[0]] == (0, 0, 1)
    listed = [each.offer for each in everything(small, TODAY)]
    assert listed == [f"partner:{partner.id}", f"step:{partner.id}", "academy"]


def test_everything_listed_is_an_offer_that_residents_can_be_made_under_that_title(programme, ears):
    world = World(datetime(2026, 11, 24, 9, tzinfo=UTC), programme, ears)
    found = {each.offer: offers.find(each.offer, each.topics[0], world) for each in everything(programme, TODAY)}
    assert {offer: each and each.title for offer, each in found.items()} == {
        each.offer: each.title for each in everything(programme, TODAY)
    }


def test_what_most_areas_need_is_missing_first_and_where_nothing_is_comes_before_where_a_block_is(programme):
    few = replace(programme, topics=programme.topics[:3])
    first, second, third = (each.id for each in few.topics)
    guide = replace(programme.guides[0], topics=(second,), phases=("delivery", "spending_out"))
    peers = replace(programme.clusters[0], topics=(third,))
    rows = grid(emptied(few, guides=(guide,), clusters=(peers,)), LONG_AFTER)
    every = ("getting_started", "delivery", "spending_out")
    assert missing(rows, {(third, "delivery"): 2, (second, "getting_started"): 1}) == (
        Gap(third, "read", every, 2),
        Gap(third, "expert", every, 2),
        Gap(second, "", ("getting_started",), 1),
        Gap(first, "", every, 0),
        Gap(second, "people", ("delivery", "spending_out"), 0),
        Gap(second, "expert", ("delivery", "spending_out"), 0),
    )


def test_an_area_in_no_known_phase_misses_only_what_no_phase_has(programme):
    few = replace(programme, topics=programme.topics[:2])
    first, second = (each.id for each in few.topics)
    guide = replace(programme.guides[0], topics=(second,), phases=("delivery",))
    rows = grid(emptied(few, guides=(guide,)), LONG_AFTER)
    areas = {(gap.topic, gap.column): gap.areas for gap in missing(rows, {(first, ""): 3, (second, ""): 3})}
    assert areas == {(first, ""): 3, (second, ""): 0, (second, "people"): 0, (second, "expert"): 0}
