"""A stroke, a heart attack or an accident that happens now is danger; one that is long past is met with sympathy."""

import pytest

from flows.danger.heard_of.taken_ill import alarm_in
from flows.effects import OpenHandoff
from tests.flows.chatting import said

NOW = (
    "my neighbour just had a stroke what do i do", "my mum just had a stroke",
    "the cook just had an accident and theres blood", "the chair is having a seizure",
    "i think i am having a stroke",
    "our caretaker had a bad fall and is not moving", "someone just had an accident outside the hall",
    "one of our volunteers has had a seizure what do we do",
)  # fmt: skip
PERHAPS_NOW = (
    "the driver had a bad fall in the hall", "our volunteer has had an accident with the mower",
    "we just heard our chair had a stroke",
)  # fmt: skip
LONG_PAST = (
    "didnt do it. chair had a stroke", "my neighbour had a stroke last year",
    "our chair just had a stroke, she's in hospital",
    "the treasurer had a heart attack in march", "i had a stroke", "i nearly had a heart attack when i saw the bill",
    "my gran had a fall two weeks ago", "we had a stroke of luck", "the committee had a falling out",
    "the secretary had an accident so we cancelled the meeting", "who fills in the accident book",
)  # fmt: skip


@pytest.mark.parametrize("words", NOW)
def test_what_happens_now_is_danger_and_999_comes_first(chat, words):
    came = chat.says(words)
    assert any(isinstance(each, OpenHandoff) and each.danger in ("fall", "harm_now") for each in came)
    assert "ring 999 at once" in said(came).partition("\n")[0]


@pytest.mark.parametrize("words", PERHAPS_NOW)
def test_without_a_day_it_is_asked_gently_with_999_first(chat, words):
    came = chat.says(words)
    assert said(came).endswith("ring 999 first. Is anyone in danger or being hurt?")
    assert any(isinstance(each, OpenHandoff) for each in chat.press("Yes"))


@pytest.mark.parametrize("words", LONG_PAST)
def test_what_is_past_or_in_good_hands_is_no_danger(words):
    assert alarm_in(words) is None


def test_sympathy_is_left_for_what_is_past(chat):
    assert "lot of worry" in said(chat.says("our caretaker had a stroke last week"))
