"""A message as it was typed, but for what phones make of it: for patterns that are read letter by letter."""


def as_typed(text: str) -> str:
    """The words in lower case on one line, with single spaces and straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())
