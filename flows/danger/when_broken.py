"""A turn of ours broke: danger in it is answered and passed on all the same, and the gentle question stays open."""

from flows.danger import in_order, safety
from flows.danger.doubting import asked_gently
from flows.danger.doubting.doubt import IS_ANYONE, YES_NO_NOT_SURE
from flows.danger.heard_of import in_pieces
from flows.effects import Say
from flows.events import Attached, Event, Pressed, QuestionLapsed, Said
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING
from flows.words import _


def answered(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What comes of danger in it, or of an answer to the question about it; that question again if it is open."""
    if world.person.role != "resident":
        return None
    try:
        found = _danger_in(talk, event, world)
    except Exception:  # hearing or safety itself may be what broke
        found = None
    return found or (_asked_still(talk) if talk.answer("worry") else None)


def _danger_in(talk: Conversation, event: Event, world: World) -> Turn | None:
    match event:
        case Said(text=text) | Attached(caption=text) if text:
            said = in_pieces.heard(talk, Said(text), world)
            return _told_in(talk, said, world) if said.heard.alarm else _answer_in(talk, said, world)
        case Pressed(step=step, version=version) if talk.step == step == ASKING and version in (0, talk.version):
            return asked_gently.are_you_safe(talk, event, world)
        case Pressed():
            return asked_gently.pressed_late(talk, event, world)
        case QuestionLapsed() if talk.answer("worry"):
            return asked_gently.lapsed(talk, world)
    return None


def _told_in(talk: Conversation, said: Said, world: World) -> Turn:
    """Where no more may be meant than a stop, it is asked about all the same: the stop itself wasn't kept."""
    return in_order.answered(talk, said, world) or safety.heard(talk, said, world)


def _answer_in(talk: Conversation, said: Said, world: World) -> Turn | None:
    if talk.step == ASKING and talk.question:
        return asked_gently.are_you_safe(talk, said, world)
    return asked_gently.typed_late(talk, said, world)


def _asked_still(talk: Conversation) -> Turn:
    return Turn(talk.at(ASKING), (Say(f"{BROKEN} {IS_ANYONE}", YES_NO_NOT_SURE),))


BROKEN = _(
    "Something of mine broke just then, sorry, and I may not have taken in your last message. If it's an emergency, "
    "ring 999."
)
