"""Staff bring in people from a file: they see every row's fate first, and can undo it while nothing has come of it."""

import csv
import io

from playwright.sync_api import expect
from sqlalchemy import select

from storage.staff import brought_in
from storage.tables import person
from tests.web.conftest import WIDE
from tests.web.screen import nothing_beside
from tests.web.staff import console, staff_browser

HERE = "/staff/people/import"


def in_areas(server):
    wanted = select(person.c.name).where(person.c.role == "resident").order_by(person.c.id)
    return server.read(lambda connection: list(connection.scalars(wanted)))


def chosen(text):
    return {"file": ("ours.csv", text.encode(), "text/csv")}


def test_a_file_is_looked_at_put_right_brought_in_and_taken_out_again(server, visit, picture):
    page = console(server, visit, "/staff/people", viewport=WIDE)
    page.get_by_role("link", name="Bring in from a file").click()

    def look(text):
        page.get_by_label("A CSV file").set_input_files(
            {"name": "ours.csv", "mimeType": "text/csv", "buffer": text.encode("cp1252")}
        )
        page.get_by_role("button", name="Look at it").click()

    look("name;role;area\nSiân;resident;Fernhil\nMo;resident;Fernhill\n")
    expect(page.locator("#fates tbody tr").first).to_contain_text("did you mean Fernhill?")
    expect(page.get_by_role("button", name="Bring in")).to_have_count(0)
    look("name;role;area\nSiân;resident;Fernhill\nMo;resident;Fernhill\nMo;resident;Fernhill\n")
    expect(page.locator("#fates")).to_contain_text("It was read as Windows-1252")
    assert in_areas(server) == []
    picture(page, "staff-import")
    page.get_by_role("button", name="Bring in 2 people").click()
    expect(page.get_by_role("status")).to_contain_text("They are in.")
    assert in_areas(server) == ["Siân", "Mo"]
    page.get_by_role("button", name="Take them out again").click()
    expect(page.locator("#batches")).to_contain_text("Taken out again.")
    assert in_areas(server) == []
    page.set_viewport_size({"width": 375, "height": 812})
    nothing_beside(page)


def test_what_changed_since_it_was_shown_is_shown_again_and_nothing_is_written(server):
    text = "name,role,area\nMo,resident,Fernhill\n"
    with staff_browser(server) as browser:
        seen = browser.post(HERE, files=chosen(text)).text
        mark = seen.partition('name="mark" value="')[2].partition('"')[0]
        form = {"text": (None, text), "name": (None, "ours.csv"), "mark": (None, mark)}
        assert browser.post(f"{HERE}/write", files=form).headers["location"].endswith("said=brought_in")
        again = browser.post(f"{HERE}/write", files=form)
    assert (again.status_code, "somebody called Mo is in that area already" in again.text) == (409, True)
    assert in_areas(server) == ["Mo"]


def test_invitations_come_as_a_file_and_a_bad_file_is_refused_in_place(server):
    newcomers = [brought_in.Newcomer("=Mo", "resident", "fernhill")]
    server.write(lambda db: list(brought_in.put_in(db, newcomers, "ours.csv", "Pat", server.clock.now())))
    with staff_browser(server) as browser:
        rows = list(csv.reader(io.StringIO(browser.post(f"{HERE}/1/invitations").text.removeprefix("\ufeff"))))
        bad, none = browser.post(HERE, files=chosen("nmae,role\nMo,staff\n")), browser.post(HERE, data={})
        template = browser.get(f"{HERE}/areas.csv").text
    assert rows[1][:2] == ["'=Mo", "Fernhill"]
    assert rows[1][2].startswith(f"{server.url}/phone?start=")
    assert (bad.status_code, "Did you mean “name”?" in bad.text, none.status_code) == (422, True, 422)
    assert template.removeprefix("\ufeff").startswith("area,region,adviser,postcodes,lto,nicknames")
