"""`alongside import`: people and areas from a table, every row's fate first, and then all of them or none."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text
from sqlalchemy import Connection

from bot.bringing_in import sheet
from bot.bringing_in.fates import Plan, plan
from bot.bringing_in.sheet import Unreadable
from bot.bringing_in.verdict import SAID
from bot.problems import StartError
from bot.web import links
from content.load import load
from flows.programme import Programme
from storage import migrate
from storage.database import Database
from storage.staff import brought_in
from storage.staff.brought_in import Newcomer

BY = "the command line"


def run(database: Database, content: Path | None, file: Path, *, write: bool) -> None:
    """
    Show what would become of every row; with `write`, put everybody in at once. Lines for areas.yaml go to stdout.

    Raises StartError for a file that can't be read, and for one with rows to put right when it is to be written.
    """
    migrate.upgrade(database)
    programme, aside = load(content), Console(stderr=True)
    found = _plan(database, programme, _content_of(file))
    _print(found, aside)
    if found.entries:
        print(found.entries, end="")
        aside.print(FOR_CONTENT.format(kind="areas" if found.kind == "areas" else "advisers"))
    if not found.newcomers and not found.counts["wrong"]:
        aside.print(NOBODY_NEW)
    elif not write:
        aside.print(TO_PUT_RIGHT if found.counts["wrong"] else DRY)
    elif not found.may_go:
        raise StartError(NOTHING_WRITTEN.format(wrong=found.counts["wrong"]))
    else:
        _write(database, found.newcomers, file.name, aside)


def _content_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise StartError(f"{file} can't be read ({error.strerror or error}); name a CSV file") from error


def _plan(database: Database, programme: Programme, content: bytes) -> Plan:
    with database.read() as connection:
        found = plan(sheet.read(content), programme, brought_in.everybody(connection))
    if isinstance(found, Unreadable):
        raise StartError(found.why)
    return found


def _print(found: Plan, console: Console) -> None:
    for note in found.notes:
        console.print(note, markup=False)
    table = Table("Line", "Who" if found.kind == "people" else "Area", "What becomes of it", box=None)
    for line, name, verdict in found.rows:
        said = SAID[verdict.fate] + (f": {verdict.why}" if verdict.why else "")
        table.add_row(str(line), Text(name), Text(said))
    console.print(table)
    console.print(", ".join(f"{many} × {SAID[fate].lower()}" for fate, many in found.counts.items()), markup=False)


def _write(database: Database, people: list[Newcomer], file: str, console: Console) -> None:
    shown = TextColumn("Putting them in"), BarColumn(), MofNCompleteColumn()
    with Progress(*shown, console=console) as progress, database.write() as connection:
        task = progress.add_task("", total=len(people))
        for done in _put_in(connection, people, file):
            progress.update(task, completed=done)
    console.print(WRITTEN.format(people=len(people)))


def _put_in(connection: Connection, people: list[Newcomer], file: str) -> Iterator[int]:
    return brought_in.put_in(connection, people, file, BY, links.now_there(connection))


DRY = "Nothing is written yet. With --write everybody above comes in, or nobody if anything goes wrong."
TO_PUT_RIGHT = "Nothing is written, and won't be until the rows above are put right."
NOBODY_NEW = "There is nobody to bring in, so nothing is written."
NOTHING_WRITTEN = "nothing was written: put right the rows marked above ({wrong}), and run it again"
WRITTEN = "{people} came in. Their invitations, and undoing it within an hour, are in the staff console under People."
FOR_CONTENT = "These lines are for areas.yaml, under “{kind}”: it is edited by people, so nothing was written there."
