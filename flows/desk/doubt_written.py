"""What one of us wrote on the desk page may be danger and they are asked there: if they don't say, it comes back."""

from flows.desk import open_doubt, worried
from flows.events import DoubtWritten
from flows.turn import Conversation, Turn, World


def heard(talk: Conversation, event: DoubtWritten, world: World) -> Turn:
    """It is kept as what they type in their chat is, until they say on the page what it is."""
    kept = talk.answer("worry_said") if open_doubt.is_open(talk) else ""
    if event.settled:
        return Turn(worried.put_away(talk)) if kept == event.words else Turn(talk)
    if event.words in kept:
        return Turn(talk)
    danger = talk.answer("worry_of") if kept else event.danger
    return Turn(*open_doubt.opened(open_doubt.with_more(talk, event.words).knowing(worry_of=danger), world))
