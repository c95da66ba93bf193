"""Good news alone is met as news; thanks are small talk; nobody is said to have asked for what they only told."""

import pytest

from flows.effects import NoteActivity, RecordNeed, Suggest
from tests.flows.chatting import Chat, said, unsaid


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
    assert "that's a real strength, and good to hear." in said(effects)
    assert NoteActivity("good_news") in effects
    assert not any(isinstance(each, RecordNeed | Suggest) for each in effects)


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


@pytest.mark.parametrize(
    "text",
    ["ok we did it & 3 new people came!!", "good news we got the grant!!! 25 grand", "loads of families turned up"],
)
def test_news_is_said_back_and_no_older_question_is_left_beside_it(programme, ears, text):
    chat = Chat(programme, ears).at("menu.listening")
    told = chat.says(text)
    assert said(told).endswith("”: that's a real strength, and good to hear.")
    assert [button.label for button in chat.talk.question] == ["Menu"]


def test_news_beside_an_open_question_asks_that_whole_question_again(programme, ears):
    chat = Chat(programme, ears).at("suggest.when", offer="guide:hardly-anyone-comes")
    assert "When shall I check in?" in said(chat.says("good news we got the grant!!! 25 grand"))


@pytest.mark.parametrize("text", ["we did it wrong", "no new people came", "we didnt get the grant"])
def test_bad_news_is_no_good_news(programme, ears, text):
    assert "real strength" not in said(Chat(programme, ears).at("menu.listening").says(text))
