"""Reading areas.yaml: regions, advisers and areas."""

import re

from content.entries import Entry
from flows.programme import Adviser, Area

PHONE = re.compile(r"\+?\d[\d ]+")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def read_advisers(sheet: Entry) -> tuple[Adviser, ...]:
    """The people who answer residents."""
    return tuple(_adviser(entry) for entry in sheet.entries("advisers", "adviser"))


def read_areas(sheet: Entry) -> tuple[Area, ...]:
    """The communities in the programme."""
    return tuple(_area(entry) for entry in sheet.entries("areas", "area"))


def _adviser(entry: Entry) -> Adviser:
    return Adviser(
        entry.text("id"), entry.text("name"), entry.text("region"), works(entry), entry.flag("duty"), _phone(entry)
    )


def _phone(entry: Entry) -> str:
    number = entry.text("phone", "")
    if number and not PHONE.fullmatch(number):
        entry.wrong(f"'{number}' is no phone number {entry.called}; write digits and spaces", entry.values["phone"])
    return number


def works(entry: Entry) -> tuple[int, ...]:
    """The weekdays somebody works, Monday as 0."""
    days = entry.texts("works")
    for day in days:
        if day not in WEEKDAYS:
            entry.wrong(
                f"'{day}' is no weekday {entry.called}; write one of {', '.join(WEEKDAYS)}", entry.values["works"]
            )
    return tuple(WEEKDAYS.index(day) for day in days if day in WEEKDAYS)


def _area(entry: Entry) -> Area:
    return Area(
        id=entry.text("id"),
        name=entry.text("name"),
        aliases=entry.texts("aliases", needed=False),
        region=entry.text("region"),
        postcodes=entry.texts("postcodes"),
        adviser=entry.text("adviser"),
        lto=entry.text("lto"),
        start_code=entry.text("start_code"),
    )
