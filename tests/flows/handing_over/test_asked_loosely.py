"""While a request waits, "is it today?" and "still stuck" ask after it, and "never mind" is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from flows.handing_over.sent import CALL_IT_OFF
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said

LEASE = Waiting(1, "waiting", "ordinary", "can i speak to a person about our lease", "aisha", date(2026, 1, 13))
DANGER = Waiting(2, "waiting", "safety", "", "", None)


@pytest.fixture
def waits(programme, ears):
    def _waits(*open_ones, step="menu.listening"):
        chat = Chat(programme, ears, past=Past(handoffs=open_ones, waiting=open_ones[0])).at(step)
        chat.talk = replace(chat.talk, owner="waiting", handoff=1)
        return chat

    return _waits


@pytest.mark.parametrize(
    "words",
    [
        "is it today?", "will it be tomorrow then", "is she ringing today", "still stuck", "im still stuck with it",
        "still not sorted", "wen is the lease thing hapening", "whats happening with the lease",
        "any news on our lease", "hows the lease thing going",
    ],
)  # fmt: skip
@pytest.mark.parametrize("step", ["menu.listening", "handoff.waiting"])
def test_how_it_stands_is_told_with_whom_and_by_when(waits, words, step):
    told = said(waits(LEASE, step=step).says(words))
    assert "Aisha" in told
    assert "Tue 13 January" in told


@pytest.mark.parametrize("words", ["whats happening with the fete", "when is the boiler thing happening"])
def test_what_it_is_not_about_is_heard_as_anything_else(waits, words):
    assert "You'll be answered here" not in said(waits(LEASE).says(words))


def test_where_danger_waits_too_such_words_are_not_taken_for_the_other(waits):
    assert "Tue 13 January" not in said(waits(LEASE, DANGER).says("still stuck"))


@pytest.mark.parametrize("words", ["never mind", "never mind then its sorted", "nvm its sorted now", "its all sorted"])
@pytest.mark.parametrize("step", ["menu.listening", "suggest.choose"])
def test_calling_off_is_asked_about(waits, words, step):
    assert str(CALL_IT_OFF) in said(waits(LEASE, step=step).says(words))
