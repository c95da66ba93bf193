"""Another programme, with other words for everything, runs through the same code."""

import html
import re
import uuid
from datetime import date
from pathlib import Path

import httpx
import pytest

from bot.commands.rehearse import difference
from content.check import check
from flows.rehearsal.player import play
from flows.rehearsal.script import parse
from flows.rehearsal.stage import Stage
from tests.second_programme.of_the_first import OF_THE_FIRST
from tests.stage_database import DatabaseStage
from tests.web.server import running_server
from tests.web.staff import HERE, staff_browser

TRANSCRIPTS = sorted(Path(__file__).parent.glob("transcripts/*.txt"))
STAFF = (
    "", "/nudges", "/nudges/new", "/areas", "/areas/thornwick", "/requests", "/guides", "/people", "/hearing",
    "/repertoire", "/repertoire/guide:bare-bank", "/rehearsal",
)  # fmt: skip
each_transcript = pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)


def test_its_content_is_in_order(content):
    assert [str(each) for each in check(content, on=date(2026, 1, 12)) if not each.mild] == []


@each_transcript
def test_a_transcript_plays_as_it_is_written(path, programme, ears):
    played(path, lambda setting: Stage(programme, ears, setting))


@each_transcript
def test_a_transcript_plays_the_same_through_the_line_and_a_database(path, programme, ears, tmp_path, empty_database):
    stage = played(path, lambda setting: DatabaseStage(programme, ears, setting, tmp_path, empty_database))
    stage.close()


@each_transcript
def test_nobody_reads_a_word_of_the_first_programme(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    read = [line for line in lines if line.startswith(("bot", "     "))]
    assert [line for line in read if OF_THE_FIRST.search(line)] == []


def test_a_resident_and_their_companion_talk_through_the_service(house):
    house.resident("phone", area_id="thornwick", name="Nell")
    house.adviser("olwen")
    house.says("phone", "could my companion ring me about the digger bill")
    assert house.presses("phone", "Send it")[0].startswith("Sent. Olwen will answer you here by Tue 13 January.")
    assert "Nell, Thornwick" in house.post.to("olwen")[-1]
    house.presses("olwen", "Take it")
    assert house.post.to("phone")[-1].startswith("Olwen has this chat now.")
    house.presses("olwen", "Close")
    assert "It stays with companions and staff." in house.post.to("olwen")[-1]


def test_pages_speak_its_words(content, programme, ears, tmp_path):
    heard = {"programme": programme, "ears": ears}
    with running_server(tmp_path, content=content, heard=heard) as server:
        with httpx.Client(base_url=server.url, headers=HERE) as phone:
            shown = words_of(phone.get("/phone", params={"start": "Q7nTbw3ZkP9e"}))
            said = [write(phone, text) for text in ("Thornwick", "yes", "who is my companion", "companion", "ring me")]
            write(phone, "send it")
            spoken = phone.get("/phone/messages", params={"after": 0}).text
        assert "Kingfisher" in shown
        assert said == [200] * 5
        assert "Olwen Harker is the companion for Thornwick." in spoken
        with httpx.Client(base_url=server.url, headers=HERE, follow_redirects=True) as olwen:
            olwen.post(server.link("olwen"))
            desk = [words_of(olwen.get(f"/desk{path}")) for path in ("", "/handoffs/1", "/areas/thornwick")]
        with staff_browser(server) as office:
            pages = [words_of(office.get(f"/staff{path}")) for path in STAFF]
            sheet = office.get("/staff/areas.csv").text
            home = words_of(office.get("/sign-in"))
    assert "Companion's desk" in desk[0]
    assert "Kingfisher is quiet" not in desk[1]
    assert "Companions and staff" in pages[STAFF.index("/people")]
    assert "Companion" in sheet.splitlines()[0]
    for page in (shown, spoken, *desk, *pages, sheet, home):
        assert [each[0] for each in OF_THE_FIRST.finditer(page)] == []


def played(path, stage_for):
    """That stage, after a transcript was played on it as it is written."""
    written = path.read_text(encoding="utf-8")
    script = parse(path.name, written)
    stage = stage_for(script.setting)
    came_out = "\n".join(play(script, stage)) + "\n"
    if written != came_out:
        pytest.fail(f"\n{difference(path.name, written, came_out)}\n", pytrace=False)
    return stage


def write(phone, text):
    return phone.post("/phone/messages", json={"id": str(uuid.uuid4()), "text": text}).status_code


def words_of(answer):
    """What is read on a page, also what is only spoken: its text and the labels of what has none."""
    assert answer.status_code == 200
    spoken = re.findall(r'(?:aria-label|placeholder|title|alt)="([^"]*)"', answer.text)
    text = re.sub(r"<(script|style|code)\b.*?</\1>|<[^>]*>", " ", answer.text, flags=re.DOTALL)
    return html.unescape(" ".join((text, *spoken)))
