"""“Delete it all” is a wish to be erased, but where a draft or a paper of theirs is meant."""

import pytest

from flows.effects import EraseMe, TellOfDoubt
from flows.history import Past
from tests.flows.chatting import Chat, said

WISHES = ("delete it all", "wipe everything about me", "get rid of my stuff", "remove me from this")


@pytest.mark.parametrize("words", WISHES)
@pytest.mark.parametrize("before", ["hello", "my husband hits me", "he gets so angry with the kids"])
def test_what_would_go_is_said_first_whatever_stands(chat, before, words):
    chat.says(before)
    came = chat.says(words)
    assert "It can't be undone" in said(came)
    assert not any(isinstance(effect, EraseMe) for effect in came)


def test_erased_in_doubt_those_on_duty_are_told(chat):
    chat.says("he gets so angry with the kids")
    chat.says("delete it all")
    came = chat.says("delete it all")
    assert [type(effect) for effect in came if isinstance(effect, EraseMe | TellOfDoubt)] == [TellOfDoubt, EraseMe]


@pytest.mark.parametrize("words", ["delete it all", "bin it", "scrap that", "delete it"])
def test_a_draft_on_the_table_is_what_is_thrown_away(chat, words):
    chat.says("can i talk to aisha about the lease")
    assert "nothing has gone to anybody" in said(chat.says(words))
    assert chat.talk.step == "menu.listening"


@pytest.mark.parametrize("before", ["our agenda is rubbish", "ive got a draft of the leaflet"])
def test_a_paper_they_spoke_of_is_no_wish_to_be_erased(programme, ears, before):
    chat = Chat(programme, ears, past=Past(last_words=(before, "delete it all"))).at("menu.listening")
    chat.says("delete it all")
    assert chat.talk.step != "privacy.forget"


@pytest.mark.parametrize(
    "words",
    [
        "we should delete it all and start the agenda again",
        "how do i get rid of my stuff from the hall",
        "get rid of all the rubbish",
        "remove me from this committee",
        "can we wipe everything off the whiteboard",
        "should we delete everything in the draft",
    ],
)
def test_what_is_of_something_else_is_no_wish_to_be_erased(chat, words):
    chat.says(words)
    assert chat.talk.step != "privacy.forget"
