"""What is heard of danger beside what was learnt: accidents, plain signs, threats, a name that hides who does it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from flows.danger.heard_of import plain_signs, tablets, taken_ill, would_kill
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.heard_of.whom_threatened import perhaps_threatened_in, threatened_in
from flows.following_up.agreed_words import names_a_check_in_to_call_off
from flows.handing_over.adviser_names import known_by_role, named, names, with_apostrophes
from flows.handing_over.reasons import COMPLAINS
from flows.hearing.ears import Ears
from flows.hearing.heard import Alarm, Heard
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Programme
from flows.turn import World


def heard(text: str, world: World, opens: bool = False) -> Heard:
    """
    What is heard in a message, and danger too that it may tell of with what is misspelt in it read otherwise.

    With `opens` nothing was asked before: a few words are no answer then, and more easily tell of danger.
    """
    plainly = _heard_as(text, world, opens=opens)
    if plainly.alarm or arranges_with_us(text):
        return plainly
    usual, *graver = world.ears.reader.spelt_otherwise(text) or ("",)  # the usual one has been heard, but for signs
    others = (_heard_as(each, world, guessed=True).alarm for each in graver)
    alarm = _sign_in(usual) or next(filter(None, others), None)
    return replace(plainly, alarm=replace(alarm, certain=False), decision="urgent") if alarm else plainly


def _heard_as(text: str, world: World, guessed: bool = False, opens: bool = False) -> Heard:
    """What is heard in these words; a threat against an adviser is danger for certain, however it is answered."""
    plainly = _with_a_name_hidden(_with_a_plain_sign(world.ears.hear(text, guessed, opens), text), text, world)
    if threatened_in(text, world):
        return replace(plainly, alarm=Alarm("threat", True, text), decision="urgent")
    if not plainly.alarm and perhaps_threatened_in(text, world):
        return replace(plainly, alarm=Alarm("threat", False, text), decision="urgent")
    if not plainly.alarm and BETRAYED.search(plain(text)):
        return replace(plainly, alarm=Alarm("domestic_abuse", False, text), decision="urgent")
    unsure = plainly.alarm is not None and not plainly.alarm.certain
    if unsure and (arranges_with_us(text) or tablets.is_as_prescribed(text)):
        return plainly.but_for_the_alarm()
    return plainly


def in_a_first_message(programme: Programme, ears: Ears, now: datetime) -> Callable[[str], Heard]:
    """What hears a message as a chat does that begins with it, from somebody of whom nothing is known."""
    world = World(now, programme, ears)
    return lambda text: heard(text, world, opens=True)


def arranges_with_us(text: str) -> bool:
    """Whether all they say is that they want a check-in or none, or nobody to answer: that may sound hopeless."""
    return names_a_check_in_to_call_off(text) or ARRANGED.said_in(plain(text))


def _with_a_plain_sign(plainly: Heard, text: str) -> Heard:
    """What was heard, and that somebody was taken ill or the like, where that is more than what was heard of danger."""
    if plain_signs.is_a_beginning(text):
        plainly = replace(plainly, wants_human=False, command=None, decision="off_topic")
    certain = plainly.alarm is not None and plainly.alarm.certain
    sign = None if certain else _sign_in(text)
    if not sign or (plainly.alarm and not sign.certain):
        return plainly
    return replace(plainly, alarm=sign, decision="urgent")


def _sign_in(text: str) -> Alarm | None:
    return would_kill.alarm_in(text) or taken_ill.alarm_in(text) or plain_signs.alarm_in(text)


def _with_a_name_hidden(plainly: Heard, text: str, world: World) -> Heard:
    """An adviser's name must not hide that somebody does harm: then they count as "he"."""
    if plainly.alarm or not about_adviser(text, world):
        return plainly
    typed = with_apostrophes(" ".join(text.replace("’", "'").split()), names(world))
    nameless = re.sub(_anybody(world), "he", typed, flags=re.IGNORECASE)
    if ONLY_NOT_TO_THEM.fullmatch(nameless):
        return plainly
    alarm = world.ears.hear(nameless).alarm
    lower = nameless.lower()
    only_says = (
        re.search(COMPLAINS, lower)
        or OUR_MONEY.search(lower)
        or ONLY_NAMED_BY_THEM.fullmatch(lower)
        or ASKS_WHAT_THEY_DO.fullmatch(lower)
    )
    if alarm is None or (only_says and not alarm.certain):
        return plainly
    return replace(plainly, alarm=alarm, decision="urgent")


def _anybody(world: World) -> str:
    role = known_by_role(world.programme.words.adviser)
    advisers = "|".join(named(each.name) for each in world.programme.advisers)
    return rf"\b(?:{role} )?(?:{advisers})\b|\b{role}\b" if advisers else rf"\b{role}\b"


ARRANGED = Ways("""
    ^ [i|i have|we have|actually|sorry|no|oh] changed (my|our) mind [i|we] (do not|no longer) (need|want) (her|him|
        them|it|that|anyone|anybody|you|an adviser|the adviser) [now|any more|anymore|thanks|after all] $
    ^ [please|can you|could you|yes] (check in|check back|remind me|ask me) [with|on] [me|us] [again] [in] (a|two|three|
        four|few|next|[0-9]+|after|on|tomorrow) .. $
""")
BETRAYED = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:told|tells|gave|giving|telling)"
    r" (?:him|(?:his|her|their) (?!adviser)\w+"
    r"|(?:my|the) (?:ex|husband|partner|wife|boyfriend|girlfriend)s?(?: family)?)"
    r" (?:where (?:we|i) (?:am|are|live|stay|moved)|(?:our|my) (?:new )?address)\b"
    r"(?! (?:with|on|up|at|in|of|going|meeting|for))"
)
"""Somebody told those who are hidden from where they are."""
ONLY_NAMED_BY_THEM = re.compile(
    r"\W*(?:what['’]?s|what is|what was|where['’]?s|where is|how does|tell me about|show me) (?:this|that|the)"
    r" [^.!?]{2,40} (?:thing|one|guide|idea|group|event|page) (?:that )?he"
    r" (?:said|suggested|mentioned|recommended|meant)\W*"
)
"""Somebody asks what an adviser named to them."""
OUR_MONEY = re.compile(
    r"\b(?:taking|taken|took|nicking|nicked) (?:money|cash) (?:out|from)(?: of)? (?:the|our)"
    r" (?:\w+ )?(?:account|till|float|box|tin|fund)\b"
)
"""An adviser is said to take what is the group's: a complaint."""
ASKS_WHAT_THEY_DO = re.compile(
    r"\W*(?:will|would|does|do|did|has|can|could) he (?:\w+ )?"
    r"(?:tell|told|know|talk to|speak to|ring|see|say)\b[^.!?]{0,40}\W*"
    r"|\W*is he (?:\w+ )?(?:friends|mates|friendly|related|married|close|in touch) (?:with|to)\b[^.!?]{0,30}\W*"
)
"""Somebody asks what an adviser says to others, or whom they know."""
ONLY_NOT_TO_THEM = re.compile(
    r"\W*(?:(?:please|pls|but|and|just|i)\W+)*(?:don'?t|do not|dnt|never)"
    r" (?:(?:send|show|give|forward|pass) (?:this|it|that|them)(?: on)?(?: to)? he"
    r"|want he to (?:know|hear|see)(?: it| this)?)(?: please| pls)?\W*",
    re.IGNORECASE,
)
