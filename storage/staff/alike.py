"""Sentences that say much the same, gathered, so that staff look at each thing once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from flows.hearing.stems import GLUE
from storage.staff.misses import Missed

ALIKE = 80  # of 100
FEW_WORDS = 1  # so few are alike only when they are the same: "the lease" is in many sentences


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that say much the same, the newest first."""

    missed: tuple[Missed, ...]

    @property
    def lead(self) -> Missed:
        """The one that stands for all."""
        return self.missed[0]

    @property
    def newest(self) -> datetime:
        """When it was last said."""
        return max(each.at for each in self.missed)

    @property
    def ids(self) -> tuple[int, ...]:
        """All of them, by their numbers."""
        return tuple(each.id for each in self.missed)

    @property
    def others(self) -> tuple[str, ...]:
        """How else it was worded, each once."""
        return tuple(text for text in dict.fromkeys(each.text for each in self.missed) if text != self.lead.text)


def grouped(missed: Sequence[Missed]) -> list[Group]:
    """
    The sentences in groups, the biggest first and among those of one size the newest.

    A sentence is in a group with any that it is like, if both were taken for the same and meant the same; so what is
    like two groups makes them one.
    """
    groups: list[list[Missed]] = []
    words = {each.id: _telling(each.text) for each in missed}
    for each in missed:
        near = [group for group in groups if any(_alike(each, other, words) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([each, *(other for group in near for other in group)])
    found = (Group(tuple(sorted(group, key=lambda one: -one.id))) for group in groups)
    return sorted(found, key=lambda group: (-len(group.missed), -group.lead.id))


def _telling(text: str) -> str:
    """The words of a sentence without those that only join others, if it has any besides."""
    words = default_process(text)
    return " ".join(word for word in words.split() if word not in GLUE) or words


def _alike(one: Missed, other: Missed, words: Mapping[int, str]) -> bool:
    if (one.taken_for, one.meant) != (other.taken_for, other.meant):
        return False
    said, before = words[one.id], words[other.id]
    if min(len(said.split()), len(before.split())) <= FEW_WORDS:
        return said == before
    return fuzz.token_set_ratio(said, before) >= ALIKE
