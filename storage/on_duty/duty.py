"""Who hears when somebody may be in danger: those on duty and not on leave, whoever covers for them, and the team."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from flows.danger.kept_from.going_round import goes_round
from flows.programme import Adviser, Programme
from flows.turn import Listener
from storage.at_work import cover
from storage.tables import address


def on_duty(connection: Connection, programme: Programme, today: date, around: str = "") -> tuple[Adviser, ...]:
    """Everybody on duty that day: nobody who is on leave, but whoever covers for them. It goes round `around`."""
    return _on_duty(connection, programme, today, around, cover.absent(connection, today))


def _on_duty(
    connection: Connection, programme: Programme, today: date, around: str, absent: Collection[str]
) -> tuple[Adviser, ...]:
    everybody = named(programme, around)
    here = [each for each in everybody if each.id not in absent]
    away = sorted(each.id for each in everybody if each.id in absent)
    covers = [programme.adviser(cover.cover_of(connection, each, today)) for each in away]
    free = [each for each in covers if each and not goes_round(around, each.id)]
    standing_in = [each for each in free if each.id not in absent]
    return tuple(dict.fromkeys((*here, *standing_in)))


def named(programme: Programme, around: str = "") -> tuple[Adviser, ...]:
    """Everybody whom content has on duty, at work or not, less whoever it goes round; if that is nobody, the others."""
    others = tuple(adviser for adviser in programme.advisers if not goes_round(around, adviser.id))
    return tuple(adviser for adviser in others if adviser.duty) or others


def may_answer(connection: Connection, programme: Programme, today: date, around: str) -> tuple[Adviser, ...]:
    """Everybody who may take a danger: those on duty, and those whom content has on duty though they are away."""
    return (*named(programme, around), *on_duty(connection, programme, today, around))


def hears_round(connection: Connection, programme: Programme, today: date, adviser: str) -> tuple[str, ...]:
    """Whom a danger may go round for this adviser to take it: '' where it goes round nobody."""
    absent = cover.absent(connection, today)
    return tuple(
        around
        for around in ("", *(each.id for each in programme.advisers))
        if any(each.id == adviser for each in named(programme, around))
        or any(each.id == adviser for each in _on_duty(connection, programme, today, around, absent))
    )


def told_of_danger(
    connection: Connection, programme: Programme, today: date, around: str, *, again: bool
) -> tuple[int, ...]:
    """
    Who is told: those on duty that day and the team. `around` is an adviser to go round.

    Somebody on leave hears of it only when nobody has answered (`again`), or where nobody else can be reached.
    """
    team = cover.staff(connection)
    present = [each.id for each in on_duty(connection, programme, today, around)]
    first = (*_people(connection, present), *team)
    if not again and any(who in reachable(connection) for who in first):
        return first
    everybody = [each.id for each in may_answer(connection, programme, today, around)]
    return (*_people(connection, everybody), *team)


@dataclass(frozen=True, slots=True)
class Hearing:
    """The people who can be reached and hear of danger: those on duty, and the programme team."""

    duty: tuple[int, ...]
    team: tuple[int, ...]

    @property
    def listener(self) -> Listener:
        """What a resident is told of them."""
        return "duty" if self.duty else "team" if self.team else "nobody"

    @property
    def most_fitting(self) -> tuple[int, ...]:
        """Those on duty, or the team where none of them can be reached."""
        return self.duty or self.team


def who_hears_danger(connection: Connection, programme: Programme, today: date, around: str = "") -> Hearing:
    """Who can be reached when somebody may be in danger, going round an adviser it is about."""
    can_be = reachable(connection)
    duty = _people(connection, [each.id for each in on_duty(connection, programme, today, around)])
    return Hearing(
        tuple(who for who in duty if who in can_be), tuple(who for who in cover.staff(connection) if who in can_be)
    )


def reachable(connection: Connection) -> set[int]:
    """Everybody with an address that messages get through to."""
    return set(connection.scalars(select(address.c.person_id).where(address.c.reachable).distinct()))


def _people(connection: Connection, advisers: list[str]) -> tuple[int, ...]:
    found = (cover.person_of(connection, each) for each in advisers)
    return tuple(dict.fromkeys(who for who in found if who))
