"""
Round whom things go: an adviser whom they are about, a complaint as well as danger.

What is about one goes round that one: their id. What is about several goes round all: EVERY_ADVISER, and their ids.
"""

from flows.history import Waiting
from flows.turn import EVERY_ADVISER, Conversation, World, is_every_adviser
from flows.wording import first_name
from flows.words import _

ROOM = 64  # characters, in `storage/tables.py`


def goes_round(around: str, adviser: str) -> bool:
    """Whether something that goes round `around` goes round this adviser."""
    return bool(around) and (around == adviser or is_every_adviser(around))


def already(talk: Conversation, world: World) -> str:
    """Whom what they ask for goes round whatever it is about: chosen before, or since something else of theirs does."""
    return both(talk.answer("handoff_around"), talk.answer("round"), *(each.around for each in world.past.handoffs))


def stands(talk: Conversation, world: World) -> str:
    """Round whom everything in this chat goes while danger or a doubt about them stands."""
    doubted = talk.answer("round")
    if talk.owner == "bot":
        return doubted
    return both(doubted, *(each.around for each in world.past.handoffs if each.urgency == "safety"))


def holder_of(world: World) -> Waiting | None:
    """Whoever has the chat, if anybody."""
    return next((each for each in world.past.handoffs if each.state == "taken"), None)


def complained_of(talk: Conversation, holder: Waiting, world: World) -> str:
    """Whom a complaint, open or kept for later, goes round, if that is the holder and they weren't let read on."""
    if talk.answer("theirs_again") == str(holder.id):
        return ""
    ordinary = (each.around for each in world.past.handoffs if each.urgency != "safety")
    return both(*(each for each in (*ordinary, talk.answer("kept_around")) if goes_round(each, holder.who)))


def covers(around: str, wanted: str) -> bool:
    """Whether what goes round `around` goes round whoever is `wanted` to be gone round."""
    return is_every_adviser(around) or both(around, wanted) == around


def both(*around: str) -> str:
    """What goes round each of these; whoever it is about is named for as long as there is room."""
    meant = {who for each in around for who in each.split()}
    if len(meant) < 2:
        return "".join(meant)
    named = " ".join((EVERY_ADVISER, *sorted(meant - {EVERY_ADVISER})))
    return named if len(named) <= ROOM else EVERY_ADVISER


def whom(around: str) -> tuple[str, ...]:
    """The ids of those whom it is about; EVERY_ADVISER among them where it goes round all."""
    return tuple(around.split())


def called(around: str, world: World) -> str:
    """What to call whoever it goes round."""
    adviser = world.programme.adviser(around)
    return first_name(adviser.name) if adviser else ANY.format(role=world.programme.words.adviser)


ANY = _("any {role}")
