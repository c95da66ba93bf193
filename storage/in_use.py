"""Whether a service runs on an embedded database, and at which address: a lock beside the file that ends with it."""

import contextlib
import fcntl
from pathlib import Path
from typing import IO


class InUse:
    """A service's hold on its database's file, from `hold` to `let_go`; the system lets go of a killed one's."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.lock: IO[str] | None = None

    def hold(self, address: str) -> None:
        """From now on others can see that a service runs on this database, reached at that address."""
        if self.file is None or self.lock:
            return
        self.lock = _beside(self.file).open("a+", encoding="utf-8")
        fcntl.flock(self.lock, fcntl.LOCK_SH)
        self.lock.truncate(0)
        self.lock.write(address)
        self.lock.flush()

    def let_go(self) -> None:
        """The service has ended."""
        if self.lock:
            self.lock.close()
            self.lock = None


def running_at(file: Path | None) -> str | None:
    """The address of the service that runs on this database, or None if none does."""
    if file is None or not _beside(file).is_file():
        return None
    with _beside(file).open(encoding="utf-8") as lock:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return None
        return lock.read()


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.running")
