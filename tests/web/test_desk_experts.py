"""Experts on the desk: what waits for an adviser's yes or no, and saying it there, on a phone as well."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import select, update

from flows.effects import AgreeToRequest, RequestPackage
from storage.tables import package_request
from tests.web import desk
from tests.web.desk import browser_of, do, person_of, sit_down
from tests.web.screen import nothing_beside

FERNHILL = "/desk/areas/fernhill"
PHONE = {"width": 375, "height": 812}


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        do(running, RequestPackage("open_door", "community_engagement", 6), name="Jean")
        yield running


def number_of(server):
    this = package_request.c.partner == "open_door", package_request.c.area_id == "fernhill"
    return server.read(lambda db: db.scalar(select(package_request.c.id).where(*this)))


def now(server):
    columns = package_request.c.state, package_request.c.days_agreed, package_request.c.why
    this = select(*columns).where(package_request.c.id == number_of(server))
    return tuple(server.read(lambda db: db.execute(this).one()))


def answer(server, who="aisha", **form):
    given = {"why": "their plan names it", **form}
    return browser_of(server, who).post(f"{FERNHILL}/requests/{number_of(server)}", data=given)


@pytest.mark.parametrize("size", [PHONE, desk.WIDE], ids=["phone", "wide"])
def test_an_adviser_finds_it_in_the_morning_and_agrees_on_the_area_s_page(server, visit, size):
    page = sit_down(server, visit, viewport=size)
    page.get_by_role("link", name="Fernhill · Open Door").click()
    experts = page.get_by_role("article", name="Open Door")
    expect(experts).to_contain_text("10 of 10 days left for this topic")
    experts.get_by_label("Up to how many days").fill("4")
    experts.get_by_label("Why, in one line").fill("their plan names it")
    experts.get_by_role("button", name="Send your answer").click()
    expect(page.get_by_text("Agreed. The programme team approves it next")).to_be_visible()
    expect(page.get_by_role("article", name="Open Door")).to_contain_text("Aisha Rahman said yes")
    assert now(server) == ("agreed", 4, "their plan names it")
    nothing_beside(page)


def test_a_no_needs_a_reason_and_goes_through_with_one(server):
    assert "Write one line why first." in answer(server, answer="no", why=" ").text
    assert now(server)[0] == "asked"
    answer(server, answer="no", why="in May, with your new worker")
    assert now(server) == ("declined", None, "in May, with your new worker")


def test_no_more_days_than_are_left_and_the_line_is_given_back(server):
    spent = {"state": "finished", "days_agreed": 8, "days_used": 8}
    server.write(
        lambda db: db.execute(update(package_request).where(package_request.c.area_id == "fernhill").values(spent))
    )
    do(server, RequestPackage("good_neighbours_talk", "community_engagement", 5), name="Jean")
    last = server.read(lambda db: db.scalar(select(package_request.c.id).order_by(package_request.c.id.desc())))
    form = {"answer": "yes", "days": "5", "why": "their plan names it"}
    told = browser_of(server).post(f"{FERNHILL}/requests/{last}", data=form)
    assert told.status_code == 422
    assert "Fernhill has two days left of the 10 an area can have for that topic" in told.text
    assert 'value="their plan names it"' in told.text


def test_what_somebody_has_moved_on_meanwhile_is_said_plainly(server):
    do(server, AgreeToRequest(number_of(server), 3, "yes"), id=person_of(server, adviser="aisha"))
    told = answer(server, answer="no")
    assert (told.status_code, "Somebody moved that request on while your page was open" in told.text) == (409, True)
    assert now(server) == ("agreed", 3, "yes")


def test_an_adviser_of_other_areas_neither_sees_nor_decides_it(server):
    assert answer(server, "dean", answer="yes", days="3").status_code == 404
    assert "Open Door" not in browser_of(server, "dean").get("/desk").text
    assert now(server)[0] == "asked"
