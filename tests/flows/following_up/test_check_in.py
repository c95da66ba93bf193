"""Coming back when promised: patience with silence, care with walls, and the open question kept."""

from datetime import UTC, datetime

import pytest

from flows.effects import AnswerFollowUp, DropFollowUps, FollowUp, LapseAt, PauseUntil, RateSuggestion
from flows.events import Entered, FollowUpDue, QuestionLapsed
from flows.following_up.coming_back import NO_DAY
from flows.following_up.how_it_went import how_it_went, whether_it_helped
from tests.flows.chatting import MONDAY, said, unsaid

TOMORROW = datetime(2026, 1, 13, 9, tzinfo=UTC)
GUIDE = "guide:go-where-people-are"


def test_asking_books_the_next_time_in_case_of_silence(chat):
    came = chat.hears(FollowUpDue(7, "check_in", "volunteers"))
    again = datetime(2026, 1, 26, 9, tzinfo=UTC)
    assert unsaid(came) == [FollowUp("check_in", "volunteers", again, 2)]


def test_the_gap_widens_each_time_and_the_words_are_never_the_same(chat):
    heard = [chat.hears(FollowUpDue(7, "check_in", "volunteers", attempt)) for attempt in (1, 2, 3)]
    weeks = [(effect.due - MONDAY).days // 7 for came in heard for effect in unsaid(came)]
    assert weeks == [2, 4, 8]
    assert len({said(came) for came in heard}) == 3


def test_after_the_last_line_nothing_more_is_booked(chat):
    came = chat.hears(FollowUpDue(7, "check_in", "volunteers", 4))
    assert unsaid(came) == []
    assert "I'm here when you want me" in said(came)
    assert chat.talk.step == "menu.listening"


def test_any_answer_drops_what_was_booked_for_silence(chat):
    chat.hears(FollowUpDue(7, "check_in", "volunteers"))
    assert unsaid(chat.press("Hit a wall")) == [
        AnswerFollowUp(7, "wall"),
        DropFollowUps("volunteers", "answered"),
    ]


def test_whether_it_helped_is_asked_once_and_not_booked_again(chat):
    chat.hears(FollowUpDue(7, "check_in", GUIDE))
    chat.press("Went well")
    words = "a bit, but it was written for a bigger place"
    assert RateSuggestion(GUIDE, "a_bit", words) in chat.says(words)


def test_a_follow_up_about_nothing_drops_nothing_else(chat):
    chat.hears(FollowUpDue(7, "check_in", ""))
    assert unsaid(chat.press("Went well")) == [AnswerFollowUp(7, "well")]


def test_an_open_question_is_asked_again_afterwards(chat):
    chat.says("pause")
    chat.hears(FollowUpDue(7, "check_in", "volunteers"))
    assert "keep quiet" in said(chat.press("Went well"))
    assert chat.talk.step == "menu.pause"


def test_a_question_of_theirs_is_not_taken_as_how_it_went(chat):
    chat.hears(FollowUpDue(7, "check_in", "volunteers"))
    came = chat.says("how do we write a good job advert for a worker?")
    assert not any(isinstance(effect, AnswerFollowUp) for effect in came)


def test_an_offer_an_editor_has_removed_is_still_asked_about(chat):
    assert "what we talked about" in said(chat.hears(FollowUpDue(7, "check_in", "guide:gone")))


AFTER_EASTER = datetime(2026, 4, 7, 8, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["not yet, ask me after easter", "leave it till after easter", "after easter"])
def test_a_check_in_put_off_to_a_day_is_kept_to_it_and_nothing_else_is_paused(chat, typed):
    chat.hears(FollowUpDue(7, "check_in", GUIDE))
    came = [effect for effect in unsaid(chat.says(typed)) if not isinstance(effect, AnswerFollowUp)]
    assert came == [DropFollowUps(GUIDE, "answered"), FollowUp("check_in", GUIDE, AFTER_EASTER)]


def test_leave_it_for_now_at_a_check_in_asks_when_and_pauses_nothing(chat):
    chat.hears(FollowUpDue(7, "check_in", GUIDE))
    assert unsaid(chat.says("leave it for now")) == [
        AnswerFollowUp(7, "not_yet", "leave it for now"), DropFollowUps(GUIDE, "answered"), LapseAt(TOMORROW),
    ]  # fmt: skip
    assert chat.talk.step == "suggest.when"


def test_what_was_put_off_can_be_put_off_again_to_a_day_or_to_a_day_to_be_chosen(chat):
    chat.hears(FollowUpDue(7, "not_now", GUIDE))
    assert FollowUp("not_now", GUIDE, AFTER_EASTER) in chat.says("not yet, ask me after easter")
    chat.hears(FollowUpDue(8, "not_now", GUIDE))
    assert "When shall I bring it up again?" in said(chat.says("leave it for now"))


def test_not_yet_is_no_answer_to_whether_it_helped(chat):
    chat.hears(FollowUpDue(7, "check_in", GUIDE))
    chat.press("Went well")
    assert not any(isinstance(effect, RateSuggestion) for effect in chat.says("not yet"))


def test_asking_for_quiet_at_a_check_in_is_still_a_pause(chat):
    chat.hears(FollowUpDue(7, "check_in", GUIDE))
    assert PauseUntil(AFTER_EASTER) in chat.says("don't message me until after easter")


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("really well, 14 came", "well"),
        ("not bad actually", "well"),
        ("much better thanks, six people came", "well"),
        ("could be better", "so_so"),
        ("not great", "wall"),
        ("nobody came again", "wall"),
        ("it didn't work out", "wall"),
        ("ok i guess", "so_so"),
        ("haven't had a minute", "not_yet"),
        ("we've not done it yet", "not_yet"),
        ("the hall is on Mill Lane", ""),
    ],
)
def test_how_it_went_is_heard_from_free_words(words, how):
    assert how_it_went(words) == how


@pytest.mark.parametrize(
    ("words", "helped"),
    [("yeah loads", "yes"), ("not really", "no"), ("sort of", "a_bit"), ("nah too long", "no"), ("the hall", "")],
)
def test_whether_it_helped_is_heard_from_how_an_answer_begins(words, helped):
    assert whether_it_helped(words) == helped


def agreed_to(chat):
    """Asked when to check in about a guide they said yes to."""
    chat.at("suggest.when", offer=GUIDE, topic="community_engagement").hears(Entered())
    return chat


def test_a_day_that_is_never_named_becomes_two_weeks(chat):
    agreed_to(chat)
    in_two_weeks = FollowUp("check_in", GUIDE, datetime(2026, 1, 26, 9, tzinfo=UTC), note=NO_DAY)
    assert chat.hears(QuestionLapsed()) == (in_two_weeks,)
    assert DropFollowUps(GUIDE, "not wanted") in chat.press("No need")


def test_an_answer_counts_and_nothing_is_settled_then(chat):
    agreed_to(chat)
    chat.press("In two weeks")
    assert chat.hears(QuestionLapsed()) == ()


def test_nothing_is_settled_for_somebody_who_may_not_be_remembered(chat):
    agreed_to(chat.known_as(consent=False))
    assert chat.hears(QuestionLapsed()) == ()
