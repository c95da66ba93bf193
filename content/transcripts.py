"""Transcripts kept beside the content: what staff recorded on a phone, and `alongside rehearse` plays too."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from content.written import CannotWrite, may_write, replace_whole

FOLDER = "transcripts"
LONGEST_NAME = 60  # characters
ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Kept:
    """One of them: its file's name without `.txt`, and the whole of it."""

    name: str
    text: str

    @property
    def promise(self) -> str:
        """What it promises, as its first line says."""
        return self.text.partition("\n")[0].removeprefix("#").strip()

    @property
    def mark(self) -> str:
        """What tells this text from any other, so that only what somebody has seen is replaced."""
        return sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Transcripts:
    """The transcripts in a folder of content."""

    content: Path

    @property
    def folder(self) -> Path:
        """Where they are; it comes into being with the first."""
        return self.content / FOLDER

    def may_be_written(self) -> bool:
        """Whether more can be kept."""
        return may_write(self.folder)

    def all(self) -> list[Kept]:
        """Every one that can be read, by name."""
        found = (self.one(file.stem) for file in sorted(self.folder.glob("*.txt")))
        return [each for each in found if each]

    def one(self, name: str) -> Kept | None:
        """The one of that name, or None."""
        if "/" in name or name.startswith("."):
            return None
        try:
            return Kept(name, self._file(name).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError):
            return None

    def keep(self, name: str, text: str, *, instead: str = "") -> Kept | None:
        """
        Write one; if there is one of that name, only in place of the one whose mark is `instead`.

        Returns what is there under that name and was left alone, else None. Raises CannotWrite.
        """
        with ONE_AT_A_TIME:
            there = self.one(name)
            if there and there.mark != instead and there.text != text:
                return there
            self._write(name, text)
            return None

    def remove(self, name: str) -> bool:
        """Delete one; False if it is gone already. Raises CannotWrite."""
        self._must_be_written()
        with ONE_AT_A_TIME:
            if self.one(name) is None:
                return False
            try:
                self._file(name).unlink()
            except OSError as error:
                raise CannotWrite(NOT_REMOVED.format(name=name, why=error.strerror or error)) from error
            return True

    def _write(self, name: str, text: str) -> None:
        self._must_be_written()
        replace_whole(self._file(name), text.encode())

    def _must_be_written(self) -> None:
        if not self.may_be_written():
            raise CannotWrite(READ_ONLY)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.txt"


def file_name(wanted: str) -> str:
    """What somebody called it as files are called here: small letters, figures and _; empty if none is left."""
    plain = unicodedata.normalize("NFKD", wanted.removesuffix(".txt").lower()).encode("ascii", "ignore").decode()
    return "_".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


READ_ONLY = (
    "The content in use can only be read, so nothing is kept in it or taken out. Download the transcript and give it "
    "to whoever works on the content: it belongs into the folder transcripts."
)
NOT_REMOVED = "“{name}” could not be removed ({why}) and is still there. Try again, or tell whoever runs the machine."
