"""What everything is called that a nudge can be for: phases, regions, areas, topics, saved groups, how people stand."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.desk.typed.phases import names_of as phase_names
from flows.hearing.ways import line_set, word_set
from flows.nudging.segments import Condition, Group, Not, Segment, Tree
from flows.programme import Programme
from flows.wording import first_name

QUIET_WEEKS = 6
"""How long nobody was heard from where "quiet" is all that is said."""
ONE_OF_A_KIND = frozenset({"phase", "region", "area", "adviser"})
"""Of these a resident has one at most: "Yorkshire and London" means either."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a name stands for: a condition, said so or turned round, or a whole saved group."""

    condition: Condition | None = None
    so: bool = True
    group: Segment | None = None

    @property
    def in_weeks(self) -> bool:
        """Whether a number of weeks may follow."""
        return self.condition is not None and self.condition.about in ("quiet", "uncontacted")

    def tree(self, weeks: int = 0) -> Tree:
        """It as a part of a segment."""
        if self.group is not None:
            return self.group.tree
        assert self.condition
        asked = Condition(self.condition.about, str(weeks)) if weeks else self.condition
        return asked if self.so else Not(asked)

    @property
    def is_about(self) -> str:
        """What kind of thing it is; empty for a saved group."""
        return self.condition.about if self.condition else ""

    def is_one_of_a_kind_with(self, other: "Means") -> bool:
        """Whether nobody can be both, so that one or the other is meant."""
        return self.is_about == other.is_about and self.is_about in ONE_OF_A_KIND


@dataclass(frozen=True, slots=True)
class Names:
    """Every name with what it may mean, and how many words the longest has."""

    means: Mapping[str, tuple[Means, ...]]
    longest: int


def names_of(programme: Programme, groups: tuple[Group, ...] = ()) -> Names:
    """What everything is called. A saved group's name is that group, whatever else is called so."""
    saved = {" ".join(spelt(each.name)): (Means(group=each.segment),) for each in groups}
    means = {**_of_programme(programme), **saved}
    return Names(means, max(len(name.split()) for name in means))


def spelt(text: str) -> list[str]:
    """The words of it, and its commas, in plain lower case without accents or apostrophes."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().replace("'", "")
    return re.findall(r"[a-z0-9]+|,", plain.lower())


def _of_programme(programme: Programme) -> Mapping[str, tuple[Means, ...]]:
    found: dict[str, list[Means]] = defaultdict(list)
    for name, means in (*_places(programme), *_needs(programme), *_standing()):
        key = " ".join(spelt(name))
        if key and means not in found[key]:
            found[key].append(means)
    return {name: tuple(means) for name, means in found.items()}


def _places(programme: Programme) -> Iterator[tuple[str, Means]]:
    for phase in programme.phases:
        for name in phase_names(phase) | {phase.plain}:
            yield from _with_kind(name, "phase", Means(Condition("phase", phase.id)))
    for region in programme.regions:
        means = Means(Condition("region", region))
        yield from ((name, means) for name in (region, region.replace(" ", ""), *_alone(region, programme.regions)))
    for area in programme.areas:
        yield from ((name, Means(Condition("area", area.id))) for name in (area.name, *area.aliases))
    for adviser in programme.advisers:
        for name in {adviser.name, first_name(adviser.name)}:
            yield name, Means(Condition("adviser", adviser.id))
            yield f"{name}s", Means(Condition("adviser", adviser.id))


def _needs(programme: Programme) -> Iterator[tuple[str, Means]]:
    for topic in programme.topics:
        for name in (topic.label, topic.id.replace("_", " "), topic.plain):
            yield from _with_kind(name, "topic", Means(Condition("topic", topic.id)))
            yield from ((f"{before} {name}", Means(Condition("topic", topic.id))) for before in NEEDING)
    for cluster in programme.clusters:
        yield from _with_kind(cluster.name, "cluster", Means(Condition("cluster", cluster.id)))
        yield from _with_kind(cluster.name, "group", Means(Condition("cluster", cluster.id)))


def _with_kind(name: str, kind: str, means: Means) -> Iterator[tuple[str, Means]]:
    """By its name alone, and with what it is before or after it, where the name alone may be several things."""
    yield from ((each, means) for each in (name, f"{kind} {name}", f"{name} {kind}"))


def _alone(region: str, regions: tuple[str, ...]) -> list[str]:
    """The words that name this region and no other: "Yorkshire", "Humber"."""
    others = {word for each in regions if each != region for word in spelt(each)}
    return [word for word in spelt(region) if len(word) >= TELLING and word not in others | EVERYWHERE]


def _standing() -> Iterator[tuple[str, Means]]:
    for names, condition, so in STANDING:
        yield from ((name, Means(condition, so)) for name in sorted(names))


TELLING = 5  # letters
EVERYWHERE = word_set("england north south east west")
NEEDING = ("help with", "a need for", "need", "needs", "needing")
NOUNS = word_set("""
    areas area places place residents resident people person neighbours neighbour folk ones communities community
    cluster clusters region regions phase phases adviser advisers group groups somebody someone anybody anyone
""")
QUIET, UNUSED = Condition("quiet", str(QUIET_WEEKS)), Condition("never_used")
STANDING: tuple[tuple[frozenset[str], Condition, bool], ...] = (
    (line_set("""
    quiet, gone quiet, went quiet, not heard from, havent heard from, not been heard from, we havent heard from,
    have not heard from, not heard of, quite areas, been quiet, gone silent, not written to us, havent been in touch
    """), QUIET, True),
    (line_set("heard from, that wrote lately, not quiet, active"), QUIET, False),
    (line_set("""
    never used support, never used any support, have never used support, not used support, havent used support,
    used no support, used no support yet, never used anything, not used any support, unused, never had support,
    have not used support, not used support yet, havent used any support, never taken up support, never used it
    """), UNUSED, True),
    (line_set("used support, have used support, had support, used some support"), UNUSED, False),
    (line_set("""
    silent, not answering, not answered, no answer, didnt answer, left our last two messages, left without an answer,
    not replied, not replying
    """), Condition("silent"), True),
    (line_set("doing fine, fine without, doing fine without, doing well without, doing okay"), Condition("fine"), True),
    (line_set("""
    waiting for a decision, waiting on a decision, with a request, with an open request, request waiting
    """), Condition("request"), True),
    (line_set("put somebody forward, put someone forward"), Condition("role", "put_forward"), True),
    (line_set("may be asked, help others, helping others"), Condition("role", "helps_others"), True),
)  # fmt: skip
