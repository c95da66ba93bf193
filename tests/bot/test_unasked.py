"""Nothing is written unasked that somebody did not want, on any path; what was promised waits and is not lost."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.channels import SendError
from flows.effects import (
    CancelHandoff,
    DropFollowUps,
    FollowUp,
    OpenHandoff,
    PassOn,
    PauseUntil,
    RequestPackage,
    Resume,
    Stop,
)
from flows.nudging.segments import Segment
from flows.turn_json import conversation_from_json
from storage.blocks import packages
from storage.incoming import Blocked, Incoming, Unblocked
from storage.nudging import nudges
from storage.tables import (
    activity,
    address,
    conversation,
    follow_up,
    handoff,
    message,
    nudge_recipient,
    package_request,
    person,
)
from tests.bot.house import MONDAY

DAY, WEEK, HOUR = timedelta(days=1), timedelta(weeks=1), timedelta(hours=1)
PROMISES = follow_up.c.state, follow_up.c.why
SENT = nudge_recipient.c.state, nudge_recipient.c.why


@pytest.fixture
def jean(house):
    return house.resident("jean")


def promised(house, who, about="guide:hardly-anyone-comes", *, within=DAY, kind="check_in"):
    house.does(who, FollowUp(kind, about, house.clock.now() + within))


def nudged(house, text="A free day on bids.", segment=Segment(), within=timedelta(0)):  # noqa: B008 (it is frozen)
    def write(connection):
        now = house.clock.now()
        number = nudges.write(connection, text, segment, now + within, 0, now)
        nudges.approve(connection, number, 0, now, house.programme)
        return number

    return house.write(write)


def waits_for_a_person(house, who):
    house.does(who, OpenHandoff("ordinary", "our lease", "asked"))


def comes_in(house, event):
    house.hears(Incoming("post", f"member:{event}", "jean", event, house.clock.now()))


def test_a_promise_is_kept_at_its_moment(house, jean):
    promised(house, jean)
    house.tick(DAY - timedelta(seconds=1))
    assert house.post.to("jean") == []
    house.tick(timedelta(seconds=1))
    (asked,) = house.post.to("jean")
    assert asked.startswith("I said I'd ask about")


def test_a_stop_ends_what_was_promised(house, jean):
    promised(house, jean)
    house.does(jean, Stop("leave me alone"))
    house.tick(WEEK)
    assert house.post.to("jean") == []
    assert house.rows(*PROMISES) == [("closed", "asked us to stop")]
    assert house.rows(person.c.stopped, person.c.stopped_words, where=person.c.id == jean) == [(True, "leave me alone")]


def test_a_promise_made_after_a_stop_is_not_written_either(house, jean):
    house.does(jean, Stop("stop"))
    promised(house, jean)
    house.tick(WEEK)
    assert house.post.to("jean") == []
    assert house.rows(*PROMISES) == [("closed", "asked us to stop")]


def test_a_nudge_leaves_out_whoever_stopped_even_since_it_was_approved(house, jean):
    nudged(house, within=HOUR)
    house.does(jean, Stop("stop"))
    house.tick(HOUR)
    assert house.post.to("jean") == []
    assert house.rows(*SENT) == [("left_out", "asked us to stop")]


def test_who_stopped_hears_no_reminders_while_they_wait_but_is_not_forgotten(house, jean):
    house.team()
    waits_for_a_person(house, jean)
    house.does(jean, Stop("stop"))
    house.tick(3 * DAY)
    house.tick(3 * DAY)
    assert house.post.to("jean") == []
    assert len(house.post.to("team")) >= 1


def test_who_stopped_is_not_told_that_it_was_passed_on(house, jean):
    waits_for_a_person(house, jean)
    house.does(jean, Stop("stop"))
    house.does(house.adviser("aisha"), PassOn(house.rows(handoff.c.id)[0], ""))
    assert house.post.to("jean") == []


def test_who_waits_too_long_hears_so_and_the_team_gets_it(house, jean):
    house.adviser("aisha")
    house.team()
    waits_for_a_person(house, jean)
    for _ in range(24 * 5):
        house.tick(HOUR)
    told, late = house.post.to("jean")
    assert told.startswith("The programme team has your message now")
    assert late.startswith("I'm sorry: you still have no answer")
    assert house.rows(handoff.c.adviser, handoff.c.state) == [("", "waiting")]


def test_reminders_to_wait_are_not_sent_in_the_night_after_an_outage(house, jean):
    house.adviser("aisha")
    house.team()
    waits_for_a_person(house, jean)
    house.tick(3 * DAY + 18 * HOUR)
    assert house.post.to("team") == []
    assert house.rows(handoff.c.remind_at)[0].hour == 9


def test_nobody_is_reminded_of_a_request_that_was_called_off(house, jean):
    house.adviser("aisha")
    house.team()
    waits_for_a_person(house, jean)
    house.does(jean, CancelHandoff("sorted"))
    house.tick(WEEK)
    assert house.post.to("team") == []


@pytest.mark.parametrize("days", [3, 10])
def test_a_pause_moves_what_was_promised_to_its_end(house, jean, days):
    promised(house, jean)
    house.does(jean, PauseUntil(house.clock.now() + days * DAY))
    for _ in range(days * 2 - 1):
        house.tick(DAY / 2)
    assert house.post.to("jean") == []
    house.tick(DAY / 2)
    assert len(house.post.to("jean")) == 1


def test_a_nudge_waits_for_a_short_pause_and_leaves_out_a_long_one(house, jean):
    house.resident("omar", name="Omar")
    nudged(house)
    house.change(person, person.c.id == jean, paused_until=house.clock.now() + DAY)
    house.change(person, person.c.name == "Omar", paused_until=house.clock.now() + 2 * WEEK)
    house.tick()
    house.tick(DAY)
    assert [len(house.post.to(place)) for place in ("jean", "omar")] == [1, 0]


def test_turning_it_back_on_lets_new_promises_through(house, jean):
    house.does(jean, Stop("stop"))
    house.does(jean, Resume())
    promised(house, jean)
    house.tick(DAY)
    assert len(house.post.to("jean")) == 1


def test_at_most_one_unasked_message_a_week_whatever_the_paths(house, jean):
    for number in range(4):
        promised(house, jean, f"guide:{number}", within=DAY * (number + 1))
    nudged(house, within=2 * DAY)
    nudged(house, within=5 * DAY)
    got = []
    for _ in range(8 * 21):
        before = len(house.post.to("jean"))
        house.tick(3 * HOUR)
        got += [house.clock.now()] * (len(house.post.to("jean")) - before)
    assert len(got) >= 3
    assert min(later - earlier for earlier, later in pairwise(got)) >= WEEK
    assert all(9 <= each.hour < 20 for each in got)


IN_THE_WAY = "is promised a message of their own within a week of it"


@pytest.mark.parametrize("days", [1, 3, 6])
def test_a_nudge_puts_off_no_day_that_was_promised(house, jean, days):
    promised(house, jean, within=days * DAY)
    nudged(house, within=HOUR)
    assert [moment - MONDAY for moment in moments(house, 24 * 8, HOUR)] == [days * DAY]
    assert house.rows(*SENT) == [("left_out", IN_THE_WAY)]


def test_a_promise_made_since_a_nudge_was_approved_is_kept_to_as_well(house, jean):
    nudged(house, within=2 * DAY)
    promised(house, jean, within=5 * DAY)
    assert [moment - MONDAY for moment in moments(house, 24 * 8, HOUR)] == [5 * DAY]
    assert house.rows(*SENT) == [("left_out", IN_THE_WAY)]


def test_a_nudge_goes_before_a_promise_that_is_more_than_a_week_away(house, jean):
    promised(house, jean, within=8 * DAY)
    nudged(house, within=HOUR)
    assert [moment - MONDAY for moment in moments(house, 24 * 9, HOUR)] == [HOUR, 8 * DAY]


def test_what_is_only_asked_again_after_a_silence_keeps_no_nudge_away(house, jean):
    house.put(follow_up, person_id=jean, kind="check_in", about="guide:one", due_at=house.clock.now() + 3 * DAY,
              promised_for=house.clock.now(), attempt=2, made_at=house.clock.now())  # fmt: skip
    nudged(house, within=HOUR)
    assert len(moments(house, 24, HOUR)) == 1


def test_a_promise_that_a_pause_holds_up_gives_way_to_no_nudge(house, jean):
    put_off(house, jean)
    nudged(house, within=9 * DAY)
    house.does(jean, PauseUntil(house.clock.now() + 10 * DAY))
    moments(house, 24 * 12, HOUR)
    assert len(house.post.to("jean")) == 1
    assert house.rows(*SENT) == [("left_out", IN_THE_WAY)]


def test_two_that_come_due_together_are_not_both_sent(house, jean):
    promised(house, jean, "guide:one")
    promised(house, jean, "guide:two")
    nudged(house, within=DAY)
    house.tick(DAY)
    assert len(house.post.to("jean")) == 1
    assert ("open", "heard from us less than a week ago") in house.rows(*PROMISES)


def test_a_day_they_named_is_kept_to_over_a_bank_holiday(house, jean):
    house.clock.forward(timedelta(days=80))  # Thursday before Easter
    promised(house, jean, kind="not_now", about="guide:hardly-anyone-comes")
    for _ in range(24):
        house.tick(HOUR)
    assert house.post.to("jean") == []  # Good Friday
    house.tick(DAY)
    assert len(house.post.to("jean")) == 1


def test_somebodys_own_hours_are_kept_to_in_their_zone(house, jean):
    house.change(person, person.c.id == jean, zone="Pacific/Auckland", writes_from=8, writes_until=12)
    promised(house, jean, within=HOUR)  # 23:00 there
    house.tick(HOUR)
    assert house.post.to("jean") == []
    house.tick(9 * HOUR)
    assert len(house.post.to("jean")) == 1


def test_a_promise_far_too_late_is_closed_with_its_reason(house, jean):
    promised(house, jean)
    house.tick(20 * WEEK)
    assert house.post.to("jean") == []
    assert house.rows(*PROMISES) == [("closed", "it was too late to make sense")]


def test_a_promise_a_little_late_is_kept(house, jean):
    promised(house, jean)
    house.tick(2 * DAY)
    assert len(house.post.to("jean")) == 1


def test_who_blocked_us_is_not_written_to_and_gets_what_was_promised_once_they_are_back(house, jean):
    promised(house, jean)
    comes_in(house, Blocked())
    house.tick(2 * DAY)
    assert house.post.to("jean") == []
    assert house.rows(*PROMISES) == [("open", "")]
    assert house.rows(person.c.last_unsolicited, where=person.c.id == jean) == [None]
    house.hears(house.arrived("jean"))
    house.tick()
    _welcome, asked = house.post.to("jean")
    assert asked.startswith("I said I'd ask about")


def test_who_blocked_us_is_left_out_of_a_nudge_even_since_it_was_approved(house, jean):
    nudged(house, within=HOUR)
    comes_in(house, Blocked())
    house.tick(HOUR)
    assert house.rows(*SENT) == [("left_out", "can't be reached: blocked us or left")]


def test_who_lets_us_in_again_can_be_reached(house, jean):
    comes_in(house, Blocked())
    assert house.rows(address.c.reachable, where=address.c.person_id == jean) == [False]
    comes_in(house, Unblocked())
    assert house.rows(address.c.reachable, where=address.c.person_id == jean) == [True]
    kinds = house.rows(activity.c.kind, where=activity.c.person_id == jean)
    assert kinds == ["unreachable", "reachable"]


def test_a_channel_that_says_they_blocked_us_stops_everything_there(house, jean):
    house.post.errors.append(SendError("bot was blocked", permanent=True, unreachable=True))
    promised(house, jean)
    house.says("jean", "help")
    house.tick(2 * DAY)
    assert house.post.tried == 1
    assert house.rows(message.c.state, message.c.problem, where=message.c.direction == "out") == [
        ("failed", "bot was blocked")
    ]


def test_without_consent_nothing_is_promised_and_nothing_is_nudged(house):
    who = house.resident("omar", consent=False)
    promised(house, who)
    nudged(house)
    house.tick(DAY)
    assert house.rows(follow_up.c.id) == []
    assert house.rows(*SENT) == [("left_out", "asked not to be remembered")]
    assert house.post.to("omar") == []


def test_a_promise_for_a_day_moves_with_the_clocks(house, jean):
    house.clock.forward(timedelta(days=75))  # Saturday 28 March; the clocks go forward that night
    nine = house.clock.now().replace(hour=8)  # nine in the morning, summer time
    house.does(jean, FollowUp("check_in", "guide:hardly-anyone-comes", nine + DAY))
    assert house.clock.now().date() == date(2026, 3, 28)
    house.tick(nine + DAY - house.clock.now())
    assert len(house.post.to("jean")) == 1


def package_moves(house, who, state, before="asked"):
    """Staff move on the package that somebody asked for."""
    if not house.rows(package_request.c.id):
        partner = house.programme.partners[0]
        house.does(who, RequestPackage(partner.id, partner.topics[0], 3))
    (number,) = house.rows(package_request.c.id)
    move, now = packages.Move(number, before, state), house.clock.now()

    def work(connection):
        told = packages.move(connection, house.programme, move, now)
        return None, list(told)

    async def line():
        await house.app.line.tell_after(work)
        await house.app.deliverer.idle()

    house.run(line())


def test_news_of_a_package_is_told_at_once_by_day_and_takes_no_turn_of_the_week(house, jean):
    promised(house, jean)
    house.tick(DAY)
    package_moves(house, jean, "agreed")
    _asked, news = house.post.to("jean")
    assert news.startswith("News on ")
    house.tick(DAY)
    assert len(house.post.to("jean")) == 2


def test_news_of_a_package_waits_for_the_morning_and_tells_how_it_stands_then(house, jean):
    house.clock.forward(14 * HOUR)  # eleven at night
    package_moves(house, jean, "agreed")
    package_moves(house, jean, "declined", before="agreed")
    assert house.post.to("jean") == []
    assert house.run(house.app.timers.next_due()).hour == 9
    assert [moment.hour for moment in moments(house, 24, HOUR)] == [9]
    (news,) = house.post.to("jean")
    assert "not this time" in news


def test_who_stopped_hears_news_of_a_package_only_when_they_ask(house, jean):
    house.does(jean, Stop("stop"))
    package_moves(house, jean, "agreed")
    house.tick(DAY)
    assert house.post.to("jean") == []
    (told,) = house.says("jean", "where is my expert request up to?")
    assert "has a yes from the programme team" in told


def put_off(house, who, after=600):
    """A check-in that waits in the outbox, since the network asked us to wait."""
    house.post.errors.append(SendError("slow down", retry_after=after))
    promised(house, who, within=HOUR)
    house.tick(HOUR)
    assert house.post.to("jean") == []


def moments(house, steps, by):
    """When Jean is sent something, tick by tick."""
    got, before = [], len(house.post.to("jean"))
    for _ in house.lives(steps, by):
        got += [house.clock.now()] * (len(house.post.to("jean")) - before - len(got))
    return got


def talk_of(house, who):
    return conversation_from_json(house.rows(conversation.c.state, where=conversation.c.person_id == who)[0])


def test_the_week_between_two_begins_when_the_first_goes_out(house, jean):
    house.clock.forward(9 * HOUR + timedelta(minutes=59, seconds=50))  # ten seconds before their evening begins
    put_off(house, jean, after=3600)
    (first,) = moments(house, 14, HOUR)
    nudged(house, within=7 * DAY - 14 * HOUR)  # a week after the first was written
    assert first.hour == 9
    assert moments(house, 24 * 8, HOUR) == []
    assert house.rows(*SENT) == [("left_out", "heard from us less than a week ago")]


def test_what_was_put_off_gives_way_to_something_newer(house, jean):
    put_off(house, jean)
    house.does(jean, PauseUntil(house.clock.now() + 13 * DAY))
    promised(house, jean, "guide:something-else", within=DAY)
    got = moments(house, 16 * 24, HOUR)
    assert len(got) == 1
    states = house.rows(message.c.state, message.c.problem, where=message.c.lane == 2)
    assert states == [("dropped", "something newer came to be said"), ("sent", None)]
    assert house.rows(*PROMISES)[0] == ("closed", "something newer came to be said")


@pytest.mark.parametrize("days", [3, 10, 40])
def test_never_two_in_a_week_however_long_a_pause_holds_them_up(house, jean, days):
    put_off(house, jean)
    house.does(jean, PauseUntil(house.clock.now() + days * DAY))
    for number in range(3):
        promised(house, jean, f"guide:{number}", within=DAY * (number + 1))
    nudged(house, within=2 * DAY)
    got = moments(house, 60 * 8, 3 * HOUR)
    assert len(got) >= 2
    assert min(later - earlier for earlier, later in pairwise(got)) >= WEEK


def test_what_was_called_off_while_it_was_put_off_is_not_asked(house, jean):
    before = talk_of(house, jean)
    put_off(house, jean)
    assert talk_of(house, jean).step == "check_in.how_did_it_go"
    house.does(jean, DropFollowUps("guide:hardly-anyone-comes", "not wanted"))
    house.tick(HOUR)
    assert house.post.to("jean") == []
    after = talk_of(house, jean)
    assert (after.step, after.answers, after.interrupted) == (before.step, before.answers, before.interrupted)
    assert house.rows(message.c.state, message.c.problem, where=message.c.lane == 2) == [
        ("dropped", "it was answered or called off before it could be sent")
    ]


def test_what_was_never_sent_does_not_count_for_the_week(house, jean):
    put_off(house, jean)
    house.does(jean, DropFollowUps("", "not wanted"))
    house.tick(HOUR)
    promised(house, jean, "guide:something-else")
    house.tick(DAY)
    assert len(house.post.to("jean")) == 1


def test_a_nudge_that_the_network_held_up_for_days_is_left_out(house, jean):
    nudged(house)
    send = house.post.send

    async def no_answer(_sending):
        raise SendError("no answer")

    house.post.send = no_answer
    for _ in range(5 * 24):
        house.tick(HOUR)
    house.post.send = send
    house.tick(HOUR)
    assert house.post.to("jean") == []
    assert house.rows(*SENT) == [("left_out", "it was too late to make sense")]


def test_what_had_to_move_does_not_say_that_it_was_to_be_today(house, jean):
    for number, days in enumerate((14, 16)):
        promised(house, jean, f"guide:{number}", within=days * DAY, kind="not_now")
    got = moments(house, 22 * 4, HOUR * 6)
    assert [moment.day for moment in got] == [26, 2]
    assert not any("today" in text for text in house.post.to("jean"))
