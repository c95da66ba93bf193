"""A review as a PDF for a board: its pictures and tables, needs in residents' words, and what to consider."""

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer, Table
from reportlab.platypus import Paragraph as Printed

from bot.documents.pdf import BETWEEN, CELL, HEADINGS, MARGIN, NAME, RULED, TEXT, escaped, faces
from bot.reviewing import told
from bot.reviewing.drawn import FILLS, INK, LINES, QUIET
from bot.reviewing.pictures import pictures
from bot.reviewing.shapes import Bar, Picture, Words
from flows.reviewing.figures import Review

FACES = {"name": ("Vera", 11), "figure": ("Vera-Bold", 11), "quiet": ("Vera", 10)}


def pdf(review: Review, name: str) -> bytes:
    """The file. `name` is the programme's."""
    faces()
    kept, title = BytesIO(), told.headed(review, name)
    laid = SimpleDocTemplate(
        kept, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN, invariant=1,
        title=title, lang="en-GB", author="",
    )  # fmt: skip
    laid.build([Printed(escaped(title), HEADINGS[1]), Printed(escaped(told.privately(review)), TEXT), *_parts(review)])
    return kept.getvalue()


class _Drawn(Flowable):
    """A picture as wide as the page."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture, self.scale = picture, BETWEEN / picture.width
        self.width, self.height = BETWEEN, picture.height * self.scale

    def draw(self) -> None:
        """Reportlab draws from below."""
        canvas = self.canv
        canvas.translate(0, self.height)
        canvas.scale(self.scale, -self.scale)
        for shape in self.picture.shapes:
            match shape:
                case Bar(x, y, width, height, kind):
                    canvas.setFillColor(HexColor(FILLS[kind]))
                    canvas.setStrokeColor(HexColor(LINES.get(kind, FILLS[kind])))
                    canvas.rect(x, y, width, height, stroke=kind in LINES, fill=1)
                    canvas.lines(shape.hatching)
                case Words(x, y, text, kind, ends):
                    self._write(x, y, text, kind, ends)

    def _write(self, x: float, y: float, text: str, kind: str, ends: bool) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(1, -1)
        canvas.setFont(*FACES[kind])
        canvas.setFillColor(HexColor(QUIET if kind == "quiet" else INK))
        (canvas.drawRightString if ends else canvas.drawString)(0, 0, text)
        canvas.restoreState()


def _parts(review: Review) -> Iterator[Flowable]:
    for picture in pictures(review):
        note = [Printed(escaped(picture.note), TEXT)] if picture.note else []
        yield KeepTogether([Printed(escaped(picture.title), HEADINGS[2]), *note, _Drawn(picture)])
        yield from (Spacer(1, 6), _table(picture), Spacer(1, 10))
    parts = {
        told.IN_WORDS: [f"{review.label('topic', each.topic)}: “{each.quote}”" for each in review.themes],
        told.TO_CONSIDER: [told.thought(review, each) for each in review.thoughts],
        told.DECIDED: [
            f"{told.decided_on(review, each)} {each.text} ({each.by}, {each.period.label})" for each in review.decided
        ],
    }
    for heading, lines in parts.items():
        if lines:
            yield Printed(heading, HEADINGS[2])
            yield from (Printed(escaped(line), TEXT) for line in lines)


def _table(picture: Picture) -> Table:
    rows = [[Printed(escaped(each), NAME) for each in picture.headings]]
    rows += [
        [Printed(escaped(each), CELL) for each in (name, *(cell.text for cell in cells))]
        for name, cells in picture.rows
    ]
    first = BETWEEN * (0.28 if len(picture.headings) > 4 else 0.4)
    rest = (BETWEEN - first) / (len(picture.headings) - 1)
    return Table(rows, [first, *[rest] * (len(picture.headings) - 1)], style=RULED, repeatRows=1)
