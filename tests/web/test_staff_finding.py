"""The field above each long list: found on the server, said to everybody, kept with the sorting, no dead end."""

import csv
import io
import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from bot.staff.spreadsheet import as_csv
from bot.web.finding import has
from flows.effects import PutForward
from tests.web.conftest import PHONE, WIDE
from tests.web.desk import do, lively
from tests.web.staff import console, staff_browser

LISTS = ("people", "areas", "requests", "leaders", "meeting", "repertoire", "guides")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """One service for all of these, of which only the addresses are looked at."""
    with lively(tmp_path_factory.mktemp("finding")) as running:
        do(running, PutForward("me"), name="Priya")
        yield running


@pytest.fixture
def client(server):
    with staff_browser(server) as browser:
        yield browser


def total(page):
    found = re.search(r'id="total"[^>]*>(.*?)</p>', page, re.DOTALL)[1]
    return " ".join(re.sub(r"<.*?>", "", found).split())


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("", "Fernhill", True),
        ("FERN north", "Fernhill, North East", True),
        ("sian", "Siân Prowse", True),
        ("Siân", "Sian Prowse", True),
        ("people's", "Young people’s day", True),
        ("fern south", "Fernhill, North East", False),
    ],
)
def test_each_word_is_looked_for_whatever_its_capitals_and_accents(wanted, text, found):
    assert has(wanted, *text.split(", ")) == found


def test_residents_who_agreed_to_be_remembered_are_found_with_their_area_and_it_is_said_who_is_not(server, client):
    page = client.get("/staff/people?find=malik").text
    (found,) = re.findall(r'id="residents">(.*?)</ul>', page, re.DOTALL)
    assert re.sub(r"<.*?>", " ", found).split()[0] == "Malik"
    assert '<a href="/staff/areas/fernhill">Fernhill</a>' in found
    assert "if they agreed to be remembered; nobody else is, nor is anything looked for in chats." in page
    nobody = client.get("/staff/people?find=nobodycalledso").text
    assert "Residents are found by the name they gave" in nobody
    assert 'id="residents"' not in nobody + client.get("/staff/people").text


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("people?find=sian", "1 person who works here and no links for residents with “sian”. Show all"),
        ("people?find=fern", "No people who work here and 1 link for residents with “fern”. Show all"),
        ("areas?find=sian+royd", "1 area with “sian royd”. Show all"),
        ("requests?find=imran", "1 request with “imran”. Show all"),
        ("leaders?find=priya", "1 person put forward with “priya”. Show all"),
        ("meeting?find=supper", "1 event, no groups and no wishes to talk with “supper”. Show all"),
        (
            "guides?find=closing+step",
            "1 guide, no stories and no words that are explained with “closing step”. Show all",
        ),
        ("repertoire?find=closing+step", "1 of 125 offers with “closing step”. Show all"),
    ],
)
def test_how_many_were_found_is_said(client, path, says):
    assert total(client.get(f"/staff/{path}").text) == says


@pytest.mark.parametrize("path", LISTS)
def test_where_nothing_is_found_there_is_a_way_back(client, path):
    page = client.get(f"/staff/{path}", params={"find": "<zz>" + "z" * 500}).text
    assert f"Nothing here has “&lt;zz&gt;{'z' * 76}” in it" in page
    assert f'href="/staff/{path}' in page.split("Nothing here has")[1] or 'href="?' in page.split("Nothing here has")[1]


def test_what_was_found_is_sorted_and_paged_and_taken_away_as_it_is_shown(client):
    page = client.get("/staff/areas?find=north&sort=needs&down=1").text
    assert "find=north&amp;sort=name" in page
    assert 'name="sort" value="needs"' in page
    assert 'href="/staff/areas.csv?find=north&amp;sort=needs&amp;down=1"' in page
    rows = list(csv.reader(io.StringIO(client.get("/staff/areas.csv?find=north&sort=needs").text)))[1:]
    assert {row[1] for row in rows} == {"North East", "North West"}
    offers = client.get("/staff/repertoire?find=guide&sort=name").text
    assert "find=guide&amp;sort=name&amp;page=2#total" in offers


def test_nobody_is_written_to_who_was_not_found(client):
    assert "Write to them" in client.get("/staff/areas?region=North East").text
    assert "Write to them" not in client.get("/staff/areas?find=fern").text


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_whoever_looks_for_something_goes_on_at_what_was_found_and_keeps_the_sorting(server, visit, size):
    page = console(server, visit, "/staff/areas?sort=region&down=1", viewport=size)
    page.get_by_label("Find an area").fill("fern")
    with page.expect_navigation():  # until the page it leads to is there, script and all
        page.get_by_label("Find an area").press("Enter")
    expect(page.locator("#total")).to_be_focused()
    expect(page.locator("#total")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_contain_text("1 area with “fern”.")
    assert "sort=region&down=1" in page.url
    page.get_by_label("Quiet first").check()
    expect(page.get_by_label("Quiet first")).to_be_checked()
    page.get_by_role("link", name="Show all").click()
    expect(page.get_by_label("Find an area")).to_have_value("")
    expect(page.get_by_label("Quiet first")).to_be_checked()


@pytest.mark.parametrize("path", [*LISTS, "people?find=zzz", "meeting?find=fern", "rehearsal", "rehearsal/kept"])
def test_headings_go_down_one_step_at_a_time_and_no_id_is_there_twice(client, path):
    page = client.get(f"/staff/{path}").text
    levels = [int(each) for each in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert [after for before, after in pairwise(levels) if after - before > 1] == []
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_at_a_wide_screen_events_stand_side_by_side(server, visit):
    page = console(server, visit, "/staff/meeting", viewport=WIDE)
    first, second = (page.locator("[id^=event-]").nth(at).bounding_box() for at in (0, 1))
    assert first["y"] == second["y"]
    assert first["width"] > 400


def test_a_cell_is_never_taken_for_a_formula():
    answer = as_csv("x", ["A"], [["=1+1"], ["+44"], ["-2"], ["@here"], ["\t=1"], ["Fine, =1"], [3]])
    rows = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["A", "'=1+1", "'+44", "'-2", "'@here", "'\t=1", "Fine, =1", "3"]
