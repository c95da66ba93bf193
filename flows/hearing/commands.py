"""Words that work everywhere, and questions about the assistant itself, in the ways people say them."""

import re

from rapidfuzz.distance import OSA

from flows.hearing.about_words import ABOUT
from flows.hearing.command_words import ANYWHERE, NOT_STOP, ONLY_STOP, POLITE, SOUNDS_LIKE, WHOLE
from flows.hearing.heard import Command
from flows.hearing.names import only_a_name
from flows.hearing.normalise import plain

_POLITE = re.compile(rf"^(?:(?:{POLITE}) )+|(?: (?:{POLITE}))+$")
_MOST_WORDS, _MOST_MISSPELT = 16, 4
# Tried in this order: what ends or erases something before what only looks.
_ORDER: tuple[Command, ...] = (
    "forget", "export", "privacy", "pause", "stop", "start_again", "resume", "recap", "area", "adviser", "help",
    "menu", "back",
)  # fmt: skip


def command_in(said: str) -> Command | None:
    """The command a message in plain words gives, if that is what it is for."""
    if not said or len(said.split()) > _MOST_WORDS:
        return None
    bare = _POLITE.sub("", said) or said
    if only_a_name(said):
        return None
    for command in _ORDER:
        if bare in WHOLE[command] or said in WHOLE[command] or _anywhere(command, said, bare):
            return command
    return _misspelt(bare)


def nothing_but_stop(text: str) -> bool:
    """Whether a message says that we should leave them alone, and nothing else."""
    return ONLY_STOP.said_in(plain(text))


def about_in(said: str) -> str | None:
    """Which question about the assistant itself a message in plain words asks."""
    return next((about for about, ways in ABOUT.items() if ways.said_in(said)), None)


def _anywhere(command: Command, said: str, bare: str) -> bool:
    ways = ANYWHERE[command]
    if command == "stop" and NOT_STOP.said_in(said):
        return False
    return ways.said_in(bare) or ways.said_in(said)


def _misspelt(bare: str) -> Command | None:
    if len(bare.split()) > _MOST_MISSPELT:
        return _misspelt_in_its_words(bare.split())
    if len(bare) < 3:
        return None
    ways = (
        (OSA.distance(bare, way), command) for command in _ORDER for way in WHOLE[command] if _ends_alike(bare, way)
    )
    slips, command = min(ways, default=(len(bare), None))
    return command if slips <= (1 if len(bare) < 9 else 2) else None


def _misspelt_in_its_words(words: list[str]) -> Command | None:
    """A longer way of saying it, each of whose words is as it should be or a slip away; two of them at most."""
    for command in _ORDER:
        for way in (way.split() for way in WHOLE[command]):
            slips = [(said, meant) for said, meant in zip(words, way, strict=False) if said != meant]
            if len(words) == len(way) and len(slips) <= 2 and all(_slip(*each) for each in slips):
                return command
    return None


def _slip(said: str, meant: str) -> bool:
    return said in SOUNDS_LIKE.get(meant, ()) or (len(meant) > 2 and OSA.distance(said, meant) == 1)


def _ends_alike(bare: str, way: str) -> bool:
    near = len(way) >= 4 and abs(len(way) - len(bare)) <= 2 and way[0] == bare[0]
    return near and (way[-1] == bare[-1] or len(way) > 8 or sorted(way) == sorted(bare))
