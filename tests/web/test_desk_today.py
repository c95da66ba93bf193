"""The day's list: what needs somebody, in the order to look at it, and only theirs."""

import re
from datetime import date, timedelta

import httpx
import pytest
from playwright.sync_api import expect
from sqlalchemy import insert, select, update

from flows.desk.calendar import Calendar
from flows.effects import OpenHandoff, TakeHandoff
from storage.tables import conversation, leave, person
from tests.web import desk
from tests.web.desk import browser_of, number_of, sit_down
from tests.web.screen import nothing_beside
from tests.web.staff import neighbour, waits

COMPLAINT = OpenHandoff("soon", "Tom never rings back.", "complaint", around="tom")


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def test_it_needs_signing_in(server):
    for path in ("/desk", "/desk/handoffs/1", "/desk/areas/fernhill", "/desk/stream"):
        answer = httpx.get(server.url + path)
        assert (answer.status_code, answer.headers.get("location")) in ((303, "/sign-in"), (204, None)), path
    answer = httpx.post(f"{server.url}/desk/handoffs/1/take", headers=desk.HERE)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_danger_comes_first_then_people_then_dates_then_quiet(server, visit):
    page = sit_down(server, visit)
    expect(page.locator("#today h3")).to_have_text(["Safety 1", "Waiting 1", "Dates 2", "Quiet"])
    expect(page.locator("#today .group .item strong")).to_have_text(
        ["Steph · Oakbrook", "Jean · Fernhill", "Cragside Row", "Fernhill"]
    )
    expect(page.locator("#today .group .why")).to_have_text(
        [
            "Somebody may be in danger, and nobody has taken it since 08:00.",
            "Promised an answer today. The day they name is Fri 23 January.",
            "Their group meets Sat 17 January.",
            "Their group meets Thu 22 January.",
        ]
    )


def test_a_day_with_nothing_in_it_says_something_useful(server):
    joe = browser_of(server, "joe").get("/desk").text
    assert "Nobody is waiting for you. Whoever asks for a person appears here by themselves." in joe
    assert "Nobody has written since Mon 3 November, ten weeks ago." in joe
    assert "Nobody there has written yet." in joe


def test_a_plan_that_ends_soon_is_among_the_dates(server):
    assert "Their plan ends Sat 28 March, in ten weeks." in browser_of(server, "tom").get("/desk").text


def test_an_area_whose_residents_write_is_not_quiet_however_long_they_have_been_in_it(server):
    old = server.clock.now() - timedelta(weeks=30)
    theirs = select(person.c.id).where(person.c.area_id == "fernhill")
    quiet = update(conversation).where(conversation.c.person_id.in_(theirs)).values(heard_at=old)
    one = update(conversation).where(conversation.c.person_id == theirs.limit(1).scalar_subquery())
    server.write(lambda db: db.execute(quiet).rowcount)
    assert "Nobody has written since" in browser_of(server).get("/desk").text
    server.write(lambda db: db.execute(one.values(heard_at=server.clock.now())).rowcount)
    assert "Nobody has written since" not in browser_of(server).get("/desk").text


def test_whoever_stands_in_sees_those_areas_until_the_leave_is_over(server):
    jean = number_of(server, "Jean")
    assert browser_of(server, "sian").get(f"/desk/handoffs/{jean}").status_code == 404
    away = {"adviser": "aisha", "starts": date(2026, 1, 12), "ends": date(2026, 1, 16), "cover": "sian"}
    server.write(lambda db: db.execute(insert(leave).values(away)).rowcount)
    sian = browser_of(server, "sian")
    assert "You&#39;re standing in for Aisha Rahman until Fri 16 January." in sian.get("/desk").text
    assert sian.get(f"/desk/handoffs/{jean}").status_code == 200
    assert sian.get("/desk/areas/staithe_bank").status_code == 200
    assert "New questions go to Siân Prowse." in browser_of(server).get("/desk").text
    server.clock.forward(timedelta(days=5))
    # Jean's handoff may have become hers meanwhile, with the tick that began the leave; the other areas never do.
    assert sian.get("/desk/areas/staithe_bank").status_code == 404


def test_a_complaint_about_an_adviser_is_never_on_their_desk_nor_on_their_stand_ins(server):
    server.call(server.app.line.do(desk.person_of(server, name="Craig"), COMPLAINT))
    number = number_of(server, "Craig")
    away = {"adviser": "tom", "starts": date(2026, 1, 12), "ends": date(2026, 1, 16), "cover": "sian"}
    server.write(lambda db: db.execute(insert(leave).values(away)).rowcount)
    for name in ("tom", "sian", "aisha"):
        client = browser_of(server, name)
        assert "never rings back" not in client.get("/desk").text
        assert client.get(f"/desk/handoffs/{number}").status_code == 404
    assert "Tom never rings back." in browser_of(server, "Programme team").get("/desk").text


def test_staff_see_what_went_to_the_team_and_danger_and_nothing_else(server):
    client = browser_of(server, "Programme team")
    first = client.get("/desk").text
    assert "Steph · Oakbrook" in first
    assert "Jean · Fernhill" not in first
    assert client.get(f"/desk/handoffs/{number_of(server, 'Jean')}").status_code == 404
    desk.change(server, number_of(server, "Jean"), adviser="")
    assert "Jean · Fernhill" in client.get("/desk").text


def test_it_works_from_the_keyboard(server, visit):
    page = sit_down(server, visit)
    expect(page.locator("#keys-button")).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(".item").nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".item").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Jean · Fernhill")).to_be_visible()
    expect(page.locator("#keys-button")).to_be_visible()  # the new page's script is there
    page.keyboard.press("r")
    page.keyboard.type("just typing jkt?")
    expect(page.get_by_label("Reply to Jean")).to_have_value("just typing jkt?")
    page.get_by_label("Reply to Jean").blur()
    page.keyboard.press("c")
    expect(page.get_by_label("In one line, what came of it?")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_label("In one line, what came of it?")).to_be_hidden()
    page.locator("#talk").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_label("Single keys work on this device").uncheck()
    page.get_by_role("button", name="Done").click()
    page.reload()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_on_a_phone_it_is_three_steps_with_a_way_back(server, visit):
    page = sit_down(server, visit, viewport={"width": 375, "height": 812})
    expect(page.locator("#talk")).to_be_hidden()
    page.get_by_role("link", name="Jean · Fernhill").click()
    expect(page.locator("#today")).to_be_hidden()
    page.get_by_role("link", name="Area card").click()
    expect(page.get_by_role("heading", name="Fernhill", exact=True)).to_be_visible()
    page.get_by_role("link", name="Back", exact=True).click()
    expect(page.get_by_label("Reply to Jean")).to_be_visible()
    page.get_by_role("link", name="Back to today").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


@pytest.mark.parametrize("where", ["/desk", "/desk/handoffs/1", "/desk/areas/fernhill"])
def test_on_a_phone_everything_can_be_tapped_and_nothing_scrolls_sideways(server, visit, where):
    page = sit_down(server, visit, path=where, viewport={"width": 375, "height": 812})
    small = page.locator("a:visible, button:visible, summary:visible, input:visible, select:visible").evaluate_all(
        """all => all.filter(each => !each.closest("p") && !each.matches(".skip, .sr"))
          .map(each => [each.textContent.trim(), each.getBoundingClientRect()])
          .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([text]) => text)"""
    )
    assert small == []
    nothing_beside(page)


def test_what_others_do_appears_by_itself(server, visit):
    page = sit_down(server, visit)
    asked = OpenHandoff("soon", "The boat shed.", "asked")
    server.call(server.app.line.do(desk.person_of(server, name="Bill"), asked))
    expect(page.locator("#today")).to_contain_text("Bill · Staithe Bank")
    desk.do(server, TakeHandoff(number_of(server, "Steph")), adviser="dean")
    expect(page.locator("#today")).to_contain_text("Dean Okafor has this one.")


def test_a_screen_reader_finds_its_way(server, visit):
    page = sit_down(server, visit)
    expect(page.get_by_role("banner")).to_be_visible()
    main = page.get_by_role("main")
    for name in ("Today", "Steph · Oakbrook", "Oakbrook"):
        expect(main.get_by_role("region", name=name, exact=True)).to_be_visible()
    assert page.locator("h1").count() == 1
    assert page.locator("[id]").evaluate_all("all => all.length === new Set(all.map(each => each.id)).size")


def test_people_without_a_name_can_be_told_apart(server):
    now = server.clock.now()

    def seed(connection):
        for minutes in (5, 3):
            who = neighbour(connection, now, f"{minutes}", "fernhill")
            connection.execute(update(person).where(person.c.id == who).values(name=""))
            waits(connection, now - timedelta(minutes=minutes), who, "fernhill", urgency="safety")

    server.write(seed)
    page = browser_of(server).get("/desk").text
    assert len(set(re.findall(r"Somebody with no name yet \(number \d+\) · Fernhill", page))) == 2


def test_an_answer_of_another_day_is_told_as_one_says_it(server):
    today = Calendar(server.clock.now(), "Europe/London")
    days = [today.when(server.clock.now() - timedelta(days=each)) for each in (0, 1, 3)]
    assert days == ["at 09:00", "yesterday, 09:00", "on Fri 9 January, 09:00"]


def test_an_adviser_chooses_when_the_list_comes_into_their_chat(server, visit):
    page = sit_down(server, visit)
    page.get_by_text("This list in your chat").click()
    page.get_by_label("Send it, on days I work").select_option("At 8:00")
    page.locator(".daily").get_by_role("button", name="Save").click()
    expect(page.locator("#result")).to_contain_text("The list comes into your chat at that hour")
    expect(page.locator(".daily summary")).to_have_text("This list in your chat (at 8:00)")
    page.get_by_text("This list in your chat").click()
    page.get_by_label("Send it, on days I work").select_option("Not at all")
    page.locator(".daily").get_by_role("button", name="Save").click()
    expect(page.locator("#result")).to_contain_text("The list doesn't come by itself any more.")


def test_an_hour_in_the_night_is_refused(server):
    answer = browser_of(server).post("/desk/list", data={"hour": "3"})
    assert answer.status_code == 422
    assert "Choose an hour between 5:00 and 20:00. Nothing was changed." in answer.text


def test_only_whoever_answers_residents_is_sent_a_list(server):
    assert browser_of(server, "Programme team").post("/desk/list", data={"hour": "8"}).status_code == 404
