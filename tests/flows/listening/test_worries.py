"""Two worries joined by "and", and the one that waits."""

import pytest

from tests.flows.chatting import Chat, said


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


@pytest.mark.parametrize(
    "typed",
    [
        "the roof leaks and our treasurer resigned",
        "our treasurer resigned and the roof leaks",
        "we need volunteers and the lease runs out",
        "no one comes to meetings and we need money for a van",
    ],
)
def test_two_worries_in_one_breath_are_kept_apart(chat, typed):
    first, second = typed.split(" and ")
    assert said(chat.says(typed)) == f"I hear two things: “{first}” and “{second}”. Where shall we begin?"


@pytest.mark.parametrize(
    "typed",
    [
        "the hall is cold and the roof leaks",
        "how do we find volunteers and keep them",
        "i run the lunch club and we need money for it",
        "we want to set up a company and apply for grants",
    ],
)
def test_one_worry_with_an_and_in_it_stays_whole(chat, typed):
    chat.says(typed)
    assert chat.talk.step != "listen.which_first"


def test_the_one_that_waits_is_named_and_come_back_to(chat):
    chat.says("the roof leaks and our treasurer resigned")
    assert said(chat.says("the treasurer")).startswith("I'll come back to “the roof leaks”.")
    assert "You also said: “the roof leaks”" in said(chat.says("not now"))


def test_a_hello_before_the_first_is_no_part_of_it(chat):
    assert "“the roof leaks” and “our treasurer resigned”" in said(
        chat.says("hiya the roof leaks and our treasurer resigned")
    )
