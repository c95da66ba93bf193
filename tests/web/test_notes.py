"""Notes shared back: advisers see their own, staff all; a public note is drafted, rewritten, kept, and copied."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from bot.desk.public_note import ours
from storage.tables import share_back
from tests.web import desk
from tests.web.conftest import PHONE, WIDE
from tests.web.desk import browser_of, sit_down
from tests.web.screen import nothing_beside
from tests.web.staff import console, staff_browser

PUBLIC = "/desk/areas/fernhill/public-note"
OWN = "Looking back\n\nThe hall is painted.\n\nLooking ahead\n\nA fair in May."


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def kept(server):
    wanted = select(share_back.c.text).where(share_back.c.kind == "public")
    return server.read(lambda db: list(db.scalars(wanted)))


def drafted(client):
    return re.search(r"<textarea[^>]*>(.*?)</textarea>", client.get(PUBLIC).text, re.DOTALL)[1].replace("&#39;", "'")


def test_a_draft_looks_back_and_ahead_without_setbacks_needs_money_or_names(server):
    text = drafted(browser_of(server))
    assert text.index("Looking back") < text.index("We've agreed our plan.") < text.index("Looking ahead")
    assert "Our next meeting is on 22 January 2026." in text
    for left_out in ("left", "520,000", "Volunteers", "Jean", "Doreen", "Aisha"):
        assert left_out not in text


def test_every_step_and_strength_reads_as_the_area_would_say_it(programme):
    said = [each.says for each in (*programme.signals, *programme.strengths)]
    assert [each for each in map(ours, said) if re.search(r"\byou(r|'|\b)", each, re.IGNORECASE)] == []


def test_a_draft_is_never_kept_as_it_is(server):
    aisha = browser_of(server)
    text = drafted(aisha)
    assert "still as it was drafted" in aisha.post(PUBLIC, data={"text": text}).text.replace("&#39;", "'")
    answer = aisha.post(PUBLIC, data={"text": f"{text} And more."})
    assert (answer.status_code, "[What the people here are proud of] is still to be written" in answer.text) == (
        422,
        True,
    )
    assert "And more." in answer.text
    assert aisha.post(PUBLIC, data={"text": " "}).status_code == 422
    assert kept(server) == []


def test_a_neighbours_name_is_asked_about_before_it_is_kept(server):
    aisha = browser_of(server)
    named = {"text": OWN.replace("The hall", "Malik's hall")}
    answer = aisha.post(PUBLIC, data=named)
    assert (answer.status_code, "Malik may be somebody who lives there" in answer.text) == (422, True)
    assert kept(server) == []
    aisha.post(PUBLIC, data={**named, "agreed": "1"})
    assert kept(server) == [named["text"]]


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_a_public_note_is_rewritten_kept_and_copied(server, visit, size):
    page = sit_down(server, visit, viewport=size, permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{server.url}/desk/areas/fernhill")
    page.get_by_role("link", name="Write a public note").click()
    page.get_by_label("The note").fill(OWN)
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("It is published nowhere")
    page.get_by_role("button", name="Copy the note about Fernhill").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == OWN
    nothing_beside(page)
    assert kept(server) == [OWN]


def test_advisers_see_their_own_notes_and_nobody_elses(server):
    text = browser_of(server, "tom").get("/desk/notes").text
    assert "Millbank became a charity" in text
    assert "lunch club" not in text
    tom = browser_of(server, "tom")
    assert (tom.get(PUBLIC).status_code, tom.post(PUBLIC, data={"text": OWN}).status_code) == (404, 404)


def test_an_adviser_changes_a_note_of_theirs_and_takes_it_back(server, visit):
    page = sit_down(server, visit, viewport=PHONE)
    page.goto(f"{server.url}/desk/notes")
    page.get_by_text("Change it").click()
    page.get_by_label("The note").fill("The lunch club is full.")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_role("status").first).to_have_text("Changed. Whoever reads it from now on reads your new words.")
    expect(page.locator(".note .words")).to_have_text("The lunch club is full.")
    page.get_by_text("Change it").click()
    page.get_by_role("button", name="Take it back for good").click()
    expect(page.get_by_role("status").first).to_have_text("Taken back. Nobody reads it any more.")
    expect(page.locator(".note")).to_have_count(0)


def test_a_changed_public_note_is_looked_over_as_a_new_one_is(server):
    aisha = browser_of(server)
    aisha.post(PUBLIC, data={"text": OWN})
    number = re.search(r"/desk/notes/(\d+)/change", aisha.get("/desk/notes").text)[1]
    answer = aisha.post(f"/desk/notes/{number}/change", data={"text": f"{OWN} Ask Jean."})
    assert (answer.status_code, "Ask Jean." in answer.text, kept(server)) == (422, True, [OWN])
    aisha.post(f"/desk/notes/{number}/change", data={"text": f"{OWN} Ask Jean.", "agreed": "1"})
    assert kept(server) == [f"{OWN} Ask Jean."]


@pytest.mark.parametrize("act", ["change", "take-back"])
def test_nobody_elses_note_can_be_changed_or_taken_back(server, act):
    before = server.read(lambda db: list(db.scalars(select(share_back.c.text))))
    tom = browser_of(server, "tom")
    answers = [tom.post(f"/desk/notes/{number}/{act}", data={"text": "mine"}).status_code for number in range(1, 5)]
    theirs = server.read(lambda db: list(db.scalars(select(share_back.c.text))))
    assert answers.count(404) == 3
    assert len(set(before) - set(theirs)) == 1


def test_staff_see_every_note_newest_first_by_area_and_kind(server):
    browser_of(server).post(PUBLIC, data={"text": OWN})
    with staff_browser(server) as staff:
        text = staff.get("/staff/notes").text
        order = [text.index(words) for words in ("The hall is painted", "lunch club", "Millbank became", "lost their")]
        assert order == sorted(order)
        assert "lunch club" in staff.get("/staff/notes?area=fernhill&kind=update").text
        assert "Millbank became" not in staff.get("/staff/notes?area=fernhill").text
        assert "No note fits" in staff.get("/staff/notes?area=millbank&kind=challenge").text
        assert "1 note with" in staff.get("/staff/notes?find=tom+charity").text
        assert 'href="/staff/notes"' in staff.get("/staff/areas").text


def test_the_same_notes_are_a_file_for_a_spreadsheet(server):
    with staff_browser(server) as staff:
        rows = list(csv.reader(io.StringIO(staff.get("/staff/notes.csv?kind=success").text.lstrip("\ufeff"))))
    assert rows[0] == ["Day", "Area", "Kind", "Note", "From", "Put right", "Put right by"]
    assert [(row[1], row[2], row[4]) for row in rows[1:]] == [("Millbank", "Success", "Tom Adeyemi")]


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_the_list_fits_and_filters_by_itself(server, visit, size):
    page = console(server, visit, "/staff/notes", viewport=size)
    page.get_by_label("Kind", exact=True).select_option(label="Challenge")
    expect(page.locator("tbody tr")).to_have_count(1)
    nothing_beside(page)
