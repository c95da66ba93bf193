"""The advisers' group in the whole service: polled, shown, and pressed by an adviser who then has it in their chat."""

from dataclasses import replace

import pytest

from bot.clock import StoppedClock
from bot.serving import listen, make
from bot.settings import Settings
from flows.effects import OpenHandoff
from storage import seed
from storage.at_work import passes, sign_ins
from storage.at_work.cover import person_of
from tests.channels.fake_telegram import FakeTelegram
from tests.web.server import MONDAY, Running

AISHA, MALLORY = 81, 99


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        yield fake


@pytest.fixture
def running(telegram, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.forum.BETWEEN_CALLS", 0.02)
    clock = StoppedClock(MONDAY)
    telegram.clock = clock.now
    telegram.add_group()
    with listen("127.0.0.1", 0) as listening:
        given = Settings(
            _env_file=None, database_url=f"sqlite:///{tmp_path}/story.db", telegram_token=telegram.token,
            telegram_api_url=telegram.url, telegram_forum="https://t.me/c/1234567890/1",
        )  # fmt: skip
        service = make(given, listening, demo=False, clock=clock)
        line = service.app.line
        line.take_up(replace(line.unit.programme, areas=line.unit.programme.areas[:2]), line.unit.ears)
        there = Running(service, clock)
        there.start()
        yield there
        there.close()


def test_a_card_in_the_group_is_taken_and_answered_in_ones_own_chat(telegram, running):
    (group,) = telegram.groups.values()
    aisha = running.read(lambda connection: person_of(connection, "aisha"))
    secret = running.write(lambda connection: passes.make(connection, aisha, "join", MONDAY))
    telegram.say(AISHA, f"/start {secret}", "Aisha")
    telegram.wait(lambda: telegram.replies(AISHA))
    jean = running.write(lambda connection: seed.add_person(connection, MONDAY, name="Jean", area_id="fernhill"))
    running.call(running.app.line.do(jean, OpenHandoff("ordinary", "The lease", "asked")))
    telegram.wait(lambda: telegram.cards(group, "Fernhill") if group.topics else [])
    telegram.people[MALLORY] = "Mallory"
    telegram.press_in(group, MALLORY, "Take it")
    telegram.press_in(group, AISHA, "Take it")
    telegram.say_in(group, MALLORY, "/start", "Fernhill")
    taken = "Fernhill: Aisha Rahman has taken this on. It was asked Mon 12 January, 09:00."
    telegram.wait(lambda: telegram.cards(group, "Fernhill") == [taken] and len(telegram.answers) == 2)
    assert sorted(telegram.answers)[1] == "It's in your own chat with me."
    telegram.wait(lambda: "Jean" in telegram.replies(AISHA)[-1] and "yours" in telegram.replies(AISHA)[-1])
    assert telegram.replies(MALLORY) == []
    assert running.read(lambda connection: len(sign_ins.places(connection, "telegram", "resident"))) == 0
