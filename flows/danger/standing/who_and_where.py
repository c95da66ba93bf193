"""
Who tells of danger and from where, where nobody knew: those on duty learn it with the alarm, or once it is said.

A name counts only where they say so with it, an area only where it is named for certain.
"""

import re

from flows.effects import JoinArea, LearnName
from flows.hearing.areas import district_in, find_areas
from flows.hearing.names import name_in
from flows.programme import Area
from flows.turn import Conversation, World

WORDS_ABOUT_A_PLACE = 8
SOMEWHERE = re.compile(r"\b(?:in|at|from|near|round|on|of)\s+(?P<where>(?:[\w'’-]+\s*){1,4})", re.IGNORECASE)
# "Its Dave, he hits me" names somebody else: only "I'm" and "my name is" are of themselves.
OF_THEMSELVES = r"\b(?:i am|i['’]?m|m[ye] name['’]?s?(?: is)?|calls? me|called)\s+"


def who(words: str, world: World) -> tuple[LearnName, ...]:
    """The name they give for themselves in these words, if we have none."""
    name = "" if world.person.name else name_in(words)
    theirs = name != "" and re.search(f"{OF_THEMSELVES}{re.escape(name)}", words, re.IGNORECASE) is not None
    return (LearnName(name, vital=True),) if theirs else ()


def where(words: str, world: World) -> Area | None:
    """The area these words name for certain, if nobody knows yet where this person is."""
    return None if world.person.area else _place_in(words, world)


def said_since(talk: Conversation, words: str, world: World) -> Area | None:
    """The area that a few words say they are in ("im in fernhill"), new to us or other than we took from the alarm."""
    unsure = not world.person.area or talk.answer("placed")
    area = _place_in(words, world) if unsure and len(words.split()) <= WORDS_ABOUT_A_PLACE else None
    return area if area and area.id != world.person.area else None


def learnt(area: Area | None) -> tuple[JoinArea, ...]:
    """What makes the area known to whoever is told."""
    return (JoinArea(area.id),) if area else ()


def _place_in(words: str, world: World) -> Area | None:
    found = find_areas(words, world.programme.areas)
    area = found[0].area if found and found[0].certain else None
    return area if area and _as_a_place(area, words, world) else None


def _as_a_place(area: Area, words: str, world: World) -> bool:
    # "Lacey hits him" is about somebody called as people call Lace Wharf; "in Lacey" is the place.
    if district_in(words) or area.name.lower() in words.lower():
        return True
    somewhere = " . ".join(place["where"] for place in SOMEWHERE.finditer(words))
    return any(match.area == area and match.certain for match in find_areas(somewhere, world.programme.areas))
