"""
Which document to fill in somebody asks for, however they spell it.

Its name alone is no wish: "we had a row about the code of conduct" is about a row. What counts is that a template, a
sample, a form, an example or a document is asked for, or that its name is all they typed.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from flows.hearing.normalise import plain, tokens
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.programme import Document

ALL, UNKNOWN = "all", "unknown"
MOST_WORDS, WORDS_OF_A_NAME = 24, 8


def wanted(text: str, documents: tuple[Document, ...]) -> Document | str:
    """The document that is asked for, ALL of them, one that is UNKNOWN; an empty string if none is."""
    words = tokens(text)
    return _shelf(documents).wanted(words) if documents and len(words) <= MOST_WORDS else ""


def named(text: str, documents: tuple[Document, ...]) -> Document | None:
    """Where they are listed, one that is named in any way: "the agenda one"."""
    return _shelf(documents).named(tokens(text))


def instead(text: str, document: Document) -> str:
    """What they asked for where this document only comes nearest; an empty string where it is what they asked for."""
    said = _shelf((document,)).spelt(tokens(text))
    named = [each for each in (*document.said, plain(document.title), *document.near) if f" {plain(each)} " in said]
    longest = max(named, key=len, default="")
    return longest if longest in document.near else ""


class _Shelf:
    """The documents by what people call them, and the ways to ask for one."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._called = {plain(name): each for each in documents for name in (*each.said, *each.near, each.title)}
        self._speller = Speller({*KINDS, *(word for name in self._called for word in name.split())})
        own = [plain(name) for each in documents for name in (*each.said, each.title)]
        every = _one_of(self._called)
        whole = _one_of(name for name in own if " " in name)
        forms = _one_of(name for name in self._called if KINDS & set(name.split()))
        of_kind = f"{_A}(?:{_KIND}(?: {_OF})? {_A}(?P<first>{every})|(?P<second>{every}) {_KIND})"
        self._named = re.compile(f"{_BEFORE}{_A}(?P<name>{_one_of(own)})(?: one)?{_THANKS}")
        self._alone = re.compile(f"{_BEFORE}(?:{of_kind}(?: for(?: \\w+){{1,4}})?|{_A}(?P<whole>{whole})){_THANKS}")
        self._asked = re.compile(
            f"(?:.* )?{_WISH}(?:{of_kind}|{_A}(?P<form>{forms}))(?: {_WHAT_FOR}(?: (?!but\\b)\\w+){{1,12}})?{_THANKS}"
        )

    def spelt(self, words: tuple[str, ...]) -> str:
        """The same words as the documents are spelt, with a space on each side."""
        return f" {' '.join(self._speller.correct(words))} "

    def named(self, words: tuple[str, ...]) -> Document | None:
        """The one whose name these plain words are."""
        found = self._named.fullmatch(" ".join(self._speller.correct(words)))
        return self._called[found["name"]] if found else None

    def wanted(self, words: tuple[str, ...]) -> Document | str:
        """The one that these plain words ask for, or what they ask for besides."""
        spelt = self._speller.correct(words)
        if len(spelt) > WORDS_OF_A_NAME and ASKED_AS.isdisjoint(spelt):
            return ""
        said = " ".join(spelt)
        if found := self._alone.fullmatch(said) or self._asked.fullmatch(said):
            return self._called[next(name for name in found.groupdict().values() if name)]
        if EVERY.fullmatch(said):
            return ALL
        return UNKNOWN if ANOTHER.fullmatch(said) else ""


@lru_cache(maxsize=8)
def _shelf(documents: tuple[Document, ...]) -> _Shelf:
    return _Shelf(documents)


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"


KINDS = word_set("template templates sample samples form forms example examples document documents draft")
ASKED_AS = KINDS | word_set("blank outline proforma pro word pdf things")
_KIND = (
    "(?:templates?|samples?|forms?|examples?|documents?|drafts?|blank|outline|pro ?forma|word (?:file|document|doc)"
    "|pdf)"
)
_OF = "(?:of|for|on|to write|to make|to do)"
_A = (
    "(?:(?:a|an|any|some|the|your|our|my|one|good|simple|blank|empty|short|free|basic|standard|quick|ready made|new"
    "|printable|model|word|pdf|kind of|sort of|sample|example|draft|template) )*"
)
_BEFORE = (
    "(?:(?:hi|hello|hiya|hey|please|ok|okay|sorry|so|and|yes|um|just|also|got|looking for|need|want|send|show"
    "|could do with) (?:me |us )?)*"
)
_THANKS = (
    "(?: (?:please|thanks|thank you|ta|cheers|mate|love|at all|anywhere|yet|then|thx|there|by any chance|to fill in))*"
)
_WISH = (
    "(?:(?:do|have|did|would) (?:you|we|they) (?:all )?(?:have|got|happen to have|know of|do|offer|keep)"
    "|have you(?: got)?|(?:is|are) there|what about|how about"
    "|(?:can|could|may|might|would|will) (?:i|we|you|u|someone|somebody) (?:please |maybe |just |kindly )?"
    "(?:get|have|send|give|show|share|find|see|download|print|use|do|make|provide|point|help)"
    "|(?<!do )(?<!does )(?:i|we)(?: am| are| would| d)?(?: really| just| also| both| all)? (?:need|want|like|after"
    "|looking for|searching for|could do with|could use)"
    "|(?:to|please|and) (?:get|find|see|download|send|show|have|give)"
    "|where (?:is|are|can i (?:get|find)|can we (?:get|find)|do i (?:get|find)|do we (?:get|find)|would i find))"
    "(?: (?:me|us|to see|to have|to|with|find|get))* "
)
_WHAT_FOR = "(?:for|that|to|which|so|we|i|as|because|before|on|by|at|in|and|with|about)"
_DOCUMENTS = (
    "(?:templates?|(?:sample|example|blank) (?:documents|forms)|(?:documents|forms|things) (?:to|we can|i can) fill in)"
)
EVERY = re.compile(
    f"{_BEFORE}(?:(?:.{{0,40}} )?(?:(?:what|which) (?:kind of |sort of )?|a list of |{_WISH}))?{_A}(?:all )?{_A}"
    f"{_DOCUMENTS}(?: (?:do you have|have you got|have you|are there|you have|you have got|can i (?:get|have)"
    f"|can we (?:get|have)|for us|we can use))?{_THANKS}"
)
_NO_THING = "(?:rid|to|of|the|our|that|this|back|out|up)"
_NO_NAME = (
    "(?:he|she|they|we|i|you|it|who|nobody|everybody|no|not|never|why|what|which|how|this|that|these|those|is|are|use"
    "|uses|like|hate|any|all)"
)
ANOTHER = re.compile(
    f"(?:.{{0,60}} )?{_WISH}{_A}(?:(?:(?!{_NO_THING}\\b)\\w+ ){{1,4}}?templates?"
    f"|templates? (?:of|for|to)(?: \\w+){{1,8}}){_THANKS}"
    f"|{_BEFORE}{_A}(?:(?:(?!{_NO_THING}\\b|{_NO_NAME}\\b)\\w+ ){{1,3}}?template"
    f"|templates? (?:of|for|to)(?: (?!{_NO_NAME}\\b)\\w+){{1,4}}){_THANKS}"
)
