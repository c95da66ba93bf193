"""Staff see what was agreed and used, what can't be kept, and have a mail to a partner ready that quotes nobody."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select

from storage.tables import package_request
from tests.web.staff import neighbour, staff_browser

BOARD = "/staff/requests"
MONDAY = date(2027, 3, 1)


@pytest.fixture
def board(server):
    """Four areas have asked Plan on a Page, which can give 30 days; three have the same expert in mind for March."""

    def seed(connection):
        now = server.clock.now() - timedelta(days=40)
        rows = (
            ("fernhill", "running", 9, 4, MONDAY),
            ("millbank", "scoping", 12, None, MONDAY + timedelta(days=6)),
            ("oakbrook", "matched", 10, None, MONDAY + timedelta(days=7)),
            ("tidewell", "asked", None, None, None),
        )
        for area, state, agreed, used, day in rows:
            who = neighbour(connection, now, f"Jean of {area}", area)
            wanted = {"partner": "plan_on_a_page", "topic": "planning", "days_asked": 3, "at": now, "why": "worn out"}
            told = {"state": state, "days_agreed": agreed, "days_used": used, "first_day": day}
            connection.execute(insert(package_request).values(person_id=who, area_id=area, **wanted, **told))

    server.write(seed)
    return server


def text_of(server):
    with staff_browser(server) as browser:
        return " ".join(browser.get(BOARD).text.split())


def test_what_cannot_all_be_kept_is_said(board):
    said = text_of(board).partition('id="conflicts"')[2].partition("</section>")[0]
    assert "Plan on a Page has been agreed for 31 days, and can give 30 days." in said
    assert "Plan on a Page begins in Fernhill and Millbank in the same week, from 1 Mar" in said
    assert "Millbank has been agreed 12 days on “" in said
    assert "Oakbrook" not in said


def test_days_are_counted_by_topic_and_by_expert(board):
    page = text_of(board).partition('id="tallies"')[2].partition("</details>")[0]
    row = '<td class="num">1 <span class="quiet">(3 days)</span></td><td class="num">31</td><td class="num">4</td>'
    assert page.count(row) == 2
    assert f'{row}<td class="num">30</td>' in page


def test_a_mail_names_the_area_and_the_days_and_nobody_who_lives_there(board):
    page = text_of(board)
    mail = page.partition('id="mail-2"')[2].partition("</textarea>")[0]
    assert "Thank you for taking on Millbank." in mail
    assert "up to 12 days" in mail
    assert "We have 7 March 2027 down for the first day." in mail
    assert "Tom Adeyemi is the adviser there" in mail
    assert "Jean" not in mail
    assert "worn out" not in mail
    assert 'id="mail-4"' not in page


def test_a_request_that_stands_too_long_is_marked_and_a_first_day_is_kept_for_staff(board):
    assert "waits long" in text_of(board).partition('id="request-4"')[2].partition("</article>")[0]
    form = {"before": "matched", "state": "matched", "agreed": "10"}
    with staff_browser(board) as browser:
        assert browser.post(f"{BOARD}/3", data={**form, "first_day": "soon"}).status_code == 422
        assert browser.post(f"{BOARD}/3", data={**form, "first_day": "2027-04-12"}).status_code == 303
    third = select(package_request.c.first_day).where(package_request.c.id == 3)
    assert board.read(lambda connection: connection.scalar(third)) == date(2027, 4, 12)
