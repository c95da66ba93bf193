"""How hard a text is to read, and which of its sentences is the hardest."""

import re

OLDEST = 11  # years; guides are written for about ten
_LINKS = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ENDS = re.compile(r"[.!?:;]+[\s*_)]|\n\s*\n|\n(?=\s*[-*\d])")
_WORD = re.compile(r"[^\W\d_][^\W\d_’']*")
_SILENT = re.compile(r"(?<=[^aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxz])es$")
_SOUND = re.compile(r"[aeiouy]+")


def reading_age(text: str) -> float:
    """
    The age in years at which most people read this with ease; 0 for a text without words.

    It is the grade of Flesch and Kincaid (Kincaid et al. 1975, Navy Research Branch report 8-75) and five years, with
    syllables counted as groups of vowels. Nothing in it knows what is written, so it is a guide to the writer.
    """
    found = [words for words in map(_WORD.findall, sentences(text)) if words]
    count = sum(map(len, found))
    if not count:
        return 0.0
    sounds = sum(_syllables(word) for words in found for word in words)
    return 0.39 * count / len(found) + 11.8 * sounds / count - 15.59 + 5


def sentences(text: str) -> list[str]:
    """The sentences of a text in Markdown; each item of a list and each heading counts as one."""
    return [each.strip(" *_#>-\n") for each in _ENDS.split(_LINKS.sub(r"\1", text)) if _WORD.search(each)]


def hardest(text: str) -> str:
    """The sentence with the most words in it, and with the longest where several have as many."""
    return max(sentences(text), key=lambda each: (len(each.split()), len(each)), default="")


def _syllables(word: str) -> int:
    return max(1, len(_SOUND.findall(_SILENT.sub("", word.lower()))))
