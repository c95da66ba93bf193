"""Danger typed at work: heard before anything comes of the words, which are kept apart and never go by a slip."""

import pytest

from flows.effects import CloseHandoff, TellOnDuty, TellResident
from flows.events import Attached, DutyTold, HandoffArrived
from tests.flows.chatting import said, unsaid
from tests.flows.desk.test_chat import DANGER, chat, having  # noqa: F401 (chat is a fixture)

PLAIN = "jean just told me she took 40 tablets"
LONG = f"{'the hall was full and the soup went well. ' * 100} {PLAIN}"


def told(chat):  # noqa: F811
    return chat.hears(DutyTold("self_harm", PLAIN, ("Dean Okafor",)))


STEPS = ("home", "reply", "confirm", "outcome", "later", "pass_on", "note", "leave_days", "today", "shall_i")


@pytest.mark.parametrize("step", [f"desk.{step}" for step in STEPS])
def test_it_is_told_at_every_step_and_nothing_goes_to_jean(chat, step):  # noqa: F811
    having(chat, 12).at(step, about="12", area="fernhill", draft="hello", what="note", words="hello")
    assert unsaid(chat.says(PLAIN)) == [TellOnDuty(PLAIN, "self_harm", "")]
    answer = said(told(chat))
    assert answer.startswith("You were right to say so. If anyone is in danger now, ring 999.")
    assert "Samaritans: 116 123" in answer
    assert "None of it has gone to Jean." in answer
    assert "Write down who told you" in answer


@pytest.mark.parametrize("step", ["desk.home", "desk.reply"])
def test_what_is_typed_next_is_asked_about_and_what_was_typed_can_still_be_meant(chat, step):  # noqa: F811
    having(chat, 12).at(step, about="12")
    chat.says(PLAIN)
    told(chat)
    assert said(chat.says("rung 999")) == "Send this?\n“rung 999”"
    chat.at(step, about="12").says(PLAIN)
    told(chat)
    sent = unsaid(chat.press("It's for Jean")) or unsaid(chat.press("Send to Jean"))
    assert sent == [TellResident(12, PLAIN)]


def test_a_message_that_is_too_long_is_heard_before_that_is_said(chat):  # noqa: F811
    assert [each.words for each in unsaid(having(chat, 12).says(LONG))] == [LONG]
    assert said(having(chat, 12).at("desk.home").says(LONG.removesuffix(PLAIN))).startswith("That's ")


@pytest.mark.parametrize("step", ["desk.nudge_words", "desk.nudge_who"])
def test_nor_is_one_that_is_too_long_for_a_nudge_left_unheard(chat, step):  # noqa: F811
    chat.known_as(role="staff", adviser="")
    assert [each.words for each in unsaid(chat.at(step).says(LONG))] == [LONG]


def test_what_came_of_a_danger_is_asked_about_once_and_can_be_meant(chat):  # noqa: F811
    having(chat, 13).hears(HandoffArrived(DANGER))
    line = "he hit her again, she is with her sister"
    assert said(chat.at("desk.outcome", about="13").says(line)).endswith("Shall I tell those on duty, in your words?")
    assert unsaid(chat.press("It's my answer")) == [CloseHandoff(13, line)]


def test_more_under_the_question_goes_with_what_was_typed_first(chat):  # noqa: F811
    chat.says("she says she'll do it tonight")
    (effect,) = unsaid(chat.says("shes taken 40 tablets"))
    assert effect.words == "she says she'll do it tonight\nshes taken 40 tablets"


def test_what_stands_under_a_photo_is_heard(chat):  # noqa: F811
    (effect,) = unsaid(having(chat, 12).hears(Attached("photo", PLAIN, "3f")))
    assert PLAIN in effect.words
