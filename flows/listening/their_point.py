"""What somebody said of a topic, in words fit to be said back as a reason."""

import re

from flows.hearing.as_typed import as_typed
from flows.hearing.dates import when
from flows.hearing.normalise import plain
from flows.turn import World
from flows.wording import today


def their_point(words: str, topic: str, world: World) -> str:
    """
    What they told of how things are in this topic, fit to be said back; else nothing, and the reason needs no quote.

    A question, an answer, a day, a wish to be shown something and whatever else they said are no reasons.
    """
    clauses = [clause.strip() for clause in re.split(r"[.,;!\n]| but ", words) if clause.strip()]
    stated = [each for each in clauses if _tells_of_something(each, world)]
    how_plain = {each: _share(topic, each, world) for each in stated}
    plainest = max(how_plain, key=lambda each: how_plain[each], default="")
    return plainest if how_plain.get(plainest, 0.0) >= A_POINT else ""


def _tells_of_something(clause: str, world: World) -> bool:
    said = as_typed(clause)
    if not SHORTEST <= len(said.split()) <= LONGEST or A_QUESTION.search(said) or NOT_TOLD.match(said):
        return False
    return bool(SOMEBODY.search(said)) and (when(clause, today(world)) is None or bool(world.ears.hear(clause).signals))


def asks_us(text: str) -> bool:
    """Whether it asks something of us, with or without its question mark, and so tells nothing of how things go."""
    return bool(ASKS_US.match(plain(text)))


def _share(topic: str, words: str, world: World) -> float:
    return next((each.score for each in world.ears.hear(words).topics if each.topic == topic), 0.0)


SHORTEST, LONGEST = 3, 12  # words
A_POINT = 0.3  # how likely words must be about a topic to be a reason for what is suggested on it
ASKS_US = re.compile(
    r"(?:(?:so|and|but|oh|okay|please|hi|hello) )*(?:(?:what|where|who|when|why|which|how) "
    r"(?:is|are|was|do|does|did|will|can|could|would|should|long|much|many|you)\b"
    r"|(?:can|could|will|would|do|did|are) you\b|(?:tell|read|show|explain|say|send|give|forget|do not call|call) "
    r"(?:me|us|it|that|this|my|more)\b)"
)
A_QUESTION = re.compile(
    r"\?$|^(so |and |please )?(how|what|where|who|when|why|which|can|could|do|does|is|are|should|tell)\b"
)
# How an answer, a command, a wish to be shown something, a refusal or a question to us begins.
NOT_TOLD = re.compile(
    r"((actually|anyway|so|and|ok(ay)?|oh|well|right|hi|hello|hey|um|er|please|sorry|thanks|cheers)\b,? ?)*"
    r"(y(es|eah|h|ep|up)|no(?! (one|body|volunteer\w*|money|space|room)\b)|nah|nope|how|what\w*|where|who|when|why"
    r"|which|can|could|do|does|did|is|are|was|were|will|would|should|shall|may|has|have (you|they|i)|am i"
    r"|show|send|give|tell|list|open|read|find|make|take|put|ask|leave|stop|cancel|save|book|help me|let|go|try|remind"
    r"|nothing|none|not for|not about|never ?mind|don'?t|dont|that('?s| is| was| helped)|thats|it('?s| is| was)? ?"
    r"(ok(ay)?|fine|good|great|right|wrong|about right)|actually|found|done|did)\b"
)
# Somebody or something of theirs that it is about; words without any are no telling of how things are.
SOMEBODY = re.compile(
    r"\b(we|we'?(re|ve|ll)|our|ours|us|i|i'?(m|ve)|my|they|they'?(re|ve)|their|them|he|she|people|folk|neighbours?"
    r"|residents?|members?|volunteers?|nobody|no ?one|hardly|anyone|everyone|everybody|someone|somebody|the|there"
    r"|some|most|few|fewer|many|same|need|lost|short of|too|council|landlord|time to|\d+|two|three|four|five|six)\b"
)
