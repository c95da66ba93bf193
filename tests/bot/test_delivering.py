"""What is in the outbox goes out once and in order, is tried again with patience, and is given up aloud."""

import asyncio
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.channels import SendError
from flows.effects import PauseUntil, Say, Stop
from flows.following_up.patience import PEACE
from storage.sending import outbox, slow_down
from storage.tables import address, conversation, message
from tests.bot.house import MONDAY

OUT = message.c.direction == "out"
FATES = message.c.state, message.c.tries, message.c.problem
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def sent(house):
    return [(sending.place, sending.text) for sending in house.post.sent]


def fates(house):
    return house.rows(*FATES, where=OUT)


def wrote(house, place, *texts, lane="reply"):
    """Put messages to a place into the outbox; they are leased and handed over."""
    person, at = house.rows(address.c.person_id, address.c.id, where=address.c.place == place)[0]
    to = outbox.To(person, at, "post", place)
    now = house.clock.now()
    return [
        house.write(lambda connection, text=text: outbox.put(connection, to, Say(text), step="menu.home", version=1,
                                                            lane=lane, now=now))
        for text in texts
    ]  # fmt: skip


def deliver(house, *outgoing):
    async def line():
        house.app.deliverer.send(outgoing)
        await house.app.deliverer.idle()

    house.run(line())


@pytest.fixture
def jean(house):
    return house.resident("jean")


def test_a_document_still_comes_with_its_message_when_it_is_tried_again(house, jean):
    house.post.errors.append(SendError("down"))
    assert house.says("jean", "sample agenda") == []
    house.tick(timedelta(minutes=1))
    (sending,) = house.post.sent
    assert sending.document == house.programme.document("meeting-agenda")


def test_each_address_gets_its_messages_in_order_while_others_go_at_once(house, jean):
    house.resident("omar", name="Omar")
    slow = asyncio.Event()
    send = house.post.send

    async def jean_is_slow(sending):
        if sending.place == "jean":
            await slow.wait()
        return await send(sending)

    house.post.send = jean_is_slow

    async def line():
        house.app.deliverer.send([*to_jean, *to_omar])
        while len(house.post.to("omar")) < 3:  # noqa: ASYNC110 (the channel has nothing to wait for)
            await asyncio.sleep(0)
        assert house.post.to("jean") == []
        slow.set()
        await house.app.deliverer.idle()

    to_jean, to_omar = wrote(house, "jean", "1", "2", "3"), wrote(house, "omar", "a", "b", "c")
    house.run(line())
    assert sent(house) == [("omar", text) for text in "abc"] + [("jean", text) for text in "123"]


def test_a_wait_the_channel_asks_for_is_kept_to_exactly(house, jean):
    house.post.errors.append(SendError("slow down", retry_after=37))
    deliver(house, *wrote(house, "jean", "1"))
    assert fates(house) == [("waiting", 0, "slow down")]
    house.tick(timedelta(seconds=36.9))
    assert house.post.tried == 1
    house.tick(timedelta(seconds=0.1))
    assert sent(house) == [("jean", "1")]


def test_a_channel_that_asks_to_slow_down_gets_no_bulk_meanwhile_but_answers_go_on(house, jean):
    house.resident("omar", name="Omar")
    house.post.errors.append(SendError("slow down", retry_after=37))
    deliver(house, *wrote(house, "jean", "to many", lane="nudge"))
    deliver(house, *wrote(house, "omar", "to many", lane="nudge"), *wrote(house, "omar", "an answer"))
    assert sent(house) == [("omar", "an answer")]
    house.tick(timedelta(seconds=37))
    assert sent(house) == [("omar", "an answer"), ("jean", "to many"), ("omar", "to many")]


def test_being_asked_to_wait_however_often_gives_nothing_up(house, jean):
    house.post.errors.extend([SendError("slow down", retry_after=5)] * 20)
    deliver(house, *wrote(house, "jean", "1"))
    for _ in range(20):
        house.tick(5 * SECOND)
    assert sent(house) == [("jean", "1")]


def test_what_comes_after_a_message_that_waits_for_another_try_waits_behind_it(house, jean):
    house.post.errors.append(SendError("no answer", retry_after=30))
    deliver(house, *wrote(house, "jean", "1", "2"))
    deliver(house, *wrote(house, "jean", "3"))
    house.tick(29 * SECOND)
    assert sent(house) == []
    house.tick(SECOND)
    assert sent(house) == [("jean", "1"), ("jean", "2"), ("jean", "3")]


def test_what_a_crash_left_goes_out_before_anything_newer(house, jean):
    wrote(house, "jean", "1", "2")
    house.end()
    house.begin()
    deliver(house, *wrote(house, "jean", "3"))
    assert sent(house) == [("jean", "1"), ("jean", "2"), ("jean", "3")]


def test_failures_are_met_with_longer_and_longer_waits(house, jean):
    house.app.deliverer.chance = lambda: 1.0
    house.post.errors.extend([SendError("no answer")] * outbox.MOST_TRIES)
    deliver(house, *wrote(house, "jean", "1"))
    waits = []
    for _ in range(outbox.MOST_TRIES):
        (until,) = house.rows(message.c.not_before, where=OUT)
        waits.append((until - house.clock.now()).total_seconds())
        house.tick(until - house.clock.now())
    assert waits == [2, 4, 8, 16] + [30] * 8
    assert sent(house) == [("jean", "1")]


def test_waits_differ_by_chance_so_that_not_everything_is_tried_at_one_moment():
    assert [outbox.wait_after(3, "reply", chance).total_seconds() for chance in (0.0, 0.5, 1.0)] == [8, 12, 16]


@pytest.mark.parametrize(
    ("lane", "longest"), [("urgent", 30 * SECOND), ("reply", 30 * SECOND), ("follow_up", HOUR), ("nudge", HOUR)]
)
def test_nobody_who_waits_is_kept_for_longer_than_half_a_minute(lane, longest):
    assert [outbox.wait_after(tries, lane, 1.0) for tries in (12, 3000)] == [longest, longest]


def test_what_fails_for_a_day_is_given_up_and_the_reason_stays(house, jean):
    no_answer = SendError("no answer")
    house.post.errors.extend([no_answer] * 1000)
    deliver(house, *wrote(house, "jean", "1"))
    for _ in range(24):
        house.tick(HOUR)
    ((state, tries, _),) = fates(house)
    assert (state, tries) == ("waiting", 25)
    house.tick(HOUR)
    assert fates(house) == [("failed", 25, "no answer")]
    house.tick(2 * HOUR)
    assert house.post.tried == 26


def test_a_day_on_which_we_did_not_run_gives_nothing_up(house, jean):
    house.post.errors.append(SendError("no answer"))
    wrote(house, "jean", "1")
    house.end()
    house.clock.forward(timedelta(days=3))
    house.begin()
    house.tick()
    assert fates(house) == [("waiting", 1, "no answer")]
    house.tick(2 * SECOND)
    assert sent(house) == [("jean", "1")]


def goes_down(house):
    """Nothing goes through the channel until the returned function is called."""
    through = house.post.send

    async def no_answer(_sending):
        raise SendError("no answer")

    house.post.send = no_answer
    return lambda: setattr(house.post, "send", through)


def test_after_an_outage_what_somebody_waits_for_is_there_within_half_a_minute(house, jean):
    house.resident("aisha")
    comes_back = goes_down(house)
    deliver(house, *wrote(house, "jean", "an answer"), *wrote(house, "aisha", "an alert", lane="urgent"))
    for _ in house.lives(75 * 6, 10 * SECOND):
        pass
    comes_back()
    for _ in range(3):
        house.tick(10 * SECOND)
    assert sorted(sent(house)) == [("aisha", "an alert"), ("jean", "an answer")]


def test_the_first_that_goes_through_again_lets_everything_that_waits_there_go(house, jean):
    house.resident("omar", name="Omar")
    house.resident("malik", name="Malik")
    comes_back = goes_down(house)
    deliver(house, *wrote(house, "jean", "an answer"), *wrote(house, "omar", "a check-in", lane="follow_up"))
    for _ in range(8):
        house.tick(house.rows(message.c.not_before, where=message.c.lane == 2)[0] - house.clock.now())
    comes_back()
    deliver(house, *wrote(house, "malik", "hello"))
    house.tick()
    assert sorted(sent(house)) == [("jean", "an answer"), ("malik", "hello"), ("omar", "a check-in")]


def test_a_wait_the_platform_asked_for_is_not_cut_short_by_what_goes_through_elsewhere(house, jean):
    house.resident("omar", name="Omar")
    house.post.errors.extend([SendError("slow down", retry_after=600), SendError("no answer")])
    deliver(house, *wrote(house, "jean", "1"))
    deliver(house, *wrote(house, "omar", "a"))
    house.tick(2 * SECOND)
    house.tick()
    assert sent(house) == [("omar", "a")]
    house.tick(598 * SECOND)
    assert sent(house) == [("omar", "a"), ("jean", "1")]


def test_whoever_writes_again_gets_what_waits_for_them_at_once(house, jean):
    house.app.deliverer.chance = lambda: 1.0
    house.post.errors.extend([SendError("no answer")] * 6)
    deliver(house, *wrote(house, "jean", "1"))
    for wait in (2, 4, 8, 16, 30):
        house.tick(wait * SECOND)
    house.says("jean", "help")
    house.tick()
    first, _answer = house.post.to("jean")
    assert first == "1"


def test_a_start_tries_what_waits_for_another_try(house, jean):
    house.app.deliverer.chance = lambda: 1.0
    house.post.errors.extend([SendError("no answer")] * 5)
    deliver(house, *wrote(house, "jean", "1", lane="nudge"))
    for wait in (2, 4, 8, 16):
        house.tick(wait * SECOND)
    house.end()
    house.begin()
    house.tick()
    assert sent(house) == [("jean", "1")]


def test_what_can_never_be_sent_is_given_up_at_once_and_the_next_goes_out(house, jean):
    house.post.errors.append(SendError("Telegram refused it", permanent=True))
    deliver(house, *wrote(house, "jean", "1", "2"))
    assert fates(house) == [("failed", 0, "Telegram refused it"), ("sent", 0, None)]
    assert sent(house) == [("jean", "2")]


def test_what_may_have_arrived_is_marked_and_not_sent_again(house, jean):
    house.post.errors.append(SendError("timed out", unknown=True))
    deliver(house, *wrote(house, "jean", "1", "2"))
    for _ in range(3):
        house.tick(timedelta(hours=1))
    assert fates(house) == [("unknown", 0, "timed out"), ("sent", 0, None)]
    assert sent(house) == [("jean", "2")]


def test_a_channel_that_lets_nothing_through_gives_nothing_up_and_is_named(house, jean, caplog):
    refused = SendError("Telegram does not accept the bot token", whole_channel=True)
    house.post.errors.extend([refused] * 70)
    deliver(house, *wrote(house, "jean", "999"))
    for _ in range(69):
        house.tick(HOUR)
    assert fates(house) == [("waiting", 70, str(refused))]
    trouble = house.app.deliverer.trouble["post"]
    assert (trouble.since, trouble.why) == (MONDAY, str(refused))
    house.tick(30 * SECOND)
    assert sent(house) == [("jean", "999")]
    assert house.app.deliverer.trouble == {}
    assert [record.msg["event"] for record in caplog.records if record.levelname == "ERROR"] == [
        "channel does not work"
    ]


def test_what_is_said_of_danger_is_said_again_rather_than_never(house, jean):
    for who in ("aisha", "dean"):
        house.adviser(who)
    house.post.errors.extend([SendError("timed out", unknown=True)] * 3)
    house.says("jean", "my husband is beating me up")
    for _ in range(3):
        house.tick(10 * SECOND)
    assert [len(house.post.to(who)) for who in ("jean", "aisha", "dean")] == [1, 1, 1]
    assert set(house.rows(message.c.state, where=OUT)) == {"sent"}


def test_what_is_said_of_danger_is_not_said_without_end(house, jean):
    house.post.errors.extend([SendError("timed out", unknown=True)] * 100)
    house.says("jean", "my husband is beating me up")
    for _ in range(40):
        house.tick(30 * SECOND)
    # The second is the word, ten minutes on, that those on duty are told again; it isn't repeated.
    assert house.rows(message.c.state, where=message.c.person_id == jean) == [None, "unknown", "unknown"]
    assert house.post.tried == outbox.MOST_TRIES + 2


def test_a_restart_does_not_forget_that_the_channel_wants_less(house, jean):
    house.resident("omar", name="Omar")
    house.post.errors.append(SendError("slow down", retry_after=10_072))
    deliver(house, *wrote(house, "jean", "to many", lane="nudge"))
    house.end()
    house.begin()
    deliver(house, *wrote(house, "omar", "to many", lane="nudge"))
    assert sent(house) == []
    house.tick(10_072 * SECOND)
    assert sorted(sent(house)) == [("jean", "to many"), ("omar", "to many")]


def test_a_short_wish_for_less_does_not_end_a_long_one(house):
    at = house.clock.now()
    for after in (600, 5):
        house.write(lambda connection, after=after: slow_down.keep(connection, "post", at + after * SECOND))
    assert house.write(lambda connection: slow_down.now(connection, at)) == {"post": at + 600 * SECOND}
    assert house.write(lambda connection: slow_down.now(connection, at + 600 * SECOND)) == {}


def test_a_fault_in_a_channel_is_tried_again_and_given_up_like_any_other(house, jean):
    house.post.errors.extend([KeyError("place")] * (outbox.MOST_TRIES + 1))
    deliver(house, *wrote(house, "jean", "1"))
    for _ in range(outbox.MOST_TRIES):
        house.tick(timedelta(hours=1))
    assert fates(house) == [("failed", outbox.MOST_TRIES, "a fault of ours: KeyError")]


def test_a_channel_that_is_switched_off_is_no_silence(house, jean):
    made = wrote(house, "jean", "1")
    del house.app.deliverer.channels["post"]
    deliver(house, *made)
    assert fates(house) == [("failed", 0, "no channel called post is running")]


def test_a_chat_that_has_moved_is_written_to_in_its_new_place(house, jean):
    house.post.errors.append(SendError("the chat has moved", moved_to="-100"))
    deliver(house, *wrote(house, "jean", "1", "2"))
    house.tick()
    assert sent(house) == [("-100", "1"), ("-100", "2")]
    assert house.rows(address.c.place, where=address.c.person_id == jean) == ["-100"]


def test_a_lease_that_has_run_out_is_taken_once_by_two_sweepers(house, jean):
    wrote(house, "jean", "1")
    later = house.clock.now() + outbox.LEASE
    first = house.write(lambda connection: outbox.lease(connection, later))
    second = house.write(lambda connection: outbox.lease(connection, later))
    assert ([each.text for each in first], second) == (["1"], [])


def test_a_lease_that_has_not_run_out_is_left_alone(house, jean):
    wrote(house, "jean", "1")
    almost = house.clock.now() + outbox.LEASE - SECOND
    assert house.write(lambda connection: outbox.lease(connection, almost)) == []


def test_a_message_that_stands_in_line_for_longer_than_its_lease_is_sent_once(house, jean):
    house.post.open.clear()
    made = wrote(house, "jean", "1", "2")

    async def line():
        house.app.deliverer.send(made)
        await asyncio.sleep(0)
        house.clock.forward(outbox.LEASE + SECOND)
        await house.app.timers.tick()
        house.post.open.set()
        await house.app.deliverer.idle()

    house.run(line())
    house.tick(outbox.LEASE + SECOND)
    assert sent(house) == [("jean", "1"), ("jean", "2")]


def test_the_most_urgent_lane_goes_first(house, jean):
    for lane in ("nudge", "follow_up", "reply", "urgent"):
        house.resident(lane)
        wrote(house, lane, lane, lane=lane)
    leased = house.write(lambda connection: outbox.lease(connection, house.clock.now() + outbox.LEASE))
    assert [each.lane for each in leased] == ["urgent", "reply", "follow_up", "nudge"]
    few = house.write(lambda connection: outbox.lease(connection, house.clock.now() + 3 * outbox.LEASE, 2))
    assert [each.lane for each in few] == ["urgent", "reply"]


def test_a_broadcast_does_not_hold_up_an_answer(house, jean):
    many = [house.resident(f"neighbour {number}") for number in range(12)]
    nudged = [each for number in range(len(many)) for each in wrote(house, f"neighbour {number}", "hi", lane="nudge")]

    async def line():
        house.app.deliverer.send(nudged)
        await house.app.line.handle(house.said("jean", "help"))
        while not house.post.to("jean"):  # noqa: ASYNC110 (the channel has nothing to wait for)
            await asyncio.sleep(0)
        assert len(house.post.sent) < 6
        await house.app.deliverer.idle()

    house.run(line())
    assert len(house.post.sent) == 13


@pytest.mark.parametrize("lane", ["follow_up", "nudge"])
def test_a_stop_that_comes_between_writing_and_sending_is_honoured(house, jean, lane):
    made = wrote(house, "jean", "1", lane=lane)
    house.does(jean, Stop("stop"))
    deliver(house, *made)
    assert fates(house) == [("dropped", 0, "asked us to stop")]
    assert sent(house) == []


@pytest.mark.parametrize("lane", ["follow_up", "nudge"])
def test_a_pause_that_comes_between_writing_and_sending_is_honoured(house, jean, lane):
    made = wrote(house, "jean", "1", lane=lane)
    house.does(jean, PauseUntil(house.clock.now() + timedelta(days=3)))
    deliver(house, *made)
    assert fates(house) == [("waiting", 0, PEACE)]
    house.tick(timedelta(days=3))
    assert sent(house) == [("jean", "1")]


@pytest.mark.parametrize("lane", ["follow_up", "nudge"])
def test_nothing_unasked_comes_between_a_person_and_their_adviser(house, jean, lane):
    made = wrote(house, "jean", "1", lane=lane)
    house.change(conversation, conversation.c.person_id == jean, state='{"step": "menu.listening", "owner": "adviser"}')
    deliver(house, *made)
    assert fates(house) == [("waiting", 0, "an adviser has the chat")]


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (timedelta(hours=11), "Tue 13 Jan 09:00"),  # 20:00
        (timedelta(hours=18), "Tue 13 Jan 09:00"),  # 03:00 the next morning
        (timedelta(days=81), "Sat 04 Apr 09:00"),  # Good Friday
        (timedelta(days=84), "Tue 07 Apr 09:00"),  # Easter Monday
    ],
)
def test_nothing_unasked_is_sent_in_quiet_hours_or_on_a_bank_holiday(house, jean, at, until):
    house.clock.forward(at)
    deliver(house, *wrote(house, "jean", "1", lane="follow_up"))
    assert sent(house) == []
    (moment,) = house.rows(message.c.not_before, where=OUT)
    here = moment.astimezone(ZoneInfo(house.programme.zone))
    assert here.strftime("%a %d %b %H:%M") == until
    house.tick(moment - house.clock.now())
    assert sent(house) == [("jean", "1")]


def test_answers_are_sent_at_any_hour(house, jean):
    house.clock.forward(timedelta(hours=18))
    assert len(house.says("jean", "help")) == 1
