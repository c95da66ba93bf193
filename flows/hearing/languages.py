"""Which language a message is mainly in, by its script and its commonest words; English where that is unclear."""

import re

from flows.hearing.common_words import COMMON_WORDS, ENGLISH, MARKS

_SCRIPTS = (
    ("pa", "\u0a00", "\u0a7f"),
    ("gu", "\u0a80", "\u0aff"),
    ("bn", "\u0980", "\u09ff"),
    ("hi", "\u0900", "\u097f"),
    ("ar", "\u0600", "\u06ff"),
)
_URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be\u06af\u0686\u067e\u06a9\u06cc]")
ENOUGH = 600  # characters tell a language
_PLAINLY_ENGLISH = 0.35  # the share of words
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """A two-letter code: pl, ro, pa, ur, pt, es, ar, bn, gu, it, fr, tr, so or hi; else en."""
    short = text[:ENOUGH]
    return _by_script(short) or _by_words(_WORD.findall(short.lower()))


def _by_script(text: str) -> str:
    if text.isascii():
        return ""
    letters = sum(each.isalpha() for each in text) or 1
    for code, first, last in _SCRIPTS:
        if sum(first <= each <= last for each in text) / letters > 0.5:
            return "ur" if code == "ar" and _URDU.search(text) else code
    return ""


def _by_words(words: list[str]) -> str:
    if not words:
        return "en"
    english = sum(word in ENGLISH for word in words)
    if english >= _PLAINLY_ENGLISH * len(words):
        return "en"
    scores = {code: _score(words, known, MARKS.get(code, "")) for code, known in COMMON_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    known = len({word for word in words if word in COMMON_WORDS[best]})
    clear = scores[best] >= 2 and known > 1 and scores[best] > english and scores[best] / len(words) >= 0.25
    return best if clear else "en"


def _score(words: list[str], known: frozenset[str], marks: str) -> float:
    return sum(1 if word in known else 0.6 if marks and any(mark in word for mark in marks) else 0 for word in words)
