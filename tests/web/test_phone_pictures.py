"""The phone as it looks, kept under docs/pictures with TESTS_PICTURES=1; always checked for what it shows."""

import pytest
from playwright.sync_api import expect

from tests.web.phone import Phone

LOOKS = {
    "phone": {"device_scale_factor": 2},
    "phone-dark": {"device_scale_factor": 2, "color_scheme": "dark"},
    "phone-wide": {"viewport": {"width": 1280, "height": 800}},
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_chat_looks_like_one(server, visit, picture, look):
    phone = Phone(visit(f"{server.url}/phone", **LOOKS[look])).welcomed()
    phone.say("Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    phone.say("lunch club's full every week but no one turns up to meetings", "Is that about right?")
    phone.press("Yes", "Which shall we look at")
    phone.press("Read the guide", "Will you give it a go?")
    expect(phone.answers.get_by_role("button")).to_have_count(6)
    expect(phone.answers.get_by_role("button").last).to_be_in_viewport(ratio=1)
    picture(phone.page, look)
