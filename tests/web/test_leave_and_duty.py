"""Leave that would leave danger to nobody on duty is not entered without a word."""

from datetime import date

import pytest
from playwright.sync_api import expect

from storage.at_work import leaves
from storage.at_work.leaves import Leave
from storage.on_duty import gaps
from storage.on_duty.gaps import Days
from tests.web import desk
from tests.web.conftest import WIDE
from tests.web.desk import browser_of, sit_down
from tests.web.staff import console, staff_browser

MON, SUN = date(2026, 3, 16), date(2026, 3, 22)
WEEK = {"starts": MON.isoformat(), "ends": SUN.isoformat()}
BARE = "From Mon 16 to Sun 22 March danger would be told only to the programme team."
BOTH = "From Mon 16 to Sun 22 March Aisha Rahman and Dean Okafor are both away"


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def dean_away(server):
    server.write(lambda db: leaves.add(db, Leave("dean", MON, SUN, "aisha")))
    return server


def entered(server):
    return [each.adviser for each in server.read(lambda db: leaves.coming(db, date(2026, 1, 12)))]


def test_staff_are_told_what_would_happen_and_only_a_second_press_enters_it(dean_away, visit):
    page = console(dean_away, visit, "/staff/people", viewport=WIDE)
    page.get_by_label("Who is away").select_option("aisha")
    page.get_by_label("Who covers").select_option("dean")
    page.get_by_label("First day away").fill(WEEK["starts"])
    page.get_by_label("Last day away").fill(WEEK["ends"])
    page.get_by_role("button", name="Enter leave").click()
    expect(page.get_by_role("alert")).to_contain_text(BARE)
    expect(page.get_by_role("alert")).to_contain_text(BOTH)
    expect(page.get_by_label("Who covers")).to_have_value("dean")
    assert entered(dean_away) == ["dean"]
    page.get_by_role("button", name="Enter it all the same").click()
    expect(page.get_by_role("status")).to_contain_text("The leave is entered.")
    assert entered(dean_away) == ["dean", "aisha"]
    page.goto(f"{dean_away.url}/staff")
    expect(page.locator("#bare")).to_contain_text(BARE)


def test_an_adviser_is_told_the_same_on_their_own_desk(dean_away, visit):
    page = sit_down(dean_away, visit)
    page.get_by_text("Your leave").click()
    page.get_by_label("First day").fill(WEEK["starts"])
    page.get_by_label("Last day").fill(WEEK["ends"])
    page.get_by_label("Who stands in?").select_option(label="Dean Okafor")
    page.get_by_role("button", name="Enter leave").click()
    expect(page.locator(".would")).to_contain_text(BARE)
    expect(page.locator(".would")).to_be_in_viewport(ratio=1)
    assert entered(dean_away) == ["dean"]
    page.get_by_role("button", name="Enter it all the same").click()
    expect(page.locator("#result")).to_contain_text("Entered.")
    assert entered(dean_away) == ["dean", "aisha"]


def test_what_was_agreed_to_is_asked_again_when_it_has_changed(dean_away):
    with staff_browser(dean_away) as browser:
        leave = {"adviser": "aisha", "cover": "dean", **WEEK, "agreed": BARE}
        assert browser.post("/staff/people/leave", data=leave).status_code == 409
    assert entered(dean_away) == ["dean"]


def test_a_cover_of_no_one_on_duty_who_is_away_is_named_too(dean_away):
    answer = browser_of(dean_away, "tom").post("/desk/leave", data={**WEEK, "cover": "dean"})
    assert "Tom Adeyemi and Dean Okafor are both away, so what comes to Tom Adeyemi goes to" in answer.text
    assert "danger would be told" not in answer.text


def test_leave_with_somebody_left_on_duty_is_entered_at_once(server):
    browser_of(server).post("/desk/leave", data={**WEEK, "cover": "sian"})
    assert entered(server) == ["aisha"]
    assert "bare" not in browser_of(server, "Programme team").get("/staff").text


def test_only_the_days_on_which_both_are_away_are_named(server):
    gap = Leave("aisha", date(2026, 3, 19), date(2026, 3, 25))
    server.write(lambda db: leaves.add(db, Leave("dean", MON, SUN)))
    found = server.write(lambda db: gaps.with_leave(db, server.app.programme, gap))
    assert found == (Days(date(2026, 3, 19), SUN),)
    assert entered(server) == ["dean"]


def test_a_year_that_was_mistyped_is_no_leave(server):
    answer = browser_of(server).post("/desk/leave", data={**WEEK, "ends": "2036-03-22", "cover": "sian"})
    assert (answer.status_code, "longer than a year" in answer.text) == (422, True)
