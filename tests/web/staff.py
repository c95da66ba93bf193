"""Residents for staff to see, and the staff console in a browser or over plain HTTP."""

from contextlib import contextmanager
from datetime import timedelta

import httpx
from sqlalchemy import insert, update

from flows.turn import Conversation
from storage import seed
from storage.at_work import cover, sign_ins
from storage.tables import activity, address, conversation, handoff

HERE = {"Sec-Fetch-Site": "same-origin"}


def neighbour(connection, now, name, area, *, weeks=0, reachable=True, **values):
    """A resident who last wrote so many weeks ago, on the web; returns their id."""
    heard = now - timedelta(weeks=weeks)
    known = {"consent": True, "name": name, "area_id": area, **values}
    person = seed.add_person(connection, heard, Conversation(step="menu.listening"), **known)
    place = {"person_id": person, "channel": "web", "place": f"place-of-{name}", "reachable": reachable}
    made = connection.execute(insert(address).values(place))
    mine = conversation.c.person_id == person
    connection.execute(update(conversation).where(mine).values(address_id=made.inserted_primary_key[0], heard_at=heard))
    return person


def reach_those_on_duty(connection):
    """Aisha and Dean have a chat of their own, so that danger has somebody to go to."""
    for adviser in ("aisha", "dean"):
        who = cover.person_of(connection, adviser)
        connection.execute(insert(address).values(person_id=who, channel="telegram", place=f"place-of-{adviser}"))


def loss(connection, now, person, area, *, days=10):
    """A loss noted so many days ago."""
    row = {"person_id": person, "area_id": area, "kind": "loss", "at": now - timedelta(days=days)}
    connection.execute(insert(activity).values(row))


def waits(connection, now, person, area, **values):
    """Somebody who waits for a person."""
    known = {"urgency": "ordinary", "summary": "A lease to look at.", "reason": "asked", "opened_at": now, **values}
    made = connection.execute(insert(handoff).values(person_id=person, area_id=area, **known))
    seed.hand_over(connection, person, "waiting", made.inserted_primary_key[0])


def staff_link(server, name=""):
    """A sign-in link for the programme team, or for one of it."""
    return server.link(name or next(each.name for each in server.read(sign_ins.everybody) if each.role == "staff"))


@contextmanager
def staff_browser(server, name=""):
    """The console without a screen: a client that is signed in as staff, or as one of them."""
    never_idle = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(base_url=server.url, headers=HERE, limits=never_idle, verify=False) as browser:
        assert browser.post(staff_link(server, name)).headers["location"] == "/staff"
        yield browser


def console(server, visit, path="/staff", **options):
    """A page of the console, signed in."""
    return visit(server.url + path, signed_in_by=staff_link(server), **options)
