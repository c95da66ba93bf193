"""Two advisers have the same conversation open: one takes it, the other sees so at once, and no words are lost."""

import pytest
from playwright.sync_api import expect

from flows.effects import PassOn
from tests.web import desk
from tests.web.desk import do, number_of, sit_down, state_of

PHONE = {"width": 375, "height": 812}
PATIENCE, AS_EVER = 20_000, 5_000  # milliseconds: each step here is a message to one page of what another has done
THEIRS = "I can ring the landlord for you."


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        do(running, PassOn(number_of(running, "Jean"), "dean"), adviser="aisha")  # it stays in her area
        yield running


@pytest.fixture(autouse=True)
def _patient():
    expect.set_options(timeout=PATIENCE)
    yield
    expect.set_options(timeout=AS_EVER)


def test_one_has_it_and_the_other_sees_so_without_losing_a_word(server, visit):
    number = number_of(server, "Jean")
    aisha, dean = sit_down(server, visit), sit_down(server, visit, "dean", viewport=PHONE)
    expect(dean.locator(".item", has_text="Jean · Fernhill").locator(".new")).to_have_text("new")
    for page in (aisha, dean):
        page.goto(f"{server.url}/desk/handoffs/{number}")
        expect(page.locator("#stands")).to_contain_text("Waiting")
    # Both press within the same moment, before either has heard of the other.
    for page in (aisha, dean):
        page.evaluate("() => { document.getElementById('take').click(); }")
    expect(aisha.locator("#result")).not_to_be_empty()
    expect(dean.locator("#result")).not_to_be_empty()
    has_it, other = (aisha, dean) if state_of(server, number)[2] == "aisha" else (dean, aisha)
    name = "Aisha Rahman" if has_it is aisha else "Dean Okafor"
    expect(has_it.locator("#stands")).to_contain_text("You have this chat")
    expect(other.locator("#stands")).to_contain_text(f"{name} has this chat")

    # One begins to write; the other is told so, and writes as well.
    has_it.locator("#reply").press_sequentially("Hello Jean, ")
    expect(other.locator("#writing")).to_have_text(f"{name} is writing here now.")
    other.locator("#reply").fill(THEIRS)
    has_it.locator("#reply").press_sequentially("I'll come on Friday.")
    has_it.locator("#send").click()
    expect(has_it.locator(".bubble")).to_contain_text("Hello Jean, I'll come on Friday.")
    expect(other.locator(".bubble")).to_contain_text("Hello Jean, I'll come on Friday.")
    expect(other.locator("#writing")).to_have_count(0)
    expect(other.locator("#reply")).to_have_value(THEIRS)

    # It is passed on to the other, who sees it come while writing, and closes it.
    to = "dean" if has_it is aisha else "aisha"
    has_it.get_by_text("Pass on", exact=True).click()
    has_it.locator("#pass-to").select_option(to)
    has_it.get_by_role("button", name="Pass it on").click()
    expect(other.locator("#stands")).to_contain_text("Waiting since")
    expect(other.locator("#reply")).to_have_value(THEIRS)
    other.locator("#send").click()
    expect(other.locator(".bubble").last).to_contain_text(THEIRS)
    if state_of(server, number)[2] != to:  # something else was written there meanwhile: they are shown it, and asked
        other.locator("#send").click()
    expect(other.locator("#stands")).to_contain_text("You have this chat")
    other.get_by_text("Close", exact=True).click()
    other.locator("#outcome").fill("Rang the landlord.")
    other.get_by_role("button", name="Close it").click()
    expect(other.locator("#stands")).to_contain_text("Rang the landlord.")
    if has_it is aisha:  # it is her area; it was Dean's only while he had it
        expect(aisha.locator("#stands")).to_contain_text("Rang the landlord.")
    else:
        expect(dean.locator(".bubble", has_text=THEIRS)).to_have_count(0)
    assert state_of(server, number)[3] == "Rang the landlord."
