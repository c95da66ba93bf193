"""
How far the programme's priorities move what is offered: a few places, among things of one kind that fit. Only picking.

docs/decisions/020-what-the-programme-would-like.md says why so little.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from flows import wording
from flows.diagnosing import diagnosis
from flows.priority import Priority
from flows.programme import Guide, Programme, Topic
from flows.suggesting.nearness import stems
from flows.suggesting.offered import Offered, Told
from flows.turn import World

_T = TypeVar("_T")


def in_order(fitting: Iterable[Offered], topic: str, world: World, told: Told) -> Iterator[Offered]:
    """Offers of one kind that fit, best first, as the programme's priorities have them; most have none."""
    if stands_back(topic, world) or not any(each.holds(wording.today(world)) for each in world.programme.priorities):
        yield from fitting
        return
    before = [replace(each, priority=priority_of(each.offer, world)) for each in fitting]
    said = stems(told.words)
    found = moved_up(
        before, lambda each: _weight(each, topic, told, world), lambda each: bool(stems(each.title) & said)
    )
    yield from (
        (replace(found[0], instead=before[0].offer if found[0] != before[0] else ""), *found[1:]) if found else ()
    )


def moved_up(fitting: Iterable[_T], weight: Callable[[_T], int], asked_for: Callable[[_T], bool]) -> list[_T]:
    """
    The same things, those with a weight moved up past as many others at most.

    None passes one that weighs as much, or one that was asked for unless it was asked for too. Those that weigh
    nothing stay in the order they are in.
    """
    found: list[_T] = []
    for each in fitting:
        at, least = len(found), len(found) - weight(each)
        while (
            at > max(least, 0) and weight(found[at - 1]) < weight(each) and asked_for(each) >= asked_for(found[at - 1])
        ):
            at -= 1
        found.insert(at, each)
    return found


def priority_of(offer: str, world: World) -> Priority | None:
    """The priority that something on offer is today, the heaviest if there are several."""
    holding = [each for each in world.programme.priorities if each.holds(wording.today(world))]
    covering = [each for each in holding if each.covers(offer, topics_of(offer, world.programme))]
    return max(covering, key=lambda each: each.weight, default=None)


def stands_back(topic: str, world: World) -> bool:
    """Where priorities count for nothing: what is tender or a person's first, while one is wanted, in danger."""
    here = next((each for each in world.programme.topics if each.id == topic), None)
    return _is_for_people(here) or bool(world.past.handoffs) or world.past.waiting is not None


def topics_of(offer: str, programme: Programme) -> tuple[str, ...]:
    """What something on offer is about; nothing where content has it no more, or no priority can be of it."""
    return next((topics for known, topics in _about(programme) if known == offer), ())


def _weight(each: Offered, topic: str, told: Told, world: World) -> int:
    """
    Nothing is moved up that was used before, or leads up to what isn't ready, and no guide that is for another phase or
    another topic first.
    """
    used = any(made.offer == each.offer and made.answer in USED for made in world.past.suggestions)
    guide = world.programme.guide(each.offer.removeprefix("guide:"))
    if each.offer.startswith("step:"):
        return 0
    fits = guide is None or (guide.topics[0] == topic and _is_for_now(guide, told, world))
    return each.priority.weight if each.priority and fits and not used else 0


def _is_for_now(guide: Guide, told: Told, world: World) -> bool:
    phase = diagnosis.likeliest(diagnosis.odds_with(told.kinds, world), world.programme)
    return phase is None or not guide.phases or phase.id in guide.phases


def _is_for_people(topic: Topic | None) -> bool:
    return topic is None or topic.person_first or topic.tender


def _about(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((f"guide:{each.id}", each.topics) for each in programme.guides)
    yield from ((f"cluster:{each.id}", each.topics) for each in programme.clusters)
    yield from ((f"event:{each.id}", each.topics) for each in programme.gatherings)
    yield from ((f"{kind}:{each.id}", each.topics) for each in programme.partners for kind in ("partner", "step"))


USED = ("yes", "more")
