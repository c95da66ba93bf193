"""“Delete it all” is a wish to be erased, but where a draft or a paper of theirs is meant."""

import pytest

from flows.effects import EraseMe, Stop, TellOfDoubt
from flows.history import Past
from tests.flows.chatting import Chat, said, unsaid

WISHES = ("delete it all", "wipe everything about me", "get rid of my stuff")


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


ONE_THING = ("delete that", "forget that", "i dont want that kept", "can you delete what i just said", "dont keep that")


@pytest.mark.parametrize("words", ONE_THING)
@pytest.mark.parametrize("before", ["hello", "the hall is falling down"])
def test_of_one_thing_it_is_said_what_can_be_forgotten(chat, before, words):
    chat.says(before)
    came = chat.says(words)
    assert (said(came).startswith("I can't take out one message by itself"), unsaid(came)) == (True, [])
    assert "It can't be undone" in said(chat.press("Delete everything"))


@pytest.mark.parametrize("words", ONE_THING)
def test_of_whoever_isnt_remembered_nothing_is_kept(chat, words):
    chat.known_as(consent=False)
    assert "I keep nothing of what you tell me" in said(chat.says(words))


@pytest.mark.parametrize(
    "words", ["forget that old hall", "delete that from the minutes", "we dont want that", "dont remember that meeting"]
)
def test_what_only_begins_so_is_heard_as_itself(chat, words):
    assert "take out one message" not in said(chat.says(words))


@pytest.mark.parametrize("words", ["remove me from this", "take me off this", "please remove me"])
def test_whoever_wants_out_is_left_in_peace_at_once_and_told_how_to_be_erased(chat, words):
    came = chat.says(words)
    assert [type(each) for each in unsaid(came)] == [Stop]
    assert "say “delete everything”" in said(came)


@pytest.mark.parametrize(
    "words",
    ["actually u can keep it i changed my mind", "you can keep it", "ok keep it", "on second thoughts leave it"],
)
def test_a_change_of_mind_calls_it_off(chat, words):
    chat.says("delete everything")
    assert said(chat.says(words)) == "Nothing has been deleted."
