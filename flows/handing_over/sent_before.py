"""
A photo or file that came with words earlier the same day: where those words are passed on after all, it goes too.

Only for those who agreed to be remembered, never with words of danger, and they can say “leave out the photo”.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.danger.in_doubt import told_or_feared
from flows.events import Attached, Said
from flows.handing_over.scraps import leaves_out_a_file, trimmed
from flows.listening import attached
from flows.turn import Conversation, Turn, World
from flows.words import _

A_DAY = timedelta(days=1)
LEFT_OUT = "left_out"


def remembered(event: Attached, turn: Turn, world: World) -> Turn:
    """The turn whose chat knows for a day what came with these words."""
    here = turn.conversation
    elsewhere = here.owner != "bot" or here.step.startswith("handoff.") or told_or_feared(here)
    if elsewhere or not (world.person.consent and event.caption.strip()):
        return turn
    came = {"came": attached.named(event, ""), "came_with": event.caption, "came_at": world.now.isoformat()}
    return replace(turn, conversation=here.knowing(**came))


def going_with(talk: Conversation, summary: str, world: World) -> str:
    """What goes with what is on the table, as whoever gets it reads it; empty for nothing."""
    if known := talk.answer("handoff_photo"):
        return known * (known != LEFT_OUT)
    words, at = _as_passed_on(talk.answer("came_with")), talk.answer("came_at")
    lately = bool(at) and world.now - datetime.fromisoformat(at) < A_DAY
    return talk.answer("came") if words and lately and words in summary.lower() else ""


def told(talk: Conversation, before: str) -> str:
    """A sentence on what came with their words, just now or before; empty for nothing."""
    photo = attached.goes_too(attached.going_with(talk, talk.answer("handoff_words")))
    if photo or not before:
        return f"{photo} " if photo else ""
    return f"{attached.goes_too(before)} {SAY_SO} "


def left_out(talk: Conversation, said: Said) -> Conversation | None:
    """The same without it, where that is what they ask."""
    goes = talk.answer("handoff_photo") not in ("", LEFT_OUT)
    return talk.knowing(handoff_photo=LEFT_OUT) if goes and leaves_out_a_file(said.text) else None


def _as_passed_on(caption: str) -> str:
    return " ".join(trimmed(caption).split()).rstrip(" .").lower()


SAY_SO = _("Say “leave out the photo” if it shouldn't.")
