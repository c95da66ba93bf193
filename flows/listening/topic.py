"""A message about one topic: what's wanted is noted and something suggested; a close call is asked about."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.effects import Button, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.hearing.heard import Heard
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.listening import worth_learning
from flows.programme import Topic
from flows.turn import Conversation, Turn, World
from flows.way_back import returned
from flows.wording import listed
from flows.words import _

CLEAR, WORTH_ASKING, WORTH_NAMING = 0.5, 0.3, 0.15


def wanted(talk: Conversation, topic: str, words: str, world: World) -> Turn:
    """Note what they want help with, in their words, and go on to suggest something."""
    kept = before_consent(talk, topic, words, world)
    return replace(suggesting(kept, topic, words), effects=(RecordNeed(topic, "said", words),))


def suggesting(talk: Conversation, topic: str, words: str) -> Turn:
    """Go on to suggest something about a topic that has been noted."""
    return Turn(talk.at("suggest.choose", topic=topic, said=f"{topic}:{words}"), ask=True)


def before_consent(talk: Conversation, topic: str, words: str, world: World) -> Conversation:
    """What was said before anybody asked whether it may be kept waits for that answer."""
    if world.person.consent is not None:
        return talk
    line = f"{topic}\t{' '.join(words.split())}"
    return talk.knowing(unkept="\n".join(filter(None, (talk.answer("unkept"), line))))


def clear(heard: Heard) -> str:
    """The topic a message is plainly about, or an empty string."""
    sure = heard.decision == "topic" and heard.topics[0].score >= CLEAR
    return heard.topics[0].topic if sure else ""


def worth_asking(heard: Heard) -> bool:
    """Whether a message that might be about a topic or two is near enough to ask which."""
    perhaps = heard.decision in ("topic", "ask") and not clear(heard)
    return perhaps and bool(heard.topics) and heard.topics[0].score >= WORTH_ASKING


def close_call(talk: Conversation, heard: Heard) -> Turn:
    """Ask which of the two likeliest readings is meant."""
    best, *others = heard.topics[:2]
    readings = " ".join([best.topic, *(other.topic for other in others if other.score >= WORTH_NAMING)])
    return Turn(talk.at("listen.which_topic", readings=readings, words=heard.text), ask=True)


def which_topic(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A close call: ask which of two it is more about."""
    kept = talk.answer("readings").split()
    readings = [topic for each in kept for topic in world.programme.topics if topic.id == each]
    if not readings:
        return Turn(talk.at("menu.listening"), (Say(LOST_THEM.format(role=world.programme.words.adviser)),))
    if isinstance(event, Entered):
        about = listed([topic.plain for topic in readings], "or")
        wording = MORE_ABOUT if len(readings) > 1 else IS_IT_ABOUT
        buttons = tuple(Button(topic.label, topic.id[:24]) for topic in readings)
        return Turn(talk, (Say(wording.format(about=about), (*buttons, NEITHER)),))
    key = chosen(talk, event) or (_named(event.text, readings) if isinstance(event, Said) else "")
    corrected = worth_learning.noted(talk, talk.answer("words"), readings[0].id)
    if key == NEITHER.key:
        again = NEITHER_OF_THEM.format(role=world.programme.words.adviser)
        return Turn(talk.at("menu.listening"), (*corrected, Say(again)))
    if key == BOTH:
        first = wanted(talk, readings[0].id, talk.answer("words"), world)
        return first.first(Say(ONE_BY_ONE.format(other=readings[-1].label)))
    if isinstance(event, Said) and not key and yes_or_no(event.text) is False:
        return _left_alone(talk).first(*corrected)
    if isinstance(event, Said) and len(readings) == 1 and yes_or_no(event.text):
        key = readings[0].id[:24]
    picked = next((topic.id for topic in readings if topic.id[:24] == key), "")
    return _picked(talk, picked, readings[0].id, world) if picked else None


def _picked(talk: Conversation, meant: str, taken_for: str, world: World) -> Turn:
    """Go on with the one they meant; where it isn't the one we thought likelier, that is worth learning from."""
    words = talk.answer("words")
    corrected = worth_learning.noted(talk, words, taken_for, meant) if meant != taken_for else ()
    return wanted(talk, meant, words, world).first(*corrected)


def _named(text: str, readings: list[Topic]) -> str:
    """Which is meant where it isn't said as the button has it: neither, both, or by a word of only one of them."""
    said = plain(text)
    if NONE_OF_THEM.fullmatch(said):
        return NEITHER.key
    if len(readings) > 1 and BOTH_OF_THEM.fullmatch(said):
        return BOTH
    words = set(said.split()) - OF_NO_WEIGHT
    fitting = [each for each in readings if words and words <= set(plain(f"{each.label} {each.plain}").split())]
    return fitting[0].id[:24] if len(fitting) == 1 else ""


def _left_alone(talk: Conversation) -> Turn:
    if talk.interrupted:
        return returned(talk).first(Say(ALL_RIGHT))
    return Turn(talk.at("menu.listening"), (Say(ALL_RIGHT),))


BOTH = "both"
NONE_OF_THEM = re.compile(
    r"(no )?(neither|none|not either)( (one|of (them|those|these|that|the two)))?( really| sorry)?"
)
BOTH_OF_THEM = re.compile(r"(a )?(bit of |little of )?(both|all of it|each)( (of them|really|actually|please))*")
OF_NO_WEIGHT = frozenset(
    {"the", "one", "about", "that", "more", "it", "is", "i", "think", "mean", "please", "and", "of", "a", "to", "on"}
    | {"who"}
)
ONE_BY_ONE = _("One after the other, then. Say “{other}” when you want that one.")
NEITHER = Button(_("Something else"), "neither")
MORE_ABOUT = _("I could take that two ways. Is it more about {about}?")
IS_IT_ABOUT = _("I think that's about {about}. Have I got that right?")
NEITHER_OF_THEM = _("Then I've read it wrong. Tell me again in other words, or say “{role}” and I'll ask a person.")
LOST_THEM = _(
    "I've lost the thread of that, sorry. Tell me again in other words, or say “{role}” and I'll ask a person."
)
ALL_RIGHT = _("That's fine.")
