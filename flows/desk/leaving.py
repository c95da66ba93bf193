"""The words that leave what was asked in a chat at work as it was."""

from flows.turn import Conversation


def leaves(talk: Conversation, words: str) -> bool:
    """Whether they leave it."""
    return words in NO or never_minds(talk, words)


def never_minds(talk: Conversation, words: str) -> bool:
    """Whether they leave it even where any other words are an answer; a button so called is pressed by them."""
    return words in NEVER_MIND or (
        words in LEAVE_IT and all(each.label.lower() not in LEAVE_IT for each in talk.question)
    )


NEVER_MIND = frozenset({"never mind", "nevermind", "cancel"})
LEAVE_IT = frozenset({"leave it", "leave it then", "leave it please"})
NO = frozenset({"back", "no"})
