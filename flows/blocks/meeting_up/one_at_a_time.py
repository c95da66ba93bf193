"""
Several of theirs may be asked about at once: places kept for them, events that are near. Each stays to be answered.

`meets_asked` holds what was asked and isn't answered yet, as version|step|what: a button tells by its message's version
which of them it answers. `meets_back` is the question that was open before them.
"""

from dataclasses import dataclass, replace

from flows.blocks.meeting_up.about_a_meeting import meeting_of
from flows.blocks.meeting_up.mine import standing
from flows.events import Pressed
from flows.programme import Gathering
from flows.turn import Conversation, World
from flows.way_back import ASKING
from flows.wording import today

OFFERED, REMINDED = "coming.offered", "coming.reminded"
MOST = 8
ANSWERABLE = {OFFERED: ("offered", "lapsed"), REMINDED: ("booked",)}
ASKED_AGAIN = {OFFERED: "offered", REMINDED: "booked"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the message of that version asked, and about which event."""

    version: int
    step: str
    meets: str


def asking(talk: Conversation) -> Conversation:
    """The conversation that remembers what its next message asks."""
    return _with(talk, [*_asked(talk), Asked(talk.version + 1, talk.step, talk.answer("meets"))][-MOST:])


def meant_by(talk: Conversation, pressed: Pressed, world: World) -> Asked | None:
    """What an earlier message asked whose button is pressed, if it can still be answered."""
    theirs = (each for each in _asked(talk) if (each.version, each.step) == (pressed.version, pressed.step))
    found = next(theirs, None)
    return found if found and _stands(found, world) in ANSWERABLE[found.step] else None


def settled(talk: Conversation, meets: str, world: World) -> Conversation:
    """
    The conversation once that event is answered for: what else is open comes next, then what was interrupted.

    Whether somebody is safe waits for no event.
    """
    left = [each for each in _asked(talk) if each.meets != meets]
    talk = _with(talk, left)
    if ASKING in (talk.interrupted, talk.answer("meets_back")) or talk.answer("worry"):
        return talk
    after = next((each for each in left if _stands(each, world) == ASKED_AGAIN[each.step]), None)
    is_ours = talk.interrupted in ("", *ANSWERABLE)
    back = talk.answer("meets_back") if is_ours else talk.interrupted
    if after:
        return replace(talk.knowing(meets=after.meets, meets_back=back), interrupted=after.step)
    return replace(talk.without("meets_back"), interrupted=back)


def _stands(each: Asked, world: World) -> str:
    """How they stand with that event; '' where it is over or was taken out."""
    event = meeting_of(each.meets, world.programme)
    to_come = isinstance(event, Gathering) and event.on >= today(world)
    return standing(event, world) if event and to_come else ""


def _asked(talk: Conversation) -> list[Asked]:
    written = (each.split("|") for each in talk.answer("meets_asked").split())
    return [Asked(int(version), step, meets) for version, step, meets in written]


def _with(talk: Conversation, asked: list[Asked]) -> Conversation:
    if not asked:
        return talk.without("meets_asked")
    return talk.knowing(meets_asked=" ".join(f"{each.version}|{each.step}|{each.meets}" for each in asked))
