"""A picture, a file or a document goes with a nudge: taken once, uploaded once, seen by whoever got it, forgotten."""

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from PIL import Image

from bot.staff.nudging.beside import A_STRIP, NO_ALT, NOT_WITH_A_NUDGE, UNDER_IT
from bot.web.files import NOT_KEPT
from bot.web.taken import BROKEN
from storage.nudging import nudges
from storage.tables import address, attachment, conversation, nudge, person
from tests.bot.test_files import house, picture, without_place  # noqa: F401 (house is a fixture)

JEAN, MALIK = 601, 602
DAY = timedelta(days=1)
WORDS = "The hall is open again. Would you like to see it?"
HALL = "The new hall, full of people at long tables."
TOKEN = re.compile(r'name="file" value="([0-9a-f]{32})"')
PDF = b"%PDF-1.4\n%%EOF\n"


def strip():
    made = BytesIO()
    Image.new("RGB", (2100, 100)).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def street(house):  # noqa: F811
    """Jean and Malik on Telegram and Ann on the web live in Fernhill; Ben, on the web, lives nowhere yet."""
    house.telegram.people |= {JEAN: "Jean", MALIK: "Malik"}
    for chat in (JEAN, MALIK):
        house.resident(str(chat))
    house.staff, house.ann, house.ben = house.desk("Programme team"), house.browser(), house.browser()
    arrives(house.ann)
    (ann,) = house.rows(address.c.person_id, where=address.c.channel == "web")
    arrives(house.ben)
    house.change(person, person.c.id == ann, name="Ann", area_id="fernhill", consent=True)
    house.change(conversation, conversation.c.person_id == ann, state='{"step":"menu.listening"}')
    house.tick(8 * DAY)
    return house


def arrives(phone):
    phone.get("/phone")
    phone.says(text="hello")


def composes(house, content=None, name="hall.jpg", **more):  # noqa: F811
    """The answer to the form, with a file chosen or not."""
    files = {"upload": (name, content)} if content else None
    return house.staff.post("/staff/nudges/new", data={"text": WORDS, "is_1": "area:fernhill", **more}, files=files)


def token_in(answer):
    return TOKEN.search(answer.text)[1]


def written(house, content=None, name="hall.jpg", **more):  # noqa: F811
    """A nudge with that; its number."""
    chosen = {"file": token_in(composes(house, content, name))} if content else {}
    answer = composes(house, do="keep", **chosen, **more)
    assert answer.status_code == 303, re.findall(r'role="alert"[^>]*>([^<]+)', answer.text)
    return int(re.search(r"/nudges/(\d+)", answer.headers["location"])[1])


def sent(house, number):  # noqa: F811
    now = house.clock.now()
    house.write(lambda connection: nudges.approve(connection, number, 0, now, house.programme))
    house.tick()


def test_a_picture_stands_above_its_words_was_uploaded_once_and_is_on_the_web_with_what_it_shows(street):
    number = written(street, picture(), alt=HALL)
    page = street.staff.get(f"/staff/nudges/{number}").text
    assert UNDER_IT in page
    assert f'alt="{HALL}"' in page
    sent(street, number)
    first, second = street.telegram.asked("sendPhoto")
    assert isinstance(first["photo"], tuple)
    assert second["photo"] == street.rows(attachment.c.telegram_id)[0]
    for chat in (JEAN, MALIK):
        told = [each for each in street.telegram.sent if each["chat"]["id"] == chat][-1]
        assert told["caption"].endswith(WORDS)
        assert told["reply_markup"]["inline_keyboard"][0][0]["text"] == "Yes, tell me"
    (shown,) = street.ann.files()
    assert shown["alt"] == HALL
    assert without_place(street.ann.get(shown["address"]).content)
    assert street.ben.get(shown["address"]).status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"\xff\xd8\xff not a picture", "hall.jpg", BROKEN),
        (b"just words", "notes.txt", NOT_WITH_A_NUDGE),
        (strip(), "strip.png", A_STRIP),
    ],
    ids=("broken", "words", "strip"),
)
def test_a_file_that_cannot_go_says_why_and_nothing_else_of_the_form_is_lost(street, content, name, says):
    before = token_in(composes(street, picture()))
    answer = composes(street, content, name, do="keep", file=before, alt=HALL, more="On Saturday.")
    assert answer.status_code == 422
    assert says in unescape(answer.text)
    assert all(each in answer.text for each in (WORDS, HALL, "On Saturday.", before))
    assert street.rows(nudge.c.id) == []


def test_a_picture_is_not_kept_without_what_it_shows_and_can_be_taken_away(street):
    answer = composes(street, picture(), do="keep")
    assert (answer.status_code, NO_ALT in unescape(answer.text)) == (422, True)
    assert TOKEN.search(composes(street, do="without", file=token_in(answer)).text) is None


def test_nobody_elses_file_goes_with_a_nudge(street):
    street.ann.sends(picture())
    (theirs,) = street.rows(attachment.c.token)
    assert TOKEN.search(composes(street, file=theirs).text) is None
    assert street.staff.get(f"/staff/nudges/files/{theirs}").status_code == 404


def test_a_file_and_a_document_of_the_programme_come_after_the_words(street):
    document = street.programme.documents[0]
    number = written(street, PDF, "poster.pdf")
    sent(street, number)
    assert [kind for kind, _ in street.telegram.given(JEAN)] == ["document"]
    street.tick(8 * DAY)
    sent(street, written(street, document=document.id))
    assert street.telegram.replies(JEAN)[-1].endswith(WORDS)
    assert len(street.telegram.asked("sendMediaGroup")) == 2
    assert street.ann.get("/phone/messages").json()["messages"][-1]["document"]["title"] == document.title


def test_it_is_forgotten_when_no_nudge_comes_of_it_and_when_chats_are(street):
    composes(street, picture())
    number = written(street, picture(), alt=HALL)
    street.tick(2 * DAY)
    assert len(street.rows(attachment.c.token)) == 1
    street.change(attachment, attachment.c.token != "", at=street.clock.now() - 5000 * DAY)
    street.tick(DAY)
    assert len(street.rows(attachment.c.token)) == 1  # it is still to go out
    sent(street, number)
    street.tick(DAY)
    assert street.rows(attachment.c.token) == []
    assert [each["problem"] for each in street.ann.files()] == [NOT_KEPT]
