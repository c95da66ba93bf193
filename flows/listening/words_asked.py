"""Which words of ours somebody asks the meaning of, however they put it and spell them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from rapidfuzz import fuzz

from flows.hearing.normalise import plain
from flows.programme import Term

MOST_AT_ONCE = 2
MOST_WORDS = 14
LIKE, SHORTEST_MISSPELT = 83, 5  # how like a word an attempt at it must be, of 100; shorter ones are to be exact


def asked(text: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The words a message asks the meaning of, at most two, in its order; none where it asks for anything else."""
    said = _named(text)
    if not said:
        word = called(text, [each for each in terms if each.alone])
        return (word,) if word else ()
    things, loosely = said
    found = [tuple(_meant(thing, terms, loosely=loosely)) for thing in APART.split(things)]
    if not loosely and () in found:  # "bricks and leases" isn't about leases
        return ()
    return tuple(dict.fromkeys(chain.from_iterable(found)))[:MOST_AT_ONCE]


def called(text: str, terms: Iterable[Term]) -> Term | None:
    """The word that is meant by what they typed and nothing else, spelt roughly right."""
    said = plain(text)
    thing = ARTICLES.sub("", said)
    ways = [(plain(each), term) for term in terms for each in term.said]
    exact = next((term for way, term in ways if way in (said, thing)), None)
    if exact or len(thing) < SHORTEST_MISSPELT:
        return exact
    likeness, _, term = max(
        ((fuzz.ratio(thing, way), len(way), term) for way, term in ways),
        key=lambda each: each[:2],
        default=(0, 0, None),
    )
    return term if likeness >= LIKE else None


def asks_a_meaning(text: str) -> bool:
    """Whether they ask what a word means, whichever."""
    return bool(OF_A_MEANING.fullmatch(_typed(text)))


def _named(text: str) -> tuple[str, bool] | None:
    """What is named, and whether the word may stand among others there."""
    said = _typed(text)
    if len(said.split()) > MOST_WORDS:
        return None
    for way, loosely in ((OF_A_MEANING, True), (OF_A_THING, False)):
        if found := way.fullmatch(said):
            return next(each for each in found.groups() if each), loosely
    return None


def _typed(text: str) -> str:
    return WHAT_MISSPELT.sub("what", plain(text))


def _meant(thing: str, terms: tuple[Term, ...], *, loosely: bool) -> Iterator[Term]:
    if term := called(thing, terms):
        yield term
    elif loosely:
        held = [term for term in terms if any(f" {plain(each)} " in f" {thing} " for each in term.said)]
        yield from held[:1]


WHAT_MISSPELT = re.compile(r"\b(?:wht|waht|whta|wat|wut|hwat)\b")
APART = re.compile(r" (?:and|or|versus|vs) ")
ARTICLES = re.compile(r"^(?:(?:an?|the|our|my|your|this|that|word|words) )+")
_BEFORE = (
    r"(?:(?:sorry|um|er|oh|but|well|please|no|hi|hello|mate|love|okay|just|eh|and|so|can you|could you|will you) )*"
)
_AFTER = r"(?: (?:to me|to us|please|sorry|at all|mate|love|then|by that|exactly|actually|again|for us|here|anyway))*"
_NOT = r"(?:(?:i|we) )?(?:(?:do|can|did|am|are) )?not (?:(?:really|quite|even) )?"
_WHAT = r"(?:what )?(?:(?:an?|the|this|that|word|words) )*"
OF_A_MEANING = re.compile(
    rf"{_BEFORE}(?:"
    rf"{_NOT}(?:understand|get|know|understanding|follow) {_WHAT}([a-z ]{{3,40}}?)(?: means?| is| are| stands for)"
    rf"|{_NOT}understand {_WHAT}([a-z ]{{3,40}}?)"
    r"|what (?:does|do|is|are) (?:the |an? |your |meant by )*([a-z ]{3,60}?)(?: even| actually| really)?"
    r" (?:means?|meaning|stands? for)"
    r"|what is meant by ([a-z ]{3,60}?)"
    rf"|(?:no idea|no clue|dunno) {_WHAT}([a-z ]{{3,40}}?) (?:means?|is|are)"
    r"|(?:tell me|explain|say) what (?:the |an? )*([a-z ]{3,60}?) (?:means?|is|are)"
    r"|(?:the )?(?:meaning|definition) of ([a-z ]{3,60}?)|([a-z ]{3,40}?) (?:meaning|definition)"
    r"|(?:what is )?(?:the )?difference between ([a-z ]{3,60}?)|([a-z ]{3,40} (?:vs|versus) [a-z ]{3,40}?)"
    rf"){_AFTER}"
)
OF_A_THING = re.compile(
    rf"{_BEFORE}(?:"
    r"what (?:is|are) (?:(?:an?|the|this|these|all this) )*([a-z ]{3,60}?)(?: for| about| when (?:it is|its) at home)?"
    r"|what (?:does|do) (?:(?:an?|the) )*([a-z ]{3,60}?) do"
    r"|who (?:is|are) an? ([a-z ]{3,40}?)"
    r"|what (?:do|did) you mean (?:by |with )?(?:the |an? |your )*([a-z ]{3,60}?)"
    r"|never (?:even )?heard of (?:the |an? |that )*([a-z ]{3,40}?)(?: what (?:is|are) (?:it|that|they|those))?"
    r"|(?:the |an? )?([a-z ]{3,40}?) (?:what is (?:it|that|this)|what are (?:they|those)|what does (?:it|that) mean)"
    r"|what is (?:that|this|it) (?:the |an? )([a-z ]{3,40}?)|([a-z ]{3,40}?) stands for(?: what)?"
    r"|(?:explain|define) (?:(?:an?|the|what is|what are) )*([a-z ]{3,60}?)"
    rf"){_AFTER}"
)
