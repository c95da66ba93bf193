"""A document as a PDF to print: real text in a face that comes with the file, a title, a language and bookmarks."""

from collections.abc import Iterator
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from unicodedata import category, normalize

import reportlab
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import Table as PrintedTable

from bot.documents.parts import Heading, List, Paragraph, Part, Run, Runs, Table, clean, parts_of
from flows.programme import Document

MARGIN = 2 * cm
BETWEEN = A4[0] - 2 * MARGIN - 12  # what is left within the frame of a page
FACES = {"Vera": "Vera.ttf", "Vera-Bold": "VeraBd.ttf", "Vera-Slanted": "VeraIt.ttf", "Vera-Both": "VeraBI.ttf"}
TEXT = ParagraphStyle("Text", fontName="Vera", fontSize=10, leading=14.5, spaceAfter=6)
POINT = ParagraphStyle("Point", TEXT, leftIndent=18, bulletIndent=4, bulletFontName="Vera", spaceAfter=3)
CELL = ParagraphStyle("Cell", TEXT, fontSize=9, leading=12, spaceAfter=0)
NAME = ParagraphStyle("Name", CELL, fontName="Vera-Bold")
HEADINGS = {
    1: ParagraphStyle("Heading1", TEXT, fontName="Vera-Bold", fontSize=18, leading=23, spaceAfter=10),
    2: ParagraphStyle("Heading2", TEXT, fontName="Vera-Bold", fontSize=12.5, leading=16, spaceBefore=9, keepWithNext=1),
    3: ParagraphStyle("Heading3", TEXT, fontName="Vera-Bold", spaceBefore=8, keepWithNext=1),
}
SHADE = colors.HexColor("#eeeeee")
RULED = TableStyle([
    ("GRID", (0, 0), (-1, -1), 0.6, colors.HexColor("#777777")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 7),  # with the line above, room for a pen
])  # fmt: skip


def pdf_file(document: Document) -> bytes:
    """The whole file."""
    faces()
    kept = BytesIO()
    laid = _Bookmarked(
        kept, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN, invariant=1,
        title=clean(document.title), subject=clean(document.what), lang="en-GB", author="",
    )  # fmt: skip
    laid.build([flowable for part in parts_of(document) for flowable in _printed(part)])
    return kept.getvalue()


class _Bookmarked(SimpleDocTemplate):
    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (reportlab's own name)
        """Each heading is found in the list of contents that a reader shows beside the page."""
        level = next((level for level, style in HEADINGS.items() if getattr(flowable, "style", None) is style), 0)
        if level and isinstance(flowable, Printed):
            self.canv.bookmarkPage(str(id(flowable)))
            self.canv.addOutlineEntry(flowable.getPlainText(), str(id(flowable)), min(level, 2) - 1)


@cache
def faces() -> frozenset[int]:
    """Make the faces known, once; the characters they have."""
    folder = Path(reportlab.__file__).parent / "fonts"
    face, *others = (TTFont(name, str(folder / file)) for name, file in FACES.items())
    for each in (face, *others):
        pdfmetrics.registerFont(each)
    pdfmetrics.registerFontFamily("Vera", *FACES)
    pdfmetrics.registerFontFamily("Vera-Bold", *("Vera-Bold",) * 2, *("Vera-Both",) * 2)
    return frozenset(face.face.charToGlyph)


def escaped(text: str) -> str:
    """Text as a paragraph takes it, in characters that the face has."""
    return escape("".join(map(_drawn, text)), quote=False)


def _printed(part: Part) -> Iterator[Flowable]:
    match part:
        case Heading(level, runs):
            yield Printed(_marked(runs), HEADINGS[min(level, 3)])
        case Paragraph(runs):
            yield Printed(_marked(runs), TEXT)
        case List(numbered, items):
            for number, runs in enumerate(items, 1):
                yield Printed(_marked(runs), POINT, bulletText=f"{number}." if numbered else "•")
            yield Spacer(0, 4)
        case Table():
            yield from (_table(part), Spacer(0, 8))


def _table(table: Table) -> Flowable:
    cells = [
        [Printed(_marked(cell), NAME if table.names_it(number, place) else CELL) for place, cell in enumerate(row)]
        for number, row in enumerate(table.all_rows)
    ]
    shaded = "BACKGROUND", (0, 0), (-1, 0) if table.head else (0, -1), SHADE
    widths = [BETWEEN * width for width in table.widths]
    laid = PrintedTable(cells, widths, repeatRows=int(bool(table.head)), splitInRow=1)
    laid.setStyle(TableStyle([shaded], parent=RULED))
    return laid


def _marked(runs: Runs) -> str:
    """The words with reportlab's own marks, and nothing in them that it could take for one."""
    return "".join(map(_run, runs)) or "&nbsp;"


def _run(run: Run) -> str:
    text = escaped(run.text).replace("\n", "<br/>")
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.slanted else text


def _drawn(character: str) -> str:
    """A character that the face has: itself, else without its accent, else “?”; nothing for a hidden one."""
    known = faces()
    if character == "\n" or ord(character) in known:
        return character
    bare = "".join(each for each in normalize("NFKD", character) if ord(each) in known)
    return bare or ("" if category(character) == "Cf" else "?")
