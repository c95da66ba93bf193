"""
What would be passed on to a person: the resident's own words, as a careful colleague would pick them.

What weighs most comes first (what always goes to a person, then a date, then what is new), each thing once, in whole
sentences and at most a screenful. Left out is what was said to us rather than to a person: hellos, a yes, which of
three, half a sentence, a command. What was said about danger has its own way and is never in here.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import zip_longest

from flows.handing_over.reasons import reason_in
from flows.handing_over.scraps import by_phone, only_asks, says_something, trimmed
from flows.hearing.dates import when
from flows.hearing.normalise import plain
from flows.hearing.stems import COMMON, GLUE, stem
from flows.suggesting.offer_names import TAKEN_UP, bare_title_of
from flows.turn import Conversation, World
from flows.wording import clip, listed, quoted, today
from flows.words import _

LONGEST, A_SCREEN, LINES = 600, 320, 3
MUCH_THE_SAME = 0.6
A_DAY = timedelta(days=1)


def summary_of(words: str, world: World, told_here: tuple[str, ...] = ()) -> str:
    """
    Their own words for it: what they just said, or said last of late, or wanted; deadlines are always kept.

    Of another day nothing but what presses is taken up again: they are asked what it is about.

    `told_here` is what they wanted that only this chat knows of, from before they were asked what may be kept.
    """
    before = _last_words(world)
    dated = [line for line, _ in before if _has_a_date(line, world)]
    lines = [trimmed(words)]
    if only_asks(words, world):
        lately = [line for line, is_late in before if is_late]
        wanted = told_here or (_wanted(world) if all(_is_lately(world)) else ())
        pressing = [line for line, _ in before if _weight(line, world)]
        lines = _weightiest_first([*lately[-1:], *pressing[::-1], *wanted], world)
        lines = [*lines, *([trimmed(words)] if lines and by_phone(words) else [])]
    return joined(*_that_fit(_each_once([*lines, *dated], world)))


def worth_passing_on(words: str, world: World) -> str:
    """What was not understood, without the scraps that a person would make as little of."""
    return ". ".join(line for line in words.split(". ") if says_something(line, world, fewest=2))


def told_in(talk: Conversation) -> tuple[str, ...]:
    """The worries that this chat holds apart, and what was told in it before they were asked what may be kept."""
    apart = (words for name, words in sorted(talk.answers.items()) if name.startswith("worry") and name[5:].isdecimal())
    unkept = (line.partition("\t")[2] for line in talk.answer("unkept").split("\n"))
    return tuple(dict.fromkeys(words for words in (*unkept, *apart) if words))


def taken_up(world: World) -> str:
    """What they took up here, which whoever answers sees as well; nothing if they took nothing up."""
    offers = [each.offer for each in world.past.suggestions if each.mine and each.answer in TAKEN_UP][: -LINES - 1 : -1]
    titles = [quoted(bare_title_of(offer, world.programme)) for offer in offers]
    return GOES_TOO.format(titles=listed(titles)) if titles else ""


def joined(*lines: str) -> str:
    """Several things they said as one text that can be kept, cut after a whole sentence if it must be cut."""
    sentences = [" ".join(line.split()).rstrip(" .") for line in lines if line.strip()]
    text = ". ".join(sentences[: LINES + 1])
    cut = clip(text, LONGEST)
    whole, found, _ = cut.rpartition(". ")
    return f"{whole} …" if cut != text and found and len(whole) > LONGEST // 2 else cut


def _wanted(world: World) -> list[str]:
    """What they still want help with, the newest first."""
    mine = (need.words for need in world.past.needs if need.mine and need.state == "open")
    return [trimmed(words) for words in mine if says_something(words, world)][: -LINES - 1 : -1]


def _is_lately(world: World) -> list[bool]:
    """Of each of their last few messages, whether it was written within the day."""
    past = world.past
    return [at is None or world.now - at < A_DAY for _, at in zip_longest(past.last_words, past.said_at)]


def _last_words(world: World) -> list[tuple[str, bool]]:
    """
    What they wrote that says something, each with whether that was lately.

    After a word of danger, only what is plainly about something else.
    """
    kept, in_danger = list[tuple[str, bool]](), False
    for words, is_late in zip(world.past.last_words, _is_lately(world), strict=True):
        heard = world.ears.hear(words)
        in_danger = in_danger or heard.alarm is not None
        if says_something(words, world) and not (in_danger and heard.decision != "topic"):
            kept.append((trimmed(words), is_late))
    return kept


def _weightiest_first(lines: Iterable[str], world: World) -> list[str]:
    return sorted(dict.fromkeys(lines), key=lambda line: -_weight(line, world))


def _weight(line: str, world: World) -> int:
    found = reason_in(line, world)
    return 2 * bool(found and found.urgency == "soon") + _has_a_date(line, world)


def _has_a_date(line: str, world: World) -> bool:
    return bool(DATED.search(line) and when(line, today(world)))


def _each_once(lines: Sequence[str], world: World) -> list[str]:
    """What was said whole and again in part, or twice in other words, is passed on once, where it comes first."""
    whole = [each for each in dict.fromkeys(lines) if not any(each != other and _holds(other, each) for other in lines)]
    kept: list[str] = []
    for each in whole:
        if not any(_much_the_same(each, other, world) for other in kept):
            kept.append(each)
    return kept


def _holds(longer: str, part: str) -> bool:
    return part.lower().strip(" .") in longer.lower()


def _much_the_same(one: str, other: str, world: World) -> bool:
    ours, theirs = _telling(one), _telling(other)
    shared = len(ours & theirs) >= MUCH_THE_SAME * min(len(ours), len(theirs)) > 0
    return shared and world.ears.hear(one).topic == world.ears.hear(other).topic


def _telling(line: str) -> set[str]:
    words = plain(line).split()
    return {stem(word) for word in words if word not in COMMON} or {stem(word) for word in words if word not in GLUE}


def _that_fit(lines: Sequence[str]) -> list[str]:
    """As many of these as a phone shows at once; the first whatever its length."""
    fit, length = list[str](), 0
    for line in lines:
        length += len(line)
        if not fit or length <= A_SCREEN:
            fit.append(line)
    return fit


DATED = re.compile(r"\b(deadline|by|before|until|runs? out|ends?|expires?|due|up|lapses?|from)\b", re.IGNORECASE)
GOES_TOO = _("They'll see what you took up here too: {titles}. ")
