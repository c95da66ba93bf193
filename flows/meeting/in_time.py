"""Somebody answered before they were asked what may be kept is asked a turn later, and not at the end."""

from dataclasses import replace

from flows.effects import NoteMiss, Say
from flows.events import Event, Pressed, Said
from flows.turn import Conversation, Turn, World
from flows.way_back import CONSENT
from flows.words import _

WHICH_AREA = "welcome.which_area"


def asked_in_time(before: Conversation, event: Event, turn: Turn, world: World) -> Turn:
    """
    The same turn, or its answer with that question in place of the one it ends in, which is asked again afterwards.

    Only where one answer has been given already and this is another.
    """
    owed = _owed(before, turn.conversation, world)
    says = [effect for effect in turn.effects if isinstance(effect, Say)]
    missed = any(isinstance(effect, NoteMiss) for effect in turn.effects)
    if not owed or missed or not says or not says[-1].buttons or not isinstance(event, Said | Pressed):
        return turn
    here = turn.conversation
    last = says[-1]
    first = replace(last, text=_without_its_question(last.text), buttons=()) if _is_answer(here) else Say("")
    kept = tuple(first if effect is last else effect for effect in turn.effects)
    asking = replace(here.knowing(owed=owed), interrupted=here.step).at(owed)
    return Turn(asking, (*kept, Say(BEFORE_WE_GO_ON)), ask=True)


def _owed(before: Conversation, here: Conversation, world: World) -> str:
    """The question that was put off before this turn and still is; the area once, then what may be kept."""
    waits = here.interrupted
    if world.person.consent is not None or here.answer("asked_consent") or waits not in (CONSENT, WHICH_AREA):
        return ""
    put_off = before.interrupted == waits and before.step.startswith(GOES_ON) and here.step.startswith(GOES_ON)
    if not put_off:
        return ""
    return WHICH_AREA if waits == WHICH_AREA and not here.answer("owed") else CONSENT


def _is_answer(here: Conversation) -> bool:
    return not here.step.startswith("diagnose.")


def _without_its_question(text: str) -> str:
    """What was said without the question it ends in."""
    lines, _, last = str(text).rpartition("\n")
    if not last.rstrip().endswith("?"):
        return text
    sentences = last.split(". ")[:-1]
    return "\n".join(filter(None, (lines, ". ".join(sentences) + "." * bool(sentences)))).strip()


GOES_ON = (
    "suggest.choose",
    "suggest.one",
    "guides.",
    "peers.browse",
    "technical.browse",
    "academy.what",
    "diagnose.question",
    "diagnose.play_back",
    "diagnose.what_helps",
)
BEFORE_WE_GO_ON = _("Before we go on:")
