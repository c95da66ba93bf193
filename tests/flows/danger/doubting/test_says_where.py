"""Where somebody is, told while it is asked whether anybody is in danger: taken, and the question stays."""

import pytest

from flows.effects import JoinArea, OpenHandoff
from flows.turn import Person
from flows.way_back import AFTER, ASKING
from tests.flows.chatting import Chat, said

WORRY = "he gets so angry with the kids"


@pytest.fixture
def asked(programme, ears):
    chat = Chat(programme, ears, Person(1), None).at("welcome.which_area")
    chat.says(WORRY)
    assert chat.talk.step == ASKING
    return chat


@pytest.mark.parametrize("words", ["ok its Fernhill", "fernhill", "im in fern hill", "NJ1", "oh sorry, Fernhill"])
def test_the_area_is_taken_and_the_question_stays(asked, words):
    assert JoinArea("fernhill") in asked.says(words)
    assert (asked.talk.step, asked.talk.answer("worry")) == (ASKING, WORRY)
    asked.says("yes")
    assert asked.talk.step == AFTER


@pytest.mark.parametrize("words", ["yes im in Fernhill", "fernhill come quick", "Fernhill, hes outside the door"])
def test_what_answers_the_question_as_well_is_danger(asked, words):
    assert any(isinstance(each, OpenHandoff) for each in asked.says(words))
    assert asked.talk.step == AFTER


@pytest.mark.parametrize("words", ["it hurts NJ1", "he did it again NJ1", "come to 3 mill lane NJ1 2ab", "NJ1 2AB"])
def test_more_than_a_district_is_not_only_where_they_are(asked, words):
    assert not said(asked.says(words)).startswith("Fernhill, thank you.")


def test_a_no_goes_on_with_what_comes_after_the_area(asked):
    asked.says("Fernhill")
    asked.says("no")
    assert asked.talk.step == "welcome.consent"
