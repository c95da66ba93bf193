"""What in a text says who wrote it or where they live, so that it can be said before others read it."""

import re
from collections.abc import Iterable

from flows.hearing.everyday import EVERYDAY
from flows.hearing.stems import GLUE
from flows.hearing.ways import word_set
from flows.knowing.contact_details import kinds_in
from flows.turn import World
from flows.words import _

SHORTEST = 2  # letters of a name


def gives_away(text: str, world: World) -> list[str]:
    """In words: their name, their area, and each kind of number or address."""
    area = world.programme.area(world.person.area)
    places = (area.name, *area.aliases, area.lto) if area else ()
    own = (YOUR_NAME, world.person.name.split()), (YOUR_AREA, places)
    return [*(what for what, names in own if _holds(text, names)), *kinds_in(text)]


def _holds(text: str, names: Iterable[str]) -> bool:
    """Whether one of these names is in it; what is an everyday word too ("May", "The Bank") only with its capitals."""
    return any(_is_in(name, text) for name in names if len(name) >= SHORTEST)


def _is_in(name: str, text: str) -> bool:
    everyday = all(word in WORDS_TOO for word in name.lower().split())
    return bool(re.search(rf"\b{re.escape(name)}\b", text, re.NOFLAG if everyday else re.IGNORECASE))


WORDS_TOO = EVERYDAY | GLUE | word_set("april june august joy art sue")
YOUR_NAME, YOUR_AREA = _("your name"), _("your area")
