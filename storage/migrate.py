"""Bringing a database up to date when the service starts, with a copy of the file put aside before."""

import shutil
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DatabaseError as SqlError

from storage.database import Database, DatabaseError
from storage.in_use import running_at


def upgrade(database: Database) -> Path | None:
    """
    Bring the tables up to date; returns where the copy made before lies, or None if nothing had to change.

    Raises DatabaseError for a file that is no database, and for one that a newer version has written.
    """
    have, wanted = _version(database), _scripts().get_current_head()
    if have == wanted:
        return None
    if have is not None and have not in {script.revision for script in _scripts().walk_revisions()}:
        raise DatabaseError(
            f"the database was written by a newer version of Alongside (its tables are at {have}); "
            "install that version, or restore the copy made before it was upgraded"
        )
    copied = backup(database, f"before-{wanted}") if have else None
    with database.engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return copied


def backup(database: Database, label: str) -> Path | None:
    """Copy an embedded database beside itself (`alongside.db` → `alongside.db.LABEL`), safely while it is in use."""
    if (file := database.file) is None or not file.exists():
        return None
    target = file.with_name(f"{file.name}.{label}")
    _copy(file, target)
    return target


def restore(database: Database, copy: Path) -> Path | None:
    """
    Put a copy back in the place of an embedded database; returns where the one that was there lies, if there was one.

    Raises DatabaseError if the copy is no database of ours or is that very file, or while a service runs on it.
    """
    file = database.file
    if file is None:
        raise DatabaseError("only an embedded database can be restored like this; use pg_restore for PostgreSQL")
    if not copy.is_file() or not _is_ours(copy):
        raise DatabaseError(f"{copy} is no copy of an embedded database; choose a file that `alongside db backup` made")
    if file.exists() and file.samefile(copy):
        raise DatabaseError(f"{copy} is the database itself; choose a file that `alongside db backup` made")
    if running_at(file) is not None:
        raise DatabaseError("the service is running on this database; stop it, restore, and start it again")
    # Taken aside first: the copy may itself be what an earlier restore replaced.
    aside = file.with_name(f"{file.name}.restoring")
    _copy(copy, aside)
    database.close()
    replaced = _put_aside(file, file.with_name(f"{file.name}.replaced")) if file.exists() else None
    _copy(aside, file)
    aside.unlink()
    return replaced


def _copy(of: Path, to: Path) -> None:
    with closing(sqlite3.connect(of)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def _put_aside(file: Path, to: Path) -> Path:
    """Copy what is there byte for byte, before anything opens it; then make it one clean copy, if it can be read."""
    for part, there in zip(_parts(file), _parts(to), strict=True):
        there.unlink(missing_ok=True)
        if part.exists():
            shutil.copyfile(part, there)
    if _is_ours(file):
        _copy(file, to)
    else:
        for part in _parts(file):
            part.unlink(missing_ok=True)
    return to


def _parts(file: Path) -> list[Path]:
    return [file.with_name(file.name + end) for end in ("", "-wal", "-shm")]


def _is_ours(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file)) as copy:
            return bool(copy.execute("SELECT count(*) FROM alembic_version").fetchone()[0])
    except sqlite3.DatabaseError:
        return False


def _version(database: Database) -> str | None:
    try:
        with database.read() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except SqlError as error:
        why = " ".join(str(error.orig).split())  # a server's answer has several lines
        raise DatabaseError(
            f"{database.url.render_as_string()} can't be opened ({why}); "
            "check ALONGSIDE_DATABASE_URL, or restore a copy with `alongside db restore`"
        ) from error


def _scripts() -> ScriptDirectory:
    return _scripts_in(_config().get_main_option("script_location", ""))


@cache
def _scripts_in(folder: str) -> ScriptDirectory:
    """Read once: they don't change while the service runs."""
    return ScriptDirectory(folder)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config
