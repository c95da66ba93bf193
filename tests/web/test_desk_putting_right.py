"""Anything on an area's card can be put right, by keyboard too, with the name of whoever did it."""

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect
from sqlalchemy import func, select

from flows.effects import NextMeeting, PutRight, RecordNeed
from storage.desk import sharing_back
from storage.tables import put_right
from tests.web import desk
from tests.web.conftest import PHONE, WIDE
from tests.web.desk import FERNHILL, browser_of, do, part, sit_down
from tests.web.screen import nothing_beside
from tests.web.staff import staff_browser


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def seen_by(client):
    return client.get(FERNHILL).text.split('put-right"')[1].split('name="seen" value="')[1].split('"')[0]


def post(client, seen=None, **said):
    return client.post(f"{FERNHILL}/put-right", data={"seen": seen or seen_by(client), **said})


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_a_need_is_put_right_by_keyboard_alone_and_the_name_stays_on_it(server, visit, size):
    page = sit_down(server, visit, viewport=size)
    page.goto(server.url + FERNHILL)
    needs = part(page, "Needs")
    needs.get_by_text("Put the needs right").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(needs.get_by_label("What it is about")).to_be_focused()
    page.keyboard.type("Volunteers")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_have_text(
        "Put right, with your name on it. It stands until a person changes it."
    )
    expect(part(page, "Needs").locator(".right")).to_have_text("Volunteers: met Aisha Rahman, 09:00")
    nothing_beside(page)


def test_a_screen_reader_hears_what_each_choice_is_about(fernhill):
    needs = part(fernhill, "Needs")
    needs.get_by_text("Put the needs right").click()
    stands = needs.get_by_role("group", name="How it stands")
    assert stands.get_by_role("radio").evaluate_all("all => all.map(each => each.labels[0].innerText.trim())") == [
        "Help is wanted",
        "Met",
        "Parked for now",
    ]
    part(fernhill, "Dates and money").get_by_text("Correct a date or the money").click()
    expect(fernhill.get_by_role("button", name="Change Money left, in whole pounds")).to_be_visible()


def test_a_step_stands_on_the_day_it_happened(fernhill):
    journey = part(fernhill, "Journey")
    journey.get_by_text("Put the journey right").click()
    journey.get_by_label("What happened, or didn't").select_option(label="You've agreed your plan")
    journey.get_by_label("It's so").check()
    journey.get_by_label("When it happened").fill("2019-03-04")
    journey.get_by_role("button", name="Put it right").click()
    expect(part(fernhill, "Journey").locator(".right")).to_have_text(
        "You've agreed your plan: so, in Mar 2019 Aisha Rahman, 09:00"
    )
    told = "Seven steps forward and one setback since Mar 2019. Last: Some people have left, Nov 2025."
    expect(fernhill.get_by_role("img", name=told)).to_be_visible()


def test_what_is_asked_for_again_stands_beside_what_was_put_right(server):
    aisha = browser_of(server)
    assert post(aisha, about="need", kind="volunteers", says="met").status_code == 200
    server.clock.forward(timedelta(days=1))
    do(server, RecordNeed("volunteers", "said", "still nobody"), name="Jean")
    assert "met; asked for again at 09:00, so worth a look" in aisha.get(FERNHILL).text


def test_what_came_of_a_suggestion_stands_beside_what_residents_answered(fernhill):
    part(fernhill, "Suggested, and what came of it").get_by_text("Say what came of one").click()
    offered = part(fernhill, "Suggested, and what came of it")
    offered.get_by_label("Which one").select_option(label="Guide: Finding more helpers")
    offered.get_by_label("It helped a bit").check()
    offered.get_by_role("button", name="Put it right").click()
    expect(part(fernhill, "Suggested, and what came of it").locator(".right")).to_have_text(
        "Guide: Finding more helpers: it helped a bit Aisha Rahman, 09:00"
    )
    expect(part(fernhill, "Suggested, and what came of it").locator("li").first).to_contain_text("They'll try it")


def test_a_resident_who_tells_another_day_takes_the_name_off_the_next_meeting(server):
    aisha = browser_of(server)
    post(aisha, about="next_meeting", says="2026-02-03")
    assert "Next meeting: Tue 3 February" in aisha.get(FERNHILL).text
    do(server, NextMeeting(server.clock.now().date() + timedelta(days=7)), name="Jean")
    assert "Next meeting: Tue 3 February" not in aisha.get(FERNHILL).text


def test_nothing_is_put_right_over_what_somebody_else_just_did(server):
    aisha = browser_of(server)
    stale = seen_by(aisha)
    do(server, PutRight("fernhill", "money_left", "100"), adviser="aisha")
    answer = post(aisha, stale, about="money_left", says="7")
    assert (answer.status_code, "Somebody put something right" in answer.text) == (409, True)
    assert "Money left: £100" in aisha.get(FERNHILL).text


@pytest.mark.parametrize(
    "said",
    [
        {"about": "need", "kind": "a kind there isn't", "says": "met"},
        {"about": "need", "kind": "volunteers", "says": "so"},
        {"about": "signal", "kind": "plan_agreed", "says": "so", "on": "2027-01-01"},
        {"about": "money_left", "says": "-5"},
        {"about": "money_left", "says": "9" * 40},
        {"about": "plan_ends", "says": "soon"},
        {"about": "odds", "says": "1"},
        {"about": "offer", "kind": "guide:never-offered-here", "says": "helped"},
    ],
)
def test_what_can_not_be_so_is_not_kept(server, said):
    answer = post(browser_of(server), **said)
    assert (answer.status_code, "so nothing was changed" in answer.text) == (422, True)


def test_only_whoever_has_the_area_puts_it_right_or_gets_its_picture(server):
    tom = browser_of(server, "tom")
    assert post(tom, "any", about="money_left", says="7").status_code == 404
    assert tom.get(f"{FERNHILL}/journey.png").status_code == 404


def test_the_journey_is_a_picture_to_save(server):
    answer = browser_of(server).get(f"{FERNHILL}/journey.png")
    assert answer.headers["content-type"] == "image/png"
    drawn = Image.open(BytesIO(answer.content))
    assert drawn.width == 1080
    assert len(drawn.convert("RGB").getcolors(1 << 24)) > 3


CAN_SHARE = """navigator.canShare = ({ files }) => files[0].type === "image/png";
    navigator.share = async (shared) => {
        document.title = `${shared.title}: ${shared.files[0].type}, ${shared.files[0].size > 1000}`;
    };"""


@pytest.mark.parametrize("can", [True, False])
def test_the_picture_is_sent_on_where_a_phone_can(server, visit, can):
    page = sit_down(server, visit, viewport=PHONE)
    page.add_init_script(CAN_SHARE if can else "navigator.canShare = undefined")
    page.goto(server.url + FERNHILL)
    button = page.get_by_role("button", name="Send it on")
    expect(button).to_be_visible(visible=can)
    if can:
        button.click()
        expect(page).to_have_title("Fernhill: image/png, true")


def test_an_area_nobody_has_told_about_has_a_picture_too(server):
    answer = browser_of(server, "joe").get("/desk/areas/moorend_cross/journey.png")
    assert (answer.status_code, answer.content[:4]) == (200, b"\x89PNG")


def test_staff_read_what_was_put_right_and_by_whom(server):
    post(browser_of(server), about="need", kind="volunteers", says="met")
    with staff_browser(server) as staff:
        text = staff.get("/staff/areas/fernhill").text
    assert '<span>Volunteers: met</span><span class="quiet">Aisha Rahman, 09:00</span>' in text


def test_what_isnt_right_in_a_note_stands_beside_it_with_a_name_until_the_note_is_taken_back(server):
    aisha, team = browser_of(server), browser_of(server, "Programme team")
    aisha.post(f"{FERNHILL}/notes", data={"kind": "update", "text": "The hall roof leaks again."})
    note = server.read(lambda db: sharing_back.by(db, "aisha"))[0]
    assert post(team, about="note", kind=str(note.number), says="  ").status_code == 422
    post(team, about="note", kind=str(note.number), says="It was mended in May.")
    page = aisha.get(FERNHILL).text
    assert "<strong>Update</strong> The hall roof leaks again." in page
    assert "“The hall roof leaks again.”: It was mended in May.</span>" in page
    with staff_browser(server) as staff:
        assert "Put right by Programme team: It was mended in May." in staff.get("/staff/notes?find=mended").text
        assert "It was mended in May.,Programme team" in staff.get("/staff/notes.csv?area=fernhill").text
    aisha.post(f"/desk/notes/{note.number}/take-back")
    assert "mended in May" not in aisha.get(FERNHILL).text
    assert server.read(lambda db: db.scalar(select(func.count()).select_from(put_right))) == 0
