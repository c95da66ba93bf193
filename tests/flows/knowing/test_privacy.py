"""What is known of somebody: shown, copied, erased."""

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
