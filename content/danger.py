"""Reading urgent.yaml: numbers to ring, words that mean danger, and words that only sound like it."""

from content.entries import Entry
from flows.programme import Danger, Urgent, UrgentNumber


def read_urgent(sheet: Entry) -> Urgent:
    """Everything about danger to people."""
    return Urgent(
        numbers=tuple(_number(entry) for entry in sheet.entries("numbers", "number")),
        dangers=tuple(_danger(entry) for entry in sheet.entries("dangers", "danger")),
        look_alikes=sheet.texts("look_alikes"),
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
    )


def _danger(entry: Entry) -> Danger:
    return Danger(entry.text("id"), entry.texts("numbers"), entry.texts("phrases"), entry.texts("maybe", needed=False))
