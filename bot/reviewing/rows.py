"""A review as the lines of a spreadsheet."""

from collections.abc import Iterator

from bot.reviewing.told import decided_on
from flows.reviewing.figures import SAID, Figure, Review

HEADINGS = ("part", "step", "split by", "value", "months", "number", "is all of it", "in the period before")
Row = tuple[object, ...]


def rows(built: Review) -> Iterator[Row]:
    """Everything in a review that may be shared, a line each."""
    for figure in built.figures.values():
        yield _row(built, figure, "all", "", "", built.period.written, figure.number, figure.before)
        for months, number in figure.trend.items():
            yield _row(built, figure, "trend", "", "", months.written, number)
        for by, split in figure.splits.items():
            covers = split.covers.written if split.covers else ""
            earlier = figure.splits_before[by].numbers
            for value, number in split.numbers.items():
                yield _row(built, figure, "split", by, value, covers, number, earlier.get(value, ""))
    for theme in built.themes:
        several = "five people or more" if theme.several else "somebody"
        yield (
            "in their words",
            "",
            "topic",
            built.label("topic", theme.topic),
            built.period.written,
            theme.quote,
            several,
            "",
        )
    for thought in built.thoughts:
        value = built.label(thought.by, thought.value) if thought.by else ""
        about = SAID[thought.step], thought.by, value, built.period.written
        yield "to consider", *about, thought.asks, thought.evidence, thought.thin
    for decision in built.decided:
        yield (
            "decided",
            "",
            "",
            decided_on(built, decision),
            decision.period.written,
            decision.text,
            decision.by,
            decision.at.date(),
        )


def _row(
    built: Review, figure: Figure, part: str, by: str, value: str, months: str, number: object, before: object = ""
) -> Row:
    whole = "yes" if getattr(number, "whole", False) else "no"
    return part, SAID[figure.step], by, built.label(by, value) if by else "", months, number, whole, before
