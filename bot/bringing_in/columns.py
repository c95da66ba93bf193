"""Which columns a table may have, which it has, and what a heading was most likely meant to be."""

from dataclasses import dataclass
from typing import Literal

from bot.bringing_in.sheet import Sheet, Unreadable
from bot.nearest import nearest

Kind = Literal["people", "areas"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading, what goes into it, and whether it must be there."""

    name: str
    what: str
    example: str
    needed: bool = True


COLUMNS: dict[Kind, tuple[Column, ...]] = {
    "people": (
        Column("name", "What they are called.", "Jean"),
        Column("role", "resident, adviser or staff.", "resident"),
        Column("area", "The area by its name, id or nickname; needed for residents.", "Fernhill", needed=False),
    ),
    "areas": (
        Column("area", "What it is called.", "Harbour Row"),
        Column("region", "One of the programme's regions.", "North East"),
        Column("adviser", "Who has it, by name or id.", "Aisha Rahman"),
        Column("postcodes", "The first halves of its postcodes, with a space between.", "NJ9 NJ10"),
        Column("lto", "The organisation that holds its money.", "Harbour Community Trust"),
        Column("nicknames", "What else people call it, with / between.", "The Row / Harbour", needed=False),
    ),
}


def kind_of(sheet: Sheet) -> Kind | Unreadable:
    """Whether these are people or areas, or what is wrong with the headings."""
    found = [heading.casefold() for heading in sheet.headings if heading]
    if twice := next((each for each in found if found.count(each) > 1), ""):
        return Unreadable(TWICE.format(heading=twice))
    kind: Kind = "areas" if _fits(found, "areas") > _fits(found, "people") else "people"
    wrong = _wrong(found, kind)
    return Unreadable(wrong) if wrong else kind


def template(kind: Kind) -> tuple[list[str], list[str]]:
    """The headings and one made-up row."""
    return [each.name for each in COLUMNS[kind]], [each.example for each in COLUMNS[kind]]


def _fits(found: list[str], kind: Kind) -> int:
    names = [each.name for each in COLUMNS[kind]]
    return sum(bool(each in names or nearest(each, names)) for each in found)


def _wrong(found: list[str], kind: Kind) -> str:
    names = [each.name for each in COLUMNS[kind]]
    missing = [each.name for each in COLUMNS[kind] if each.needed and each.name not in found]
    unknown = [each for each in found if each not in names]
    said = [MISSING.format(name=each, kind=kind) for each in missing]
    for each in unknown:
        meant = nearest(each, [name for name in names if name not in found])
        said.append(
            MEANT.format(heading=each, meant=meant) if meant else UNKNOWN.format(heading=each, known=", ".join(names))
        )
    return " ".join(said)


TWICE = "Two columns are called “{heading}”. Keep one of them."
MISSING = "There is no column “{name}”, which a table of {kind} needs."
MEANT = "“{heading}” is no column there can be. Did you mean “{meant}”?"
UNKNOWN = "“{heading}” is no column there can be: there are {known}. Take it out."
