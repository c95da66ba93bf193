"""A document as a file, opened again with the libraries people's own programs are like."""

import subprocess
import sys
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from bot.documents import FORMS, PDF, WORD, file_name, made
from flows.programme import Document

BODY = """\
A start – change it. It costs “£5” & <b>more</b>.

## Who does what

| Job | Who |
|---|---|
| Chair: leads | |
| **Money** | Ruth |

1. First
2. Second

Then:

1. First again

- A point with *feeling*
  - and one under it

______________

### The end

| | |
|---|---|
| Phone | |
"""


def document(body=BODY, title="House rules", **more):
    return Document(
        **{"id": "x", "title": title, "what": "Rules.", "said": ("rules",), "topics": (), "guides": ()} | more,
        body=body,
    )


def word(body=BODY, **more):
    return docx.Document(BytesIO(made(document(body, **more), WORD)))


def pdf(body=BODY, **more):
    return PdfReader(BytesIO(made(document(body, **more), PDF)))


def words_of(opened):
    return " ".join(" ".join(page.extract_text() for page in opened.pages).split())


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_shipped_document_opens_with_its_title_and_all_of_its_blanks(programme, form):
    for each in programme.documents:
        file = BytesIO(made(each, form))
        if form == PDF:
            opened = PdfReader(file)
            assert len(opened.pages) <= 2
            first, blanks = opened.outline[0].title, words_of(opened).count("_")
        else:
            opened = docx.Document(file)
            cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
            text = "".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])
            first, blanks = opened.paragraphs[0].text, text.count("_")
        assert (first, blanks) == (each.title, each.body.count("_"))


def test_word_finds_headings_lists_and_tables():
    opened = word()
    styled = [(paragraph.style.name, paragraph.text) for paragraph in opened.paragraphs if paragraph.text]
    assert styled == [
        ("Heading 1", "House rules"),
        ("Normal", "A start – change it. It costs “£5” & <b>more</b>."),
        ("Heading 2", "Who does what"),
        ("List Number", "First"),
        ("List Number", "Second"),
        ("Normal", "Then:"),
        ("List Number", "First again"),
        ("List Bullet", "A point with feeling"),
        ("List Bullet", "and one under it"),
        ("Normal", "______________"),
        ("Heading 3", "The end"),
    ]
    assert [[[cell.text for cell in row.cells] for row in table.rows] for table in opened.tables] == [
        [["Job", "Who"], ["Chair: leads", ""], ["Money", "Ruth"]],
        [["Phone", ""]],
    ]


def test_a_table_says_which_of_its_rows_is_the_head():
    first, second = word().tables
    assert [bool(row._tr.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")) for row in first.rows] == [True, False, False]
    assert not second.rows[0]._tr.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")


def test_each_numbered_list_begins_with_one():
    numbered = [each for each in word().paragraphs if each.style.name == "List Number"]
    first, second, other = (each._p.pPr.numPr.numId.val for each in numbered)
    assert first == second != other


def test_what_is_bold_or_slanted_stays_so():
    opened = word()
    assert [run.text for each in opened.paragraphs for run in each.runs if run.italic] == ["feeling"]
    (money,) = opened.tables[0].rows[2].cells[0].paragraphs[0].runs
    assert (money.text, money.bold) == ("Money", True)


def test_word_says_its_title_its_language_and_when_it_was_looked_at():
    about = word(checked=date(2026, 11, 28)).core_properties
    assert (about.title, about.author, about.language) == ("House rules", "", "en-GB")
    assert about.modified.date() == date(2026, 11, 28)


def test_a_pdf_has_real_text_a_title_a_language_and_bookmarks():
    opened = pdf()
    assert "A start – change it. It costs “£5” & <b>more</b>." in words_of(opened)
    assert (opened.metadata.title, opened.trailer["/Root"]["/Lang"]) == ("House rules", "en-GB")
    first, (second, third) = opened.outline
    assert [each.title for each in (first, second, third)] == ["House rules", "Who does what", "The end"]
    assert opened.pages[0].mediabox.width == pytest.approx(595, abs=1)


ODD = "\x07bell ŵ ŷ łódź 中文 😀 \u202e & < > ]]> \ufffd {{x}} $5 \\n %s"


@pytest.mark.parametrize("body", [ODD, f"| {ODD} | b |\n|---|---|\n| c | {ODD} |", f"# {ODD}", f"- {ODD}", f"> {ODD}"])
def test_odd_characters_break_neither(body):
    assert "bell w y łódz ?? ? & < > ]]> ? {{x}} $5 \\n %s" in words_of(pdf(body, title=f"Odd {ODD}"))
    opened = word(body, title=f"Odd {ODD}")
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    assert "łódź 中文 😀" in " ".join([*cells, *(each.text for each in opened.paragraphs)])


def test_what_the_face_of_a_pdf_lacks_loses_its_accent_or_is_a_question_mark():
    assert "w y ? end" in words_of(pdf("ŵ ŷ 中 end"))


@pytest.mark.parametrize("cell", ["word " * 3000, "a" * 9000], ids=["many words", "one word"])
def test_a_cell_longer_than_a_page_breaks_neither(cell):
    body = f"| Long | Short |\n|---|---|\n| {cell}end. | x |\n"
    assert len(pdf(body).pages) > 2
    assert words_of(pdf(body)).replace(" ", "").count("end.") == 1
    assert word(body).tables[0].rows[1].cells[0].text == f"{cell}end."


@pytest.mark.parametrize("body", ["", "```\ncode\n```", "> quoted", "| a |\n|---|", "---", "***", "    indented"])
def test_any_markdown_makes_a_file(body):
    assert pdf(body).outline[0].title == word(body).paragraphs[0].text == "House rules"


@pytest.mark.parametrize(
    ("title", "called"),
    [("Meeting agenda", "Meeting agenda.pdf"), ('Yes/no: "a\\b"', "Yes-no- -a-b.pdf"), ("..", "x.pdf")],
)
def test_a_file_has_a_name_that_any_system_keeps(title, called):
    assert file_name(document(title=title), PDF) == called


def test_a_file_is_made_once():
    assert made(document(), PDF) is made(document(), PDF)


def test_the_libraries_are_left_alone_until_a_file_is_made():
    asked = "import sys, bot.web.server, bot.documents; print([m for m in ('docx', 'reportlab') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
