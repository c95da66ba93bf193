"""Words that would be passed on are put another way by whoever wrote them; they are shown again before they go."""

from flows.choosing import chosen
from flows.effects import Say
from flows.events import Entered, Event, Said
from flows.handing_over.handoff import KEEP
from flows.turn import Conversation, Turn
from flows.words import _


def asked(talk: Conversation, event: Event, name: str, shown: str, longest: int) -> Turn | None:
    """Ask how it should read. What they write is kept under that name, and `shown` is the step that shows it."""
    match event, chosen(talk, event):
        case Entered(), _:
            return Turn(talk, (Say(HOW_TO_PUT_IT, KEEP),))
        case _, "keep":
            return Turn(talk.at(shown), ask=True)
        case Said(text=text), _ if not event.heard.wants_human:
            return Turn(talk.at(shown, **{name: text.strip()[:longest]}), ask=True)
    return None


HOW_TO_PUT_IT = _("Write it the way you'd like it put.")
