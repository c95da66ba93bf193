"""Reading urgent.yaml, dangers/*.txt and answers/*.txt: numbers to ring, what means danger, and what only sounds so."""

from content.entries import Entry
from content.files import Files
from flows.hearing.answers import MEANINGS
from flows.programme import Danger, Urgent, UrgentNumber

HARMLESS = "dangers/none.txt"


def read_urgent(files: Files) -> Urgent:
    """Everything about danger to people."""
    sheet = files.sheet("urgent.yaml")
    return Urgent(
        numbers=tuple(_number(entry) for entry in sheet.entries("numbers", "number")),
        dangers=tuple(_danger(files, entry) for entry in sheet.entries("dangers", "danger")),
        look_alikes=sheet.texts("look_alikes"),
        harmless=files.lines(HARMLESS),
        answers=tuple((meaning, text) for meaning in MEANINGS for text in files.lines(f"answers/{meaning}.txt")),
    )


def _number(entry: Entry) -> UrgentNumber:
    return UrgentNumber(
        id=entry.text("id"),
        name=entry.text("name"),
        number=entry.text("number"),
        when=entry.text("when"),
        hours=entry.text("hours"),
        checked=entry.day("checked"),
        how=entry.text("how"),
        said=entry.texts("said", needed=False),
    )


def _danger(files: Files, entry: Entry) -> Danger:
    danger = entry.text("id")
    return Danger(
        id=danger,
        numbers=entry.texts("numbers"),
        phrases=entry.texts("phrases"),
        maybe=entry.texts("maybe", needed=False),
        told=files.lines(f"dangers/{danger}.txt"),
    )
