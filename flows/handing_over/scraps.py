"""What somebody wrote that would tell a person nothing: hellos, a yes, which of three, half a sentence, a command."""

import re

from flows.events import Said
from flows.hearing.dates import when
from flows.hearing.names import only_a_name
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.reply_words import PLACE
from flows.hearing.stems import GLUE
from flows.hearing.ways import word_set
from flows.listening import small_talk
from flows.suggesting.offer_answers import meant
from flows.turn import World
from flows.wording import adviser_name, today

FEWEST_WORDS, WORDS_OF_AN_ANSWER = 3, 4


def says_something(words: str, world: World, fewest: int = FEWEST_WORDS) -> bool:
    """Whether a person could make something of it, and not only we of an answer to us. Never what is about danger."""
    heard = world.ears.hear(words)
    bare = plain(trimmed(words)).split()
    if heard.alarm or heard.command or heard.about or heard.rude or len(bare) < fewest:
        return False
    half = bare[-1] in LEFT_HANGING or all(word in GLUE | SAYING_NOTHING for word in bare)
    ours = only_a_name(words) or small_talk.is_small(Said(words)) or _only_answers(words, world)
    return not half and not ours and not only_asks(words, world)


def trimmed(words: str) -> str:
    """What somebody said without the hello before it and the thanks after it."""
    return ENDS.sub("", OPENS.sub("", words)).strip(" ,") or words


def only_asks(words: str, world: World) -> bool:
    """Whether it asks for a person and says nothing of what for."""
    named = {part.lower() for part in adviser_name(world).split()} | set(world.programme.words.adviser.split())
    return all(word in ASKING | named for word in plain(words).split())


def by_phone(words: str) -> bool:
    """Whether they'd like to be rung."""
    return bool(BY_PHONE.search(words))


def _only_answers(words: str, world: World) -> bool:
    """Whether it was no more than a reply to a question of ours: a yes, a no, a day, which of them."""
    if len(words.split()) > WORDS_OF_AN_ANSWER:
        return False
    a_place = bool(PLACE.match(plain(trimmed(words))))
    return (
        a_place
        or bool(PICKED.match(plain(words)))
        or yes_or_no(words) is not None
        or bool(meant(words))
        or bool(when(words, today(world)))
    )


BY_PHONE = re.compile(r"\b(ring|call|phone)\b", re.IGNORECASE)
OPENS = re.compile(
    r"^\W*(((hi+|hello|hiya|hey|good (morning|afternoon|evening)|morning)( (there|again|all|love|mate|duck))*"
    r"|ok(ay)?|yes|yeah|yep|no,|right,|well,|so,|oh|um+|er+|ta|thanks|thank you|and|but|also|plus)\b[\s,.!]*)+",
    re.IGNORECASE,
)
ENDS = re.compile(r"([\s,.!]+(please|pls|plz|thanks( very much)?|thank you|thx|ta|cheers|x+))+\W*$", re.IGNORECASE)
ASKING = word_set("""
    a about adviser advisor all an and anybody anyone ask back be bot can chat contact could do for get give got have he
    hello her hi hiya him how human i id if in is it just know let like machine may me meet message my need no not now
    of okay on or our person phone please put rather real ring robot say see send she so some somebody someone speak
    talk thanks that the there them they thing this through to today tomorrow us want we will with word would write you
    your call everything possible
    where find how who whom help sort fix with both those these any anywhere
""")
LEFT_HANGING = word_set("""
    a an the and or but because cos so if of to in at for with from about our my their your his her is are was were
    as than that's its very really
""")
PICKED = re.compile(
    r"(read (it|the guide)|the (guide|group|expert)|meet (them|other areas)|a (first|smaller) step|tell me more|save it"
    r"|show me \w+|ask \w+|things to read|people to meet|expert help|for leaders|what was suggested|how its going"
    r"|pause or stop|what is on|is there parking|is it step free)( please)?$"
)
SAYING_NOTHING = word_set("""
    not sure hmm hm eh er um idea dunno maybe dont something else anything thing things one other want mean what else
    another never mind matter yet none neither
""")
