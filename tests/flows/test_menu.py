"""Words that work everywhere."""

from datetime import UTC, datetime

import pytest

from flows.effects import PauseUntil, Resume, Stop
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears)


@pytest.mark.parametrize("step", ["menu.pause", "privacy.forget", "diagnose.tell_me", "welcome.which_area"])
def test_stop_is_honoured_at_any_step(chat, step):
    assert unsaid(chat.at(step).says("stop")) == [Stop("stop")]


@pytest.mark.parametrize(
    "typed", ["pls stop messaging me", "dont message me again", "fuck off and leave me alone", "stop texting us"]
)
def test_stop_is_honoured_however_it_is_put(chat, typed):
    assert unsaid(chat.at("diagnose.tell_me").says(typed)) == [Stop(typed)]


def test_a_stop_that_may_mean_only_this_is_asked_about_once(chat):
    assert unsaid(chat.at("diagnose.question", asking="plan").says("enough")) == []
    assert unsaid(chat.says("enough")) == [Stop("enough")]


def test_a_stop_with_nothing_on_the_table_means_everything(chat):
    assert unsaid(chat.at("menu.listening").says("stop it")) == [Stop("stop it")]


def test_stop_is_never_taken_for_a_button_that_holds_the_word(chat):
    chat.says("menu")
    assert unsaid(chat.says("stop")) == [Stop("stop")]


def test_a_pause_takes_the_date_in_the_sentence(chat):
    effects = chat.says("pause until 2 March")
    assert unsaid(effects) == [PauseUntil(datetime(2026, 3, 2, 9, tzinfo=UTC))]
    assert "Mon 2 March" in said(effects)


def test_resume_turns_it_back_on(chat):
    chat.says("stop")
    assert unsaid(chat.press("Turn it back on")) == [Resume()]


def test_not_now_answers_the_question_before_it_means_a_pause(chat):
    chat.at("nudge.answer", nudge="3")
    chat.says("hello")
    assert [effect for effect in chat.says("not now") if isinstance(effect, PauseUntil)] == []
    assert chat.talk.step != "menu.pause"


def test_back_goes_back_one_step_at_a_time(chat):
    chat.says("menu")
    chat.press("What you know of me")
    chat.press("Delete everything")
    chat.says("back")
    assert chat.talk.step == "privacy.known"
    chat.says("back")
    assert chat.talk.step == "menu.home"


def test_carry_on_returns_to_the_question_that_was_open(chat):
    chat.at("diagnose.tell_me").says("pause until 2 March")
    chat.press("Carry on")
    assert chat.talk.step == "diagnose.tell_me"


def test_a_yes_to_this_or_everything_is_asked_again_and_a_no_goes_back(programme, ears):
    chat = Chat(programme, ears).at("diagnose.tell_me")
    chat.says("stop this")
    assert said(chat.says("yes")).startswith("Which is it")
    assert (unsaid(chat.says("no")), chat.talk.step) == ([], "diagnose.tell_me")


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.question", "suggest.when", "handoff.summary"])
@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        ("things to read", "guides.browse"),
        ("People to meet please", "peers.browse"),
        ("show me expert help", "technical.browse"),
        ("how its going", "diagnose.tell_me"),
        ("what you know of me", "privacy.known"),
    ],
)
def test_what_stands_in_the_menu_opens_by_its_name_at_any_step(chat, step, typed, opens):
    chat.at(step, handoff_summary="the roof leaks").says(typed)
    assert chat.talk.step == opens


@pytest.mark.parametrize("typed", ["things to read about leases", "we need people to meet"])
def test_more_than_a_name_is_heard_as_what_it_is_about(chat, typed):
    chat.says(typed)
    assert chat.talk.step not in ("guides.browse", "peers.browse", "technical.browse")


def test_what_goes_to_a_person_may_be_a_name_in_the_menu(chat):
    chat.at("handoff.change", handoff_summary="the roof leaks").says("expert help")
    assert chat.talk.step == "handoff.summary"
