"""Small things at the desk that must fit: what was told, two dangers side by side, columns of one width."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert, select, update

from flows.effects import OpenHandoff, PutForward
from storage.tables import handoff, package_request, person
from tests.web import desk
from tests.web.desk import do, person_of, sit_down

PHONE = {"width": 375, "height": 812}


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        do(running, OpenHandoff("safety", "A worry was heard.", "danger", danger="child_at_risk"), name="Jean")
        yield running


@pytest.mark.parametrize("size", [PHONE, desk.WIDE], ids=["phone", "wide"])
def test_what_they_were_told_stands_clear_of_its_border_line_by_line(server, visit, size):
    page = sit_down(server, visit, viewport=size)
    told = page.locator(".told .item").first
    expect(told).to_have_css("padding-left", "12px")
    edges = "all => all.map(each => each.getBoundingClientRect()).map(({left, top, bottom}) => ({left, top, bottom}))"
    when, what = told.locator(".why").evaluate_all(edges)
    assert when["bottom"] <= what["top"]
    assert when["left"] == what["left"]
    assert "\nJean, Fernhill" in told.locator(".why").nth(1).inner_text()


@pytest.mark.parametrize("size", [PHONE, desk.WIDE], ids=["phone", "wide"])
def test_two_dangers_do_not_touch(server, visit, size):
    page = sit_down(server, visit, viewport=size)
    expect(page.locator(".group.safety .item")).to_have_count(2)
    edges = "all => all.map(each => each.getBoundingClientRect()).map(({top, bottom}) => [top, bottom])"
    (_, ends), (begins, _) = page.locator(".group.safety .item").evaluate_all(edges)
    assert begins - ends >= 6


def test_that_something_is_new_stands_beside_a_long_name_and_enter_is_no_false_alarm(server, visit):
    server.write(lambda db: db.execute(update(person).where(person.c.name == "Jean").values(name="Jo " * 16)).rowcount)
    page = sit_down(server, visit, viewport=PHONE)
    item = page.locator(".item:has(.new)").filter(has_text="Jo Jo").first
    ends = "each => { const all = new Range(); all.selectNodeContents(each); return all.getBoundingClientRect().right }"
    assert item.locator("strong").evaluate(ends) <= item.locator(".new").bounding_box()["x"]
    page.goto(f"{server.url}/desk/handoffs/1")
    page.get_by_text("Close", exact=True).click()
    outcome = page.get_by_label("In one line, what came of it?")
    outcome.fill("no answer, will try tmrw")
    outcome.press("Enter")
    expect(page.locator("#result")).to_contain_text("sound as if it is over")
    expect(page.get_by_role("link", name="Keep it open")).to_be_in_viewport()
    assert server.read(lambda db: db.scalar(select(handoff.c.false_alarm).where(handoff.c.id == 1))) is False


def test_being_another_adviser_begins_where_its_neighbours_do(server, visit):
    page = sit_down(server, visit, viewport=PHONE)
    left = "each => each.getBoundingClientRect().left + parseFloat(getComputedStyle(each).paddingLeft)"
    quiet, another = page.locator(".group.quiet .empty"), page.locator(".scroll > .empty")
    assert another.evaluate(left) == quiet.evaluate(left)


def test_every_column_of_requests_is_as_wide_as_the_next(server, visit):
    asked = {"area_id": "fernhill", "person_id": person_of(server, name="Jean"), "partner": "open_door"}
    now = server.clock.now()
    more = {"topic": "volunteers", "days_asked": 2, "at": now, "state": "asked"}
    server.write(lambda db: db.execute(insert(package_request).values(**asked, **more)).rowcount)
    staff = server.read(lambda db: db.scalar(select(person.c.name).where(person.c.role == "staff")))
    page = sit_down(server, visit, staff, "/staff/requests")
    widths = page.locator(".board > section:not(.none)").evaluate_all("all => all.map(each => each.offsetWidth)")
    assert len(widths) > 2
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("size", [PHONE, desk.WIDE], ids=["phone", "wide"])
def test_what_to_do_in_danger_stands_clear_of_its_border(server, visit, size):
    page = sit_down(server, visit, path="/desk/handoffs/1", viewport=size)
    edges = "all => all.map(each => each.getBoundingClientRect().bottom)"
    note, *_, last = page.locator(".danger-note, .danger-note p").evaluate_all(edges)
    assert note - last >= 10
    about = page.locator(".talk").inner_text()
    assert "what kind of danger it sounds like." in about


def test_on_a_phone_the_names_of_staff_pages_stand_apart_and_an_empty_one_is_centred(server, visit):
    staff = server.read(lambda db: db.scalar(select(person.c.name).where(person.c.role == "staff")))
    page = sit_down(server, visit, staff, "/staff/nudges", viewport=PHONE)
    names = [each.bounding_box() for each in page.locator(".side a > span").all()]
    gaps = [after["x"] - each["x"] - each["width"] for each, after in pairwise(names)]
    assert min(gaps) >= 8
    title, panel = page.locator(".empty h2"), page.locator(".empty").bounding_box()
    words = title.evaluate(
        "each => { const r = new Range(); r.selectNodeContents(each); return r.getBoundingClientRect().x }"
    )
    assert words - panel["x"] > 50


@pytest.mark.parametrize("where", ["requests", "leaders"])
def test_what_is_filled_in_on_a_board_stays_within_its_card(server, visit, where):
    do(server, PutForward("me"), name="Priya")
    staff = server.read(lambda db: db.scalar(select(person.c.name).where(person.c.role == "staff")))
    page = sit_down(server, visit, staff, f"/staff/{where}")
    for summary in page.locator(".ticket summary").all():
        summary.click()
    within = "each => each.getBoundingClientRect().right <= each.closest('.ticket').getBoundingClientRect().right"
    fields = page.locator(".ticket :is(input, select):visible").all()
    assert fields
    assert all(each.evaluate(within) for each in fields)
