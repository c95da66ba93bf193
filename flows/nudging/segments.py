"""Which residents something is for: conditions joined by and, or and not; as JSON, and as the lines of a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal, NamedTuple, get_args

About = Literal[
    "phase", "topic", "region", "area", "adviser", "cluster", "role", "setback", "quiet", "uncontacted", "not_now",
    "never_used", "request", "fine", "silent",
]  # fmt: skip
ABOUT: tuple[About, ...] = get_args(About)
IN_WEEKS: frozenset[About] = frozenset({"quiet", "uncontacted", "not_now"})
STANDS_ALONE: frozenset[About] = frozenset({"never_used", "request", "fine", "silent"})
MOST_WEEKS, MOST_LINES = 520, 12
"""How many weeks a condition may look back or ahead, and how many lines the form on a page has."""
ROLES = ("helps_others", "put_forward")
"""Whoever may be asked to talk to other areas, and whoever has put somebody forward for the leadership programme."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing about a resident. `value` is an id of the programme, a number of weeks, or '' for what stands alone."""

    about: About
    value: str = ""


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these holds; of none, everybody."""

    parts: tuple["Tree", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these holds at least; of none, nobody."""

    parts: tuple["Tree", ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    part: "Tree"


Tree = Condition | All | AnyOf | Not


class Line(NamedTuple):
    """A condition as one line: that it is so, or that it is not."""

    so: bool
    condition: Condition


Clauses = tuple[tuple[Line, ...], ...]
"""All of these hold, each by one of its lines at least."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Which residents; without a condition, every one of them."""

    tree: Tree = All()

    def as_json(self) -> Mapping[str, Any]:
        """As it is stored."""
        return {"tree": _to_json(self.tree)}

    @property
    def clauses(self) -> Clauses:
        """The same as lines to be filled in."""
        return _clauses(self.tree, so=True)


@dataclass(frozen=True, slots=True)
class Group:
    """A saved segment by its name."""

    name: str
    segment: Segment


def from_json(kept: Mapping[str, Any]) -> Segment:
    """A segment that was stored, now or by an older release. Raises ValueError for what is none."""
    return Segment(_from_json(kept["tree"])) if "tree" in kept else plain(**kept)


def plain(*, quiet_weeks: int = 0, never_used: bool = False, **wanted: str) -> Segment:
    """Those of whom all of this is so, by phase, topic, region, area, adviser or cluster; what is empty means any."""
    parts = [Condition(about, wanted[about]) for about in ABOUT if wanted.get(about)]
    parts += [Condition("quiet", str(quiet_weeks))] if quiet_weeks else []
    parts += [Condition("never_used")] if never_used else []
    return Segment(All(tuple(parts)))


def joined(clauses: Clauses) -> Segment:
    """The segment that these lines make."""
    return Segment(All(tuple(_one_of(lines) for lines in clauses)))


def _one_of(lines: tuple[Line, ...]) -> Tree:
    parts = tuple(each.condition if each.so else Not(each.condition) for each in lines)
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def _clauses(tree: Tree, *, so: bool) -> Clauses:
    match tree:
        case Condition():
            return ((Line(so, tree),),)
        case Not(part):
            return _clauses(part, so=not so)
        case All(parts) | AnyOf(parts):
            found = [_clauses(each, so=so) for each in parts]
    if isinstance(tree, All) == so:
        return tuple(dict.fromkeys(clause for clauses in found for clause in clauses))
    every = (tuple(dict.fromkeys(line for clause in chosen for line in clause)) for chosen in product(*found))
    return tuple(dict.fromkeys(every))


def _to_json(tree: Tree) -> Mapping[str, Any]:
    match tree:
        case Condition(about, value):
            return {"is": about, "value": value} if value else {"is": about}
        case All(parts):
            return {"all": [_to_json(each) for each in parts]}
        case AnyOf(parts):
            return {"any": [_to_json(each) for each in parts]}
        case Not(part):
            return {"not": _to_json(part)}


def _from_json(kept: Mapping[str, Any]) -> Tree:
    match kept:
        case {"is": about} if about in ABOUT:
            return Condition(about, str(kept.get("value", "")))
        case {"all": parts}:
            return All(tuple(_from_json(each) for each in parts))
        case {"any": parts}:
            return AnyOf(tuple(_from_json(each) for each in parts))
        case {"not": part}:
            return Not(_from_json(part))
    raise ValueError(f"{kept!r} is no condition")
