"""Somebody doesn't follow: the question is put in easier words, and stays open."""

import pytest

from flows.events import Entered
from tests.flows.chatting import Chat, said


def asked(programme, ears, step):
    chat = Chat(programme, ears).at(step, topic="volunteers", asking="plan")
    chat.hears(Entered())
    return chat


@pytest.mark.parametrize("step", ["diagnose.tell_me", "diagnose.question", "suggest.choose", "diagnose.what_helps"])
@pytest.mark.parametrize(
    "typed",
    ["i dont get it", "what does that mean", "I not understand", "sorry im confused", "huh?", "what do you mean"],
)
def test_what_was_asked_is_put_more_simply_and_stays_open(programme, ears, step, typed):
    chat = asked(programme, ears, step)
    before = (chat.talk.step, chat.talk.question)
    answer = said(chat.says(typed))
    assert (chat.talk.step, chat.talk.question) == before
    assert answer.startswith("Sorry, I'll put it more simply.")


@pytest.mark.parametrize(
    "typed", ["I not understand 'agreed plan'", "what does agreed plan mean", "i dont understand what a plan is"]
)
def test_a_word_of_ours_is_explained_and_the_question_asked_again(programme, ears, typed):
    chat = asked(programme, ears, "diagnose.question")
    answer = said(chat.says(typed))
    assert answer.startswith("A plan is a written list")
    assert answer.endswith("Have you got one?")
    assert chat.talk.step == "diagnose.question"


@pytest.mark.parametrize(
    "typed",
    [
        "we cant get anyone to plan it",
        "i dont get on with our chair",
        "we dont understand the lease",
        "what does a lease mean for us",
    ],
)
def test_not_following_something_else_is_heard_as_itself(programme, ears, typed):
    assert "more simply" not in said(asked(programme, ears, "menu.listening").says(typed))
