"""`alongside review`: a period in figures, as a table to read and as a file for a spreadsheet."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.commands.regions import region_meant
from bot.problems import StartError
from bot.reviewing import told
from bot.reviewing.asked import only_of, span_of
from bot.reviewing.files import made
from bot.web import links
from content.lessons import ears_of
from content.load import load
from flows.danger.heard_of.what_is_heard import in_a_first_message
from flows.programme import Programme
from flows.reviewing.figures import ALL, SAID, SPLIT_BY, Chosen, Figure, NoFilter, Review
from flows.reviewing.months import NoPeriod, Span, month_of
from storage import migrate
from storage.database import Database
from storage.review import offers
from storage.review.building import review
from storage.review.offers import NOT_READY, NOT_WANTED, TOLD_TO_FEW, WAITED, Standing


def run(
    database: Database, content: Path | None, first: str, last: str, files: Mapping[str, Path | None], **filters: str
) -> None:
    """
    Print the review of a period, by default the last four quarters that are over; into the `files` too that are given,
    by their kind: csv, pdf or png.

    Raises StartError for what is no period or filter, and for a file that can't be written.
    """
    migrate.upgrade(database)
    programme = load(content)
    filters["region"] = region_meant(filters.get("region", ""), programme)
    with database.read() as connection:
        now = links.now_there(connection)
    try:
        span, only = span_of(first, last, month_of(now, programme.zone)), only_of(programme, **filters)
    except (NoPeriod, NoFilter) as error:
        raise StartError(str(error)) from error
    built = _built(database, programme, span, now, only)
    _print(built, Console())
    if only == ALL:
        with database.read() as connection:
            _print_offers(offers.standings(connection, programme, span, now), Console())
    for kind, file in files.items():
        if file:
            _write(made(built, kind, programme.name), file)


def _built(database: Database, programme: Programme, span: Span, now: datetime, only: Chosen) -> Review:
    aside = Console(stderr=True)
    with aside.status(LEARNING) as status, database.read() as connection:
        hear = in_a_first_message(programme, ears_of(programme), now)
        status.update(COUNTING.format(period=span.label))
        return review(connection, programme, span, now, lambda words: hear(words).alarm is not None, only)


def _write(content: bytes, file: Path) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise StartError(
            f"{file} can't be written ({type(error).__name__}); name a file in a folder there is"
        ) from error
    Console(stderr=True).print(f"Written to {file}.")


def _print(built: Review, console: Console) -> None:
    console.print(f"Review of {built.period.label}{told.only(built)}", style="bold")
    console.print(_counted(built), end="\n\n")
    table = Table("", "Times", "Areas, at least", f"In {built.period.before.label}", box=None)
    for figure in built.figures.values():
        areas = str(figure.areas) if figure.areas else "–"
        table.add_row(SAID[figure.step], str(figure.number), areas, str(figure.before))
    console.print(table)
    for figure in built.figures.values():
        _print_splits(built, figure, console)
    _print_words(built, console)


def _print_splits(built: Review, figure: Figure, console: Console) -> None:
    for by, split in figure.splits.items():
        numbers = {value: number for value, number in split.numbers.items() if number.least}
        if split.covers and numbers:
            earlier = figure.splits_before[by].numbers
            console.print(f"\n{SAID[figure.step]}, {SPLIT_BY[by]} ({split.covers.label})", style="bold")
            table = Table("", "Times", "Before", box=None, show_header=False)
            for value, number in numbers.items():
                table.add_row(built.label(by, value), str(number), str(earlier[value]), style="")
            console.print(table)


def _print_words(built: Review, console: Console) -> None:
    parts = {
        told.IN_WORDS: [f"{built.label('topic', each.topic)}: “{each.quote}”" for each in built.themes],
        told.TO_CONSIDER: [told.thought(built, each) for each in built.thoughts],
        told.DECIDED: [f"{each.period.label}, {each.by}: {each.text}" for each in built.decided],
    }
    for heading, lines in parts.items():
        if lines:
            console.print(f"\n{heading}", style="bold")
        for line in lines:
            console.print(f"· {line}", markup=False, highlight=False)


def _print_offers(found: list[Standing], console: Console) -> None:
    """Only on the screen of whoever runs the machine: these counts are small, and not for passing on."""
    console.print(f"\n{OFFERS}", style="bold")
    for how, said in HOW.items():
        named = [each.title for each in found if each.how == how]
        if named:
            more = AND_MORE.format(more=len(named) - MOST_NAMED) if len(named) > MOST_NAMED else ""
            console.print(f"· {said}: {', '.join(named[:MOST_NAMED])}{more}", markup=False, highlight=False)


def _counted(built: Review) -> str:
    if built.counted is None:
        return NOTHING_OVER
    return FEW if built.counted == built.period else f"{told.PART_OVER.format(counted=built.counted.label)} {FEW}"


LEARNING, COUNTING = "Learning what may be about danger …", "Counting {period} …"
FEW = "“Held back” and “or more” are where fewer than five people, or none, are behind a part of it."
NOTHING_OVER = "No whole quarter of this period is over yet, so nothing can be shown of it."
OFFERS, AND_MORE, MOST_NAMED = "How offers stood (for staff, and in no file)", " and {more} more", 8
HOW = {
    WAITED: "Waited for over four weeks", NOT_WANTED: "Not wanted by half or more of those told",
    NOT_READY: "Not now, said half or more of those told", TOLD_TO_FEW: "Under five people were told of",
}  # fmt: skip
