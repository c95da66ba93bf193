"""What's on in a month: heard in other words too, and look-alikes are something else."""

from datetime import date

import pytest

from flows.blocks.meeting_up.whats_on import month_named
from tests.flows.chatting import said

ASKED = (
    "whats on in december", "anything on next month?", "any events in march", "which events are there in may",
    "anything coming up in february please", "whats happening in april",
)  # fmt: skip
ELSE = ("whats in the january newsletter", "is the hall free in december", "may i ask something", "we meet in march")


@pytest.mark.parametrize("words", ASKED)
def test_a_month_is_answered_and_honest_where_there_is_nothing(chat, words):
    assert said(chat.says(words)).startswith(("What's on in", "I know of nothing in"))
    assert chat.talk.step == "peers.events"


@pytest.mark.parametrize("words", ELSE)
def test_other_words_with_a_month_in_them_are_something_else(chat, words):
    chat.says(words)
    assert chat.talk.step != "peers.events"


@pytest.mark.parametrize(("name", "first"), [
    ("next month", date(2027, 1, 1)), ("december", date(2026, 12, 1)),
    ("january", date(2027, 1, 1)), ("sept", date(2027, 9, 1)),
])  # fmt: skip
def test_a_month_is_the_next_that_is_called_so(name, first):
    assert month_named(name, date(2026, 12, 28)) == first
