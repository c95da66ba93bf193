"""Writing a file of content while it is read and watched: as a whole or not at all."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


class CannotWrite(Exception):
    """A file of content can't be written; the message says what to do."""


def may_write(folder: Path) -> bool:
    """Whether files can be put into a folder: one marked as read-only is left alone, whoever asks."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return os.access(there, os.W_OK) and bool(there.stat().st_mode & 0o222)


def replace_whole(file: Path, text: bytes) -> None:
    """Put the text in the file's place, so that nobody ever reads half of it. Raises CannotWrite."""
    half_written = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(half_written, text)
        if file.exists():
            shutil.copymode(file, half_written)
        half_written.replace(file)
    except OSError as error:
        with suppress(OSError):
            half_written.unlink(missing_ok=True)
        named = f"{file.parent.name}/{file.name}"
        raise CannotWrite(NOT_WRITTEN.format(file=named, why=error.strerror or error)) from error


def _write(file: Path, text: bytes) -> None:
    with file.open("wb") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())


NOT_WRITTEN = "{file} could not be written ({why}), so it is as it was. Try again, or tell whoever runs the machine."
