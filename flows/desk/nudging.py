"""What happens in a chat at work around nudges: what is shown of one, and what is heard while one is written."""

from flows.desk import doubt_written, worried
from flows.desk.typed import nudging
from flows.events import DoubtWritten, DutyTold, Event, NudgeSeen, NudgeStands, QuestionLapsed, Said
from flows.nudging import standing, telling
from flows.nudging.composing import STEPS_OF
from flows.nudging.standing import ASKED
from flows.turn import Conversation, Turn, World


def told(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A draft, how one stands, who was told of a danger or hasn't been yet; None for anything else that happens."""
    match event:
        case NudgeSeen():
            return telling.seen(talk, event, world)
        case NudgeStands():
            return standing.stands(talk, event, world)
        case DutyTold():
            return worried.told(talk, event, world)
        case DoubtWritten():
            return doubt_written.heard(talk, event, world)
        case QuestionLapsed():
            return worried.lapsed(talk, world)
    return None


def first(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is no part of what is asked around nudges: danger, what becomes of another one, and a new one."""
    if talk.step == "desk.nudge_when" and (anew := nudging.anew(talk, said, world)):
        return anew
    if talk.step in STEPS_OF | ASKED | {"desk.nudge_shown"}:
        return worried.heard(talk, said, world) or nudging.moved(talk, said.text, world)
    return nudging.by_its_number(talk, said.text, world)
