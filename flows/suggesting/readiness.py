"""Whether an area is ready for an expert: what one needs, what of it has been heard, the smaller step before it."""

from collections.abc import Iterable

from flows.programme import Partner
from flows.turn import World


def ready(partner: Partner, kinds: Iterable[str]) -> bool:
    """Whether the plan or people a package needs are in place: one signal of each group has been heard."""
    heard = set(kinds)
    return all(heard & set(group) for group in partner.needs)


def heard_of(world: World, kinds: Iterable[str] = ()) -> frozenset[str]:
    """Every kind of signal on the area's card or, of those `kinds`, in this chat."""
    return frozenset(each.kind for each in world.past.signals) | frozenset(kinds)


def first_step_of(partner: Partner) -> str:
    """What the smaller step before a package is called: its first sentence."""
    return partner.first_step.partition(". ")[0].rstrip(".")


def why(partner: Partner, world: World, kinds: Iterable[str]) -> str:
    """Why a package fits; only what this person told us themselves is repeated to them."""
    own = {each.kind for each in world.past.signals if each.words} | set(kinds)
    done = {signal.id for signal in world.programme.signals if signal.kind == "milestone"} & own
    wanted = [kind for group in partner.needs for kind in group if kind in done]
    if wanted:
        return f"{world.programme.signal(wanted[0]).says}, so there's something to build on"
    if ready(partner, heard_of(world, kinds)):
        return "what it needs is in place in your area"
    return f"it works best once {partner.not_ready}, and I don't know yet whether that's so where you are"
