"""YAML read with its line numbers kept. Every value is asked for by kind, so that only our types go further in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from math import isfinite, nan

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from content.problems import Complain, Problem
from flows.wording import an

EMPTY = MappingNode("tag:yaml.org,2002:map", [])


@dataclass(slots=True)
class Entry:
    """
    One block of `key: value` lines. `what` is its kind ("signal"); `above` is how many lines of the file came before;
    `broken` gathers the kinds of which something could not be read.

    Whatever is missing or wrong is complained of, and stands in as an empty value so that reading can go on.
    """

    file: str
    node: MappingNode
    what: str
    complain: Complain
    above: int = 0
    seen: list["Entry"] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    values: dict[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.seen.append(self)
        for key, value in self.node.value:
            if key.value in self.values:
                self.wrong(f"'{key.value}' is there twice {self.called}; keep one of them", key)
            self.values[key.value] = value

    @property
    def name(self) -> str:
        """Its id, or its name where it has no id, or ''."""
        for key in ("id", "name", "label", "title"):
            if isinstance(node := self.values.get(key), ScalarNode):
                return str(node.value)
        return ""

    @property
    def called(self) -> str:
        """How a message names it: "for signal 'no_plan_yet'"."""
        return f"for {self.what} '{self.name}'" if self.name else f"for the {self.what}"

    def line_of(self, key: str = "") -> int:
        """The line a key's value starts on, else the line the entry starts on, counted from 1."""
        return self._line(self.values.get(key, self.node))

    def wrong(self, todo: str, node: Node | None = None) -> None:
        """Complain of something in this entry."""
        self.complain(Problem(self.file, self._line(node or self.node), todo))

    def text(self, key: str, default: str | None = None) -> str:
        """Words, as they stand: an unquoted yes, no or 12 is words too."""
        node = self._ask(key, default is not None, f"write '{key}: ' and the words")
        if node is None:
            return default or ""
        if isinstance(node, ScalarNode) and (node.value or default is not None):
            return str(node.value)
        self.wrong(f"'{key}' is empty or no plain words {self.called}; write '{key}: ' and the words", node)
        return ""

    def texts(self, key: str, needed: bool = True) -> tuple[str, ...]:
        """A list of words, in order."""
        return tuple(self._words(key, self._items(key, needed)))

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of words."""
        return tuple(tuple(self._words(key, inner)) for inner in self._lists(key))

    def words_of(self, key: str) -> Iterator[str]:
        """Every word or name under a key, however deep; nothing is complained of."""
        yield from _scalars(self.values.get(key))

    def lengths(self) -> Iterator[tuple[str, int]]:
        """How many characters each key's text has."""
        return ((key, len(node.value)) for key, node in self.values.items() if isinstance(node, ScalarNode))

    def number(self, key: str) -> float:
        """A number, such as 3 or 0.5."""
        node = self._ask(key, False, f"write '{key}: ' and a number")
        return self._as_number(key, node) if node else 0.0

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self.values

    def whole(self, key: str) -> int:
        """A whole number."""
        number = self.number(key)
        if number % 1:
            self.wrong(f"'{number:g}' is no whole number; write '{key}: ' and a number such as 3", self.values[key])
        return int(number)

    def whole_or_none(self, key: str) -> int | None:
        """A whole number, or None where the key isn't there."""
        self.asked.add(key)
        return self.whole(key) if self.has(key) else None

    def numbers(self, key: str) -> dict[str, float]:
        """Numbers by name, written as `name: number` lines."""
        node = self._ask(key, False, f"write '{key}:' with a number for each name")
        pairs = node.value if isinstance(node, MappingNode) else ()
        return {name.value: self._as_number(key, value) for name, value in pairs}

    def amounts(self, key: str) -> tuple[float, ...]:
        """A list of numbers, such as [2, 4, 8]."""
        return tuple(self._as_number(key, node) for node in self._items(key, needed=True))

    def flag(self, key: str) -> bool:
        """True or false as written; False where it isn't there."""
        written = self.text(key, "false").lower()
        if written not in {"true", "false"}:
            self.wrong(f"'{key}' is neither true nor false {self.called}; write one of them", self.values[key])
        return written == "true"

    def day(self, key: str) -> date:
        """A date written as 2027-03-31."""
        written = self.text(key)
        try:
            return date.fromisoformat(written)
        except ValueError:
            if written:
                self.wrong(f"'{written}' is no date; write one such as 2027-03-31", self.values[key])
            return date.min

    def day_or_none(self, key: str) -> date | None:
        """A date, or None where the key isn't there."""
        self.asked.add(key)
        return self.day(key) if self.has(key) else None

    def hour(self, key: str) -> time:
        """A time of day written as 18:30."""
        written = self.text(key)
        try:
            return time.fromisoformat(written)
        except ValueError:
            if written:
                self.wrong(f"'{written}' is no time; write one such as 18:30", self.values[key])
            return time.min

    def entry(self, key: str, what: str = "") -> "Entry":
        """The block of lines under a key."""
        node = self._ask(key, False, f"write '{key}:' with its lines under it")
        if isinstance(node, MappingNode):
            return self._inner(node, what or key)
        if node is not None:
            self.wrong(f"'{key}' should hold lines of 'key: value'; indent them under it", node)
        return Entry(self.file, EMPTY, what or key, lambda problem: None, broken=self.broken)

    def entries(self, key: str, what: str, needed: bool = True) -> tuple["Entry", ...]:
        """The list of blocks under a key, each a `what`."""
        if needed and not isinstance(self.values.get(key), SequenceNode):
            self.broken.add(what)
        return tuple(self._blocks(key, what, self._items(key, needed)))

    def leftovers(self) -> Iterator[str]:
        """Keys that nobody asked for: most likely misspelt."""
        return (key for key in self.values if key not in self.asked)

    def _ask(self, key: str, optional: bool, advice: str) -> Node | None:
        self.asked.add(key)
        node = self.values.get(key)
        if node is None and not optional:
            self.wrong(f"'{key}' is missing {self.called}; {advice}")
        return node

    def _items(self, key: str, needed: bool) -> list[Node]:
        node = self._ask(key, not needed, f"write '{key}:' with a list under it, each line starting with '- '")
        if isinstance(node, SequenceNode):
            return list(node.value)
        if node is not None:
            self.wrong(f"'{key}' should be a list {self.called}; start each line under it with '- '", node)
        return []

    def _lists(self, key: str) -> Iterator[list[Node]]:
        for node in self._items(key, True):
            if isinstance(node, SequenceNode):
                yield node.value
            else:
                advice = "write it as [one, other]"
                self.wrong(f"each line of '{key}' should be a list in brackets {self.called}; {advice}", node)

    def _words(self, key: str, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, ScalarNode) and node.value:
                yield str(node.value)
            else:
                self.wrong(f"a line of '{key}' holds no plain words {self.called}; put quotes round it", node)

    def _blocks(self, key: str, what: str, nodes: Iterable[Node]) -> Iterator["Entry"]:
        for node in nodes:
            if isinstance(node, MappingNode):
                yield self._inner(node, what)
            else:
                self.broken.add(what)
                self.wrong(f"each line of '{key}' should start {an(what)} with its own lines of 'key: value'", node)

    def _as_number(self, key: str, node: Node) -> float:
        try:
            number = float(node.value)
        except (TypeError, ValueError):
            number = nan
        if isfinite(number):
            return number
        written = node.value if isinstance(node, ScalarNode) else key
        self.wrong(f"'{written}' is no number; write '{key}: ' and a number", node)
        return 0.0

    def _inner(self, node: MappingNode, what: str) -> "Entry":
        return Entry(self.file, node, what, self.complain, self.above, self.seen, self.broken)

    def _line(self, node: Node) -> int:
        return self.above + (node.start_mark.line + 1 if node.start_mark else 1)


def _scalars(node: Node | None) -> Iterator[str]:
    if isinstance(node, ScalarNode) and node.value:
        yield str(node.value)
    elif isinstance(node, MappingNode):
        yield from (str(key.value) for key, _ in node.value)
    elif isinstance(node, SequenceNode):
        for each in node.value:
            yield from _scalars(each)
