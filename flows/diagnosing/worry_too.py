"""A worry told beside news of the area: named when that is played back, and gone on to once the phase is known."""

import re

from flows.diagnosing.told import FEWEST_WORDS, JOINED_BY
from flows.effects import Effect, RecordNeed
from flows.events import Said
from flows.listening.their_point import asks_us
from flows.turn import Conversation, World

MOST_WORDS = 10


def kept(talk: Conversation, said: Said, world: World) -> tuple[Conversation, tuple[Effect, ...]]:
    """The chat that remembers it and what it is about, and the need; unless it is about something already."""
    about, words = ("", "") if talk.answer("topic") else _worry_besides(said, world)
    if not about:
        return talk, ()
    told = talk.knowing(worry_too=words, topic=about, topic_by="you", said=f"{about}:{words}")
    return told, (RecordNeed(about, "said", words),)


def _worry_besides(said: Said, world: World) -> tuple[str, str]:
    """Its topic and its words: a clause of its own that holds none of the news."""
    told = [each.words for each in (*said.heard.signals, *said.heard.strengths)]
    for clause in map(str.strip, CLAUSES.split(said.text)):
        if not FEWEST_WORDS < len(clause.split()) <= MOST_WORDS or any(
            each in clause or clause in each for each in told
        ):
            continue
        heard = world.ears.hear(clause)
        if (
            heard.decision == "topic"
            and heard.topic
            and not (heard.alarm or heard.signals or asks_us(clause) or GOES_WELL.match(clause.lower()))
        ):
            return heard.topic, JOINED_BY.sub("", clause)
    return "", ""


GOES_WELL = re.compile(r"we(?:'ve|ve| have|'re| got| now| also)\b|(?:yes|yeah|and|it'?s|i)\b")
CLAUSES = re.compile(r"[.,;!?\n]+|\b(?:and|but)\b")
