"""Bars and the words at them, to one scale: as long as what is known, hatched where something is held back."""

from collections.abc import Iterable, Iterator, Sequence

from bot.reviewing.shapes import BEFORE, FULL, HELD, SECOND, TAIL, THIRD, Bar, Shape, Words
from flows.reviewing.figures import SAID, Figure, Review
from flows.reviewing.shown import Number

A_BAR, EDGE = 52.0, 1.0
BALANCE = {"resident": FULL, "adviser": SECOND, "programme": THIRD}


def in_rows(rows: Sequence[tuple[str, Number, Number]], width: float) -> Iterator[Shape]:
    """A bar for each name, with its figure and the period before beneath it."""
    most = most_of(number for _, *both in rows for number in both)
    for at, (name, number, before) in enumerate(rows):
        top = at * A_BAR
        yield Words(EDGE, top + 14, name)
        yield Words(width - EDGE, top + 14, str(number), "figure", ends=True)
        yield from bar(EDGE, top + 20, width - 2 * EDGE, 14, number, most)
        if before.least:
            yield Bar(EDGE, top + 37, max((width - 2 * EDGE - TAIL) * before.least / most, 2), 4, BEFORE)


def in_months(figure: Figure, top: float, width: float) -> Iterator[Shape]:
    """A column for each month; one that is held back is hatched."""
    yield Words(EDGE, top + 14, SAID[figure.step])
    yield Words(width - EDGE, top + 14, str(figure.number), "figure", ends=True)
    wide, most = width / len(figure.trend), most_of(figure.trend.values())
    for at, number in enumerate(figure.trend.values()):
        high = 36 * number.least / most if number.whole else 10
        if high:
            kind = FULL if number.whole else HELD
            yield Bar(at * wide + 1, top + 58 - high, max(wide - 3, 1.5), high, kind)
    yield Bar(EDGE, top + 58, width - 2 * EDGE, 1, BEFORE)


def bar(x: float, y: float, width: float, height: float, number: Number, most: int) -> Iterator[Shape]:
    """As long as what is known; a hatched end says that there may be more, a hatched bar alone that it is held back."""
    known = (width - TAIL) * number.least / most
    if known:
        yield Bar(x, y, max(known, 2), height)
    if not number.whole:
        yield Bar(x + known + (2 if known else 0), y, TAIL - 2, height, HELD)


def legend(review: Review, width: float) -> Iterator[Shape]:
    """What each shade of the balance stands for, with its figure."""
    totals = review.figures["offered"].splits["by"].numbers
    for at, (value, kind) in enumerate(BALANCE.items()):
        yield Bar(EDGE, at * 20.0 + 4, 14, 12, kind)
        yield Words(EDGE + 22, at * 20.0 + 14, review.label("by", value))
        yield Words(width - EDGE, at * 20.0 + 14, str(totals[value]), "figure", ends=True)


def in_shares(numbers: dict[str, Number], y: float, width: float) -> Iterator[Shape]:
    """One bar made of the shares of those who started it."""
    known = sum(each.least for each in numbers.values())
    held = not all(each.whole for each in numbers.values())
    room, x = width - 2 * EDGE - (TAIL if held else 0), EDGE
    for value, number in numbers.items():
        wide = room * number.least / known if known else 0
        if wide:
            yield Bar(x, y, max(wide - 2, 1), 18, BALANCE[value])
        x += wide
    if held:
        yield Bar(x, y, TAIL - 2, 18, HELD)


def most_of(numbers: Iterable[Number]) -> int:
    """The highest of them, for the scale; never 0."""
    return max((each.least for each in numbers), default=0) or 1
