"""Whether an area is ready for an expert: what one needs, what of it has been heard, the smaller step before it."""

from collections.abc import Iterable

from flows.programme import Partner
from flows.turn import World
from flows.words import _


def ready(partner: Partner, kinds: Iterable[str]) -> bool:
    """Whether the plan or people a package needs are in place: one signal of each group has been heard."""
    heard = set(kinds)
    return all(heard & set(group) for group in partner.needs)


def heard_of(world: World, kinds: Iterable[str] = ()) -> frozenset[str]:
    """Every kind of signal on the area's card or, of those `kinds`, in this chat."""
    return frozenset(each.kind for each in world.past.signals if each.so) | frozenset(kinds)


def first_step_of(partner: Partner) -> str:
    """What the smaller step before a package is called: its first sentence."""
    return partner.first_step.partition(". ")[0].rstrip(".")


def why(partner: Partner, world: World, kinds: Iterable[str]) -> str:
    """Why a package fits; only what this person told us themselves is repeated to them."""
    own = {each.kind for each in world.past.signals if each.words and each.so} | set(kinds)
    done = {signal.id for signal in world.programme.signals if signal.kind == "milestone"} & own
    wanted = [kind for group in partner.needs for kind in group if kind in done]
    if wanted:
        return TO_BUILD_ON.format(says=world.programme.signal(wanted[0]).says)
    if ready(partner, heard_of(world, kinds)):
        return IN_PLACE
    return NOT_KNOWN.format(not_ready=partner.not_ready)


TO_BUILD_ON = _("{says}, so there's something to build on")
IN_PLACE = _("what it needs is in place in your area")
NOT_KNOWN = _("it works best once {not_ready}, and I don't know yet whether that's so where you are")
