"""What is put off stands by itself on the desk, with the day it comes back, and comes back on that day."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.web.desk import lively, number_of, sit_down

FRIDAY = datetime(2026, 1, 16, 15, tzinfo=UTC)


@pytest.fixture
def server(tmp_path):
    with lively(tmp_path) as running:
        yield running


def heads(page):
    return [text.split()[0] for text in page.locator("#today h3").all_inner_texts()]


def test_what_is_put_off_is_a_group_of_its_own_until_it_comes_back(server, visit):
    page = sit_down(server, visit, path=f"/desk/handoffs/{number_of(server, 'Jean')}")
    assert heads(page) == ["Safety", "Waiting", "Dates", "Quiet"]
    page.get_by_text("Later", exact=True).click()
    page.get_by_label("On a day").fill("2026-01-15")
    page.get_by_role("button", name="On that day").click()
    expect(page.locator("#result")).to_contain_text("It comes back Thu 15 January at 09:00.")
    assert heads(page) == ["Safety", "Waiting", "Later", "Dates", "Quiet"]
    later = page.locator(".group.later .item")
    expect(later.locator(".why")).to_have_text(
        "Put off to Thu 15 January. Jean was promised an answer by Thu 15 January."
    )
    expect(page.locator(".group.later .waits")).to_have_count(0)
    expect(page.locator(".notes .nothing")).to_contain_text("Put off to Thu 15 January 2026, 09:00.")
    server.clock.forward(timedelta(days=3))
    page.reload()
    assert "Later" not in heads(page)


def test_on_a_friday_tomorrow_morning_is_called_by_its_real_name(tmp_path, visit):
    with lively(tmp_path, at=FRIDAY) as server:
        page = sit_down(server, visit, path=f"/desk/handoffs/{number_of(server, 'Jean')}")
        page.get_by_text("Later", exact=True).click()
        page.get_by_role("button", name="Mon 19 Jan, 9:00").click()
        expect(page.locator("#result")).to_contain_text("It comes back Mon 19 January at 09:00.")
