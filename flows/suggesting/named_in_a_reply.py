"""What a person who has the chat suggests: they name something on offer in quotes, and it counts as their idea."""

import re
from collections.abc import Iterator

from flows.effects import Suggest
from flows.hearing.normalise import plain
from flows.programme import Programme
from flows.suggesting.offer_names import named
from flows.suggesting.repertoire import everything
from flows.turn import World
from flows.wording import today


def suggested_in(text: str, by: str, world: World) -> tuple[Suggest, ...]:
    """
    Everything on offer that somebody's words name so, unless it was suggested before; in danger nothing is.

    It is the adviser's idea if one wrote, and the programme's if somebody of the team did.
    """
    if any(each.urgency == "safety" for each in world.past.handoffs):
        return ()
    quoted = {plain(each) for each in QUOTED.findall(text)}
    before = {made.offer for made in world.past.suggestions if made.mine}
    topics = {each.offer: each.topics for each in everything(world.programme, today(world))} if quoted else {}
    found = (offer for offer, title in _titles(world.programme) if plain(title) in quoted and offer in topics)
    whose = "adviser" if any(each.name == by for each in world.programme.advisers) else "programme"
    return tuple(Suggest(offer, next(iter(topics[offer]), ""), "", whose) for offer in found if offer not in before)


def _titles(programme: Programme) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        yield from named(kind, programme)


KINDS = ("guide", "cluster", "event", "partner", "academy")
QUOTED = re.compile(r"[“\"]([^“”\"]{3,120})[”\"]")
