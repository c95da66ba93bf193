"""What a message tells about an area, in the resident's own words."""

import pytest

from flows.hearing.heard import Signal
from flows.hearing.money import left_over
from flows.hearing.normalise import plain

TOLD = [
    ("plans been approved and 4 members have packed it in", {"plan_agreed", "people_left"}),
    ("40 grand left", {"little_money_left"}),
    ("£60k left", {"little_money_left"}),
    ("800k left in the pot", {"most_money_left"}),
    ("still got most of the money", {"most_money_left"}),
    ("about half the moneys gone", {"half_spent"}),
    ("only 5 of us left", {"under_eight"}),
    ("we havent agreed a plan yet", {"no_plan_yet"}),
    ("our worker left in june", {"worker_left"}),
    ("the plan finishes in 3 months", {"plan_ends_soon"}),
    ("our plan ran out in april", {"plan_ran_out"}),
    ("steering group meets monthly", {"steering_group"}),
    ("need to make our worker redundant", {"jobs_ending"}),
    ("who will own the building when its finished", {"who_owns_it"}),
]


@pytest.mark.parametrize(("typed", "kinds"), TOLD)
def test_evidence_is_heard(ears, typed, kinds):
    assert kinds <= {signal.kind for signal in ears.hear(typed).signals}


@pytest.mark.parametrize(
    "typed",
    ["how do we agree a plan", "has anyone here fallen out?", "how do we get the word out", "hello", "is it raining"],
)
def test_a_question_is_no_evidence_of_what_was_done(ears, typed):
    assert ears.hear(typed).signals == ()


def test_what_is_denied_is_not_heard_as_done(ears):
    assert "plan_agreed" not in {signal.kind for signal in ears.hear("we havent agreed our plan").signals}


def test_evidence_keeps_the_residents_own_words(ears):
    heard = ears.hear("Hi all, our chair has resigned, and the lunch club is full every week")
    assert Signal("no_chair", "our chair has resigned") in heard.signals
    assert Signal("regulars", "and the lunch club is full every week") in heard.strengths


@pytest.mark.parametrize("ends", ["is falling apart", "has been vandalised", "is closing", "is on its last legs"])
def test_what_comes_to_an_end_is_no_strength(ears, ends):
    assert [each.kind for each in ears.hear("our community garden is going well").strengths] == ["green_places"]
    assert ears.hear(f"our community garden {ends}").strengths == ()


def test_nearly_every_phrase_of_the_content_is_heard_as_its_kind(programme, ears):
    phrases = [(kind.id, each) for kind in (*programme.signals, *programme.strengths) for each in kind.phrases]
    heard = [(kind, ears.hear(phrase)) for kind, phrase in phrases]
    found = [kind in {signal.kind for signal in (*each.signals, *each.strengths)} for kind, each in heard]
    assert sum(found) >= 0.99 * len(phrases)


@pytest.mark.parametrize(
    ("typed", "pounds"),
    [
        ("weve 60k left", 60_000),
        ("£120,000 to go", 120_000),
        ("half a million left", 500_000),
        ("40 grand still in the bank", 40_000),
        ("1.2 million left", 1_200_000),
        ("5 people left", None),
        ("2 years left", None),
        ("it cost 300k", None),
    ],
)
def test_sums_that_are_left_are_read(typed, pounds):
    assert left_over(plain(typed)) == pounds
