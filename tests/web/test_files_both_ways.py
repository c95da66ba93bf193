"""A photo from a resident's phone is seen at the desk, and one from the desk on the phone."""

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.web.conftest import PHONE, WIDE
from tests.web.desk import number_of, sit_down
from tests.web.phone import Phone

SEEN = "image => image.complete && image.naturalWidth > 0"


@pytest.fixture
def photo(tmp_path):
    made = tmp_path / "kitchen leak.jpg"
    Image.new("RGB", (640, 480), (150, 90, 40)).save(made)
    return made


def shows(image):
    """The picture is really there."""
    expect(image).to_be_visible()
    image.scroll_into_view_if_needed()
    image.page.wait_for_function(SEEN, arg=image.element_handle())


def test_a_photo_goes_both_ways(server, visit, photo, tmp_path, picture):
    page = visit(f"{server.url}/phone")
    phone, tray = Phone(page).welcomed(), page.get_by_role("list", name="Goes with your message")
    phone.say("hello, im Ruth", "Pleased to meet you, Ruth.")
    phone.say("fernhill", "May I remember what you tell me")
    phone.press("Yes, that's fine", "Thanks, Ruth.")
    phone.say("I want to talk to a person about our kitchen", "Shall I send it?")
    too_big = tmp_path / "film.jpg"
    too_big.write_bytes(b"x" * (10_000_001))
    page.locator("#files").set_input_files([too_big])
    expect(page.locator("#trouble")).to_contain_text("Up to 10 MB can be sent")
    page.locator("#files").set_input_files([photo, photo])
    expect(tray.get_by_role("listitem")).to_have_count(2)
    tray.get_by_role("button", name="Take out kitchen leak.jpg").first.click()
    expect(tray.get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="Send", exact=True).click()
    phone.hears("Your photo goes with it.")
    phone.press("Send it", "Sent.")
    shows(page.locator(".theirs .photo img, .theirs .mini img"))

    desk = sit_down(server, visit, path=f"/desk/handoffs/{number_of(server, 'Ruth')}")
    shows(desk.locator(".came-with").get_by_role("img", name="Photo: kitchen leak.jpg. Opens in full."))
    desk.locator("#files").set_input_files([photo])
    expect(desk.locator("#tray")).to_contain_text("kitchen leak.jpg")
    expect(desk.locator("#draft")).to_be_visible()
    picture(desk, "desk-photo")
    desk.set_viewport_size(PHONE)
    expect(desk.get_by_role("button", name="Send", exact=True)).to_be_in_viewport()
    desk.set_viewport_size(WIDE)
    desk.get_by_role("button", name="Send", exact=True).click()
    expect(desk.locator("#result")).to_have_text("Sent to Ruth.")
    shows(desk.locator(".mine .photo img"))
    phone.hears("Aisha")
    shows(page.locator(".ours .photo img"))

    page.context.set_offline(True)
    page.locator("#files").set_input_files([photo])
    phone.write("and this")
    expect(page.locator(".waiting")).to_contain_text("not sent, will try again")
    page.context.set_offline(False)
    expect(page.locator(".waiting, .sending")).to_have_count(0, timeout=20000)
    shows(desk.locator(".notes .theirs .photo img"))
