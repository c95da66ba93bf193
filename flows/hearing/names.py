"""What somebody says they are called."""

import re

from flows.hearing.everyday import EVERYDAY
from flows.hearing.given_names import GIVEN_NAMES
from flows.hearing.normalise import LONGEST
from flows.hearing.ways import word_set

_NAME = r"([^\W\d_][^\W\d_'’-]*(?:-[^\W\d_]+)?)"
_SAID_OUTRIGHT = re.compile(
    rf"\b(?:m[ye] name(?:['’]?s| is)|name['’]?s|(?:please )?calls? me|i['’]?m called|i am called)\s+{_NAME}",
    re.I,
)
_SAID_IN_PASSING = re.compile(rf"\b(i am|i['’]?m|this is|it['’]?s)\s+{_NAME}(?:\s+([^\W\d_]+))?", re.I)
_BY_ITSELF = re.compile(r"([^\W\d_]+)(?: [A-Z][\w'’-]+)?[\s.!]*")
_HERE = re.compile(rf"(?:^|\bit['’]?s |\bthis is )\s*{_NAME}\s+here\b", re.I)
_SURNAME = r"(?:\s+[^\W\d_][^\W\d_'’-]+)?"
_NOTHING_ELSE = re.compile(
    r"(?:(?:hi|hello|hiya|hey|oh|and|sorry|ok|okay|please|pls|no|btw|by the way|morning)[\s,!.]+)*"
    rf"(?:(?:m[ye] |the )?name(?:['’]?s| is)\s+{_NAME}{_SURNAME}"
    rf"|(?:you can |please |pls |just |they |people |everyone |can you |do )*calls? me\s+{_NAME}"
    rf"|(?:i am|i['’]?m)(?: called)?\s+{_NAME}|(?:this is|it['’]?s)\s+{_NAME}(?: (?:here|again))?|{_NAME} here)"
    r"(?:[\s,]+(?:by the way|btw|please|pls|thanks|ta|again|from [\w' -]{2,30}))?[\s.!]*",
    re.I,
)
_NO_NAME_ENDS_SO = ("ing", "ed", "less", "ful", "ous", "able", "ible", "ish", "tic", "some", "sick", "ised", "ized")
# What may follow a name that was written without its capital: "im jean from fernhill".
_AFTER_A_NAME = word_set("from at and here in the i im we again by btw") | {""}
_NOT_NAMES = word_set("""
    vegan veggie homeless diabetic asthmatic epileptic allergic bipolar ok'd pissed pregnant expecting elderly
    widow widower widowed skinned trapped desperate suffering shy rubbish teetotal catholic hindu sikh jewish
    welsh scottish irish british indian pakistani somali polish romanian ukrainian shattered poor weak numb
    hopeless homesick stuffed screwed doomed grand well-known
    mr mrs ms miss dr later asap whenever when ring phone mum dad stupid names
    a an the not no so very too really just only still also from in on at of for to with by about here there all
    one me my we our you your he she it they them his her their this that these those what who when where why
    how and or but knackered tired ill sick poorly sorry fine ok okay good great well bad sad angry upset
    worried scared lost stuck new old busy late early ready sure unsure afraid glad happy fed done out off up
    down over back home away alone chair secretary treasurer chairperson vice member volunteer resident adviser
    advisor staff councillor worker disabled deaf blind pregnant single married retired skint broke bored
    confused exhausted shattered drained gutted frightened terrified depressed anxious stressed suicidal hurt
    bleeding dying dead crying unsafe cold hot hungry interested keen able unable free available part based near
    between after before now today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday
    like having getting being going gonna trying thinking wondering looking hoping asking writing using nothing
    something everything nobody someone everyone urgent important true false right wrong rubbish useless
    pointless hard easy difficult alright hello hi hey yes yeah nah help please thanks raining closed open full
    empty time money more less much many lots loads bit another other same different both neither any some every
    each again always never ever sometimes maybe probably nearly almost quite pretty bloody flipping proper i im
    ive id were was is are be been if then than as because cos until till since while though quick question guys
    folks mate love pal alongside menu stop start english british polish muslim christian black white gay trans
    autistic dyslexic fuming livid buzzing gobsmacked chuffed clueless desperate lonely worse better brilliant
    amazing lovely nice freezing boiling snowing sunny brill grand champion sound canny struggling drowning
    dizzy stupid thick lazy slow fast short long due
""")


def name_in(text: str) -> str:
    """The first name somebody gives for themselves, or ''."""
    short = text[:LONGEST].strip()
    for found in (*_SAID_OUTRIGHT.finditer(short), *_HERE.finditer(short)):
        if _may_be_a_name(found[1]):
            return _written(found[1])
    for found in _SAID_IN_PASSING.finditer(short):
        if _may_be_a_name(found[2]) and _sounds_like_one(*found.groups("")):
            return _written(found[2])
    return ""


def name_by_itself(text: str) -> str:
    """The first name that is all of a message, where it's a common one ("Gwen", "Lee Jones"), or ''."""
    found = _BY_ITSELF.fullmatch(text.strip())
    return _written(found[1]) if found and found[1].lower() in GIVEN_NAMES else ""


def only_a_name(text: str) -> bool:
    """Whether a message is nothing but somebody saying what they are called."""
    return bool(name_in(text)) and bool(_NOTHING_ELSE.fullmatch(text[:LONGEST].strip()))


def _may_be_a_name(word: str) -> bool:
    return 1 < len(word) <= 30 and word.lower().replace("’", "'") not in _NOT_NAMES


def _sounds_like_one(opening: str, word: str, following: str) -> bool:
    """With a capital it does; without one it may be any word ("im fuming"), so what follows must fit a name."""
    capital = word[0].isupper() and not word.isupper()
    if not capital and opening.lower().startswith(("it", "this")) and following.lower() != "here":
        return word.lower() in GIVEN_NAMES  # "its awkward" says how it is
    any_word = word.lower() in EVERYDAY or word.lower().endswith(_NO_NAME_ENDS_SO)
    return capital or (following.lower() in _AFTER_A_NAME and not any_word)


def _written(word: str) -> str:
    if any(letter.isupper() for letter in word[1:]) and not word.isupper():
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
