"""From a row of the outbox to what a channel sends: with its guide, files and picture, or the message it changes."""

import asyncio
from functools import partial

import structlog
from sqlalchemy import Connection

from bot.channels import Picture, SendError, Sending
from bot.clock import Clock
from bot.desk import journey_told
from bot.writing import Writing
from flows.words import speaking
from storage.sending import cards
from storage.sending.attachments import Kept
from storage.sending.outbox import Outgoing
from storage.unit import Unit

log = structlog.get_logger()


async def sending_of(message: Outgoing, files: tuple[Kept, ...], unit: Unit, writing: Writing, clock: Clock) -> Sending:
    """What the channel is given, these files with it. Raises SendError for a change to what never went out."""
    programme = unit.programme
    text, changes = await _in_place(message, writing) if message.changes else (message.text, "")
    return Sending(
        message.id, message.person, message.place, text, message.buttons,
        programme.guide(message.guide) if message.guide else None, message.step, message.version, message.lane,
        programme.document(message.document) if message.document else None,
        await _picture(message.picture, unit, writing, clock) if message.picture else None, changes, files,
        under=await _known_as(message.under, writing) if message.under else "",
    )  # fmt: skip


async def _in_place(message: Outgoing, writing: Writing) -> tuple[str, str]:
    """The words of the changed message, none where only its buttons change, and how the platform knows it."""
    await writing.write(lambda _connection: None)  # that it has just gone out is written with this
    found = await writing.write(partial(cards.in_place, message_id=message.changes))
    if found is None:
        raise SendError("what it changes never went out", permanent=True)
    known_as, words = found
    return "" if words is None else cards.with_its_words(message.text, words), known_as


async def _known_as(message_id: int, writing: Writing) -> str:
    """How the platform knows the message that this one goes under; nothing where that is not out."""
    found = await writing.write(partial(cards.in_place, message_id=message_id))
    return found[0] if found else ""


async def _picture(area: str, unit: Unit, writing: Writing, clock: Clock) -> Picture | None:
    """The journey of an area. Whatever goes wrong in drawing it, the words go out."""
    try:
        with speaking(unit.programme.speech):
            found = await writing.write(partial(_journey, area=area, unit=unit, clock=clock))
            return await asyncio.to_thread(journey_told.drawn, *found) if found else None
    except Exception:
        log.exception("the picture was not drawn", area=area)
        return None


def _journey(connection: Connection, *, area: str, unit: Unit, clock: Clock) -> journey_told.Named | None:
    with speaking(unit.programme.speech):
        return journey_told.of_area(connection, unit.programme, area, clock.now())
