"""The Hearing page: a sentence is tried, explained and added as an example; what was missed is looked through."""

import pytest
from playwright.sync_api import expect

from bot.staff.explained import NO_SENTENCE, NO_WORDS, TOO_LONG
from storage.tables import message
from tests.web.conftest import PHONE, WIDE
from tests.web.staff import console, staff_browser

NOBODY_COMES = "no one turns up to our meetings any more"


def tried(page, text):
    """The page after this sentence was tried."""
    page.get_by_label("Try a sentence").fill(text)
    page.get_by_role("button", name="What is heard?").click()
    return page


def test_a_sentence_is_heard_as_in_the_chat_explained_and_not_kept(server, visit):
    page = tried(console(server, visit, "/staff/hearing"), NOBODY_COMES)
    expect(page.locator("#decision")).to_contain_text("It is clear what this is about")
    first = page.locator("#topics li").first
    expect(first).to_contain_text(server.app.programme.topic("community_engagement").label)
    expect(first).to_contain_text("84%")
    expect(page.locator(".terms").first).to_contain_text("turns up")
    nearest = page.locator("#nearest li").first
    expect(nearest).to_contain_text("% alike")
    assert nearest.locator("p").first.inner_text().strip("“”") in {
        ask for topic in server.app.programme.topics for ask in topic.asks
    }
    assert server.read(lambda connection: connection.execute(message.select()).all()) == []


def test_danger_is_shown_with_its_kind_its_words_and_what_happens(server, visit):
    page = tried(console(server, visit, "/staff/hearing"), "my neighbour hit me and I'm scared to go home")
    danger = page.locator(".panel.danger")
    expect(danger.get_by_role("heading", name="Danger heard")).to_be_visible()
    expect(danger).to_contain_text("scared to go home")
    expect(danger).to_contain_text("999")


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [(" ", 422, NO_SENTENCE), ("🎉🎉🎉", 200, NO_WORDS), ("our hall leaks " * 667, 200, TOO_LONG)],
    ids=["nothing", "only pictures", "ten thousand characters"],
)
def test_what_can_hardly_be_heard_is_said_so(server, text, status, said):
    with staff_browser(server) as browser:
        answer = browser.post("/staff/hearing", data={"text": text})
    assert answer.status_code == status
    assert said in answer.text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "wide"])
def test_what_was_heard_fits_the_screen(server, visit, viewport, scheme):
    page = console(server, visit, "/staff/hearing", viewport=viewport, color_scheme=scheme)
    tried(page, "my neighbour hit me, nobody helps at our lunch club and the council won't give us the lease")
    expect(page.get_by_role("heading", name="Why", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
