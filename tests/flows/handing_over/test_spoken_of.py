from dataclasses import replace
from datetime import date

import pytest

from flows.history import Past
from flows.turn import Cover
from tests.flows.chatting import Chat, said


def chatting(programme, ears, *before, cover=None):
    chat = Chat(programme, ears, past=Past(last_words=before)).at("menu.listening")
    chat.world = replace(chat.world, load_cover=lambda: cover)
    return chat


@pytest.mark.parametrize(
    "asked", ["is he away?", "is aisha on holiday", "when is she back", "has she left", "is aisha in today"]
)
def test_who_stands_in_is_said_and_never_why(programme, ears, asked):
    away = Cover("Tom Adeyemi", date(2026, 1, 13), standing_in=True)
    told = said(chatting(programme, ears, cover=away).says(asked))
    assert told.startswith("Aisha isn't here just now. Tom is standing in")


def test_nobody_is_said_to_be_away_who_isnt(programme, ears):
    told = said(chatting(programme, ears, cover=Cover("Aisha Rahman", date(2026, 1, 13))).says("is she away?"))
    assert told.startswith("Not as far as I know. Aisha would answer you here by Tue 13 January")


def test_a_grumble_about_whoever_was_last_spoken_of_goes_round_them(programme, ears):
    chat = chatting(programme, ears, "is he away?", "hes useless")
    assert "“Aisha: hes useless”" in said(chat.says("hes useless"))
    assert chat.talk.answer("handoff_reason") == "complaint"


def test_a_grumble_about_nobody_we_know_is_met_and_asked_about(programme, ears):
    told = said(chatting(programme, ears, "we had a meeting").says("hes useless"))
    assert told.startswith("That sounds frustrating. Who do you mean?")


@pytest.mark.parametrize(
    "text", ["is he the chair?", "the hall is away from the road", "they never come to our meetings"]
)
def test_other_sentences_are_neither(programme, ears, text):
    told = said(chatting(programme, ears, "aisha rang").says(text))
    assert "standing in" not in told
    assert "programme team" not in told
