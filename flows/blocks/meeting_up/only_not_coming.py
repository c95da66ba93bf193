"""Telling "I can't make it any more" of an event from the same words of somebody who can't go on."""

from dataclasses import replace

from flows.blocks.meeting_up.about_a_meeting import offer_of
from flows.blocks.meeting_up.cant_come_words import ANY_MORE, AROUND, CALLED_OFF, CANT_COME, PERHAPS, POLITELY
from flows.blocks.meeting_up.mine import all_of_mine
from flows.danger.alarm import lately
from flows.danger.doubting import all_is_well
from flows.danger.in_doubt import told_or_feared
from flows.events import Said
from flows.hearing.normalise import plain
from flows.programme import Gathering
from flows.turn import Conversation, World
from flows.way_back import ASKING


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """
    The same, without a mere doubt of danger where all they say is that they can't come to an event of theirs.

    One word more than its name, its day or what goes around them, and the doubt stays; so it does where danger was told
    or feared lately.
    """
    alarm = said.heard.alarm
    if alarm and not alarm.certain and talk.step == ASKING and says_it_was_that(talk, said, world):
        return replace(said, heard=said.heard.but_for_the_alarm())
    if not alarm or alarm.certain or told_or_feared(talk) or lately(talk, world):
        return said
    plainly = _plainly_only_that(talk, plain(said.text), world)
    return replace(said, heard=said.heard.but_for_the_alarm()) if plainly else said


def may_be_all(words: str, world: World) -> bool:
    """Whether these plain words may say no more than that they can't come to an event of theirs."""
    found = CANT_COME.fullmatch(words)
    return bool(found and POLITELY.fullmatch(found["rest"]) and events_of_mine(world))


def says_it_was_that(talk: Conversation, said: Said, world: World) -> bool:
    """
    Whether a no to the gentle question goes on to say that it was an event of theirs that they can't come to.

    What was asked about must have been such words, and nothing else may be in the answer.
    """
    rest = all_is_well.besides(said.text)
    if not rest or not PERHAPS.search(plain(talk.answer("worry"))) or all_is_well.is_the_opposite(said):
        return False
    found = CANT_COME.fullmatch(rest)
    after = found["rest"] if found else rest
    if any(_names_only(frozenset(after.split()), each) for each in events_of_mine(world)):
        return True
    return bool(found and not found["make"] and POLITELY.fullmatch(after) and events_of_mine(world))


def events_of_mine(world: World) -> list[Gathering]:
    """The events to come that they have a place at or wait for."""
    return [each for each in all_of_mine(world) if isinstance(each, Gathering)]


def _plainly_only_that(talk: Conversation, words: str, world: World) -> bool:
    found, events = CANT_COME.fullmatch(words), events_of_mine(world)
    if not found or not events:
        return False
    if any(_names_only(frozenset(found["rest"].split()), each) for each in events):
        return True
    if not POLITELY.fullmatch(found["rest"]):
        return False
    # Whoever "can't make it any more" may mean their life, unless they were asked whether they come.
    if not found["make"] or talk.step in ASKED_OF_IT or CALLED_OFF.search(words):
        return True
    return _just_booked(talk, events) and not ANY_MORE.search(found["rest"])


def _just_booked(talk: Conversation, events: list[Gathering]) -> bool:
    booked = talk.answer("offer") if talk.step == "suggest.when" else ""
    return any(booked == offer_of(each) or each.name in talk.last_words for each in events)


def _names_only(rest: frozenset[str], each: Gathering) -> bool:
    nth = {1: "st", 2: "nd", 3: "rd"}.get(each.on.day % 10 if each.on.day not in (11, 12, 13) else 0, "th")
    day = plain(f"{each.on:%A} {each.on.day} {each.on.day}{nth} {each.on:%B}").split()
    named = frozenset((*plain(each.name).split(), *day)) - AROUND
    return bool(rest & named) and rest <= named | AROUND


ASKED_OF_IT = ("coming.reminded", "coming.offered", "coming.mine")
