"""An answer to the gentle question that only names an ordinary thing is neither a yes nor a no."""

import pytest

from flows.effects import OpenHandoff
from flows.way_back import AFTER, ASKING
from tests.flows.chatting import said

TIRED = "im so tired of it all"
A_THING = (
    "the roof", "mostly the roof", "just the roof", "money mostly", "its the rooff", "the lease and the roof",
    "mony mainly", "all the paperwork tbh", "the hall roof really", "well its just the meetins",
)  # fmt: skip
LOOK_ALIKES = (
    "the roof, im up on it", "on the roof", "jumping off the roof", "money, he takes it", "me mostly", "my mum mostly",
    "just my dad", "the roof and the pills", "the roof fell on him",
)  # fmt: skip
THE_THING_ITSELF = (
    ("i feel like jumping", "the roof"),
    ("my husband scares me", "money mostly"),
)


@pytest.fixture
def asked(chat):
    chat.says(TIRED)
    assert chat.talk.step == ASKING
    return chat


@pytest.mark.parametrize("words", A_THING)
def test_it_is_asked_once_more_in_other_words_and_stays_open(asked, words):
    before = asked.talk.last_words
    effects = asked.says(words)
    assert not any(isinstance(each, OpenHandoff) for each in effects)
    assert "116 123" in said(effects)
    assert said(effects) != before
    assert (asked.talk.step, asked.talk.answer("worry")) == (ASKING, TIRED)


@pytest.mark.parametrize("words", LOOK_ALIKES)
def test_anything_more_in_it_is_danger_as_before(asked, words):
    assert any(isinstance(each, OpenHandoff) for each in asked.says(words))


@pytest.mark.parametrize(("worry", "words"), THE_THING_ITSELF)
def test_where_it_may_be_the_danger_itself_it_is_danger(chat, worry, words):
    chat.says(worry)
    if chat.talk.step != AFTER:
        chat.says(words)
    assert chat.talk.step == AFTER


def test_named_again_it_is_not_asked_a_third_time_nor_dropped(asked):
    asked.says("mostly the roof")
    effects = asked.says("just the roof")
    assert not any(isinstance(each, OpenHandoff) for each in effects)
    assert asked.talk.answer("worry") == TIRED


@pytest.mark.parametrize("yes", ["yes", "not sure", "yeah me", "i do"])
def test_a_yes_to_the_second_question_is_a_yes(asked, yes):
    asked.says("mostly the roof")
    assert any(isinstance(each, OpenHandoff) for each in asked.says(yes))


def test_a_no_to_it_closes_it(asked):
    asked.says("mostly the roof")
    assert said(asked.says("no")).startswith("Thanks for telling me.")
