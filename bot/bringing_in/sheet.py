"""A file from a spreadsheet as rows, with what was taken for granted about it; or why it can't be read."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from bot.channels import clean_text

MOST_BYTES = 900_000
MOST_ROWS = 5_000
LONGEST_CELL = 500
SEPARATORS = (",", ";", "\t")
NAMED = {",": "commas", ";": "semicolons", "\t": "tabs"}
FORMULA = ("=", "+", "-", "@")
BROKEN = ("\ufffd", "Ã", "â€", "Â")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: its number in the file, its cells by heading, and what is wrong with it as a whole."""

    line: int
    cells: Mapping[str, str]
    wrong: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing is written in it."""
        return not any(self.cells.values()) and not self.wrong


@dataclass(frozen=True, slots=True)
class Sheet:
    """The headings as written, the rows, and what was taken for granted in reading them."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file can't be read, and what to do."""

    why: str


def read(content: bytes) -> Sheet | Unreadable:
    """The table in a CSV file; its encoding and what separates its cells are found out, and said."""
    if why := _no_table(content):
        return Unreadable(why)
    text, encoding = decoded(content)
    return Unreadable(NO_LETTERS) if text is None else table(text, (encoding,) if encoding else ())


def table(text: str, notes: tuple[str, ...] = ()) -> Sheet | Unreadable:
    """The table in a text that has been decoded."""
    text = clean_text(text)
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            lines.append((reader.line_num, [" ".join(cell.split()) for cell in cells]))
    except csv.Error as error:
        return Unreadable(QUOTES.format(line=reader.line_num, why=error))
    if not lines or not any(lines[0][1]):
        return Unreadable(NO_HEADINGS)
    headings = tuple(lines[0][1])
    if sum(any(cells) for _, cells in lines[1:]) > MOST_ROWS:
        return Unreadable(TOO_MANY.format(most=MOST_ROWS))
    rows = tuple(_row(line, cells, headings) for line, cells in lines[1:])
    if all(row.is_empty for row in rows):
        return Unreadable(NO_ROWS)
    return Sheet(headings, rows, (*notes, *((SEPARATED.format(by=NAMED[separator]),) if separator != "," else ())))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would work this out instead of showing it."""
    return text.startswith(FORMULA)


def _no_table(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        return TOO_BIG.format(most=MOST_BYTES // 1000)
    if content.startswith(b"PK\x03\x04") or content.startswith(b"\xd0\xcf\x11\xe0"):
        return A_WORKBOOK
    return "" if content.strip() else NOTHING_IN_IT


def decoded(content: bytes) -> tuple[str | None, str]:
    """The text and what to say of its encoding; UTF-8 with or without a mark at its start goes without saying."""
    for encoding, said in _guesses(content):
        try:
            return content.decode(encoding), said
        except UnicodeDecodeError:
            continue
    return None, ""


def _guesses(content: bytes) -> tuple[tuple[str, str], ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return (("utf-16", UTF_16),)
    return () if b"\0" in content else (("utf-8-sig", ""), ("cp1252", WINDOWS))


def _separator(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _row(line: int, cells: list[str], headings: tuple[str, ...]) -> Row:
    named = dict(zip(headings, cells, strict=False))
    if any(cells[len(headings) :]):
        return Row(line, named, TOO_WIDE.format(cells=len(cells), headings=len(headings)))
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return Row(line, named, TOO_LONG.format(most=LONGEST_CELL))
    if broken := next((cell for cell in cells if any(mark in cell for mark in BROKEN)), ""):
        return Row(line, named, BROKEN_LETTERS.format(cell=broken))
    return Row(line, named)


TOO_BIG = "This file is over {most} kB. Bring it in in parts."
TOO_MANY = "This file has more than {most} rows. Bring it in in parts."
A_WORKBOOK = "This is a workbook of a spreadsheet. Save it as CSV there, and choose that file."
NOTHING_IN_IT = "There is nothing in this file."
NO_LETTERS = "The letters of this file can't be read. Save it as “CSV UTF-8”, and choose it again."
NO_HEADINGS = "The first line should hold the headings. Start from the template."
NO_ROWS = "There are headings and no rows under them."
QUOTES = 'A quotation mark (") opens and does not close, or the other way round, near line {line} ({why}).'
UTF_16 = "Read as Unicode text of a spreadsheet (UTF-16)."
WINDOWS = (
    "The file isn't UTF-8. It was read as Windows-1252, as older spreadsheets save it: check letters such as é and £."
)
SEPARATED = "Its cells are separated by {by}."
TOO_WIDE = "it has {cells} cells under {headings} headings: put quotes round a cell that holds a separator"
TOO_LONG = "a cell is longer than {most} characters"
BROKEN_LETTERS = "“{cell}” has letters that were broken on the way: save it again as UTF-8 where it comes from"
