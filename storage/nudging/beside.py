"""What goes with a nudge beside its words: a file that the team chose, or one of the programme's documents."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from storage.sending import attachments
from storage.sending.attachments import Kept
from storage.tables import attachment, nudge, person


@dataclass(frozen=True, slots=True)
class Beside:
    """Either one or neither: the token of a `file`, or the id of a `document` in the content."""

    file: str = ""
    document: str = ""


NOTHING_BESIDE = Beside()


def of(connection: Connection, nudge_id: int) -> Beside:
    """What goes with that nudge; nothing with one that isn't kept."""
    row = connection.execute(select(nudge.c.file, nudge.c.document).where(nudge.c.id == nudge_id)).first()
    return Beside(row.file, row.document) if row else NOTHING_BESIDE


def of_the_team(connection: Connection, token: str) -> Kept | None:
    """That file, if it is one that the team chose; nobody else's is ever shown by a nudge."""
    whose = select(person.c.role).join(attachment, attachment.c.person_id == person.c.id)
    if connection.scalar(whose.where(attachment.c.token == token)) != "staff":
        return None
    return attachments.find(connection, token)


def says(connection: Connection, token: str, alt: str) -> None:
    """What a picture shows, in words."""
    connection.execute(update(attachment).where(attachment.c.token == token).values(alt=alt))
