"""What is answered in passing: words are meant for one of those who answer, and about safety for hardly any."""

from dataclasses import replace
from pathlib import Path

import pytest

import content
from flows.asked_for import Request
from flows.danger.heard_of import what_is_heard
from flows.effects import OpenHandoff
from flows.events import Said
from flows.handing_over.asking_for_one import as_meant
from flows.history import Past, Waiting
from flows.listening.in_passing import IN_PASSING
from tests.flows.chatting import Chat, said
from tests.hearing.transcripts import lines_typed

EVERY = 20
MANY = 5
LEASE = Waiting(3, "waiting", "ordinary", "our lease", "aisha", None, "aisha")
EXPERTS = Request("bricks_and_leases", "community_assets", "requested", 3)
PASTS = {
    "nothing": Past(),
    "a person": Past(handoffs=(LEASE,), waiting=LEASE),
    "an expert": Past(requests=(EXPERTS,)),
}
STEPS = ("menu.listening", "diagnose.question", "suggest.choose", "academy.what")
TWO = {
    "has anyone else done community shares": ("menu.listening", {"peers", "stories"}),
    "they didnt answer": ("menu.listening", {"any_news", "spoken_of"}),
    "put me down for oakbrook": ("academy.what", {"academy", "moving"}),
    "where is it i cant find it": ("academy.what", {"academy", "not_by_email"}),
    "any news": ("academy.what", {"academy", "any_news", "my_request"}),
    "how long": ("academy.what", {"academy", "any_news"}),
}
"""The only words known that two of them take, and where. What is new here is to be told apart, or added knowingly."""


def samples():
    """What residents type in the transcripts, and every so many of the sentences that topics are learnt from."""
    files = sorted((Path(content.__file__).parent / "asks").glob("*.txt"))
    asks = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line[:1] not in "#"]
    return sorted({*(line for line in lines_typed() if not line.startswith(("[", "("))), *asks[::EVERY], *TWO})


@pytest.fixture(scope="module")
def heard(programme, ears):
    world = Chat(programme, ears).world
    return [Said(text, as_meant(what_is_heard.heard(text, world), world)) for text in samples()]


@pytest.mark.parametrize("past", PASTS)
@pytest.mark.parametrize("step", STEPS)
def test_no_words_are_taken_by_two(programme, ears, heard, past, step):
    chat = Chat(programme, ears, past=PASTS[past]).at(step)
    took = {each.text: takers(chat, each) for each in heard}
    assert {text: by for text, by in took.items() if len(by) > 1 and not by <= TWO.get(text, ("", set()))[1]} == {}
    assert len(set().union(*took.values())) > MANY, "the sweep is to reach most of those who answer"


def takers(chat, heard):
    return {each.__module__.rsplit(".", 1)[-1] for each in IN_PASSING if each(chat.talk, heard, chat.world)}


@pytest.mark.parametrize("text", TWO)
def test_those_are_really_taken_by_two(programme, ears, text):
    step, by = TWO[text]
    chat = Chat(programme, ears, past=PASTS["a person"]).at(step)
    took = takers(chat, Said(text, ears.hear(text)))
    assert len(took) == 2
    assert took <= by


def asked_gently(programme, ears, *handoffs):
    chat = Chat(programme, ears, past=Past(handoffs=handoffs, waiting=handoffs[0] if handoffs else None))
    chat.at("menu.listening").says("he gets so angry with the kids")
    assert chat.talk.step == "safety.are_you_safe"
    return chat


@pytest.mark.parametrize("words", ["nobody has rung me", "im 14", "i am in year 8"])
def test_while_it_is_asked_whether_anybody_is_in_danger_nothing_is_answered_in_passing(programme, ears, words):
    came = asked_gently(programme, ears, LEASE).says(words)
    assert any(isinstance(effect, OpenHandoff) and effect.urgency == "safety" for effect in came)


@pytest.mark.parametrize("words", ["still waiting", "wrong number"])
def test_what_may_be_of_something_else_leaves_that_question_open(programme, ears, words):
    chat = asked_gently(programme, ears, LEASE)
    assert "999" in said(chat.says(words))
    assert chat.talk.step == "safety.are_you_safe"


def test_whom_it_isnt_to_go_to_is_heard_even_then(programme, ears):
    chat = asked_gently(programme, ears)
    assert "Aisha hasn't been told, and won't be by me" in said(chat.says("please dont show this to aisha"))
    assert chat.talk.step == "safety.are_you_safe"
    chat.says("dont send it to aisha")
    (alert,) = [effect for effect in chat.press("Yes") if isinstance(effect, OpenHandoff)]
    assert alert.around == "aisha"


@pytest.mark.parametrize("words", ["any news", "how much longer", "has anyone seen this", "still nothing"])
def test_after_danger_it_is_said_how_it_stands(programme, ears, words):
    danger = Waiting(4, "waiting", "safety", "somebody may not be safe", "", None)
    chat = Chat(programme, ears, past=Past(handoffs=(danger,), waiting=danger)).at("safety.after", alarms="1")
    chat.talk = replace(chat.talk, owner="waiting", handoff=4)
    assert "Somebody on duty is still to answer you" in said(chat.says(words))


@pytest.mark.parametrize("words", ["wrong number", "remind me on friday about the lease"])
def test_once_that_question_has_lapsed_the_rest_is_heard_as_usual(programme, ears, words):
    answers = {said(Chat(programme, ears).at(step).says(words)) for step in ("menu.listening", "safety.left_open")}
    assert len(answers) == 1
