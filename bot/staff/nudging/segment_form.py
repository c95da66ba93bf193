"""Which residents, as plain form fields: a line for each condition, joined by "and" or "or"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.staff.shell import number
from flows.nudging.in_words import ANY_SETBACK, IN_A_ROLE
from flows.nudging.segments import (
    ABOUT,
    IN_WEEKS,
    MOST_LINES,
    MOST_WEEKS,
    ROLES,
    STANDS_ALONE,
    AnyOf,
    Condition,
    Line,
    Segment,
    joined,
)
from flows.programme import Programme
from flows.wording import capital

MOST_ROWS = MOST_LINES
OF_A_LINE = ("is_", "not_", "join_", "weeks_")  # how the names of its fields begin


@dataclass(frozen=True, slots=True)
class Row:
    """
    One line: what is `chosen` ("region:London", "quiet"), whether it is so, and how it is joined to the line above.

    `weeks` is as it was typed; `problem` says what to put right.
    """

    chosen: str = ""
    so: bool = True
    either: bool = False
    weeks: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen of one kind: each with its words, under a heading."""

    heading: str
    options: tuple[tuple[str, str], ...]


def read(given: Mapping[str, str], programme: Programme) -> tuple[tuple[Row, ...], Segment, str]:
    """The lines, the segment they make, and what is wrong with the first that can't be read: it is for nobody then."""
    known = {chosen for each in choices(programme) for chosen, _ in each.options}
    rows = [_looked_over(row, at, known) for at, row in enumerate(_changed(_rows(given), given.get("do", "")), 1)]
    problem = next((row.problem for row in rows if row.problem), "")
    return tuple(rows), Segment(AnyOf()) if problem else _segment(rows), problem


def rows_of(segment: Segment) -> tuple[Row, ...]:
    """A segment that is kept, as lines."""
    rows = [_row(line, at > 0) for lines in segment.clauses for at, line in enumerate(lines)]
    return tuple(rows) or (Row(),)


def choices(programme: Programme) -> tuple[Choices, ...]:
    """Everything that can be chosen; "is this so?" is asked of each."""
    setbacks = [(each.id, each.says) for each in programme.signals if each.kind == "setback"]
    every = " ".join(kind for kind, _ in setbacks)
    roles = [(each, capital(IN_A_ROLE[each].format(academy=programme.academy.name))) for each in ROLES]
    return (
        Choices("How they stand", tuple(STANDS.items())),
        _of("Phase", "phase", ((each.id, each.label) for each in programme.phases)),
        _of("Region", "region", ((each, each) for each in programme.regions)),
        _of(capital(programme.words.adviser), "adviser", ((each.id, each.name) for each in programme.advisers)),
        _of("Open need", "topic", ((each.id, each.label) for each in programme.topics)),
        _of("Cluster", "cluster", ((each.id, each.name) for each in programme.clusters)),
        _of("Role", "role", roles),
        _of("Setback", "setback", [(every, capital(ANY_SETBACK)), *((kind, capital(s)) for kind, s in setbacks)]),
        _of("Area", "area", ((each.id, each.name) for each in programme.areas)),
    )


def fields(rows: Sequence[Row]) -> dict[str, str]:
    """The same lines as the form sends them."""
    sent: dict[str, str] = {}
    for at, row in enumerate(rows, 1):
        sent |= {f"is_{at}": row.chosen, f"weeks_{at}": row.weeks}
        sent |= {f"not_{at}": "" if row.so else "1", f"join_{at}": "or" if row.either else "and"}
    return sent


def typed(given: Mapping[str, str]) -> list[Row]:
    """The lines as the form has them."""
    return _rows(given)


def focus(rows: Sequence[Row], do: str) -> int:
    """The line to go on with after one was added or removed; 0 for none."""
    return len(rows) if do == "add" or do.startswith("drop_") else 0


def _of(heading: str, about: str, options: Iterable[tuple[str, Any]]) -> Choices:
    return Choices(heading, tuple((f"{about}:{value}", str(label)) for value, label in options))


def _rows(given: Mapping[str, str]) -> list[Row]:
    if "is_1" not in given:
        return _from_a_link(given)
    return [
        Row(
            given.get(f"is_{at}", ""), not given.get(f"not_{at}"), given.get(f"join_{at}") == "or" and at > 1,
            given.get(f"weeks_{at}", ""),
        )
        for at in range(1, MOST_ROWS + 1) if f"is_{at}" in given
    ]  # fmt: skip


def _from_a_link(given: Mapping[str, str]) -> list[Row]:
    """As another page asks for it: /staff/nudges/new?region=London&quiet_weeks=6."""
    rows = [Row(f"{about}:{given[about]}") for about in ABOUT if given.get(about) and about not in STANDS_ALONE]
    rows += [Row("quiet", weeks=given["quiet_weeks"])] if given.get("quiet_weeks") else []
    rows += [Row("never_used")] if given.get("never_used") else []
    return rows or [Row()]


def _changed(rows: list[Row], do: str) -> list[Row]:
    if do == "add" and len(rows) < MOST_ROWS:
        return [*rows, Row()]
    if do.startswith("drop_") and (gone := number(do.removeprefix("drop_"))):
        rows = [row for at, row in enumerate(rows, 1) if at != gone]
    return rows or [Row()]


def _looked_over(row: Row, at: int, known: Iterable[str]) -> Row:
    problem = ""
    if row.chosen in IN_WEEKS and not (number(row.weeks, MOST_WEEKS) or 0) >= 1:
        problem = WEEKS.format(at=at, most=MOST_WEEKS)
    elif row.chosen and row.chosen not in known:
        problem = GONE.format(at=at, name=row.chosen.partition(":")[2] or row.chosen)
    return Row(row.chosen, row.so, row.either and at > 1, row.weeks, problem)


def _segment(rows: Iterable[Row]) -> Segment:
    clauses: list[tuple[Line, ...]] = []
    for row in rows:
        if not row.chosen:
            continue
        about, _, value = row.chosen.partition(":")
        line = Line(row.so, Condition(about, row.weeks if about in IN_WEEKS else value))  # type: ignore[arg-type]
        clauses = [*clauses[:-1], (*clauses[-1], line)] if row.either and clauses else [*clauses, (line,)]
    return joined(tuple(clauses))


def _row(line: Line, either: bool) -> Row:
    about, value = line.condition.about, line.condition.value
    if about in IN_WEEKS:
        return Row(about, line.so, either, value)
    return Row(about if about in STANDS_ALONE else f"{about}:{value}", line.so, either)


STANDS = {
    "quiet": "Not heard from for … weeks",
    "uncontacted": "Not written to unasked for … weeks",
    "not_now": "Said “not now” until a day in the next … weeks",
    "never_used": "Area has used no support yet",
    "request": "A request waits for a decision",
    "fine": "Said they are doing fine without",
    "silent": "Left our last two messages without an answer",
}
WEEKS = "Line {at}: Write the weeks as a whole number from 1 to {most}."
GONE = "Line {at}: there is no “{name}” in the programme. Choose another, or remove the line."
