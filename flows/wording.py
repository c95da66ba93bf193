"""Small pieces of wording that every flow shares: days, lists, names and button labels."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from flows.effects import LABEL_LENGTH
from flows.turn import Conversation, World

A_YEAR_AWAY = 300


def today(world: World) -> date:
    """The date where this person is."""
    return world.now.astimezone(world.person.clock).date()


def day(on: date, today: date) -> str:
    """A date with its weekday, as people say it: "Tue 13 January"; with the year if it is far from today."""
    year = f" {on.year}" if abs((on - today).days) > A_YEAR_AWAY else ""
    return f"{on:%a} {on.day} {on:%B}{year}"


def whole_date(on: date) -> str:
    """A date with its year, for something that isn't near: "23 November 2026"."""
    return f"{on.day} {on:%B %Y}"


def listed(things: Sequence[str], last: str = "and") -> str:
    """Things in a sentence: "a", "a and b", "a, b and c"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


def first_name(name: str) -> str:
    """What to call somebody: "Aisha" for "Aisha Khan"; a title keeps its surname ("Mrs Khan")."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


def clip(text: str, length: int = 80) -> str:
    """The text on one line, cut at a word with "…" where it is longer than that many characters."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1] + (" " if line[length - 1].isspace() else "")
    whole, space, _ = cut.rpartition(" ")
    return f"{(whole if space and len(whole) > length // 2 else cut).rstrip(' ,;:.-–')}…"


@lru_cache(maxsize=1024)  # a list of ten has ten, and is shown again and again
def label(text: str) -> str:
    """The text as a button label: at most 20 characters."""
    return clip(text, LABEL_LENGTH)


def an(noun: str) -> str:
    """A noun with its article: "an adviser", "a companion"."""
    return f"{'an' if noun[:1].lower() in VOWELS else 'a'} {noun}"


def quoted(words: str, length: int = 80) -> str:
    """Somebody's own words, in quotation marks, without a full stop at their end."""
    return f"“{clip(words, length).rstrip('.')}”"


def capital(text: str) -> str:
    """The text with its first letter large and the others as they were."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with its first letter small and the others as they were."""
    return text[:1].lower() + text[1:]


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "one thing", "three things", "12 things"."""
    said = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{said} {one if number == 1 else many}"


def differently(talk: Conversation, ways: Sequence[str]) -> str:
    """The first of several ways to say something that isn't what was said last."""
    return next((way for way in ways if way not in talk.last_words), ways[-1])


def nameless(number: int | None) -> str:
    """What somebody who gave no name is called among those who answer them: there may be several at once."""
    return f"somebody with no name yet (number {number})" if number else NAMELESS


def adviser_name(world: World) -> str:
    """The first name of this area's adviser, or "your adviser"; the team where everything goes round them."""
    if world.goes_round_theirs:
        return world.programme.about.team
    if world.card and world.card.adviser_name:
        return first_name(world.card.adviser_name)
    return f"your {world.programme.words.adviser}"


def ask_them(world: World, way: str = "Ask {who}") -> str:
    """The label of a button that asks this area's adviser, or the team where it goes round them."""
    return label(way.format(who="the team" if world.goes_round_theirs else adviser_name(world)))


VOWELS = frozenset("aeiou")
NAMELESS = "a resident"
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "cllr", "councillor", "auntie", "sister", "father"})
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
