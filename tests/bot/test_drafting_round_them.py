"""An adviser takes the chat while a complaint about them is put together: it goes round them, and they see no word."""

import pytest

from flows.effects import OpenHandoff, TakeHandoff, TellResident
from storage.tables import conversation, handoff, person

COMPLAINT = "i want to complain about aisha, she was rude to me"
MORE = "and she read my debts out to the whole committee"


@pytest.fixture
def drafting(ready):
    """Jean's lease waits for Aisha; a complaint about her is shown, and not sent."""
    (jean,) = ready.rows(person.c.id, where=person.c.name == "Jean")
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.change(conversation, conversation.c.person_id == jean, owner="waiting")
    (ready.lease,) = ready.rows(handoff.c.id)
    ready.says("jean", COMPLAINT)
    ready.first = ready.pressed("jean", "Send it")
    return ready


def to_aisha(house, *words):
    return [text for text in house.post.to("aisha") if any(each in text for each in words)]


def complaints(house):
    return house.rows(handoff.c.summary, handoff.c.around, where=handoff.c.reason == "complaint")


@pytest.fixture
def taken(drafting):
    drafting.does(drafting.aisha, TakeHandoff(drafting.lease))
    return drafting


@pytest.mark.parametrize(
    "send", [lambda house: house.presses("jean", "Send it"), lambda house: house.says("jean", "send it")]
)
def test_it_is_sent_round_them_and_they_still_have_the_chat(taken, send):
    (told,) = send(taken)
    assert "Aisha can't see it here, but still has this chat" in told
    assert [around for _, around in complaints(taken)] == ["aisha"]
    assert to_aisha(taken, "rude", "send it") == []
    assert "rude" in taken.post.to("team")[-1]
    taken.says("jean", "thursday is good")
    assert to_aisha(taken, "thursday is good") == []
    taken.presses("jean", "Give it to Aisha")
    assert to_aisha(taken, "thursday is good") != []


def test_the_button_from_before_shows_it_again(taken):
    before = len(taken.post.to("jean"))
    taken.hears(taken.first)
    (told,) = taken.post.to("jean")[before:]
    assert "she was rude to me" in told
    assert [button.label for button in taken.post.sent[-1].buttons] == ["Send it", "Change it", "Don't send"]


def test_nor_does_any_where_they_take_the_chat_by_writing(drafting):
    drafting.does(drafting.aisha, TellResident(drafting.lease, "Hello Jean."))
    assert "she was rude to me" in drafting.post.to("jean")[-1]
    drafting.says("jean", MORE)
    drafting.presses("jean", "Send it")
    assert to_aisha(drafting, "debts", "rude") == []
    assert "debts" in complaints(drafting)[0][0]


@pytest.mark.parametrize(
    "words", [MORE, "she is horrible", "what will happen to her?", "he gets so angry with the kids"]
)
def test_no_word_goes_to_them_while_it_is_on_the_table(taken, words):
    taken.says("jean", words)
    assert to_aisha(taken, words) == []


def test_more_of_it_goes_with_it(taken):
    taken.says("jean", MORE)
    taken.presses("jean", "Send it")
    assert "read my debts out to the whole committee" in complaints(taken)[0][0]
    assert to_aisha(taken, "debts") == []


def test_not_sent_it_goes_nowhere_and_they_have_the_chat(taken):
    taken.presses("jean", "Don't send")
    assert complaints(taken) == []
    taken.says("jean", "thursday is good")
    assert to_aisha(taken, "thursday is good") != []


def test_what_they_are_asked_by_then_is_answered_to_them_and_it_can_still_be_sent(taken):
    taken.does(taken.aisha, TellResident(taken.lease, "Is Thursday good?"))
    taken.says("jean", "yes")
    assert taken.post.to("aisha")[-1].endswith("yes")
    assert complaints(taken) == []
    taken.says("jean", "send it")
    taken.presses("jean", "Send it")
    assert len(complaints(taken)) == 1
    assert to_aisha(taken, "rude", "send it") == []
