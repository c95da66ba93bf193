"""A review as a file: for a spreadsheet, as a PDF, or its pictures alone."""

from bot.reviewing.rows import HEADINGS, rows
from bot.staff.spreadsheet import as_text
from flows.reviewing.figures import Review

MEDIA = {"csv": "text/csv; charset=utf-8", "pdf": "application/pdf", "png": "image/png"}


def made(review: Review, kind: str, name: str) -> bytes:
    """The file of that kind. `name` is the programme's. A PNG takes half a second."""
    from bot.reviewing import drawn, printed  # heavy, and wanted seldom

    match kind:
        case "pdf":
            return printed.pdf(review, name)
        case "png":
            return drawn.png(review, name)
    return as_text(HEADINGS, rows(review)).encode()
