"""They say when their group next meets: kept for the area, and a check-in around it offered."""

from flows.choosing import chosen
from flows.effects import NextMeeting
from flows.events import Said
from flows.following_up.coming_back import may_remember
from flows.hearing.dates import when
from flows.hearing.our_words import in_usual_words
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.wording import day, today
from flows.words import _

MOST_WORDS = 14


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is kept of it and how to be asked; None for anything else, and where a day is being asked for."""
    words = in_usual_words(said.text, world.programme.words)
    if not MEETS.said_in(words) or len(words.split()) > MOST_WORDS or "?" in said.text:
        return None
    on = None if chosen(talk, said) or talk.step.startswith(NOT_HERE) else when(said.text, today(world))
    if not on or on < today(world) or not world.card:
        return None
    told = day(on, today(world))
    if not may_remember(talk, world):
        return carry_on(talk, NOT_KEPT.format(day=told))
    return carry_on(talk, KEPT.format(day=told), NextMeeting(on))


NOT_HERE = ("welcome.", "handoff.", "safety.", "suggest.when", "suggest.not_now", "suggest.meeting", "menu.pause")
MEETS = Ways("""
    ^ [hi|hello|so|and|oh|well|just] (our|the|my) next [group|partnership|committee|residents] meeting [is|will be] [on|
        the] \\w+
    ^ [so|and|oh|well] (we|our group|the group|the partnership) (meet|meets|are meeting|is meeting) next on
    ^ [so|and|oh|well] (we|our group|the group|the partnership) next (meet|meets) on
""")
KEPT = _(
    "{day}: I have that down as your group's next meeting. Say “check in after our meeting”, or “remind me” with a day "
    "before it, and I will."
)
NOT_KEPT = _("{day}: good to know, but I don't keep what you tell me, so I can't check in around it by myself.")
