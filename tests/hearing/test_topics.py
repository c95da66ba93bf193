"""What a message is about, and that everyday worries are no alarm."""

import pytest


@pytest.fixture(scope="module")
def heard(programme, ears):
    """Every fourth sentence that topics are learnt from, its topic, and what is heard in it."""
    return [(topic.id, ask, ears.hear(ask)) for topic in programme.topics for ask in topic.asks[::4]]


def test_every_ask_is_heard_as_its_topic(heard):
    """They were learnt from: of every fourth, all but one in 300 are among the first three, 97 in a hundred first."""
    ranked = [(topic, [each.topic for each in found.topics[:3]]) for topic, _, found in heard]
    assert sum(topic not in ranks for topic, ranks in ranked) <= len(ranked) / 300
    assert sum(topic in ranks[:1] for topic, ranks in ranked) >= 0.97 * len(ranked)


def test_everyday_worries_seldom_alarm(heard):
    """At most 3 % of every fourth sentence about something else; a sixth were written to sound like danger."""
    elsewhere = [(ask, found) for topic, ask, found in heard if topic != "safeguarding"]
    alarmed = [ask for ask, found in elsewhere if found.alarm]
    assert len(alarmed) <= 0.03 * len(elsewhere), alarmed


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("its always just us 4 at the meetings, where is evryone", "community_engagement"),
        ("how do u get a grant for a minibus", "income_generation"),
        ("roof of the hall is leekin agen", "community_assets"),
        ("wots the lto charging us for", "lto_finance"),
        ("our worker wants a payrise", "staffing"),
        ("treasurer and chair arnt talking, meetings r horrible", "conflict"),
        ("im burnt out doing this", "recharging"),
        ("litter and flytipping down the lane", "environment"),
        ("do we need to be a cio or a cic", "governance_legal"),
        ("can we go and see how another area did it", "peer_learning"),
        ("what happens to the minibus when the money ends", "legacy"),
        ("teens hanging about with nowt to do", "young_people"),
    ],
)
def test_phone_style_sentences_find_their_topic(ears, typed, topic):
    assert topic in [each.topic for each in ears.hear(typed).topics[:2]]


def test_scores_are_probabilities_best_first(ears):
    scores = [each.score for each in ears.hear("how do we find more volunteers").topics]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= 0
    assert sum(scores) <= 1.000001


@pytest.mark.parametrize("typed", ["how do we find more volunteers", "do we need insurance for a bouncy castle"])
def test_a_clear_topic_is_decided_on(ears, typed):
    assert ears.hear(typed).decision == "topic"


@pytest.mark.parametrize(
    "typed", ["whats for tea", "who won the match last nite", "asdfjkl", "", "???", "🎉🎉", "my tv is broke"]
)
def test_what_is_off_the_subject_is_let_go(ears, typed):
    assert ears.hear(typed).decision == "off_topic"


@pytest.mark.parametrize(
    "typed", ["can i talk to somebody real", "get someone to ring me pls", "i want a person not a robot"]
)
def test_the_wish_for_a_person_is_heard(ears, typed):
    heard = ears.hear(typed)
    assert (heard.decision, heard.wants_human) == ("human", True)


def test_rudeness_about_nothing_is_no_topic(ears):
    heard = ears.hear("stupid bot")
    assert (heard.rude, heard.decision) == (True, "off_topic")


@pytest.mark.parametrize("typed", ["call me urgently", "call me quick", "ring me asap", "Aisha"])
def test_a_wish_to_be_rung_is_no_name(ears, typed):
    assert ears.hear(typed).wants_human


@pytest.mark.parametrize("typed", ["its dave", "I'm Bob", "Mohammed", "hello im ruth"])
def test_a_name_is_no_wish_for_a_person(ears, typed):
    assert not ears.hear(typed).wants_human
