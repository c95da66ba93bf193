"""When somebody may be in danger: nothing else matters, and nobody is missed."""

from datetime import timedelta

import pytest

from flows.effects import AddToHandoff, OpenHandoff, TellOfDoubt
from flows.events import HandoffTaken, QuestionLapsed
from flows.steps import STEPS
from flows.turn import Person
from flows.way_back import ASKING
from tests.flows.chatting import FERNHILL, MONDAY, Chat, said, unsaid

HURT = "my boyfriend hits me"
MAYBE = "no volunteers again, cant go on like this"


def alerts(came):
    return [effect for effect in came if isinstance(effect, OpenHandoff)]


@pytest.mark.parametrize("step", sorted(STEPS))
@pytest.mark.parametrize("owner", ["bot", "waiting", "adviser"])
def test_danger_is_heard_at_every_step_whoever_has_the_chat(programme, ears, step, owner):
    chat = Chat(programme, ears).at(step)
    if owner == "adviser":
        chat.hears(HandoffTaken(3, "Aisha Rahman"))
    (alert,) = alerts(chat.says(HURT))
    assert (alert.urgency, alert.agreed) == ("safety", False)


def test_a_stranger_is_answered_too(programme, ears):
    chat = Chat(programme, ears, Person(9), None)
    assert alerts(chat.says(HURT))


def test_one_message_holds_999_the_numbers_that_fit_and_who_was_told(chat):
    text = said(chat.says(HURT))
    assert text.startswith("You were right to say so")
    assert all(part in text for part in ("999", "0808 2000 247", "the duty adviser", "every 10 minutes"))
    assert text.count("?") == 0


def test_the_alert_quotes_nothing(chat):
    (alert,) = alerts(chat.says(HURT))
    assert HURT not in alert.summary


def test_numbers_come_from_content_at_most_two_besides_999(chat, programme):
    text = said(chat.says("i want to kill myself"))
    numbers = {number.number for number in programme.urgent.numbers if number.number != "999"}
    assert 1 <= sum(number in text for number in numbers) <= 2


def test_a_child_afraid_to_go_home_gets_the_numbers_for_children(chat):
    text = said(chat.says("a child at our club is scared to go home"))
    assert "NSPCC" in text
    assert "Childline" in text


def test_violence_at_home_with_a_child_in_it_gets_a_number_for_each(chat):
    text = said(chat.says("he hits me in front of the kids"))
    assert "NSPCC" in text
    assert "0808 2000 247" in text


def test_the_words_that_led_to_the_question_choose_the_numbers(chat):
    chat.says("something isnt right at home for one of our kids")
    assert "NSPCC" in said(chat.press("Yes"))


def test_a_second_alarm_is_answered_in_other_words_and_passed_on_again(chat):
    first, second, third = (chat.says(HURT) for _ in range(3))
    assert len({said(first), said(second), said(third)}) == 3
    assert alerts(second)
    assert alerts(third)


def test_unsure_gets_one_gentle_question_and_no_alert(chat):
    came = chat.says(MAYBE)
    assert said(came).endswith("Is anyone in danger or being hurt?")
    assert alerts(came) == []


@pytest.mark.parametrize(
    "answer", ["yes", "not sure", "maybe", "sometimes", "no im scared", "dunno", "its my mum", "no one is safe"]
)
def test_anything_but_a_plain_no_is_taken_as_a_yes(chat, answer):
    chat.says(MAYBE)
    assert alerts(chat.says(answer))


@pytest.mark.parametrize(
    "answer", ["no", "nah", "No, everyone's fine", "lol no", "just an expression", "no one is in danger", "i'm ok"]
)
def test_a_no_leads_kindly_back_without_an_alert(chat, answer):
    chat.says(MAYBE)
    came = chat.says(answer)
    assert alerts(came) == []
    assert "Thanks for telling me" in said(came)
    assert "worry" not in chat.talk.answers


@pytest.mark.parametrize("command", ["menu", "back", "start again", "pause", "stop", "what do you know about me"])
def test_a_command_at_the_gentle_question_leaves_it_waiting(chat, command):
    chat.says(MAYBE)
    chat.says(command)
    assert chat.talk.step != ASKING
    chat.says("where can i read about raising money")
    chat.press("Read the guide")
    chat.press("Yes please")
    assert said(chat.press("In two weeks")).endswith("Is anyone in danger or being hurt?")
    assert alerts(chat.press("Yes"))


@pytest.mark.parametrize("command", ["menu", "back", "start again", "pause", "stop"])
def test_a_gentle_question_that_was_left_for_something_else_lapses_all_the_same(chat, command):
    chat.says(MAYBE)
    chat.says(command)
    step = chat.talk.step
    assert TellOfDoubt() in chat.hears(QuestionLapsed())
    assert chat.talk.step == step
    assert chat.talk.interrupted != ASKING
    assert TellOfDoubt() not in chat.hears(QuestionLapsed())


def test_going_back_does_not_ask_again_what_was_answered(chat):
    chat.says("menu")
    chat.says(MAYBE)
    chat.says("no")
    assert "Is anyone in danger" not in said(chat.says("back"))
    assert chat.talk.step != ASKING


def test_a_second_doubt_is_not_asked_about_twice(chat):
    chat.says(MAYBE)
    assert alerts(chat.says("cant go on like this i mean it"))


def test_the_next_ordinary_message_is_answered_as_usual(chat):
    chat.says(HURT)
    assert chat.says("how do we find volunteers")
    assert chat.talk.step == "suggest.choose"


def test_after_danger_nobody_is_told_they_were_not_followed(chat):
    chat.says(HURT)
    assert "didn't follow" not in said(chat.says("mm"))
    assert chat.talk.step == "safety.after"


def test_the_person_who_has_the_chat_sees_what_was_said(chat):
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    came = chat.says(HURT)
    assert AddToHandoff(HURT, danger=True) in came
    assert chat.talk.owner == "adviser"


def test_the_gentle_question_works_beside_a_person(chat):
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    assert AddToHandoff(MAYBE) in unsaid(chat.says(MAYBE))
    assert alerts(chat.press("Yes"))
    assert chat.talk.owner == "adviser"


@pytest.mark.parametrize(
    "known", [{"stopped": True}, {"paused_until": MONDAY + timedelta(days=9)}, {"consent": False}, {"consent": None}]
)
@pytest.mark.parametrize("area", ["fernhill", ""])
def test_danger_is_not_lost_whatever_they_told_us_not_to_do(programme, ears, known, area):
    chat = Chat(programme, ears, card=FERNHILL if area else None).known_as(area=area, **known)
    assert alerts(chat.says(HURT))
