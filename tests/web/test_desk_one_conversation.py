"""Danger told in a chat that an adviser has: one conversation, whichever of its two addresses it is looked at."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from flows.effects import OpenHandoff, TellResident
from tests.web import desk
from tests.web.desk import browser_of, do, number_of, sit_down
from tests.web.test_desk_conversation import phone_of

PHONE = {"width": 375, "height": 812}
DANGER = "sorry, my husband hit me last night"
BUBBLES = ".notes .bubble"


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def told(server, visit):
    """Jean's chat with Aisha, and what Jean told in it: (chat, danger, Jean's phone)."""
    chat = number_of(server, "Jean")
    do(server, TellResident(chat, "Hello Jean, what about the lease?"), adviser="aisha")
    phone = phone_of(server, visit, "Jean")
    phone.say(DANGER, "ring 999")
    return chat, number_of(server, "Jean"), phone


def said_on(client, number):
    """What was said, as that page has it."""
    page = client.get(f"/desk/handoffs/{number}").text
    return re.findall(r'<p class="bubble"><span class="sr">[^<]*</span><span>(.*?)</span></p>', page)


def test_both_addresses_show_the_same_and_an_answer_to_either_is_in_both_once(server, told):
    chat, danger, _ = told
    do(server, TellResident(danger, "Are you safe now?"), adviser="aisha")
    do(server, TellResident(chat, "I can ring you."), adviser="aisha")
    conversation = ["Hello Jean, what about the lease?", DANGER, "Are you safe now?", "I can ring you."]
    aisha = browser_of(server)
    assert said_on(aisha, danger) == conversation
    assert said_on(aisha, chat) == conversation


def test_whoever_may_not_see_the_chat_sees_only_the_danger(server, told):
    chat, danger, _ = told
    do(server, TellResident(danger, "I'm Dean. Are you safe?"), adviser="dean")
    dean = browser_of(server, "dean")
    assert dean.get(f"/desk/handoffs/{chat}").status_code == 404
    assert said_on(dean, danger) == ["I&#39;m Dean. Are you safe?"]


def test_what_was_asked_before_or_after_the_danger_is_no_part_of_it(server, told):
    chat, danger, _ = told
    do(server, TellResident(danger, "Are you safe now?"), adviser="aisha")
    aisha = browser_of(server)
    desk.change(server, danger, state="closed", closed_at=server.clock.now())
    desk.change(server, chat, state="closed", closed_at=server.clock.now())
    server.clock.forward(timedelta(days=1))
    do(server, OpenHandoff("ordinary", "our boiler", "asked"), name="Jean")
    assert said_on(aisha, number_of(server, "Jean")) == []


def test_the_newest_message_comes_into_sight_and_leaves_room_for_the_talk(server, visit, told):
    chat, _, phone = told
    for count in range(8):
        do(
            server,
            TellResident(chat, f"Line {count}. " + "Are you somewhere safe where we can talk? " * 2),
            adviser="aisha",
        )
    sizes = PHONE, desk.WIDE, {"width": 375, "height": 600}
    pages = [sit_down(server, visit, path=f"/desk/handoffs/{chat}", viewport=size) for size in sizes]
    for page in pages:
        expect(page.locator(BUBBLES).last).to_be_in_viewport()
    phone.say("yes at mine but he has a knife and shes in the house now", "999")
    for page in pages:
        newest, note = page.locator(BUBBLES).last, page.locator(".danger-note summary")
        expect(newest).to_contain_text("he has a knife")
        expect(newest).to_be_in_viewport(ratio=1)
        expect(note).to_contain_text("Somebody may be in danger. It was told in this chat.")
    assert pages[0].locator("#thread").bounding_box()["height"] > 280


def test_danger_that_comes_live_leaves_the_newest_message_in_sight(server, visit):
    chat = number_of(server, "Jean")
    for count in range(8):
        do(
            server,
            TellResident(chat, f"Line {count}. " + "What would help you most with the lease? " * 2),
            adviser="aisha",
        )
    page = sit_down(server, visit, path=f"/desk/handoffs/{chat}", viewport=PHONE)
    expect(page.locator(".danger-note")).to_have_count(0)
    phone_of(server, visit, "Jean").say(DANGER, "ring 999")
    expect(page.locator(".danger-note")).to_be_visible()
    expect(page.locator(BUBBLES).last).to_contain_text(DANGER)
    expect(page.locator(BUBBLES).last).to_be_in_viewport(ratio=1)
