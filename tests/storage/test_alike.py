"""Sentences that say much the same are looked at once."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.staff.alike import grouped
from storage.staff.misses import Missed

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)


def missed(*texts, taken_for="", meant=""):
    """One after another, a day apart."""
    return [
        Missed(number, text, MONDAY + timedelta(days=number), taken_for, meant) for number, text in enumerate(texts, 1)
    ]


def told(groups):
    return [[each.text for each in group.missed] for group in groups]


def test_the_biggest_group_comes_first_and_in_it_the_newest():
    found = grouped(
        missed(
            "the kiln is broken again",
            "who mends kilns round here",
            "kiln broken again!",
            "the KILN is broken",
            "we want goats",
        )
    )
    assert told(found) == [
        ["the KILN is broken", "kiln broken again!", "the kiln is broken again"],
        ["we want goats"],
        ["who mends kilns round here"],
    ]
    assert (found[0].newest, found[0].ids) == (MONDAY + timedelta(days=4), (4, 3, 1))
    assert found[0].others == ("kiln broken again!", "the kiln is broken again")


def test_the_same_sentences_are_grouped_the_same_in_any_order():
    some = missed("the kiln is broken", "kiln is broken again", "goats for the green please", "goats on the green")
    assert grouped(some) == grouped(some[::-1])


@pytest.mark.parametrize(("one", "other"), [("kiln", "the kiln is broken"), ("the kiln", "the goat"), ("…", "….")])
def test_a_word_or_two_are_alike_only_where_they_are_the_same(one, other):
    same = one.strip(".…") == other.strip(".…")
    assert len(grouped(missed(one, other))) == (1 if same else 2)


def test_joining_words_alone_make_nothing_alike():
    assert len(grouped(missed("who can we copy", "can we hire a resident who is on our committee"))) == 2


def test_what_was_meant_differently_stays_apart():
    plans = missed("money for the kiln", taken_for="planning", meant="income_generation")
    assets = missed("money for the kiln", taken_for="planning", meant="community_assets")
    assert len(grouped([*plans, *assets])) == 2


def test_nothing_missed_is_no_group():
    assert grouped([]) == []
