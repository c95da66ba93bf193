"""
What is meant by what an adviser typed, and where that leads: one table, read from top to bottom.

Nothing here changes anything: whatever would is shown first, by `desk.shall_i`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from flows.desk.card import buttons
from flows.desk.memory import addressees, name_of
from flows.desk.typed import asked_back, leading, nudging, ways
from flows.desk.typed.acts import OF_ACTS
from flows.desk.typed.read import WHOM, Typed, read
from flows.effects import Say
from flows.events import Said
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.words import _

Leads = Callable[[Conversation, Typed, World], Turn | None]


def understood(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Where what they typed leads; None where it isn't understood, and for a question about doing something."""
    typed = read(said.text, talk, world)
    fresh = talk.without(*OF_ACTS, "typed")
    if addressees(talk):
        fresh = fresh.knowing(typed=said.text)
    if turn := led(fresh, typed, world):
        return turn
    return None if addressees(talk) else _not_sure(fresh, typed, world)


def led(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Where the first thing leads that it may mean; None where it may mean nothing we know."""
    for meaning in MEANINGS:
        if meaning.changes and typed.text.rstrip().endswith("?") and not meaning.asked:
            continue
        if meaning.ways.said_in(typed.said) and (turn := meaning.leads(talk, typed, world)):
            return turn
    return None


def _not_sure(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Somebody or something is named, and no more is understood: what can be done is offered, and nothing is done."""
    if len(ones := typed.named(WHOM)) == 1:
        number = int(ones[0])
        safety = talk.answer(f"by{number}") == "safety"
        told = NOT_SURE.format(who=name_of(talk, number))
        return Turn(talk.at("desk.home"), (Say(told, buttons(number, safety=safety)),))
    return leading.one_of(talk, leading.theirs(typed, world), "desk.area")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that may be meant. `changes` whether it would change something, `asked` that it may be put so too."""

    ways: Ways
    leads: Leads
    changes: bool = True
    asked: bool = False


NOT_SURE = _("I'm not sure what you'd like done about {who}, so nothing was done. What is it?")
MEANINGS = (
    Meaning(ways.NUDGE, nudging.begun, asked=True),
    *(Meaning(each, nudging.moves, asked=True) for each in ways.OF_A_NUDGE.values()),
    Meaning(ways.HELP, leading.what_works, changes=False),
    Meaning(ways.TODAY, leading.days_list, changes=False),
    Meaning(ways.WHO_WAS_TOLD, asked_back.who_was_told, changes=False),
    Meaning(ways.AM_I_OFF, asked_back.am_i_off, changes=False),
    Meaning(ways.IM_BACK, asked_back.back),
    Meaning(ways.WHY_PHASE, asked_back.why_phase, changes=False),
    Meaning(ways.JUST_WHY, asked_back.just_why, changes=False),
    Meaning(ways.FIND, asked_back.find, changes=False),
    Meaning(ways.TELL, leading.tell, asked=True),
    Meaning(ways.NAMELESS_TELL, leading.tell_them, asked=True),
    Meaning(ways.FALSE_ALARM, leading.false_alarm),
    Meaning(ways.ANY_FALSE_ALARM, leading.false_alarm),
    Meaning(ways.DEALT_WITH, leading.dealt_with),
    Meaning(ways.CLOSE, leading.close),
    Meaning(ways.PASS, leading.pass_on, asked=True),
    Meaning(ways.PASS_TO_SOMEBODY, leading.pass_on, asked=True),
    Meaning(ways.TAKE, leading.take, asked=True),
    Meaning(ways.LATER, leading.later, asked=True),
    Meaning(ways.NOTE, leading.note),
    Meaning(ways.PUT_RIGHT, leading.put_right),
    Meaning(ways.WRONG_PHASE, leading.wrong_phase),
    Meaning(ways.LEAVE, leading.leave),
    Meaning(ways.WHY, leading.why_there, changes=False),
    Meaning(ways.ANY_AREA, leading.which_area, changes=False),
    Meaning(ways.OPEN, leading.open_card, changes=False),
)
