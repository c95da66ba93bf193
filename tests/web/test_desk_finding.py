"""What is unread is marked until it has been before somebody's eyes, and their own areas can be searched."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from flows.effects import OpenHandoff, PassOn
from tests.web import desk
from tests.web.conftest import PHONE
from tests.web.desk import browser_of, do, number_of, sit_down
from tests.web.screen import nothing_beside


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def found(client, words):
    page = client.get("/desk", params={"find": words}).text
    return re.findall(r'<a class="item" href="[^"]*"><strong>(.*?)</strong>', page)


def test_unread_until_it_was_looked_at_and_the_search_is_one_key_away(server, visit):
    page = sit_down(server, visit, viewport=PHONE)
    jean = page.locator(".item", has_text="Jean · Fernhill")
    expect(jean.locator(".new")).to_have_text("new")
    jean.click()
    expect(page.locator("#unread")).to_have_count(0)
    page.goto(f"{server.url}/desk")
    expect(jean).to_be_visible()
    expect(jean.locator(".new")).to_have_count(0)
    page.keyboard.press("/")
    page.keyboard.type("lunch club")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Notes")).to_be_visible()
    expect(page.locator(".item")).to_contain_text("Fernhill's lunch club has a waiting list.")
    nothing_beside(page)


def marked(client):
    """Whether Jean's line says that something in it is unread."""
    return ">new<" in client.get("/desk").text.split("Jean · Fernhill")[1].split("why")[0]


def test_it_is_read_by_whoever_has_looked_and_noted_of_nobody_who_may_not(server):
    number = number_of(server, "Jean")
    do(server, PassOn(number, "dean"), adviser="aisha")
    aisha, dean, tom = browser_of(server), browser_of(server, "dean"), browser_of(server, "tom")
    aisha.post(f"/desk/handoffs/{number}/read")
    assert (marked(aisha), marked(dean)) == (False, True)
    tom.post(f"/desk/handoffs/{number}/writing")
    assert "is writing here now" not in dean.get(f"/desk/handoffs/{number}").text
    aisha.post(f"/desk/handoffs/{number}/writing")
    assert "Aisha Rahman is writing here now." in dean.get(f"/desk/handoffs/{number}").text
    server.clock.forward(timedelta(seconds=30))
    assert "is writing here now" not in dean.get(f"/desk/handoffs/{number}").text


def test_the_search_finds_their_own_areas_people_conversations_and_notes_and_no_others(server):
    aisha, tom = browser_of(server), browser_of(server, "tom")
    assert found(aisha, "malik") == ["Malik"]
    assert found(aisha, "hall lease") == ["Jean · Fernhill"]
    assert found(aisha, "FERN") == ["Fernhill", "Jean · Fernhill", "Fernhill"]
    assert found(tom, "malik") == found(tom, "hall lease") == found(tom, "fernhill") == []
    assert "It never looks through chats, nor anything about danger." in tom.get("/desk?find=malik").text


def test_nothing_about_danger_and_nobody_who_said_no_is_found(server):
    do(server, OpenHandoff("safety", "Zebedee was heard.", "danger", danger="child_at_risk"), name="Jean")
    server.write(lambda connection: desk.forget_consent(connection, "Malik"))
    assert found(browser_of(server), "zebedee") == []
    assert found(browser_of(server), "malik") == []


def test_looking_at_what_was_chosen_draws_no_page_anew(server):
    browser, number = browser_of(server), number_of(server, "Jean")

    def shown():
        page = browser.get(f"/desk/handoffs/{number}").text
        return page.split('data-digest="')[1].split('"')[0], 'id="unread"' in page

    digest, unread = shown()
    assert unread
    browser.post(f"/desk/handoffs/{number}/read")
    assert shown() == (digest, False)
