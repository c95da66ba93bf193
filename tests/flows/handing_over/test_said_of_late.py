"""What is passed on of what they said: of another day, nothing that doesn't press."""

from datetime import timedelta

import pytest

from flows.history import Need, Past
from tests.flows.chatting import MONDAY, Chat, said


def asked(programme, ears, typed, *ago):
    past = Past(
        needs=(Need("volunteers", "said", "open", "how do we find volunteers", mine=True),),
        last_words=tuple(words for words, _ in ago),
        said_at=tuple(MONDAY - timedelta(days=days) for _, days in ago),
    )
    chat = Chat(programme, ears, past=past).at("menu.listening")
    return said(chat.says(typed)), chat.talk.step


def test_what_was_said_another_day_is_not_taken_up(programme, ears):
    told, step = asked(programme, ears, "speak to a person", ("how do we find volunteers", 20))
    assert step == "handoff.what_about"
    assert "volunteers" not in told


def test_what_was_said_today_is(programme, ears):
    told, _ = asked(programme, ears, "speak to a person", ("the boiler is broken at the hall", 0))
    assert "the boiler is broken at the hall" in told


def test_a_deadline_is_kept_however_long_ago(programme, ears):
    told, _ = asked(programme, ears, "speak to a person", ("our plan runs out on 14 february", 20))
    assert "our plan runs out on 14 february" in told


@pytest.mark.parametrize("name", ["things to read", "people to meet", "expert help"])
def test_a_name_in_the_menu_is_nothing_for_a_person(programme, ears, name):
    told, _ = asked(programme, ears, "speak to a person", ("the boiler is broken at the hall", 0), (name, 0))
    assert name not in told
