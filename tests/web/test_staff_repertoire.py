"""The repertoire page: a grid that can be read without eyes, offers by what came of them, and as residents see them."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect
from sqlalchemy import func, select

from bot.commands.rehearse import rehearse
from storage.tables import handoff, message, person
from tests.web.conftest import PHONE, WIDE
from tests.web.desk import lively
from tests.web.screen import nothing_beside
from tests.web.staff import console, staff_browser

HERE = "/staff/repertoire"
GUIDE = "hardly-anyone-comes"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def server(tmp_path):
    with lively(tmp_path) as running:
        yield running


def words(locator):
    return re.sub(r"\s+", " ", locator.inner_text()).strip()


def offers(page):
    """The titles in the list, top to bottom."""
    return page.get_by_role("region", name="Offers").locator("td:first-child a").all_inner_texts()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_grid_fits_and_is_a_table_with_headings_and_words_in_each_cell(server, visit, picture, size):
    page = console(server, visit, HERE, viewport=size)
    programme = server.app.programme
    table = page.get_by_role("table", name="What there is")
    columns, rows = table.get_by_role("columnheader"), table.get_by_role("rowheader")
    expect(columns).to_have_text(["Topic", *(each.label for each in programme.phases)])
    expect(rows).to_have_text([each.label for each in programme.topics])
    row = table.get_by_role("row", name="Paid workers")
    read = len([each for each in programme.guides if {"staffing", "getting_started"} <= {*each.topics, *each.phases}])
    expect(row.get_by_role("link", name=f"{read} guides, 1 group or event, no experts").first).to_be_visible()
    expect(table.get_by_role("cell", name="no guides, no groups or events, no experts")).to_have_count(0)
    priority = page.get_by_role("region", name="Priorities").get_by_role("row").filter(has_text="2 of 3")
    expect(priority.get_by_role("link", name="How do we know it's working?")).to_be_visible()
    expect(priority).to_contain_text("held back")
    nothing_beside(page)
    smallest = table.locator("td a").evaluate_all(
        "all => Math.min(...all.map(one => one.getBoundingClientRect().height))"
    )
    assert smallest >= 44
    if size == WIDE:
        picture(page, "repertoire")


def test_where_there_is_nothing_it_is_hatched_and_not_told_by_colour_alone(server, visit):
    page = console(server, visit, HERE, viewport=WIDE)
    nothing = page.locator("td .mark.none").first
    expect(nothing).to_have_text("–")
    expect(nothing).to_have_css("border-style", "dashed")
    expect(nothing).to_have_css("background-image", re.compile("repeating-linear-gradient"))


def test_a_cell_shows_what_there_is_for_it(server, visit):
    page = console(server, visit, HERE, viewport=WIDE)
    row = page.get_by_role("table", name="What there is").get_by_role("row", name="Paid workers")
    row.get_by_role("cell").nth(2).get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"topic=staffing&phase=spending_out.*#offers"))
    expect(page.get_by_label("Topic")).to_have_value("staffing")
    expect(page.locator("#total")).to_have_text(re.compile(r"^\d of \d+ offers$"))
    fitting = {
        each.title for each in server.app.programme.guides
        if "staffing" in each.topics and "spending_out" in each.phases
    }  # fmt: skip
    assert fitting <= set(offers(page))
    expect(page.locator('td a[aria-current="true"]')).to_have_count(1)
    page.get_by_role("link", name=re.compile("Show all")).click()
    expect(page.get_by_label("Topic")).to_have_value("")


def test_all_of_it_works_without_a_script(server, chromium):
    context = chromium.new_context(java_script_enabled=False, viewport=WIDE)
    page = console(server, lambda url, **_: _opened(context, url), HERE)
    page.get_by_label("Phase").select_option("Delivering")
    page.get_by_role("button", name="Show", exact=True).click()
    page.get_by_role("link", name="When hardly anyone comes").first.click()
    chat = page.get_by_role("region", name="The chat")
    expect(chat).to_contain_text("It's for areas in the thick of delivering.")
    expect(chat.get_by_role("button", name="Yes please")).to_be_visible()
    context.close()


def _opened(context, url):
    page = context.new_page()
    page.goto(url)
    return page


def test_the_list_begins_with_what_was_suggested_most_and_sorts_by_what_came_of_it(server, visit):
    page = console(server, visit, f"{HERE}?topic=legacy", viewport=WIDE)
    assert offers(page)[0] == "Closing down, step by step"
    first = page.get_by_role("region", name="Offers").locator("tbody tr").first
    assert words(first) == "Closing down, step by step Guide 3 0 2 1 0 0 1 yes, 1 no"
    page.get_by_role("link", name="Did it help?").click()
    expect(page.get_by_role("columnheader", name="Did it help?")).to_have_attribute("aria-sort", "descending")
    assert offers(page)[0] == "Closing down, step by step"
    page.get_by_role("link", name="Did it help?").click()
    expect(page.get_by_role("columnheader", name="Did it help?")).to_have_attribute("aria-sort", "ascending")
    assert offers(page)[-1] == "Closing down, step by step"
    page.get_by_role("link", name="Offer", exact=True).click()
    assert offers(page) == sorted(offers(page), key=str.casefold)


def test_what_is_missing_begins_with_what_areas_need_now(server, visit):
    page = console(server, visit, HERE, viewport=WIDE)
    gaps = page.locator("#gaps li")
    expect(gaps.first).to_contain_text("Looking after money: no expert in any phase")
    needed = [int(re.search(r"(\d+) areas? need", each)[1]) for each in gaps.all_inner_texts()]
    assert needed == sorted(needed, reverse=True)


def test_an_offer_is_shown_as_on_the_phone_with_its_reason_and_the_guide_opened(server, visit, picture):
    page = console(server, visit, f"{HERE}/guide:{GUIDE}?phase=delivery", viewport=WIDE)
    guide = server.app.programme.guide(GUIDE)
    chat = page.get_by_role("region", name="The chat")
    offer = chat.locator(".ours .offer")
    assert words(offer.locator("strong")) == f"To read: {guide.title}"
    assert words(offer.locator(".takes")) == "two minutes to read"
    expect(offer).to_contain_text("It's for areas in the thick of delivering.")
    expect(chat.locator(".theirs .bubble")).to_have_text("Read the guide")
    expect(chat.locator(".guide-card strong")).to_have_text(guide.title)
    expect(chat.get_by_role("group").get_by_role("button")).to_have_text(
        ["Yes please", "Tell me more", "Save it", "Not now", "Not for us", "Something else"]
    )
    opened = page.get_by_role("region", name="The guide")
    expect(opened.get_by_role("heading", name=guide.title)).to_be_visible()
    chat.locator(".guide-card").click()
    expect(opened.get_by_role("heading", name=guide.title)).to_be_focused()
    page.get_by_label("Seen by an area that is").select_option("getting started")
    expect(offer).to_contain_text("It's for areas just getting started.")
    picture(page, "repertoire-offer")


def test_a_package_is_shown_as_to_an_area_that_has_what_it_needs(server):
    with staff_browser(server) as client:
        told = client.get(f"{HERE}/partner:bricks_and_leases?phase=delivery").text
    assert "of which we know that you&#39;ve agreed your plan and that" in told
    assert "You&#39;ve agreed your plan, so there&#39;s something to build on." in told


def test_every_offer_there_is_can_be_looked_at_in_each_phase_it_is_for(server):
    pages = server.app.programme.phases
    with staff_browser(server) as client:
        listed = re.findall(rf'href="{HERE}/([a-z]+(?::[\w-]+)?)\?', _every_page(client))
        answers = {client.get(f"{HERE}/{offer}?phase={each.id}").status_code for offer in listed for each in pages}
    assert len(set(listed)) > 90
    assert answers == {200}


def _every_page(client):
    return "".join(client.get(f"{HERE}?sort=name&page={number}").text for number in range(1, 6))


def test_what_is_not_on_offer_is_not_there(server):
    with staff_browser(server) as client:
        assert client.get(f"{HERE}/guide:atlantis").status_code == 404
        assert "Nothing fits yet" in client.get(f"{HERE}?topic=atlantis").text


def test_the_grid_is_a_picture_to_take_away_with_its_figures_in_words(server):
    with staff_browser(server) as client:
        answer = client.get(f"{HERE}.svg")
    drawn = ElementTree.fromstring(answer.text)
    written = [each.text for each in drawn.iter(f"{SVG}text")]
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "attachment" in answer.headers["content-disposition"]
    assert {each.label for each in server.app.programme.topics} <= set(written)
    assert "Looking after money: getting started 3 guides" in drawn.find(f"{SVG}desc").text


def test_staff_record_a_rehearsal_on_a_phone_and_it_plays_again(server, visit, tmp_path):
    page = console(server, visit, "/staff/rehearsal", viewport=WIDE)
    expect(page.get_by_role("region", name="The chat")).to_contain_text("I'm Alongside")
    page.get_by_label("Somebody from").select_option("Fernhill")
    page.get_by_label("Their area is").select_option("delivering")
    page.get_by_role("button", name="Begin anew").click()
    page.get_by_label("Write a message").fill("nobody turns up any more")
    page.get_by_label("Write a message").press("Enter")
    chat = page.get_by_role("region", name="The chat")
    expect(chat.locator(".theirs .bubble")).to_have_text("nobody turns up any more")
    for label in ("Read the guide", "Yes please", "In two weeks"):
        page.get_by_role("button", name=label).click()
        expect(chat.locator(".theirs .bubble").last).to_have_text(label)
    page.get_by_role("button", name="To the next follow-up").click()
    expect(chat.locator(".ours").last).to_contain_text("How did it go?")
    page.get_by_label("What this story promises").fill("A guide is asked about after two weeks.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download it").click()
    assert download.value.suggested_filename == "a_guide_is_asked_about_after_two_weeks.txt"
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.read_text(encoding="utf-8").startswith(
        "# A guide is asked about after two weeks.\nat: 2026-01-12 09:00\n"
    )
    assert rehearse([file]) == 0


def test_what_cannot_be_played_is_said_and_left_out_of_the_recording(server, visit):
    page = console(server, visit, "/staff/rehearsal?area=Fernhill", viewport=WIDE)
    page.get_by_role("button", name="To the next follow-up").click()
    expect(page.get_by_role("alert")).to_contain_text("there is no follow-up to go to")
    page.get_by_label("Write a message").fill("hello")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#written")).to_contain_text("resident: hello")
    page.get_by_role("button", name="Take back the last line").click()
    expect(page.locator("#written")).not_to_contain_text("resident:")


def _everything_kept(connection):
    return [connection.scalar(select(func.count()).select_from(each)) for each in (person, message, handoff)]


def test_a_recording_tells_nobody_and_is_not_kept(server):
    before = server.read(_everything_kept)
    with staff_browser(server) as client:
        told = {"area": "Fernhill", "at": "2026-01-12 09:00", "words": "my husband hits me"}
        assert "999" in client.post("/staff/rehearsal", data=told).text
    assert server.read(_everything_kept) == before


def _rows(answer):
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_offers_with_what_came_of_them_go_into_a_spreadsheet_as_they_were_asked_for(server):
    with staff_browser(server) as client:
        answer = client.get(f"{HERE}.csv?topic=legacy&find=closing")
        everything = _rows(client.get(f"{HERE}.csv"))
    assert answer.headers["content-disposition"] == 'attachment; filename="offers.csv"'
    headings, row = _rows(answer)
    assert dict(zip(headings, row, strict=True)) == {
        "Offer": "Closing down, step by step", "Kind": "Guide", "Topics": "Rules and legal; Finishing and legacy",
        "Phases": "Spending out", "Region": "", "Suggested to": "3", "Read on": "0", "Taken up": "2", "Saved": "1",
        "Not now": "0", "Not for us": "0", "Nothing of its kind": "0", "It helped": "1", "It helped a bit": "0",
        "It didn't help": "1",
    }  # fmt: skip
    assert len(everything) == 126


def test_what_is_missing_goes_into_a_spreadsheet_by_topic_phase_and_block(server):
    with staff_browser(server) as client:
        answer = client.get(f"{HERE}-missing.csv")
        page = client.get(HERE).text
    headings, *rows = _rows(answer)
    assert answer.headers["content-disposition"] == 'attachment; filename="missing-offers.csv"'
    assert headings == ["Topic", "Phase", "Block", "What is missing", "Areas in that phase that need help with it"]
    assert [row[:4] for row in rows[:3]] == [
        ["Looking after money", each.label, "Experts", "no expert"] for each in server.app.programme.phases
    ]
    assert len({tuple(row[:3]) for row in rows}) == len(rows)
    assert page.count('class="mark expert none"') == len([row for row in rows if row[2] == "Experts"])
