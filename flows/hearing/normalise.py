"""Words as people type them on phones, made plain: short forms, pictures, apostrophes, doubled letters, leetspeak."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, groupby, islice

from flows.hearing.by_ear import BY_EAR
from flows.hearing.dressed_up import undressed
from flows.hearing.shorthand import COUNTED, PICTURES, SHORT_FORMS

# More than this many characters of one message are not read. Nobody types so much; somebody may paste it.
LONGEST = 4_000
# A word that is said over and over says no more than this many times do.
_OVER_AND_OVER = 3

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})
_TOKEN = re.compile(r"£?\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+(?:[@$](?=[^\W_]))?(?:[^\W_]+)?")
# In the scripts of India a word is letters and the signs around them.
_ANY_TOKEN = re.compile(_TOKEN.pattern.replace(r"[^\W_]+", r"(?:[^\W_]|[\u0900-\u0dff])+"))
_CONTRACTION = re.compile(r"\b([a-z]+)'(ll|re|ve|m|d)\b")
_SPELT_OUT = {"ll": " will", "re": " are", "ve": " have", "m": " am", "d": " would"}
# Words people hide from filters, in which an asterisk stands for a letter.
_STARRED = {
    "r*p": "rap",
    "k*ll": "kill",
    "su*c": "suic",
    "s*ic": "suic",
    "ab*s": "abus",
    "b*at": "beat",
    "st*b": "stab",
}
# A link says nothing by its letters: it is read as one word that no topic has.
_LINK, _AS_READ = re.compile(r"\b(?:https?://|www\.)\S+"), " weblink "
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_LEETSPEAK = re.compile(r"^(?=.*[a-z])[a-z]+[013457@$]+[a-z]+[a-z013457@$]*$")
# "It's bin crying", unlike "the bin is full".
_DONE = ("ing", "in", "ed")
# Most of what content holds is typed so: there is nothing to make plain but drawn-out letters.
_TYPED_PLAINLY = re.compile(r"[a-z ]*")


def plain(text: str) -> str:
    """The words of a text in plain lower case with single spaces between."""
    return " ".join(tokens(text))


@lru_cache(maxsize=512)  # a turn asks for the same few labels, and for its message, again and again
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, each in plain lower case; at most its first LONGEST characters are read."""
    lettered = _lettered(text[:LONGEST])
    typed = (_TOKEN if lettered.isascii() else _ANY_TOKEN).findall(lettered)
    out: list[str] = []
    for place, word in enumerate(typed):
        following = typed[place + 1] if place + 1 < len(typed) else ""
        out.extend(_spelt_out(word, following, first=place == 0).split())
    return tuple(out) if len(set(out)) == len(out) else _said_at_most(out)


def _said_at_most(words: Iterable[str], times: int = _OVER_AND_OVER) -> tuple[str, ...]:
    """The words without what is only said over and over."""
    return tuple(chain.from_iterable(islice(again, times) for _, again in groupby(words)))


def lettered(text: str) -> str:
    """Lower case, with straight quotes and pictures as words; punctuation stays."""
    return _lettered(text[:LONGEST])


def _lettered(text: str) -> str:
    if _TYPED_PLAINLY.fullmatch(text):
        return _DRAWN_OUT.sub(r"\1\1", text) if _DRAWN_OUT.search(text) else text
    lower = undressed(text.translate(_QUOTES)).lower()
    if not lower.isascii():
        lower = "".join(f" {PICTURES[each]} " if each in PICTURES else each for each in lower)
    lower = _LINK.sub(_AS_READ, lower)
    for starred, letters in _STARRED.items():
        lower = lower.replace(starred, letters)
    spelt = _CONTRACTION.sub(lambda found: found[1] + _SPELT_OUT[found[2]], lower)
    return _DRAWN_OUT.sub(r"\1\1", spelt.replace("'", ""))


def _spelt_out(word: str, following: str, first: bool) -> str:
    if word in ("2", "4", "1"):
        return _digit(word, following, first)
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if word in BY_EAR:
        return BY_EAR[word]
    if word == "bin" and following.endswith(_DONE):
        return "been"
    if not word.isalpha() and _LEETSPEAK.match(word):
        return word.translate(_LEET)
    return word


def _digit(word: str, following: str, first: bool) -> str:
    counts = first or not following or following in COUNTED or following.endswith("s") or following[0].isdigit()
    return word if counts or word == "1" else {"2": "to", "4": "for"}[word]
