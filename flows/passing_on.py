"""What would be passed on to a person, in the resident's own words, and who would answer by when."""

import re

from flows import patience
from flows.hearing.dates import when
from flows.hearing.names import only_a_name
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.reply_words import PLACE
from flows.hearing.ways import word_set
from flows.offer_answers import meant
from flows.programme import Programme
from flows.reasons import Reason
from flows.turn import Conversation, Cover, World
from flows.wording import adviser_name, clip, day, first_name, today

LONGEST, LINES = 600, 3
FEWEST_WORDS, WORDS_OF_AN_ANSWER = 3, 4
BY_PHONE = re.compile(r"\b(ring|call|phone)\b", re.IGNORECASE)
ASKING = word_set("""
    a about adviser advisor all an and anybody anyone ask back be bot can chat contact could do for get give got have he
    hello her hi hiya him how human i id if in is it just know let like machine may me meet message my need no not now
    of okay on or our person phone please put rather real ring robot say see send she so some somebody someone speak
    talk thanks that the there them they thing this through to today tomorrow us want we will with word would write you
    your call everything possible
""")
DATED = re.compile(r"\b(deadline|by|before|until|runs? out|ends?|expires?|due|up|lapses?|from)\b", re.IGNORECASE)


def summary_of(words: str, world: World, told_here: tuple[str, ...] = ()) -> str:
    """
    Their own words for it: what they just said, or what they wanted and said last; deadlines are always kept.

    `told_here` is what they wanted that only this chat knows of, from before they were asked what may be kept.
    """
    lines = [words]
    if _only_asks(words, world):
        lines = [*(told_here or _wanted(world)), *_last_words(world)[-1:], *([words] if BY_PHONE.search(words) else [])]
    dated = [line for line in _last_words(world) if DATED.search(line) and when(line, today(world))]
    return joined(*_without_repeats([*lines, *dated]))


def _without_repeats(lines: list[str]) -> list[str]:
    """What was said whole and again in part is passed on once: the longer way of it, where it was first said."""
    return [each for each in dict.fromkeys(lines) if not any(each != other and _holds(other, each) for other in lines)]


def _holds(longer: str, part: str) -> bool:
    return part.lower().strip(" .") in longer.lower()


def told_in(talk: Conversation) -> tuple[str, ...]:
    """The worries that this chat holds apart, and what was told in it before they were asked what may be kept."""
    apart = (words for name, words in sorted(talk.answers.items()) if name.startswith("worry") and name[5:].isdecimal())
    unkept = (line.partition("\t")[2] for line in talk.answer("unkept").split("\n"))
    return tuple(dict.fromkeys(words for words in (*unkept, *apart) if words))


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


def called(who: str, programme: Programme) -> str:
    """What to call whoever a handoff is with: an adviser's first name by their id, else the team."""
    adviser = programme.adviser(who)
    return first_name(adviser.name) if adviser else programme.about.team


def promise(world: World, reason: Reason) -> str:
    """Who will answer, in whose stead if somebody is standing in (never why), and by when."""
    cover = whoever(world, reason)
    who = name_of(cover.who, world.programme)
    instead = f", standing in for {adviser_name(world)}," if cover.standing_in and not reason.around else ""
    return f"{who}{instead} will answer you here by {day(cover.by_when, today(world))}"


def _wanted(world: World) -> list[str]:
    return [need.words for need in world.past.needs if need.mine and need.state == "open" and need.words][-LINES:]


def _last_words(world: World) -> list[str]:
    """What they wrote lately that says something, leaving out anything about danger: that never goes into a summary."""
    return [words for words in world.past.last_words if _says_something(words, world)]


def _says_something(words: str, world: World) -> bool:
    heard = world.ears.hear(words)
    nothing = len(words.split()) < FEWEST_WORDS or heard.alarm or heard.command or heard.about or heard.rude
    return not nothing and not only_a_name(words) and not _only_answers(words, world) and not _only_asks(words, world)


def _only_asks(words: str, world: World) -> bool:
    """Whether it asks for a person and says nothing of what for."""
    named = {part.lower() for part in adviser_name(world).split()} | set(world.programme.words.adviser.split())
    return all(word in ASKING | named for word in plain(words).split())


def _only_answers(words: str, world: World) -> bool:
    """Whether it was no more than a reply to a question of ours: a yes, a no, a day, which of them."""
    short = len(words.split()) <= WORDS_OF_AN_ANSWER
    a_place = bool(PLACE.match(plain(words)))
    return short and (a_place or yes_or_no(words) is not None or bool(meant(words)) or bool(when(words, today(world))))
