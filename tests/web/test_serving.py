"""Starting and stopping the whole service: begun whole or not at all, ended without losing anything."""

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from bot.problems import StartError
from bot.serving import listen, make
from bot.settings import Settings
from bot.web import links
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import free_port

ROOT = Path(__file__).parents[2]


@pytest.fixture
def begun(tmp_path, empty_database):
    """A folder with a database that has begun before: what is told here isn't how one begins."""
    shutil.copy(empty_database, tmp_path / "serving.db")
    return tmp_path


def settings(folder, **more):
    return Settings(_env_file=None, database_url=f"sqlite:///{folder}/serving.db", **more)


def command(folder, port, *more, **environment):
    """`alongside serve` as a process of its own, in an empty folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--port", str(port), *more], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**kept, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip


@contextlib.contextmanager
def running(service):
    """Run a service in a thread; what ended it, if anything did, is raised."""
    loop, stop, up, ended = asyncio.new_event_loop(), asyncio.Event(), threading.Event(), []

    def run():
        try:
            loop.run_until_complete(service.run(stop, up.set))
        except StartError as error:
            ended.append(error)
        finally:
            up.set()
            loop.run_until_complete(loop.shutdown_default_executor())
            loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert up.wait(15)
    try:
        if ended:
            raise ended[0]
        yield
    finally:
        if thread.is_alive():
            loop.call_soon_threadsafe(stop.set)
        thread.join(15)
        assert not thread.is_alive()


@pytest.mark.parametrize("told_by", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_everything_is_and_ends_well_when_told(tmp_path, told_by):
    port = free_port()
    process = command(tmp_path, port, "--demo")
    said = [process.stdout.readline() for _ in range(7)]
    links = [line.split()[-1] for line in said if "http" in line]
    try:
        assert links[0] == f"http://127.0.0.1:{port}/phone"
        assert [link.rsplit("/", 1)[0] for link in links[1:]] == [f"http://127.0.0.1:{port}/sign-in"] * 2
        here = {"Sec-Fetch-Site": "same-origin"}
        homes = [httpx.post(link, headers=here).headers["location"] for link in links[1:]]
        assert homes == ["/desk", "/staff"]
    finally:
        process.send_signal(told_by)
        _, problems = process.communicate(timeout=20)
    assert (process.returncode, problems) == (0, "")


def test_an_open_page_does_not_hold_up_the_end(tmp_path):
    port = free_port()
    process = command(tmp_path, port)
    process.stdout.readline()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"Sec-Fetch-Site": "same-origin"}) as browser:
        browser.get("/phone")
        browser.post("/phone/messages", json={"id": "0123456789", "text": "hello"})
        with browser.stream("GET", "/phone/stream") as stream:
            assert stream.status_code == 200
            process.send_signal(signal.SIGTERM)
            _, problems = process.communicate(timeout=20)
    assert (process.returncode, problems) == (0, "")


def test_a_port_in_use_is_one_clear_sentence(tmp_path):
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        process = command(tmp_path, port)
        out, problems = process.communicate(timeout=20)
    expected = f"alongside: port {port} is in use; stop what uses it or choose another with --port\n"
    assert (process.returncode, out, problems) == (1, "", expected)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("host", "words"), [("203.0.113.9", "--host"), ("no.such.host.invalid", "--host")])
def test_an_address_that_is_not_ours_is_one_clear_sentence(host, words):
    with pytest.raises(StartError, match=words), listen(host, 0):
        pass


def test_telegram_is_polled_and_answered(begun):
    with FakeTelegram() as telegram, listen("127.0.0.1", 0) as listening:
        given = settings(begun, telegram_token=telegram.token, telegram_api_url=telegram.url)
        with running(make(given, listening, demo=False)):
            telegram.say(7, "hello")
            telegram.wait(lambda: telegram.replies(7))
            assert "I'm Alongside" in telegram.replies(7)[0]


def test_an_invited_adviser_joins_from_telegram_and_gets_their_commands(begun):
    with FakeTelegram() as telegram, listen("127.0.0.1", 0) as listening:
        given = settings(begun, telegram_token=telegram.token, telegram_api_url=telegram.url)
        with running(make(given, listening, demo=False)):
            bot, _, secret = links.new_invitation(given, "Aisha").partition("?start=")
            assert bot == "https://t.me/alongside_test_bot"
            telegram.say(8, f"/start {secret}")
            telegram.wait(lambda: telegram.replies(8) and "8" in telegram.commands)
            assert "I bring you whoever is waiting" in telegram.replies(8)[0]
            assert telegram.commands["8"] == ["today", "area", "help"]
            telegram.say(9, f"/start {secret}")
            telegram.wait(lambda: telegram.replies(9))
            assert "I'm Alongside" in telegram.replies(9)[0]
            assert "9" not in telegram.commands


def test_a_wrong_token_is_one_clear_sentence_and_nothing_has_begun(begun):
    with FakeTelegram() as telegram, listen("127.0.0.1", 0) as listening:
        given = settings(begun, telegram_token="1:wrong", telegram_api_url=telegram.url)
        service = make(given, listening, demo=False)
        with pytest.raises(StartError, match="ALONGSIDE_TELEGRAM_TOKEN"), running(service):
            pass
        assert not service.app.timers.scheduler.running
        assert not service.app.writer.thread.is_alive()


def test_a_bot_api_out_of_reach_is_one_clear_sentence(begun):
    with listen("127.0.0.1", 0) as listening:
        given = settings(begun, telegram_token="1:a", telegram_api_url=f"http://127.0.0.1:{free_port()}")
        with pytest.raises(StartError, match="ALONGSIDE_TELEGRAM_API_URL"), running(make(given, listening, demo=False)):
            pass


def test_with_a_public_address_telegram_calls_us(begun):
    with FakeTelegram() as telegram, listen("127.0.0.1", 0) as listening:
        given = settings(
            begun, telegram_token=telegram.token, telegram_api_url=telegram.url,
            public_url="https://alongside.example.org",
        )  # fmt: skip
        with running(make(given, listening, demo=False)):
            hook = f"http://127.0.0.1:{listening.getsockname()[1]}/webhooks/telegram"
            assert httpx.post(hook, json={"update_id": 1}).status_code == 403
            assert telegram.webhook["url"] == "https://alongside.example.org/webhooks/telegram"
            secret = {"X-Telegram-Bot-Api-Secret-Token": telegram.webhook["secret_token"]}
            assert httpx.post(hook, json={"update_id": 1}, headers=secret).status_code == 200
