"""The wrong button was pressed, or they ask how to go back: no harm done, and where they were before is shown again."""

import re

from flows import menu
from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.effects import Say
from flows.events import Said
from flows.handing_over import sent
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """One step back, or whether to call off what went; None where danger was spoken of, which may be meant."""
    words = plain(said.text)
    slipped, asks = SLIP.fullmatch(words), HOW_BACK.fullmatch(words)
    if told_or_feared(talk) or chosen(talk, said) or not (slipped or asks):
        return None
    if slipped and talk.step == "handoff.waiting" and talk.owner == "waiting":
        return Turn(talk, (Say(sent.CALL_IT_OFF, sent.OFF_OR_KEEP),))
    back = menu.everywhere(talk, "back", said, world) if talk.owner == "bot" else None
    return back.first(Say(NO_MATTER)) if back and slipped else back


_FIRST = r"(?:(?:oh|oops|ooh|sorry|no|dear|ah|help|i think|so|and|please|but|hi) )*"
_LAST = r"(?: (?:sorry|again|now|please|dear|love|just now|there|by mistake))*"
SLIP = re.compile(
    rf"{_FIRST}(?:(?:i )?(?:have |just )*(?:pressed|press|hit|tapped|touched|clicked|pushed|picked|chose) (?:on )?"
    r"(?:(?:the )?(?:wrong|other) (?:one|thing|button|bit|place|answer)|(?:it|that|the button) by (?:mistake|accident))"
    rf"|(?:it|that) was the wrong (?:one|button|thing)|wrong button){_LAST}"
)
HOW_BACK = re.compile(
    rf"{_FIRST}(?:how (?:do|can) (?:i|you|we) (?:go|get) back(?: (?:to|from) (?:the )?(?:before|there|here|that))?"
    rf"|can (?:i|we) go back|(?:where|what) is (?:the )?back(?: button)?){_LAST}"
)
NO_MATTER = _("No matter. A step back, then.")
