"""What a message is taken to mean where the conversation stands, before anything answers it."""

from dataclasses import replace

from flows import back_on
from flows.blocks import only_asking
from flows.blocks.meeting_up import only_not_coming
from flows.blocks.reading import not_by_email
from flows.danger.heard_of import in_pieces
from flows.events import Said
from flows.handing_over import calling_off, not_to_them, to_be_rung
from flows.handing_over.asking_for_one import as_meant as asking_for_one
from flows.knowing import wish_to_erase
from flows.turn import Conversation, World


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The message as heard on its own, with every reading of it that only the conversation around it gives."""
    heard = back_on.as_meant(in_pieces.heard(talk, said, world), world)
    heard = replace(heard, heard=asking_for_one(heard.heard, world))
    heard = only_asking.as_meant(talk, only_not_coming.as_meant(talk, heard, world), world)
    heard = to_be_rung.as_meant(talk, heard)
    heard = not_by_email.as_meant(talk, heard, world)
    heard = not_to_them.as_meant(talk, calling_off.as_meant(talk, heard, world), world)
    return wish_to_erase.as_meant(talk, heard, world)
