"""Advisers enter their own leave, and who stands in is what residents then hear."""

from datetime import date

import pytest
from playwright.sync_api import expect

from storage.at_work import leaves
from storage.at_work.cover import cover_for
from storage.at_work.leaves import Leave
from tests.web import desk
from tests.web.desk import browser_of, sit_down

WEEK = {"starts": "2026-01-12", "ends": "2026-01-16"}


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def entered(server):
    return server.read(lambda db: leaves.coming(db, date(2026, 1, 12)))


def test_leave_entered_on_the_desk_changes_who_answers(server, visit):
    page = sit_down(server, visit)
    page.get_by_text("Your leave").click()
    page.get_by_label("First day").fill("2026-01-12")
    page.get_by_label("Last day").fill("2026-01-16")
    page.get_by_label("Who stands in?").select_option(label="Siân Prowse")
    page.get_by_role("button", name="Enter leave").click()
    expect(page.locator("#result")).to_contain_text("residents hear who stands in for you.")
    expect(page.locator("#today")).to_contain_text("You're away until Fri 16 January. New questions go to Siân Prowse.")
    programme, now = server.app.programme, server.clock.now()
    assert server.read(lambda db: cover_for(db, programme, "aisha", now))[0] == "sian"
    page.get_by_text("Your leave (1)").click()
    page.get_by_role("button", name="Take out Today to Fri 16 January").click()
    expect(page.locator("#result")).to_have_text("Taken out. Residents hear from you again.")
    assert server.read(lambda db: cover_for(db, programme, "aisha", now))[0] == "aisha"


def test_sent_twice_it_is_entered_once(server):
    aisha = browser_of(server)
    for _ in range(2):
        aisha.post("/desk/leave", data={**WEEK, "cover": "team"})
    assert entered(server) == [Leave("aisha", date(2026, 1, 12), date(2026, 1, 16), "", 1)]


@pytest.mark.parametrize(
    "wrong",
    [{"ends": "2026-01-11"}, {"starts": ""}, {"ends": "soon"}, {"cover": "aisha"}, {"cover": "nobody"}, {"cover": ""}],
)
def test_leave_that_cannot_be_is_not_entered(server, wrong):
    assert browser_of(server).post("/desk/leave", data={**WEEK, "cover": "sian", **wrong}).status_code == 422
    assert entered(server) == []


def test_nobody_takes_out_anothers_leave(server):
    browser_of(server).post("/desk/leave", data={**WEEK, "cover": "sian"})
    for name in ("tom", "sian", "Programme team"):
        assert browser_of(server, name).post("/desk/leave/1/remove").status_code == 404
    assert len(entered(server)) == 1
