"""Danger in a few plain words, whole and in pieces; and what only shares its words."""

import pytest

from flows.danger.heard_of.plain_signs import alarm_in
from tests.flows.chatting import said

TOLD = {
    "gas": (
        "the carbon thing is beeping", "the carbon thing is beeping we all got headaches",
        "co detector going mad its beeping",        "carbon alarm went off",
    ),
    "harm_now": (
        "lads with knives outside youth club", "theres a man with a machete outside", "a boy fell in the river",
        "in the river a boy fell in", "a girl has fallen into the canal", "somebody is in my house",
        "someone in my flat now",
        "a power line has come down in the field", "my mum is stuck and the water is rising fast",
        "the river has burst and people are stuck in their cars",
    ),
    "self_harm": ("hearing voices they say do it", "i hear voices and they tell me to kill her"),
    "domestic_abuse": ("my boyfriend pushed me", "my dad shoved me again", "my ex grabbed me and ran"),
    "exploitation": ("they took our passports and we work 16 hours a day",),
}  # fmt: skip
UNSURE = ("lads with knives", "hearing voices", "im hearing voices")
ORDINARY = (
    "carbon monoxide alarms for the hall", "the co alarm needs a new battery its beeping",
    "carbon footprint is going up", "they took my passport",
    "workshop for lads with knives skills", "cooking club kids with knives", "hearing voices from young people",
    "hearing the quiet voices", "someone fell in the canal last year", "the kids swim in the river",
    "we fell in love by the lake",
    "the power line to the hall went in last year", "flood plan meeting", "were stuck with the flood defences grant",
    "my partner pushed me to apply", "my dad pushed me on the swing", "my friend pushed me hard to go for it",
    "somebody is in my house group for the quiz", "is someone in the hall", "we took passport photos",
    "someone in my house has a key",
)  # fmt: skip
PIECES = (
    ("the carbon thing is beeping", "we all got headaches"), ("lads with knives", "outside youth club"),
    ("hearing voices", "they say do it"), ("in the river", "a boy", "fell in"), ("a boy", "fell in", "the river"),
    ("my boyfriend", "pushed me"), ("somebody is", "in my house"),
)  # fmt: skip


@pytest.mark.parametrize(("danger", "words"), [(danger, words) for danger, told in TOLD.items() for words in told])
def test_it_is_danger_of_its_kind(chat, danger, words):
    assert "999" in said(chat.says(words))
    assert chat.talk.step == "safety.after"
    assert chat.talk.answer("danger") == danger


@pytest.mark.parametrize("words", UNSURE)
def test_where_it_may_be_nothing_it_is_asked_gently(chat, words):
    chat.says(words)
    assert chat.talk.step == "safety.are_you_safe"


@pytest.mark.parametrize("words", ORDINARY)
def test_what_only_shares_its_words_is_no_danger(words):
    assert alarm_in(words) is None


@pytest.mark.parametrize("pieces", PIECES)
def test_it_is_heard_in_pieces(chat, pieces):
    for piece in pieces:
        chat.says(piece)
    assert chat.talk.step == "safety.after"
