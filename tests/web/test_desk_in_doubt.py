"""A reply on the desk that tells of danger goes nowhere by a slip: it is asked whom it is for, and the words kept."""

import pytest
from sqlalchemy import select

from storage.tables import handoff, handoff_note
from tests.web import desk
from tests.web.desk import browser_of, number_of, seen_on

WORDS = "jean just told me she took 40 tablets"


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def kept(server):
    """What colleagues wrote of danger, and whatever was written with those words to a resident."""
    written = select(handoff_note.c.text).where(handoff_note.c.by == "adviser", handoff_note.c.text == WORDS)
    reported = select(handoff.c.summary).where(handoff.c.reason == "colleague")
    return server.read(lambda db: (list(db.scalars(reported)), list(db.scalars(written))))


def test_it_is_asked_about_told_to_those_on_duty_or_sent(server):
    aisha, jean = browser_of(server), number_of(server, "Jean")

    def reply(**more):
        seen = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
        return aisha.post(f"/desk/handoffs/{jean}/reply", data={"seen": seen, "text": WORDS, **more})

    asked = reply()
    assert asked.status_code == 409
    assert all(part in asked.text for part in ("so nothing was sent", "999", WORDS, "Tell those on duty"))
    assert kept(server) == ([], [])
    told = reply(danger="tell")
    assert "Those on duty are told in your words" in told.text
    assert kept(server) == ([WORDS], [])
    reply(danger="send")
    assert kept(server) == ([WORDS], [WORDS])
    listed = browser_of(server, "Programme team").get("/desk").text
    assert "Aisha Rahman" in listed
