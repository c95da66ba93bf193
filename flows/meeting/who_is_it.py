"""They take us for their adviser, are wary, or ask who is behind it all: answered straight, a person a word away."""

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
    asked = next((asked for asked, ways in ASKED.items() if ways.fullmatch(words)), "")
    return about.told(talk, asked, world) if asked else None


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
WARY = re.compile(
    r"(?:(?:so|and|but|well|yeah|ok) )*"
    r"(?:why (?:should|would|do) (?:i|we|anyone) (?:even )?(?:trust|believe) (?:you|this|any of this)"
    r"|(?:can|do) (?:i|we) (?:really )?trust (?:you|this)"
    r"|how (?:do|can) (?:i|we) (?:know|trust)(?: (?:i|we) can trust)?"
    r" (?:you|this|this is real|this is not a scam|you are real)|is this (?:a )?(?:scam|con|real|legit|genuine))"
)
SELLS = re.compile(
    r"(?:(?:so|and|but|well|i bet|probably|bet) )*(?:you|they|you lot) (?:just |only |probably |all |will |must )*sell"
    r" (?:on )?(?:our|my|peoples|everyones|all our|the) (?:data|details|info|information|numbers?|stuff)"
)
ASKED = {"human": IS_IT_THEM, "who": WHO_RUNS_IT, "trust": WARY, "sold": SELLS}
