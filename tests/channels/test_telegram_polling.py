"""Polling confirms what has been handled and nothing else, whatever Telegram, the network or a turn does."""

import asyncio
import contextlib
import json
import logging

import pytest

from bot.channels.telegram import Telegram
from bot.channels.telegram.polling import nowhere
from flows.events import Pressed, Said
from storage.incoming import Blocked
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import free_port

RUTH, SAM = 5551, 5552
YES = {"inline_keyboard": [[{"text": "Yes please", "callback_data": "suggest.guide:3:yes"}]]}


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.polling.FIRST_PAUSE", 0.02)


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        yield fake


class Listener:
    """Handles what comes in as a test wants it: slowly, or failing so many times for some words."""

    def __init__(self, slow=0.0, **failing):
        self.heard, self.begun = [], []
        self.slow, self.failing = slow, failing

    async def handle(self, incoming):
        words = getattr(incoming.event, "text", "")
        self.begun.append(words)
        await asyncio.sleep(self.slow)
        if self.failing.get(words, 0) > 0:
            self.failing[words] -= 1
            raise RuntimeError(f"no database for {words}")
        self.heard.append((incoming.place, incoming.event))

    @property
    def words(self):
        return [event.text for _, event in self.heard if isinstance(event, Said)]


def poll(telegram, listener, story, seconds=8, keep_away=nowhere):
    """Poll while the story runs, as the app does."""

    async def run():
        channel = Telegram(telegram.token, telegram.url)
        polling = asyncio.create_task(channel.poll(listener.handle, keep_away, wait=1))
        try:
            async with asyncio.timeout(seconds):
                await story(channel)
        finally:
            polling.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await polling
            await channel.close()

    asyncio.run(run())


def offsets(telegram):
    return [int(given["offset"]) if "offset" in given else None for given in telegram.asked("getUpdates")]


def test_what_people_write_is_heard(telegram):
    listener = Listener()

    async def story(channel):
        telegram.say(RUTH, "hello")
        await telegram.until(lambda: listener.heard == [("5551", Said("hello"))])
        assert channel.reception.answered.tzinfo

    poll(telegram, listener, story)
    assert json.loads(telegram.asked("getUpdates")[0]["allowed_updates"]) == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


def test_an_update_is_confirmed_only_after_it_has_been_handled(telegram):
    listener = Listener(slow=0.2)

    async def story(_):
        telegram.say(RUTH, "hello")
        await telegram.until(lambda: listener.begun)
        assert [update["update_id"] for update in telegram.updates] == [700_001]
        await telegram.until(lambda: listener.heard and not telegram.updates)

    poll(telegram, listener, story)
    assert offsets(telegram)[:2] == [None, 700_002]


def test_one_persons_messages_stay_in_order_and_other_people_need_not_wait(telegram):
    listener = Listener(slow=0.05)
    for number in range(4):
        telegram.say(RUTH, f"ruth {number}")
        telegram.say(SAM, f"sam {number}")

    async def story(_):
        await telegram.until(lambda: len(listener.words) == 8)

    poll(telegram, listener, story)
    for name in ("ruth", "sam"):
        assert [words for words in listener.words if name in words] == [f"{name} {n}" for n in range(4)]
    assert set(listener.begun[:2]) == {"ruth 0", "sam 0"}


@pytest.mark.parametrize("broken", [{"text": {"not": "text"}}, 7, None, {}])
def test_a_malformed_update_between_two_good_ones_costs_neither(telegram, broken):
    listener = Listener()
    telegram.say(RUTH, "before")
    telegram.happened("message", broken)
    telegram.say(RUTH, "after")

    async def story(_):
        await telegram.until(lambda: listener.words == ["before", "after"] and not telegram.updates)

    poll(telegram, listener, story)


def test_something_that_is_no_update_at_all_does_not_stop_polling(telegram):
    listener = Listener()
    telegram.updates.append({"update_id": 1, "message": "?"})
    telegram.say(RUTH, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words == ["hello"] and not telegram.updates)

    poll(telegram, listener, story)


def test_a_turn_that_fails_is_tried_again_in_order_and_blocks_nobody_else(telegram):
    listener = Listener(lease=2)
    telegram.say(RUTH, "lease")
    telegram.say(RUTH, "and more")
    telegram.say(SAM, "hello")

    async def story(_):
        await telegram.until(lambda: not telegram.updates)

    poll(telegram, listener, story)
    assert listener.words == ["hello", "lease", "and more"]
    assert listener.begun.count("hello") == 1


def test_an_update_that_always_fails_is_left_behind_once_others_have_gone_through(telegram, caplog, monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.polling.TRIES", 2)
    listener = Listener(poison=99)
    telegram.say(RUTH, "poison")
    telegram.say(RUTH, "after")

    async def story(_):
        for number in range(2):
            telegram.say(SAM, f"hello {number}")
            await telegram.until(lambda wanted=number: f"hello {wanted}" in listener.words)
        await telegram.until(lambda: "after" in listener.words)

    poll(telegram, listener, story)
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.CRITICAL] == [
        "telegram update 700001 failed 2 times: kept for staff, and left behind"
    ]
    assert "poison" not in caplog.text


class Shelf:
    """Where what is left behind is put, once it works."""

    def __init__(self, broken=0):
        self.kept, self.broken = [], broken

    async def keep_away(self, incoming, problem):
        if self.broken:
            self.broken -= 1
            raise OSError("database is locked")
        self.kept.append((incoming.place, str(problem)))


def test_one_that_always_fails_is_left_behind_when_others_went_through_only_once(telegram):
    listener, shelf = Listener(poison=99), Shelf()
    telegram.say(RUTH, "poison")
    telegram.say(SAM, "hello")

    async def story(_):
        await telegram.until(lambda: not telegram.updates, 10)

    poll(telegram, listener, story, 12, shelf.keep_away)
    assert shelf.kept == [("5551", "no database for poison")]
    assert listener.begun.count("poison") == 5


def test_those_who_wait_behind_a_full_batch_are_heard_although_one_in_it_always_fails(telegram):
    listener, shelf = Listener(poison=99), Shelf()
    telegram.say(RUTH, "poison")
    for number in range(120):
        telegram.say(SAM, f"hello {number}")

    async def story(_):
        await telegram.until(lambda: len(listener.words) == 120, 15)

    poll(telegram, listener, story, 18, shelf.keep_away)
    assert [place for place, _ in shelf.kept] == ["5551"]


def test_a_full_batch_of_which_nothing_can_be_handled_does_not_keep_everybody_else_out(telegram):
    listener, shelf = Listener(poison=999), Shelf()
    for number in range(100):
        telegram.say(6000 + number, "poison")
    telegram.say(SAM, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words == ["hello"], 15)

    poll(telegram, listener, story, 18, shelf.keep_away)
    assert len(shelf.kept) == 100


def test_nothing_is_left_behind_that_can_not_be_kept(telegram):
    listener, shelf = Listener(poison=8), Shelf(broken=99)
    telegram.say(RUTH, "poison")
    telegram.say(SAM, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words == ["hello", "poison"], 25)

    poll(telegram, listener, story, 30, shelf.keep_away)
    assert shelf.kept == []


def test_nothing_is_left_behind_while_everything_fails(telegram, monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.polling.TRIES", 2)
    listener = Listener(hello=4)
    telegram.say(RUTH, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words == ["hello"], 20)

    poll(telegram, listener, story, 20)


def test_what_a_crash_left_unconfirmed_comes_again(telegram):
    telegram.say(RUTH, "hello")
    dying, living = Listener(slow=5), Listener()

    async def dies(_):
        await telegram.until(lambda: dying.begun)

    async def lives(_):
        await telegram.until(lambda: living.words == ["hello"])

    poll(telegram, dying, dies)
    poll(telegram, living, lives)


def test_numbers_that_start_again_after_a_quiet_week_hide_nothing(telegram):
    listener = Listener()

    async def story(_):
        telegram.say(RUTH, "before")
        await telegram.until(lambda: len(offsets(telegram)) > 2 and offsets(telegram)[-1] is None)
        telegram.next_update = 12
        telegram.say(RUTH, "a week later")
        await telegram.until(lambda: listener.words == ["before", "a week later"])

    poll(telegram, listener, story)


def test_another_poller_is_named_once_and_waited_for(telegram, caplog):
    listener = Listener()
    telegram.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=3)
    telegram.say(RUTH, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words)

    poll(telegram, listener, story)
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING] == [
        "Another program reads this bot's messages, or a webhook is set: stop it. Telegram polling waits."
    ]


@pytest.mark.parametrize("status", [401, 404, 429, 500, 502])
def test_no_answer_of_telegrams_ends_polling(telegram, status):
    listener = Listener()
    telegram.refuse("getUpdates", status, times=2, **({"retry_after": 1} if status == 429 else {}))
    telegram.say(RUTH, "hello")

    async def story(_):
        await telegram.until(lambda: listener.words)

    poll(telegram, listener, story)


def test_a_network_that_goes_away_does_not_end_polling():
    listener = Listener()

    async def story(channel):
        await asyncio.sleep(0.3)
        assert channel.reception.answered is None

    with FakeTelegram() as telegram:
        pass
    telegram.url = f"http://127.0.0.1:{free_port()}"  # its own may be another test's by now
    poll(telegram, listener, story)


def test_a_press_is_answered_and_its_buttons_go(telegram):
    listener = Listener()
    telegram.say(RUTH, "hello")

    async def story(channel):
        await channel._bot.send_message(RUTH, "A guide?", reply_markup=YES)
        press = telegram.press(RUTH, "Yes please")
        await telegram.until(lambda: telegram.asked("editMessageReplyMarkup"))
        assert telegram.asked("answerCallbackQuery") == [{"callback_query_id": press}]
        await telegram.until(lambda: telegram.buttons(RUTH) == [])

    poll(telegram, listener, story)
    assert listener.heard[-1] == ("5551", Pressed("yes", "suggest.guide", 3, "Yes please"))


def test_a_standing_button_stays_where_it_is(telegram):
    standing = {"inline_keyboard": [[{"text": "Take it", "callback_data": ":0:take:7"}]]}
    telegram.say(RUTH, "hello")

    async def story(channel):
        await channel._bot.send_message(RUTH, "Sam is waiting.", reply_markup=standing)
        telegram.press(RUTH, "Take it")
        await telegram.until(lambda: not telegram.presses)
        await asyncio.sleep(0.05)

    poll(telegram, Listener(), story)
    assert telegram.buttons(RUTH) == [["Take it"]]


def test_a_press_that_cannot_be_answered_still_counts(telegram):
    listener = Listener()
    telegram.say(RUTH, "hello")
    telegram.refuse("answerCallbackQuery", 400, "Bad Request: query is too old")
    telegram.refuse("editMessageReplyMarkup", 400, "Bad Request: message can't be edited")

    async def story(channel):
        await channel._bot.send_message(RUTH, "A guide?", reply_markup=YES)
        telegram.press(RUTH, "Yes please")
        await telegram.until(lambda: len(listener.heard) == 2)

    poll(telegram, listener, story)


def test_a_block_is_heard(telegram):
    listener = Listener()
    telegram.block(RUTH)

    async def story(_):
        await telegram.until(lambda: listener.heard == [("5551", Blocked())])

    poll(telegram, listener, story)
