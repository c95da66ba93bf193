"""Who a nudge is for, as it is typed in a chat: "quiet areas in yorkshire, but not the cluster green patches"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from flows.desk.typed.read import a_slip
from flows.hearing.day_words import NUMBERS
from flows.hearing.ways import word_set
from flows.nudging.names import NOUNS, Means, Names, names_of, spelt
from flows.nudging.segments import MOST_LINES, MOST_WEEKS, All, AnyOf, Condition, Group, Not, Segment, Tree
from flows.programme import Programme


@dataclass(frozen=True, slots=True)
class Who:
    """
    The segment that was named, or none. `unknown` are words nothing is called, `either` what may be several things;
    `too_many` is that it has more conditions than its page has lines for.
    """

    segment: Segment | None = None
    unknown: str = ""
    either: tuple[Condition, ...] = ()
    too_many: bool = False


@dataclass(slots=True)
class _Reading:
    """How far it is read: the parts so far, and how the next one is joined to them."""

    parts: list[tuple[bool, Means]] = field(default_factory=list)
    trees: list[Tree] = field(default_factory=list)
    not_next: bool = False
    either_next: bool = False
    joined_on: bool = False
    but_for: bool = False
    everybody: bool = False
    unknown: list[str] = field(default_factory=list)
    either: tuple[Condition, ...] = ()


def read(text: str, programme: Programme, groups: tuple[Group, ...] = ()) -> Who:
    """Whom these words name. Whatever isn't understood is said, and nobody is chosen by what is left."""
    words, names, reading, place = spelt(text), names_of(programme, groups), _Reading(), 0
    while place < len(words):
        size, means = _longest(words, place, names)
        if means:
            size += _take(reading, means, words[place + size :])
        else:
            _join(reading, words[place])
        place += size
    if reading.either or reading.unknown:
        return Who(unknown=_first_run(reading.unknown, words), either=reading.either)
    segment = Segment(All(tuple(reading.trees))) if reading.trees or reading.everybody else None
    if segment and sum(map(len, segment.clauses)) > MOST_LINES:
        return Who(too_many=True)
    return Who(segment)


def _longest(words: list[str], place: int, names: Names) -> tuple[int, tuple[Means, ...]]:
    """The longest name that begins here and what it may mean; as written first, then with a slip in it."""
    sizes = range(min(names.longest, len(words) - place), 0, -1)
    for size in sizes:
        said = " ".join(words[place : place + size])
        if found := names.means.get(said) or names.means.get(said.removesuffix("s")):
            return size, found
    if words[place] in JOINING:
        return 1, ()
    return next(
        ((size, found) for size in sizes if (found := _nearly(words[place : place + size], names.means))), (1, ())
    )


def _nearly(words: list[str], means: Mapping[str, tuple[Means, ...]]) -> tuple[Means, ...]:
    near = (found for name, found in means.items() if _alike(words, name.split()))
    return tuple(dict.fromkeys(each for found in near for each in found))


def _alike(said: list[str], name: list[str]) -> bool:
    if len(said) == len(name) and all(map(a_slip, said, name)):
        return True
    whole, typed = " ".join(name), " ".join(said)
    long = len(name) > 1 and len(whole) >= LONG_NAME and whole[:1] == typed[:1]
    return long and OSA.distance(whole, typed) <= 1


def _take(reading: _Reading, means: tuple[Means, ...], after: list[str]) -> int:
    """Add what was named; how many words after it say for how long."""
    if len(means) > 1:
        reading.either = reading.either or tuple(each.condition for each in means if each.condition)
        return 0
    (one,) = means
    size, weeks = _weeks(after) if one.in_weeks else (0, 0)
    before = reading.parts[-1] if reading.parts else None
    goes_on = reading.joined_on and before is not None and not before[0]
    alike = before is not None and before[1].is_about == one.is_about
    so = not (reading.not_next or (goes_on and (reading.but_for or alike)))
    tree = one.tree(weeks) if so else Not(one.tree(weeks))
    if before and so and (reading.either_next or (before[0] and before[1].is_one_of_a_kind_with(one))):
        reading.trees[-1] = AnyOf((*_parts(reading.trees[-1]), tree))
    else:
        reading.trees.append(tree)
    reading.parts.append((so, one))
    reading.not_next = reading.either_next = reading.joined_on = False
    return size


def _parts(tree: Tree) -> tuple[Tree, ...]:
    return tree.parts if isinstance(tree, AnyOf) else (tree,)


def _join(reading: _Reading, word: str) -> None:
    if word in NOT_WORDS:
        reading.not_next, reading.but_for = True, word in BUT_FOR
    elif word in ("or", "and", ",", "nor"):
        reading.either_next, reading.joined_on = reading.either_next or word == "or", True
    elif word in EVERY or any(a_slip(word, each) for each in EVERY):
        reading.everybody = True
    elif word == "but":
        reading.joined_on = False
    elif word not in JOINING:
        reading.unknown.append(word)


def _weeks(after: list[str]) -> tuple[int, int]:
    """How many of these words say for how long, and how many weeks that is; 0 where they don't."""
    start = next((place for place, word in enumerate(after) if word not in FOR_SO_LONG), len(after))
    match after[start : start + 2]:
        case [many, unit] if unit in WEEKS_IN and 0 < (number := _number(many)) * WEEKS_IN[unit] <= MOST_WEEKS:
            return start + 2, max(1, round(number * WEEKS_IN[unit]))
    return 0, 0


def _number(word: str) -> float:
    return NUMBERS.get(word) or (int(word) if word.isdecimal() and len(word) <= MOST_DIGITS else 0)


def _first_run(unknown: list[str], words: list[str]) -> str:
    """The first stretch of words that nothing is called, as it was typed."""
    return " ".join(_run(unknown, words))


def _run(unknown: list[str], words: list[str]) -> Iterator[str]:
    left = list(unknown)
    for word in words[words.index(left[0]) :] if left else ():
        if not left or word != left[0]:
            return
        yield left.pop(0)


BUT_FOR = word_set("except excluding besides minus")  # "except London and quiet areas" leaves both out
MOST_DIGITS = 4
LONG_NAME = 9  # letters: a slip in one of its words, however short that word is, makes it nothing else
NOT_WORDS = word_set("not except excluding without besides outside isnt arent minus")
EVERY = word_set("all every everyone everybody everywhere")
JOINING = NOUNS | NOT_WORDS | EVERY | word_set("""
    or and nor but , the a an in at of for from to with that who which are is were have has had being they them us we
    our where there these those whose on by need needs needing only any both either just please other than apart
""")  # fmt: skip
FOR_SO_LONG = word_set("for in over since the last past at least more than about")
WEEKS_IN = {
    **dict.fromkeys(("week", "weeks", "wk", "wks"), 1.0), **dict.fromkeys(("month", "months"), 4.35),
    **dict.fromkeys(("fortnight", "fortnights"), 2.0), **dict.fromkeys(("day", "days"), 1 / 7),
}  # fmt: skip
