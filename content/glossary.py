"""Reading glossary.yaml: the programme's words, how people write them and what they mean."""

from content.entries import Entry
from flows.programme import Term


def read_terms(sheet: Entry) -> tuple[Term, ...]:
    """The words that may need explaining."""
    return tuple(_term(entry) for entry in sheet.entries("terms", "term"))


def _term(entry: Entry) -> Term:
    return Term(
        id=entry.text("id"),
        name=entry.text("name"),
        said=entry.texts("said"),
        means=entry.text("means"),
        guide=entry.text("guide", ""),
        here=entry.text("here", ""),
        alone=entry.flag("alone"),
    )
