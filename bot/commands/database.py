"""Looking after the database."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as settings_of
from bot.commands.opened import database

app = typer.Typer(help="Look after the database.", no_args_is_help=True)


@app.command("upgrade")
def upgrade() -> None:
    """Bring the tables up to date, after a copy of the file."""
    from storage import migrate

    copied = migrate.upgrade(database(settings_of.load()))
    typer.echo(f"Up to date. A copy from before is at {copied}." if copied else "Up to date.")


@app.command("replay")
def replay() -> None:
    """Once a fault of ours is mended: answer what came in and failed by it, unless they have written again since."""
    from bot.commands import staff_work

    given = settings_of.load()
    for line in staff_work.replay(database(given), given.content):
        typer.echo(line)


@app.command("backup")
def backup() -> None:
    """Copy the embedded database beside itself, safely while it is in use."""
    from storage import migrate

    copied = migrate.backup(database(settings_of.load()), datetime.now(UTC).strftime("%Y%m%d-%H%M%S"))
    typer.echo(f"Copied to {copied}." if copied else "There is no embedded database to copy yet.")
    raise typer.Exit(0 if copied else 1)


@app.command("restore")
def restore(copy: Annotated[Path, typer.Argument(help="A file that `db backup` made.")]) -> None:
    """Put a copy back; the database that was there stays beside it."""
    from storage import migrate

    replaced = migrate.restore(database(settings_of.load()), copy)
    typer.echo(f"Restored from {copy}." + (f" What was there before is now {replaced}." if replaced else ""))
