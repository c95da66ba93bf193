"""A document as a Word file, with real headings, lists and tables, so that a screen reader finds its way."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from bot.documents.parts import Heading, List, Paragraph, Part, Runs, Table, clean, parts_of
from flows.programme import Document

A4, MARGIN = (Cm(21), Cm(29.7)), Cm(2)
BETWEEN = A4[0] - 2 * MARGIN
ROOM_TO_WRITE = Cm(0.85)  # the least height of a row, for a pen
DARK = RGBColor(0x22, 0x22, 0x22)


def word_file(document: Document) -> bytes:
    """The whole file."""
    made = docx.Document()
    _set_up(made, document)
    for part in parts_of(document):
        _add(made, part)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _set_up(made: Any, document: Document) -> None:
    page, about = made.sections[0], made.core_properties
    page.page_width, page.page_height = A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    about.title, about.subject, about.author, about.comments = clean(document.title), clean(document.what), "", ""
    about.language = "en-GB"
    if document.checked:
        about.created = about.modified = datetime(*document.checked.timetuple()[:3], tzinfo=UTC)
    for style in made.styles:
        if style.name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
            _readable(style)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _readable(style: Any) -> None:
    """A plain face, dark on white, as everybody has it."""
    style.font.name, style.font.color.rgb = "Arial", DARK
    fonts = style.element.rPr.rFonts
    for theme in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[theme]
    if style.name == "Normal":
        style.font.size, style.paragraph_format.space_after = Pt(11), Pt(6)


def _add(made: Any, part: Part) -> None:
    match part:
        case Heading(level, runs):
            _write(made.add_heading(level=min(level, 3)), runs)
        case Paragraph(runs):
            _write(made.add_paragraph(), runs)
        case List(numbered, items):
            number = _numbered_anew(made) if numbered else 0
            for runs in items:
                point = made.add_paragraph(style="List Number" if numbered else "List Bullet")
                if number:
                    point._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
                _write(point, runs)
        case Table():
            _add_table(made, part)


def _numbered_anew(made: Any) -> int:
    """The number of a numbering that begins with 1, as each list does; Word's own goes on from the list before."""
    every = made.part.numbering_part.element
    own = every.num_having_numId(made.styles["List Number"].element.pPr.numPr.numId.val)
    anew = every.add_num(own.abstractNumId.val)
    anew.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(anew.numId)


def _add_table(made: Any, table: Table) -> None:
    rows = table.all_rows
    laid: WordTable = made.add_table(len(rows), len(table.widths), style="Table Grid")
    laid.autofit = False
    for width, column in zip(table.widths, laid.columns, strict=True):
        column.width = int(BETWEEN * width)
    for number, (cells, row) in enumerate(zip(rows, laid.rows, strict=True)):
        row.height, row.height_rule = ROOM_TO_WRITE, WD_ROW_HEIGHT_RULE.AT_LEAST
        for place, (runs, cell) in enumerate(zip(cells, row.cells, strict=True)):
            cell.width = laid.columns[place].width
            _write(cell.paragraphs[0], runs, bold=table.names_it(number, place))
    if table.head:
        _repeat(laid)
    made.add_paragraph().paragraph_format.space_after = Pt(0)


def _repeat(laid: WordTable) -> None:
    """The first row is the head: read out with each cell, and there again on the next page."""
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    laid.rows[0]._tr.get_or_add_trPr().append(repeated)


def _write(into: WordParagraph, runs: Runs, bold: bool = False) -> None:
    for run in runs:
        written = into.add_run(run.text)
        written.bold, written.italic = (run.bold or bold) or None, run.slanted or None
