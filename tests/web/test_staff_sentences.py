"""Our own sentences: found by their words, said otherwise from a page, and as they were written again."""

import html
import re

import pytest
from playwright.sync_api import expect

from flows import menu
from flows.danger.doubting.doubt import IF_SO
from flows.meeting.welcome import HELLO
from tests.web.conftest import PHONE, WIDE
from tests.web.screen import nothing_beside
from tests.web.server import running_server
from tests.web.staff import console, staff_browser
from tests.web.watching import looked_over


def the_one(page, sentence):
    """The panel of one sentence on the page of its conversation, with its fields open."""
    panel = page.locator(".sentences > li").filter(has_text=sentence).first
    panel.locator("summary").click()
    return panel


def test_a_sentence_is_found_worded_said_to_residents_and_taken_back(watched, visit):
    page = console(watched, visit, "/staff/hearing")
    page.get_by_role("link", name="Our own sentences").click()
    page.get_by_label("Find a sentence").fill("write to me in your own words")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("#found-title")).to_have_text("1 sentence has “write to me in your own words”")
    page.locator(".sentences a").click()
    panel = the_one(page, menu.MENU)
    panel.get_by_label("Instead").fill("Tap one, or just write.")
    panel.get_by_role("button", name="Say it like this").click()
    expect(page.get_by_role("status")).to_contain_text("It is said like this within seconds")
    expect(page.locator("li:target")).to_contain_text("Tap one, or just write.")
    expect(page.locator("li:target")).to_contain_text(f"as written: “{menu.MENU}”")
    assert looked_over(watched).problems == ()
    assert watched.app.programme.speech.sentences == {menu.MENU: "Tap one, or just write."}

    phone = visit(f"{watched.url}/phone")
    phone.get_by_role("textbox", name="Write a message").fill("menu")
    phone.keyboard.press("Enter")
    expect(phone.locator("#log")).to_contain_text("Tap one, or just write.")

    the_one(page, "Tap one").get_by_role("button", name="As it was written").click()
    expect(page.get_by_role("status")).to_contain_text("It is said as it was written again")
    expect(page.locator(".sentences > li").filter(has_text=menu.MENU)).not_to_contain_text("In your own words")


@pytest.mark.parametrize(
    ("conversation", "sentence", "instead", "told"),
    [
        pytest.param("meeting", HELLO, "Hello.", "missing; write where it goes", id="a place is lost"),
        pytest.param("following_up", None, "Hello {nmae}.", "Nothing is known to fill {nmae}", id="an unknown place"),
        pytest.param("danger", IF_SO, "Ring somebody{number}.", "The number 999 is missing", id="a number is lost"),
        pytest.param("everywhere", menu.MENU, "x" * 601, "make it 600 or less", id="longer than a phone"),
        pytest.param(
            "everywhere",
            "Menu",
            "Everything there is here",
            "has 24 characters; make it 20 or less",
            id="a label too long",
        ),
    ],
)
def test_a_wording_that_would_not_do_is_refused_with_the_reason_and_kept_in_its_field(
    tmp_path, content, conversation, sentence, instead, told
):
    with running_server(tmp_path, content=content) as running, staff_browser(running) as browser:
        page = browser.get(f"/staff/sentences/{conversation}").text
        wanted = _id_of(page, sentence)
        answer = browser.post(f"/staff/sentences/{conversation}", data={"sentence": wanted, "form0": instead})
    assert answer.status_code == 422
    assert told in answer.text
    assert instead in answer.text
    assert list((content / "locale").rglob("*.po")) == []


def _id_of(page, sentence):
    """The id of a sentence on the page of its conversation; of the first one without a sentence given."""
    for panel in re.findall(r'<li class="panel" id="s(\w+)">(.*?)</li>', page, flags=re.S):
        plain = html.unescape(re.sub(r"<[^>]+>", "", panel[1]))
        if sentence is None or sentence in plain:
            return panel[0]
    raise AssertionError(f"{sentence!r} is not on the page")


def test_content_that_can_only_be_read_is_shown_and_says_what_to_do(tmp_path, content, visit):
    content.chmod(0o555)
    with running_server(tmp_path, content=content) as running:
        page = console(running, visit, "/staff/sentences/reading")
        expect(page.locator("main")).to_contain_text("can only be read, so nothing can be changed")
        expect(page.locator("summary")).to_have_count(0)
    content.chmod(0o755)


def test_the_pages_fit(server, visit):
    page = console(server, visit, "/staff/sentences")
    for path in ("", "/danger", "?words=adviser", "?words=no+such+words+anywhere"):
        page.goto(f"{server.url}/staff/sentences{path}")
        for viewport in (PHONE, WIDE):
            page.set_viewport_size(viewport)
            nothing_beside(page)
