"""A button of a list is known by what it was called, since content may be edited while the list is shown."""

from dataclasses import replace

import pytest

from flows.choosing import as_buttons, at_place, placed
from flows.turn import Conversation


@pytest.fixture
def groups(programme):
    return programme.clusters[:3]


@pytest.fixture
def talk(groups):
    return Conversation(question=as_buttons(groups))


def test_each_thing_has_a_button_by_its_place(groups, talk):
    assert [placed(talk, button.key, groups) for button in talk.question] == list(groups)


@pytest.mark.parametrize("key", ["", "menu", "3", "99"])
def test_a_key_that_is_no_place_is_nothing(groups, talk, key):
    assert placed(talk, key, groups) is None


def test_what_came_before_it_since_does_not_change_what_a_button_means(programme, groups, talk):
    now = (programme.clusters[4], *groups)
    assert [placed(talk, button.key, now) for button in talk.question] == list(groups)


def test_what_is_gone_since_is_nothing_and_never_what_stands_there_now(groups, talk):
    assert [placed(talk, button.key, groups[1:]) for button in talk.question] == [None, *groups[1:]]


def test_two_that_look_alike_on_a_button_are_told_apart_by_their_place(groups):
    alike = [replace(each, name=f"A very long name for a group {number}") for number, each in enumerate(groups)]
    talk = Conversation(question=as_buttons(alike))
    assert [placed(talk, button.key, alike) for button in talk.question] == alike


def test_a_list_of_the_conversations_own_goes_by_place_alone():
    assert [at_place(key, ["a", "b"]) for key in ("0", "1", "2", "x", "")] == ["a", "b", None, None, None]
