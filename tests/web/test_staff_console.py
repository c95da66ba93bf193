"""The staff console: who may see it, what needs someone now, areas, and what is heard."""

import csv
import html
import io
from datetime import UTC, datetime, timedelta
from html import unescape

import httpx
import pytest
from playwright.sync_api import expect
from sqlalchemy import insert

from bot.deliver import Trouble
from storage.at_work import leaves, sign_ins
from storage.at_work.leaves import Leave
from storage.sending import slow_down
from storage.tables import failed_turn, message
from tests.web.conftest import WIDE
from tests.web.desk import lively
from tests.web.screen import nothing_beside
from tests.web.staff import HERE, console, neighbour, reach_those_on_duty, staff_browser, waits

PAGES = (
    "",
    "/channels",
    "/nudges",
    "/nudges/new",
    "/areas",
    "/areas.csv",
    "/areas/fernhill",
    "/requests",
    "/leaders",
    "/meeting",
    "/guides",
    "/repertoire",
    "/repertoire.svg",
    "/repertoire.csv",
    "/repertoire-missing.csv",
    "/repertoire/academy",
    "/review",
    "/review.csv",
    "/review/records?step=asked",
    "/rehearsal",
    "/rehearsal/kept",
    "/people",
    "/people/access",
    "/people/import",
    "/people/import/people.csv",
    "/hearing",
)
FILES = (
    "/people/import/people.csv",
    "/areas.csv",
    "/repertoire.svg",
    "/repertoire.csv",
    "/repertoire-missing.csv",
    "/review.csv",
)


@pytest.fixture
def example_server(tmp_path):
    with lively(tmp_path) as running:
        yield running


def test_nobody_but_staff_sees_any_of_it(server):
    with httpx.Client(base_url=server.url, headers=HERE) as resident, httpx.Client(base_url=server.url) as adviser:
        resident.get("/phone")
        adviser.post(server.link("aisha"), headers=HERE)
        for page in PAGES:
            answer = resident.get(f"/staff{page}")
            assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
            assert adviser.get(f"/staff{page}").status_code == 403
        changes = (
            "nudges/new",
            "nudges/1/approve",
            "nudges/1/stop",
            "requests/1",
            "people/link",
            "people/leave",
            "rehearsal",
            "rehearsal/keep",
            "rehearsal/kept/a_story/renew",
            "rehearsal/kept/a_story/remove",
            "review/decisions",
            "review/decisions/1/take-back",
        )
        for change in (*changes, "hearing/examples", "hearing/leave", "hearing/done/1/undo"):
            assert resident.post(f"/staff/{change}").status_code == 303
            assert adviser.post(f"/staff/{change}", headers=HERE).status_code == 403


def test_another_site_can_change_nothing(server):
    with staff_browser(server) as browser:
        answer = browser.post("/staff/people/leave", data={}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_what_is_not_there_is_said_kindly(server):
    with staff_browser(server) as browser:
        for page in ("/staff/nudges/99", f"/staff/nudges/{10**30}", "/staff/areas/atlantis"):
            assert browser.get(page).status_code == 404


@pytest.mark.parametrize(("on", "stale"), [("2027-11-23T09:00:00", 0), ("2027-11-24T09:00:00", 22)])
def test_guides_say_when_they_were_looked_at(server, on, stale):
    server.clock.at = datetime.fromisoformat(on).replace(tzinfo=UTC)
    with staff_browser(server) as client:
        told = client.get("/staff/guides").text
    assert told.count("tag past") == stale
    assert told.count("23 Nov 2026") == 22
    pages = (*server.app.programme.guides, *server.app.programme.stories)
    assert told.count("no day written down") == sum(each.checked is None for each in pages)
    phone = httpx.get(f"{server.url}/phone/guides/a-complaint-arrives").text
    assert "Looked at 23 November 2026" in phone


def test_guides_say_what_they_take_and_what_goes_with_them(server):
    with staff_browser(server) as client:
        told = " ".join(client.get("/staff/guides").text.split())
    guides = server.app.programme.guides
    assert told.count("Ready when") == len(guides)
    assert all(f"{each.effort}." in html.unescape(told) for each in guides)
    assert "Who sits on your group, Go to where people already are, First steps" in told


def test_guides_page_shows_stories_with_whose_leave_and_the_words_that_are_explained(server):
    programme = server.app.programme
    with staff_browser(server) as client:
        told = unescape(client.get("/staff/guides").text)
    for story in programme.stories:
        shown = (story.title, story.consent, story.source_title, story.source)
        assert [each for each in shown if each not in told] == []
    assert [term.id for term in programme.terms if term.means not in told] == []


def test_home_says_when_nobody_on_duty_can_be_reached(server):
    with staff_browser(server) as client:
        told = client.get("/staff").text
    assert "Nobody on duty can be reached" in told
    assert "Nothing needs anybody right now" not in told


def test_a_calm_day_says_so(server, visit):
    server.write(reach_those_on_duty)
    server.call(server.app.timers.tick())
    page = console(server, visit)
    expect(page.get_by_role("heading", name="Nothing needs anybody right now")).to_be_visible()
    expect(page.locator(".facts")).to_contain_text("TimersWorking")


def test_nobody_on_leave_is_shown_as_on_duty_and_whoever_covers_is(server):
    def seed(connection):
        reach_those_on_duty(connection)
        now = server.clock.now()
        malik = neighbour(connection, now, "Malik", "fernhill")
        waits(connection, now, malik, "fernhill", urgency="safety", adviser="aisha")
        leaves.add(connection, Leave("aisha", now.date(), now.date(), "joe"))

    server.write(seed)
    with staff_browser(server) as browser:
        home, people = browser.get("/staff").text, browser.get("/staff/people").text
    assert 'On duty: Dean Okafor <a href="tel:07700900752">07700 900752</a>, Joe Tregear' in home
    on_duty = [row.split("</strong>")[0] for row in people.split("<strong>") if "on duty for danger" in row]
    assert on_duty == ["Dean Okafor", "Joe Tregear"]


def test_home_says_which_channel_lets_nothing_through_and_which_asked_for_less(server):
    now = server.clock.now()
    server.app.deliverer.trouble["telegram"] = Trouble(now, "Telegram does not accept the bot token")
    server.write(lambda connection: slow_down.keep(connection, "telegram", now + timedelta(hours=2)))
    with staff_browser(server) as browser:
        page = browser.get("/staff").text
    assert "Telegram: nothing goes out" in page
    assert "It doesn&#39;t accept the bot token. Whoever runs the service sets ALONGSIDE_TELEGRAM_TOKEN" in page
    assert "Asked us to slow down" in page
    assert "Nothing needs anybody right now" not in page


def test_home_says_who_needs_someone_danger_first(server, visit):
    def seed(connection):
        now = server.clock.now()
        reach_those_on_duty(connection)
        home = {name: neighbour(connection, now, name, "fernhill") for name in ("Jean", "Malik", "Priya", "Doreen")}
        waits(connection, now, home["Jean"], "fernhill", adviser="aisha", promised_by=now.date() - timedelta(days=3))
        waits(connection, now, home["Malik"], "fernhill", urgency="safety", summary="Secret words", adviser="aisha")
        waits(connection, now, home["Priya"], "fernhill", adviser="", promised_by=now.date())
        waits(connection, now, home["Doreen"], "fernhill", adviser="aisha", promised_by=now.date())
        out = {"direction": "out", "channel": "telegram", "kind": "say", "lane": 1, "at": now}
        connection.execute(insert(message).values(**out, person_id=home["Jean"], state="failed", problem="too long"))
        broken = {"channel": "web", "external_id": "1", "place": "p", "kind": "Said", "event": {"text": "…"}, "at": now}
        connection.execute(insert(failed_turn).values(**broken, problem="KeyError in answer, line 3"))

    server.write(seed)
    page = console(server, visit)
    expect(page.locator("#now h2")).to_have_text(
        [
            "Somebody may be in danger, and nobody has it 1",
            "Promised, and the day has passed 1",
            "For the programme team 1",
            "Waits for you",
            "Health",
        ]
    )
    expect(page.locator("#now h3")).to_have_text(["Did not arrive 1", "Went wrong on our side 1"])
    expect(page.locator("#lost")).to_contain_text("1 of them since yesterday. 1 on Telegram: ")
    expect(page.locator("#now")).to_contain_text("Those on duty and the programme team have been told")
    expect(page.locator("#now")).to_contain_text("Aisha Rahman 07700 900341, Dean Okafor 07700 900752")
    expect(page.locator("#now")).not_to_contain_text("Secret words")
    expect(page.locator(".facts")).to_contain_text("Waiting, in time1")
    page.clock.install()
    page.reload()
    on_the_desk = page.get_by_role("link", name="Open on the desk").first
    on_the_desk.hover()
    server.write(lambda connection: neighbour_in_danger(connection, server.clock.now()))
    page.clock.run_for(21_000)
    page.get_by_role("button", name="Something has changed: show it").click()
    expect(page.locator("#now h2").first).to_have_text("Somebody may be in danger, and nobody has it 2")
    on_the_desk.click()
    expect(page).to_have_url(f"{server.url}/desk/handoffs/2")


def neighbour_in_danger(connection, now):
    waits(connection, now, neighbour(connection, now, "Ruth", "oakbrook"), "oakbrook", urgency="safety")


def test_areas_are_filtered_sorted_and_quiet_first(example_server, visit):
    page = console(example_server, visit, "/staff/areas", viewport=WIDE)
    with page.expect_navigation():  # until the page it leads to is there, script and all
        page.get_by_label("Region").select_option("North East")
    names = page.locator("tbody td:first-child a")
    expect(names).to_have_text(["Cragside Row", "Fernhill", "Staithe Bank"])
    page.get_by_label("Quiet first").check()
    expect(names).to_have_text(["Staithe Bank", "Cragside Row", "Fernhill"])
    page.get_by_role("link", name="Open needs").click()
    expect(page.get_by_role("columnheader", name="Open needs")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("link", name="Fernhill").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fernhill")
    expect(page.get_by_role("img", name="Seven steps forward and one setback since Dec 2020")).to_be_visible()


def test_a_nudge_from_the_table_of_areas_goes_to_those_it_shows(example_server, visit):
    page = console(example_server, visit, "/staff/areas?region=North East&quiet=1", viewport=WIDE)
    page.get_by_role("link", name="Write to them").click()
    expect(page.get_by_label("Line 1: which residents")).to_have_value("region:North East")
    expect(page.get_by_label("Line 2: weeks")).to_have_value("6")
    expect(page.locator("#preview")).to_contain_text("Residents in North East, and not heard from in the last 6 weeks.")
    page.goto(f"{example_server.url}/staff/areas?adviser=aisha")
    page.get_by_role("link", name="Write to them").click()
    expect(page.locator("#preview")).to_contain_text("Residents whose adviser is Aisha Rahman.")


def test_open_danger_stands_out_among_areas_and_a_plan_that_has_ended_is_marked(example_server, visit):
    def seed(connection):
        now = example_server.clock.now()
        for name, urgency in (("Malik", "safety"), ("Priya", "ordinary")):
            waits(connection, now, neighbour(connection, now, name, "canal_reach"), "canal_reach", urgency=urgency)

    example_server.write(seed)
    page = console(example_server, visit, "/staff/areas", viewport=WIDE)
    row = page.get_by_role("row").filter(has_text="Canal Reach")
    expect(row.locator(".tag.danger")).to_have_text("Somebody may be in danger")
    expect(row.locator(".tag.on")).to_have_text("1 waiting")
    assert page.evaluate(
        "(({scrollWidth, clientWidth}) => scrollWidth <= clientWidth)(document.querySelector('.table'))"
    )
    ended = page.get_by_role("row").filter(has=page.locator(".tag.past", has_text="ended"))
    expect(ended.locator("td:first-child a")).to_have_text(["Lace Wharf", "Tidewell"])


def test_staff_see_everybodys_number_and_what_kind_it_is(example_server):
    now = example_server.clock.now()
    malik = example_server.write(lambda connection: neighbour(connection, now, "Malik", "fernhill"))
    with staff_browser(example_server) as browser:
        card, people = browser.get("/staff/areas/fernhill").text, browser.get("/staff/people").text
    assert f'<span>Malik</span><span class="quiet">person {malik}</span>' in card
    colleagues = example_server.read(sign_ins.everybody)
    assert all(f'{each.name}</strong> <small class="quiet">person {each.id}<' in people for each in colleagues)


def test_areas_go_into_a_spreadsheet_as_words_never_as_formulas(example_server):
    with staff_browser(example_server) as browser:
        answer = browser.get("/staff/areas.csv?region=North East&sort=name")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer.headers["content-disposition"] == 'attachment; filename="areas.csv"'
    assert [row[:4] for row in rows] == [
        ["Area", "Region", "Adviser", "Phase"],
        ["Cragside Row", "North East", "Aisha Rahman", "Getting started"],
        ["Fernhill", "North East", "Aisha Rahman", "Delivering"],
        ["Staithe Bank", "North East", "Aisha Rahman", "Spending out"],
    ]


def test_every_page_fits_a_phone_and_has_one_heading(example_server, visit):
    page = console(example_server, visit)
    for path in PAGES:
        if path not in FILES:
            assert page.goto(f"{example_server.url}/staff{path}").ok, path
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                nothing_beside(page)
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            assert page.evaluate("document.querySelectorAll('input:not([type=hidden]), select, textarea').length") == (
                page.evaluate(
                    "[...document.querySelectorAll('input, select, textarea')]"
                    ".filter(f => f.labels?.length || f.ariaLabel).length"
                )
            ), path
