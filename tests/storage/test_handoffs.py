"""A person takes over: one at a time, by a promised day, up a ladder, and back again; nobody is left in silence."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.channels import SendError
from flows.effects import (
    AddToHandoff,
    CancelHandoff,
    CloseHandoff,
    HoldHandoff,
    OpenHandoff,
    PassOn,
    RateHandoff,
    TakeHandoff,
    TellResident,
)
from flows.events import Pressed
from storage.incoming import Blocked, Incoming
from storage.tables import activity, conversation, handoff, handoff_note, leave

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
WHO_HAS_IT = handoff.c.state, handoff.c.holder


@pytest.fixture
def jean(house):
    house.aisha, house.dean, house.staff = house.adviser("aisha"), house.adviser("dean"), house.team()
    return house.resident("jean")


def asked(house, who, summary="our lease"):
    house.does(who, OpenHandoff("ordinary", summary, "asked"))
    return house.rows(handoff.c.id)[-1]


def given_to(house, adviser, number):
    """It went to this adviser, or to the team, so that they and the area's own may both answer; its number."""
    house.change(handoff, handoff.c.id == number, adviser=adviser)
    return number


def owner(house, who):
    return house.rows(conversation.c.owner, where=conversation.c.person_id == who)


def hourly(house, hours):
    """What the adviser and the team are sent, and at what local time, hour by hour."""
    sent, before = [], len(house.post.sent)
    for half, _ in enumerate(house.lives(2 * hours, HOUR / 2)):
        if half % 2:
            new = house.post.sent[before + len(sent) :]
            sent += [(house.clock.now().strftime("%a %H"), each.place) for each in new]
    return sent


def test_two_advisers_take_at_once_and_one_has_it_and_the_other_is_told(house, jean):
    number = given_to(house, "dean", asked(house, jean))

    async def at_once():
        take = TakeHandoff(number)
        await asyncio.gather(house.app.line.do(house.dean, take), house.app.line.do(house.aisha, take))
        await house.app.deliverer.idle()

    house.run(at_once())
    assert house.rows(*WHO_HAS_IT) == [("taken", "dean")]
    assert house.post.to("dean")[-1].startswith("It's yours")
    assert house.post.to("aisha")[-1].startswith("Dean Okafor has this one")
    assert len(house.post.to("jean")) == 1


def test_a_reply_by_somebody_else_is_not_sent_unless_they_say_so(house, jean):
    number = given_to(house, "dean", asked(house, jean))
    house.does(house.dean, TakeHandoff(number))
    before = len(house.post.to("jean"))
    house.does(house.aisha, TellResident(number, "Hello from me too"))
    assert len(house.post.to("jean")) == before
    house.does(house.aisha, TellResident(number, "Hello from me too", anyway=True))
    assert "Hello from me too" in house.post.to("jean")[-1]
    assert house.rows(*WHO_HAS_IT) == [("taken", "aisha")]


def test_taking_twice_is_taking_once(house, jean):
    number = asked(house, jean)
    for _ in range(2):
        house.does(house.aisha, TakeHandoff(number))
    assert len(house.post.to("jean")) == 1


def test_when_it_was_taken_stays_however_often_they_write(house, jean):
    number = asked(house, jean)
    taken = house.clock.now()
    house.does(house.aisha, TakeHandoff(number))
    house.clock.forward(DAY)
    house.does(house.aisha, TellResident(number, "It runs to March."))
    found = house.rows(handoff.c.taken_at, handoff.c.replied_at)
    assert found == [(taken, taken + DAY)]


def test_while_an_adviser_has_the_chat_the_bot_is_silent_and_passes_words_on(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    assert owner(house, jean) == ["adviser"]
    assert house.says("jean", "how do we find volunteers") == []
    assert "how do we find volunteers" in house.post.to("aisha")[-1]


def test_closing_gives_the_chat_back_and_says_so(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TellResident(number, "It runs to March."))
    house.does(house.aisha, CloseHandoff(number, "told them"))
    assert owner(house, jean) == ["bot"]
    assert "has handed this chat back to me" in house.post.to("jean")[-1]
    house.does(jean, RateHandoff(number, "yes"))
    found = house.rows(handoff.c.state, handoff.c.outcome, handoff.c.helped, handoff.c.replied_at)
    assert found == [("closed", "told them", "yes", house.clock.now())]


def test_nothing_can_be_done_to_a_closed_one(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, CloseHandoff(number, "told them"))
    before = len(house.post.to("jean"))
    for effect in (
        TakeHandoff(number), TakeHandoff(number, anyway=True), TellResident(number, "one more thing"),
        PassOn(number, "dean"), HoldHandoff(number, house.clock.now()), CloseHandoff(number, "again"),
    ):  # fmt: skip
        house.does(house.aisha, effect)
    assert house.rows(handoff.c.state, handoff.c.outcome) == [("closed", "told them")]
    assert len(house.post.to("jean")) == before


def test_a_second_wish_while_one_is_open_is_added_to_it(house, jean):
    asked(house, jean)
    asked(house, jean, "and the roof")
    assert house.rows(handoff.c.summary) == ["our lease"]
    assert house.rows(handoff_note.c.by, handoff_note.c.text) == [("resident", "and the roof")]
    assert "and the roof" in house.post.to("aisha")[-1]


def test_who_waits_goes_up_a_ladder_until_the_team_asks_each_working_day(house, jean):
    asked(house, jean)  # Monday
    assert house.post.to("aisha") != []
    told = hourly(house, 24 * 4)
    assert (told[0], sorted(told[1:3]), told[3:]) == (
        ("Tue 10", "aisha"),
        [("Tue 16", "jean"), ("Tue 16", "team")],
        [("Wed 10", "team"), ("Thu 10", "jean"), ("Thu 10", "team")],
    )
    assert house.rows(*WHO_HAS_IT) == [("waiting", "")]


def test_whoever_has_answered_stops_the_ladder(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, TellResident(number, "It runs to March."))
    assert hourly(house, 24 * 4) == []


def test_whoever_took_it_and_never_answers_is_reminded_on_the_promised_day_then_the_team_has_it(house, jean):
    house.does(house.aisha, TakeHandoff(asked(house, jean)))  # Monday, promised for Tuesday
    told = hourly(house, 24 * 4)
    assert (told[0], sorted(told[1:4]), told[4:]) == (
        ("Tue 10", "aisha"),
        [("Wed 10", "aisha"), ("Wed 10", "jean"), ("Wed 10", "team")],
        [("Thu 10", "team")],
    )
    assert house.rows(*WHO_HAS_IT) == [("waiting", "")]
    assert owner(house, jean) == ["waiting"]


def test_one_taken_after_its_promised_morning_is_reminded_of_that_afternoon(house, jean):
    number = asked(house, jean)
    house.clock.forward(DAY + 2 * HOUR)  # Tuesday, 11 o'clock
    house.does(house.aisha, TakeHandoff(number))
    assert hourly(house, 6)[:1] == [("Tue 16", "aisha")]


def test_a_named_day_that_passes_is_told_to_the_resident_ever_more_seldom(house, jean):
    asked(house, jean)
    before, told = len(house.post.to("jean")), []
    for _ in house.lives(24 * 31, HOUR):
        told += [house.clock.now().strftime("%d %b")] * (len(house.post.to("jean")) - before)
        before = len(house.post.to("jean"))
    assert told == ["13 Jan", "15 Jan", "22 Jan", "09 Feb"]
    assert "you still have no answer, though you were told you'd have one by now" in house.post.to("jean")[-1]
    assert house.rows(handoff.c.promised_by) == [date(2026, 1, 14)]


def test_one_put_off_comes_back_at_its_hour(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 3 * HOUR))
    assert [place for _, place in hourly(house, 2)] == []
    assert [place for _, place in hourly(house, 1)] == ["aisha"]


def test_one_taken_and_put_off_comes_back_once_to_whoever_has_it(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 3 * HOUR))
    assert [place for _, place in hourly(house, 24)] == ["aisha"]
    assert house.rows(*WHO_HAS_IT) == [("taken", "aisha")]


def test_passed_on_the_next_one_is_told_and_the_resident_hears_who_and_by_when(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, PassOn(number, "dean"))
    assert house.post.to("dean")[-1].startswith("Aisha Rahman has passed this on to you.")
    assert "Dean" in house.post.to("jean")[-1]
    assert house.rows(handoff.c.adviser, handoff.c.state, handoff.c.stage) == [("dean", "waiting", 0)]


def test_with_the_adviser_away_whoever_covers_gets_it(house, jean):
    house.put(leave, adviser="aisha", starts=date(2026, 1, 12), ends=date(2026, 1, 16), cover="dean")
    asked(house, jean)
    assert house.rows(handoff.c.adviser) == ["dean"]
    assert (len(house.post.to("aisha")), len(house.post.to("dean"))) == (0, 1)


def test_with_everybody_away_the_team_gets_it(house, jean):
    house.put(leave, adviser="aisha", starts=date(2026, 1, 12), ends=date(2026, 1, 16), cover="dean")
    house.put(leave, adviser="dean", starts=date(2026, 1, 12), ends=date(2026, 1, 16), cover="")
    asked(house, jean)
    assert house.rows(handoff.c.adviser) == [""]
    assert len(house.post.to("team")) == 1


def test_a_complaint_goes_round_the_adviser_it_is_about(house, jean):
    house.does(jean, OpenHandoff("ordinary", "she never answers", "complaint", around="aisha"))
    assert (len(house.post.to("aisha")), len(house.post.to("team"))) == (0, 1)


def test_an_answer_by_a_working_day_skips_weekends_and_bank_holidays(house, jean):
    house.clock.forward(timedelta(days=80))  # Thursday before Easter
    asked(house, jean)
    assert house.rows(handoff.c.promised_by) == [date(2026, 4, 7)]


def test_whoever_had_it_is_told_that_somebody_else_has_it_now(house, jean):
    number = given_to(house, "dean", asked(house, jean))
    house.does(house.aisha, TakeHandoff(number))
    before = len(house.post.to("aisha"))
    house.does(house.dean, TakeHandoff(number, anyway=True))
    assert house.post.to("aisha")[before:] == ["Dean Okafor has Jean's chat now. You needn't do anything."]
    house.does(house.dean, TakeHandoff(number, anyway=True))
    assert len(house.post.to("aisha")) == before + 1


def test_writing_anyway_tells_whoever_had_it_too(house, jean):
    number = given_to(house, "", asked(house, jean))
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.staff, TellResident(number, "Hello from me", anyway=True))
    assert house.post.to("aisha")[-1] == "The programme team has Jean's chat now. You needn't do anything."


def test_passing_on_what_somebody_else_has_tells_them(house, jean):
    number = given_to(house, "", asked(house, jean))
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.staff, PassOn(number, "dean"))
    assert house.post.to("aisha")[-1] == "Dean Okafor has Jean's chat now. You needn't do anything."


def test_calling_it_off_tells_whoever_has_it(house, jean):
    number = given_to(house, "dean", asked(house, jean))
    house.does(house.aisha, TakeHandoff(number))
    house.does(jean, CancelHandoff("never mind"))
    told = "Jean has called it off: they don't need you for it now."
    assert (house.post.to("aisha")[-1], house.post.to("dean")[-1]) == (told, told)


def test_what_advisers_do_is_in_the_journal_of_the_residents_area(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, PassOn(number, "dean"))
    house.does(house.dean, CloseHandoff(number, "sorted"))
    found = house.rows(activity.c.kind, activity.c.area_id, where=activity.c.kind.like("handoff%"))
    assert found == [(f"handoff_{what}", "fernhill") for what in ("opened", "taken", "passed_on", "closed")]


def unanswered(house, jean, text="any news about the lease?"):
    """A chat that Aisha has taken and in which Jean has written; its number."""
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.says("jean", text)
    return number


def test_whoever_has_it_and_does_not_answer_is_reminded_then_the_team_gets_it_and_the_resident_hears(house, jean):
    unanswered(house, jean)  # Monday, 9 o'clock
    told = hourly(house, 24 * 4)
    assert (told[0], sorted(told[1:4]), told[4:]) == (
        ("Tue 09", "aisha"),
        [("Wed 10", "aisha"), ("Wed 10", "jean"), ("Wed 10", "team")],
        [("Thu 10", "team")],
    )
    assert "Jean still waits for an answer from you" in house.post.to("aisha")[-2]
    assert house.post.to("aisha")[-1] == "The programme team has Jean's chat now. You needn't do anything."
    assert house.post.to("jean")[-1] == (
        "The programme team has your message now and will answer you here by Thu 15 January."
        " I'm sorry, that's later than you were told."
    )
    assert house.rows(*WHO_HAS_IT, handoff.c.adviser) == [("waiting", "", "")]
    assert owner(house, jean) == ["waiting"]


def test_an_answer_in_time_stops_the_clock_and_the_next_words_start_it_again(house, jean):
    number = unanswered(house, jean)
    house.clock.forward(20 * HOUR)
    house.does(house.aisha, TellResident(number, "Tomorrow, I think."))
    assert hourly(house, 24 * 3) == []
    house.says("jean", "and now?")
    assert hourly(house, 24 * 4)[:1] == [("Mon 10", "aisha")]  # it is Friday: nobody is reminded at the weekend


def test_writing_again_does_not_put_the_reminder_off(house, jean):
    unanswered(house, jean)
    house.clock.forward(20 * HOUR)
    house.says("jean", "hello?")
    assert hourly(house, 5)[:1] == [("Tue 09", "aisha")]


def test_whoever_takes_it_over_has_a_day_of_their_own_to_answer(house, jean):
    number = given_to(house, "dean", unanswered(house, jean))
    house.clock.forward(20 * HOUR)
    house.does(house.dean, TakeHandoff(number, anyway=True))
    assert hourly(house, 20) == []
    assert {place for _, place in hourly(house, 24)} == {"dean"}


def test_danger_that_whoever_has_it_does_not_answer_goes_back_to_everybody_on_duty(house, jean):
    house.says("jean", "my husband hits me")
    (number,) = house.rows(handoff.c.id)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, TellResident(number, "I'm here."))
    house.says("jean", "are you there")
    before = len(house.post.to("team"))
    house.tick(10 * MINUTE)
    assert "Jean still waits for an answer from you" in house.post.to("aisha")[-1]
    assert "else everybody on duty is told again" in house.post.to("aisha")[-1]
    assert len(house.post.to("team")) == before
    house.tick(10 * MINUTE)
    assert house.rows(*WHO_HAS_IT) == [("waiting", "")]
    assert house.post.to("team")[-1].startswith("Nobody is answering this.")
    assert owner(house, jean) == ["waiting"]


def away(house, starts, cover="dean", adviser="aisha"):
    house.put(leave, adviser=adviser, starts=starts, ends=date(2026, 1, 23), cover=cover)


def test_who_waits_when_leave_begins_goes_to_whoever_covers_and_hears_it(house, jean):
    asked(house, jean)
    away(house, date(2026, 1, 13))
    before = len(house.post.to("aisha"))
    told = hourly(house, 24)
    assert (sorted(told[:2]), told[2:]) == ([("Tue 09", "dean"), ("Tue 09", "jean")], [])
    assert house.post.to("jean")[-1] == (
        "Dean, standing in for Aisha, has your message now and will answer you here by Wed 14 January."
        " I'm sorry, that's later than you were told."
    )
    assert len(house.post.to("aisha")) == before
    assert house.rows(handoff.c.adviser, handoff.c.state, handoff.c.promised_by) == [
        ("dean", "waiting", date(2026, 1, 14))
    ]


@pytest.mark.parametrize(
    ("begins", "who", "adviser"),
    [(12, "Dean", "dean"), (13, "Dean", "dean"), (14, "Aisha", "aisha")],
    ids=["begun", "on the day she would answer", "after it"],
)
def test_nobody_is_promised_an_answer_on_a_day_of_leave_that_is_known(house, jean, begins, who, adviser):
    away(house, date(2026, 1, begins))
    house.says("jean", "I want to talk to a person about our treasurer")
    house.presses("jean", "Send it")
    assert (
        f"{who}{', standing in for Aisha,' if adviser == 'dean' else ''} will answer you here by Tue 13 January"
        in (house.post.to("jean")[-1])
    )
    assert house.rows(handoff.c.adviser, handoff.c.promised_by) == [(adviser, date(2026, 1, 13))]


def test_who_covers_and_is_away_on_their_own_day_promises_nothing_either(house, jean):
    away(house, date(2026, 1, 13))
    away(house, date(2026, 1, 13), cover="", adviser="dean")
    asked(house, jean)
    assert house.rows(handoff.c.adviser, handoff.c.promised_by) == [("", date(2026, 1, 13))]


def test_passed_on_to_somebody_whose_leave_begins_it_goes_to_whoever_covers_them(house, jean):
    house.adviser("joe")
    away(house, date(2026, 1, 13), cover="joe", adviser="dean")
    house.does(house.aisha, PassOn(asked(house, jean), "dean"))
    assert house.rows(handoff.c.adviser) == ["joe"]
    assert "Joe has your message now and will answer you here by Tue 13 January" in house.post.to("jean")[-1]


@pytest.mark.parametrize(("cover", "who"), [("dean", "Dean"), ("", "The programme team")])
def test_put_off_into_a_leave_the_day_that_is_told_is_that_of_whoever_covers(house, jean, cover, who):
    away(house, date(2026, 1, 16), cover=cover)
    number = asked(house, jean)
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 5 * DAY))  # a Saturday
    assert house.post.to("jean")[-1].startswith(f"{who} will answer you here by Mon 19 January. I'm sorry")


def test_leave_entered_on_its_first_day_moves_who_waits_at_once(house, jean):
    asked(house, jean)
    away(house, date(2026, 1, 12), cover="")
    house.tick()
    assert house.rows(handoff.c.adviser, handoff.c.stage) == [("", 0)]
    assert house.post.to("team")[-1].startswith("Somebody has asked for you.")
    assert "The programme team, standing in for Aisha, has your message now" in house.post.to("jean")[-1]
    house.tick()
    assert len(house.post.to("team")) == len(house.post.to("jean")) == 1


def test_nobody_is_moved_in_the_night_or_at_the_weekend_and_the_absent_hear_nothing_meanwhile(house, jean):
    house.clock.forward(4 * DAY + 10 * HOUR)  # Friday evening
    asked(house, jean)
    away(house, date(2026, 1, 17))
    house.clock.forward(DAY)
    before = len(house.post.to("aisha"))
    house.does(jean, AddToHandoff("and the roof"))
    assert hourly(house, 24) == []
    assert "and the roof" in house.post.to("team")[-1]
    assert {place for _, place in hourly(house, 24)} == {"dean", "jean"}
    assert len(house.post.to("aisha")) == before


def test_a_chat_taken_before_leave_begins_goes_to_whoever_covers_too(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, TellResident(number, "Let me look into it."))
    away(house, date(2026, 1, 14))
    assert sorted(hourly(house, 24 * 2)) == [("Wed 09", "dean"), ("Wed 09", "jean")]
    assert house.rows(*WHO_HAS_IT, handoff.c.adviser) == [("waiting", "", "dean")]
    assert "Dean, standing in for Aisha, has your message now" in house.post.to("jean")[-1]
    assert house.post.to("dean")[-1].startswith("Somebody is still waiting for an answer.")


def test_words_for_an_adviser_on_leave_who_has_the_chat_go_to_whoever_covers(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    away(house, date(2026, 1, 13))
    house.clock.forward(DAY + HOUR)
    before = len(house.post.to("aisha"))
    house.says("jean", "any news?")
    house.tick()
    assert len(house.post.to("aisha")) == before
    assert house.post.to("dean")[-1].startswith("Somebody is still waiting for an answer.")
    assert "Dean, standing in for Aisha, has your message now" in house.post.to("jean")[-1]
    assert house.rows(*WHO_HAS_IT, handoff.c.adviser) == [("waiting", "", "dean")]


def test_one_put_off_into_a_leave_goes_to_whoever_covers(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + DAY))
    away(house, date(2026, 1, 13))
    assert {place for _, place in hourly(house, 25)} == {"dean", "jean"}


def two_open(house):
    """Jean has asked about their lease, which Aisha has, and is in danger, which Dean has; both numbers."""
    house.says("jean", "I want to talk to a person about our treasurer")
    house.presses("jean", "Send it")
    house.does(house.aisha, TakeHandoff(1))
    house.says("jean", "my husband is beating me up")
    house.does(house.dean, TakeHandoff(2))
    return 1, 2


def test_closing_what_is_ordinary_leaves_the_chat_with_whoever_has_the_danger(house, jean):
    ordinary, _ = two_open(house)
    house.does(house.aisha, CloseHandoff(ordinary, "done"))
    assert owner(house, jean) == ["adviser"]
    assert house.post.to("jean")[-1] == (
        "Aisha has finished here. Dean still has this chat, and what you write goes straight to them. If anyone is in "
        "danger, ring 999."
    )
    assert house.says("jean", "dean are you there") == []
    assert "dean are you there" in house.post.to("dean")[-1]


def test_closing_a_danger_leaves_the_chat_with_whoever_has_the_other(house, jean):
    _, danger = two_open(house)
    house.does(house.dean, CloseHandoff(danger, "safe"))
    assert owner(house, jean) == ["adviser"]
    assert "Aisha still has this chat" in house.post.to("jean")[-1]
    assert house.says("jean", "can you ring me about the treasurer") == []
    assert "can you ring me" in house.post.to("aisha")[-1]
    house.does(house.aisha, CloseHandoff(1, "done"))
    assert owner(house, jean) == ["bot"]


def test_words_go_to_whoever_has_the_danger_when_two_people_have_the_chat(house, jean):
    two_open(house)
    house.says("jean", "can you hear me")
    assert house.rows(handoff_note.c.handoff_id)[-1] == 2


def test_closing_one_while_a_danger_still_waits_keeps_the_chat_waiting(house, jean):
    house.says("jean", "my husband is beating me up")
    asked(house, jean)
    house.does(house.aisha, CloseHandoff(2, "done"))
    assert owner(house, jean) == ["waiting"]
    assert "Somebody on duty is still to answer you" in house.post.to("jean")[-1]


def test_calling_off_what_is_ordinary_keeps_the_chat_waiting_for_whoever_answers_a_danger(house, jean):
    house.says("jean", "I want to talk to a person about our treasurer")
    house.presses("jean", "Send it")
    house.says("jean", "my husband is beating me up")
    house.change(conversation, conversation.c.person_id == jean, state='{"step":"handoff.waiting","owner":"waiting"}')
    house.says("jean", "never mind")
    assert owner(house, jean) == ["waiting"]
    assert house.rows(handoff.c.urgency, handoff.c.state) == [("ordinary", "cancelled"), ("safety", "waiting")]
    assert "Somebody on duty is still to answer you" in house.post.to("jean")[-1]


def test_passing_one_on_leaves_the_chat_with_whoever_has_the_other(house, jean):
    ordinary, _ = two_open(house)
    house.does(house.aisha, PassOn(ordinary, ""))
    assert owner(house, jean) == ["adviser"]


def test_putting_somebody_off_past_their_promised_day_tells_them_the_new_one(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 7 * DAY))
    assert "Aisha will answer you here by Mon 19 January. I'm sorry" in house.post.to("jean")[-1]
    assert house.post.to("aisha")[-1] == (
        "Put off. I'll bring it back then, and have told Jean they'll be answered by Mon 19 January."
    )
    assert hourly(house, 24 * 6) == []
    assert hourly(house, 24 + 1)[:1] == [("Mon 09", "aisha")]


def test_putting_off_what_one_has_moves_the_clock_with_the_promise(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 2 * DAY))
    assert "answer you here by Wed 14 January" in house.post.to("jean")[-1]
    assert owner(house, jean) == ["adviser"]
    assert hourly(house, 24 * 3)[:2] == [("Wed 09", "aisha"), ("Wed 16", "aisha")]


def test_what_was_answered_may_be_put_off_without_a_word(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TellResident(number, "It runs to March."))
    before = len(house.post.to("jean"))
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 14 * DAY))
    assert (len(house.post.to("jean")), house.post.to("aisha")[-1]) == (before, "Put off. I'll bring it back then.")


def test_who_wants_quiet_is_not_put_off_past_what_they_were_promised(house, jean):
    number = asked(house, jean)
    house.says("jean", "stop")
    house.does(house.aisha, HoldHandoff(number, house.clock.now() + 14 * DAY))
    assert house.post.to("aisha")[-1].startswith("I'll bring it back sooner than that")
    assert hourly(house, 25)[:1] == [("Tue 10", "aisha")]


NOT_YOURS = "That one isn't with you or with an area you answer for, so nothing was done and nothing was sent."


def every_act(number, until):
    return (
        TakeHandoff(number), TakeHandoff(number, anyway=True), TellResident(number, "Hello"),
        HoldHandoff(number, until), PassOn(number, "dean"), CloseHandoff(number, "done"),
    )  # fmt: skip


def refused(house, adviser, number):
    """Whether this adviser can do nothing at all with it, by page or by a press, and learns nothing of it."""
    who, before = house.adviser(adviser, f"{adviser}-chat"), house.rows(*handoff.c)
    for effect in every_act(number, house.clock.now() + DAY):
        house.does(who, effect)
    press = Pressed(f"take:{number}", "", 0, "Take it")
    house.hears(Incoming("post", f"forged-{adviser}", f"{adviser}-chat", press, house.clock.now()))
    told = [text.removeprefix("Once more:\n\n") for text in house.post.to(f"{adviser}-chat")]
    return set(told) == {NOT_YOURS} and house.rows(*handoff.c) == before


def test_an_adviser_can_do_nothing_with_what_is_neither_theirs_nor_covered(house, jean):
    assert refused(house, "tom", asked(house, jean))


def test_an_adviser_can_do_nothing_with_a_complaint_about_themselves(house, jean):
    house.does(jean, OpenHandoff("ordinary", "she never answers", "complaint", around="aisha"))
    assert refused(house, "aisha", house.rows(handoff.c.id)[0])


def test_an_adviser_not_on_duty_can_do_nothing_with_danger_elsewhere(house, jean):
    house.says("jean", "my husband hits me")
    assert refused(house, "tom", house.rows(handoff.c.id)[0])


def test_a_number_that_is_nobodys_is_refused_like_any_other(house, jean):
    assert refused(house, "aisha", 4711)


def test_whoever_covers_an_area_can_answer_there_and_only_meanwhile(house, jean):
    number, tom = asked(house, jean), house.adviser("tom")
    house.put(leave, adviser="aisha", starts=date(2026, 1, 12), ends=date(2026, 1, 12), cover="tom")
    house.does(tom, TakeHandoff(number))
    assert house.rows(*WHO_HAS_IT) == [("taken", "tom")]
    house.does(house.aisha, TakeHandoff(number, anyway=True))
    house.clock.forward(DAY)
    house.does(tom, CloseHandoff(number, "done"))
    assert house.rows(*WHO_HAS_IT) == [("taken", "aisha")]


def test_somebody_on_duty_can_answer_danger_anywhere(house, jean):
    house.says("jean", "my husband hits me")
    house.does(house.dean, TellResident(house.rows(handoff.c.id)[0], "I'm here."))
    assert house.rows(*WHO_HAS_IT) == [("taken", "dean")]


def blocks_us(house):
    house.hears(Incoming("post", f"member:{house.clock.now()}", "jean", Blocked(), house.clock.now()))


def told_since(house, before, place="aisha"):
    return house.post.to(place)[before:]


def test_an_adviser_who_writes_to_somebody_who_blocked_us_is_not_told_that_it_was_sent(house, jean):
    number = asked(house, jean)
    blocks_us(house)
    before = len(house.post.to("aisha"))
    house.does(house.aisha, TellResident(number, "Ring me on 0123"))
    assert told_since(house, before) == [
        "Jean can't be reached here: they have blocked this chat or left it. Nothing was sent."
    ]
    assert house.rows(*WHO_HAS_IT) == [("taken", "aisha")]
    assert house.rows(handoff_note.c.text) == []


def test_an_adviser_who_takes_somebody_who_blocked_us_is_not_told_that_they_know(house, jean):
    number = asked(house, jean)
    blocks_us(house)
    before = len(house.post.to("aisha"))
    house.does(house.aisha, TakeHandoff(number))
    (told,) = told_since(house, before)
    assert told.startswith("It's yours. Jean can't be reached here")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (SendError("refused", permanent=True), "What you wrote to Jean did not arrive, and it won't be sent again."),
        (SendError("they blocked us", permanent=True, unreachable=True),
         "What you wrote to Jean did not arrive, and it won't be sent again."),
        (SendError("timed out", unknown=True),
         "What you wrote to Jean may not have arrived. If it matters, ask whether they have it."),
    ],
)  # fmt: skip
def test_an_adviser_whose_words_do_not_arrive_hears_of_it(house, jean, error, told):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    before, send = len(house.post.to("aisha")), house.post.send

    async def fails_for_jean(sending):
        if sending.place == "jean":
            raise error
        return await send(sending)

    house.post.send = fails_for_jean
    house.does(house.aisha, TellResident(number, "Ring me on 0123"))
    assert sorted(told_since(house, before)) == sorted(["Sent to Jean.", told])


def test_an_adviser_hears_when_a_block_ends_what_still_waited_to_be_sent(house, jean):
    number = asked(house, jean)
    house.does(house.aisha, TakeHandoff(number))
    before, send = len(house.post.to("aisha")), house.post.send

    async def slow_for_jean(sending):
        if sending.place == "jean":
            raise SendError("no answer")
        return await send(sending)

    house.post.send = slow_for_jean
    house.does(house.aisha, TellResident(number, "Ring me on 0123"))
    blocks_us(house)
    assert told_since(house, before)[1:] == ["What you wrote to Jean did not arrive, and it won't be sent again."]


def test_an_alert_that_does_not_arrive_tells_nobody_that_their_words_were_lost(house, jean):
    house.post.errors.extend([SendError("refused", permanent=True)] * 3)
    asked(house, jean)
    assert house.post.sent == []


def test_nobody_is_thanked_for_waiting_who_was_written_to_a_moment_ago(house, jean):
    number = asked(house, jean)
    house.clock.forward(2 * MINUTE)
    house.does(house.aisha, PassOn(number, "dean"))
    assert house.post.to("jean")[-1] == "Dean has your message now and will answer you here by Tue 13 January."
    house.clock.forward(31 * MINUTE)
    house.does(house.dean, PassOn(number, "aisha"))
    assert house.post.to("jean")[-1].startswith("Thanks for waiting. Aisha has your message now")
    house.does(house.aisha, TellResident(number, "Hello Jean."))
    house.clock.forward(2 * MINUTE)
    house.does(house.aisha, PassOn(number, "dean"))
    assert house.post.to("jean")[-1].startswith("Dean has your message now")
