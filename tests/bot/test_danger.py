"""Nobody in danger waits: told at once, told again every ten minutes until somebody has it, whatever else breaks."""

from datetime import timedelta

from sqlalchemy import func

from bot.channels import SendError
from flows import engine
from flows.desk import more_danger
from flows.effects import CloseHandoff, HoldHandoff, NoteActivity, OpenHandoff, PassOn, TakeHandoff, TellResident
from flows.events import HandoffArrived
from flows.following_up.patience import PEACE
from storage.handing_over import waiting
from storage.handing_over.handoffs import HEARD_AGAIN
from storage.tables import activity, address, conversation, failed_turn, follow_up, handoff, handoff_note, leave, person
from storage.unit import Unit

DANGER = "my husband is beating me up"
ABOUT_SAFETY = more_danger.besides("duty", "the programme team")
TEN = timedelta(minutes=10)


def only(house):
    return house.rows(handoff.c.id)[0]


def test_everybody_on_duty_and_the_team_are_told_at_once(ready):
    (told,) = ready.says("jean", DANGER)
    assert "999" in told
    assert ready.alerts() == [1, 1, 1]
    assert "beating" not in "".join(ready.post.to("aisha") + ready.post.to("dean") + ready.post.to("team"))


def test_those_on_duty_see_the_area_that_danger_was_told_from(ready):
    ready.says("ann", "my nan got hit by her carer in millbrook")
    assert "Millbrook" in ready.post.to("aisha")[-1]
    assert ready.rows(handoff.c.area_id) == ["millbrook"]


def test_an_area_said_only_after_the_danger_reaches_those_on_duty(ready):
    ready.says("ann", DANGER)
    assert ready.rows(handoff.c.area_id) == [None]
    ready.says("ann", "im in millbrook")
    assert "Millbrook" in ready.post.to("aisha")[-1]
    assert ready.rows(handoff.c.area_id) == ["millbrook"]


def away(house, adviser, cover=""):
    today = house.clock.now().date()
    house.put(leave, adviser=adviser, starts=today, ends=today + timedelta(days=7), cover=cover)


def test_whoever_is_on_leave_is_told_only_when_nobody_else_has_answered(ready):
    away(ready, "aisha")
    ready.says("jean", DANGER)
    assert ready.alerts() == [0, 1, 1]
    ready.tick(TEN)
    assert ready.alerts() == [1, 2, 2]


def test_whoever_covers_somebody_on_duty_is_on_duty_and_can_answer(ready):
    joe = ready.adviser("joe")
    away(ready, "aisha", cover="joe")
    ready.says("jean", DANGER)
    assert ready.alerts("aisha", "dean", "joe", "team") == [0, 1, 1, 1]
    ready.does(joe, TellResident(only(ready), "I'm here, Jean."))
    assert "I'm here, Jean." in "".join(ready.post.to("jean"))


def test_with_all_of_them_on_leave_the_resident_hears_that_the_team_was_told(ready):
    away(ready, "aisha")
    away(ready, "dean")
    (told,) = ready.says("jean", DANGER)
    assert "I've told the programme team" in told
    assert ready.alerts() == [0, 0, 1]


def test_where_only_somebody_on_leave_can_be_reached_they_are_told_and_the_resident_is_told_to_wait_for_nobody(ready):
    ready.change(address, address.c.place.in_(("team", "dean")), reachable=False)
    away(ready, "aisha")
    (told,) = ready.says("jean", DANGER)
    assert "nobody on duty can be reached" in told
    assert ready.alerts("aisha") == [1]


def test_they_are_told_again_every_ten_minutes_until_somebody_answers_and_then_no_more(ready):
    ready.says("jean", DANGER)
    for minutes in range(1, 31):
        ready.tick(timedelta(minutes=1))
        assert ready.alerts() == [1 + minutes // 10] * 3
    ready.does(ready.aisha, TellResident(only(ready), "I'm here, Jean."))
    before = ready.alerts("dean", "team")
    for _ in range(6):
        ready.tick(TEN)
    assert ready.alerts("dean", "team") == before


def test_danger_that_was_taken_and_not_answered_in_ten_minutes_is_everybodys_again(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.tick(timedelta(minutes=9))
    assert ready.alerts("dean", "team") == [1, 1]
    ready.tick(timedelta(minutes=1))
    assert ready.alerts("dean", "team") == [2, 2]
    assert any("You took Jean's chat and haven't answered there" in text for text in ready.post.to("aisha"))
    assert ready.post.to("jean")[-1].startswith(
        "Nobody is answering you here just now, so I've told everybody on duty again"
    )
    assert ready.rows(handoff.c.state, handoff.c.holder) == [("waiting", "")]
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [3, 3]


def test_words_while_nobody_answers_do_not_put_the_ten_minutes_off(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.tick(timedelta(minutes=8))
    ready.says("jean", "hello? is anybody there")
    ready.tick(timedelta(minutes=2))
    assert ready.alerts("dean", "team") == [2, 2]


def test_whoever_takes_a_danger_over_has_ten_minutes_to_answer_as_well(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.tick(timedelta(minutes=5))
    ready.does(ready.dean, TakeHandoff(only(ready), anyway=True))
    ready.tick(timedelta(minutes=9))
    assert ready.alerts("team") == [1]
    ready.tick(timedelta(minutes=1))
    assert ready.alerts("team") == [2]


def test_they_are_told_at_night_and_on_christmas_day(ready):
    ready.clock.forward(timedelta(days=346, hours=18))  # Christmas Day, three in the morning
    assert ready.clock.now().strftime("%d %b %H") == "25 Dec 03"
    ready.says("jean", DANGER)
    ready.tick(TEN)
    assert ready.alerts() == [2, 2, 2]


def test_a_long_outage_is_one_reminder_and_not_a_flood(ready):
    ready.says("jean", DANGER)
    ready.tick(timedelta(hours=5))
    ready.tick()
    assert ready.alerts() == [2, 2, 2]


def test_a_danger_that_was_passed_on_is_repeated_every_ten_minutes_too(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.does(ready.aisha, PassOn(only(ready), ""))
    before = ready.alerts("dean", "team")
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [number + 1 for number in before]


def test_whoever_a_danger_is_passed_on_to_is_told_though_not_on_duty(ready):
    other = next(each.id for each in ready.programme.advisers if not each.duty)
    ready.adviser(other)
    ready.says("jean", DANGER)
    assert ready.alerts(other) == [0]
    ready.does(ready.aisha, PassOn(only(ready), other))
    assert ready.alerts(other) == [1]


def test_a_danger_cannot_be_put_off_till_tomorrow(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, HoldHandoff(only(ready), ready.clock.now() + timedelta(days=1)))
    before = ready.alerts("dean", "team")
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [number + 1 for number in before]


def test_a_danger_that_somebody_has_comes_back_to_them_alone_when_they_put_it_off(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TellResident(only(ready), "I'm here, Jean."))
    ready.does(ready.aisha, HoldHandoff(only(ready), ready.clock.now() + timedelta(days=30)))
    assert ready.post.to("aisha")[-1].startswith("I'll bring it back sooner than that")
    before = ready.alerts()
    ready.tick(timedelta(minutes=59))
    assert ready.alerts() == before
    ready.tick(timedelta(minutes=1))
    assert ready.alerts() == [before[0] + 1, *before[1:]]
    ready.tick(timedelta(hours=2))
    assert ready.alerts() == [before[0] + 1, *before[1:]]


def test_putting_a_danger_off_unanswered_stops_no_clock(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    ready.does(ready.aisha, HoldHandoff(only(ready), ready.clock.now() + timedelta(days=30)))
    assert ready.post.to("aisha")[-1] == (
        "Put off, but Jean still waits for an answer. Everybody on duty hears at 09:10 unless you write there."
    )
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [2, 2]


def test_putting_it_off_says_when_all_hear_if_what_was_written_since_is_not_answered(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TellResident(only(ready), "I'm here, Jean."))
    ready.says("jean", "thank you, he is out now")
    ready.does(ready.aisha, HoldHandoff(only(ready), ready.clock.now() + timedelta(minutes=50)))
    assert "Everybody on duty hears at 09:20 unless" in ready.post.to("aisha")[-1]
    before = ready.alerts("dean", "team")
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == before
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [each + 1 for each in before]


def test_a_closed_danger_is_not_repeated(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, CloseHandoff(only(ready), "She is at her sister's."))
    before = ready.alerts("dean", "team")
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == before


def test_somebody_who_did_not_agree_to_be_remembered_is_helped_all_the_same(ready):
    ready.says("nobody", "hello")
    ready.says("nobody", DANGER)
    assert ready.alerts() == [1, 1, 1]
    assert ready.rows(handoff.c.urgency, handoff.c.state) == [("safety", "waiting")]


def test_somebody_who_stopped_us_is_helped_all_the_same(ready):
    ready.says("jean", "stop")
    (told,) = ready.says("jean", DANGER)
    assert "999" in told
    assert ready.alerts() == [1, 1, 1]


def test_a_fault_in_one_phone_keeps_nobody_else_from_being_told(ready):
    ready.post.errors.extend([None, SendError("blocked", permanent=True, unreachable=True)])
    ready.says("jean", DANGER)
    assert sorted(ready.alerts()) == [0, 1, 1]


def test_an_adviser_whose_chat_can_not_be_read_is_told_all_the_same(ready):
    ready.change(conversation, conversation.c.person_id == ready.aisha, state="{not json")
    ready.says("jean", DANGER)
    assert ready.alerts() == [1, 1, 1]


def test_a_fault_in_one_advisers_chat_keeps_nobody_else_from_being_told(ready):
    def advance(talk, event, world):
        if world.person.id == ready.aisha:
            raise RuntimeError
        return engine.advance(talk, event, world)

    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=advance)
    (told,) = ready.says("jean", DANGER)
    assert "999" in told
    assert ready.alerts() == [0, 1, 1]
    ready.tick(TEN)
    assert ready.alerts() == [0, 2, 2]
    assert ready.rows(handoff.c.state) == ["waiting"]
    assert ready.rows(func.count(failed_turn.c.id)) == [2]


def test_a_fault_in_the_flows_for_advisers_is_no_silence_for_the_resident(ready):
    def advance(talk, event, world):
        if isinstance(event, HandoffArrived):
            raise RuntimeError
        return engine.advance(talk, event, world)

    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=advance)
    (told,) = ready.says("jean", DANGER)
    assert "999" in told
    assert ready.rows(handoff.c.urgency) == ["safety"]


def test_a_fault_half_way_through_one_advisers_chat_leaves_nothing_of_it(ready):
    def advance(talk, event, world):
        turn = engine.advance(talk, event, world)
        hers = isinstance(event, HandoffArrived) and world.person.id == ready.aisha
        halves = NoteActivity("half_done"), NoteActivity("unkeepable", {"by": object()})
        return turn.first(*halves) if hers else turn

    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=advance)
    ready.says("jean", DANGER)
    assert ready.alerts() == [0, 1, 1]
    (problem,) = ready.rows(failed_turn.c.problem)
    assert problem.startswith("TypeError in JSONEncoder")  # its keeping broke, after the first half was written
    assert ready.rows(activity.c.id, where=activity.c.kind == "half_done") == []


def test_danger_comes_before_whatever_else_has_waited_longer(ready):
    ready.does(ready.resident("omar", name="Omar"), OpenHandoff("ordinary", "our lease", "asked"))
    ready.clock.forward(timedelta(days=1, hours=1))
    ready.says("jean", DANGER)
    ready.clock.forward(TEN)
    ordinary, danger = sorted(ready.rows(handoff.c.id))
    assert ready.write(lambda connection: waiting.due(connection, ready.clock.now())) == [danger, ordinary]


def test_a_crash_at_a_message_about_danger_still_passes_it_on(ready):
    def advance(talk, event, world):
        raise RuntimeError

    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=advance)
    (told,) = ready.says("jean", DANGER)
    assert "999" in told
    assert ready.rows(handoff.c.urgency) == ["safety"]
    assert ready.rows(func.count(failed_turn.c.id)) == [1]


def test_a_kill_between_a_step_up_and_telling_people_loses_no_reminder(ready, monkeypatch):
    ready.says("jean", DANGER)
    ready.clock.forward(TEN)
    with monkeypatch.context() as killed:
        for name in ("handle", "remind"):
            killed.setattr(ready.app.line, name, None)  # the process ends here
        ready.run(ready.app.timers.tick())
    ready.tick()
    assert ready.alerts() == [2, 2, 2]


MAYBE = "no volunteers again, cant go on like this"
DAY = timedelta(days=1)


def test_a_gentle_question_left_open_is_told_to_those_on_duty_once_and_without_its_words(ready):
    ready.says("jean", MAYBE)
    ready.tick(timedelta(minutes=59))
    assert ready.alerts() == [0, 0, 0]
    for _ in range(30):
        ready.tick(DAY)
    assert ready.alerts() == [1, 1, 0]
    assert ready.post.to("aisha") == [
        "I asked Jean, Fernhill gently whether anyone is in danger, and they've left it unanswered for an hour. I "
        "can't tell whether anything is wrong. You may want to look in on them."
    ]
    assert ready.rows(handoff.c.id) == []


def test_a_gentle_question_of_a_stranger_lapses_too(ready):
    ready.says("nobody", "hello")
    ready.says("nobody", MAYBE)
    ready.tick(timedelta(hours=1))
    assert ready.alerts() == [1, 1, 0]


def test_a_gentle_question_left_open_at_night_is_told_after_the_hour_and_nothing_goes_to_them(ready):
    ready.clock.forward(timedelta(hours=18))
    (asked,) = ready.says("jean", MAYBE)
    ready.tick(timedelta(hours=1))
    assert ready.alerts() == [1, 1, 0]
    assert ready.post.to("jean")[-1] == asked


def test_a_gentle_question_that_was_answered_is_told_to_nobody(ready):
    ready.says("jean", MAYBE)
    ready.presses("jean", "No")
    for _ in range(4):
        ready.tick(DAY)
    assert ready.alerts() == [0, 0, 0]


def test_a_promise_waits_while_a_gentle_question_is_open_and_then_goes_on(ready):
    (jean,) = ready.rows(person.c.id, where=person.c.name == "Jean")
    due = ready.clock.now() + timedelta(minutes=30)
    ready.put(follow_up, person_id=jean, kind="check_in", about="volunteers", due_at=due, promised_for=due,
              made_at=ready.clock.now())  # fmt: skip
    ready.says("jean", MAYBE)
    ready.tick(timedelta(minutes=45))
    assert ready.rows(follow_up.c.state, follow_up.c.why) == [("open", PEACE)]
    assert ready.rows(person.c.last_unsolicited, where=person.c.id == jean) == [None]
    ready.tick(DAY)
    ready.tick(DAY)
    assert "How did it go?" in ready.post.to("jean")[-1]
    assert ready.rows(follow_up.c.attempt, where=follow_up.c.state == "open") == [2]


def test_the_button_of_a_gentle_question_counts_however_late(ready):
    ready.says("jean", MAYBE)
    ready.tick(2 * DAY)
    ready.says("jean", "how do we find volunteers")
    (told,) = ready.presses("jean", "Yes")
    assert "999" in told
    assert ready.rows(handoff.c.urgency) == ["safety"]


NOBODY = "I couldn't tell anybody here"


def test_where_nobody_has_an_address_the_resident_is_told_that_nobody_could_be_told(house):
    house.resident("jean")
    (told,) = house.says("jean", DANGER)
    assert "999" in told
    assert NOBODY in told
    assert "I've told" not in told
    assert "nobody on duty can be reached" in house.says("jean", "not sure")[0]


def test_where_everybody_has_blocked_us_the_resident_is_told_so_too(ready):
    ready.change(address, address.c.place != "jean", reachable=False)
    (told,) = ready.says("jean", DANGER)
    assert NOBODY in told
    assert ready.alerts() == [0, 0, 0]


def test_where_only_the_team_can_be_reached_the_resident_hears_that_it_is_the_team(house):
    house.resident("jean")
    house.team()
    (told,) = house.says("jean", DANGER)
    assert "I've told the programme team that somebody may not be safe" in told


def test_a_resident_hears_once_when_everybody_turns_out_to_be_out_of_reach(ready):
    blocked = SendError("blocked", permanent=True, unreachable=True)
    real = ready.post.send

    async def send(sending):
        if sending.place != "jean":
            raise blocked
        return await real(sending)

    ready.post.send = send
    (told,) = ready.says("jean", DANGER)
    assert "I've told the duty adviser" in told
    for _ in range(3):
        ready.tick(TEN)
    assert ready.post.to("jean")[1:] == [
        "Nobody on duty can be reached through me right now, so please don't wait for an answer here. If anyone is in "
        "danger, ring 999."
    ]


def test_whoever_has_the_chat_sees_the_true_words_and_a_mark_that_it_is_about_safety(ready):
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(only(ready), "Hello Jean."))
    for _ in range(2):
        ready.says("jean", DANGER)
    chat, danger = sorted(ready.rows(handoff.c.id))
    columns = handoff_note.c.handoff_id, handoff_note.c.by, handoff_note.c.text
    written = ready.rows(*columns, where=handoff_note.c.by != "adviser")
    assert written == [
        (chat, "resident", DANGER), (chat, "alongside", ABOUT_SAFETY),
        (danger, "alongside", HEARD_AGAIN),
        (chat, "resident", DANGER), (chat, "alongside", ABOUT_SAFETY),
    ]  # fmt: skip
    assert any(text.startswith(f"{ABOUT_SAFETY}\nJean, Fernhill: {DANGER}") for text in ready.post.to("aisha"))
    assert not any(DANGER in text for text in ready.post.to("dean") + ready.post.to("team"))


def test_danger_again_stays_with_whoever_is_writing_with_them(ready):
    ready.says("jean", DANGER)
    danger = only(ready)
    ready.does(ready.aisha, TellResident(danger, "Jean, are you safe now?"))
    before = ready.alerts("dean", "team")
    (told,) = ready.says("jean", "hes downstairs, he hit me again")
    assert "Aisha still has this chat" in told
    assert ready.rows(handoff.c.state, handoff.c.holder) == [("taken", "aisha")]
    assert "he hit me again" in ready.post.to("aisha")[-1]
    assert ready.alerts("dean", "team") == before
    ready.tick(TEN)
    assert ready.rows(handoff.c.state) == ["waiting"]
    assert ready.alerts("dean", "team") == [each + 1 for each in before]


def test_whoever_took_it_and_has_not_written_is_no_reason_to_tell_nobody(ready):
    ready.says("jean", DANGER)
    ready.does(ready.aisha, TakeHandoff(only(ready)))
    before = ready.alerts("dean", "team")
    ready.says("jean", "he hit me again")
    assert all(now > then for now, then in zip(ready.alerts("dean", "team"), before, strict=True))


def test_an_answer_in_the_chat_they_have_already_is_the_answer_to_the_danger_in_it(ready):
    ready.hears(ready.said("jean", "can i speak to a person about our lease"))
    ready.presses("jean", "Send it")
    lease = only(ready)
    ready.does(ready.aisha, TellResident(lease, "What about it?"))
    ready.says("jean", DANGER)
    ready.tick(TEN)
    ready.does(ready.aisha, TellResident(lease, "Jean, where are you now?"))
    assert set(ready.rows(handoff.c.urgency, handoff.c.state, handoff.c.holder)) == {
        ("ordinary", "taken", "aisha"), ("safety", "taken", "aisha"),
    }  # fmt: skip
    before = ready.alerts("dean", "team")
    ready.tick(timedelta(hours=1))
    assert ready.alerts("dean", "team") == before


def test_an_answer_from_whoever_it_goes_round_stops_no_alarm(ready):
    ready.hears(ready.said("jean", "can i speak to a person about our lease"))
    ready.presses("jean", "Send it")
    lease = only(ready)
    ready.does(ready.aisha, TellResident(lease, "What about it?"))
    ready.says("jean", "aisha touched my daughter")
    before = ready.alerts("dean", "team")
    ready.does(ready.aisha, TellResident(lease, "Anything else, Jean?", anyway=True))
    ready.tick(TEN)
    assert ready.alerts("dean", "team") == [each + 1 for each in before]


def test_those_on_duty_learn_the_name_that_was_given_with_it(ready):
    ready.says("nadia", "Im Nadia. my boyfriend hit me last night and i cant go home")
    assert "Nadia" in ready.post.to("dean")[-1]
