"""What passed between us is told back when it is asked for, from what is kept."""

from datetime import UTC, datetime

import pytest

from flows.history import Need, Past, Promise
from tests.flows.chatting import Chat, said

PAST = Past(
    needs=(Need("volunteers", "said", "open", "nobody comes", mine=True), Need("conflict", "said", "open", "Ali")),
    promises=(Promise(1, "check_in", "the keys", datetime(2026, 1, 16, 9, tzinfo=UTC)),),
)
FRIDAY = "I said I'd ask you on Fri 16 January about the keys."


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, past=PAST).at("menu.listening")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("whats my name and area", "You're Jean, in Fernhill."),
        ("do you remember my name", "You're Jean, in Fernhill."),
        ("actually what did you ask me last week", f"There's no question of mine open. {FRIDAY}"),
        ("what have you promised me", FRIDAY),
        ("what did you say you would do", FRIDAY),
    ],
)
def test_it_is_told_from_what_is_kept(chat, words, answer):
    assert said(chat.says(words)) == answer


def test_what_will_be_asked_is_the_next_promise(chat):
    assert said(chat.says("what will you ask me")).startswith(f"{FRIDAY} Otherwise I ask how things go")


def test_only_their_own_words_are_told_back(chat):
    told = said(chat.says("what did I tell you already"))
    assert ("“nobody comes”" in told, "Ali" in told) == (True, False)


def test_the_question_on_the_table_is_asked_again(chat):
    asked = said(chat.at("recap.what_changed").says("what was your question again"))
    assert asked.startswith("This is what I'd asked, and you can leave it:")
    assert chat.talk.step == "recap.what_changed"


@pytest.mark.parametrize("words", ["what did the council tell you", "what have they promised us", "what is my budget"])
def test_other_questions_are_heard_as_what_they_are(chat, words):
    assert FRIDAY not in said(chat.says(words))
