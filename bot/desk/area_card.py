"""One area's card in words: its phase and who says so, needs, what was suggested and what came of it, its clock."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.desk import asked, said_so
from bot.desk.asked import Expert
from bot.desk.journey import Journey, journey
from bot.desk.naming import came_of
from flows.desk.calendar import Calendar, pounds
from flows.diagnosing.diagnosis import FADES_IN_DAYS, as_of
from flows.programme import Programme
from flows.suggesting.offer_names import title_of
from flows.wording import an, capital, first_name
from storage.desk.areas import AreaCard, Correction, Sounding, Wanted


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as its template shows it. `odds` are phases with whole percents, likeliest first."""

    card: AreaCard
    adviser: str
    journey: Journey
    odds: tuple[tuple[str, str, int], ...]
    phase_by: str
    evidence: tuple[tuple[str, str], ...]
    tellings: tuple[tuple[str, str], ...]
    corrections: tuple[tuple[str, str], ...]
    strengths: tuple[str, ...]
    needs: tuple[tuple[str, str], ...]
    offered: tuple[tuple[str, str], ...]
    experts: tuple[Expert, ...]
    clock: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str, str], ...]
    put_right: Mapping[str, list[tuple[str, str]]]
    choices: Mapping[str, tuple[list[tuple[str, str]], list[tuple[str, str]]]]


def shown(card: AreaCard, programme: Programme, calendar: Calendar) -> Shown:
    """The card in this programme's words. What content no longer has keeps its bare name."""
    adviser = programme.adviser(card.adviser)
    topics = {topic.id: topic.label for topic in programme.topics}
    strengths = {strength.id: strength.says for strength in programme.strengths}
    return Shown(
        card=card,
        adviser=adviser.name if adviser else programme.about.team,
        journey=journey(card.signals, programme, calendar),
        odds=_odds(card, programme, calendar),
        phase_by=_said_by(card, calendar),
        evidence=tuple(_evidence(card, programme, calendar)),
        tellings=tuple(_telling(each, programme, calendar) for each in card.tellings),
        corrections=tuple(_correction(each, programme, calendar) for each in card.corrections[::-1]),
        strengths=tuple(capital(strengths.get(kind, kind)) for kind, _ in card.strengths),
        needs=tuple((topics.get(each.topic, each.topic), _need(each, calendar)) for each in card.needs),
        offered=tuple((title_of(each.offer, programme), came_of(each, calendar)) for each in card.offered),
        experts=asked.on_card(card, programme, calendar),
        clock=tuple(_clock(card, calendar)),
        notes=tuple(
            (NOTE[each.kind], each.text, f"{_name(each.adviser, programme)}, {calendar.moment(each.at)}")
            for each in card.notes
        ),
        put_right=said_so.on_card(card, programme, calendar),
        choices=said_so.choices(card, programme),
    )


def _odds(card: AreaCard, programme: Programme, calendar: Calendar) -> tuple[tuple[str, str, int], ...]:
    odds = as_of(card.odds, card.fades_from, calendar.now, programme)
    known = [(phase.id, phase.label, round(odds.get(phase.id, 0) * 100)) for phase in programme.phases]
    return tuple(sorted(known, key=lambda each: -each[2]))


def _said_by(card: AreaCard, calendar: Calendar) -> str:
    if not card.phase_by:
        return (
            "Worked out from what residents have told."
            if card.signals or card.tellings
            else "Nothing has been told yet."
        )
    who = card.phase_by_name or f"a {card.phase_by}"
    return f"Corrected by {who}{f', {calendar.moment(card.phase_at)}' if card.phase_at else ''}."


def _evidence(card: AreaCard, programme: Programme, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """What the odds rest on, newest first, each with where it is from and when; never which resident told it."""
    says = {kind.id: capital(kind.says) for kind in programme.signals}
    by = {each.kind: each.name for each in card.said if each.about == "signal"}
    for kind, at in card.signals[::-1]:
        yield says.get(kind, kind), f"{by.get(kind, TOLD_THERE)}, {calendar.month(at)}"


def _need(each: Wanted, calendar: Calendar) -> str:
    again = AGAIN.format(on=calendar.when(each.again)) if each.again else ""
    return NEED.get(each.state, each.state).format(how=each.how) + again


def _telling(each: Sounding, programme: Programme, calendar: Calendar) -> tuple[str, str]:
    """How a whole story sounded, by when; an old one says that it weighs less by now."""
    plain = next((phase.plain for phase in programme.phases if phase.id == each.phase), each.phase)
    on = calendar.local(each.at).date()
    less = f" {WEIGHS_LESS}" if (calendar.today - on).days >= FADES_IN_DAYS else ""
    return TOLD.format(on=calendar.near(on), plain=plain), f"{each.how_sure} sure{less}"


def _correction(each: Correction, programme: Programme, calendar: Calendar) -> tuple[str, str]:
    label = next((phase.label for phase in programme.phases if phase.id == each.phase), each.phase)
    role = programme.words.adviser if each.role == "adviser" else each.role
    why = f", because “{each.why}”" if each.why else ""
    return f"{each.name or capital(an(role))} said: {label}{why}", calendar.moment(each.at)


def _clock(card: AreaCard, calendar: Calendar) -> Iterator[tuple[str, str]]:
    if card.next_meeting:
        past = "Last known meeting" if card.next_meeting < calendar.today else "Next meeting"
        yield past, capital(calendar.near(card.next_meeting))
    if card.rhythm:
        yield "Meets", card.rhythm
    if card.plan_ends:
        ends = "Plan ended" if card.plan_ends < calendar.today else "Plan ends"
        yield ends, f"{capital(calendar.near(card.plan_ends))}, {calendar.away(card.plan_ends)}"
    if card.money_left is not None:
        yield "Money left", pounds(card.money_left)
    yield "Last heard", capital(calendar.near(calendar.local(card.heard_at).date())) if card.heard_at else "Not yet"


def _name(adviser: str, programme: Programme) -> str:
    found = programme.adviser(adviser)
    return first_name(found.name) if found else programme.about.team


TOLD_THERE = "told there"
TOLD = "What a resident told {on} sounds like they're {plain}"
WEIGHS_LESS = "then, and weighs less by now"
NEED = {"open": "{how}", "met": "met", "parked": "parked for now"}
AGAIN = "; asked for again {on}, so worth a look"
NOTE = {"public": "Public note", "update": "Update", "challenge": "Challenge", "success": "Success"}
