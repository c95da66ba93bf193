"""What the phone's messages look like and do: numbers that ring, suggestions apart, a calm header, plain choices."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from bot.web.tapped import Tapped
from content.load import load
from flows.effects import Button, Say
from tests.web.phone import Phone, tell

DANGER = "a child at our club says her stepdad hits her"


@pytest.fixture
def phone(server, visit):
    phone = Phone(visit(f"{server.url}/phone")).welcomed()
    phone.say("Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    return phone


def links(phone):
    return phone.ours.last.get_by_role("link").evaluate_all(
        "all => all.map(a => [a.textContent, a.getAttribute('href')])"
    )


def test_every_number_given_in_danger_can_be_tapped(phone):
    phone.say(DANGER, "Childline")
    assert links(phone)[:3] == [
        ["999", "tel:999"], ["0808 800 5000", "tel:08088005000"], ["0800 1111", "tel:08001111"],
    ]  # fmt: skip


def test_a_number_to_text_opens_a_message_with_its_word(phone, server):
    tell(server, Say("Shout: text SHOUT to 85258 (any time, free)\nNHS 111: 111 (any time). 101 of you came."))
    phone.hears("85258")
    assert links(phone) == [
        ["text SHOUT to 85258", "sms:85258?body=SHOUT"], ["111", "tel:111"], ["111", "tel:111"],
    ]  # fmt: skip


@pytest.mark.parametrize("number", load().urgent.numbers, ids=lambda number: number.id)
def test_every_helpline_can_be_tapped_as_it_is_told(number):
    told = Tapped(load()).parts(f"{number.name}: {number.number} ({number.hours})")
    assert any(where.startswith(("tel:", "sms:")) for _, where in told)


def test_a_suggestion_is_a_block_with_its_title_in_bold(phone):
    phone.say("how do we get more people to come", "Which shall we look at")
    items = phone.ours.last.get_by_role("listitem")
    expect(items).to_have_count(3)
    expect(items.first.locator("strong")).to_contain_text("To read: ")
    expect(items.first.locator(".takes")).to_have_text("two minutes to read")
    assert items.first.locator("strong").evaluate("each => getComputedStyle(each).fontWeight") in ("700", "bold")
    tops = items.evaluate_all("all => all.map(each => each.getBoundingClientRect()).map(box => [box.top, box.bottom])")
    assert all(upper[1] <= lower[0] for upper, lower in pairwise(tops))


def test_the_header_stays_on_one_line_each_beside_the_way_out(phone):
    before = phone.page.locator(".head").first.bounding_box()["height"]
    phone.say(DANGER, "Childline")
    out = phone.page.get_by_role("button", name="Leave quickly").bounding_box()
    assert phone.page.locator(".head").first.bounding_box()["height"] == before
    assert min(out["width"], out["height"]) >= 44
    for words in (phone.page.locator(".names h1"), phone.page.locator("#who")):
        assert words.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_of_many_choices_the_first_few_are_there_and_the_rest_one_tap_away(phone, server):
    tell(server, Say("Which?", tuple(Button(f"Choice {number}", str(number)) for number in range(1, 10))))
    first_few = [f"Choice {number}" for number in range(1, 5)]
    expect(phone.answers.get_by_role("button")).to_have_text([*first_few, "See all 9…"])
    phone.answers.get_by_role("button", name="See all 9…").click()
    expect(phone.page.get_by_role("dialog", name="Choose one").get_by_role("listitem")).to_have_count(9)


def test_help_is_one_line_of_the_menu(phone):
    phone.page.get_by_role("button", name="Menu", exact=True).click()
    phone.page.get_by_role("dialog", name="Menu").get_by_role("button", name="Help").click()
    phone.hears("always work")
