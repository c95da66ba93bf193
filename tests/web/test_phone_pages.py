"""The phone's addresses, without a browser: who may ask what, and what is answered."""

import json
import threading
import uuid
from io import BytesIO

import httpx
import pytest
from PIL import Image
from sqlalchemy import func, select

from storage.tables import failed_turn, person
from tests.web.server import running_server

HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def browser(server):
    with httpx.Client(base_url=server.url, headers=HERE) as made:
        made.get("/phone")
        yield made


def send(browser, **said):
    return browser.post("/phone/messages", json={"id": str(uuid.uuid4()), **said})


def residents(server):
    return server.read(lambda connection: connection.scalar(select(func.count()).where(person.c.role == "resident")))


def test_nobody_is_met_before_the_first_message(browser, server):
    assert browser.get("/phone/messages").json()["met"] is False
    assert browser.get("/phone/stream").status_code == 204
    assert residents(server) == 0
    send(browser, arrived="")
    assert residents(server) == 1


def test_a_message_sent_twice_is_answered_once(browser):
    said = {"id": str(uuid.uuid4()), "text": "hello"}
    first = browser.post("/phone/messages", json=said).json()
    again = browser.post("/phone/messages", json=said).json()
    assert first["messages"] == again["messages"]
    assert [line["mine"] for line in first["messages"]] == [True, False]


def test_only_what_is_new_comes_after_an_id(browser):
    first = send(browser, text="hello").json()
    after = browser.get("/phone/messages", params={"after": first["latest"]}).json()
    assert after["messages"] == []
    assert after["latest"] == first["latest"]


def test_another_sites_page_can_send_nothing(browser, server):
    said = {"id": str(uuid.uuid4()), "text": "hello"}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"}):
        assert browser.post("/phone/messages", json=said, headers=headers).status_code == 403
    assert residents(server) == 0


def test_without_a_session_nothing_is_told(server):
    for answer in (
        httpx.get(f"{server.url}/phone/messages"),
        httpx.get(f"{server.url}/phone/stream"),
        httpx.post(f"{server.url}/phone/messages", json={}, headers=HERE),
        httpx.get(f"{server.url}/phone/messages", headers={"Cookie": "alongside_phone=forged"}),
    ):
        assert answer.status_code == 401
    assert httpx.get(f"{server.url}/phone/copy").json() == {}


@pytest.mark.parametrize(
    "said",
    [
        {}, [], "x", {"id": "short", "text": "hello"}, {"text": " "}, {"text": 5}, {"press": {}},
        {"press": {"key": "k" * 65, "step": "s", "version": 1, "label": "l"}}, {"attached": "photo"},
        {"arrived": "x" * 65}, {"id": None, "text": "x"},
    ],
)  # fmt: skip
def test_what_our_page_never_sends_is_refused(browser, said):
    if isinstance(said, dict) and "id" not in said and said:
        said = {"id": str(uuid.uuid4()), **said}
    assert browser.post("/phone/messages", json=said).status_code == 400


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 10_000, b"\xff\xfe"])
def test_what_is_no_json_is_refused(browser, body):
    assert browser.post("/phone/messages", content=body).status_code == 400


def test_four_thousand_characters_are_taken_and_one_more_is_not(browser):
    assert send(browser, text="x" * 4000).status_code == 200
    for length in (4001, 100_000):
        refused = send(browser, text="x" * length)
        assert refused.status_code == 413
        assert "longer than 4,000 characters" in refused.json()["say"]


def test_a_photo_is_met_kindly(browser):
    photo, told = BytesIO(), {"id": str(uuid.uuid4()), "name": "hall.png"}
    Image.new("RGB", (4, 4)).save(photo, "PNG")
    answer = browser.post("/phone/files", content=photo.getvalue(), params=told)
    assert "I can't make out photos yet" in answer.json()["messages"][-1]["text"]


def test_two_people_never_see_each_others_messages(browser, server):
    send(browser, text="only mine")
    with httpx.Client(base_url=server.url, headers=HERE) as other:
        other.get("/phone")
        assert other.get("/phone/messages").json()["messages"] == []


def test_a_stream_tells_what_is_new_and_ends_with_the_server(tmp_path):
    lines, begun = [], threading.Event()
    with httpx.Client(headers=HERE) as browser, running_server(tmp_path) as server:
        browser.base_url = server.url
        browser.get("/phone")
        send(browser, text="hello")

        def listen():
            with browser.stream("GET", "/phone/stream", headers={"Last-Event-ID": "0"}, timeout=10) as stream:
                for line in stream.iter_lines():
                    lines.append(line)
                    if line.startswith("data:"):
                        begun.set()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        assert begun.wait(10)
        server.close()
        listener.join(10)
    assert not listener.is_alive()
    told = json.loads(next(line for line in lines if line.startswith("data:"))[5:])
    assert [line["mine"] for line in told["messages"]] == [True, False]
    assert f"id: {told['latest']}" in lines


def test_two_people_whose_browsers_chose_the_same_id_are_both_heard(server):
    heard = []
    for text in ("hello", "my husband is beating me up"):
        with httpx.Client(base_url=server.url, headers=HERE) as browser:
            browser.get("/phone")
            told = browser.post("/phone/messages", json={"id": "same-id-1", "text": text}).json()
            heard.append((told["row"] > 0, told["messages"][0]["key"], "999" in told["messages"][-1]["text"]))
            again = browser.post("/phone/messages", json={"id": "same-id-1", "text": text}).json()
            assert len(again["messages"]) == len(told["messages"])
    assert heard == [(True, "same-id-1", False), (True, "same-id-1", True)]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"text": "half a pair \ud800 and a \0"}, 200),
        ({"text": "\0"}, 400),
        ({"arrived": "\ud800\0"}, 200),
        ({"press": {"key": "\ud800", "step": "menu.home", "version": 1, "label": "\0"}}, 200),
        ({"press": {"key": "a", "step": "menu.home", "version": 10**30, "label": "x"}}, 400),
    ],
)
def test_text_no_database_can_keep_is_cleaned(server, sent, status):
    with httpx.Client(base_url=server.url, headers=HERE) as browser:
        browser.get("/phone")
        answer = browser.post("/phone/messages", content=json.dumps({"id": "abcdefgh1", **sent}))
    assert answer.status_code == status
    assert server.read(lambda connection: connection.execute(failed_turn.select()).all()) == []


def test_the_copy_is_a_file_with_what_is_kept(browser):
    for text in ("Fernhill", "yes"):
        send(browser, text=text)
    answer = browser.get("/phone/copy")
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.json()["you"]["area"] == "Fernhill"
    told = send(browser, text="send me a copy of my data").json()
    assert (told["messages"][-1]["copy"], told["messages"][-1]["text"]) == (True, "")


def test_every_page_carries_safe_headers(server):
    for path in ("/phone", "/static/phone.js", "/healthz", "/nowhere", "/sign-in"):
        headers = httpx.get(server.url + path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_no_page_has_a_script_or_style_within(server):
    for path in ("/phone", "/sign-in", "/phone/guides/first-meeting", "/nowhere"):
        page = httpx.get(server.url + path).text
        assert "<style" not in page
        assert " style=" not in page
        assert "<script>" not in page


def test_an_unknown_page_is_a_kind_one(server):
    answer = httpx.get(f"{server.url}/nowhere/at/all")
    assert (answer.status_code, "nothing at this address" in answer.text) == (404, True)
    assert httpx.get(f"{server.url}/phone/guides/none").status_code == 404


def test_a_failure_of_ours_shows_no_trace(server, monkeypatch):
    async def broken(_work):
        raise RuntimeError("secret words")

    monkeypatch.setattr(server.app.line, "read", broken)
    with httpx.Client(base_url=server.url) as browser:
        browser.get("/phone")
        answer = browser.get("/phone/messages")
    assert answer.status_code == 500
    assert "our fault" in answer.text
    assert "secret words" not in answer.text


def test_the_cookie_is_http_only_and_secure_behind_https(server, tmp_path):
    cookie = httpx.get(f"{server.url}/phone").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "Secure" not in cookie
    folder = tmp_path / "public"
    folder.mkdir()
    with running_server(folder, public_url="https://alongside.example.org") as public:
        assert "Secure" in httpx.get(f"{public.url}/phone").headers["set-cookie"]
        origin = {"Origin": "https://alongside.example.org"}
        assert httpx.post(f"{public.url}/phone/messages", json={}, headers=origin).status_code == 401


def test_health_and_readiness(server):
    assert httpx.get(f"{server.url}/healthz").text == "alive\n"
    server.call(server.app.timers.tick())
    told = httpx.get(f"{server.url}/readyz")
    assert (told.status_code, told.json()) == (
        200, {"ready": True, "database": True, "ticking": True, "oldest_unsent_seconds": 0, "danger_reaches": "nobody",
              "duty_works_today": True},
    )  # fmt: skip
