"""A day that was agreed is told, moved and called off in whatever words, and nothing else is taken for that."""

from datetime import UTC, date, datetime

import pytest

from flows.effects import AnswerFollowUp, AnswerSuggestion, DropFollowUps, FollowUp
from flows.events import Said
from flows.following_up import agreed
from flows.following_up.agreed_words import WHEN, spoken
from flows.hearing.moved_by import moved_by
from flows.history import Past, Promise, Waiting
from tests.flows.chatting import MONDAY, Chat, said, unsaid

HELPERS = Promise(1, "check_in", "guide:finding-helpers", datetime(2026, 1, 26, 9, tzinfo=UTC))
LEASE = Promise(2, "check_in", "your lease", datetime(2026, 2, 16, 9, tzinfo=UTC))
ABOUT_HELPERS = "I said I'd ask you on Mon 26 January about “Finding more helpers”."
ASKED = """when was that again, when will you message me, wen will you mesage me, when are you checking in
when r u checkin in with me, whats the date you said, what day was it again, when did we say, what date did we agree
when will i hear from you next, ive forgotten when you said, remind me when you're checking in, when is the check-in
whens my reminder, is there a reminder set, did we agree a date, did you set a reminder
how long till you check in again, when do you next check in
which day are you going to ask me, sorry when was it again, when are you gonna text me"""
MOVED = {
    "move it to 2 february": (2, 2), "mov it to fri": (1, 16), "can you make it a week later": (2, 2),
    "could you make that friday week": (1, 23), "can we push it back a fortnight": (2, 9),
    "push it back to the end of feb": (2, 28), "bring it forward a week": (1, 19),
    "postpone it till after easter": (4, 7),
    "change the date you said to 2nd feb": (2, 2), "move the reminder to thursday please": (1, 15),
    "leave it another week": (2, 2), "can you do it two days earlier": (1, 24), "ask me a week later": (2, 2),
    "reschedule the check in for next wednesday": (1, 14), "actually leave it till march": (3, 1),
    "hi can you shift the check-in to 3/2": (2, 3), "delay it by a fortnight": (2, 9),
    "check in with me a day later": (1, 27), "make the check in friday": (1, 16),
    "set the check in for friday": (1, 16),
}  # fmt: skip
ASKED_WHICH_DAY = """do it sooner, remind me sooner, bring the check in forward, check in a bit later
change the reminder, i want to change the day we agreed, can you check in another day"""
CALLED_OFF = """cancel the reminder, cancle the remnder pls, dont check in, no need to ask me, no need to check in
you dont have to check in then, scrap that reminder, i dont need a reminder, no reminder needed, dont bother checking in
please forget about the check-in, cancel all the reminders, the reminder isnt needed, stop the reminder
can you take the reminder off, actually theres no need to ask me about it
cancel it, i changed my mind about the reminder"""
NONE_OF_IT = """move the meeting to 5 january, can we move the agm to march, the council moved it to march
cancel my package request, when is the next meeting, when will my adviser answer, when will aisha check in
cancel the hall booking, cancel my booking, cancel the event, when was the group set up, when did you start
when was that hall built, what date is the funding deadline, when is the deadline, when do we get the money
move the hall booking to friday, we need to move it to the church hall, make it a community centre
how do we make it safer, we want to do it sooner than the council does, do it yourself, leave it with me
the check in desk needs volunteers, cancel the check in table at the fair, the reminder letter to tenants went out late
we sent a reminder to members, people dont check in on their neighbours any more, nobody checks in on the old folk
dont ask me how, we dont need a follow up meeting with the council, can you follow up with aisha, put it to the council
bring it up at the meeting in march, push the council to move sooner, postpone the street party till june
change the day of the lunch club, we changed the date for the trip, is there a meeting in march, when are you open
when will the builders come back, what day is bin day, when will someone message me, no date for the lease yet
we make it to the meeting every week, they want to bring it forward, thanks, what day suits people for a meeting
can someone check in on my nan on friday, move the bins on tuesday
set a reminder for friday about the bins, do a follow up on the litter pick, set a check in for friday
have a check in on friday, put a reminder on for friday, set my reminder for friday about the bins
do the follow up on the litter pick, make a follow up call to the council"""
STEPS = ("menu.listening", "diagnose.question", "suggest.choose", "suggest.when")


def each_of(table):
    return [words.strip() for line in table.splitlines() for words in line.split(",")]


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, past=Past(promises=(HELPERS,))).at("menu.listening")


@pytest.mark.parametrize("words", each_of(ASKED))
def test_the_day_that_was_agreed_is_told_however_it_is_asked_for(chat, words):
    assert said(chat.says(words)) == ABOUT_HELPERS


@pytest.mark.parametrize("words", MOVED)
def test_it_is_moved_and_both_days_are_said_back(chat, words):
    month, day = MOVED[words]
    effects = chat.says(words)
    (moved,) = [each for each in unsaid(effects) if isinstance(each, FollowUp)]
    assert (moved.kind, moved.about, moved.due.date()) == ("check_in", HELPERS.about, date(2026, month, day))
    on = f"{moved.due:%a} {day} {moved.due:%B}"
    assert said(effects) == f"I'll check in on {on} about “Finding more helpers” instead of Mon 26 January."


@pytest.mark.parametrize("words", each_of(ASKED_WHICH_DAY))
def test_without_a_day_it_is_asked_which(chat, words):
    effects = chat.says(words)
    assert (chat.talk.step, unsaid(effects)) == ("agreed.new_day", [])
    assert said(effects).startswith("As it stands I'd check in on Mon 26 January about “Finding more helpers”.")


@pytest.mark.parametrize("words", each_of(CALLED_OFF))
def test_it_is_called_off_and_it_is_said_which(chat, words):
    effects = chat.says(words)
    assert unsaid(effects) == [DropFollowUps("guide:finding-helpers", "called off", 1)]
    assert said(effects).startswith("All right, I won't check in on Mon 26 January about “Finding more helpers”.")


@pytest.mark.parametrize("words", each_of(NONE_OF_IT))
def test_whatever_else_is_moved_cancelled_or_asked_for_is_none_of_it(chat, words):
    taken = [step for step in STEPS if agreed.answered(chat.at(step).talk, Said(words), chat.world)]
    assert (taken, WHEN.said_in(spoken(words))) == ([], False)


@pytest.mark.parametrize("words", ["when are you checking in", "move it to friday", "cancel the reminder"])
def test_a_question_on_the_table_is_asked_again_afterwards(chat, words):
    asked = said(chat.says("we have agreed our plan"))
    answer = said(chat.says(words))
    assert ("26 January" in answer, answer.endswith(asked.splitlines()[-1])) == (True, True)


@pytest.mark.parametrize("words", ["friday instead", "can't do that day", "no, make that thursday", "too soon for me"])
def test_right_after_it_was_said_any_other_day_counts(chat, words):
    chat.says("when was that again")
    effects = chat.says(words)
    assert any(isinstance(each, FollowUp) for each in effects) or chat.talk.step == "agreed.new_day"


@pytest.mark.parametrize("words", ["friday instead", "too soon for me", "have it on friday"])
def test_but_not_after_other_talk(chat, words):
    assert agreed.answered(chat.talk, Said(words), chat.world) is None


@pytest.mark.parametrize("words", ["when will you message me", "whats the date you said", "remind me sooner"])
def test_with_nothing_agreed_that_is_said_and_a_day_is_offered(programme, ears, words):
    chat = Chat(programme, ears).at("menu.listening")
    assert said(chat.says(words)).startswith("We haven't agreed a day for me to check in.")
    assert chat.talk.step == "suggest.when"
    assert [each.due.date() for each in chat.says("friday") if isinstance(each, FollowUp)] == [date(2026, 1, 16)]


@pytest.mark.parametrize("words", ["do it sooner", "no need to ask me", "move it to friday", "cancel it"])
def test_with_nothing_agreed_it_is_something_else(programme, ears, words):
    chat = Chat(programme, ears).at("menu.listening")
    assert agreed.answered(chat.talk, Said(words), chat.world) is None


def test_nothing_agreed_is_called_off_straight(programme, ears):
    answer = said(Chat(programme, ears).at("menu.listening").says("cancel the reminder"))
    assert answer == "We haven't agreed a day for me to check in, so there's nothing to call off."


def test_what_a_person_is_to_answer_is_told_beside_it(programme, ears):
    waits = Waiting(3, "waiting", "ordinary", "our lease", "aisha", date(2026, 1, 13), "aisha", since=MONDAY)
    chat = Chat(programme, ears, past=Past(promises=(HELPERS,), handoffs=(waits,), waiting=waits)).at("handoff.waiting")
    answer = said(chat.says("when was that again"))
    assert answer == f"Aisha is to answer you here by Tue 13 January. {ABOUT_HELPERS}"


@pytest.mark.parametrize(
    ("words", "number"), [("cancel the lease reminder", 2), ("cancel the reminder about helpers", 1)]
)
def test_of_two_the_one_they_name_is_called_off(programme, ears, words, number):
    chat = Chat(programme, ears, past=Past(promises=(HELPERS, LEASE))).at("menu.listening")
    assert [each.only for each in chat.says(words) if isinstance(each, DropFollowUps)] == [number]


def test_asked_how_it_went_a_call_off_ends_the_asking(chat):
    chat.at("check_in.how_did_it_go", due="7", due_kind="check_in", due_about=HELPERS.about, due_attempt="1")
    assert AnswerFollowUp(7, "quiet") in chat.says("dont check in any more about it")


@pytest.mark.parametrize("words", ["no make it 2 weeks", "move it to 26 january"])
def test_the_same_day_again_is_said_and_changes_nothing(chat, words):
    effects = chat.says(words)
    assert (unsaid(effects), said(effects).startswith("I have Mon 26 January")) == ([], True)


def test_while_a_person_is_waited_for_a_reminder_is_one(programme, ears):
    chat = Chat(programme, ears).at("handoff.waiting")
    effects = chat.says("remind me in 2 weeks about the lease")
    assert [each.about for each in effects if isinstance(each, FollowUp)] == ["the lease"]


@pytest.mark.parametrize(
    "words", ["put it for friday", "move it to friday", "do a check in on friday", "set it for friday"]
)
def test_asked_when_to_check_in_a_day_is_of_that(chat, words):
    chat.at("suggest.when", offer="guide:something-else")
    assert [each.about for each in chat.says(words) if isinstance(each, FollowUp)] == ["guide:something-else"]


@pytest.mark.parametrize("words", ["dont check in", "no need to ask me", "you dont have to check in"])
def test_asked_when_to_check_in_it_is_a_no(programme, ears, words):
    chat = Chat(programme, ears).at("suggest.when", offer="guide:finding-helpers")
    assert said(chat.says(words)).startswith("All right, I won't check in.")


def test_an_offer_left_until_a_day_is_left_until_the_new_one(programme, ears):
    left = Promise(4, "not_now", "guide:finding-helpers", datetime(2026, 1, 26, 9, tzinfo=UTC))
    effects = Chat(programme, ears, past=Past(promises=(left,))).at("menu.listening").says("leave it till march")
    assert AnswerSuggestion("guide:finding-helpers", "not_now", date(2026, 3, 1)) in effects


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("a week later", (2, 2)),
        ("2 days sooner", (1, 24)),
        ("the day after", (1, 27)),
        ("another fortnight", (2, 9)),
        ("put it off a month", (2, 26)),
        ("forward by a week", (1, 19)),
        ("in a week", None),
        ("a week on friday", None),
    ],
)
def test_by_how_much_counts_from_the_day_agreed(words, on):
    assert moved_by(words, date(2026, 1, 26)) == (date(2026, *on) if on else None)
