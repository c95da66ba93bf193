"""A document to fill in is offered as files, like a messenger shows them, and each is saved under its name."""

from io import BytesIO

import docx
import httpx
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from bot.documents import PDF, WORD
from flows.effects import Say
from tests.web.phone import Phone, tell


@pytest.fixture
def phone(server, visit):
    return Phone(visit(f"{server.url}/phone")).welcomed()


def test_a_document_asked_for_comes_with_its_two_files(phone, picture):
    phone.say("Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    phone.say("do you have a template for terms of refrence", "Terms of reference.")
    files = phone.ours.last.get_by_role("group", name="Files: Terms of reference").get_by_role("link")
    expect(files).to_have_text(["Terms of reference, Word to write in", "Terms of reference, PDF to print"])
    expect(phone.answers.get_by_role("button").last).to_be_in_viewport(ratio=1)
    picture(phone.page, "phone-document")
    boxes = [each.bounding_box() for each in files.all()]
    assert all(box["height"] >= 44 and box["x"] + box["width"] <= 375 for box in boxes)


@pytest.mark.parametrize(("called", "name"), [("Word", "Meeting agenda.docx"), ("PDF", "Meeting agenda.pdf")])
def test_a_file_is_saved_by_keyboard_under_a_name_people_understand(phone, server, called, name):
    tell(server, Say("Meeting agenda. A plan.", document="meeting-agenda"))
    phone.hears("Meeting agenda.")
    phone.page.get_by_role("link", name=f"Meeting agenda, {called}").focus()
    with phone.page.expect_download() as saved:
        phone.page.keyboard.press("Enter")
    assert saved.value.suggested_filename == name
    assert phone.page.url.endswith("/phone")


def test_a_guides_card_and_the_guide_itself_show_what_there_is_to_fill_in(phone, server):
    guide = server.app.programme.guide("house-rules")
    tell(server, Say(f"{guide.title}. {guide.summary}\n\nWill you give it a go?", guide=guide.id))
    phone.hears("Will you give it a go?")
    groups = phone.ours.last.get_by_role("group")
    expect(groups.locator("> p")).to_have_text(["Code of conduct", "Terms of reference"])
    phone.page.locator(".guide-card").click()
    opened = phone.page.get_by_role("region", name="Guide", exact=True)
    expect(opened.get_by_role("link", name="Code of conduct, Word to write in")).to_be_visible()


def test_a_guide_without_documents_shows_none(phone, server):
    guide = server.app.programme.guide("hardly-anyone-comes")
    tell(server, Say(f"{guide.title}. {guide.summary}\n\nWill you give it a go?", guide=guide.id))
    phone.hears("Will you give it a go?")
    expect(phone.page.locator(".guide-card")).to_have_count(1)
    expect(phone.page.locator(".files")).to_have_count(0)


@pytest.mark.parametrize("form", [WORD, PDF], ids=lambda form: form.ending)
def test_a_file_comes_with_its_type_and_name(server, form):
    answer = httpx.get(f"{server.url}/documents/press-release.{form.ending}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, form.media_type)
    assert answer.headers["content-disposition"] == (
        f"attachment; filename=\"press-release.{form.ending}\"; filename*=UTF-8''Press%20release.{form.ending}"
    )
    opened = docx.Document(BytesIO(answer.content)) if form == WORD else PdfReader(BytesIO(answer.content))
    about = opened.core_properties if form == WORD else opened.metadata
    assert about.title == "Press release"


@pytest.mark.parametrize("name", ["a-wand.pdf", "press-release.exe", "Press%20release.pdf"])
def test_what_is_not_there_is_said_in_a_clear_sentence(server, name):
    answer = httpx.get(f"{server.url}/documents/{name}")
    assert answer.status_code == 404
    assert "There's no document at this address" in answer.text
