"""Keeping what was suggested and what came of it: offers, packages, follow-ups."""

from sqlalchemy import and_, insert, select, update

from flows.asked_for import OVER
from flows.blocks.experts.undecided import first_reminder
from flows.effects import (
    AnswerFollowUp,
    AnswerSuggestion,
    CancelRequest,
    DropFollowUps,
    FollowUp,
    PutForward,
    RateSuggestion,
    RequestPackage,
    Suggest,
)
from storage.ledger import Ledger
from storage.tables import follow_up, package_request, put_forward, suggestion


def suggest(ledger: Ledger, made: Suggest) -> None:
    """An offer was made, with its reason and who made it. Made again, the newest reason counts."""
    mine = (suggestion.c.person_id == ledger.who.id, suggestion.c.offer == made.offer)
    again = update(suggestion).where(*mine).values(reason=made.reason, made_by=made.by, topic=made.topic, at=ledger.now)
    if ledger.connection.execute(again).rowcount:
        return
    _write_down(ledger, made)
    steered = {"priority": made.priority, "instead": made.instead}
    told = {name: value for name, value in steered.items() if value}
    ledger.note("suggested", offer=made.offer, topic=made.topic, by=made.by, **told)


def answer(ledger: Ledger, answered: AnswerSuggestion) -> None:
    """What they said to an offer; one that was not made in so many words (they browsed to it) is written down too."""
    mine = (suggestion.c.person_id == ledger.who.id, suggestion.c.offer == answered.offer)
    values = {"answer": answered.answer, "until": answered.until, "answered_at": ledger.now}
    if not ledger.connection.execute(update(suggestion).where(*mine).values(**values)).rowcount:
        # A whole kind that they want nothing of was suggested to nobody, and is no line of the journal.
        write = _write_down if answered.answer == "declined_kind" else suggest
        write(ledger, Suggest(answered.offer, "", "", "you"))
        ledger.connection.execute(update(suggestion).where(*mine).values(**values))
    ledger.note("answered", offer=answered.offer, answer=answered.answer)


def rate(ledger: Ledger, rated: RateSuggestion) -> None:
    """Whether it helped."""
    mine = (suggestion.c.person_id == ledger.who.id, suggestion.c.offer == rated.offer)
    ledger.connection.execute(
        update(suggestion).where(*mine).values(helped=rated.helped, helped_words=rated.words[:500])
    )
    ledger.note("helped", offer=rated.offer, helped=rated.helped)


def follow_up_at(ledger: Ledger, promised: FollowUp) -> None:
    """A promise to come back. It replaces an open one of the same kind about the same thing."""
    same = follow_up.c.kind == promised.kind, follow_up.c.about == promised.about
    _close(ledger, "replaced by a later one", *same, follow_up.c.state == "open")
    ledger.connection.execute(
        insert(follow_up).values(
            person_id=ledger.who.id, kind=promised.kind, about=promised.about, note=promised.note, due_at=promised.due,
            promised_for=promised.due, attempt=promised.attempt, made_at=ledger.now,
        )
    )  # fmt: skip


def drop_follow_ups(ledger: Ledger, dropped: DropFollowUps) -> None:
    """No more about this, or about anything, or only that one."""
    about = (follow_up.c.about == dropped.about,) if dropped.about else ()
    only = (follow_up.c.id == dropped.only,) if dropped.only else ()
    _close(ledger, dropped.reason, *about, *only)


def answer_follow_up(ledger: Ledger, answered: AnswerFollowUp) -> None:
    """How it went."""
    this = (follow_up.c.id == answered.follow_up, follow_up.c.person_id == ledger.who.id)
    values = {"state": "answered", "answer": answered.answer, "words": answered.words[:500]}
    ledger.connection.execute(update(follow_up).where(*this).values(**values))
    about = ledger.connection.scalar(select(follow_up.c.about).where(*this)) or ""
    ledger.note("check_in", answer=answered.answer, about=about)


def request_package(ledger: Ledger, wanted: RequestPackage) -> None:
    """They asked for an expert package. One open request an area (or somebody without one) and partner is enough."""
    in_area = package_request.c.area_id == ledger.who.area
    theirs = and_(package_request.c.area_id.is_(None), package_request.c.person_id == ledger.who.id)
    here = (package_request.c.partner == wanted.partner, in_area if ledger.who.area else theirs)
    open_one = select(package_request.c.id).where(*here, package_request.c.state.not_in(OVER))
    if ledger.connection.execute(open_one).first() is None:
        ledger.connection.execute(
            insert(package_request).values(
                person_id=ledger.who.id, area_id=ledger.who.area or None, partner=wanted.partner, topic=wanted.topic,
                days_asked=wanted.days, at=ledger.now, moved_at=ledger.now,
                remind_at=first_reminder(ledger.now, ledger.programme),
            )
        )  # fmt: skip
        ledger.note("package_asked", partner=wanted.partner, topic=wanted.topic)


def cancel_request(ledger: Ledger, cancelled: CancelRequest) -> None:
    """They called off what they had asked for themselves; once somebody has decided, it is for a person to undo."""
    mine = package_request.c.person_id == ledger.who.id, package_request.c.partner == cancelled.partner
    undecided = update(package_request).where(*mine, package_request.c.state == "asked")
    if ledger.connection.execute(undecided.values(state="withdrawn", moved_at=ledger.now)).rowcount:
        ledger.note("package_withdrawn", partner=cancelled.partner)


def put_somebody_forward(ledger: Ledger, named: PutForward) -> None:
    """Somebody was put forward for the leadership academy."""
    row = {"person_id": ledger.who.id, "area_id": ledger.who.area or None, "words": named.words[:500], "at": ledger.now}
    ledger.connection.execute(insert(put_forward).values(row))
    ledger.note("put_forward")


def _write_down(ledger: Ledger, made: Suggest) -> None:
    row = {
        "person_id": ledger.who.id, "area_id": ledger.who.area or None, "offer": made.offer, "topic": made.topic,
        "reason": made.reason, "made_by": made.by, "at": ledger.now,
    }  # fmt: skip
    ledger.connection.execute(insert(suggestion).values(row))


def _close(ledger: Ledger, why: str, *which: object) -> None:
    open_ones = (follow_up.c.person_id == ledger.who.id, follow_up.c.state.in_(("open", "asked")))
    closing = update(follow_up).where(*open_ones, *which)  # type: ignore[arg-type]
    ledger.connection.execute(closing.values(state="closed", why=why))
