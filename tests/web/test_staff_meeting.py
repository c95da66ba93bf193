"""Staff see who is booked, who waits, who joined and who would like to talk to an area, by the names people gave."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert

from storage.tables import booking, introduction, introduction_ask, membership
from tests.web.conftest import WIDE
from tests.web.staff import console, neighbour, staff_browser


@pytest.fixture
def meeting(server):
    """Jean is booked for the winter supper, Ali waits, somebody without a name joined the green group; one wish."""

    def seed(connection):
        now = server.clock.now()
        jean = neighbour(connection, now, "Jean", "fernhill")
        ali = neighbour(connection, now, "Ali", "millbank")
        nameless = neighbour(connection, now, "", "oakbrook")
        for who, state, minutes in ((jean, "booked", 3), (ali, "waiting", 2)):
            row = {
                "person_id": who,
                "gathering": "winter_supper",
                "state": state,
                "at": now - timedelta(minutes=minutes),
            }
            connection.execute(insert(booking).values(row))
        connection.execute(insert(membership).values(person_id=nameless, cluster="green_patches", at=now))
        wish = {"person_id": jean, "topic": "community_assets", "words": "who pays for the roof", "state": "asking"}
        made = connection.execute(insert(introduction).values(at=now, **wish)).inserted_primary_key[0]
        asked = {"introduction_id": made, "person_id": ali, "state": "asked", "at": now}
        connection.execute(insert(introduction_ask).values(asked))

    server.write(seed)
    return server


def test_staff_see_who_is_booked_waits_and_joined(meeting):
    with staff_browser(meeting) as client:
        page = " ".join(client.get("/staff/meeting").text.split())
    supper = page.partition('id="event-winter_supper"')[2].partition("</section>")[0]
    assert "1 of 40 places taken" in supper
    assert supper.index("Booked") < supper.index("Jean") < supper.index("waiting list") < supper.index("Ali")
    groups = page.partition('id="groups"')[2].partition("</section>")[0]
    assert "Green patches: 1" in groups
    assert "Somebody with no name yet" in groups


def test_a_wish_to_talk_shows_whose_it_is_and_neither_what_was_asked_nor_of_whom(meeting):
    with staff_browser(meeting) as client:
        wishes = client.get("/staff/meeting").text.partition('id="wishes"')[2]
    assert "Jean" in wishes
    assert "1 area asked" in " ".join(wishes.split())
    assert "roof" not in wishes
    assert "Ali" not in wishes


def test_the_page_opens_to_who_is_coming(meeting, visit):
    page = console(meeting, visit, "/staff/requests", viewport=WIDE)
    page.get_by_role("link", name="Meeting up").click()
    page.locator("#event-winter_supper summary").click()
    expect(page.locator("#event-winter_supper").get_by_text("Jean")).to_be_visible()
