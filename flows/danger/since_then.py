"""What somebody says once danger was told or is in doubt, before it is read as anything else."""

from flows.danger import alarm, doubt, staying_with_it
from flows.events import Said
from flows.turn import Conversation, Turn, World


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The doubt that is open, then the danger that nobody has taken, then what they are afraid of."""
    return (
        doubt.meanwhile(talk, said, world)
        or staying_with_it.answered(talk, said, world)
        or alarm.afraid(talk, said, world)
    )
