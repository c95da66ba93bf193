"""What is noted for staff to learn from: what was not understood, and what was taken for something else."""

from flows.danger.in_doubt import told_or_feared
from flows.effects import NoteMiss
from flows.turn import Conversation


def noted(talk: Conversation, words: str, taken_for: str = "", meant: str = "") -> tuple[NoteMiss, ...]:
    """A note of these words, unless danger was told of in this chat: then nothing of what is said becomes a lesson."""
    return () if told_or_feared(talk) else (NoteMiss(words, taken_for, meant),)
