"""What is known of somebody: shown, copied, erased."""

import pytest

from flows.effects import EraseMe, ExportMe
from flows.history import Need, Past
from flows.turn import Conversation
from tests.flows.chatting import Chat, said, unsaid

PAST = Past(
    needs=(Need("volunteers", "said", "open", "nobody comes", mine=True), Need("conflict", "said", "open", "Ali"))
)


def test_only_their_own_words_are_shown(programme, ears):
    text = said(Chat(programme, ears, past=PAST).says("what do you know about me?"))
    assert "“nobody comes”" in text
    assert "Ali" not in text


def test_a_copy_is_sent_when_asked_for(programme, ears):
    assert unsaid(Chat(programme, ears).says("export my data")) == [ExportMe()]


def test_nothing_is_erased_before_one_clear_yes(programme, ears):
    chat = Chat(programme, ears)
    assert unsaid(chat.says("delete everything")) == []
    assert unsaid(chat.press("Delete it all")) == [EraseMe()]


def test_the_receipt_has_the_day_and_whom_to_complain_to(programme, ears):
    chat = Chat(programme, ears)
    chat.says("delete everything")
    text = said(chat.press("Delete it all"))
    assert "Mon 12 January 2026" in text
    assert programme.about.complain_to in text


def test_after_erasing_the_chat_remembers_nothing(programme, ears):
    chat = Chat(programme, ears).at("menu.home", topic="volunteers")
    chat.says("delete everything")
    chat.press("Delete it all")
    assert (chat.talk.step, chat.talk.answers) == (Conversation().step, {})


@pytest.mark.parametrize("yes", ["yes", "yes please", "yes delete it", "yeh", "delete it all", "do it"])
def test_a_plain_yes_erases_and_answers_no_older_question(programme, ears, yes):
    chat = Chat(programme, ears).at("diagnose.question", asking=programme.questions[0].id)
    chat.says("delete everything")
    assert unsaid(chat.says(yes)) == [EraseMe()]


@pytest.mark.parametrize("half", ["ok", "i suppose", "right", "maybe delete it", "great"])
def test_less_than_a_yes_erases_nothing_and_is_asked_again(programme, ears, half):
    chat = Chat(programme, ears).at("diagnose.question", asking=programme.questions[0].id)
    chat.says("delete everything")
    assert unsaid(chat.says(half)) == []
    assert chat.talk.step == "privacy.forget"


@pytest.mark.parametrize("no", ["no", "no dont delete", "nah", "actually no wait", "keep it", "changed my mind"])
def test_no_goes_back_to_the_question_that_was_open(programme, ears, no):
    chat = Chat(programme, ears).at("diagnose.question", asking=programme.questions[0].id)
    chat.says("delete everything")
    assert unsaid(chat.says(no)) == []
    assert chat.talk.step == "diagnose.question"


def test_a_yes_or_no_to_what_is_known_answers_no_older_question(programme, ears):
    chat = Chat(programme, ears).at("diagnose.question", asking=programme.questions[0].id)
    chat.says("what do you know about me")
    assert unsaid(chat.says("no")) == []
    assert chat.talk.step == "diagnose.question"
