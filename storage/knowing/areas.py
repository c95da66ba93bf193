"""Keeping what we learn of an area: evidence, odds, needs, strengths, the next meeting."""

from dataclasses import replace

from sqlalchemy import Table, insert, select, update

from flows.diagnosing.telling import phase_in
from flows.effects import CorrectPhase, KeepOdds, MeetNeed, NextMeeting, RecordNeed, RecordSignals, RecordStrengths
from storage.knowing import phases
from storage.ledger import Ledger
from storage.tables import area, need, signal, strength


def record_signals(ledger: Ledger, recorded: RecordSignals) -> None:
    """Evidence about where the area has got to."""
    _evidence(ledger, signal, recorded.signals)
    for kind, _ in recorded.signals:
        if not phase_in(kind):  # how something sounds is nothing that happened
            ledger.note("signal", kind=kind)


def record_strengths(ledger: Ledger, recorded: RecordStrengths) -> None:
    """What goes well there."""
    _evidence(ledger, strength, recorded.strengths)


def keep_odds(ledger: Ledger, kept: KeepOdds) -> None:
    """The phase odds after this turn's evidence; never over what a person has said the phase is."""
    likeliest = max(kept.odds, key=lambda phase: kept.odds[phase], default="")
    if ledger.who.area:
        unsaid = area.c.id == ledger.who.area, area.c.phase_by == ""
        likelier = update(area).where(*unsaid).values(odds=dict(kept.odds), phase=likeliest)
        if ledger.connection.execute(likelier).rowcount:
            phases.moved(ledger.connection, ledger.who.area, likeliest, ledger.now)


def correct_phase(ledger: Ledger, corrected: CorrectPhase) -> None:
    """A person said which phase it is; their name stays on it (an adviser's), or their role (a resident's)."""
    if corrected.area and ledger.who.role != "resident":
        ledger = replace(ledger, who=replace(ledger.who, area=corrected.area))
    others = [phase.id for phase in ledger.programme.phases if phase.id != corrected.phase]
    odds = {corrected.phase: 0.96, **{phase: 0.04 / len(others) for phase in others}}
    by_name = "" if corrected.role == "resident" else ledger.who.name
    _set(
        ledger,
        odds=odds,
        phase=corrected.phase,
        phase_by=corrected.role,
        phase_by_name=by_name,
        phase_at=ledger.now,
    )
    if ledger.who.area:
        phases.moved(ledger.connection, ledger.who.area, corrected.phase, ledger.now)
    why = {"why": corrected.why[:500]} if corrected.why else {}
    ledger.note("phase_corrected", phase=corrected.phase, role=corrected.role, **why)


def record_need(ledger: Ledger, wanted: RecordNeed) -> None:
    """Something the area wants help with; said again, it is open again and its words are the newest."""
    mine = (need.c.person_id == ledger.who.id, need.c.topic == wanted.topic)
    again = update(need).where(*mine).values(state="open", how=wanted.how, at=ledger.now)
    if wanted.words:
        again = again.values(words=wanted.words[:500])
    if ledger.connection.execute(again).rowcount:
        return
    ledger.connection.execute(
        insert(need).values(
            area_id=ledger.who.area or None, person_id=ledger.who.id, topic=wanted.topic, how=wanted.how,
            words=wanted.words[:500], at=ledger.now,
        )
    )  # fmt: skip
    ledger.note("need", topic=wanted.topic, how=wanted.how)


def meet_need(ledger: Ledger, met: MeetNeed) -> None:
    """A need is met, parked or open again."""
    mine = (need.c.person_id == ledger.who.id, need.c.topic == met.topic)
    ledger.connection.execute(update(need).where(*mine).values(state=met.state))
    ledger.note("need_" + met.state, topic=met.topic)


def next_meeting(ledger: Ledger, meeting: NextMeeting) -> None:
    """When the group next meets."""
    _set(ledger, next_meeting=meeting.on)


def _evidence(ledger: Ledger, table: Table, found: tuple[tuple[str, str], ...]) -> None:
    if not ledger.who.area:
        return
    here = (table.c.area_id == ledger.who.area, table.c.person_id == ledger.who.id)
    known = set(ledger.connection.scalars(select(table.c.kind).where(*here)))
    for kind, words in found:
        values = {"words": words[:500], "at": ledger.now}
        if kind in known:
            ledger.connection.execute(update(table).where(*here, table.c.kind == kind).values(**values))
        else:
            row = {"area_id": ledger.who.area, "person_id": ledger.who.id, "kind": kind, **values}
            ledger.connection.execute(insert(table).values(row))


def _set(ledger: Ledger, **values: object) -> None:
    if ledger.who.area:
        ledger.connection.execute(update(area).where(area.c.id == ledger.who.area).values(**values))
