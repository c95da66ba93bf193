"""The pictures of a review, in the order in which they are shown: each with the table of what is in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.reviewing.bars import A_BAR, BALANCE, EDGE, bar, in_months, in_rows, in_shares, legend, most_of
from bot.reviewing.shapes import Picture, Shape, Told, Words
from flows.reviewing.crossed import CROSSED, crossed, parted
from flows.reviewing.figures import SAID, Figure, Review
from flows.reviewing.shown import Number, Split
from flows.reviewing.tally import STAGES
from flows.wording import capital, clip

WIDE, NARROW = 480.0, 320.0
BESIDE, LETTERS = 170.0, 21
TURNS = ("setback", "recovery")
BESIDES = ("not_taken", "answered", *TURNS)
Draw = Callable[[Review, float], Picture | None]
Shares = Mapping[str, Mapping[str, tuple[Number, str]]]
"""By row and by who started it: how many, and the value by which its records are found."""


def pictures(review: Review, width: float = WIDE) -> tuple[Picture, ...]:
    """All that have something to show; what isn't known is hatched in them."""
    return tuple(found for draw in DRAWN if (found := draw(review, width)))


def steps(name: str, title: str, note: str, of: Sequence[str]) -> Draw:
    """How often each of these steps was taken, with the period before beneath it; also those that are held back."""

    def draw(review: Review, width: float) -> Picture | None:
        figures = [review.figures[step] for step in of if step in review.figures]
        rows = [(_where(each), each.number, each.before) for each in figures]
        table = tuple((SAID[each.step], _times(each)) for each in figures)
        headings = ("Step", "Times", "Areas, at least", review.period.before.label)
        high = A_BAR * len(rows)
        return Picture(name, title, note, width, high, tuple(in_rows(rows, width)), headings, table) if rows else None

    return draw


def by_month(review: Review, width: float) -> Picture | None:
    """Each step over the months of the period, and what went back and forward."""
    steps = [each for each in (*STAGES, *TURNS) if each in review.figures and _known(review.figures[each].trend)]
    months = tuple(next(iter(review.figures.values())).trend)
    if not steps or len(months) < 2:
        return None
    shapes = [shape for at, step in enumerate(steps) for shape in in_months(review.figures[step], at * 66.0, width)]
    last = len(steps) * 66.0
    begins, ends = months[0].label, months[-1].label
    shapes += [Words(EDGE, last + 8, begins, "quiet"), Words(width, last + 8, ends, "quiet", ends=True)]
    table = tuple(
        (when.label, tuple(Told(str(review.figures[step].trend[when])) for step in steps)) for when in months
    )  # fmt: skip
    headings = ("Month" if months[0].length == 1 else "Months", *(SAID[step] for step in steps))
    return Picture("months", MONTHS, MONTHS_NOTE, width, last + 14, tuple(shapes), headings, table)


def many(by: str, title: str) -> Draw:
    """A small bar for every step of each phase, region, block or topic, all to one scale."""

    def draw(review: Review, width: float) -> Picture | None:
        figures = [each for each in review.stages if by in each.splits]
        numbers = {
            value: [each.splits[by].numbers[value] for each in figures]
            for value in (figures[0].splits[by].numbers if figures else ())
        }
        shown = {value: found for value, found in numbers.items() if any(each.least for each in found)}
        if not shown:
            return None
        beside = BESIDE if width > NARROW else 0.0
        high = 34.0 if beside else 52.0
        wide = (width - beside) / len(figures)
        shapes: list[Shape] = [
            Words(beside + at * wide, 12, _short(each.step), "quiet") for at, each in enumerate(figures)
        ]
        most = most_of(number for found in shown.values() for number in found)
        for row, (value, found) in enumerate(shown.items()):
            top = 22 + row * high
            shapes.append(
                Words(EDGE, top + (20 if beside else 14), clip(review.label(by, value), LETTERS if beside else 44))
            )
            under = top if beside else top + 18
            for at, number in enumerate(found):
                shapes.append(Words(beside + at * wide, under + 12, _brief(number), "figure"))
                shapes += bar(beside + at * wide, under + 17, wide - 14, 8, number, most)
        table = tuple(
            (review.label(by, value), tuple(_told(figures, found, by, value))) for value, found in shown.items()
        )  # fmt: skip
        headings = (title, *(SAID[each.step] for each in figures))
        return Picture(by, title, _covers(review, by), width, 24 + high * len(shown), tuple(shapes), headings, table)

    return draw


def one(step: str, by: str, title: str) -> Draw:
    """The parts of one figure, a bar each, with the period before beneath."""

    def draw(review: Review, width: float) -> Picture | None:
        figure = review.figures.get(step)
        split = figure.splits.get(by) if figure else None
        if figure is None or split is None or not _known(split.numbers):
            return None
        earlier, number = figure.splits_before[by].numbers, split.numbers
        values = [value for value in number if value or number[value].least]
        rows = [(review.label(by, value), number[value], earlier[value]) for value in values]
        table = tuple(
            (review.label(by, value), (Told(str(number[value]), step, by, value), Told(str(earlier[value]))))
            for value in values
        )  # fmt: skip
        headings = (SAID[step], "Times", review.period.before.label)
        return Picture(
            f"{step}-{by}",
            title,
            _covers(review, by, step),
            width,
            A_BAR * len(rows),
            tuple(in_rows(rows, width)),
            headings,
            table,
        )

    return draw


def balance(review: Review, width: float) -> Picture | None:
    """Who started suggestions, as shares of each quarter that is known."""
    split = _split(review, "by")
    if split is None:
        return None
    quarters = next(iter(split.trend.values()))
    rows = {quarter.label: {who: (split.trend[who][quarter], who) for who in BALANCE} for quarter in quarters}
    return _in_shares(review, width, "by", BALANCED, ("Months", rows))


def balance_in(by: str, title: str) -> Draw:
    """The same of each phase or region: shares of the whole period."""

    def draw(review: Review, width: float) -> Picture | None:
        split, (_, place) = _split(review, by), CROSSED[by]
        if split is None:
            return None
        values = dict.fromkeys(parted(each)[1] for each in split.numbers)
        rows = {
            review.label(place, value): {
                who: (split.numbers[crossed(who, value)], crossed(who, value)) for who in BALANCE
            }
            for value in values
        }
        known = {name: row for name, row in rows.items() if any(number.least for number, _ in row.values())}
        return _in_shares(review, width, by, title, (capital(place), known))

    return draw


def _split(review: Review, by: str) -> Split | None:
    """Suggestions split by that, if anything of it is known."""
    figure = review.figures.get("offered")
    split = figure.splits.get(by) if figure else None
    return split if split and _known(split.numbers) else None


def _in_shares(review: Review, width: float, by: str, title: str, told: tuple[str, Shares]) -> Picture:
    """A bar of shares for each row, under what its shades stand for; each figure opens the records of its value."""
    heading, rows = told
    shapes, top = list(legend(review, width)), 20.0 * len(BALANCE) + 8
    for at, (name, row) in enumerate(rows.items()):
        y = top + at * 46
        shapes.append(Words(EDGE, y + 12, name, "quiet"))
        shapes += in_shares({who: number for who, (number, _) in row.items()}, y + 18, width)
    table = tuple(
        (name, tuple(Told(str(number), "offered", by, value) for number, value in row.values()))
        for name, row in rows.items()
    )  # fmt: skip
    return Picture(
        "balance" if by == "by" else by, title, _covers(review, by, "offered"), width, top + 46 * len(rows),
        tuple(shapes), (heading, *(review.label("by", who) for who in BALANCE)), table,
    )  # fmt: skip


def _where(figure: Figure) -> str:
    """The step, and in how many areas at least where that can be said."""
    return f"{SAID[figure.step]}{IN_AREAS.format(areas=figure.areas) if figure.areas else ''}"


def _told(figures: Sequence[Figure], numbers: Sequence[Number], by: str, value: str) -> Iterator[Told]:
    for figure, number in zip(figures, numbers, strict=True):
        yield Told(str(number), figure.step, by, value)


def _times(figure: Figure) -> tuple[Told, ...]:
    areas = str(figure.areas) if figure.areas else NOT_SAID
    return Told(str(figure.number), figure.step), Told(areas), Told(str(figure.before))


def _known(numbers: Mapping[Any, Number]) -> bool:
    return any(each.least for each in numbers.values())


def _brief(number: Number) -> str:
    return HELD_BRIEFLY if number.held else f"{number.least:,}{'' if number.whole else '+'}"


def _short(step: str) -> str:
    return SAID[step].removesuffix(" for").removesuffix(" up")


def _covers(review: Review, by: str, step: str = "") -> str:
    figures = [review.figures[step]] if step else review.stages
    covers = next((each.splits[by].covers for each in figures if by in each.splits), None)
    return COVERS.format(months=covers.label) if covers and covers != review.period else ""


BECAME, MONTHS, BALANCED = "What became of it", "Month by month", "Who started it"
BESIDE_IT = "What else happened"
BECAME_NOTE = (
    "Each counts when it happened, so the steps are no shares of each other. The thin bar is the period before."
)
MONTHS_NOTE = "Each step has a scale of its own. A hatched month is held back, and may be more or none."
COVERS = "Of {months}, the whole quarters or years in the period that are over."
NOT_SAID, HELD_BRIEFLY, IN_AREAS = "not said", "held", ", in {areas} areas or more"
DRAWN: tuple[Draw, ...] = (
    steps("became", BECAME, BECAME_NOTE, STAGES), by_month,
    steps("besides", BESIDE_IT, "", BESIDES), many("phase", "By phase"), many("region", "By region"),
    many("block", "By block"),
    many("topic", "By topic"), balance, balance_in("by_phase", "Who started it, by phase"),
    balance_in("by_region", "Who started it, by region"),
    one("taken", "before", "Those least likely to take anything up"),
    one("asked", "covered", "Whether anything was taken up for what was asked"),
    one("answered", "wait", "How long people waited for a person"),
    one("answered", "promise", "Whether the answer came by the day they were told"),
    one("not_taken", "answer", "What those said who didn't take something up"),
)  # fmt: skip
