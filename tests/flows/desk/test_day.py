"""The day's list: an area is quiet against its own rhythm, one line for one thing, and one screen of it in a chat."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.desk import morning, today
from flows.desk.calendar import Calendar
from flows.desk.day import groups, needing
from flows.desk.rhythm import is_quiet, usual_gap
from flows.desk.sight import Day, Handoff, Place, Reach
from flows.effects import ListAt
from flows.events import Entered, Pressed
from flows.turn import Conversation, Person, World

NINE = datetime(2026, 1, 12, 9, tzinfo=UTC)
MONDAY = NINE.date()
PHONE = 1500  # characters: some thirty lines of a phone
AISHA = Reach("aisha", hears=("",), areas=("fernhill",))
JEAN = Handoff(
    id=1, person=7, resident="Jean", called="Jean", area="fernhill", area_name="Fernhill", urgency="ordinary",
    danger="", summary="our lease", reason="asked", around="", state="waiting", adviser="aisha", holder="",
    holder_name="Aisha Rahman", promised_by=MONDAY, opened_at=NINE, remind_at=None, taken_at=None, replied_at=None,
    closed_at=None, outcome="", note=0, heard_at=None, worse_at=None, put_off=False, passed_on=False,
)  # fmt: skip


def every(days, times, last=MONDAY):
    """Days on which somebody wrote, so far apart."""
    return tuple(last - timedelta(days=days * number) for number in range(times))


def quiet(programme, wrote_on, since):
    """What the list says of an area whose residents wrote on these days and last so long ago."""
    heard = NINE - since
    place = Place("fernhill", "Fernhill", "aisha", None, None, heard, tuple(day - since for day in wrote_on))
    lines = needing(Day(AISHA, places=(place,)), programme, Calendar(NINE, "Europe/London"))
    return [line.why for line in lines]


def shown(programme, ears, *handoffs):
    """The list in Aisha's chat where these are open."""
    person = Person(1, "adviser", adviser="aisha")
    return today.listed(World(NINE, programme, ears, person, load_day=lambda: Day(AISHA, handoffs)))


def test_a_rhythm_is_the_gap_in_the_middle_and_known_from_five_days_on():
    assert usual_gap(every(7, 5)) == 7
    assert usual_gap((*every(7, 5), date(2025, 6, 1))) == 7
    assert usual_gap((*every(7, 5), *every(7, 5))) == 7
    assert usual_gap(every(7, 4)) == 0


@pytest.mark.parametrize(
    ("gap", "days", "is_it"),
    [(1, 14, False), (1, 15, True), (10, 20, False), (10, 21, True), (30, 60, False), (30, 61, True)],
)
def test_quiet_is_twice_their_usual_gap_and_never_within_two_weeks(gap, days, is_it):
    assert is_quiet(MONDAY - timedelta(days=days), every(gap, 9), MONDAY) is is_it


def test_the_line_says_how_often_they_usually_write(programme):
    assert quiet(programme, every(5, 6), timedelta(weeks=3)) == [
        "Nobody has written since Mon 22 December, three weeks ago; they usually write every five days."
    ]
    assert quiet(programme, every(1, 6), timedelta(weeks=3)) == [
        "Nobody has written since Mon 22 December, three weeks ago; they usually write every day."
    ]
    assert quiet(programme, every(30, 6), timedelta(weeks=3)) == []


def test_without_a_rhythm_six_weeks_are_long(programme):
    assert quiet(programme, every(5, 2), timedelta(weeks=6)) == []
    assert quiet(programme, every(5, 2), timedelta(weeks=7)) == [
        "Nobody has written since Mon 24 November, seven weeks ago."
    ]


def test_what_was_answered_comes_back_before_the_day_they_named(programme):
    lease = replace(JEAN, state="closed", summary="the lease must be signed by 30th jan", closed_at=NINE)
    calendar = Calendar(NINE + timedelta(days=15), "Europe/London")
    (line,) = needing(Day(AISHA, answered=(lease,)), programme, calendar)
    assert line.why == "They wrote “the lease must be signed by 30th jan”: that's Fri 30 January."
    over = Calendar(NINE + timedelta(days=19), "Europe/London")
    assert needing(Day(AISHA, answered=(lease,)), programme, over) == ()


def test_what_is_put_off_or_somebody_elses_is_on_the_page_and_needs_nobody_today(programme):
    later = replace(JEAN, put_off=True, remind_at=NINE + timedelta(days=2))
    toms = replace(JEAN, id=2, state="taken", holder="tom", holder_name="Tom Adeyemi")
    day, calendar = Day(AISHA, (later, toms)), Calendar(NINE, "Europe/London")
    assert [each.id for each in groups(day, programme, calendar) if each.lines] == ["waiting", "later"]
    assert needing(day, programme, calendar) == ()


def test_the_list_fits_a_phone_danger_first_and_says_how_much_more_there_is(programme, ears):
    danger = replace(JEAN, id=90, person=80, resident="Steph", urgency="safety", promised_by=None)
    long = replace(JEAN, summary="our lease and the roof and the keys " * 9, resident="Bartholomew Featherstonehaugh")
    waiting = [replace(long, id=number, person=number) for number in range(1, 10)]
    say = shown(programme, ears, danger, *waiting)
    head, first, *_others, more = say.text.splitlines()
    assert head == "Today, Mon 12 January"
    assert first.startswith("1. Steph · Fernhill: Somebody may be in danger, and nobody has taken it since 09:00.")
    assert more == "Four more are on your desk page."
    assert len(say.text) < PHONE
    assert [button.key for button in say.buttons] == ["see:90", "see:1", "see:2", "see:3", "see:4", "see:5", "daily"]


def test_help_and_which_of_them_show_this_very_list_and_its_numbers_count(programme, ears):
    person = Person(1, "adviser", adviser="aisha")
    world = World(NINE, programme, ears, person, load_day=lambda: Day(AISHA, (JEAN, replace(JEAN, id=2, person=8))))
    listed = today.listed(world)
    for turn in (today.home(Conversation("desk.home"), Entered(), world), today.which_of_them(Conversation(), world)):
        (say,) = turn.effects
        assert say.text.startswith(f"{listed.text}\n\n")
        assert (say.buttons, turn.conversation.step) == (listed.buttons, "desk.today")


def test_the_team_is_not_offered_a_list_that_only_advisers_are_sent(programme, ears):
    staff = World(
        NINE, programme, ears, Person(2, "staff"), load_day=lambda: Day(Reach("staff:2", staff=True), (JEAN,))
    )
    assert [button.key for button in today.listed(staff).buttons] == ["see:1"]


@pytest.mark.parametrize(
    "text",
    [
        "todays list", "Today's list please", "whos waiting", "who is waiting for me?", "what have i got on",
        "what have I got on today?", "today", "list", "/today", "whats on my list", "is anyone waiting", "who needs me",
        "give me todays list pls", "what's on", "what do i have on today",
    ],
)  # fmt: skip
def test_the_list_is_asked_for_in_words(text):
    assert today.asks_for_it(text)


@pytest.mark.parametrize("text", ["see you today", "I am waiting for the council", "what is on at the hall"])
def test_what_may_be_meant_for_a_resident_is_no_list(text):
    assert not today.asks_for_it(text)


@pytest.mark.parametrize(
    ("text", "hour"),
    [("send me the list at 8", 8), ("please send me my list at 5pm", 17), ("bring me the daily list at 07:00", 7)],
)
def test_an_hour_is_chosen_in_words(text, hour):
    turn = morning.asked_for(Conversation("desk.home"), text)
    assert ListAt(hour) in turn.effects


@pytest.mark.parametrize("text", ["send me the list at 8:30", "send me the list at 3am", "send me the list every day"])
def test_an_hour_that_cant_be_kept_is_asked_about(text):
    turn = morning.asked_for(Conversation("desk.home"), text)
    assert (turn.conversation.step, turn.ask, turn.effects) == ("desk.which_hour", True, ())


@pytest.mark.parametrize("key", ["at:later", "at:", "at:99"])
def test_a_button_that_names_no_hour_changes_nothing(programme, ears, key):
    world = World(NINE, programme, ears, Person(1, "adviser", adviser="aisha"))
    turn = morning.which_hour(Conversation("desk.which_hour"), Pressed(key), world)
    assert turn is None or not any(isinstance(effect, ListAt) for effect in turn.effects)


def test_it_next_comes_on_a_day_they_work(programme):
    siân = programme.adviser("sian")  # Tuesday to Friday
    person = Person(1, "adviser", adviser="sian")
    friday = datetime(2026, 1, 16, 8, tzinfo=UTC)
    coming = morning.next_moment(8, person, siân, programme.pace, friday)
    assert coming == datetime.combine(date(2026, 1, 20), time(8), UTC)
    assert morning.next_moment(9, person, siân, programme.pace, friday) == friday + timedelta(hours=1)
