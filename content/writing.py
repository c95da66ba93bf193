"""Writing a file of content as a whole: nobody ever reads half of it, and a read-only folder is left alone."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


class CannotWrite(Exception):
    """The folder with the content can't be written to; the message says what to do."""


def may_be_written(folder: Path) -> bool:
    """Whether files can be added there, or in what is above it while it isn't there yet, whoever asks."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return os.access(there, os.W_OK) and bool(there.stat().st_mode & 0o222)


def write_whole(file: Path, text: bytes) -> None:
    """Put this into the file in place of all that was in it. Raises OSError, and the file is as it was then."""
    half_written = file.with_name(f".{file.name}.part")
    try:
        _replace(file, text, half_written)
    except OSError:
        with suppress(OSError):
            half_written.unlink(missing_ok=True)
        raise


def _replace(file: Path, text: bytes, half_written: Path) -> None:
    with half_written.open("wb") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())
    if file.exists():
        shutil.copymode(file, half_written)
    half_written.replace(file)
