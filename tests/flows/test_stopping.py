"""What is stopped: everything at once where that is plain, and only the one thing where they say which."""

import pytest

from flows.effects import AnswerSuggestion, Stop
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


@pytest.mark.parametrize(
    "typed", ["stop", "stop sending me messages", "stop sending me stuff", "stop messaging me",
              "stop sending me reminders",
              "stop sending me guides and texts", "no more messages"]
)  # fmt: skip
def test_all_of_it_stops_at_once(chat, typed):
    assert Stop(typed) in chat.says(typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("please stop sending me guides", "guide:"),
        ("stop sending me things to read", "guide:"),
        ("stop messaging me about events", "cluster:"),
        ("stop offering me experts", "partner:"),
        ("stop sending me coaching stuff", "academy"),
    ],
)
def test_one_kind_of_thing_is_left_out_and_nothing_else(chat, typed, kind):
    effects = chat.says(typed)
    assert unsaid(effects) == [AnswerSuggestion(kind, "declined_kind")]
    assert "Nothing else has changed" in said(effects)


@pytest.mark.parametrize("typed", ["stop sending me templates", "dont send me any more documents"])
def test_templates_are_never_sent_unasked(chat, typed):
    effects = chat.says(typed)
    assert unsaid(effects) == []
    assert "only to somebody who asks" in said(effects)
    assert Stop("stop") in chat.says("stop")


def test_one_subject_is_asked_about_and_stop_said_twice_stops(chat):
    assert "just this" in said(chat.says("stop texting me about the lease"))
    assert Stop("stop") in chat.says("stop")
