"""Asked what may be kept a turn after the first answer."""

import pytest

from flows.effects import Consent
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def stranger(programme, ears):
    """Somebody who asked something before they were asked what may be kept."""
    chat = Chat(programme, ears).known_as(consent=None, name="", area="")
    chat.says("nobody volunteers in fernhill, any ideas?")
    return chat


def test_the_first_answer_comes_first(stranger):
    assert stranger.talk.step == "suggest.choose"


def test_the_second_ends_in_that_question_and_no_other(stranger):
    text = said(stranger.says("the first one"))
    assert stranger.talk.step == "welcome.consent"
    assert "May I remember" in text
    assert "Will you give it a go?" not in text


def test_the_first_of_a_list_is_no_yes_to_being_remembered(stranger):
    stranger.says("and the roof leaks")
    assert stranger.talk.step == "welcome.consent"
    assert unsaid(stranger.says("the first one")) == []
    assert stranger.talk.step == "welcome.consent"


def test_after_a_yes_it_goes_on_where_it_was(stranger):
    stranger.says("the first one")
    effects = stranger.says("yes")
    assert Consent(given=True) in unsaid(effects)
    assert stranger.talk.step == "suggest.one"


def test_it_is_not_asked_twice(stranger):
    stranger.says("the first one")
    stranger.says("no")
    stranger.known_as(consent=False)
    stranger.says("any other ideas about the roof?")
    assert stranger.talk.step != "welcome.consent"
