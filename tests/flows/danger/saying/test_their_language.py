"""Danger told in another language is met with a line that can be read, and claims no more than is so."""

from dataclasses import replace

import pytest

from flows.danger.saying.their_language import in_their_language, written_in
from flows.effects import OpenHandoff
from flows.listening.feelings_languages import LANGUAGES
from tests.flows.chatting import Chat, said

HURT = {
    "pl": "moj maz mnie bije",
    "fr": "mon mari me frappe",
    "es": "mi marido me pega",
    "ro": "sotul meu ma bate",
    "pt": "meu marido me bate",
    "it": "mio marito mi picchia",
    "tr": "kocam beni dovuyor",
}


@pytest.mark.parametrize(("code", "words"), HURT.items())
def test_it_says_in_that_language_to_ring_999_and_that_a_person_was_told(programme, ears, code, words):
    chat = Chat(programme, ears).at("menu.listening")
    came = chat.says(words)
    assert any(isinstance(each, OpenHandoff) for each in came)
    assert said(came).startswith(f"{LANGUAGES[code].ring_999} {LANGUAGES[code].told}\n\n")


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_names_999(code):
    assert "999" in LANGUAGES[code].ring_999
    assert "999" not in LANGUAGES[code].told


def test_where_nobody_can_be_reached_nobody_is_said_to_have_been_told(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.world = replace(chat.world, load_listener=lambda around: "nobody")
    text = said(chat.says(HURT["pl"]))
    assert LANGUAGES["pl"].ring_999 in text
    assert LANGUAGES["pl"].told not in text


@pytest.mark.parametrize("words", ["he hits me", "dan tape her mouth shut", "mari hits him", "yes", ""])
def test_english_gets_no_other_language(programme, ears, words):
    assert written_in(words) == "en"
    assert in_their_language(words, Chat(programme, ears).world) == ""


def test_what_they_write_next_is_met_in_it_too(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(HURT["pl"])
    assert said(chat.says("on jest tutaj teraz i nie wiem co robic")).startswith(LANGUAGES["pl"].ring_999)
    assert chat.talk.step == "safety.after"
