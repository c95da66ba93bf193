"""What a story somebody tells is made of: what goes on there, what is hard, what they wish for."""

import re

from flows.diagnosing import diagnose_words as phrases
from flows.events import Said
from flows.hearing.dates import when
from flows.turn import World
from flows.wording import today


def taken_in(said: Said, world: World) -> tuple[str, ...]:
    """A word on what they told before anything is asked of them; answers to our questions need none."""
    if not (said.heard.signals or said.heard.strengths):
        return (phrases.THANKS,)
    return (phrases.HELPS_TO_KNOW if goes_on(said, world) else phrases.SOUNDS_HARD,)


def worry_in(said: Said) -> str:
    """What they wrote, without what goes well; all of it if little else is left."""
    rest = said.text
    for strength in said.heard.strengths:
        rest = rest.replace(strength.words, "")
    rest = JOINED_BY.sub("", rest).strip(" ,.;:-–\n")
    return rest if len(rest.split()) >= FEWEST_WORDS else said.text


def strength_in(said: Said) -> str:
    """The first thing that goes well, in their words, without the word that joined it to the rest."""
    return JOINED_BY.sub("", said.heard.strengths[0].words) if said.heard.strengths else ""


def goes_on(said: Said, world: World) -> bool:
    """Whether something told goes on or well there, and not only setbacks."""
    setbacks = {signal.id for signal in world.programme.signals if signal.kind == "setback"}
    return bool(said.heard.strengths) or any(signal.kind not in setbacks for signal in said.heard.signals)


def wants_something(said: Said, world: World) -> bool:
    """Whether a story holds a worry or a wish, and not only good news about a topic."""
    setbacks = {signal.id for signal in world.programme.signals if signal.kind == "setback"}
    stuck = any(signal.kind in setbacks for signal in said.heard.signals)
    return stuck or bool(phrases.WISHES.search(said.text.lower())) or not (said.heard.signals or said.heard.strengths)


def topic_of_worry(said: Said, world: World) -> str:
    """
    What help a story asks for, if any: the topic of all of it, but never of what goes on well in it.

    "We had the garden running but the group split" is about the group.
    """
    setbacks = {signal.id for signal in world.programme.signals if signal.kind == "setback"}
    hard = [signal.words for signal in said.heard.signals if signal.kind in setbacks]
    if not hard or len(hard) == len(said.heard.signals) or phrases.WISHES.search(said.text.lower()):
        return (said.heard.topic or "") if said.heard.decision == "topic" else ""
    of_it = world.ears.hear(". ".join(dict.fromkeys(hard)))
    return (of_it.topic or "") if of_it.decision == "topic" else ""


def only_a_day(text: str, world: World) -> bool:
    """Whether they only say when, such as "after half term": no topic, whatever its words are about."""
    alone = phrases.ONLY_A_DAY.search(text.lower()) and not phrases.WISHES.search(text.lower())
    return bool(alone) and when(text, today(world)) is not None


JOINED_BY = re.compile(
    r"^\W*(but|and|though|although|yet|still)\b\W*|\W*\b(but|and|though|although)\W*$", re.IGNORECASE
)
FEWEST_WORDS = 3
