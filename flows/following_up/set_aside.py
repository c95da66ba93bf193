"""
What keeps a nudge from somebody and may be set aside for them alone, by a member of staff who says why.

Their own no, danger, doubt, loss and a pause are never set aside. All but the no are said alike (`patience.PEACE`):
to open one of them would tell staff which of the others it was.
"""

from collections.abc import Collection
from dataclasses import replace

from flows.following_up.patience import HEARD_LATELY, PROMISED, WAITS_FOR_A_PERSON, WITH_A_PERSON
from flows.turn import Person

KINDS = ("promised", "lately", "with_a_person")


def kind_of(why: str) -> str:
    """Which of KINDS this reason for leaving somebody out is; empty for one that stands."""
    if why == PROMISED:
        return "promised"
    if why.startswith(HEARD_LATELY):
        return "lately"
    return "with_a_person" if why == WAITS_FOR_A_PERSON or why in WITH_A_PERSON.values() else ""


def seen_without(person: Person, aside: Collection[str]) -> Person:
    """The person as if that had not been."""
    return replace(person, last_unsolicited=None) if "lately" in aside else person


def owner_without(owner: str, aside: Collection[str]) -> str:
    """Whose the chat is as if nobody had it."""
    return "bot" if "with_a_person" in aside else owner
