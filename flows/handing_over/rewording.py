"""What somebody wants changed in a summary, said in passing: a word for another, all of it put anew, a clause gone."""

import re
from collections.abc import Iterable, Iterator

from flows.hearing.normalise import plain
from flows.hearing.stems import GLUE, stem

MOST_WORDS_SWAPPED = 8


def put_anew(text: str) -> str:
    """What it should say instead of everything in it ("scrap all that, just say the boiler's bust"); or nothing."""
    found = ANEW.match(text)
    return found["anew"].strip(" .:“”\"'") if found else ""


def swapped(summary: str, text: str) -> str:
    """The summary with one thing in it put right ("boiler, not keys"); empty where nothing in it is meant."""
    for right, wrong in _swaps(text, SWAPS):
        place = re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", summary, re.IGNORECASE) if wrong else None
        if place and right:
            return f"{summary[: place.start()]}{right}{summary[place.end() :]}"
    return ""


def asks_to_swap(text: str) -> bool:
    """Whether one thing should plainly be another, whether or not it is in there."""
    return any(telling(right) and telling(wrong) for right, wrong in _swaps(text, SWAPS[:-1]))


def _swaps(text: str, ways: Iterable[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    for found in filter(None, (way.match(text) for way in ways)):
        right, wrong = (ARTICLE.sub("", found[part]).strip(" ,.!?“”\"'") for part in ("right", "wrong"))
        if max(len(right.split()), len(wrong.split())) <= MOST_WORDS_SWAPPED:
            yield right, wrong


def without_clause(summary: str, wanted: set[str]) -> str:
    """The summary less the clause that holds those words; empty where that clause is where it begins."""
    clauses = CLAUSES.split(summary)
    for place, clause in enumerate(clauses):
        if place and wanted <= telling(clause):
            return "".join((*clauses[:place], *clauses[place + 1 :])).strip(" ,;-–")
    return ""


def telling(text: str) -> set[str]:
    """The stems of the words that tell something."""
    return {stem(word) for word in plain(text).split() if word not in GLUE | POINTING}


POINTING = frozenset({"bit", "bits", "part", "line", "thing", "last", "first", "one", "out", "said", "say", "anything"})
# A clause begins with the word that joins it to what comes before, which goes with it.
CLAUSES = re.compile(
    r"(?=(?:,|;|\.)\s|\s[-–(]\s?|\s(?:and|but|because|cos|coz|as|since|so|while|which|who|when|though|although|plus)\s)",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^\s*(the|a|an|that|about|for|on)\s+(?=\S)", re.IGNORECASE)
_OPENS = (
    r"^\W*(?:(?:no|nah|nope|oh|actually|sorry|wait|hang on|please|pls|but|and|ok|okay|can you|could you)\b[\s,.]*)*"
)
_SAYS = r"(?:put|say|write|make it(?: just| only)?(?: say)?|tell (?:him|her|them)|change it to(?: say)?)"
ANEW = re.compile(
    rf"{_OPENS}(?:(?:scrap|forget|bin|delete|ditch|lose|drop|ignore|rub out|get rid of) "
    r"(?:(?:all|the whole|everything|the lot)(?: of)?\s?)?(?:that|it|this|thing|lot)?\s*(?:and|,|\.|-|–|:)*\s*"
    r"(?:just |instead |only )*|(?:start again|start over|from scratch)[\s,.:-]*(?:and |just )*|(?:just|only|simply) )"
    rf"{_SAYS}\b[\s:,]*(?:that |this:? )?(?P<anew>.{{3,}})$",
    re.IGNORECASE | re.DOTALL,
)
_IT_IS = (
    r"(?:(?:it'?s|it’s|it is|it should be|it should say|that'?s|that’s|that should be|should be|should say|make it|"
    r"make that|say|put|write|change it to|i meant|i mean|meant|mean)\b\s*(?:say |be |to be |read )?)"
)
SWAPS = (
    re.compile(
        rf"{_OPENS}{_IT_IS}(?P<right>.+?),?\s+(?:not|instead of|rather than)\s+(?P<wrong>.+?)\W*$", re.IGNORECASE
    ),
    re.compile(
        rf"{_OPENS}(?:change|swap|replace|alter|turn)\s+(?P<wrong>.+?)\s+(?:to|with|for|by|into)\s+(?P<right>.+?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OPENS}(?:it'?s |it’s |it is )?not\s+(?P<wrong>.+?),?\s+(?:but|it'?s|it’s|it is|its|i meant|make it)\s+"
        r"(?P<right>.+?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OPENS}(?P<wrong>.+?)\s+(?:should be|should say|should read|is meant to be)\s+(?P<right>.+?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(rf"{_OPENS}(?P<right>[\w' ]+?),?\s+not\s+(?P<wrong>.+?)\W*$", re.IGNORECASE),
)
