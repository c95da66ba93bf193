"""The same messages sent as people send them on phones: in two or three pieces, one after another."""

import random
import re

from flows.way_back import AFTER, ASKING
from tests.flows.chatting import Chat

SEED = 1
BETWEEN = re.compile(r"(?<=[.!?,;])\s+|\n")
SHORT = 9  # words; what is longer than that is cut in three


def cut(text, chance):
    """The pieces of a message: its clauses, or where it has but one, two or three stretches of its words."""
    parts = [part for part in BETWEEN.split(text) if part.strip()]
    words = text.split()
    if len(parts) > 1 or len(words) < 4:
        return parts
    third = len(words) // 3
    cuts = [chance.randint(2, len(words) - 2)] if len(words) < SHORT else [third, 2 * third]
    return [" ".join(words[start:end]) for start, end in zip([0, *cuts], [*cuts, None], strict=True)]


def asked_about(texts, programme, ears):
    """For each message, whether danger is raised or asked about at any of its pieces."""
    chance = random.Random(SEED)
    return [_is_asked_about(cut(text, chance), Chat(programme, ears).at("menu.listening")) for text in texts]


def _is_asked_about(pieces, chat):
    for piece in pieces:
        chat.says(piece)
        if chat.talk.step in (ASKING, AFTER):
            return True
    return False
