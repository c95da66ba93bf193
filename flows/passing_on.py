"""What would be passed on to a person, in the resident's own words, and who would answer by when."""

import re

from flows import patience
from flows.hearing.dates import when
from flows.programme import Programme
from flows.reasons import Reason
from flows.turn import Cover, World
from flows.wording import adviser_name, clip, day, first_name, today

LONGEST, LINES = 600, 3
FEWEST_WORDS = 3
DATED = re.compile(r"\b(deadline|by|before|until|runs? out|ends?|expires?|due|up|lapses?|from)\b", re.IGNORECASE)


def summary_of(words: str, world: World) -> str:
    """Their own words for it: what they just said, or what they wanted and said last; deadlines are always kept."""
    lines = [words] if words else [*_wanted(world), *_last_words(world)[-1:]]
    dated = [line for line in _last_words(world) if DATED.search(line) and when(line, today(world))]
    return joined(*dict.fromkeys((*lines, *dated)))


def joined(*lines: str) -> str:
    """Several things they said as one text that can be kept."""
    sentences = [" ".join(line.split()).rstrip(" .") for line in lines if line.strip()]
    return clip(". ".join(sentences[: LINES + 1]), LONGEST)


def whoever(world: World, reason: Reason) -> Cover:
    """Who would answer and by when; a worry about their own adviser goes to the programme team."""
    cover = None if reason.around else world.cover
    team = world.programme.about.team
    return cover or Cover(team, patience.working_day_after(today(world), patience.MONDAY_TO_FRIDAY))


def name_of(who: str, programme: Programme) -> str:
    """What to call whoever answers: a person's first name, or the team in full."""
    return who if who == programme.about.team else first_name(who)


def promise(world: World, reason: Reason) -> str:
    """Who will answer, in whose stead if somebody is standing in (never why), and by when."""
    cover = whoever(world, reason)
    who = name_of(cover.who, world.programme)
    instead = f", standing in for {adviser_name(world)}," if cover.standing_in and not reason.around else ""
    return f"{who}{instead} will answer you here by {day(cover.by_when, today(world))}"


def _wanted(world: World) -> list[str]:
    return [need.words for need in world.past.needs if need.mine and need.state == "open" and need.words][-LINES + 1 :]


def _last_words(world: World) -> list[str]:
    """What they wrote lately that says something, leaving out anything about danger: that never goes into a summary."""
    return [words for words in world.past.last_words if _says_something(words, world)]


def _says_something(words: str, world: World) -> bool:
    heard = world.ears.hear(words)
    return not (len(words.split()) < FEWEST_WORDS or heard.alarm or heard.command or heard.about or heard.rude)
