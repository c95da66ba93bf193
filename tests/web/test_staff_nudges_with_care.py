"""A nudge passes two pairs of eyes above a size, one person is let in with a reason, no words of staff get lost."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import update

from storage import seed
from storage.nudging import listing, overrides
from storage.tables import area
from tests.web.conftest import WIDE
from tests.web.server import running_server
from tests.web.staff import console, neighbour, staff_browser

SECOND = "Sam Field"


def street(connection, _programme, now):
    """Three who get it, one who heard from us lately, one whose plan has no end, and a second of the team."""
    for name in ("Jean", "Malik"):
        neighbour(connection, now, name, "fernhill", weeks=7)
    neighbour(connection, now, "Priya", "fernhill", weeks=7, writes_from=15)
    neighbour(connection, now, "Heard", "fernhill", weeks=7, last_unsolicited=now - timedelta(days=2))
    neighbour(connection, now, "Paused", "fernhill", weeks=7, paused_until=now + timedelta(days=30))
    connection.execute(update(area).where(area.c.id == "oakbrook").values(plan_ends=None))
    neighbour(connection, now, "Elsewhere", "oakbrook", weeks=7)
    seed.add_person(connection, now, role="staff", name=SECOND)


@pytest.fixture
def served(tmp_path):
    with running_server(tmp_path, seed=street) as running:
        line = running.app.line
        line.unit.programme = replace(line.unit.programme, approve_above=2)
        yield running


@contextmanager
def second_browser(server):
    with staff_browser(server, SECOND) as browser:
        yield browser


def kept(browser, **form):
    """Keep a new draft; the address of its page."""
    given = {"do": "keep", "text": "The hall is free.", "region": "North East", **form}
    answer = browser.post("/staff/nudges/new", data=given)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].partition("?")[0]


def mark(page):
    return page.text.split('name="mark" value="')[1].split('"')[0]


def one(server):
    return server.read(listing.everything)[0]


def test_above_the_size_somebody_else_than_who_wrote_it_approves_and_both_are_named(served):
    with staff_browser(served) as first, second_browser(served) as second:
        at = kept(first)
        assert "somebody else in the team approves it" in first.get(at).text
        seen = second.get(at)
        refused = first.post(f"{at}/approve", data={"mark": mark(seen)})
        assert (refused.status_code, one(served).state) == (409, "draft")
        asks = first.post(f"{at}/approve", data={"mark": mark(first.get(at)), "ask": "1"})
        assert asks.headers["location"].endswith("said=second_asked")
        assert "A nudge waits for a second person" not in first.get("/staff").text
        assert f'href="{at}">Look at it</a>' in second.get("/staff").text
        assert "you are the second person to look at it, after Programme team" in seen.text
        assert second.post(f"{at}/approve", data={"mark": mark(seen)}).headers["location"].endswith("said=approved")
        assert f"Written by Programme team. Approved by {SECOND}" in first.get(at).text
        assert "A nudge waits for a second person" not in second.get("/staff").text


def test_whoever_changed_it_last_is_not_the_one_to_approve_it(served):
    with staff_browser(served) as first, second_browser(served) as second:
        at = kept(first)
        form = {"do": "keep", "text": "The hall is warm.", "region": "North East", "revision": "1"}
        second.post(f"{at}/change", data=form)
        assert "somebody else in the team approves it" in second.get(at).text
        first.post(f"{at}/approve", data={"mark": mark(first.get(at))})
    assert one(served).state != "draft"


def test_of_two_who_change_it_at_once_the_second_keeps_their_words_and_sees_the_others(served):
    with staff_browser(served) as first, second_browser(served) as second:
        at = kept(first)
        form = {"do": "keep", "region": "North East", "revision": "1"}
        first.post(f"{at}/change", data={**form, "text": "Come on Friday."})
        answer = second.post(f"{at}/change", data={**form, "text": "Come on Monday."})
        assert answer.status_code == 409
        assert "Programme team kept a change while you were writing" in answer.text
        assert ("Come on Friday." in answer.text, ">Come on Monday.</textarea>" in answer.text) == (True, True)
        assert one(served).text == "Come on Friday."
        again = answer.text.split('name="revision" value="')[1].split('"')[0]
        second.post(f"{at}/change", data={**form, "text": "Come on Monday.", "revision": again})
    assert (one(served).text, one(served).wrote_name) == ("Come on Monday.", SECOND)


def test_a_second_save_does_not_withdraw_what_was_scheduled_meanwhile(served):
    with staff_browser(served) as first, second_browser(served) as second:
        at = kept(first, at="2026-01-13T10:00")
        form = {"do": "keep", "region": "North East", "text": "Friday.", "at": "2026-01-13T10:00", "revision": "1"}
        first.post(f"{at}/change", data=form)
        second.post(f"{at}/approve", data={"mark": mark(second.get(at))})
        assert second.post(f"{at}/change", data=form).status_code == 409
    assert (one(served).state, one(served).text) == ("approved", "Friday.")


def test_one_person_is_let_in_with_a_reason_that_is_shown_afterwards_and_a_pause_never_is(served):
    with staff_browser(served) as browser:
        at = kept(browser)
        page = browser.get(at).text
        assert ("Heard, Fernhill: heard from us less than a week ago" in page, "Paused, Fernhill:" in page) == (
            True, False,
        )  # fmt: skip
        who = page.split('name="person" value="')[1].split('"')[0]
        asked = {"person": who, "kind": "lately"}
        assert browser.post(f"{at}/let-in", data=asked).status_code == 422
        assert browser.post(f"{at}/let-in", data={**asked, "kind": "promised", "reason": "x"}).status_code == 409
        browser.post(f"{at}/let-in", data={**asked, "reason": "She asked us to tell her."})
        page = browser.get(at).text
        assert ("She asked us to tell her." in page, 'id="gets">4<' in page) == (True, True)
        browser.post(f"{at}/let-in", data={"person": who, "do": "out"})
        assert 'id="gets">3<' in browser.get(at).text
    assert served.read(lambda connection: overrides.of(connection, 1)) == []


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"at": "2026-03-29T01:30"}, "01:30 doesn't exist on that day. Choose 00:59 or earlier, or 02:00 or later."),
        ({"text": "{plan_ends} " * 50, "instead_plan_ends": "x" * 40}, "1024 can be sent. Please shorten it."),
        ({"by": "plan_ends", "by_days": "many"}, "Write the days from the area's own date as a whole number"),
        ({"by": "plan_ends", "by_time": "noon"}, "Write the time of day as the field shows it"),
        ({"by": "plan_ends", "at": "2026-01-13T10:00"}, "or each area's own date, not both"),
    ],
)
def test_what_cannot_be_sent_is_said_in_its_place(served, form, told):
    with staff_browser(served) as browser:
        given = {"do": "keep", "text": "The hall is free.", **form}
        answer = browser.post("/staff/nudges/new", data=given)
        assert (answer.status_code, told in answer.text.replace("&#39;", "'")) == (422, True), answer.text
    assert served.read(listing.everything) == []


def test_who_lacks_a_detail_is_shown_before_sending_and_gets_it_with_other_words(served):
    form = {"text": "Your plan ends {plan_ends}.", "region": ""}
    with staff_browser(served) as browser:
        shown = browser.post("/staff/nudges/preview", data=form).text.replace("&#39;", "'")
        assert "the end of the plan isn't on their area's card, for {plan_ends}" in shown
        shown = browser.post("/staff/nudges/preview", data={**form, "instead_plan_ends": "one day"}).text
        assert "Your plan ends one day." in shown


def test_a_saved_group_is_used_in_a_draft_and_everything_beside_its_lines_stays(served):
    form = {"text": "Hello {plan_ends}.", "is_1": "region:North East", "is_2": "area:oakbrook", "revision": "7",
            "instead_plan_ends": "one day", "by": "plan_ends", "by_days": "9"}  # fmt: skip
    with staff_browser(served) as browser:
        browser.post("/staff/nudges/new", data={"do": "save", "save_as": "The North", "is_1": "region:North East"})
        used = browser.post(f"{kept(browser)}/change", data={**form, "do": "use", "saved": "1"}).text
    assert 'name="is_2"' not in used
    for stays in ('name="revision" value="7"', 'value="one day"', 'value="plan_ends" selected', 'value="9"'):
        assert stays in used


def test_it_is_written_seen_approved_by_another_paused_and_stopped_while_it_goes(served, visit):
    page = console(served, visit, "/staff/nudges/new", viewport=WIDE)
    page.get_by_label("What you want to say").fill("Hello {name}, the hall is free.")
    page.get_by_label("Line 1: which residents").select_option("region:North East")
    expect(page.locator("#gets")).to_have_text("3")
    page.get_by_label("Day and time").fill("2026-01-13T10:00")
    page.get_by_role("button", name="Keep and check").click()
    expect(page.locator("#second")).to_contain_text("somebody else in the team approves it")
    with second_browser(served) as second:
        second.post("/staff/nudges/1/approve", data={"mark": mark(second.get("/staff/nudges/1"))})
    page.goto(served.url + "/staff/nudges/1")
    expect(page.locator("#progress")).to_contain_text("Scheduled")
    page.get_by_role("button", name="Pause it").click()
    expect(page.locator("#progress")).to_contain_text("Paused")
    served.forward(timedelta(days=2))
    expect(page.locator("#reached")).to_have_text("0")
    page.get_by_role("button", name="Let it go on").click()
    served.forward(timedelta(seconds=1))
    expect(page.locator("#reached")).to_have_text("2")  # of itself; the third has hours of their own
    page.get_by_role("button", name="Pause it").click()
    page.get_by_text("Stop it…").click()
    page.get_by_role("button", name="Stop this nudge").click()
    expect(page.locator("#stopped")).to_have_text("1")
    served.forward(timedelta(days=1))
    page.reload()
    expect(page.locator("#reached")).to_have_text("2")
