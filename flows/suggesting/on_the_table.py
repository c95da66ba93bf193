"""What this chat has on the table: its topic, what was told of it, and what was shown already."""

from flows.suggesting import offers
from flows.suggesting.offers import Told
from flows.turn import Conversation, World


def topic_here(talk: Conversation, world: World) -> str:
    """The topic on the table, unless an editor has taken it out since."""
    topic = talk.answer("topic")
    return topic if any(each.id == topic for each in world.programme.topics) else ""


def told(talk: Conversation, world: World) -> Told:
    """What this chat adds to the card, as the offers want to know it."""
    on, _, words = talk.answer("said").partition(":")
    words = words if on == talk.answer("topic") else ""
    just_said = (signal.kind for signal in world.ears.hear(words).signals) if words else ()
    return Told(
        words=words,
        kinds=tuple(dict.fromkeys((*talk.answer("heard").split(), *just_said))),
        asked=talk.answer("topic_by") == "you" or bool(words),
        shown=tuple(talk.answer("shown").split()),
        only=next((block for block in offers.FINDERS if block == talk.answer("only")), ""),
    )


def seen_here(talk: Conversation, *more: str) -> str:
    """The offers that were shown, with these, by their names."""
    return " ".join(dict.fromkeys((*talk.answer("shown").split(), *talk.answer("offers").split(), *more)))
