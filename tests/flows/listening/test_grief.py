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


@pytest.mark.parametrize("words", ["my dad / passed in march", "my mum / died", "our chair / sadly / passed away"])
def test_told_in_pieces_it_is_a_loss_as_well(chat, words):
    assert said([chat.says(each) for each in words.split(" / ")][-1]).startswith("I'm so sorry")


@pytest.mark.parametrize("words", ["the project / died", "my mum / passed the minutes round", "my dad / menu"])
def test_other_pieces_are_none(chat, words):
    assert "sorry" not in said([chat.says(each) for each in words.split(" / ")][-1])


@pytest.mark.parametrize("words", ["we need volunteers for the cafe", "how do we raise money in march"])
def test_whatever_else_they_bring_is_heard(chat, words):
    chat.says("my dad passed")
    chat.says(words)
    assert chat.talk.step != "feelings.quiet"
