"""A name at the beginning of a message is kept, whatever comes after it; a feeling is no name."""

import pytest

from flows.effects import LearnName

NAMED = {
    "I'm Mo. do u have a safeguarding policy": "Mo", "this is Sam. we need volunteers": "Sam",
    "hi im mo, whats on next month": "Mo", "my name is Bev. who pays for this": "Bev",
}  # fmt: skip
NOT_NAMED = ("im fuming. the council ignored us", "I'm Lost. what do i do", "I'm not well. can we leave it")


@pytest.mark.parametrize(("words", "name"), NAMED.items())
def test_it_is_kept(chat, words, name):
    assert LearnName(name) in chat.says(words)


@pytest.mark.parametrize("words", NOT_NAMED)
def test_a_feeling_is_no_name(chat, words):
    assert not any(isinstance(each, LearnName) for each in chat.says(words))
