"""What to know before a handoff is answered: why it is special, whom to warn, and who must not hear of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from flows.danger.kept_from.going_round import whom
from flows.desk.sight import COLLEAGUE
from flows.programme import Programme
from flows.turn import EVERY_ADVISER
from flows.wording import an, first_name, listed
from flows.words import _

THREATENED = "threatened"


def to_know(reason: str, around: str, programme: Programme) -> str:
    """What to know of a handoff with this reason that goes round `around`; nothing where it is like any other."""
    others, warned = whom(around), _threatened(reason)
    words = {"role": programme.words.adviser, "team": programme.about.team}
    first = FIRST.get(reason, "").format(**words)
    if is_threat(reason):
        warned = warned or others  # none were kept with those of long ago
        others = tuple(each for each in others if each not in (*warned, EVERY_ADVISER))
        first = _warn(_called(warned, programme) or [an(programme.words.adviser)])
    return " ".join(filter(None, (first, _kept_from(others, programme))))


def threat_to(advisers: Iterable[str]) -> str:
    """The reason of a handoff that goes round these advisers, by id, because they are threatened."""
    return " ".join((THREATENED, *advisers))


def reason_since(before: str, since: str) -> str:
    """The reason of a handoff once another is given for it: a threat stays one, to everybody who was threatened."""
    if not is_threat(since):
        return before
    return threat_to(dict.fromkeys((*_threatened(before), *_threatened(since))))


def is_threat(reason: str) -> bool:
    """Whether it is a threat to an adviser."""
    return reason.split()[:1] == [THREATENED]


def _threatened(reason: str) -> tuple[str, ...]:
    return tuple(reason.split()[1:]) if is_threat(reason) else ()


def _warn(names: Sequence[str]) -> str:
    return (THREAT_TO_MANY if len(names) > 1 else THREAT).format(who=listed(names))


def _kept_from(advisers: Collection[str], programme: Programme) -> str:
    names = _called(advisers, programme)
    if EVERY_ADVISER in advisers and not names:
        names = [EVERY.format(role=programme.words.adviser)]
    return KEPT_FROM.format(who=listed(names)) if names else ""


def _called(advisers: Iterable[str], programme: Programme) -> list[str]:
    return [first_name(each.name) for each in map(programme.adviser, advisers) if each]


EVERY = _("every {role}")
KEPT_FROM = _("It's kept from {who}: say nothing of it to them.")
THREAT = _("It may be a threat to {who}, who hears nothing of it from me: make sure a person warns {who} now.")
THREAT_TO_MANY = _("It may be a threat to {who}, who hear nothing of it from me: make sure a person warns {who} now.")
FIRST: Mapping[str, str] = {
    COLLEAGUE: _(
        "A colleague wrote this to me. Get in touch with them now, and with whoever it is about: what they'd write "
        "back to you here isn't passed on."
    ),
    "complaint": _("It's about their {role}, so it has come round them."),
    "fraud": _("Money may be missing: ask them not to collect proof, and tell {team}."),
}
