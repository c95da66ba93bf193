"""Clusters joined and left; places at events booked, waited for, offered for a while and given up."""

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from flows.blocks.meeting_up.places import reminder
from flows.effects import BookPlace, GiveUpPlace, JoinCluster, LeaveCluster, WaitForPlace
from storage.ledger import Ledger
from storage.tables import booking, membership


def join_cluster(ledger: Ledger, joined: JoinCluster) -> None:
    """They asked to join a cluster; once is enough."""
    if ledger.connection.execute(select(membership.c.id).where(_member(ledger, joined.cluster))).first() is None:
        row = {"person_id": ledger.who.id, "cluster": joined.cluster, "at": ledger.now}
        ledger.connection.execute(insert(membership).values(row))
        ledger.note("joined_cluster", cluster=joined.cluster)


def leave_cluster(ledger: Ledger, left: LeaveCluster) -> None:
    """They are in it no longer."""
    if ledger.connection.execute(delete(membership).where(_member(ledger, left.cluster))).rowcount:
        ledger.note("left_cluster", cluster=left.cluster)


def book(ledger: Ledger, booked: BookPlace) -> None:
    """They have a place. Whether one was left was read in this same transaction, and turns are kept one by one."""
    event = next((each for each in ledger.programme.gatherings if each.id == booked.gathering), None)
    remind_at = reminder(event, ledger.who, ledger.now, ledger.programme) if event else None
    _put(ledger, booked.gathering, state="booked", remind_at=remind_at, answer_by=None, on=event.on if event else None)
    ledger.note("booked", gathering=booked.gathering)


def wait(ledger: Ledger, wanted: WaitForPlace) -> None:
    """They are on the waiting list, at its end."""
    event = next((each for each in ledger.programme.gatherings if each.id == wanted.gathering), None)
    known = {"on": event.on if event else None, "answer_by": None}
    _put(ledger, wanted.gathering, state="waiting", at=ledger.now, remind_at=None, **known)
    ledger.note("waits_for_place", gathering=wanted.gathering)


def give_up(ledger: Ledger, given: GiveUpPlace) -> None:
    """They won't come, or wait no longer: whoever is next is asked as soon as they may be."""
    if ledger.connection.execute(delete(booking).where(_booked(ledger, given.gathering))).rowcount:
        ledger.note("gave_up_place", gathering=given.gathering)


def _put(ledger: Ledger, gathering: str, **values: object) -> None:
    """One row for each person and event: it is changed where there is one."""
    if not ledger.connection.execute(update(booking).where(_booked(ledger, gathering)).values(**values)).rowcount:
        row = {"person_id": ledger.who.id, "gathering": gathering, "at": ledger.now, **values}
        ledger.connection.execute(insert(booking).values(row))


def _booked(ledger: Ledger, gathering: str) -> ColumnElement[bool]:
    return and_(booking.c.person_id == ledger.who.id, booking.c.gathering == gathering)


def _member(ledger: Ledger, cluster: str) -> ColumnElement[bool]:
    return and_(membership.c.person_id == ledger.who.id, membership.c.cluster == cluster)
