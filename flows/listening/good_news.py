"""Somebody only wants to tell what went well: met as news, and nothing is suggested to them."""

import re

from flows.diagnosing.diagnosis import evidence
from flows.effects import NoteActivity, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import clip

MOST_WORDS, LONGEST = 45, 80


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Their news in their own words, noted; the question on the table stays. None where something is wanted."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or not GLAD.said_in(words) or WANTS.search(said.text):
        return None
    setbacks = {kind.id for kind in world.programme.signals if kind.kind == "setback"}
    if any(signal.kind in setbacks for signal in said.heard.signals):
        return None
    told = PLAYED_BACK.format(words=clip(LEAD.sub("", said.text).strip(" .!,"), LONGEST))
    noted = f" {NOTED}" if world.person.consent else ""
    return Turn(talk, (*evidence(said, world), NoteActivity("good_news"), Say(f"{told}{noted}", talk.question)))


GLAD = Ways("""
    (so|really|dead|well|very|proper|that|right) (proud|chuffed|pleased|happy|made up|thrilled)
    (proud|chuffed|made up|buzzing|over the moon|thrilled) (of|with|about|that|to|today|now|$)
    (over the moon|on cloud nine|cock a hoop)
    (made|makes) my (day|week|year)
    ^ ... (great|good|brilliant|fantastic|amazing|lovely|wonderful) news
    (just|only) (wanted|want|wanting) to (say|tell you|share|let you know) (we|our|that|how|the|it)
    (went|gone) (really|so|dead|very|ever so) (well|great|brilliantly)
    what a (day|night|turnout|success|great day|lovely day|brilliant day|cracking day)
""")
WANTS = re.compile(
    r"\?|\b(but|how (do|can|could|to|shall|should)|help|need|want (?!to (say|tell|share|let))|where|(can|could) (we|i)"
    r"|(can|could|who) (you|can)|looking for|strugg\w*|stuck|worr\w+|problem|wish|though|except)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^\W*((hi|hello|hiya|hey|oh|so|guess what)\b\W*)*((i )?(just|only) want(ed|ing)? to "
    r"(say|tell you|share|let you know)( that)?\b\W*)?((great|good|brilliant|fantastic|amazing|lovely) news\b\W*)?",
    re.IGNORECASE,
)
PLAYED_BACK = "“{words}”: that's a real strength, and good to hear."
NOTED = "I've noted that there's good news."
