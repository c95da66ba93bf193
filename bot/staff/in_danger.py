"""Dangers that are open, for staff: who has each, who hears of it again and when, as it stands now."""

from dataclasses import dataclass

from sqlalchemy import Connection

from flows.desk.calendar import Calendar
from flows.desk.to_know import to_know
from flows.programme import Adviser, Programme
from flows.wording import capital
from storage.on_duty import duty
from storage.staff import needs_someone
from storage.staff.needs_someone import Waits


@dataclass(frozen=True, slots=True)
class Danger:
    """One danger, and what is true of it in a few sentences. `on_duty` are those it doesn't go round."""

    row: Waits
    stands: str
    on_duty: tuple[Adviser, ...]

    @property
    def worse(self) -> bool:
        """Whether more danger was told to whoever has it, and is unanswered."""
        return self.row.worse_at is not None

    @property
    def waits(self) -> bool:
        """Whether nobody has it."""
        return self.row.state == "waiting"


def dangers(connection: Connection, programme: Programme, calendar: Calendar) -> tuple[Danger, ...]:
    """Every open danger, those that nobody has first."""
    return tuple(_stands(connection, programme, each, calendar) for each in needs_someone.in_danger(connection))


def _stands(connection: Connection, programme: Programme, each: Waits, calendar: Calendar) -> Danger:
    there = duty.on_duty(connection, programme, calendar.today, each.around)
    first = to_know(each.reason, each.around, programme)
    if each.state == "waiting":
        reaches = duty.who_hears_danger(connection, programme, calendar.today, each.around).listener
        told = REACHES[reaches].format(team=programme.about.team, again=_again(each, calendar))
        passed = _passed_on(each, programme) if each.passed_on else ""
        return Danger(each, " ".join(filter(None, (first, passed, told))), there)
    holder = programme.adviser(each.holder)
    has_it = _has_it(each, holder.name if holder else capital(programme.about.team), calendar)
    return Danger(each, f"{first} {has_it}".strip(), there)


def _has_it(each: Waits, who: str, calendar: Calendar) -> str:
    if not each.answer_by:
        return ANSWERED.format(who=who)
    at = calendar.when(each.answer_by)
    if each.worse_at:
        return WORSE.format(who=who, since=calendar.when(each.worse_at), at=at)
    return (LAPSES if each.reminded_at else REMINDS).format(who=who, at=at)


def _passed_on(each: Waits, programme: Programme) -> str:
    whom = programme.adviser(each.adviser)
    return PASSED_ON.format(whom=whom.name if whom else programme.about.team)


def _again(each: Waits, calendar: Calendar) -> str:
    if not each.remind_at or each.remind_at <= calendar.now:
        return "again every 10 minutes"
    return f"again {calendar.when(each.remind_at)} and every 10 minutes after that"


REACHES = {
    "duty": "Those on duty and {team} have been told, and are told {again}, unless somebody takes it. Don't wait for "
    "that: ring one of them now, or take it.",
    "team": "Nobody on duty can be reached through me. Only {team} has been told, and is told {again}, unless somebody "
    "takes it. Don't wait for that: take it, or ring somebody.",
    "nobody": "Nobody can be reached through me, so nobody hears of it again. Take it, or ring somebody.",
}
PASSED_ON = "It was passed on to {whom}, who hasn't taken it yet."
ANSWERED = "{who} has it, and nobody waits for an answer just now. Nobody else hears of it while that is so."
WORSE = "{who} has it and was told alone {since} that it got worse. If it isn't answered, everybody on duty hears {at}."
LAPSES = "{who} has it and hasn't answered them yet. If that stays so, everybody on duty hears {at}."
REMINDS = (
    "{who} has it, and hasn't answered their last words yet. If that stays so, {who} is reminded {at}, and everybody "
    "on duty hears ten minutes later."
)
