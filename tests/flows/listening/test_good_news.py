"""Good news alone is met as news; thanks are small talk; nobody is said to have asked for what they only told."""

import pytest

from flows.effects import NoteActivity, RecordNeed, Suggest
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


@pytest.mark.parametrize(
    "words",
    [
        "just wanted to say we had 60 people at the fun day!! so proud of everyone",
        "great news, we got the grant!!",
        "we won an award last night, over the moon",
        "the coffee morning went really well",
    ],
)
def test_good_news_is_played_back_and_nothing_is_suggested(chat, words):
    effects = chat.says(words)
    assert "that's a real strength, and good to hear. I've noted that there's good news." in said(effects)
    assert NoteActivity("good_news") in effects
    assert not any(isinstance(each, RecordNeed | Suggest) for each in effects)


def test_what_is_not_kept_is_not_said_to_be_noted(chat):
    assert "noted" not in said(chat.known_as(consent=False).says("great news, we got the grant!!"))


@pytest.mark.parametrize(
    "words", ["so proud of everyone but nobody comes to our meetings", "great news, how do we spend the grant?"]
)
def test_news_with_a_wish_or_a_worry_is_heard_for_that(chat, words):
    assert NoteActivity("good_news") not in chat.says(words)


@pytest.mark.parametrize("words", ["thanks you've been lovely", "youve been a big help", "thanks you were ace"])
def test_kind_words_are_small_talk(chat, words):
    assert unsaid(chat.says(words)) == []


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("nobody comes to our meetings", "About bringing more people in:"),
        ("how do we get more people to our meetings?", "About bringing more people in, since you asked:"),
    ],
)
def test_only_who_asked_is_said_to_have_asked(chat, words, opening):
    assert said(chat.says(words)).startswith(opening)
