"""What this chat has on the table: its topic, what was told of it, and what was shown already."""

from dataclasses import replace

from flows.effects import Suggest
from flows.suggesting import offers
from flows.suggesting.offers import Offered, Told
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
        asked=talk.answer("topic_by") == "you" or bool(words or talk.answer("only")),
        shown=tuple(talk.answer("shown").split()),
        only=next((block for block in offers.FINDERS if block == talk.answer("only")), ""),
    )


def seen_here(talk: Conversation, *more: str) -> str:
    """The offers that were shown, with these, by their names."""
    return " ".join(dict.fromkeys((*talk.answer("shown").split(), *talk.answer("offers").split(), *more)))


def newly_suggested(found: tuple[Offered, ...], talk: Conversation, world: World) -> tuple[Suggest, ...]:
    """What is suggested to them for the first time: with whose idea it is, and what the programme's weight moved."""
    before = {made.offer for made in world.past.suggestions if made.mine} | set(talk.answer("offers").split())
    return tuple(_suggest(each, topic_here(talk, world)) for each in found if each.offer not in before)


def opened_here(each: Offered, talk: Conversation, world: World) -> tuple[Suggest, ...]:
    """What is opened without having been on a list was asked for: they looked round, or named it."""
    return newly_suggested((replace(each, by="you"),), talk, world)


def _suggest(each: Offered, topic: str) -> Suggest:
    priority = each.priority.of if each.priority else ""
    return Suggest(each.offer, topic, each.why, each.by, priority, each.instead)
