"""Somebody who took this for another line, and somebody who asks about a number they were given."""

import pytest

from tests.flows.chatting import said

ASKS_IF_IT_IS_RIGHT = ("is that the right number", "is that your number", "is this the correct number?")


@pytest.mark.parametrize("words", ["is this the repairs line", "is that samaritans", "is this the housing office"])
def test_whoever_wants_another_line_is_told_what_this_is(chat, words):
    assert said(chat.says(words)).startswith("No, sorry, this isn't that.")


@pytest.mark.parametrize("words", ASKS_IF_IT_IS_RIGHT)
def test_asking_whether_a_number_is_right_is_not_taken_for_it(chat, words):
    assert "this isn't that" not in said(chat.says(words))


@pytest.mark.parametrize("words", ASKS_IF_IT_IS_RIGHT)
def test_after_danger_the_numbers_are_given_again(chat, words):
    chat.says("my husband hits me")
    assert "0808 2000 247" in said(chat.says(words))
