"""Somebody only wants to tell what went well: met as news, and nothing is suggested to them."""

import re

from flows.diagnosing.diagnosis import evidence
from flows.effects import DropFollowUps, NoteActivity, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, is_open
from flows.wording import clip
from flows.words import _

MOST_WORDS, LONGEST = 45, 80


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Their news in their own words, noted; the question on the table stays. None where something is wanted."""
    words = plain(said.text)
    if (
        len(words.split()) > MOST_WORDS
        or not (GLAD.said_in(words) or DONE.said_in(words))
        or wants_something(said, world)
    ):
        return None
    told = PLAYED_BACK.format(words=clip(LEAD.sub("", said.text).strip(" .!,"), LONGEST))
    noted = *evidence(said, world), NoteActivity("good_news")
    if is_open(talk):
        return carry_on(talk, told, *noted)
    if DONE.said_in(words) and (tried := _going_to_try(world)):
        asking = talk.at("check_in.did_it_help", due_about=tried)
        return Turn(asking, (*noted, DropFollowUps(tried, "told before"), Say(told)), ask=True)
    return Turn(talk, (*noted, Say(told, MENU)))


def wants_something(said: Said, world: World) -> bool:
    """Whether something is asked for, or wrong, in what they tell."""
    setbacks = {kind.id for kind in world.programme.signals if kind.kind == "setback"}
    return bool(WANTS.search(said.text)) or any(signal.kind in setbacks for signal in said.heard.signals)


def _going_to_try(world: World) -> str:
    """The newest thing they said yes to, if they haven't said yet whether it helped."""
    mine = [made for made in world.past.suggestions if made.mine and made.answer == "yes" and ":" in made.offer]
    return mine[-1].offer if mine and not mine[-1].helped else ""


SOME = "(\\w+|loads of|lots of|a few|a couple of|some|plenty of|so many|more)"
# Something was tried, and what came of it.
DONE = Ways(f"""
    ^ [okay|so|well|right|hey|hi|yes|guess what|update] [well|so] (we|i) [have|just|only|finally|actually] (did|done|
        tried|
        managed|smashed|nailed|cracked) it !(before|wrong|badly|for)
    ^ ... {SOME} [new|more|extra] (people|neighbours|faces|families|kids|parents|volunteers|residents|mums|
        dads) [actually|
        all] (came|turned up|joined|joined in|showed up|signed up|have joined|have come)
    (it|that|this) [actually|really|totally] worked [a treat|really well|brilliantly|out] $
""")
GLAD = Ways("""
    (so|really|dead|well|very|proper|that|right) (proud|chuffed|pleased|happy|made up|thrilled)
    (proud|chuffed|made up|buzzing|over the moon|thrilled) (of|with|about|that|to|today|now|$)
    (over the moon|on cloud nine|cock a hoop)
    (made|makes) my (day|week|year)
    ^ ... (great|good|brilliant|fantastic|amazing|lovely|wonderful) news
    (just|only) (wanted|want|wanting) to (say|tell you|share|let you know) (we|our|that|how|the|it)
    (went|gone) (really|so|dead|very|ever so) (well|great|brilliantly)
    ^ [okay|so|well|right|hey|hi|yes|guess what] [great news|good news] (we|i) [have|only|just|finally|actually] (got|
        won|
        been awarded|been given|secured|signed) (the|our|a|that) (grant|money|funding|lease|keys|bid|award|lottery)
    what a (day|night|turnout|success|great day|lovely day|brilliant day|cracking day)
""")
WANTS = re.compile(
    r"\?|\b(but|how (do|can|could|to|shall|should)|help|need|want (?!to (say|tell|share|let))|where|(can|could) (we|i)"
    r"|(can|could|who) (you|can)|looking for|strugg\w*|stuck|worr\w+|problem|wish|though|except)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^\W*((hi|hello|hiya|hey|oh|so|ok|okay|guess what)\b\W*)*((i )?(just|only) want(ed|ing)? to "
    r"(say|tell you|share|let you know)( that)?\b\W*)?((great|good|brilliant|fantastic|amazing|lovely) news\b\W*)?",
    re.IGNORECASE,
)
PLAYED_BACK = _("“{words}”: that's a real strength, and good to hear.")
