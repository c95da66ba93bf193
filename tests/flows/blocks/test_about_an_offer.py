import pytest

from flows.effects import AnswerSuggestion, BookPlace
from tests.flows.chatting import Chat, said, unsaid

GUIDE = "guide:hardly-anyone-comes"


@pytest.fixture
def guide(programme, ears):
    chat = Chat(programme, ears).at("suggest.one", offer=GUIDE, topic="community_engagement")
    chat.says("hello")  # shows it, with its buttons
    return chat


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("how long will that take n who do i need", "two minutes to read"),
        ("is it just for big groups", "nothing of how big a group has to be"),
        ("who wrote this guide", "The words are ours"),
        ("how do you know that", "The words are ours"),
        ("why that one", "Because "),
        ("why did you pick that", "Because "),
        ("how did you work that out", "Because "),
    ],
)
def test_what_is_asked_of_a_guide_is_answered_without_its_card(guide, asked, answer):
    told = guide.says(asked)
    assert answer in said(told)
    assert "An empty room" not in said(told)
    assert [button.label for button in guide.talk.question][:2] == ["Yes please", "Tell me more"]


def test_a_guide_with_a_source_names_it(programme, ears):
    chat = Chat(programme, ears).at("suggest.one", offer="guide:after-a-row", topic="conflict")
    told = said(chat.says("who wrote this guide"))
    assert "“How was conflict managed in Big Local?”" in told
    assert told.endswith("We last looked at it on 23 November 2026.")


def test_saving_is_heard_where_its_button_has_gone(programme, ears):
    chat = Chat(programme, ears).at("repair.person", offer=GUIDE, topic="community_engagement")
    assert AnswerSuggestion(GUIDE, "saved") in unsaid(chat.says("save it"))


@pytest.mark.parametrize(
    "asked", ["what meetups are there near me", "any events coming up near us", "whats on near me"]
)
def test_whoever_asks_what_meets_sees_what_meets(programme, ears, asked):
    assert "Areas that meet, in North East" in said(Chat(programme, ears).at("diagnose.tell_me").says(asked))


def test_each_person_books_their_own_place(programme, ears):
    chat = Chat(programme, ears).at("peers.browse")
    chat.says("money in plain english")
    assert said(chat.says("book 2 places")).endswith("Shall I book yours?")
    assert any(isinstance(effect, BookPlace) for effect in unsaid(chat.says("yes please")))


@pytest.mark.parametrize("text", ["how long have we got the hall", "we had a meeting near us last week"])
def test_other_sentences_ask_nothing_of_an_offer(programme, ears, text):
    assert "Areas that meet" not in said(Chat(programme, ears).at("menu.listening").says(text))
