"""What "she's gone" would mean after what was told: a death where somebody was ill, or that she has left."""

import re
from typing import Literal

from flows.danger.saying.number_words import EMERGENCY, MISSING, TAKEN
from flows.hearing.normalise import plain
from flows.programme import SELF_HARM
from flows.turn import Conversation

Gone = Literal["died", "left"]
HURT = "fall"  # of `urgent.yaml`: an illness or an accident
KEPT = "gone_means"


def keeping(talk: Conversation, danger: str, words: str) -> Conversation:
    """The conversation that knows it; what was known stays for as long as it is the same danger."""
    if meant := meaning(danger, words):
        return talk.knowing(**{KEPT: meant})
    return talk if talk.answer("danger") == danger else talk.without(KEPT)


def meaning(danger: str, words: str) -> Gone | None:
    """What it means of whoever these words of danger are about; None where it may be whoever does harm."""
    said = plain(words)
    if TAKEN.search(said) and OF_MYSELF.search(said):
        return "left"
    if NEAR_DEATH.search(said) or EMERGENCY.search(said) or TAKEN.search(said):
        return "died"
    if danger == SELF_HARM or MISSING.search(said):
        return "left"
    return "died" if danger == HURT else None


OF_MYSELF = re.compile(r"\b(?:i|me|myself)\b")
NEAR_DEATH = re.compile(
    r"\b(?:dying|(?:very|really|seriously|so|proper) (?:ill|poorly|sick)|no pulse|cpr"
    r"|gone (?:blue|grey|cold|limp|stiff)"
    r"|(?:not|stopped) (?:moving|responding|waking(?: up)?|breathing)|(?:will|does|can) not wake(?: up)?|overdosed"
    r"|bleeding (?:out|to death|loads|everywhere)|passed out|(?:cut|slit) (?:his|her|their) wrists)\b"
)
