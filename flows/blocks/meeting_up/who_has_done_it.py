"""Which areas have done what somebody asks about, from what is on their cards, and who there may be asked."""

from flows.blocks.meeting_up.left_in_peace import in_peace
from flows.programme import Programme
from flows.together import Peer
from flows.turn import World

MOST_ASKED = 3


def who_has_done_it(topic: str, world: World) -> tuple[Peer, ...]:
    """Whom to ask, most fitting first, one from each area: never somebody who hasn't said that they may be asked."""
    found: dict[str, Peer] = {}
    for each in sorted(_everybody(topic, world), key=lambda peer: -_fit(peer, topic, world)):
        if not _in_peace(each, world):
            found.setdefault(each.area, each)
    return tuple(found.values())[:MOST_ASKED]


def all_left_in_peace(topic: str, world: World) -> bool:
    """Whether some could be asked, and each of them is left in peace for now."""
    everybody = _everybody(topic, world)
    return bool(everybody) and all(_in_peace(each, world) for each in everybody)


def _everybody(topic: str, world: World) -> list[Peer]:
    elsewhere = (each for each in world.past.peers if each.area != world.person.area)
    return [each for each in elsewhere if _has_done_it(each, topic, world.programme)]


def _in_peace(peer: Peer, world: World) -> bool:
    return in_peace(peer.unanswered, world.now, world.programme.pace)


def _has_done_it(peer: Peer, topic: str, programme: Programme) -> bool:
    """Something they used helped with it, or their card shows that it goes well there."""
    shows = next((each.shown_by for each in programme.topics if each.id == topic), ())
    return topic in peer.helped or not peer.shown.isdisjoint(shows)


def _fit(peer: Peer, topic: str, world: World) -> int:
    region = world.card.region if world.card else ""
    order = {phase.id: place for place, phase in enumerate(world.programme.phases)}
    odds = world.card.odds if world.card else {}
    mine = max(odds, key=lambda phase: odds[phase]) if odds else ""
    ahead = order.get(peer.phase, 0) >= order.get(mine, 0)
    return 2 * (topic in peer.helped) + ahead + (bool(region) and peer.region == region)
