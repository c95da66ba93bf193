"""What a document's Markdown holds, from top to bottom, for whoever makes a file of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from flows.programme import Document

# A line of nothing but ____ is a blank to fill in, and never a rule or a heading.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["hr", "lheading", "code"])
_NARROWEST, _TO_WRITE_IN, _WIDEST = 8, 14, 30  # characters that count for the width of a column


@dataclass(frozen=True, slots=True)
class Run:
    """Some words set in one way."""

    text: str
    bold: bool = False
    slanted: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's own title."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class List:
    """A list of points, numbered or not."""

    numbered: bool
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; without a `head` its first column says what each row is."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]

    @property
    def widths(self) -> tuple[float, ...]:
        """The share of the page that each column has, by its longest cell; sums to 1."""
        counted = [_width([len(plain(cell)) for cell in column]) for column in zip(*self.all_rows, strict=True)]
        return tuple(each / sum(counted) for each in counted)

    @property
    def all_rows(self) -> tuple[tuple[Runs, ...], ...]:
        """The rows with the head as the first of them, if there is one."""
        return ((self.head,) if self.head else ()) + self.rows

    def names_it(self, row: int, column: int) -> bool:
        """Whether that cell says what the others of its column, or of its row, are."""
        return row == 0 if self.head else column == 0


Part = Heading | Paragraph | List | Table


def parts_of(document: Document) -> tuple[Part, ...]:
    """
    The document's title and what it holds. What has no form of its own here (a quotation, code) is a paragraph.
    """
    below = SyntaxTreeNode(_MARKDOWN.parse(document.body)).children
    return (Heading(1, (Run(clean(document.title)),)), *(part for node in below for part in _parts(node)))


def clean(text: str) -> str:
    """A text without what no file can hold, such as a bell or half a character."""
    return "".join(each for each in text if category(each) not in ("Cc", "Cs", "Cn"))


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def _parts(node: SyntaxTreeNode) -> Iterator[Part]:
    match node.type:
        case "heading":
            yield Heading(max(2, int(node.tag[1:])), _runs(node))
        case "bullet_list" | "ordered_list":
            yield List(node.type == "ordered_list", tuple(_items(node)))
        case "table":
            head, *rows = (tuple(_runs(cell) for cell in row.children) for row in node.walk() if row.type == "tr")
            yield Table(head if any(map(plain, head)) else (), tuple(rows))
        case "paragraph" | "fence":
            yield Paragraph(_runs(node))
        case _:
            for child in node.children:
                yield from _parts(child)


def _items(node: SyntaxTreeNode) -> Iterator[Runs]:
    """The points of a list; those of a list within a point follow it."""
    for item in node.children:
        for child in item.children:
            yield from _items(child) if child.type.endswith("_list") else (_runs(child),)


def _runs(node: SyntaxTreeNode, bold: bool = False, slanted: bool = False) -> Runs:
    bold, slanted = bold or node.type == "strong", slanted or node.type == "em"
    if not node.children:
        text = " " if node.type == "softbreak" else "\n" if node.type == "hardbreak" else clean(node.content)
        return (Run(text, bold, slanted),) if text else ()
    return tuple(run for child in node.children for run in _runs(child, bold, slanted))


def _width(lengths: list[int]) -> int:
    least = _NARROWEST if all(lengths) else _TO_WRITE_IN if any(lengths) else _WIDEST
    return min(max(*lengths, least), _WIDEST)
