"""A suicide in the past, told calmly, is no alarm; anything that may be danger now still is."""

import pytest

from flows.effects import NoteActivity, OpenHandoff
from tests.flows.chatting import said, unsaid


@pytest.mark.parametrize(
    "words",
    [
        "my brother killed himself ten years ago", "my dad took his own life last year", "i lost my brother to suicide",
        "my son hanged himself when he was 16", "my friend killed herself in 2019", "we lost our lad to suicide",
        "my brother killed himself ten years ago and i still miss him",
        "my best mate died by suicide 3 years ago", "my uncle committed suicide years ago",
    ],
)  # fmt: skip
def test_they_are_met_with_sympathy_and_asked_how_they_are(chat, words):
    came = chat.says(words)
    assert unsaid(came) == [NoteActivity("loss")]
    assert said(came).startswith("I'm so sorry.")
    assert "How are you with it now?" in said(came)
    assert "Samaritans: 116 123" in said(came)


@pytest.mark.parametrize(
    "words",
    [
        "my brother just killed himself", "my brother killed himself", "my brother killed himself an hour ago",
        "my brother killed himself ten years ago and i want to join him", "my son hanged himself last night",
        "my dad killed himself ten years ago and i cant go on",
        "my mum killed herself when i was 9 and my husband hits me",
        "she says shell kill herself like her mum did in 2019", "i lost my brother to suicide and im next",
    ],
)  # fmt: skip
def test_what_may_be_danger_now_is_asked_about_or_answered_as_that(chat, words):
    chat.says(words)
    assert chat.talk.step in ("safety.are_you_safe", "safety.after")


@pytest.mark.parametrize("words", ["not great", "some days its really hard", "im struggling", "no"])
def test_where_it_is_hard_they_are_asked_gently_about_themselves(chat, words):
    chat.says("my brother killed himself ten years ago")
    assert said(chat.says(words)).startswith("I'm sorry it's hard.")
    assert chat.talk.step == "safety.are_you_safe"
    assert chat.talk.answer("danger") == "self_harm"
    assert [each.urgency for each in chat.press("Yes") if isinstance(each, OpenHandoff)] == ["safety"]


@pytest.mark.parametrize("first", ["my brother killed himself ten years ago", "i lost my dad to suicide"])
@pytest.mark.parametrize(
    "words",
    [
        "i think about doing it too", "i want to be with him", "i am next", "i cant live without her",
        "it was a tuesday", "how did he do it", "i want to follow her", "i get why he did it", "mhm",
        "sometimes i wonder what its like",
    ],
)  # fmt: skip
def test_what_may_be_of_themselves_or_isnt_read_is_asked_gently(chat, first, words):
    chat.says(first)
    chat.says(words)
    assert chat.talk.step in ("safety.are_you_safe", "safety.after")
    assert chat.talk.answer("danger") == "self_harm"


@pytest.mark.parametrize("words", ["who runs the quiz", "can i talk to someone", "how do we book the village hall"])
def test_a_plain_question_of_something_else_is_no_answer_to_it(chat, words):
    chat.says("i lost my dad to suicide")
    chat.says(words)
    assert chat.talk.step not in ("safety.are_you_safe", "safety.after")


def test_it_is_danger_again_in_a_chat_where_danger_was_told_lately(told):
    assert [each for each in told.says("my brother killed himself ten years ago") if isinstance(each, OpenHandoff)]
