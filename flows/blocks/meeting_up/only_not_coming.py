"""Telling "I can't make it any more" of an event from the same words of somebody who can't go on."""

import re
from dataclasses import replace

from flows.blocks.meeting_up.about_a_meeting import Meets
from flows.blocks.meeting_up.mine import all_of_mine
from flows.danger.alarm import lately
from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import word_set
from flows.programme import Gathering
from flows.turn import Conversation, World


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """
    The same, without a mere doubt of danger where all they say is that they can't come to an event of theirs.

    One word more than its name, its day or what goes around them, and the doubt stays; so it does where danger was told
    or feared lately.
    """
    if told_or_feared(talk) or lately(talk, world):
        return said
    alarm = said.heard.alarm
    found = ONLY_THAT.fullmatch(plain(said.text)) if alarm and not alarm.certain else None
    if not found:
        return said
    rest = frozenset(found["rest"].split())
    asked_of_it = talk.step in ASKED_OF_IT and rest <= AROUND
    if asked_of_it or any(_names_only(rest, each) for each in all_of_mine(world)):
        return replace(said, heard=said.heard.but_for_the_alarm())
    return said


def _names_only(rest: frozenset[str], each: Meets) -> bool:
    if not isinstance(each, Gathering):
        return False
    nth = {1: "st", 2: "nd", 3: "rd"}.get(each.on.day % 10 if each.on.day not in (11, 12, 13) else 0, "th")
    day = plain(f"{each.on:%A} {each.on.day} {each.on.day}{nth} {each.on:%B}").split()
    named = frozenset((*plain(each.name).split(), *day)) - AROUND
    return bool(rest & named) and rest <= named | AROUND


ASKED_OF_IT = ("coming.reminded", "coming.offered", "coming.mine")
ONLY_THAT = re.compile(
    r"(?:(?:oh|ah|hi|hello|no|so|sorry|very|but|afraid|i am) )*(?:i|we) (?:am |are )?(?:can not|can no longer|will not"
    r"(?: be able to)?|not (?:going to be )?able to|unable to) (?:come|make|attend|be there|be coming|"
    r"go(?= to | on (?:the )?(?:\d|\w+day\b)))"
    r"(?P<rest>(?: \w+)*)"
)
AROUND = word_set("it the a an to on at of for in my our your after all any more anymore now sorry thanks then please")
