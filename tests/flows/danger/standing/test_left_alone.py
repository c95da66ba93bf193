"""Somebody may take their own life: who is with them hears what to do, who wants to be left alone has numbers."""

import pytest

from flows.effects import OpenHandoff, Stop
from tests.flows.chatting import said


@pytest.mark.parametrize(
    ("first", "words", "where", "them"),
    [
        ("my friend says she wants to die", "she on roof", "where she is", "her"),
        ("my friend wants to kill herself", "she say she want die", "where she is", "her"),
        ("i want to die", "she say she want die", "where she is", "her"),
        ("my son wants to end it all", "hes on the bridge", "where he is", "him"),
        ("my mate says he wants to die", "hes stood on the edge of the car park", "where he is", "him"),
        ("my daughter wants to kill herself", "shes gone to the railway", "where she is", "her"),
    ],
)
def test_whoever_is_with_them_hears_to_ring_now_and_to_stay(chat, first, words, where, them):
    chat.says(first)
    came = chat.says(words)
    assert f"Please ring 999 now and say {where}. Don't leave {them} alone, if you can stay safely." in said(came)
    assert "Samaritans: 116 123" in said(came)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]


@pytest.mark.parametrize(
    "words", ["i want to die", "he says hell kill himself if i leave", "my husband hits me", "i am on the bridge"]
)
def test_nobody_is_told_to_stay_with_whoever_holds_it_over_them_or_writes_of_themselves(chat, words):
    assert "alone, if you can stay" not in said(chat.says(words))


def test_a_roof_is_only_a_roof_where_nobody_wants_to_die(told):
    assert "alone, if you can stay" not in said(told.says("hes on the roof"))


@pytest.mark.parametrize("words", ["leave me alone", "stop", "go away", "stop messaging me", "just leave me alone"])
def test_who_wants_to_be_left_alone_is_with_numbers_and_the_truth(chat, words):
    chat.says("i want to kill myself")
    came = chat.says(words)
    assert [each for each in came if isinstance(each, Stop)]
    assert said(came).startswith("All right: I won't write to you first, and you don't have to say anything.")
    assert "The duty adviser was told at 09:00 that somebody may not be safe" in said(came)
    assert "Samaritans: 116 123" in said(came)
    assert "999" in said(came)


def test_who_may_be_suicidal_and_wants_to_be_left_alone_has_numbers_though_nobody_was_told(chat):
    chat.says("i cant go on")
    assert chat.talk.step == "safety.are_you_safe"
    came = chat.says("leave me alone")
    assert "was told" not in said(came)
    assert "Samaritans: 116 123" in said(came)
    assert chat.talk.interrupted == "safety.are_you_safe"
