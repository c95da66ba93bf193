"""What came of each offer, counted in people; and how many areas need help with what."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, Text, func, select, type_coerce

from storage.tables import activity, area, booking, membership, need, package_request, put_forward, suggestion

LATER = ("not_now", "later")


@dataclass(frozen=True, slots=True)
class Use:
    """
    How many people an offer was put to, and what they said to it last.

    `read_on` asked for more of it and `taken_up` said yes, at any time; `no_such_kind` want nothing of its kind, and
    said so beside it. `helped`, `a_bit` and `no_help` are answers to "Did it help?". Whoever was erased isn't counted.
    """

    suggested: int = 0
    read_on: int = 0
    taken_up: int = 0
    saved: int = 0
    not_now: int = 0
    never: int = 0
    no_such_kind: int = 0
    helped: int = 0
    a_bit: int = 0
    no_help: int = 0

    @property
    def told(self) -> int:
        """How many have said whether it helped."""
        return self.helped + self.a_bit + self.no_help


def uses(connection: Connection) -> dict[str, Use]:
    """What came of every offer that was ever made, by its id."""
    answers, helped = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
    columns = suggestion.c.offer, suggestion.c.answer, suggestion.c.helped
    for offer, answer, help_ in connection.execute(select(*columns)):
        answers[offer][answer] += 1
        helped[offer][help_] += 1
    took, read_on = _took_up(connection), Counter(offer for offer, _ in _ever_said(connection, "more"))
    every = answers.keys() | took.keys()
    return {each: _use(answers[each], helped[each], took[each], read_on[each]) for each in every}


def needed(connection: Connection) -> dict[tuple[str, str], int]:
    """How many areas have an open need, by its topic and the phase they are in ('' where that isn't known)."""
    areas = func.count(need.c.area_id.distinct())
    found = select(need.c.topic, area.c.phase, areas).join(area, area.c.id == need.c.area_id)
    rows = connection.execute(found.where(need.c.state == "open").group_by(need.c.topic, area.c.phase))
    return {(topic, phase): count for topic, phase, count in rows}


def _use(answers: Counter[str], helped: Counter[str], took: int, read_on: int) -> Use:
    return Use(
        answers.total(), read_on, took, answers["saved"], sum(answers[each] for each in LATER),
        answers["not_for_us"], answers["declined_kind"], helped["yes"], helped["a_bit"], helped["no"],
    )  # fmt: skip


def _took_up(connection: Connection) -> Counter[str]:
    """Who said yes, or has asked for it, joined it, booked it or put somebody forward: each person once."""
    done = {
        "partner:": select(package_request.c.partner, package_request.c.person_id),
        "cluster:": select(membership.c.cluster, membership.c.person_id),
        "event:": select(booking.c.gathering, booking.c.person_id),
    }
    pairs = _ever_said(connection, "yes")
    pairs |= {(kind + what, who) for kind, rows in done.items() for what, who in connection.execute(rows)}
    pairs |= {("academy", who) for who in connection.scalars(select(put_forward.c.person_id))}
    return Counter(offer for offer, _ in pairs)


def _ever_said(connection: Connection, answer: str) -> set[tuple[str, int]]:
    """Each offer and who ever gave that answer to it; a later answer takes its place there, so the journal knows."""
    now = select(suggestion.c.offer, suggestion.c.person_id).where(suggestion.c.answer == answer)
    said_so = activity.c.kind == "answered", type_coerce(activity.c.detail, Text).contains(f'"{answer}"')
    before = connection.execute(select(activity.c.detail, activity.c.person_id).where(*said_so))
    told = {(detail["offer"], who) for detail, who in before if detail["answer"] == answer}
    return told | {(offer, who) for offer, who in connection.execute(now)}
