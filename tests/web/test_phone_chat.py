"""A resident chats on the web phone, in a real browser."""

import pytest
from playwright.sync_api import expect

from flows.effects import Button, Say
from tests.web.phone import Phone, tell
from tests.web.screen import nothing_beside

WIDE = {"width": 1280, "height": 800}


@pytest.fixture
def phone(server, visit):
    return Phone(visit(f"{server.url}/phone")).welcomed()


def test_whoever_opens_it_is_welcomed_once(phone, server, visit):
    phone.page.reload()
    phone.welcomed()
    visit(f"{server.url}/phone", context=phone.page.context)
    expect(phone.ours).to_have_count(1)
    expect(phone.page.locator(".day")).to_have_text(["Mon 12 January"])


def test_typing_and_pressing_are_answered_and_the_buttons_go(phone):
    phone.say("Fernhill", "May I remember")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("AlongsideFernhill")
    phone.press("Yes, that's fine", "how things are going")
    assert phone.said() == ["Fernhill", "Yes, that's fine"]
    expect(phone.page.locator(".theirs .stamp").first).to_have_text("09:00 · sent")
    expect(phone.answers.get_by_role("button", name="Who can see it?")).to_have_count(0)


def test_a_link_opens_it_on_its_area(server, visit):
    code = server.app.programme.area("fernhill").start_code
    phone = Phone(visit(f"{server.url}/phone?start={code}")).welcomed()
    phone.hears("Fernhill")
    expect(phone.page).to_have_url(f"{server.url}/phone")
    phone.page.goto(f"{server.url}/phone?start={code}")
    expect(phone.page).to_have_url(f"{server.url}/phone")
    expect(phone.ours).to_have_count(1)


def test_everything_works_from_the_keyboard(phone):
    page = phone.page
    phone.words.focus()
    page.keyboard.type("one line")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("another")
    expect(phone.words).to_have_value("one line\nanother")
    phone.words.fill("")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Attach a photo, recording or document")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(phone.answers.get_by_role("button").last).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    phone.hears("Which part of the country")
    page.get_by_role("button", name="See all 10…").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Choose one")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="See all 10…")).to_be_focused()


def test_a_long_list_opens_as_a_sheet(phone):
    phone.press("Show me a list", "Which part of the country")
    first_few = ["North East", "North West", "Yorkshire and the…", "East Midlands"]
    expect(phone.answers.get_by_role("button")).to_have_text([*first_few, "See all 10…"])
    phone.answers.get_by_role("button", name="See all 10…").click()
    sheet = phone.page.get_by_role("dialog", name="Choose one")
    sheet.get_by_role("button", name="North East").click()
    phone.hears("North East")
    expect(sheet).to_be_hidden()
    assert phone.said() == ["Show me a list", "North East"]


def test_a_person_is_one_line_of_the_menu(phone):
    phone.page.get_by_role("button", name="Menu", exact=True).click()
    phone.page.get_by_role("dialog", name="Menu").get_by_role("button", name="Talk to a person").click()
    phone.hears("what's it about?")


def test_the_menu_says_what_its_lines_mean(phone):
    phone.page.get_by_role("button", name="Menu", exact=True).click()
    menu = phone.page.get_by_role("dialog", name="Menu")
    menu.get_by_role("button", name="Largest").click()
    expect(phone.page.locator("html")).to_have_attribute("data-size", "largest")
    menu.get_by_role("button", name="Delete everything…").click()
    expect(menu).to_be_hidden()
    phone.hears("Delete it all?")
    phone.page.reload()
    expect(phone.page.locator("html")).to_have_attribute("data-size", "largest")


def test_words_stay_on_the_screen_that_wrote_them_even_if_the_service_keeps_none(phone, server):
    phone.say("Fernhill", "May I remember")
    phone.page.reload()
    expect(phone.theirs).to_contain_text(["Fernhill"])


def test_words_that_are_no_longer_kept_leave_one_quiet_line(phone, server, visit):
    phone.say("Fernhill", "May I remember")
    phone.press("No, don't keep it", "won't keep anything")
    cookies = phone.page.context.cookies()
    elsewhere = Phone(visit("about:blank"))
    elsewhere.page.context.add_cookies(cookies)
    elsewhere.page.goto(f"{server.url}/phone")
    expect(elsewhere.page.locator(".gone")).to_have_text(["What was said here wasn't kept."] * 2)


def test_after_erasing_the_screen_is_empty_but_for_the_receipt(phone):
    phone.say("Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    phone.say("delete everything", "Delete it all?")
    phone.press("Delete it all", "keep this message as your receipt")
    expect(phone.theirs).to_have_count(0)
    expect(phone.ours).to_have_count(1)
    phone.page.reload()
    expect(phone.ours).to_have_count(1)
    phone.say("hello", "I'm Alongside")
    expect(phone.theirs).to_have_text(["hello09:00 · sent"])


def test_two_tabs_show_the_same_chat(phone, server, visit):
    other = Phone(visit(f"{server.url}/phone", context=phone.page.context)).welcomed()
    phone.say("Fernhill", "May I remember")
    other.hears("May I remember")
    other.press("Yes, that's fine", "how things are going")
    phone.hears("how things are going")
    expect(phone.theirs).to_have_count(2)
    expect(phone.answers.get_by_role("button", name="Yes, that's fine")).to_have_count(0)


def test_a_message_out_of_the_blue_arrives_with_its_buttons_and_is_announced(phone, server):
    tell(server, Say("How did it go?", (Button("Went well", "well"),)))
    phone.hears("How did it go?")
    expect(phone.answers.get_by_role("button")).to_have_text(["Went well"])
    log = phone.page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log.locator(".ours")).to_have_count(2)


def test_a_phone_number_can_be_rung_and_nothing_is_read_as_html(phone, server):
    tell(server, Say("Ring 999, or 0800 111 222. <b>Not bold</b>"))
    phone.hears("<b>Not bold</b>")
    expect(phone.page.get_by_role("link", name="999")).to_have_attribute("href", "tel:999")
    phone.write("<img src=x onerror=alert(1)>")
    expect(phone.theirs.last).to_contain_text("<img src=x onerror=alert(1)>")


def test_reading_further_up_is_not_disturbed(phone, server):
    for number in range(8):
        tell(server, Say(f"Line {number}\n\n\n\n"))
    phone.hears("Line 7")
    scroller = phone.page.locator("#scroll")
    scroller.evaluate("each => { each.scrollTop = 0 }")
    tell(server, Say("Something new"))
    phone.page.get_by_role("button", name="New message").click()
    expect(phone.ours.last).to_be_in_viewport()


def test_a_screen_reader_hears_its_parts(phone):
    expect(phone.page.locator("main")).to_match_aria_snapshot(
        """
        - main:
          - heading "Alongside" [level=1]
          - status: software, with people behind it
          - button "Menu"
          - region "Messages":
            - log "Chat with Alongside":
              - list:
                - listitem: Mon 12 January
                - listitem:
                  - paragraph: /Hello/
                  - text: 09:00
            - group "Answers to choose from":
              - button "Show me a list"
              - button "Not sure"
              - button "Just looking"
          - textbox "Write a message"
          - button "Send" [disabled]
        """
    )


def test_targets_are_large_enough_and_nothing_scrolls_sideways(phone):
    page = phone.page
    page.locator("html").evaluate("each => { each.dataset.size = 'largest' }")
    small = page.locator("button:visible").evaluate_all(
        "all => all.map(b => b.getBoundingClientRect()).filter(r => r.height < 44 || r.width < 44).length"
    )
    assert small == 0
    nothing_beside(page)


def test_it_is_never_stretched_on_a_wide_screen(server, visit):
    phone = Phone(visit(f"{server.url}/phone", viewport=WIDE)).welcomed()
    box = phone.page.locator("main").bounding_box()
    assert 360 <= box["width"] <= 440
    assert abs(box["x"] + box["width"] / 2 - 640) < 2
