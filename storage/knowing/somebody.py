"""Who is a resident at all: whoever only opened a chat and never did anything in it is nobody yet."""

from sqlalchemy import exists, or_

from storage.tables import message, person

DID = ("said", "pressed", "attached")
SOMEBODY = or_(
    person.c.consent.is_not(None),
    person.c.name != "",
    person.c.brought_in.is_not(None),
    exists().where(message.c.person_id == person.c.id, message.c.direction == "in", message.c.kind.in_(DID)),
)
"""That somebody of the person table wrote or pressed something, was asked, gave a name, or was brought in by staff."""
