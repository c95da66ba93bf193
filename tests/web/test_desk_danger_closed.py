"""A danger to which nobody has written is closed only by somebody who means it."""

from itertools import product

import pytest
from playwright.sync_api import expect

from flows.effects import OpenHandoff, TellResident
from tests.web import desk
from tests.web.conftest import PHONE
from tests.web.desk import browser_of, do, number_of, seen_on, sit_down, state_of

LINE = "The safeguarding lead has it."
ENDS_ABOVE_THE_FORM = """() => {
  const edges = (each) => document.querySelector(each).getBoundingClientRect();
  return edges("#thread").bottom <= edges("#close .panel").top + 1;
}"""


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def steph(server):
    return number_of(server, "Steph")


@pytest.fixture
def open_steph(server, visit, steph):
    return sit_down(server, visit, path=f"/desk/handoffs/{steph}")


def test_closing_with_nobody_having_written_takes_a_second_press(server, open_steph, steph):
    page = open_steph
    page.get_by_text("Close", exact=True).click()
    expect(page.locator("#close .care")).to_contain_text("Nobody has written to Steph here yet.")
    expect(page.locator("#close .care")).to_contain_text("Steph hears that Aisha has handed the chat back")
    page.get_by_label("In one line, what came of it?").fill(LINE)
    page.get_by_role("button", name="Close it").click()
    expect(page.locator("#result")).to_contain_text("Not closed yet: nobody has written to them here.")
    expect(page.get_by_label("In one line, what came of it?")).to_have_value(LINE)
    assert state_of(server, steph)[0] == "waiting"
    page.get_by_role("button", name="Close without writing").click()
    expect(page.locator("#result")).to_contain_text("Closed.")
    assert state_of(server, steph) == ("closed", "tom", "", LINE)


def test_the_form_to_close_covers_nothing_of_what_was_said(server, open_steph):
    for name, size in product(("Steph", "Jean"), (PHONE, desk.WIDE)):
        open_steph.set_viewport_size(size)
        open_steph.goto(f"{server.url}/desk/handoffs/{number_of(server, name)}")
        the_form_to_close_covers_nothing(open_steph)


def the_form_to_close_covers_nothing(page):
    left = "all => all.map(each => each.getBoundingClientRect().x)"
    (take,) = page.get_by_role("button", name="Take it").evaluate_all(left)
    page.get_by_text("Close", exact=True).click()
    assert page.get_by_role("button", name="Take it").evaluate_all(left) == [take]
    expect(page.locator(".summary")).to_be_in_viewport(ratio=1)
    page.wait_for_function(ENDS_ABOVE_THE_FORM)


def test_in_danger_only_taking_it_is_a_button_of_weight(open_steph):
    colour = "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).borderTopColor]"
    clear = "rgba(0, 0, 0, 0)"
    others = [open_steph.locator("summary", has_text=word) for word in ("Pass on", "Close")]
    assert open_steph.get_by_role("button", name="Take it").evaluate(colour)[0] != clear
    assert [each.evaluate(colour) for each in others] == [[clear, clear]] * 2


def test_once_somebody_has_written_one_press_is_enough(server, steph):
    aisha = browser_of(server)
    page = aisha.get(f"/desk/handoffs/{steph}").text
    page = aisha.post(f"/desk/handoffs/{steph}/reply", data={"seen": seen_on(page), "text": "I'm here."}).text
    assert "Nobody has written" not in page
    aisha.post(f"/desk/handoffs/{steph}/close", data={"seen": seen_on(page), "text": LINE})
    assert state_of(server, steph)[0] == "closed"


def test_closing_the_danger_while_the_chat_is_still_theirs_says_so(server):
    jean = number_of(server, "Jean")
    do(server, TellResident(jean, "Hello Jean."), adviser="aisha")
    do(server, OpenHandoff("safety", "A safety worry was heard", "safety", danger="self_harm"), name="Jean")
    danger, aisha = number_of(server, "Jean"), browser_of(server)
    do(server, TellResident(danger, "Are you safe?"), adviser="aisha")
    page = aisha.get(f"/desk/handoffs/{danger}").text
    assert "You keep Jean&#39;s chat, for what else is open in it" in page
    page = aisha.post(f"/desk/handoffs/{danger}/close", data={"seen": seen_on(page), "text": LINE}).text
    assert "Closed. You still have Jean&#39;s chat." in page
    assert "asked whether it helped" not in aisha.get(f"/desk/handoffs/{jean}").text


def test_what_kind_it_sounds_like_is_on_the_page_of_whoever_has_it_only(server, steph):
    kind, dean, aisha = "It sounds like", browser_of(server, "dean"), browser_of(server)
    desk.change(server, steph, danger="self_harm")
    do(server, TellResident(steph, "I'm here, Steph."), adviser="aisha")
    assert f"{kind} self-harm or suicide." in aisha.get(f"/desk/handoffs/{steph}").text
    for other in (dean, browser_of(server, "Programme team")):
        assert kind not in other.get(f"/desk/handoffs/{steph}").text
        assert kind not in other.get("/desk").text
