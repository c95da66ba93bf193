"""Telling a question about an event or the leadership programme from the same words said of danger."""

import re
from dataclasses import replace

from flows.blocks.leaders import academy, academy_asked
from flows.blocks.meeting_up import asked_of_mine
from flows.blocks.meeting_up.about_a_meeting import on_the_table
from flows.danger.alarm import lately
from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """
    The same, without a mere doubt of danger where all they do is ask something of what is on the table.

    That is who minds the children at an event, or whether somebody they put forward was taken on. Where danger was told
    or feared lately, the doubt stays.
    """
    alarm = said.heard.alarm
    if not alarm or alarm.certain or told_or_feared(talk) or lately(talk, world):
        return said
    words = plain(said.text)
    of_children = WHO_MINDS_THEM.fullmatch(words) and on_the_table(talk, world.programme)
    of_a_place = TAKEN_ON.fullmatch(words) and academy_asked.asks_what_came_of_it(talk, said, world)
    return replace(said, heard=said.heard.but_for_the_alarm()) if of_children or of_a_place else said


def asked_before(talk: Conversation, words: str, world: World) -> Turn | None:
    """What such words may have asked, where it was asked first whether somebody is in danger; answered now."""
    said, bare = Said(words), plain(words)
    if WHO_MINDS_THEM.fullmatch(bare):
        return asked_of_mine.answered(talk, said, world)
    return academy.answered(talk, said, world) if TAKEN_ON.fullmatch(bare) else None


_FIRST = r"(?:(?:and|so|but|hi|hello|hey|okay|right|oh|sorry|please|yes) )*"
_WHOM = r"(?:me|us|him|her|them|my (?:friend|neighbour|mate)|[a-z]{3,})"
WHO_MINDS_THEM = re.compile(
    rf"{_FIRST}who (?:(?:is|will be|is going to be) (?:looking after|minding|watching|having)|(?:looks after|will look"
    r" after|minds|will mind|watches)) (?:the|my|our) (?:kids|children|child|baby|toddlers|little ones)"
    r"(?: (?:there|then|please|at it|during it|on the day|that day|while (?:i am|we are) there|at the (?:event|day"
    r"|supper|meeting)))*"
)
TAKEN_ON = re.compile(
    rf"{_FIRST}(?:did|have|has|will) (?:they|you|it) (?:taken? {_WHOM} on|(?:accept|accepted|picked?|choose|chosen) "
    rf"{_WHOM})(?: (?:yet|then|now|in the end|please))*"
)
