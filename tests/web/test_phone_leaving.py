"""Somebody whose phone may be looked at leaves at once, and the way back does not lead to the chat."""

import pytest
from playwright.sync_api import expect

from tests.web.phone import Phone

DANGER = "my husband hit me last night and im scared to go home"


@pytest.fixture
def phone(server, visit):
    phone = Phone(visit(f"{server.url}/phone?start=")).welcomed()
    phone.page.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<h1>The weather</h1>"))
    return phone


def has_left(page, server):
    expect(page.get_by_role("heading")).to_have_text("The weather")
    page.go_back()
    assert not page.url.startswith(server.url)


def test_a_way_out_is_within_reach_once_danger_was_spoken_of(phone, server):
    out = phone.page.get_by_role("button", name="Leave quickly")
    expect(out).to_be_hidden()
    phone.say(DANGER, "ring 999")
    expect(out).to_be_visible()
    phone.page.reload()
    out.click()
    has_left(phone.page, server)


def test_the_menu_has_a_way_out_at_any_time(phone, server):
    phone.page.get_by_role("button", name="Menu").click()
    phone.page.get_by_role("button", name="Leave this page quickly").click()
    has_left(phone.page, server)


def test_escape_three_times_leaves_and_twice_does_not(phone, server):
    phone.words.focus()
    for _ in range(2):
        phone.page.keyboard.press("Escape")
    expect(phone.words).to_be_visible()
    phone.page.keyboard.press("Escape")
    has_left(phone.page, server)
