"""A segment in plain English, as staff read it wherever it is chosen, kept or sent."""

from collections.abc import Iterable
from typing import Any

from flows.nudging.segments import Condition, Line, Segment
from flows.programme import Programme
from flows.words import _, joined


def who(segment: Segment, programme: Programme) -> str:
    """The segment in words: "Residents in Yorkshire, and quiet for 6 weeks, but not in the cluster Volunteers"."""
    clauses = segment.clauses
    if not clauses:
        return str(EVERY)
    so = [_either(lines, programme) for lines in clauses if not _is_left_out(lines)]
    but = [words(lines[0].condition, programme) for lines in clauses if _is_left_out(lines)]
    said = RESIDENTS.format(which=joined(so, str(AND))) if so else str(EVERY)
    return BUT_NOT.format(said=said, but=joined(but, str(NOR))) if but else said


def words(condition: Condition, programme: Programme) -> str:
    """One condition, to stand after "Residents" or "but not"; of something the programme no longer has, its id."""
    value = condition.value
    match condition.about:
        case "quiet" | "uncontacted" | "not_now":
            return WORDS[condition.about].format(weeks=_weeks(value))
        case "phase":
            return _named(condition, {each.id: each.plain for each in programme.phases})
        case "topic":
            return _named(condition, {each.id: each.label.lower() for each in programme.topics})
        case "adviser":
            return WHOSE.format(role=programme.words.adviser, name=_named(condition, _names(programme.advisers)))
        case "area":
            return _named(condition, _names(programme.areas))
        case "cluster":
            return _named(condition, _names(programme.clusters))
        case "role":
            return _named(condition, IN_A_ROLE).format(academy=programme.academy.name)
        case "setback":
            return str(ANY_SETBACK) if " " in value else _named(condition, {s.id: s.says for s in programme.signals})
    return _named(condition, {})


def _is_left_out(lines: tuple[Line, ...]) -> bool:
    return len(lines) == 1 and not lines[0].so and lines[0].condition.about not in OPPOSITES


def _either(lines: tuple[Line, ...], programme: Programme) -> str:
    return joined((_line(each, programme) for each in lines), str(OR)) or str(NOBODY)


def _line(line: Line, programme: Programme) -> str:
    about, value = line.condition.about, line.condition.value
    if not line.so and about in OPPOSITES:
        return OPPOSITES[about].format(weeks=_weeks(value))
    said = words(line.condition, programme)
    return said if line.so else NOT.format(said=said)


def _weeks(value: str) -> str:
    return str(A_WEEK) if value == "1" else WEEKS.format(weeks=value)


def _named(condition: Condition, names: dict[str, str]) -> str:
    return WORDS[condition.about].format(name=names.get(condition.value, condition.value))


def _names(of: Iterable[Any]) -> dict[str, str]:
    return {each.id: each.name for each in of}


EVERY, RESIDENTS, NOBODY = _("Every resident in the programme"), _("Residents {which}"), _("who are nobody")
AND, OR, NOR, NOT = _(", and "), _(" or "), _(", nor "), _("not {said}")
BUT_NOT, WHOSE = _("{said}, but not {but}"), _("whose {role} is {name}")
A_WEEK, WEEKS = _("week"), _("{weeks} weeks")
ANY_SETBACK = _("with a setback in the last half year")
IN_A_ROLE = {
    "helps_others": _("who may be asked to talk to other areas"),
    "put_forward": _("who put somebody forward for {academy}"),
}
WORDS = {
    "phase": _("in an area that is {name}"),
    "topic": _("with an open need: {name}"),
    "region": _("in {name}"),
    "area": _("in {name}"),
    "adviser": _("{name}"),
    "cluster": _("in the cluster {name}"),
    "role": _("{name}"),
    "setback": _("who told in the last half year that {name}"),
    "quiet": _("not heard from in the last {weeks}"),
    "uncontacted": _("not written to unasked in the last {weeks}"),
    "not_now": _("who said “not now” until a day in the next {weeks}"),
    "never_used": _("whose area has used no support yet"),
    "request": _("with a request that nobody has decided on"),
    "fine": _("who said they are doing fine without"),
    "silent": _("who left our last two messages without an answer"),
}
OPPOSITES = {
    "quiet": _("heard from in the last {weeks}"),
    "uncontacted": _("written to unasked in the last {weeks}"),
    "never_used": _("whose area has used support"),
}
