"""A guide is a card that opens in place; back keeps the place."""

import pytest
from playwright.sync_api import expect

from flows.effects import Say
from tests.web.phone import Phone, tell


@pytest.fixture
def phone(server, visit):
    phone = Phone(visit(f"{server.url}/phone")).welcomed()
    for number in range(6):
        tell(server, Say(f"Line {number}\n\n\n\n"))
    guide = server.app.programme.guide("hardly-anyone-comes")
    tell(server, Say(f"{guide.title}. {guide.summary}\n\nWill you give it a go?", guide=guide.id))
    phone.hears("Will you give it a go?")
    return phone


def test_the_card_says_its_title_two_lines_and_minutes(phone, server):
    guide = server.app.programme.guide("hardly-anyone-comes")
    card = phone.page.locator(".guide-card")
    expect(card.locator("strong")).to_have_text(guide.title)
    expect(card.locator("small")).to_have_text(f"{guide.minutes} min read")
    assert card.locator(".two-lines").bounding_box()["height"] < 50
    expect(phone.page.locator(".ours .bubble").last).to_have_text("Will you give it a go?")


@pytest.mark.parametrize("way_back", ["button", "browser", "escape"])
def test_it_opens_in_place_and_back_keeps_the_place(phone, server, way_back):
    page = phone.page
    scroller = page.locator("#scroll")
    card = page.locator(".guide-card")
    card.scroll_into_view_if_needed()
    before = scroller.evaluate("each => each.scrollTop")
    card.click()
    guide = page.get_by_role("region", name="Guide", exact=True)
    expect(guide.get_by_role("heading", level=2)).to_be_focused()
    expect(page.locator("#chat")).to_have_attribute("inert", "")
    match way_back:
        case "button":
            page.get_by_role("button", name="Back to the chat").click()
        case "browser":
            page.go_back()
        case "escape":
            page.keyboard.press("Escape")
    expect(guide).to_be_hidden()
    expect(card).to_be_focused()
    assert scroller.evaluate("each => each.scrollTop") == before


def test_a_link_to_a_guide_opens_it_as_a_page(server, visit):
    page = visit(f"{server.url}/phone/guides/first-meeting")
    expect(page.get_by_role("heading", name="Starting a group from scratch")).to_be_visible()
    page.get_by_role("link", name="Go to the chat").click()
    Phone(page).welcomed()


def opened(phone):
    phone.page.locator(".guide-card").click()
    guide = phone.page.get_by_role("region", name="Guide", exact=True)
    expect(guide.get_by_role("heading", level=2)).to_be_focused()
    return guide


def test_it_says_when_to_start_and_what_it_takes(phone, server):
    guide = server.app.programme.guide("hardly-anyone-comes")
    takes = opened(phone).locator(".takes")
    expect(takes).to_contain_text(f"Ready when {guide.ready}")
    expect(takes).to_contain_text("It takes an evening of calls and knocks")


def test_a_guide_that_goes_with_it_opens_in_its_place(phone):
    guide = opened(phone)
    guide.get_by_role("link", name="Hearing the quiet voices").click()
    expect(guide.get_by_role("heading", name="Hearing the quiet voices")).to_be_focused()
    phone.page.get_by_role("button", name="Back to the chat").click()
    expect(guide).to_be_hidden()
    expect(phone.page.locator(".guide-card")).to_be_focused()


def test_anything_else_that_goes_with_it_is_asked_for_in_the_chat(phone):
    guide = opened(phone)
    guide.get_by_role("button", name="Bringing people in").click()
    expect(guide).to_be_hidden()
    phone.hears("Shall I ask for you to join?")


def test_as_a_page_it_names_what_to_ask_for(server, visit):
    page = visit(f"{server.url}/phone/guides/hardly-anyone-comes")
    expect(page.get_by_text("“Show me Bringing people in”")).to_be_visible()
    page.get_by_role("link", name="Hearing the quiet voices").click()
    expect(page.get_by_role("heading", name="Hearing the quiet voices")).to_be_visible()


def test_it_fits_a_narrow_phone(phone):
    phone.page.set_viewport_size({"width": 375, "height": 700})
    opened(phone)
    region = phone.page.locator("#guide-page")
    assert region.evaluate("each => each.scrollWidth <= each.clientWidth")
