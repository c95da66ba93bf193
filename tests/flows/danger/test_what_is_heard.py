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
