import pytest

from flows.effects import PutForward
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("how long", "About five hours a month for a year."),
        ("how long does it last", "About five hours a month for a year."),
        ("do i get paid", "there's no wage that I know of"),
        ("is it free", "It's free, and travel and childcare are paid."),
        ("how much does the academy cost", "It's free, and travel and childcare are paid."),
        ("im not confident enough", "You needn't be sure of yourself"),
        ("when does it start", "The next group is the spring 2026 group: it begins on Sat 18 April"),
        ("who is it for", "It suits anybody who gets things going"),
    ],
)
def test_what_it_takes_is_answered_from_content(programme, ears, asked, answer):
    assert answer in said(Chat(programme, ears).at("academy.what").says(asked))


@pytest.mark.parametrize("wanted", ["me", "id like to do it", "go on then put me forward", "im interested"])
def test_putting_oneself_forward_is_confirmed_once(programme, ears, wanted):
    chat = Chat(programme, ears).at("academy.what")
    assert said(chat.says(wanted)).startswith("Shall I put you forward")
    assert PutForward("me") in unsaid(chat.says("yes please"))


def test_in_so_many_words_it_is_heard_anywhere(programme, ears):
    chat = Chat(programme, ears).at("suggest.choose", topic="leadership")
    assert said(chat.says("go on then put me forward")).startswith("Shall I put you forward")


@pytest.mark.parametrize("text", ["how long", "do i get paid", "me", "im rubbish at talking"])
def test_away_from_it_the_same_words_are_not_about_it(programme, ears, text):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(text)
    assert not chat.talk.step.startswith("academy.")


@pytest.mark.parametrize("typed", ["take us off the leaders list please", "take me off the leadership list"])
def test_a_name_is_taken_back_by_a_person_and_nothing_is_stopped(chat, typed):
    chat.at("menu.listening")
    came = said(chat.says(typed))
    assert typed.removesuffix(" please") in came
    assert "I'd like a name taken back" in came
    assert chat.talk.step.startswith("handoff.")


def test_withdraw_is_no_name_to_put_forward(chat):
    chat.at("academy.who")
    assert "I'd like a name taken back" in said(chat.says("withdraw"))
