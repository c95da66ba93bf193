"""What figures bring up: with the evidence and how thin it is, and never a verdict."""

from datetime import UTC, datetime

import pytest

from flows.reviewing.considering import Decision, thoughts
from flows.reviewing.figures import Figure, NoFilter, chosen
from flows.reviewing.months import NoPeriod, period
from flows.reviewing.shown import Number, Split

SPAN = period("2026-01", "2026-12")
NONE = Number(0, whole=False)


def figure(step, number=NONE, earlier=NONE, areas=0, **splits):
    parts = {
        by: Split(by, SPAN, {value: Number(n, whole=True) for value, n in each.items()}, {})
        for by, each in splits.items()
    }
    return Figure(step, number, earlier, areas, {}, parts, {})


def figures(**changed):
    """Figures that bring up nothing, but for these."""
    quiet = {
        "asked": figure("asked", topic={"planning": 12}, covered={"no": 3, "yes": 30}),
        "offered": figure("offered", block={"read": 40}, by={"resident": 30, "programme": 10}),
        "taken": figure("taken", topic={"planning": 9}, block={"read": 20}, before={"before": 10, "new": 10}),
        "not_taken": figure("not_taken", answer={"not_now": 10, "not_for_us": 10}),
        "answered": figure("answered", promise={"by_the_day": 30, "later": 2}),
        "setback": figure("setback", Number(10, whole=True), Number(10, whole=True)),
    }
    return {**quiet, **changed}


def brought_up(**changed):
    return [(each.about, each.evidence, each.thin) for each in thoughts(figures(**changed))]


def test_where_nothing_stands_out_nothing_is_brought_up():
    assert brought_up() == []


@pytest.mark.parametrize(
    ("changed", "about", "evidence"),
    [
        (figure("answered", areas=8, promise={"by_the_day": 24, "later": 6}), "answered_late", "6 of 30 answers"),
        (figure("offered", areas=8, block={"read": 90}, by={"programme": 20, "resident": 10}), "mostly_ours",
         "20 of 30 suggestions"),
        (figure("setback", Number(30, whole=True), Number(20, whole=True), areas=9), "more_setbacks",
         "30 told, 20 in the period before"),
        (figure("not_taken", areas=7, answer={"not_now": 20, "not_for_us": 5}), "not_now", "20 of 25 answers"),
        (figure("not_taken", areas=7, answer={"not_now": 5, "not_for_us": 20}), "not_for_us", "20 of 25 answers"),
    ],
)  # fmt: skip
def test_what_stands_out_is_brought_up_with_its_evidence(changed, about, evidence):
    assert (about, evidence, "") in brought_up(**{changed.step: changed})


def test_a_topic_asked_for_and_hardly_taken_up_is_brought_up_by_itself():
    asked = figure("asked", topic={"planning": 12, "conflict": 24}, covered={"no": 20, "yes": 1}, areas=6)
    assert brought_up(asked=asked) == [
        ("not_covered", "20 of 21 times", ""),
    ]
    taken = figure(
        "taken", topic={"planning": 0, "conflict": 3}, block={"read": 20}, before={"before": 11, "new": 0}, areas=6
    )
    assert brought_up(asked=asked, taken=taken) == [
        ("asked_and_not_taken:conflict", "asked for 24 times, taken up 3", ""),
        ("not_covered", "20 of 21 times", ""),
        ("asked_and_not_taken:planning", "asked for 12 times, taken up 0", "thin: under 20 times"),
        ("little_new", "0 of 11 times", "thin: under 20 times"),
    ]


def test_of_what_is_held_back_nothing_is_made():
    held = figure("answered", areas=8, promise={"by_the_day": 24})
    held.splits["promise"].numbers["later"] = Number(6, whole=False)
    assert brought_up(answered=held) == []


def test_what_was_decided_last_stands_beside_it():
    late = figure("answered", areas=8, promise={"by_the_day": 24, "later": 6})
    first, then = (Decision("answered_late", SPAN, text, "Sam", datetime(2026, month, 1, tzinfo=UTC))
                   for month, text in ((3, "wait and see"), (9, "Dean covers Fridays")))  # fmt: skip
    (thought,) = thoughts(figures(answered=late), (then, first))
    assert thought.last == then


@pytest.mark.parametrize("written", ["2026-13", "26-01", "2026-1", "", "1850-01", "２０２６-01x"])
def test_what_is_no_month_is_refused_with_what_to_write(written):
    with pytest.raises(NoPeriod, match="such as 2026-01"):
        period(written, "2026-12")


def test_a_period_the_wrong_way_round_or_endless_is_refused():
    with pytest.raises(NoPeriod, match="write the earlier month first"):
        period("2026-12", "2026-01")
    with pytest.raises(NoPeriod, match="at most 10 years"):
        period("2010-01", "2026-01")


def test_a_period_knows_the_one_before_and_its_whole_quarters():
    span = period("2026-02", "2026-08")
    assert span.before == period("2025-07", "2026-01")
    assert [each.label for each in span.cut(3)] == ["April to June 2026"]
    assert [*span.cut(12)] == []


def test_one_filter_at_a_time_and_only_one_there_is():
    values = {"phase": ("", "delivery"), "region": ("", "London")}
    assert chosen(values, phase="delivery", region="").value == "delivery"
    with pytest.raises(NoFilter, match="one at a time"):
        chosen(values, phase="delivery", region="London")
    with pytest.raises(NoFilter, match="there are delivery"):
        chosen(values, phase="spending")
