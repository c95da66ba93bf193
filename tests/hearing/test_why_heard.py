"""Why a message was heard as it was, in its own words and ours."""

import pytest

from flows.hearing.ears import Ears
from flows.hearing.why_heard import Why


@pytest.fixture(scope="module")
def why(ears):
    return Why(ears)


@pytest.mark.parametrize(
    ("said", "topic", "word"),
    [
        ("volonteers keep leaving us", "volunteers", "volunteers"),
        ("how do we get a lease on the old chapel", "community_assets", "lease"),
        ("can someone ring me please", "human", "ring"),
    ],
)
def test_the_words_that_spoke_for_a_topic_are_words_that_were_said(why, said, topic, word):
    told = why.told(said, topic)
    assert word in [each.words for each in told]
    assert [each.share for each in told] == sorted((each.share for each in told), reverse=True)
    assert 0 < sum(each.share for each in told) <= 1


def test_the_nearest_examples_come_first_with_their_topic(why, ears):
    found = why.nearest("our volunteers keep leaving us", ["planning", "volunteers"])
    assert (found[0].text, found[0].topic) == ("our volunteers keep leaving", "volunteers")
    assert [each.likeness for each in found] == sorted((each.likeness for each in found), reverse=True)


@pytest.mark.parametrize("said", ["", "🎉", "xyzzy plugh"])
def test_where_nothing_is_known_nothing_is_made_up(why, said):
    assert why.nearest(said, ["planning"]) == ()
    assert [each for each in why.told(said, "planning") if each.words not in said] == []


def test_ears_that_have_learnt_nothing_yet_explain_nothing(programme):
    assert Why(Ears(programme)).told("our hall leaks", "planning") == ()
