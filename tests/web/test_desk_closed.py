"""What was closed lately can be found at the desk and read again, by whoever it was with or whose area it is."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from flows.effects import CloseHandoff, TellResident
from tests.web import desk
from tests.web.desk import browser_of, do, number_of, sit_down

OUTCOME = "We read the lease together."


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def closed(server):
    number = number_of(server, "Jean")
    do(server, TellResident(number, "It runs to March."), adviser="aisha")
    do(server, CloseHandoff(number, OUTCOME), adviser="aisha")
    return number


def listed(server, name):
    return "Closed in the last two weeks" in browser_of(server, name).get("/desk").text


@pytest.mark.parametrize("size", [{"width": 375, "height": 812}, desk.WIDE], ids=["phone", "wide"])
def test_a_closed_chat_is_found_with_what_came_of_it_and_read_again(server, visit, closed, size):
    page = sit_down(server, visit, viewport=size)
    page.get_by_text("Closed in the last two weeks (1)").click()
    line = page.locator(".over .item")
    expect(line.locator(".why")).to_have_text(["Closed 09:00, was with Aisha Rahman.", OUTCOME])
    line.click()
    expect(page.locator("#stands")).to_contain_text(f"Closed 09:00. {OUTCOME}")
    expect(page.locator(".mine .bubble")).to_have_text("Aisha Rahman: It runs to March.")
    expect(page.locator("#composer")).to_have_count(0)


def test_only_those_whose_it_was_see_it(server, closed):
    assert (listed(server, "aisha"), listed(server, "joe"), listed(server, "tom")) == (True, False, False)


def test_what_goes_round_an_adviser_is_not_among_theirs(server, closed):
    desk.change(server, closed, around="aisha", holder="dean", adviser="dean")
    assert (listed(server, "aisha"), listed(server, "dean")) == (False, True)


def test_after_two_weeks_it_is_gone_from_the_list(server, closed):
    server.clock.forward(timedelta(days=15))
    assert not listed(server, "aisha")


def test_the_newest_is_first(server, closed):
    server.clock.forward(timedelta(days=1))
    steph = number_of(server, "Steph")
    do(server, CloseHandoff(steph, "Rang the lead."), adviser="tom")
    desk.change(server, steph, area_id="fernhill")
    text = browser_of(server, "aisha").get("/desk").text.split("Closed in the last two weeks")[1]
    assert text.index("Rang the lead.") < text.index(OUTCOME)


def test_whoever_closed_it_can_write_again_from_the_page(server, visit, closed):
    page = sit_down(server, visit, path=f"/desk/handoffs/{closed}", viewport=desk.WIDE)
    page.locator("#reopen").click()
    expect(page.locator("#stands")).to_contain_text("You have this chat")
    expect(page.locator("#composer")).to_have_count(1)


def test_nobody_else_is_offered_to_write_again(server, closed):
    assert 'id="reopen"' in browser_of(server, "aisha").get(f"/desk/handoffs/{closed}").text
    assert 'id="reopen"' not in browser_of(server, "tom").get(f"/desk/handoffs/{closed}").text
