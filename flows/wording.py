"""Small pieces of wording that every flow shares: days, lists, names and button labels."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal

from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from flows.effects import LABEL_LENGTH
from flows.turn import Conversation, World
from flows.words import Counted, _, _n, locale

A_YEAR_AWAY = 300


def today(world: World) -> date:
    """The date where this person is."""
    return world.now.astimezone(world.person.clock).date()


def day(on: date, today: date) -> str:
    """A date with its weekday, as people say it: "Tue 13 January"; with the year if it is far from today."""
    far = abs((on - today).days) > A_YEAR_AWAY
    return format_date(on, str(DAY_AND_YEAR if far else DAY), locale())


def whole_date(on: date) -> str:
    """A date with its year, for something that isn't near: "23 November 2026"."""
    return format_date(on, "long", locale())


def short_date(on: date) -> str:
    """A date with its year, where there is little room: "23 Nov 2026"."""
    return format_date(on, "medium", locale())


def dated(at: date, pattern: str) -> str:
    """A day or a moment in a pattern of its own: "Mon 14" for "EEE d"."""
    return format_datetime(at, str(pattern), locale=locale())


def clock(at: datetime | time) -> str:
    """A time of day: "14:05"."""
    return format_time(at.time() if isinstance(at, datetime) else at, "short", locale=locale())


def at(moment: datetime, world: World) -> str:
    """When something was where this person is: "at 14:05", with the day where that isn't today."""
    there = moment.astimezone(world.person.clock)
    on = there.date()
    return (AT if on == today(world) else AT_ON).format(time=clock(there), day=day(on, today(world)))


def listed(things: Sequence[str], last: Literal["and", "or"] = "and") -> str:
    """Things in a sentence: "a", "a and b", "a, b and c"."""
    return format_list([str(thing) for thing in things], "or" if last == "or" else "standard", locale())


def first_name(name: str) -> str:
    """What to call somebody: "Aisha" for "Aisha Khan"; a title keeps its surname ("Mrs Khan")."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


def short_name(name: str, team: str) -> str:
    """What to call somebody who works here: their first name; whoever goes by a team's name keeps it whole."""
    bare, words = name.removeprefix("the ").removeprefix("The "), name.lower().split()
    if bare.lower() == team.removeprefix("the ").lower():
        return team
    return THE.format(name=bare) if words and words[-1] in TEAMS else first_name(name)


def clip(text: str, length: int = 80) -> str:
    """The text on one line, cut at a word with "…" where it is longer than that many characters."""
    line = " ".join(str(text).split())
    if len(line) <= length:
        return line
    cut = line[: length - 1] + (" " if line[length - 1].isspace() else "")
    whole, space, _ = cut.rpartition(" ")
    return f"{(whole if space and len(whole) > length // 2 else cut).rstrip(' ,;:.-–')}…"


def label(text: str) -> str:
    """The text as a button label: at most 20 characters."""
    return _label(str(text))


@lru_cache(maxsize=1024)  # a list of ten has ten, and is shown again and again
def _label(text: str) -> str:
    return clip(text, LABEL_LENGTH)


def an(noun: str) -> str:
    """A noun with its article: "an adviser", "a companion"."""
    return f"{'an' if noun[:1].lower() in VOWELS else 'a'} {noun}"


def quoted(words: str, length: int = 80) -> str:
    """Somebody's own words, in quotation marks, without a full stop at their end."""
    return f"“{clip(words, length).rstrip('.')}”"


def capital(text: str) -> str:
    """The text with its first letter large and the others as they were."""
    said = str(text)
    return said[:1].upper() + said[1:]


def small(text: str) -> str:
    """The text with its first letter small and the others as they were."""
    said = str(text)
    return said[:1].lower() + said[1:]


def counted(number: int, things: Counted) -> str:
    """A number with its noun: "one thing", "three things", "1,200 things"."""
    said = NUMBERS[number] if number < len(NUMBERS) else format_decimal(number, locale=locale())
    return things.of(number).format(number=said)


def in_figures(number: int, things: Counted) -> str:
    """The same in figures, however few: "1 thing", "1,200 things"."""
    return things.of(number).format(number=format_decimal(number, locale=locale()))


def differently(talk: Conversation, ways: Sequence[str]) -> str:
    """The first of several ways to say something that isn't what was said last."""
    return next((way for way in ways if str(way) not in talk.last_words), ways[-1])


def nameless(number: int | None) -> str:
    """What somebody who gave no name is called among those who answer them: there may be several at once."""
    return NAMELESS_NUMBER.format(number=number) if number else str(NAMELESS)


def one_of_several(name: str, number: int, since: date | None) -> str:
    """What somebody is called among neighbours of the same name: known since then, or by their number."""
    return SINCE.format(name=name, day=whole_date(since)) if since else NUMBERED.format(name=name, number=number)


def adviser_name(world: World) -> str:
    """The first name of this area's adviser, or "your adviser"; the team where everything goes round them."""
    if world.goes_round_theirs:
        return world.programme.about.team
    if world.card and world.card.adviser_name:
        return first_name(world.card.adviser_name)
    return YOUR_ADVISER.format(role=world.programme.words.adviser)


def ask_them(world: World, way: str = "") -> str:
    """The label of a button that asks this area's adviser, or the team where it goes round them."""
    return label((way or ASK).format(who=THE_TEAM if world.goes_round_theirs else adviser_name(world)))


VOWELS = frozenset("aeiou")
AT, AT_ON = _("at {time}"), _("at {time} on {day}")
DAY, DAY_AND_YEAR = _("EEE d MMMM"), _("EEE d MMMM y")
NAMELESS, NAMELESS_NUMBER = _("a resident"), _("somebody with no name yet (number {number})")
SINCE, NUMBERED = _("{name} (since {day})"), _("{name} (number {number})")
YOUR_ADVISER, ASK, THE_TEAM = _("your {role}"), _("Ask {who}"), _("the team")
THE, TEAMS = _("the {name}"), frozenset({"team", "office", "desk"})
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "cllr", "councillor", "auntie", "sister", "father"})
NUMBERS = (
    _("no"), _("one"), _("two"), _("three"), _("four"),
    _("five"), _("six"), _("seven"), _("eight"), _("nine"), _("ten"),
)  # fmt: skip
DAYS, THINGS = _n("{number} day", "{number} days"), _n("{number} thing", "{number} things")
MINUTES, HOURS = _n("{number} minute", "{number} minutes"), _n("{number} hour", "{number} hours")
