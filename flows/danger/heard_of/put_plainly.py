"""Words made plain to look for ways of saying something in them: misspelt ones read as those of the subject."""

from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller


def put_plainly(text: str, speller: Speller) -> str:
    """The words of a text in plain lower case, those that are unknown as the nearest that the speller knows."""
    return " ".join(speller.correct(plain(text).split()))
