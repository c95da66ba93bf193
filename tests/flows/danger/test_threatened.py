"""What threatens an adviser, and what only sounds like it."""

import pytest

from flows.danger.threatened import adviser_in


@pytest.mark.parametrize(
    "words",
    [
        "i dont want to hurt aisha",
        "nobody should hurt aisha",
        "i want to hit aisha with some ideas",
        "lets beat aisha at bingo",
        "shoot aisha an email",
        "we should kick aisha off the group chat",
        "aisha should get an award",
        "will aisha burn us a dvd of the show",
        "i might hurt aishas feelings",
        "the treasurer is going to kill the mood said aisha",
        "going to see aisha about the knife crime workshop",
        "can i hit aisha up for a chat",
        "aisha needs to see the hall",
        "aisha is dead good at this",
    ],
)
def test_what_only_sounds_like_it_threatens_nobody(chat, words):
    assert adviser_in(words, chat.world) == ""
