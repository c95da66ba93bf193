"""Files of one content folder, opened as entries and lines. A missing file is complained of, by name."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.nodes import MappingNode

from content.entries import EMPTY, Entry
from content.problems import Complain, Problem, stop_at_once

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Files:
    """
    A folder of content. `complain` hears of every mistake; by default the first one raises ContentError.

    `seen` gathers every entry read so far, and `broken` the kinds of which something could not be read, so that `check`
    can look them over once more.
    """

    folder: Path
    complain: Complain = stop_at_once
    seen: list[Entry] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def sheet(self, name: str) -> Entry:
        """The whole of one YAML file."""
        if (self.folder / name).is_file():
            return self.parsed(self.text(name), name)
        self.complain(Problem(name, 1, "this file is missing; put it back, or copy the one from the example programme"))
        return self._nothing(name)

    def text(self, name: str) -> str:
        """A file's text, whichever system it was saved on."""
        try:
            return (self.folder / name).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            self.complain(Problem(name, 1, "this file isn't saved as UTF-8; save it again with that encoding"))
            return ""

    def parsed(self, text: str, name: str, what: str = "file", above: int = 0) -> Entry:
        """Some YAML as one entry; `above` is how many lines of the file come before it."""
        try:
            node = yaml.compose(text, Loader=Loader)
        except yaml.YAMLError as error:
            self.complain(Problem(name, above + _line_of(error), _what_to_do(error)))
            self.broken.add(what)
            return self._nothing(name)
        if isinstance(node, MappingNode):
            return Entry(name, node, what, self.complain, above, self.seen, self.broken)
        self.broken.add(what)
        self.complain(Problem(name, above + 1, "this should hold lines of 'key: value'; see the example programme"))
        return self._nothing(name)

    def lines(self, name: str) -> tuple[str, ...]:
        """A text file's lines, without empty ones and those that start with #. A missing file has none."""
        return tuple(line for _, line in self.numbered(name))

    def numbered(self, name: str) -> list[tuple[int, str]]:
        """The same lines, each with its number in the file."""
        written = self.text(name).splitlines() if (self.folder / name).is_file() else []
        stripped = ((number, line.strip()) for number, line in enumerate(written, start=1))
        return [(number, line) for number, line in stripped if line and not line.startswith("#")]

    def of_kind(self, what: str) -> list[Entry]:
        """Every entry of that kind read so far."""
        return [entry for entry in self.seen if entry.what == what]

    def _nothing(self, name: str) -> Entry:
        return Entry(name, EMPTY, "file", lambda problem: None, broken=self.broken)


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _what_to_do(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    if problem and "mapping values" in problem:
        return A_COLON
    return f"this can't be read{f' ({problem})' if problem else ''}; {LOOK_FOR}"


A_COLON = (
    'this can\'t be read; words with a colon in them need quotes round them, such as title: "Tea: who comes?", and '
    "each line begins as far in as the others of its kind"
)
LOOK_FOR = "look at the line above too for a missing quote, a missing colon or spaces that don't line up"
