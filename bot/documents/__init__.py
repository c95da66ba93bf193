"""Documents to fill in as files people open: Word to change and PDF to print, both made from one Markdown source."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.programme import Document

_NOT_IN_A_FILE_NAME = str.maketrans('/\\:*?"<>|\n\r\t', "-" * 12)


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: how its name ends, what people call it, what it is meant for, and its media type."""

    ending: str
    called: str
    meant: str
    media_type: str


_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORD = Form("docx", "Word", "to write in", _WORD_TYPE)
PDF = Form("pdf", "PDF", "to print", "application/pdf")
FORMS: Mapping[str, Form] = {form.ending: form for form in (WORD, PDF)}


@lru_cache(maxsize=64)  # a few dozen kilobytes each
def made(document: Document, form: Form) -> bytes:
    """The file, made when it is first asked for and kept in memory. It takes some hundredths of a second."""
    return _maker(form)(document)


def file_name(document: Document, form: Form) -> str:
    """What the file is called where somebody saves it: "Meeting agenda.pdf"."""
    return f"{document.title.translate(_NOT_IN_A_FILE_NAME).strip(' .-') or document.id}.{form.ending}"


def _maker(form: Form) -> Callable[[Document], bytes]:
    # Both libraries take a while to import, and most runs of the service never need them.
    if form == WORD:
        from bot.documents.word import word_file

        return word_file
    from bot.documents.pdf import pdf_file

    return pdf_file
