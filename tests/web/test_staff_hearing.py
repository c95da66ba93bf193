"""The Hearing page: a sentence is tried, explained and added as an example; what was missed is looked through."""

import html
import re
from itertools import product

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert

from bot.staff.hearing.explained import DECISIONS, NO_SENTENCE, NO_WORDS, TOO_LONG
from content.check import check
from content.load import load
from storage.tables import message, miss
from tests.web.conftest import PHONE, WIDE
from tests.web.screen import nothing_beside
from tests.web.server import running_server
from tests.web.staff import console, neighbour, staff_browser

NOBODY_COMES = "no one turns up to our meetings any more"
KILN = ("the kiln is broken again", "kiln broken again", "the kiln is broken")


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
    expect(first).to_contain_text(re.compile(r"\d\d%"))
    expect(page.locator(".terms").first).to_contain_text("turns up")
    nearest = page.locator("#nearest li").first
    expect(nearest).to_contain_text("% alike")
    assert nearest.locator("p").first.inner_text().strip("“”") in {
        ask for topic in server.app.programme.topics for ask in topic.asks
    }
    assert server.read(lambda connection: connection.execute(message.select()).all()) == []


def test_of_several_worries_it_is_said_that_the_resident_chooses(server):
    with staff_browser(server) as browser:
        shown = browser.post("/staff/hearing", data={"text": f"{NOBODY_COMES}, and the hall roof leaks"}).text
    assert DECISIONS["several"] in shown
    assert "I hear two things" in shown


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


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("bonjour, personne ne vient", "Pour l'instant, je ne sais écrire qu'en anglais."),
        ("i will stab aisha", "That sounds as if Aisha could get hurt, so I can't keep it to myself."),
        (NOBODY_COMES, "About bringing more people in, since you asked:"),
    ],
)
def test_what_the_chat_answers_is_shown_beside_what_is_heard(server, text, answer):
    with staff_browser(server) as browser:
        page = browser.post("/staff/hearing", data={"text": text}).text
    shown = html.unescape(re.search(r'id="answer">(.*?)</p>', page, re.DOTALL)[1])
    assert shown.startswith(answer)


def test_what_was_heard_fits_the_screen(server, visit):
    page = console(server, visit, "/staff/hearing")
    tried(page, "my neighbour hit me, nobody helps at our lunch club and the council won't give us the lease")
    expect(page.get_by_role("heading", name="Why", exact=True)).to_be_visible()
    for viewport, scheme in product((PHONE, WIDE), ("light", "dark")):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        nothing_beside(page)


@pytest.fixture
def taught(tmp_path, content):
    """A service that may add to its content."""
    with running_server(tmp_path, content=content) as running:
        yield running


def examples_in(content, topic):
    return (content / "asks" / f"{topic}.txt").read_text(encoding="utf-8").splitlines()


def test_a_sentence_is_tried_added_with_one_press_and_taken_out_with_another(taught, visit, content):
    before = examples_in(content, "volunteers")
    page = tried(console(taught, visit, "/staff/hearing"), "our helpers all vanish  come june")
    page.get_by_role("button", name="Add as example of Volunteers").click()
    expect(page.get_by_role("status")).to_contain_text("It counts within a few minutes")
    assert examples_in(content, "volunteers") == [*before, "our helpers all vanish come june"]
    added = page.locator("#lately li")
    expect(added).to_contain_text("Programme team")
    expect(added).to_contain_text("counts within a few minutes")
    added.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_have_text("Taken out of the examples again.")
    expect(page.locator("#lately")).to_have_count(0)
    assert examples_in(content, "volunteers") == before


def test_another_topic_can_be_chosen(taught, visit, content):
    page = tried(console(taught, visit, "/staff/hearing"), "our helpers all vanish come june")
    page.get_by_label("Is it about something else?").select_option("Wants a person")
    page.get_by_role("button", name="Add as example of that").click()
    expect(page.get_by_role("status")).to_contain_text("Added to the examples")
    assert examples_in(content, "human")[-1] == "our helpers all vanish come june"
    assert check(content) == []
    assert load(content).human_asks[-1] == "our helpers all vanish come june"


@pytest.mark.parametrize(
    ("text", "topic", "why"),
    [
        ("managing volunteers", "planning", "This is an example of Volunteers already, and a sentence can be one of"),
        ("Managing volunteers!", "volunteers", "This is an example of Volunteers already."),
        ("my dad hits me when he has been drinking", "conflict", "This is heard as danger"),
        ("ring me on 07700 900123 about helpers", "human", "a phone number"),
        ("helpers vanish in june", "atlantis", "Choose what it is an example of"),
    ],
)
def test_what_can_be_no_example_is_said_and_stays_in_the_field(taught, content, text, topic, why):
    before = {path.name: path.read_bytes() for path in (content / "asks").iterdir()}
    with staff_browser(taught) as browser:
        answer = browser.post("/staff/hearing/examples", data={"text": text, "topic": topic})
    assert answer.status_code == 422
    assert why in answer.text
    assert f">{html.escape(text)}</textarea>" in answer.text
    assert {path.name: path.read_bytes() for path in (content / "asks").iterdir()} == before


def test_content_that_can_only_be_read_is_said_so_and_offers_no_press(taught, visit, content):
    (content / "asks").chmod(0o555)
    page = tried(console(taught, visit, "/staff/hearing"), NOBODY_COMES)
    expect(page.get_by_text("can only be read, so nothing can be added")).to_be_visible()
    expect(page.get_by_role("button", name="Add as example")).to_have_count(0)
    (content / "asks").chmod(0o755)


def test_what_somebody_else_undid_is_said_so(taught, content):
    with staff_browser(taught) as browser:
        answer = browser.post("/staff/hearing/done/7/undo")
    assert answer.headers["location"] == "/staff/hearing?said=example_gone"


@pytest.fixture
def missing(taught):
    """Three residents wrote much the same, and one put right what was heard."""

    def seed(connection):
        now = taught.clock.now()
        jean = neighbour(connection, now, "Jean", "fernhill")
        kiln = [{"text": text, "taken_for": "", "meant": ""} for text in KILN]
        spent = {"text": "what did we spend it on", "taken_for": "legacy", "meant": "lto_finance"}
        for each in (*kiln, spent):
            connection.execute(insert(miss).values(person_id=jean, at=now, **each))

    taught.write(seed)
    return taught


def test_what_was_missed_becomes_an_example_with_one_press_and_waits_again_with_another(missing, visit, content):
    before = examples_in(content, "community_assets")
    page = console(missing, visit, "/staff/hearing")
    kiln = page.locator("#missed li").filter(has=page.get_by_label("As an example")).first
    expect(kiln).to_contain_text("3 times")
    kiln.get_by_label("As an example").fill("the kiln in our hut needs mending")
    kiln.get_by_label("Of").select_option("Buildings and land")
    kiln.get_by_role("button", name="Add as example").click()
    expect(page.get_by_role("status")).to_contain_text("Added to the examples")
    assert examples_in(content, "community_assets") == [*before, "the kiln in our hut needs mending"]
    expect(page.locator("#missed .count")).to_have_text("1")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#missed .count")).to_have_text("4")
    assert examples_in(content, "community_assets") == before


def test_what_residents_put_right_says_so_and_can_be_left(missing, visit):
    page = console(missing, visit, "/staff/hearing")
    spent = page.locator("#missed li").filter(has_text="what did we spend it on")
    expect(spent).to_contain_text("taken for Finishing and legacy, meant Looking after money")
    expect(spent.get_by_label("Of")).to_have_value("lto_finance")
    spent.get_by_role("button", name="Leave it").click()
    expect(page.get_by_role("status")).to_have_text("Left. It is off the list.")
    expect(page.locator("#missed .count")).to_have_text("3")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_have_text("It is on the list again.")
    expect(page.locator("#missed .count")).to_have_text("4")


def test_what_was_hardly_heard_is_not_guessed_at(taught):
    def seed(connection):
        jean = neighbour(connection, taught.clock.now(), "Jean", "fernhill")
        for text, taken_for in (("blorp fnord wug", ""), ("how do we find volunteers", "volunteers")):
            row = {"person_id": jean, "text": text, "taken_for": taken_for, "at": taught.clock.now()}
            connection.execute(insert(miss).values(row))

    taught.write(seed)
    with staff_browser(taught) as browser:
        told = browser.get("/staff/hearing").text
    assert told.count('<option value="">Choose</option>') == 2
    assert " selected>" not in told


def test_what_was_missed_can_be_tried(missing, visit):
    page = console(missing, visit, "/staff/hearing")
    page.get_by_role("button", name="Try it").first.click()
    expect(page.get_by_label("Try a sentence")).to_have_value(KILN[-1])
    expect(page.locator("#decision")).to_be_visible()


def test_what_was_missed_fits_the_screen_and_every_field_has_a_name(missing, visit):
    page = console(missing, visit, "/staff/hearing")
    expect(page.locator("#missed li form")).to_have_count(2)
    for viewport in (PHONE, WIDE):
        page.set_viewport_size(viewport)
        nothing_beside(page)
    fields = "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
    assert page.evaluate(f"{fields}.every(field => field.labels.length)")


def test_leaving_nothing_changes_nothing(missing):
    with staff_browser(missing) as browser:
        for given in ("", "x,y", f"{10**30}"):
            assert browser.post("/staff/hearing/leave", data={"missed": given}).headers["location"] == "/staff/hearing"


def test_danger_in_doubt_is_said_to_be_asked_about_and_no_number_to_be_given(server, visit):
    page = tried(console(server, visit, "/staff/hearing"), "he gets nasty when i come home late from the meetings")
    expect(page.locator("#decision")).to_contain_text("they are asked gently")
    expect(page.get_by_text("Numbers given")).to_have_count(0)
    tried(page, "my husband hit me last night")
    expect(page.locator("#decision")).to_contain_text("the duty people are told")
    expect(page.get_by_text("Numbers given: 999, the National Domestic Abuse Helpline")).to_be_visible()
