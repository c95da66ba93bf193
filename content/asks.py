"""Adding a sentence to the examples of a topic, and taking it out again: one line in a file of `asks/`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from content.files import Files
from content.written import CannotWrite, may_write, replace_whole
from flows.knowing.contact_details import details_in

LONGEST = 300  # characters
ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=32_768)  # whoever looks over the content again has changed a line or two
def same_words(sentence: str) -> str:
    """A sentence without what does not make it another one: capitals and punctuation."""
    return "".join(letter for letter in sentence.lower() if letter.isalnum() or letter == " ") or sentence


@dataclass(frozen=True, slots=True)
class Asks:
    """The example sentences in a folder of content. `topics` are all that a sentence may be an example of."""

    folder: Path
    topics: tuple[str, ...]

    def may_be_written(self) -> bool:
        """Whether sentences can be added."""
        return may_write(self.folder / "asks")

    def trouble(self, sentence: str, topic: str) -> str:
        """Why this can't be an example of the topic, in one sentence; empty if it can."""
        if topic not in self.topics:
            return "Choose what it is an example of."
        if len(sentence) > LONGEST:
            return f"It has {len(sentence):,} characters; an example has {LONGEST} at most. Keep what it is about."
        if not re.search(r"[^\W\d_]", sentence) or sentence.startswith("#"):
            return "Write a sentence as a resident would write it."
        if detail := details_in(sentence):
            return f"It holds what looks like {detail}. Take that out first."
        return ""

    def add(self, sentence: str, topic: str) -> str:
        """
        Write the sentence at the end of the topic's file. Returns the topic it is an example of already, else nothing.

        Raises CannotWrite.
        """
        with ONE_AT_A_TIME:
            before = self.topic_of(sentence)
            if not before:
                self._rewrite(topic, lambda lines: [*_ended(lines), sentence.encode() + _line_end(lines)])
            return before

    def take_back(self, sentence: str, topic: str) -> None:
        """Take the sentence out again; nothing happens if it isn't there any more. Raises CannotWrite."""
        wanted = sentence.encode()
        with ONE_AT_A_TIME:
            self._rewrite(topic, lambda lines: [line for line in lines if line.strip() != wanted])

    def topic_of(self, sentence: str) -> str:
        """The topic that this sentence is an example of already, however it is punctuated; or nothing."""
        files, wanted = Files(self.folder), same_words(sentence)
        for topic in self.topics:
            if any(same_words(line) == wanted for line in files.lines(f"asks/{topic}.txt")):
                return topic
        return ""

    def _rewrite(self, topic: str, change: Callable[[list[bytes]], list[bytes]]) -> None:
        if not self.may_be_written():
            raise CannotWrite(READ_ONLY.format(folder=self.folder))
        file = (self.folder / "asks" / f"{topic}.txt").resolve()
        lines = file.read_bytes().splitlines(keepends=True) if file.exists() else []
        after = change(lines)
        if after != lines:
            replace_whole(file, b"".join(after))


def _line_end(lines: list[bytes]) -> bytes:
    return b"\r\n" if lines and lines[0].endswith(b"\r\n") else b"\n"


def _ended(lines: list[bytes]) -> list[bytes]:
    """The lines, the last of them with an end too."""
    if lines and not lines[-1].endswith(b"\n"):
        return [*lines[:-1], lines[-1] + _line_end(lines)]
    return lines


READ_ONLY = (
    "The examples in {folder} can only be read, so nothing can be added. Copy the content to a folder of your own and "
    "set ALONGSIDE_CONTENT to it."
)
