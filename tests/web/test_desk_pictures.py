"""The desk as it looks, kept under docs/pictures with TESTS_PICTURES=1; always checked for what it shows."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from flows.effects import AddToHandoff, TellResident
from tests.web import desk
from tests.web.desk import do, number_of, sit_down

LOOKS = {
    "desk": {},
    "desk-dark": {"color_scheme": "dark"},
    "desk-phone": {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2},
}


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.mark.parametrize("look", LOOKS)
def test_the_desk_looks_like_a_help_desk(server, visit, picture, look):
    jean = number_of(server, "Jean")
    do(server, TellResident(jean, "Morning Jean. Could you send me page two of the lease?"), adviser="aisha")
    server.clock.forward(timedelta(minutes=12))
    do(server, AddToHandoff("yes its here somewhere. Bill says the rent doubles in year 3"), name="Jean")
    page = sit_down(server, visit, path=f"/desk/handoffs/{jean}", **LOOKS[look])
    page.get_by_label("Reply to Jean").fill("That's worth asking about before you sign. I'll ring you at two.")
    page.get_by_label("Reply to Jean").blur()
    expect(page.get_by_text("Draft, not sent")).to_be_visible()
    expect(page.locator(".bubble").last).to_be_in_viewport()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_in_viewport()
    picture(page, look)
