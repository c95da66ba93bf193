"""
The advisers' and staff's side of a chat: who is waiting, taking and answering them, passing on, handing back.

What it remembers is in `memory.py`, what it asks in `steps.py`, what came of something in `moved.py`.
Nothing is sent unless they say so.
"""

import re

from flows.desk import (
    arriving,
    attaching,
    back_at_work,
    colleague,
    deciding,
    doubt_left,
    duty,
    morning,
    nudging,
    today,
    worried,
)
from flows.desk.leaving import leaves, never_minds
from flows.desk.memory import NEEDS_ONE, STEPS_OF, TAKES_ANY_WORDS, about, addressees, mine, waiting
from flows.desk.moved import moved
from flows.desk.steps import DRAFT_LENGTH, too_many
from flows.desk.steps import confirm as confirm
from flows.desk.steps import is_it_over as is_it_over
from flows.desk.steps import later as later
from flows.desk.steps import outcome as outcome
from flows.desk.steps import pass_on as pass_on
from flows.desk.steps import reply as reply
from flows.desk.today import home as home
from flows.desk.typed import asking, by_number, which
from flows.desk.typed.heard import understood
from flows.desk.typed.replying import answers_what_was_asked, replied
from flows.effects import ReopenHandoff, Say, TakeHandoff, TellResident
from flows.events import (
    AdviserSaid,
    Arrived,
    Attached,
    DayBegan,
    DoubtLeft,
    DutyMoved,
    Entered,
    Event,
    FileLost,
    HandoffArrived,
    HandoffClosed,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    LeaveOver,
    PackagesWait,
    Pressed,
    RequestDecided,
    ResidentSaid,
    Said,
)
from flows.listening import attached
from flows.nudging import composing, telling, which_one
from flows.turn import Conversation, Turn, World
from flows.words import _


def answered(talk: Conversation, event: Event, world: World) -> Turn:
    """Whatever happens in an adviser's or a staff member's own chat; they never get residents' flows."""
    if turn := nudging.told(talk, event, world):
        return turn
    match event:
        case HandoffArrived():
            return arriving.handed_over(talk, event, world)
        case ResidentSaid():
            return arriving.resident_said(talk, event)
        case DoubtLeft():
            return Turn(talk, (doubt_left.told(event),))
        case DayBegan():
            return morning.comes(talk, world)
        case DutyMoved():
            return Turn(talk, (Say(duty.moved(event, world)),))
        case LeaveOver():
            return Turn(talk, (Say(back_at_work.told(event, world)),))
        case PackagesWait():
            return deciding.waits(talk, event, world)
        case RequestDecided():
            return deciding.came_of_it(talk, event, world)
        case HandoffMoved():
            return moved(talk, event, world)
        case HandoffTaken() | AdviserSaid() | HandoffDelayed() | HandoffClosed():
            return colleague.came_of_it(talk, event)
        case Pressed():
            return _pressed(talk, event, world)
        case Said():
            return _said(talk, event, world)
        case Arrived() | Entered():
            return Turn(talk.at("desk.home"), ask=True)
        case FileLost():
            return Turn(talk, (attached.lost(event),))
        case Attached():
            said = Said(attached.named(event, event.caption)) if event.caption else None
            return (said and worried.captioned(talk, said, world)) or attaching.sent(talk, event)
        case _:
            return Turn(talk)


ASKING = {
    "desk.today": today.the_list,
    "desk.which_hour": morning.which_hour,
    "desk.reply": reply,
    "desk.confirm": confirm,
    "desk.later": later,
    "desk.pass_on": pass_on,
    "desk.outcome": outcome,
    "desk.is_it_over": is_it_over,
    "desk.how_many_days": deciding.how_many_days,
    "desk.why": deciding.why,
    "desk.why_not": deciding.why_not,
    "desk.home": which.home,
    "desk.shall_i": asking.shall_i,
    "desk.area": asking.area,
    "desk.which_one": asking.which_one,
    "desk.which_phase": asking.which_phase,
    "desk.note": asking.note,
    "desk.leave_days": asking.leave_days,
    "desk.who_covers": asking.who_covers,
    "desk.is_it_danger": worried.is_it_danger,
    "desk.danger_told": worried.danger_told,
    "desk.nudge_who": composing.who,
    "desk.nudge_words": composing.words,
    "desk.nudge_when": composing.when,
    "desk.nudge_shown": telling.shown,
    "desk.nudge_which": which_one.which,
    "desk.nudge_stop": which_one.for_good,
}


def _pressed(talk: Conversation, pressed: Pressed, world: World) -> Turn:
    what, _, number = pressed.key.partition(":")
    if number.isdecimal() and what in deciding.STEPS_OF:
        return deciding.begun(talk, what, number)
    if number.isdecimal() and what in DOING:
        return _do(talk, what, int(number), world)
    if turn := today.opened(talk, pressed.key, world) or telling.pressed(talk, pressed.key):
        return turn
    if pressed.key == today.EACH_MORNING.key:
        return Turn(talk.at("desk.which_hour"), ask=True)
    if pressed.key == "never_mind":
        return Turn(talk.at("desk.home"), (Say(LEFT),))
    if worried.is_meant(talk, pressed):
        return _typed(*worried.as_meant(talk), world)
    if turn := worried.pressed_late(talk, pressed, world):
        return turn
    old = pressed.step not in ("", talk.step) or pressed.version not in (0, talk.version)
    turn = None if old else _to_the_step(talk, pressed, world)
    return turn or Turn(talk.at("desk.today"), (Say(OLD_BUTTON),), ask=True)


def _said(talk: Conversation, said: Said, world: World) -> Turn:
    """Danger first, whatever they were asked and however long it is."""
    if worried.is_meant(talk, said):
        return _typed(*worried.as_meant(talk), world)
    if talk.step == "desk.danger_told" and (turn := _to_the_step(talk, said, world)):
        return turn
    return worried.first(talk, said, world) or _typed(worried.gone_on(talk), said, world)


def _typed(talk: Conversation, said: Said, world: World) -> Turn:
    words = said.text.strip().lower().rstrip(".!? ")
    if not words:
        return Turn(talk, (Say(NOTHING_IN_IT, talk.question),))
    if len(said.text) > DRAFT_LENGTH:
        return Turn(talk, (Say(TOO_LONG.format(many=too_many(said.text)), talk.question),))
    if by_number_first := by_number.answered(talk, said, world, _do):
        return by_number_first
    if said.handoff and not leaves(talk, words) and not answers_what_was_asked(talk, said):
        return _replied(talk, said, world)
    if number_alone := by_number.alone(talk, said, world):
        return number_alone
    if first := nudging.first(talk, said, world):
        return first
    if talk.step in TAKES_ANY_WORDS and not never_minds(talk, words):
        return _to_the_step(talk, said, world) or _unaddressed(talk, said, world)
    command = COMMAND.fullmatch(said.text.strip())
    if command and (number := _only_one(talk)):
        return _do(talk, command["what"].lower().split()[0], number, world)
    if command and len({*mine(talk), *waiting(talk)}) > 1:
        return today.which_of_them(talk, world)
    if leaves(talk, words):
        return Turn(talk.at("desk.home"), (Say(LEFT),))
    if world.person.adviser and (turn := morning.asked_for(talk, said.text)):
        return turn
    if today.asks_for_it(said.text):
        return today.asked_for(talk, said.text)
    if words in WANTS_HELP:
        return Turn(talk.at("desk.home"), ask=True)
    talk = worried.more_of_it(talk, said)
    return _to_the_step(talk, said, world) or understood(talk, said, world) or _unaddressed(talk, said, world)


def _replied(talk: Conversation, said: Said, world: World) -> Turn:
    command = COMMAND.fullmatch(said.text.strip())
    what = command["what"].lower() if command else ""
    return replied(talk, said, world, what) or _do(talk, what, said.handoff, world)


def _to_the_step(talk: Conversation, event: Pressed | Said, world: World) -> Turn | None:
    if talk.step in NEEDS_ONE and not about(talk):
        return Turn(talk.at("desk.home"), (Say(LOST_WHO),))
    step = ASKING.get(talk.step)
    return step(talk, event, world) if step else None


def _do(talk: Conversation, what: str, number: int, world: World) -> Turn:
    chosen = talk.knowing(about=str(number))
    if what in STEPS_OF and all(each.id != number for each in world.day.handoffs):
        # Over, or not theirs: trying to take it says which, before they write anything.
        return Turn(chosen.at("desk.home"), (TakeHandoff(number),))
    match what:
        case "take" | "grab":
            return Turn(chosen.at("desk.home"), (TakeHandoff(number, anyway=what == "grab"),))
        case "reopen":
            return Turn(chosen.at("desk.home"), (ReopenHandoff(number),))
        case "anyway" if talk.answer("draft"):
            return Turn(chosen.at("desk.home"), (TellResident(number, talk.answer("draft"), anyway=True),))
    return Turn(chosen.at(STEPS_OF.get(what, "desk.reply")), ask=True)


def _only_one(talk: Conversation) -> int:
    """The handoff that a command without a number is about: the only one there is."""
    known = [*mine(talk), *waiting(talk)]
    return known[0] if len(known) == 1 else 0


def _unaddressed(talk: Conversation, said: Said, world: World) -> Turn:
    if asked := worried.unsure(talk):
        return asked
    if not addressees(talk):
        unsure = telling.unsure(talk) or Turn(talk.at("desk.home"), (Say(NOBODY_TO_SEND_TO),))
        return worried.in_doubt(talk, said, world) or unsure
    return Turn(talk.at("desk.confirm", draft=said.text), ask=True)


DOING = frozenset({"take", "grab", "anyway", "reopen", *STEPS_OF})
COMMAND = re.compile(
    r"(?P<what>take|reply|later|pass|close)(?: (?:it|this|that|to|on|it on))*",
    re.IGNORECASE,
)
WANTS_HELP = frozenset({"help", "menu", "/help", "/start", "start", "hello", "hi", "hiya", "?"})


NOTHING_IN_IT = _("There was nothing in that, so nothing was sent.")
LOST_WHO = _("I've lost track of who that was for, so nothing was done. “today” shows who is waiting.")
TOO_LONG = _("That's {many} for one message, so nothing was sent. Please send it in two.")
LEFT = _("Left as it was.")
OLD_BUTTON = _("That button is from earlier.")
NOBODY_TO_SEND_TO = _(
    "You don't have anybody's chat at the moment, so that went nowhere. “today” shows who is waiting."
)
