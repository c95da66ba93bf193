"""No word of an adviser's is cut: what is too long isn't sent, and they hear by how much."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from storage.tables import handoff_note
from tests.web import desk
from tests.web.desk import browser_of, number_of, seen_on, sit_down, state_of


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def jean(server):
    return number_of(server, "Jean")


def written(server, number):
    here = select(handoff_note.c.text).where(handoff_note.c.handoff_id == number)
    return server.read(lambda db: db.scalars(here).all())


def test_a_reply_that_is_too_long_stays_whole_and_says_by_how_much(server, visit, jean):
    page = sit_down(server, visit, path=f"/desk/handoffs/{jean}")
    reply, left = page.get_by_label("Reply to Jean"), page.locator("#reply-left")
    reply.fill("short")
    expect(left).to_be_hidden()
    reply.fill("w" * 3400)
    expect(left).to_have_text("100 left")
    reply.fill("w" * 4712)
    expect(left).to_have_text("1,212 too many")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#result")).to_have_text(
        "That's 1,212 characters too many, so nothing was sent. Could you shorten it, or send it in two?"
    )
    expect(reply).to_have_value("w" * 4712)
    assert written(server, jean) == []
    reply.fill("w" * 3500)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#result")).to_have_text("Sent to Jean.")
    assert written(server, jean) == ["w" * 3500]


def test_the_field_takes_whatever_is_pasted(server, visit, jean):
    page = sit_down(server, visit, path=f"/desk/handoffs/{jean}")
    page.get_by_label("Reply to Jean").focus()
    page.keyboard.insert_text("w" * 3501)  # as pasting does; it minds a field's longest, which filling in does not
    expect(page.get_by_label("Reply to Jean")).to_have_value("w" * 3501)


def test_without_a_script_the_service_refuses_it_and_gives_it_back(server, jean):
    aisha, long = browser_of(server), "w" * 3501
    answer = aisha.post(
        f"/desk/handoffs/{jean}/reply",
        data={"seen": seen_on(aisha.get(f"/desk/handoffs/{jean}").text), "text": long},
    )
    assert answer.status_code == 422
    assert "That&#39;s 1 character too many, so nothing was sent." in answer.text
    assert f"{long}</textarea>" in answer.text
    assert written(server, jean) == []


def test_what_came_of_it_is_not_cut_either(server, jean):
    aisha = browser_of(server)
    seen = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
    answer = aisha.post(f"/desk/handoffs/{jean}/close", data={"seen": seen, "text": "w" * 510})
    assert "That&#39;s 10 characters too many for one line, so it&#39;s still open." in answer.text
    assert state_of(server, jean)[0] == "waiting"
