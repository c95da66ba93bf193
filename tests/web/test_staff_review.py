"""The review page: pictures with their tables, the records behind, decisions, and the same as files."""

import csv
import io
import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.storage.review.a_year import live
from tests.web.conftest import PHONE, WIDE
from tests.web.screen import nothing_beside
from tests.web.staff import console, staff_browser

HERE = "/staff/review"
YEAR = "from=2025-01&to=2025-12"


@pytest.fixture
def a_year(server):
    server.write(live)
    return server


@pytest.mark.parametrize("kind", ["csv", "pdf", "png"])
def test_nothing_that_is_no_period_is_made_a_file_of(server, kind):
    with staff_browser(server) as client:
        answers = [client.get(f"{HERE}.{kind}?{asked}").status_code for asked in ("from=soon", "only=phase:nowhere")]
    assert answers == [404, 404]


def test_it_is_looked_at_gone_behind_and_decided_on(a_year, visit, picture):
    page = console(a_year, visit, f"{HERE}?{YEAR}", viewport=WIDE)
    became = page.get_by_role("region", name="What became of it", exact=True)
    expect(became.get_by_role("img")).to_have_attribute(
        "aria-label", re.compile("Asked for: times 77.*Taken up: times 47")
    )
    expect(became.get_by_role("row", name="Helped")).to_contain_text("42")
    assert page.get_by_role("region", name="Month by month", exact=True).locator("rect.held").count() > 0
    became.get_by_role("link", name="77, the records behind it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Asked for")
    page.get_by_role("region", name="Records").get_by_role("link", name="Fernhill").first.click()
    expect(page).to_have_url(re.compile("/staff/areas/fernhill$"))

    page.goto(f"{a_year.url}{HERE}?{YEAR}")
    thought = page.get_by_role("article").first
    thought.get_by_text("Write down what was decided").click()
    thought.get_by_label("What was decided").fill("A visit to each of them in spring")
    thought.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("status")).to_contain_text("Written down")
    decided = page.get_by_role("region", name="What to consider changing")
    expect(decided.get_by_role("listitem")).to_contain_text("A visit to each of them in spring")
    decided.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    expect(decided.get_by_role("listitem")).to_have_count(0)

    page.get_by_label("Only").select_option("North East")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("North East only")).to_be_visible()
    expect(page.get_by_role("region", name="By phase", exact=True)).to_have_count(0)
    page.goto(f"{a_year.url}{HERE}?{YEAR}")
    picture(page, "review")
    page.set_viewport_size(PHONE)
    nothing_beside(page)
    page.goto(f"{a_year.url}{HERE}?from=2026-01&to=2026-03")
    expect(page.get_by_role("heading", name="Nothing to show yet")).to_be_visible()
    expect(page.get_by_text("from 1 April 2026 on")).to_be_visible()
    page.goto(f"{a_year.url}{HERE}?from=2025-12&to=2025-01")
    expect(page.get_by_role("alert")).to_contain_text("write the earlier month first")


def test_the_files_say_the_same_and_hold_back_the_same(a_year):
    with staff_browser(a_year) as client:
        client.timeout = 60  # a file is made while other tests want the machine too
        told, printed, drawn = (client.get(f"{HERE}.{kind}?{YEAR}").content for kind in ("csv", "pdf", "png"))
    lines = list(csv.reader(io.StringIO(told.decode("utf-8-sig"))))
    assert ["all", "Asked for", "", "", "2025-01 to 2025-12", "77", "yes", "6 or more"] in lines
    text = re.sub(r"\s+", " ", " ".join(each.extract_text() for each in PdfReader(BytesIO(printed)).pages))
    for said in ("What became of it", "Asked for 77 not said 6 or more", "What to consider changing"):
        assert said in text
    assert Image.open(BytesIO(drawn)).width == 1120


def test_whoever_asks_for_records_of_no_figure_is_told_there_are_none(server):
    with staff_browser(server) as client:
        for asked in ("step=danger", "step=asked&by=person", "step=asked&from=x"):
            assert client.get(f"{HERE}/records?{asked}").status_code == 404
        assert client.post(f"{HERE}/decisions", data={"about": "anybody", "text": "x"}).status_code == 400
