"""
What people ask, or tell us in few words, while it isn't known whether somebody is safe or after danger was told.

Only what it is, by the ways in `asked_words.py`; the answers are in `doubt.py` and `staying_with_it.py`.
"""

import re
from typing import Literal

from flows.danger.standing.asked_words import ASKED, NOT_RUNG
from flows.danger.standing.asked_words import Asked as Asked
from flows.hearing.ages import own_age
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways

Age = Literal["child", "young", "older"]


def asked(text: str) -> Asked | None:
    """What these words ask of us, if it is one of those."""
    said = plain(text)
    if len(said.split()) > MOST_WORDS:
        return None
    return next((each for each, ways in ASKED.items() if ways.said_in(said)), None)


def asks_nothing_else(text: str) -> bool:
    """Whether it is nothing but a question who comes: what is told beside it is heard as itself."""
    said = FILLERS.sub("", plain(text))
    return any(start == 0 and end == len(said.split()) for start, end in ASKED["who_comes"].places(said))


def asks_not_to_be_rung(text: str) -> bool:
    """Whether they ask, in whatever else they say, that nobody should ring."""
    return NOT_RUNG.said_in(plain(text))


def age(text: str) -> Age | None:
    """Whether an age is told that has numbers of its own: a child's, one's own when young, an older person's."""
    mine = own_age(text)
    if mine is not None and mine < UNDER_19:
        return "young"
    found = AN_AGE.search(plain(text)) if len(text.split()) <= MOST_WORDS else None
    years = int(found["years"]) if found else mine
    if years is None:
        return None
    return "child" if years < UNDER_18 else "older" if years >= OLDER else None


def is_about_now(text: str) -> bool:
    """Whether a few words tell how somebody is or where, such as "hes at his nans" or "im hiding"."""
    said = plain(text)
    return len(said.split()) <= FEW_WORDS and (OF_THEM.said_in(said) or OF_ME.said_in(said)) and "?" not in text


MOST_WORDS, FEW_WORDS = 12, 8
UNDER_18, UNDER_19, OLDER = 18, 19, 65
FILLERS = re.compile(r"^(?:(?:and|but|so|please|pls|okay|ok|oh|hello|hi|just) )+")
AN_AGE = re.compile(
    r"\b(?:he|she|they|(?:my|his|her|our|the) \w+) (?:is|are)"
    r"(?: only| just| about| nearly| almost| like)?"
    r" (?P<years>\d{1,3})\b(?! (?:\w+ )?(?:pounds?|miles?|minutes?|mins|hours?|days?"
    r"|weeks?|months?|of|stone|foot|ft|st))"
)
OF_THEM = Ways("""
    ^ [and|but|now|so|because] (he|she|they|hes|shes|theyre) !(wants|want|needs|need|would)
    ^ [and|but|now|so|because] (my|his|her) \\w+ (is|are|has|have) (in|at|out|here|gone|asleep|upstairs|downstairs|back)
""")
OF_ME = Ways("""
    ^ [and|but|now|so] i am [still|just|now] (in|at|on|under|behind|outside|inside|upstairs|downstairs|hiding|locked|
        alone|with|home|here|out|safe|crying|shaking|bleeding|stuck|trapped|by)
    ^ [and|but|now|so] i (can|could|dare|will) not (talk|speak|move|ring|leave|get out|go)
    ^ [and|but|now|so] i (have|ive) (locked|got out|left|hidden|gone)
    ^ [and|but] i got (out|away)
""")
