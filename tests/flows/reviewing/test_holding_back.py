"""Whoever asks for every period and filter there is still can't tell that few are in any group."""

from collections import defaultdict
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.reviewing.holding_back import Cell, areas_shown, may_be_shown, parts_shown
from flows.reviewing.months import Span
from flows.reviewing.shown import Shown
from tests.flows.reviewing.worlds import YEAR, every_period, tally

STARTERS = ("resident", "programme")
PHASES, REGIONS, TOPICS = ("begun", "going", "ending"), ("north", "south"), ("lease", "rota")
QUARTERS = (0, 3, 6, 9)


def compositions(total, cells):
    """Every way to have so many people in so many cells."""
    for cuts in combinations(range(total + cells - 1), cells - 1):
        ends = (-1, *cuts, total + cells - 1)
        yield tuple(b - a - 1 for a, b in pairwise(ends))


def exactly(*totals):
    """Worlds of so many people."""
    return lambda cells: (counts for total in totals for counts in compositions(total, cells))


def up_to(most):
    """Worlds of up to so many people."""
    return exactly(*range(most + 1))


def quarters_of(*sizes):
    """Worlds of four quarters and two values, with so many people in each quarter as its sizes allow."""
    quarters = [[each for size in some for each in compositions(size, 2)] for some in sizes]
    return lambda _cells: (sum(each, ()) for each in product(*quarters))


def told(world, periods, least):
    """Everything that anybody can be told of a world, as they would be told."""
    shown = Shown(world, least)
    everything = [shown.number("asked", span) for span in periods]
    for span, by in product(periods, world.values):
        split = shown.split("asked", span, by)
        everything += [*split.numbers.values(), *(each for trend in split.trend.values() for each in trend.values())]
    return tuple((each.least, each.whole) for each in everything)


def some_of(things):
    """Every choice of one or more of them."""
    return [chosen for size in range(1, len(things) + 1) for chosen in combinations(things, size)]


@pytest.mark.parametrize(
    ("months", "values", "worlds", "least"),
    [
        ((0,), {"phase": (*PHASES, "unknown")}, up_to(8), 3),
        ((0, 1, 2), {"phase": PHASES[:2]}, up_to(6), 3),
        ((0, 2), {"phase": PHASES[:2], "region": REGIONS}, up_to(5), 2),
        (QUARTERS, {"topic": TOPICS}, quarters_of((2, 3), (2,), (2,), (0, 1, 2, 3)), 2),
        ((0,), {"by": STARTERS, "phase": PHASES[:2]}, exactly(9, 10, 11), 2),
        ((0,), {"by": STARTERS, "phase": PHASES[:2], "region": REGIONS}, exactly(8), 2),
    ],
    ids=[
        "phases",
        "months and phases",
        "months, phases and regions",
        "quarters and topics",
        "phases by who started it",
        "phases and regions by who started it",
    ],
)
def test_no_group_is_known_to_be_small_by_whoever_knows_every_answer_and_the_rule(months, values, worlds, least):
    """
    Every small world is made, and told in full. Those that are told alike can't be told apart by anybody, whatever
    they reckon; so in one of them at least, each group must be none or enough people.
    """
    kinds = list(product(months, *values.values()))
    groups = [
        [number for number, kind in enumerate(kinds) if all(at in some for at, some in zip(kind, chosen, strict=True))]
        for chosen in product(some_of(months), *map(some_of, values.values()))
    ]
    periods = [
        *every_period(months[-1] + 1)[:12],
        Span(YEAR.first, YEAR.first + 2),
        *((Span(YEAR.first, YEAR.first + 5), YEAR) if len(months) > 1 else ()),
    ]
    alike = defaultdict(lambda: [set() for _ in groups])
    for counts in worlds(len(kinds)):
        lines = [kind for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]
        seen = alike[told(tally(lines, values), periods, least)]
        for group, sizes in zip(groups, seen, strict=True):
            sizes.add(sum(counts[number] for number in group))
    assert len(alike) > 10
    assert [sizes for seen in alike.values() for sizes in seen if sizes <= set(range(1, least))] == []


LINES = st.lists(
    st.tuples(st.integers(0, 11), st.sampled_from(PHASES), st.sampled_from(REGIONS), st.sampled_from(TOPICS)),
    min_size=40, max_size=160,
)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(LINES)
def test_what_is_taken_from_one_answer_by_another_is_no_small_group(lines):
    """Whatever two periods are asked for, with and without a filter, their difference is none, or enough, or unsaid."""
    world = tally(lines, {"phase": PHASES, "region": REGIONS, "topic": TOPICS})
    shown = Shown(world)
    spans = every_period(12)
    for by, values in world.values.items():
        for value in values:
            answers = {span: shown.split("asked", span, by).numbers[value] for span in spans}
            said = {span: each.least for span, each in answers.items() if each.whole}
            assert not {a - b for (x, a), (y, b) in product(said.items(), said.items()) if x.holds(y)} & {1, 2, 3, 4}
            rest = {span: shown.number("asked", span).least - each for span, each in said.items()}
            assert not set(rest.values()) & {1, 2, 3, 4}
    said = {span: each.least for span in spans if (each := shown.number("asked", span)).whole}
    assert not {a - b for (x, a), (y, b) in product(said.items(), said.items()) if x.holds(y)} & {1, 2, 3, 4}


def test_nothing_is_said_of_a_quarter_that_can_still_grow():
    lines = [(month, phase) for month in range(6) for phase in PHASES[:2] for _ in range(10)]
    shown = Shown(tally(lines, {"phase": PHASES[:2]}, until=YEAR.first + 5))
    half = Span(YEAR.first, YEAR.first + 5)
    assert [str(each) for each in shown.trend("asked", half).values()] == ["20"] * 3 + ["held back"] * 3
    assert str(shown.number("asked", half)) == "60 or more"
    split = shown.split("asked", half, "phase")
    assert (split.covers, str(split.numbers["going"])) == (Span(half.first, half.first + 2), "30 or more")


def test_none_is_held_back_like_few():
    assert [may_be_shown(Cell(times, people)) for times, people in ((0, 0), (9, 4), (5, 5))] == [False, False, True]


def test_many_times_by_few_people_are_held_back():
    parts = {"north": Cell(30, 4), "south": Cell(8, 6), "east": Cell(9, 9), "west": Cell(0, 0)}
    assert parts_shown(Cell(47, 19), parts) == {"east": 9}


def test_where_none_is_small_the_empty_ones_are_said_to_be_empty():
    assert parts_shown(Cell(14, 12), {"north": Cell(14, 12), "south": Cell()}) == {"north": 14, "south": 0}


def test_too_few_in_all_are_split_by_nothing():
    assert parts_shown(Cell(20, 9), {"north": Cell(20, 9), "south": Cell()}) == {}


@pytest.mark.parametrize(
    ("whole", "areas"), [(Cell(24, 20, 12), 12), (Cell(23, 20, 12), 0), (Cell(50, 9, 6), 0), (Cell(50, 20, 4), 0)]
)
def test_areas_are_counted_only_where_each_may_be_several_people(whole, areas):
    assert areas_shown(whole) == areas


def test_few_people_behind_many_times_are_no_more_known_than_few_times():
    """Every whole of three parts, each of some times by some people; told alike, none is known to be few people."""
    cells = [Cell(times, people) for times in range(5) for people in range(1, times + 1)] + [Cell()]
    alike = defaultdict(lambda: [set(), set(), set()])
    for parts in product(cells, repeat=3):
        whole = Cell(sum(each.times for each in parts), sum(each.people for each in parts))
        told = whole.times if may_be_shown(whole, 2) else None
        shown = parts_shown(whole, dict(enumerate(parts)), 2) if told else {}
        for sizes, part in zip(alike[told, *sorted(shown.items())], parts, strict=True):
            sizes.add(part.people)
    assert [told for told, seen in alike.items() if {1} in seen] == []
