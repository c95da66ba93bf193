"""They take us for their adviser, or ask who is behind it all: answered straight, and a person is a word away."""

import re

from flows.choosing import chosen
from flows.events import Said
from flows.handing_over.adviser_names import advisers_called
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.meeting import about
from flows.turn import Conversation, Turn, World


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """That it is software, and whose; None for anything else."""
    if talk.owner != "bot" or chosen(talk, said):
        return None
    words = by_role(" ".join(SPELLER.correct(plain(said.text).split())), advisers_called(world))
    if IS_IT_THEM.fullmatch(words):
        return about.told(talk, "human", world)
    return about.told(talk, "who", world) if WHO_RUNS_IT.fullmatch(words) else None


SPELLER = Speller(word_set("that this talking speaking charge"))
IS_IT_THEM = re.compile(
    r"(?:(?:hi|hello|dear|so|oh|sorry|please) )*"
    r"(?:is (?:that|this|it)|are you|am i (?:talking|speaking|writing|chatting) (?:to|with)|that you) "
    r"(?:really )?(?:you )?(?:my |the |our )?adviser(?: (?:there|now|dear|love|please|then|i am talking to))*"
)
WHO_RUNS_IT = re.compile(
    r"(?:(?:so|and|but|well|right) )*who (?:is|are|the hell is) (?:actually |really )?(?:in charge|running|behind"
    r"|responsible|the boss)(?: (?:of|for|here))?"
    r"(?: (?:this|it|all this|all of this|you|you lot|that|here|this thing))?"
)
