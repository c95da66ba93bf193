"""Hellos as people type them, and "any news" with nothing open: met, and never with the cold line."""

import pytest

from flows.events import Said
from flows.history import Past, Waiting
from flows.listening.small_talk import is_small
from tests.flows.chatting import Chat, said

NEWS = ["any news", "any news?", "is there any update", "have you heard anything"]


@pytest.mark.parametrize(
    "words", ["heloo", "hellooo", "helo", "hiyaaa", "heyyy", "hallo", "helloooo there", "hiii love"]
)
@pytest.mark.parametrize("step", ["menu.listening", "welcome.hello"])
def test_a_hello_is_greeted_however_it_is_typed(chat, words, step):
    assert said(chat.at(step).says(words)).startswith("Hello")


@pytest.mark.parametrize("words", ["hell", "hello is nobody there for me", "help", "hi the roof leaks", "halo effect"])
def test_what_only_begins_like_one_is_none(words):
    assert not is_small(Said(words))


@pytest.mark.parametrize("words", NEWS)
@pytest.mark.parametrize("step", ["menu.listening", "welcome.hello", "suggest.choose"])
def test_nothing_waits_and_that_is_said(chat, words, step):
    assert "Nothing of yours is waiting with anybody" in said(chat.at(step).says(words))


@pytest.mark.parametrize("words", NEWS)
def test_what_is_open_is_told_of_instead(programme, ears, words):
    open_one = Waiting(1, "waiting", "ordinary", "our lease", "aisha", None)
    chat = Chat(programme, ears, past=Past(handoffs=(open_one,), waiting=open_one)).at("menu.listening")
    assert "Nothing of yours" not in said(chat.says(words))
