"""An area's journey as a picture for a chat: drawn as it is sent, with words that tell the same."""

from datetime import datetime

from sqlalchemy import Connection

from bot.channels import Picture
from bot.desk.journey import Journey, Mark, journey
from flows.desk.calendar import Calendar
from flows.programme import Programme
from flows.words import _, joined
from storage.desk import areas

MOST_TOLD = 8  # marks told in words
Named = tuple[str, Journey]
"""What an area is called, and its journey."""


def of_area(connection: Connection, programme: Programme, area: str, now: datetime) -> Named | None:
    """What the area is called and its journey until now; nothing for an area there isn't."""
    card = areas.card(connection, area)
    return (card.name, journey(card.signals, programme, Calendar(now, programme.zone))) if card else None


def drawn(name: str, told: Journey) -> Picture:
    """The picture with its words."""
    from bot.desk.journey_picture import picture  # what draws it is heavy, and most never ask for it

    return Picture(picture(name, told), in_words(name, told))


def in_words(name: str, told: Journey) -> str:
    """All that the picture says."""
    return joined((JOURNEY.format(area=name), told.told, *map(mark_in_words, newest(told))), "\n")


def newest(told: Journey) -> tuple[Mark, ...]:
    """The marks that are told in words, the newest first."""
    return told.marks[::-1][:MOST_TOLD]


def mark_in_words(mark: Mark) -> str:
    """One mark, when it was and what."""
    return f"{mark.when}: {SETBACK if mark.kind == 'setback' else ''}“{mark.says}”"


JOURNEY = _("The journey of {area}")
SETBACK = "Setback: "
