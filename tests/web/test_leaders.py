"""Who was put forward for the leadership programme: an adviser speaks with them, staff move them on, who hears it."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert, select

from flows.effects import PutForward
from storage.tables import message, put_forward
from tests.web import desk
from tests.web.desk import browser_of, do, person_of, sit_down
from tests.web.screen import nothing_beside
from tests.web.staff import console, staff_browser

FERNHILL = "/desk/areas/fernhill"
PHONE = {"width": 375, "height": 812}


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        do(running, PutForward("me"), name="Priya")
        do(running, PutForward("Sam from the pantry"), name="Malik")
        yield running


def states(server):
    return server.read(lambda db: list(db.scalars(select(put_forward.c.state).order_by(put_forward.c.id))))


def told(server, name):
    """What that resident was told of it."""
    theirs = message.c.person_id == person_of(server, name=name), message.c.direction == "out"
    of_it = select(message.c.text).where(*theirs, message.c.text.contains("Neighbours Who Lead"))
    return server.read(lambda db: list(db.scalars(of_it.order_by(message.c.id))))


def moved(server, number, before, state, cohort="spring_2026"):
    with staff_browser(server) as browser:
        return browser.post(f"/staff/leaders/{number}", data={"before": before, "state": state, "cohort": cohort})


@pytest.mark.parametrize("size", [PHONE, desk.WIDE], ids=["phone", "wide"])
def test_an_adviser_finds_them_in_the_morning_and_says_they_have_spoken(server, visit, size):
    page = sit_down(server, visit, viewport=size)
    page.get_by_role("link", name="Priya · Fernhill Put forward").click()
    page.get_by_role("article", name="Priya").get_by_role("button", name="I've spoken with them").click()
    expect(page.get_by_text("Noted that you've spoken.")).to_be_visible()
    assert states(server) == ["spoken", "put_forward"]
    (news,) = told(server, "Priya")
    assert news.startswith("It's been noted that somebody has spoken with you about Neighbours Who Lead.")
    nothing_beside(page)


def test_staff_move_one_on_for_a_group_and_they_are_told(server, visit):
    page = console(server, visit, "/staff/leaders", viewport=desk.WIDE)
    ticket = page.locator("#forward-1")
    ticket.locator("summary").click()
    ticket.get_by_label("It is now").select_option("Offered a place")
    ticket.get_by_label("Group, once they apply").select_option("spring_2026")
    ticket.get_by_role("button", name="Move on and tell Priya").click()
    expect(page.get_by_role("status")).to_contain_text("Moved on. Whoever put them forward hears it")
    expect(page.locator("#groups")).to_contain_text("15 of 16 places left")
    assert "you've been offered a place in the spring 2026 group" in told(server, "Priya")[-1]


def test_what_comes_of_a_neighbour_is_told_to_nobody_else(server):
    moved(server, 2, "put_forward", "spoken")
    (news,) = told(server, "Malik")
    assert news.endswith("The rest is for them to tell.")
    for before, state in (("spoken", "applied"), ("applied", "offered"), ("offered", "not_this_time")):
        assert moved(server, 2, before, state).headers["location"] == "/staff/leaders?said=forwarded_quietly"
    assert states(server)[1] == "not_this_time"
    assert (told(server, "Malik"), told(server, "Priya")) == ([news], [])


def test_a_full_group_offers_no_more_places(server):
    priya = person_of(server, name="Priya")
    now = server.clock.now()
    offered = {"person_id": priya, "words": "me", "at": now, "state": "offered", "cohort": "spring_2026"}
    server.write(lambda db: db.execute(insert(put_forward), [offered] * 16))
    answer = moved(server, 1, "put_forward", "offered")
    assert (answer.status_code, "All 16 places of that group have been offered." in answer.text) == (409, True)
    assert states(server)[0] == "put_forward"


def test_whoever_comes_second_changes_nothing(server):
    moved(server, 1, "put_forward", "applied")
    assert moved(server, 1, "put_forward", "withdrawn").headers["location"] == "/staff/leaders?said=moved_before"
    assert browser_of(server).post(f"{FERNHILL}/forward/1").status_code == 409
    assert states(server)[0] == "applied"


def test_an_adviser_of_other_areas_neither_sees_nor_moves_them(server):
    dean = browser_of(server, "dean")
    assert dean.post(f"{FERNHILL}/forward/1").status_code == 404
    assert "Put forward" not in dean.get("/desk").text
    assert states(server) == ["put_forward", "put_forward"]


@pytest.mark.parametrize(("state", "cohort"), [("offered", ""), ("applied", "no_such_group"), ("elsewhere", "")])
def test_a_step_that_makes_no_sense_is_not_made(server, state, cohort):
    assert moved(server, 1, "put_forward", state, cohort).status_code == 422
    assert states(server)[0] == "put_forward"
