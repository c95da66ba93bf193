"""Somebody rules a topic out ("nothing about fundraising"): it is left out, and they're asked what would help."""

import re

from flows.effects import MeetNeed, Say
from flows.events import Said
from flows.hearing.as_typed import as_typed
from flows.hearing.normalise import plain
from flows.listening import topic
from flows.turn import Conversation, Turn, World
from flows.words import _

MOST_WORDS = 12
OF_THAT_TOPIC = ("topic", "topic_by", "said", "offers", "offers_for", "offer", "only", "shown", "again")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Leave that topic out of what is offered; None for anything that rules no topic out."""
    words = as_typed(said.text).strip(" .!,")
    found = RULES_OUT.match(words) if len(words.split()) <= MOST_WORDS else None
    about = _topic_in(found["what"], world) if found else ""
    if not about:
        return None
    left_out = " ".join(dict.fromkeys((*talk.answer("left_out").split(), about)))
    here = talk.without(*OF_THAT_TOPIC) if talk.answer("topic") == about else talk
    text = LEFT_OUT.format(about=world.programme.topic(about).plain)
    return Turn(here.at("diagnose.what_helps", left_out=left_out), (MeetNeed(about, "parked"), Say(text)), ask=True)


def _topic_in(words: str, world: World) -> str:
    """The topic these words name, as its button has it or in others."""
    named = (each.id for each in world.programme.topics if plain(words) in (plain(each.label), plain(each.plain)))
    return next(named, "") or topic.clear(world.ears.hear(words))


RULES_OUT = re.compile(
    r"(?:(?:please|pls|just|um|well|oh|no|nah|ok|okay|yeah|and|but|can you|could you|can we|i'd|we'd|rather)\b,? ?)*"
    r"(?:nothing(?: more| else)? (?:about|on|to do with|around)"
    r"|(?:no more|not|no|none of the)(?: (?:stuff|things|ideas|help|more))* (?:about|on|to do with)|anything but"
    r"|enough (?:of|about)(?: the)?|leave(?: out)?(?: the| all the)?|skip(?: the)?|drop(?: the)?"
    r"|forget(?: about)?(?: the)?"
    r"|(?:i|we) (?:don'?t|do not) (?:want|need|fancy)"
    r"(?: (?:anything|stuff|things|help|to hear|to talk|more|any))* (?:about|with|on|to do with))"
    r" (?P<what>[a-z][a-z' -]{3,60}?)(?: (?:out|out of it|please|pls|thanks|ta|stuff|things|for now|alone))*$"
)
LEFT_OUT = _("All right, nothing about {about}.")
