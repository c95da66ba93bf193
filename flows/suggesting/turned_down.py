"""What they have turned down, and what waits until later: not offered again, or not yet."""

from datetime import timedelta
from typing import Literal

from flows import wording
from flows.history import Made
from flows.turn import World

Block = Literal["read", "people", "expert", "academy", "adviser"]

LEFT_ALONE = timedelta(days=30)  # a "not now" without a date
BLOCKS: dict[str, Block] = {
    "guide": "read",
    "cluster": "people",
    "event": "people",
    "partner": "expert",
    "step": "expert",
    "academy": "academy",
    "adviser": "adviser",
}


def block_of(offer: str) -> Block:
    """Which block an offer belongs to, from its id."""
    return BLOCKS.get(offer.partition(":")[0], "adviser")


def turned_down(offer: str, world: World) -> bool:
    """Whether they said this isn't for them, or ruled its kind out."""
    return any(_refuses(made, offer) for made in world.past.suggestions)


def is_open(offer: str, world: World) -> bool:
    """Whether this may be offered now: neither turned down nor left until later."""
    return not turned_down(offer, world) and not resting(offer, world)


def resting(offer: str, world: World) -> bool:
    """Whether they said "not now" and that time hasn't come yet."""
    return any(made.offer == offer and _rests(made, world) for made in world.past.suggestions)


def _refuses(made: Made, offer: str) -> bool:
    if made.answer == "not_for_us":
        return made.offer == offer
    return made.answer == "declined_kind" and made.mine and block_of(made.offer) == block_of(offer) != "adviser"


def _rests(made: Made, world: World) -> bool:
    if made.answer != "not_now" or not made.mine:
        return False
    if made.until:
        return made.until > wording.today(world)
    return made.at is not None and world.now - made.at < LEFT_ALONE
