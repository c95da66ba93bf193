"""A photo or file can't be read; words under it are heard as typed ones, wherever the chat is."""

from dataclasses import replace

import pytest

from flows.effects import AddToHandoff, OpenHandoff, Stop
from flows.engine import sorry
from flows.events import Attached
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said, unsaid

AISHA = Waiting(3, "taken", "ordinary", "our lease", "aisha", None, "aisha", in_touch=True)
ON_DUTY = Waiting(4, "waiting", "safety", "somebody may not be safe", "", None, "")
DANGER = "my husband is hitting me"
COMPLAINT = "i want to complain about aisha, she is useless and rude"
NOT_TO_AISHA = "dont send this to aisha"
ORDINARY = "who can help us with a grant for the hall roof"


def chat_with(programme, ears, *handoffs, owner="bot", step="menu.listening"):
    chat = Chat(programme, ears, past=Past(handoffs=handoffs, waiting=handoffs[0] if handoffs else None)).at(step)
    chat.talk = replace(chat.talk, owner=owner, handoff=handoffs[0].id if handoffs else 0)
    return chat


@pytest.fixture
def listening(programme, ears):
    return chat_with(programme, ears)


@pytest.fixture
def asked_gently(programme, ears):
    chat = chat_with(programme, ears)
    chat.says("he gets so angry with the kids")
    assert chat.talk.step == "safety.are_you_safe"
    return chat


@pytest.fixture
def waiting(programme, ears):
    return chat_with(programme, ears, replace(AISHA, state="waiting"), owner="waiting", step="handoff.waiting")


@pytest.fixture
def beside_aisha(programme, ears):
    return chat_with(programme, ears, AISHA, owner="adviser")


@pytest.fixture
def after_danger(programme, ears):
    return chat_with(programme, ears, ON_DUTY, owner="waiting", step="safety.after")


def photo(chat, caption=""):
    """What comes of a photo: the words, whatever is passed on, and the kinds of the other effects."""
    effects = chat.hears(Attached("photo", caption, "tg:1"))
    passed_on = [effect.text for effect in unsaid(effects) if isinstance(effect, AddToHandoff)]
    return said(effects), passed_on, {type(effect) for effect in unsaid(effects)} - {AddToHandoff}


PLACES = ["listening", "asked_gently", "waiting", "beside_aisha", "after_danger"]


@pytest.mark.parametrize("place", PLACES)
def test_danger_is_heard_and_answered_everywhere(request, place):
    told, passed_on, effects = photo(request.getfixturevalue(place), DANGER)
    assert "999" in told
    assert OpenHandoff in effects
    assert passed_on == ([f"[photo tg:1] {DANGER}"] if place == "beside_aisha" else [])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("caption", ["Aisha hits me", "aisha grabbed me by the throat"])
def test_danger_from_an_adviser_goes_round_them_with_its_photo(request, place, caption):
    effects = request.getfixturevalue(place).hears(Attached("photo", caption, "tg:1"))
    assert [each.around for each in effects if isinstance(each, OpenHandoff)] == ["aisha"]


@pytest.mark.parametrize("place", ["listening", "waiting", "beside_aisha", "after_danger"])
def test_stop_is_obeyed_and_not_passed_on(request, place):
    told, passed_on, effects = photo(request.getfixturevalue(place), "stop")
    assert "I won't write to you first any more" in told
    assert (passed_on, effects) == ([], {Stop})


@pytest.mark.parametrize("place", ["waiting", "beside_aisha"])
@pytest.mark.parametrize(
    ("caption", "answer"),
    [
        (COMPLAINT, "Your photo goes with it."),
        (NOT_TO_AISHA, "I can't make out photos yet, and this has gone to nobody"),
    ],
)
def test_what_aisha_isnt_to_see_is_held_back_with_its_photo(request, place, caption, answer):
    told, passed_on, effects = photo(request.getfixturevalue(place), caption)
    assert answer in told
    assert (passed_on, effects) == ([], set())


@pytest.mark.parametrize("caption", ["yes", "yes look at her arm", "not sure"])
def test_a_yes_to_the_gentle_question_is_a_yes(asked_gently, caption):
    told, _, effects = photo(asked_gently, caption)
    assert OpenHandoff in effects
    assert "999" in told
    assert asked_gently.talk.step == "safety.after"


def test_a_no_to_the_gentle_question_is_a_no(asked_gently):
    told, _, effects = photo(asked_gently, "no, everyone is fine")
    assert told.startswith("Thanks for telling me.")
    assert OpenHandoff not in effects


def test_something_else_leaves_the_gentle_question_open(asked_gently):
    told, passed_on, _ = photo(asked_gently, "we want to apply for a grant for the youth club roof")
    assert told.startswith("If somebody isn't safe: 999 at once")
    assert asked_gently.talk.answer("worry")
    assert passed_on == []


def test_an_ordinary_question_is_answered(listening):
    told, passed_on, _ = photo(listening, ORDINARY)
    assert told.startswith("I can't make out photos yet, but I've read what you wrote with it.")
    assert "money" in told.lower()
    assert passed_on == []


def test_a_yes_answers_the_question_on_the_table(listening):
    listening.says("delete everything")
    assert "deleted" in photo(listening, "no, keep it")[0]


@pytest.mark.parametrize("caption", ["", "yes", ORDINARY])
def test_it_goes_to_the_person_who_has_the_chat(beside_aisha, caption):
    assert photo(beside_aisha, caption) == ("", [f"[photo tg:1] {caption}".strip()], set())


@pytest.mark.parametrize("caption", ["", "this is the crack", ORDINARY])
def test_it_goes_to_the_person_who_is_waited_for(waiting, caption):
    told, passed_on, effects = photo(waiting, caption)
    assert told == "I can't read that myself, so I've passed it on."
    assert (passed_on, effects) == ([f"[photo tg:1] {caption}".strip()], set())


def test_what_is_to_be_added_goes_with_its_photo(waiting):
    told, passed_on, _ = photo(waiting.at("handoff.add"), "and this crack")
    assert told == "Added. It goes with the rest of what you said."
    assert passed_on == ["[photo tg:1] and this crack"]


@pytest.mark.parametrize("caption", ["", "look"])
def test_after_danger_it_goes_to_those_on_duty(after_danger, caption):
    told, passed_on, _ = photo(after_danger, caption)
    assert told.startswith("I can't read that myself, so I've passed it on.")
    assert passed_on == [f"[photo tg:1] {caption}".strip()]


def test_danger_under_a_photo_is_answered_when_something_of_ours_broke(listening):
    turn = sorry(listening.talk, Attached("photo", DANGER, "tg:1"), listening.world)
    assert any(isinstance(effect, OpenHandoff) and effect.urgency == "safety" for effect in turn.effects)
