"""Danger typed at work: heard before anything comes of the words, which are kept apart and never go by a slip."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import CloseHandoff, LapseAt, TellOnDuty, TellResident
from flows.events import Attached, DoubtWritten, DutyTold, HandoffArrived, Pressed, QuestionLapsed
from tests.flows.chatting import MONDAY, said, unsaid
from tests.flows.desk.test_chat import DANGER, chat, having  # noqa: F401 (chat is a fixture)

PLAIN = "jean just told me she took 40 tablets"
DOUBT = "she sed shell do it tonite"
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


def after(chat, minutes):  # noqa: F811
    chat.world = replace(chat.world, now=MONDAY + timedelta(minutes=minutes))
    return chat


def test_a_doubt_left_open_comes_back_once_and_is_told_after_an_hour(chat):  # noqa: F811
    assert unsaid(chat.says(DOUBT)) == [LapseAt(MONDAY + timedelta(minutes=10))]
    reminded = after(chat, 10).hears(QuestionLapsed())
    assert unsaid(reminded) == [LapseAt(MONDAY + timedelta(hours=1))]
    assert said(reminded).endswith("If you don't say, I tell them at 10:00.")
    assert after(chat, 60).hears(QuestionLapsed()) == (TellOnDuty(DOUBT, "self_harm", unsaid=True),)
    assert said(told(chat)).startswith("An hour ago I asked you whether somebody may be in danger")
    assert after(chat, 70).hears(QuestionLapsed()) == ()


@pytest.mark.parametrize("answer", ["no", "never mind", "yes", "nobody is"])
def test_a_doubt_that_they_answered_does_not_come_back(chat, answer):  # noqa: F811
    chat.says(DOUBT)
    chat.says(answer)
    assert after(chat, 60).hears(QuestionLapsed()) == ()


def test_all_that_is_typed_while_it_is_open_goes_along_but_what_goes_to_jean(chat):  # noqa: F811
    having(chat, 12).says(DOUBT)
    chat.hears(Pressed("reply:12"))
    assert unsaid(chat.says("are you ok jean")) == [TellResident(12, "are you ok jean")]
    chat.says("no answer")
    chat.press("No")
    (effect,) = after(chat, 60).hears(QuestionLapsed())
    assert effect.words == f"{DOUBT}\nno answer"


def test_what_is_typed_under_the_question_goes_along_and_only_the_first_can_be_meant(chat):  # noqa: F811
    having(chat, 12).says(DOUBT)
    chat.says("its jean at number 4")
    chat.hears(Attached("photo", "this is her door", "3f"))
    assert chat.talk.answer("worry_said").splitlines()[:2] == [DOUBT, "its jean at number 4"]
    assert "this is her door" in chat.talk.answer("worry_said")
    assert said(chat.press("It's for Jean")) == f"Send this?\n“{DOUBT}”"


def test_an_earlier_button_of_an_open_question_counts(chat):  # noqa: F811
    chat.says(DOUBT)
    version = chat.talk.version
    chat.says("today")
    pressed = Pressed("danger", "desk.is_it_danger", version, "Tell those on duty")
    assert chat.hears(pressed) == (TellOnDuty(DOUBT, "self_harm", ""),)


@pytest.mark.parametrize(
    ("answer", "closed"), [("yes", True), ("Close it", True), ("no", False), ("never mind", False)]
)
def test_a_danger_that_does_not_sound_over_is_closed_only_once_they_say_so(chat, answer, closed):  # noqa: F811
    having(chat, 13).hears(HandoffArrived(DANGER))
    assert "Close it all the same?" in said(chat.at("desk.outcome", about="13").says("no answer, will try tmrw"))
    assert unsaid(chat.says(answer)) == [CloseHandoff(13, "no answer, will try tmrw")] * closed


def test_what_is_in_doubt_on_the_desk_page_comes_back_in_the_chat_until_it_is_said_there(chat):  # noqa: F811
    assert chat.hears(DoubtWritten(DOUBT, "self_harm")) == (LapseAt(MONDAY + timedelta(minutes=10)),)
    assert chat.hears(DoubtWritten(DOUBT, "self_harm")) == ()
    assert f"“{DOUBT}”" in said(after(chat, 10).hears(QuestionLapsed()))
    assert chat.hears(DoubtWritten(DOUBT, "self_harm", settled=True)) == ()
    assert after(chat, 60).hears(QuestionLapsed()) == ()
    assert unsaid(chat.says("yes")) == []


def test_what_is_said_of_one_doubt_leaves_another_open(chat):  # noqa: F811
    chat.hears(DoubtWritten(DOUBT, "self_harm"))
    chat.hears(DoubtWritten("hes got a knife again", "harm_now"))
    chat.hears(DoubtWritten("hes got a knife again", "harm_now", settled=True))
    (told_of,) = after(chat, 60).hears(QuestionLapsed())
    assert told_of.words == f"{DOUBT}\nhes got a knife again"


def test_what_was_told_from_the_desk_page_leaves_another_doubt_open(chat):  # noqa: F811
    chat.says(DOUBT)
    told(chat)
    assert chat.talk.answer("worry_said") == DOUBT
    (tells,) = unsaid(chat.press("Tell those on duty"))
    assert tells.words == DOUBT


@pytest.mark.parametrize("words", ["no she isnt safe", "no hes hurting her", "no idea", "not now"])
def test_only_a_plain_no_says_that_nobody_is_in_danger(chat, words):  # noqa: F811
    chat.says(DOUBT)
    chat.says(words)
    assert chat.talk.step != "desk.home"
