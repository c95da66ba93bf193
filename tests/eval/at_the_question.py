"""What comes of an answer typed at the gentle question, and of everyday messages that follow one another in a chat."""

from flows.way_back import AFTER, ASKING
from tests.flows.chatting import Chat

WATCHED = (
    ("yes", "raised"), ("yes", "closed"), ("no", "closed"), ("no", "raised"), ("else", "raised"), ("unclear", "closed"),
)  # fmt: skip
"""Of which meaning what may come is measured: a yes that is closed is the worst, what is open is asked once more."""


def outcomes(rows, programme, ears):
    """For each answer, what it means and what came of it: raised, closed, or the question left open."""
    return [(row["means"], _outcome(row, Chat(programme, ears))) for row in rows]


def _outcome(row, chat):
    """The doubt is put there by hand where the first message is heard as nothing by now: its answer counts."""
    chat.at("menu.listening").says(row["first"])
    if chat.talk.step != ASKING:
        chat = Chat(chat.world.programme, chat.world.ears).at(
            ASKING, danger="harm_now", worry=row["first"], worry_at="menu.listening"
        )
    chat.says(row["answer"])
    if chat.talk.step == AFTER:
        return "raised"
    return "open" if chat.talk.answer("worry") else "closed"


def sequences(rows, programme, ears):
    """For each sequence of messages, the worst that came of it: an alarm, the gentle question, or nothing."""
    return [(row["danger"], _worst(row["messages"], Chat(programme, ears).at("menu.listening"))) for row in rows]


def _worst(messages, chat):
    met = ""
    for text in messages:
        chat.says(text)
        if chat.talk.step == AFTER:
            return "raised"
        met = "asked" if chat.talk.step == ASKING else met
    return met
