""" "Still stuck" opens again what a person closed lately; what it may be said of besides is left alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import AskAgain, OpenHandoff
from flows.history import Closed, Past
from tests.flows.chatting import MONDAY, Chat, unsaid

LEASE = Closed(3, "ordinary", "our lease", "aisha", "", MONDAY - timedelta(days=3))


def chat(programme, ears, closed=LEASE, step="menu.listening"):
    return Chat(programme, ears, past=Past(closed=closed)).at(step)


@pytest.mark.parametrize(
    "words",
    ["still stuck", "Still stuck!", "im still stuck with it", "hi aisha, we're still really stuck with this",
     "no, still stuck", "it's still not sorted", "that isn't sorted", "we're no further with that really"],
)  # fmt: skip
def test_said_plainly_it_is_open_again(programme, ears, words):
    told = chat(programme, ears)
    assert unsaid(told.says(words)) == [AskAgain(3, words)]
    assert (told.talk.owner, told.talk.step, told.talk.handoff) == ("waiting", "handoff.waiting", 3)


@pytest.mark.parametrize(
    "words",
    ["still stuck on getting volunteers", "are you still stuck?", "stuck", "the door is still stuck in the hall"],
)
def test_what_is_about_something_else_opens_nothing(programme, ears, words):
    assert not any(isinstance(each, AskAgain) for each in unsaid(chat(programme, ears).says(words)))


@pytest.mark.parametrize("closed", [None, Closed(3, "safety", "", "aisha", "", MONDAY)], ids=["nothing", "danger"])
def test_where_nothing_was_closed_or_it_was_danger_nothing_is_opened(programme, ears, closed):
    assert not any(isinstance(each, AskAgain) for each in unsaid(chat(programme, ears, closed).says("still stuck")))


def test_an_open_question_is_answered_first(programme, ears):
    asked = chat(programme, ears, step="diagnose.tell_me")
    assert not any(isinstance(each, AskAgain) for each in unsaid(asked.says("still stuck")))


@pytest.mark.parametrize(("days", "again"), [(14, True), (15, False)])
def test_after_two_weeks_it_is_asked_anew_in_words_that_name_it(programme, ears, days, again):
    old = Closed(3, "ordinary", "our lease", "aisha", "", MONDAY - timedelta(days=days))
    told = chat(programme, ears, old)
    assert (AskAgain(3, "still stuck") in told.says("still stuck")) == again
    if not again:
        (sent,) = (each for each in told.says("send it") if isinstance(each, OpenHandoff))
        assert (sent.summary, sent.reason) == (
            "Still stuck. Aisha closed this on Sun 28 December: our lease",
            "still_stuck",
        )


def test_a_complaint_asked_anew_still_goes_round_whom_it_was_about(programme, ears):
    told = chat(programme, ears, Closed(3, "soon", "she is rude", "", "aisha", MONDAY - timedelta(days=40)))
    told.says("still stuck")
    (sent,) = (each for each in told.says("send it") if isinstance(each, OpenHandoff))
    assert sent.around == "aisha"


@pytest.mark.parametrize("step", ["menu.home", "suggest.choose", "guides.browse", "peers.browse"])
def test_it_is_open_again_also_where_something_else_is_looked_at(programme, ears, step):
    assert unsaid(chat(programme, ears, step=step).says("still stuck")) == [AskAgain(3, "still stuck")]


def test_what_was_closed_long_ago_is_not_meant_where_something_else_is_looked_at(programme, ears):
    long_ago = replace(LEASE, at=MONDAY - timedelta(days=40))
    told = chat(programme, ears, long_ago, "suggest.choose")
    told.says("still stuck")
    assert "Still stuck. " not in told.talk.answer("handoff_summary")
