"""Nothing goes by email, and what can't be found is in the chat; whoever can't find somebody is asked about danger."""

import pytest

from tests.flows.chatting import said

BY_EMAIL = (
    "did that get sent to my email?", "have you emailed it to me", "is it in my inbox", "i havent got the email",
    "can you email me that", "will you send it to my email",
)  # fmt: skip
CANT_FIND_IT = ("where is it i cant find it", "i cant find it", "where did it go", "i've lost the form", "cant see it")


@pytest.mark.parametrize("words", BY_EMAIL)
def test_it_is_said_that_nothing_goes_by_email(chat, words):
    assert said(chat.says(words)).startswith("No, I send nothing by email")


@pytest.mark.parametrize("words", CANT_FIND_IT)
def test_a_document_that_cant_be_found_is_handed_over_once_more(chat, words):
    chat.says("have you got a code of conduct template")
    assert said(chat.says(words)).startswith("Here it is once more:")


@pytest.mark.parametrize("words", ["i cant find her", "where is he i cant find him", "i cant find my son"])
def test_whoever_cant_find_somebody_is_heard(chat, words):
    chat.says(words)
    assert chat.talk.step.startswith("safety.")


@pytest.mark.parametrize(("words", "which"), [
    ("the second one", "PDF"), ("the pdf please", "PDF"), ("the first one", "Word"), ("the word one", "Word"),
])  # fmt: skip
def test_either_file_is_found_by_its_place(chat, words, which):
    chat.says("have you got a code of conduct template")
    assert which in said(chat.says(words)).partition(",")[0]
    assert chat.talk.step == "documents.one"
