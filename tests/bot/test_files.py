"""Photos, recordings and documents go both ways between a web phone and Telegram, to whoever may have them only."""

import re
import shutil
import uuid
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import httpx
import pytest
from PIL import Image
from sqlalchemy import select

from bot.channels.telegram import Telegram
from bot.channels.telegram.files import GONE
from bot.channels.telegram.reading import read
from bot.web.server import pages
from flows.effects import EraseMe, OpenHandoff, PassOn, TellResident
from storage.at_work import sign_ins
from storage.knowing import privacy
from storage.sending import attachments
from storage.tables import address, attachment, conversation, handoff, handoff_note, message, person
from tests.bot.house import House
from tests.channels.fake_telegram import FakeTelegram

AISHA, DEAN, JEAN = 501, 502, 503
HERE = {"Sec-Fetch-Site": "same-origin"}


def picture():
    """A photo as a phone makes them: it says where it was taken."""
    made, exif = BytesIO(), Image.Exif()
    exif[0x0110] = "Jean's phone"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (40, 30), (180, 90, 20)).save(made, "JPEG", exif=exif)
    return made.getvalue()


class Between(House):
    """The service with a real channel to a Telegram of its own, and its pages without a server."""

    def __init__(self, telegram, *given):
        self.telegram = telegram
        super().__init__(*given)

    def begin(self):
        self.post = Telegram(self.telegram.token, self.telegram.url)
        super().begin()
        self.pages = pages(self.app)

    def end(self):
        super().end()
        self.run(self.post.close())

    def browser(self):
        """Somebody's browser."""
        transport = httpx.ASGITransport(self.pages)
        return Browser(self, httpx.AsyncClient(transport=transport, base_url="http://here", headers=HERE))

    def desk(self, name):
        """The browser of an adviser or member of staff, signed in."""
        browser, now = self.browser(), self.clock.now()
        who = self.write(lambda connection: sign_ins.by_name(connection, name)[0].id)
        browser.post(self.write(lambda connection: sign_ins.link(connection, who, now)))
        return browser

    def shows(self, chat, **content):
        """Somebody on Telegram sends something besides words."""
        shown = self.telegram.show(chat, **content)
        self.hears(read({"update_id": 1, "message": shown}, self.clock.now()))

    def types(self, chat, text):
        self.hears(read({"update_id": 1, "message": self.telegram.say(chat, text)}, self.clock.now()))

    def taps(self, chat, label):
        self.telegram.press(chat, label)
        self.hears(read(self.telegram.updates[-1], self.clock.now()))


class Browser:
    """What a page would do, one request after another."""

    def __init__(self, house, client):
        self.house, self.client = house, client

    def get(self, address, **given):
        return self.house.run(self.client.get(address, **given))

    def post(self, address, **given):
        answer = self.house.run(self.client.post(address, **given))
        self.house.run(self.house.app.deliverer.idle())
        return answer

    def says(self, **said):
        return self.post("/phone/messages", json={"id": str(uuid.uuid4()), **said})

    def sends(self, content, name="kitchen.jpg", caption="", **more):
        told = {"id": str(uuid.uuid4()), "name": name, "caption": caption, **more}
        return self.post("/phone/files", content=content, params=told)

    def presses_first(self, told):
        """Press the first button of the last message in that answer."""
        last = told.json()["messages"][-1]
        key, label = last["buttons"][0]["key"], last["buttons"][0]["label"]
        return self.says(press={"key": key, "step": last["step"], "version": last["version"], "label": label})

    def files(self):
        """What the phone shows besides words, oldest first."""
        return [each for line in self.get("/phone/messages").json()["messages"] for each in line["files"]]


@pytest.fixture
def house(empty_database, tmp_path, programme, ears):
    shutil.copy(empty_database, tmp_path / "house.db")
    with FakeTelegram() as telegram:
        telegram.people.update({AISHA: "Aisha", DEAN: "Dean", JEAN: "Jean"})
        service = Between(telegram, tmp_path / "house.db", programme, ears)
        service.aisha, service.dean = service.adviser("aisha", str(AISHA)), service.adviser("dean", str(DEAN))
        yield service
        service.close()


@pytest.fixture
def on_web(house):
    """Jean's phone in her browser; she is known and agreed to be remembered."""
    browser = house.browser()
    browser.get("/phone")
    browser.says(text="hello")
    known = house.rows(address.c.person_id, where=address.c.channel == "web")[0]
    talk = '{"step":"menu.listening"}'
    house.change(person, person.c.id == known, name="Jean", area_id="fernhill", consent=True)
    house.change(conversation, conversation.c.person_id == known, state=talk)
    house.jean = known
    return browser


@pytest.fixture
def with_aisha(house, on_web):
    """Aisha, on Telegram, has Jean's chat, on the web."""
    house.does(house.jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(house.aisha, TellResident(house.rows(handoff.c.id)[0], "Hello Jean."))
    return on_web


def without_place(content):
    with Image.open(BytesIO(content)) as seen:
        return seen.size == (40, 30) and not seen.getexif()


def test_from_the_web_to_telegram_it_is_uploaded_once_and_says_nothing_of_where_it_was_taken(house, with_aisha):
    assert with_aisha.sends(picture(), caption="our hall").status_code == 200
    assert house.telegram.replies(AISHA)[-1] == "Jean, Fernhill: [photo] our hall"
    ((kind, known_as),) = house.telegram.given(AISHA)
    assert kind == "photo"
    assert without_place(house.telegram.held[known_as][1])
    assert house.rows(attachment.c.telegram_id) == [known_as]
    shown = with_aisha.get(with_aisha.files()[0]["address"])
    assert without_place(shown.content)
    assert shown.headers["content-disposition"].startswith("inline")
    assert "sandbox" in shown.headers["content-security-policy"]


def test_what_goes_with_a_wish_for_a_person_is_given_on_by_its_name_there(house, on_web):
    on_web.says(text="i want to talk to a person about the hall roof")
    told = on_web.sends(picture())
    assert "Your photo goes with it." in told.json()["messages"][-1]["text"]
    on_web.presses_first(told)
    house.does(house.aisha, PassOn(house.rows(handoff.c.id)[0], "dean"))
    assert house.telegram.given(AISHA)[0] == house.telegram.given(DEAN)[0]
    assert len([each for each in house.telegram.asked("sendPhoto") if isinstance(each["photo"], tuple)]) == 1


def test_sent_twice_by_a_phone_that_heard_no_answer_it_is_taken_once(house, with_aisha):
    for _ in range(2):
        assert with_aisha.sends(picture(), id="the-same-one").status_code == 200
    assert len(house.telegram.given(AISHA)) == len(house.rows(attachment.c.token)) == 1


def test_an_adviser_on_telegram_is_shown_it_first_and_then_it_is_on_the_web(house, with_aisha):
    known_as = house.telegram.holds("photo", picture())
    house.shows(AISHA, photo=[{"file_id": known_as, "file_size": 900}], caption="like this")
    assert house.telegram.replies(AISHA)[-1] == "Send this?\n“[photo] like this”"
    assert house.telegram.given(AISHA) == [("photo", known_as)]
    assert with_aisha.files() == []
    house.taps(AISHA, "Send to Jean")
    (shown,) = with_aisha.files()
    assert with_aisha.get("/phone/messages").json()["messages"][-1]["spoken"][0]["parts"] == [["like this", ""]]
    given = with_aisha.get(shown["address"])
    assert without_place(given.content)
    assert house.telegram.token not in f"{with_aisha.get('/phone/messages').text}{given.headers}"
    assert house.browser().get(shown["address"]).status_code == 404


def test_a_voice_note_from_telegram_is_played_at_the_desk_and_in_parts(house):
    jean = house.resident(str(JEAN))
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(house.aisha, TellResident(house.rows(handoff.c.id)[0], "Hello Jean."))
    known_as = house.telegram.holds("voice", b"OggS" + b"sound" * 20)
    house.shows(JEAN, voice={"file_id": known_as, "duration": 3})
    assert house.telegram.given(AISHA) == [("voice", known_as)]
    desk, number = house.desk("aisha"), house.rows(handoff.c.id)[0]
    address_of_it = re.search(r'<audio[^>]* src="([^"]+)"', desk.get(f"/desk/handoffs/{number}").text)[1]
    part = desk.get(address_of_it, headers={"Range": "bytes=4-8"})
    assert (part.status_code, part.content, part.headers["content-type"]) == (206, b"sound", "audio/ogg")
    assert house.desk("dean").get(address_of_it).status_code == 404


def test_at_the_desk_it_is_attached_to_a_reply_and_goes_to_telegram(house):
    jean = house.resident(str(JEAN))
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    desk, number = house.desk("aisha"), house.rows(handoff.c.id)[0]
    seen = re.search(r'name="seen" value="([^"]+)"', desk.get(f"/desk/handoffs/{number}").text)[1]
    reply = f"/desk/handoffs/{number}/reply"
    page = desk.post(reply, data={"seen": seen}, files={"files": ("it.svg", b"<svg/>", "image/png")})
    assert (page.status_code, "kind of file can" in page.text) == (422, True)
    stale = desk.post(reply, data={"seen": "old"}, files={"files": ("plan.pdf", b"%PDF-1.7 x")})
    kept = re.search(r'name="with" value="([^"]+)"', stale.text)[1]
    desk.post(reply, data={"seen": seen, "with": kept})
    assert house.telegram.replies(JEAN)[-1].startswith("Aisha (adviser): [file]")
    ((kind, known_as),) = house.telegram.given(JEAN)
    assert (kind, house.telegram.held[known_as][1]) == ("document", b"%PDF-1.7 x")
    assert house.rows(attachment.c.person_id) == [jean]


def test_of_a_complaint_about_an_adviser_they_never_get_what_came_with_it(house, with_aisha):
    with_aisha.presses_first(with_aisha.sends(picture(), caption="aisha is rude to mrs patel, this is what she wrote"))
    assert house.rows(handoff.c.around) == ["", "aisha"]
    (token,) = house.rows(attachment.c.token)
    assert house.telegram.given(AISHA) == []
    assert house.desk("aisha").get(f"/desk/files/{token}").status_code == 404
    staff = house.rows(person.c.name, where=person.c.role == "staff")[0]
    assert without_place(house.desk(staff).get(f"/desk/files/{token}").content)


def test_where_telegram_has_it_no_more_each_side_is_told_and_the_words_arrive(house):
    jean = house.resident(str(JEAN))
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(house.aisha, TellResident(house.rows(handoff.c.id)[0], "Hello Jean."))
    house.shows(JEAN, photo=[{"file_id": "long-gone", "file_size": 9}], caption="our hall")
    assert house.telegram.replies(AISHA)[-2:] == ["Jean, Fernhill: [photo] our hall", GONE]
    assert house.telegram.replies(JEAN)[-1].startswith("The photo you sent to Aisha couldn't be handed over")
    (token,) = house.rows(attachment.c.token)
    gone = house.desk("aisha").get(f"/desk/files/{token}")
    assert (gone.status_code, "Telegram no longer has this" in gone.text) == (410, True)


def test_more_than_telegram_gives_out_is_said_before_anybody_tries(house):
    jean = house.resident(str(JEAN))
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(house.aisha, TellResident(house.rows(handoff.c.id)[0], "Hello Jean."))
    known_as = house.telegram.holds("document", b"small here")
    house.shows(JEAN, document={"file_id": known_as, "file_name": "plans.zip", "file_size": 31_000_000})
    assert house.telegram.given(AISHA) == [("document", known_as)]
    page = house.desk("aisha").get(f"/desk/handoffs/{house.rows(handoff.c.id)[0]}").text
    assert "plans.zip: This is 31.0 MB" in page


def test_several_sent_at_once_are_answered_once(house):
    house.resident(str(JEAN))
    house.types(JEAN, "i want to talk to a person about our lease")
    house.taps(JEAN, "Send it")
    before = len(house.telegram.replies(JEAN))
    for number in range(3):
        known_as = house.telegram.holds("photo", picture())
        house.shows(JEAN, photo=[{"file_id": known_as}], media_group_id="m1", caption="the roof" if not number else "")
    assert len(house.telegram.given(AISHA)) == 3
    assert [each for each in house.telegram.replies(JEAN)[before:] if "passed it on" in each] == [
        "I can't read that myself, so I've passed it on."
    ]


def test_an_album_from_an_adviser_who_is_replying_goes_whole(house, with_aisha):
    house.taps(AISHA, "Reply")
    for number in range(3):
        known_as = house.telegram.holds("photo", picture())
        house.shows(AISHA, photo=[{"file_id": known_as}], media_group_id="m1", caption="" if number else "look")
    assert len(with_aisha.files()) == 3


def test_an_adviser_who_has_nobody_and_one_asked_for_words_are_told_it_went_nowhere(house, with_aisha):
    house.shows(DEAN, photo=[{"file_id": "x"}])
    assert "that went nowhere" in house.telegram.replies(DEAN)[-1]
    house.taps(AISHA, "Close")
    house.shows(AISHA, photo=[{"file_id": "x"}])
    assert house.telegram.replies(AISHA)[-1].startswith("I need words here")
    assert house.rows(handoff.c.state) == ["taken"]


def test_erased_and_forgotten_it_is_gone_and_a_copy_names_it_before(house, with_aisha):
    with_aisha.sends(picture(), caption="our hall")
    with house.app.database.read() as connection:
        assert privacy.export(connection, house.jean)["files"][0]["name"] == "kitchen.jpg"
    copy = ZipFile(BytesIO(with_aisha.get("/phone/copy").content))
    assert [name.partition(" ")[2] for name in copy.namelist()] == ["", "kitchen.jpg"]
    assert without_place(copy.read(copy.namelist()[1]))
    address_of_it = with_aisha.files()[0]["address"]
    house.does(house.jean, EraseMe())
    assert house.rows(attachment.c.token) == []
    assert with_aisha.get(address_of_it).status_code == 404


@pytest.mark.parametrize(("consent", "passed_on", "left"), [(False, False, 0), (False, True, 1), (True, False, 1)])
def test_an_hour_later_what_a_stranger_gave_to_nobody_is_gone(house, on_web, consent, passed_on, left):
    house.change(person, person.c.id == house.jean, consent=consent)
    if passed_on:
        on_web.presses_first(on_web.says(text="i want to talk to a person about our lease"))
    on_web.sends(picture())
    assert house.rows(message.c.extra, where=(message.c.kind == "attached") & message.c.extra.is_not(None)) == (
        [{"files": house.rows(attachment.c.token)}] if consent else []
    )
    house.tick(timedelta(hours=2))
    assert len(house.rows(attachment.c.token)) == left
    if passed_on:
        (noted,) = house.rows(handoff_note.c.text)
        assert re.fullmatch(r"\[photo [0-9a-f]{32}\]", noted)


def test_a_guest_sends_no_more_in_a_day_than_is_taken(house, on_web, monkeypatch):
    monkeypatch.setattr("bot.web.uploads.MOST_A_DAY", 1)
    assert on_web.sends(picture()).status_code == 200
    refused = on_web.sends(picture())
    assert (refused.status_code, "in a day" in refused.json()["say"]) == (422, True)


def test_somebody_without_a_page_of_ours_sends_nothing(house):
    assert house.browser().sends(picture()).status_code == 401
    with house.app.database.read() as connection:
        assert connection.execute(select(attachment)).all() == []
        assert attachments.find(connection, "0" * 32) is None
