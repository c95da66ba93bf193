"""What is said once danger has been told of is answered as just that, and truly."""

import pytest

from flows.after_danger import feared
from flows.effects import OpenHandoff
from tests.flows.chatting import Chat, said, unsaid

HURT = "my boyfriend hits me"


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(HURT)
    return chat


@pytest.mark.parametrize(
    ("text", "fear"),
    [
        ("please dont tell anyone", "found_out"),
        ("is this confidential", "found_out"),
        ("who will you tell", "found_out"),
        ("i dont want anyone to know", "found_out"),
        ("he reads my phone", "watched"),
        ("he checks my texts", "watched"),
        ("my husband goes through my messages", "watched"),
        ("he'll see this", "watched"),
        ("how do i delete this chat", "watched"),
        ("no one is coming", "nobody_comes"),
        ("they didnt answer", "nobody_comes"),
        ("nobody has rung me back", "nobody_comes"),
        ("is anyone there", "nobody_comes"),
        ("he is coming back", None),
        ("he came at me with a knife", None),
        ("delete everything", None),
        ("he doesnt tell me anything", None),
        ("thank you", None),
    ],
)
def test_what_they_are_afraid_of_is_told_apart(text, fear):
    assert feared(text) == fear


@pytest.mark.parametrize("text", ["please dont tell anyone", "he reads my phone", "he checks my texts"])
def test_a_fear_is_answered_and_never_handed_over_as_something_ordinary(chat, text):
    came = chat.says(text)
    assert unsaid(came) == []
    assert "delete everything" in said(came)
    assert chat.talk.step == "safety.after"


def test_no_secrecy_is_promised_and_who_could_read_it_is_said(chat, programme):
    text = said(chat.says("please dont tell anyone"))
    assert "I can't promise" in text
    assert programme.about.seen_by in text


def test_a_phone_that_is_read_gets_the_silent_number(chat):
    assert "55" in said(chat.says("he reads my phone"))


@pytest.mark.parametrize("text", ["no one is coming", "they didnt answer"])
def test_nobody_coming_is_told_again_with_who_was_told_and_when(chat, text):
    came = chat.says(text)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert "was told at 09:00" in said(came)
    assert "ring 999" in said(came)


def test_nobody_coming_is_heard_after_another_topic_too(chat):
    chat.says("how do we find volunteers")
    assert "I'm still here" in said(chat.says("no one is coming"))
