"""An adviser's first name read as their role, so that one way of saying something fits whoever they are."""

from collections.abc import Collection

from flows.turn import World
from flows.wording import first_name

ROLE = "adviser"


def by_role(words: str, names: Collection[str]) -> str:
    """Plain words in which each of these names is the adviser."""
    return " ".join(ROLE if word in names else word for word in words.split())


def advisers_called(world: World) -> frozenset[str]:
    """The first names of the programme's advisers, in lower case."""
    return frozenset(first_name(each.name).lower() for each in world.programme.advisers) | their_own_is_called(world)


def their_own_is_called(world: World) -> frozenset[str]:
    """The first name of whoever looks after their area, in lower case; empty where nobody is known."""
    name = first_name(world.card.adviser_name).lower() if world.card else ""
    return frozenset({name} - {""})
