"""Words that only arrange something with us may sound hopeless and aren't; with danger in them they are."""

import pytest

from flows.way_back import AFTER, ASKING


@pytest.mark.parametrize(
    "words",
    [
        "changed my mind dont need her", "i changed my mind i dont need anyone", "dont check in on me any more",
        "id rather you didnt check in", "no need to check in on me", "stop checking up on me",
        "check in with me in 3 weeks", "can you check in with me on friday please",
    ],
)  # fmt: skip
def test_wanting_no_check_in_is_not_asked_about(chat, words):
    chat.says(words)
    assert chat.talk.step not in (ASKING, AFTER)


@pytest.mark.parametrize(
    "words",
    [
        "changed my mind i want to die", "dont check in on me i wont be here", "dont need anyone im going to end it",
        "dont check in he reads my phone and hits me",
        "check in with me in 3 weeks if he hasnt killed me",
    ],
)  # fmt: skip
def test_danger_beside_it_is(chat, words):
    chat.says(words)
    assert chat.talk.step in (ASKING, AFTER)


HIDDEN = (
    "aisha told his family where we are", "he told his mates where i live", "somebody told my ex where we are",
    "aisha gave my husband our new address", "the school told him where we live",
)  # fmt: skip
NOT_HIDDEN = (
    "aisha told him where we are with the bid", "i told him where we are", "aisha told them where we meet",
    "aisha told the council where we live", "they gave us the address of the hall",
)  # fmt: skip


@pytest.mark.parametrize(("words", "asked"), [(each, each in HIDDEN) for each in (*HIDDEN, *NOT_HIDDEN)])
def test_who_is_told_where_they_are_hidden_is_asked_about(chat, words, asked):
    chat.says(words)
    assert (chat.talk.step == ASKING) == asked


@pytest.mark.parametrize(
    ("words", "feared"),
    [
        ("whats this finding more helpers thing aisha said", False),
        ("what is that lunch club guide aisha mentioned?", False),
        ("whats this, aisha said she would kill him", True),
        ("whats this, aisha hit my son", True),
    ],
)
def test_what_an_adviser_named_is_only_asked_about(chat, words, feared):
    chat.says(words)
    assert (chat.talk.step in (ASKING, AFTER)) == feared


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("the ceiling frll on a child", True),
        ("my dad has payns in his chest", True),
        ("he pushd me donw the stares", True),
        ("the kids are hvaing a grat time", False),
        ("want to put on a session abuot domestic abues for the womens group", False),
    ],
)
def test_of_two_words_that_are_as_near_the_graver_is_asked_about(chat, words, asked):
    chat.says(words)
    assert (chat.talk.step in (ASKING, AFTER)) == asked
