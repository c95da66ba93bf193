"""Whoever takes us for their adviser, or asks who runs this, is told; asking for that adviser is still asking."""

import pytest

from tests.flows.chatting import said


@pytest.mark.parametrize(
    "words", ["is taht aisha", "are you aisha?", "am i talking to my adviser", "hello is this aisha"]
)
def test_we_are_not_them(chat, words):
    assert said(chat.says(words)).startswith("I'm software.")


@pytest.mark.parametrize("words", ["who is in charge of this", "so who is running this thing"])
def test_who_runs_it(chat, words):
    assert "I'm run by" in said(chat.says(words))


@pytest.mark.parametrize("words", ["can i talk to aisha", "aisha please", "can you ask aisha"])
def test_who_asks_for_them_still_does(chat, words):
    chat.says(words)
    assert chat.talk.step.startswith("handoff.")


@pytest.mark.parametrize(("words", "told"), [
    ("why should i trust you", "You needn't take my word"), ("is this a scam", "You needn't take my word"),
    ("you just sell our data", "No, what you write is never sold"),
])  # fmt: skip
def test_whoever_is_wary_gets_it_straight(chat, words, told):
    assert said(chat.says(words)).startswith(told)
