"""In a demo a bar above the phone moves the clock and lets a visitor be somebody else."""

import pytest
from playwright.sync_api import expect

from tests.web.phone import Phone, become


@pytest.fixture
def phone(demo_server, visit):
    return Phone(visit(f"{demo_server.url}/phone")).welcomed()


def test_the_clock_moves_and_what_came_is_said_in_words(phone):
    bar = phone.page.get_by_role("complementary", name="Demo")
    bar.get_by_role("button", name="+1 day").click()
    expect(bar.get_by_role("status")).to_have_text("It's Tue 13 January now. Nothing was due.")
    expect(bar).to_contain_text("Tue 13 Jan, 09:00")
    bar.get_by_role("button", name="+2 weeks").click()
    expect(bar.get_by_role("status")).to_have_text("It's Tue 27 January now. Nothing was due.")
    bar.get_by_role("button", name="Next").click()
    expect(bar.get_by_role("status")).to_have_text("Nothing is waiting to happen, so the clock stays.")


def test_a_new_neighbour_starts_with_an_empty_chat_and_one_can_come_back(phone):
    page = phone.page
    phone.say("my name is Jo, from Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    become(page, "A new neighbour")
    phone.welcomed()
    expect(phone.ours).to_have_count(1)
    expect(phone.theirs).to_have_count(0)
    become(page, "Jo Fernhill")
    expect(phone.ours.last).to_contain_text("how things are going")


def test_there_is_no_bar_outside_a_demo(server, visit):
    page = visit(f"{server.url}/phone")
    Phone(page).welcomed()
    expect(page.get_by_role("complementary")).to_have_count(0)
