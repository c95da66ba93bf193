"""Who else is here is never said; what only sounds like that question is heard as what it is."""

import pytest

from tests.flows.chatting import said


@pytest.mark.parametrize(
    "asked", ["who else round here uses this?", "is Kevin on here", "anyone else on here, apart from me?"]
)
def test_nobody_is_named(chat, asked):
    assert "can't say who uses this" in said(chat.says(asked))


@pytest.mark.parametrize("asked", ["does my ex use this", "is my husband on here?", "is my ex Kevin on here"])
def test_somebody_who_may_be_afraid_is_met_with_care(chat, asked):
    assert "you're worried about" in said(chat.says(asked))


@pytest.mark.parametrize(
    "other", ["hardly anyone joins in here", "is anyone using this room on tuesday", "do people use the hall"]
)
def test_what_is_about_something_else_is_not_taken_for_it(chat, other):
    assert "can't say who uses this" not in said(chat.says(other))


@pytest.mark.parametrize("words", ["we took £400 out of the account for the party", "£300 went on paint"])
def test_money_spent_in_the_open_is_no_theft(chat, words):
    assert "The police can be told" not in said(chat.says(words))
