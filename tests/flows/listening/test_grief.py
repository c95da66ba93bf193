"""Somebody has died: a kind word, and nothing of the work, however it is told."""

import pytest

from tests.flows.chatting import said, unsaid


@pytest.mark.parametrize(
    "words", ["in march", "last week", "it was in 2019", "of cancer", "two years ago", "on sunday"]
)
@pytest.mark.parametrize("told", ["my dad passed", "my brother died last year"])
def test_when_or_how_it_was_is_met_with_another_kind_word(chat, told, words):
    assert said(chat.says(told)).startswith("I'm so sorry")
    effects = chat.says(words)
    assert (unsaid(effects), "sorry" in said(effects), chat.talk.step) == ([], True, "feelings.quiet")


@pytest.mark.parametrize("words", ["we need volunteers for the cafe", "how do we raise money in march"])
def test_whatever_else_they_bring_is_heard(chat, words):
    chat.says("my dad passed")
    chat.says(words)
    assert chat.talk.step != "feelings.quiet"
