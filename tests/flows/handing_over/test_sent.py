"""While a person is waited for: what calls the request off, what may, and what is something else."""

from dataclasses import replace

import pytest

from flows.effects import CancelHandoff
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said, unsaid

LEASE = Waiting(3, "waiting", "ordinary", "our lease", "aisha", None, "aisha")


def waiting(programme, ears, *others):
    handoffs = (LEASE, *others)
    chat = Chat(programme, ears, past=Past(handoffs=handoffs, waiting=LEASE)).at("handoff.waiting")
    chat.talk = replace(chat.talk, owner="waiting", handoff=3)
    chat.says("where is it up to")
    return chat.at("handoff.waiting")


@pytest.mark.parametrize(
    "off",
    ["never mind", "nevermind", "cancel it please", "call it off", "sorted it now thanks", "dont need it",
     "no longer need help"],
)  # fmt: skip
def test_a_few_plain_words_call_it_off(programme, ears, off):
    chat = waiting(programme, ears)
    assert unsaid(chat.says(off)) == [CancelHandoff(off)]
    assert (chat.talk.owner, chat.talk.step) == ("bot", "menu.listening")


@pytest.mark.parametrize(
    "perhaps",
    ["actually never mind its all sorted now thanks", "please cancel that, we found somebody else",
     "i don’t need her any more thank you", "its sorted now, she rang me", "dont bother aisha", "i changed my mind",
     "changed my mind dont need her"],
)  # fmt: skip
@pytest.mark.parametrize(("answer", "is_off"), [("yes", True), ("no", False)])
def test_more_words_that_may_call_it_off_are_asked_about(programme, ears, perhaps, answer, is_off):
    chat = waiting(programme, ears)
    assert chat.says(perhaps)[0].text == "Shall I call off what I passed on for you?"
    came = chat.says(answer)
    assert [type(effect) for effect in unsaid(came)] == [CancelHandoff] * is_off
    assert chat.talk.owner == ("bot" if is_off else "waiting")


@pytest.mark.parametrize(
    "other",
    ["they said we don't need planning permission for the shed, is that right?",
     "we dont need money we need people",
     "we dont need chairs",
     "dont bother me about chairs", "dont worry about the chairs we found some",
     "oh and we no longer need the minibus but do need a driver",
     "never mind the leaflets, the treasurer has quit and the bank is asking"],
)  # fmt: skip
def test_a_sentence_about_something_else_calls_nothing_off(programme, ears, other):
    chat = waiting(programme, ears)
    came = chat.says(other)
    assert not any(isinstance(effect, CancelHandoff) for effect in came)
    assert chat.talk.owner == "waiting"
    assert "Called off" not in said(came)


def test_with_one_called_off_the_other_is_still_waited_for(programme, ears):
    roof = Waiting(2, "waiting", "ordinary", "our roof", "dean", None, "dean")
    chat = waiting(programme, ears, roof)
    assert "Dean still has your other message" in said(chat.says("never mind"))
    assert (chat.talk.owner, chat.talk.handoff, chat.talk.step) == ("waiting", 2, "handoff.waiting")


def test_danger_is_never_called_off(programme, ears):
    danger = Waiting(2, "waiting", "safety", "somebody may not be safe", "", None)
    chat = waiting(programme, ears, danger)
    assert "on duty" in said(chat.says("never mind"))
    assert (chat.talk.owner, chat.talk.handoff, chat.talk.step) == ("waiting", 2, "safety.after")


@pytest.mark.parametrize(
    ("step", "off"),
    [("handoff.waiting", off) for off in ("actually dont bother", "no longer needed", "dont need it any more")]
    + [("menu.listening", off) for off in
       ("actually dont bother", "cancel it please", "dont need it any more", "never mind", "cancel my request")]
    + [("menu.home", "i dont need to speak to aisha any more"), ("menu.home", "forget it, dont ask aisha any more"),
       ("menu.listening", "dont ask aisha any more")],
)  # fmt: skip
def test_turns_later_a_few_words_have_it_called_off_once_that_is_asked(programme, ears, step, off):
    chat = waiting(programme, ears).at(step)
    assert "Shall I call off what I passed on for you?" in said(chat.says(off))
    assert [type(effect) for effect in unsaid(chat.says("yes"))] == [CancelHandoff]


@pytest.mark.parametrize(
    ("step", "other"),
    [("menu.listening", "we dont need the hall any more"), ("menu.listening", "i dont need anything any more"),
     ("diagnose.question", "never mind"), ("menu.listening", "i dont want to be here any more")],
)  # fmt: skip
def test_what_is_no_longer_needed_may_be_something_else(programme, ears, step, other):
    chat = waiting(programme, ears).at(step)
    assert "Shall I call off" not in said(chat.says(other))


@pytest.mark.parametrize("about", ["danger", "worry"])
def test_dont_need_it_any_more_is_asked_about_as_danger_where_danger_is_about(programme, ears, about):
    chat = waiting(programme, ears).at("menu.listening", **{about: "suicide"})
    assert "call off" not in said(chat.says("dont need it any more"))
