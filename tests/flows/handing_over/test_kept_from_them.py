"""A complaint about an adviser is never that adviser's to see, and "don't send it to them" is added to nothing."""

from dataclasses import replace

import pytest

from flows.effects import AddToHandoff, OpenHandoff
from flows.events import HandoffTaken
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said, unsaid

OF_AISHA = "i want to complain about aisha shes rude to mrs patel"
WAITS = Waiting(3, "waiting", "ordinary", "our lease", "aisha", None, "aisha")


def with_open(programme, ears, waiting):
    chat = Chat(programme, ears, past=Past(handoffs=(waiting,), waiting=waiting))
    chat.at("handoff.waiting")
    chat.talk = replace(chat.talk, owner="waiting")
    return chat


@pytest.mark.parametrize("step", ["handoff.waiting", "handoff.add", "menu.listening"])
def test_a_complaint_beside_an_open_request_is_a_handoff_of_its_own(programme, ears, step):
    chat = with_open(programme, ears, WAITS).at(step)
    assert "pass on to the programme team" in said(chat.says(OF_AISHA))
    (opened,) = unsaid(chat.press("Send it"))
    assert (opened.reason, opened.around) == ("complaint", "aisha")


@pytest.mark.parametrize(
    "words",
    ["dont send it to aisha", "dont pass it to her", "don't tell aisha", "do not pass it on to my adviser"],
)
@pytest.mark.parametrize("step", ["handoff.waiting", "handoff.add", "menu.listening"])
def test_that_it_is_not_to_go_to_them_is_added_to_nothing(programme, ears, step, words):
    chat = with_open(programme, ears, WAITS).at(step)
    came = chat.says(words)
    assert unsaid(came) == []
    assert "I've added nothing. Aisha already has what you sent before." in said(came)


def test_a_draft_that_is_not_to_go_to_them_goes_to_the_team(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("can i talk to someone about the lease")
    assert "The programme team will answer you" in said(chat.says("dont send it to aisha"))
    (opened,) = unsaid(chat.press("Send it"))
    assert opened.around == "aisha"


@pytest.mark.parametrize(
    ("words", "around"),
    [("i want to speak to someone but not aisha", "aisha"), ("can i talk to anyone other than ayesha", "aisha"),
     ("i need a person, not my adviser", "aisha"), ("talk to someone about it, its not aishas fault", ""),
     ("can i talk to aisha about our lease", "")],
)  # fmt: skip
def test_somebody_but_not_them_goes_round_them_from_the_start(programme, ears, words, around):
    chat = Chat(programme, ears).at("menu.listening")
    if "what's it about" in said(chat.says(words)):
        chat.says("skip")
    (opened,) = unsaid(chat.says("ok send"))
    assert opened.around == around


def test_who_is_not_to_see_a_draft_may_be_somebody_else_where_it_goes_round_nobody(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("can i talk to someone about the lease")
    assert "in danger" in said(chat.says("no i dont want he see it"))


@pytest.fixture
def taken(programme, ears):
    chat = with_open(programme, ears, replace(WAITS, state="taken"))
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    return chat


def test_a_complaint_in_the_chat_she_has_reaches_her_only_if_they_say_so(taken):
    assert unsaid(taken.says(OF_AISHA)) == []
    (opened,) = unsaid(taken.press("Send to the team"))
    assert opened == OpenHandoff("soon", OF_AISHA, "complaint", "aisha")
    taken.says(OF_AISHA)
    assert unsaid(taken.press("Don't send")) == []
    taken.says(OF_AISHA)
    assert unsaid(taken.press("Give it to Aisha")) == [AddToHandoff(OF_AISHA)]


def test_what_is_written_next_goes_to_nobody_before_it_is_answered(taken):
    taken.says(OF_AISHA)
    asked = taken.says("so about the lease")
    assert unsaid(asked) == []
    assert f"“{OF_AISHA}. so about the lease”" in said(asked)


@pytest.mark.parametrize("words", ["dont send it to dean", "you never told me that"])
def test_what_is_about_others_goes_to_her_as_ever(taken, words):
    assert unsaid(taken.says(words)) == [AddToHandoff(words)]


@pytest.mark.parametrize("words", ["aisha never sends us anything we need", "i dont go to aisha's meetings"])
def test_other_talk_of_sending_and_going_is_heard_as_ever(programme, ears, words):
    assert "nothing goes to anybody" not in said(Chat(programme, ears).at("menu.listening").says(words))
