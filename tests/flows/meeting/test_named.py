"""Somebody says what they are called, at any time."""

import pytest

from flows.effects import LapseAt, LearnName, NoteMiss
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid

WAYS = [("im Jo", "Jo"), ("call me Jo", "Jo"), ("its nell here", "Nell"), ("my name's Shaz", "Shaz")]


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.tell_me", "suggest.when", "menu.pause"])
@pytest.mark.parametrize(("typed", "name"), WAYS)
def test_a_name_is_learnt_wherever_it_is_given(programme, ears, step, typed, name):
    effects = Chat(programme, ears).at(step).says(typed)
    assert [each for each in unsaid(effects) if not isinstance(each, LapseAt)] == [LearnName(name)]
    assert name in said(effects)


def test_a_name_given_before_the_yes_waits_for_it(programme, ears):
    chat = Chat(programme, ears, Person(2, area="fernhill")).at("welcome.consent")
    assert unsaid(chat.says("call me Jo")) == []
    assert LearnName("Jo") in unsaid(chat.says("yes"))


@pytest.mark.parametrize("typed", ["Gwen", "ron", "Lee Jones", "Sue"])
def test_a_name_alone_answers_whether_they_may_be_remembered_with_nothing_else(programme, ears, typed):
    chat = Chat(programme, ears, Person(2, area="fernhill")).at("welcome.consent", asked_consent="yes")
    name = typed.split()[0].capitalize()
    assert said(chat.says(typed)).startswith(f"Pleased to meet you, {name}.")
    assert LearnName(name) in unsaid(chat.says("yes"))


@pytest.mark.parametrize("typed", ["Gwen", "ron", "Sue"])
def test_a_name_alone_goes_with_what_is_to_be_passed_on(programme, ears, typed):
    chat = Chat(programme, ears).known_as(name="").at("menu.listening")
    chat.says("can i speak to someone about the lease")
    assert LearnName(typed.capitalize()) in unsaid(chat.says(typed))


def test_a_name_is_not_kept_after_a_no(programme, ears):
    chat = Chat(programme, ears).known_as(consent=False).at("menu.listening")
    effects = chat.says("im Jo")
    assert unsaid(effects) == []
    assert "won't keep it" in said(effects)


@pytest.mark.parametrize("typed", ["im homeless", "call me back", "im diabetic", "im knackered", "call me later"])
def test_what_somebody_is_or_wants_is_not_learnt_as_a_name(programme, ears, typed):
    effects = Chat(programme, ears).at("menu.listening").says(typed)
    assert [each for each in unsaid(effects) if isinstance(each, LearnName)] == []


def test_a_name_is_no_miss(programme, ears):
    effects = Chat(programme, ears).at("menu.listening").says("my name is jo bloggs")
    assert [each for each in unsaid(effects) if isinstance(each, NoteMiss)] == []
