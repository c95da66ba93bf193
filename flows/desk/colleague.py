"""What one of us wrote of danger, to whoever else works here: who and what, word for word."""

from flows.effects import Say
from flows.events import ColleagueWorried
from flows.turn import Conversation, Turn
from flows.words import _


def worried(talk: Conversation, event: ColleagueWorried) -> Turn:
    """A colleague wrote it: whoever is on duty reads who and what, word for word."""
    return Turn(talk, (Say(COLLEAGUE.format(who=event.name or SOMEBODY, words=event.words)),))


COLLEAGUE = _(
    "SAFETY: {who} wrote to me what sounds as if somebody may be in danger:\n“{words}”\nPlease get in touch with them "
    "now. If anyone is in danger, ring 999."
)
SOMEBODY = _("a colleague")
