"""Not until some day, in whatever words, is kept to the day; a reminder asked for is agreed and said back."""

from datetime import UTC, datetime

import pytest

from flows.effects import FollowUp, PauseUntil
from tests.flows.chatting import said, unsaid


def nine_on(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("cant think about any of this until february", (2, 1)),
        ("leave me alone until spring", (3, 20)),
        ("busy this week try me monday", (1, 19)),
        ("not until february please", (2, 1)),
        ("not till after ramadan", (3, 21)),
        ("im flat out, ask me again next wednesday", (1, 14)),
        ("lets talk again after half term", (2, 23)),
    ],
)
def test_at_rest_everything_is_quiet_until_that_day(chat, words, until):
    effects = [each for each in unsaid(chat.says(words)) if isinstance(each, PauseUntil)]
    assert [each.until.date() for each in effects] == [datetime(2026, *until).date()]


def test_a_suggestion_is_left_until_that_day(chat):
    chat.says("nobody comes to our meetings")
    assert said(chat.says("not until february please")) == "I'll leave it until Sun 1 February and ask you then."


@pytest.mark.parametrize(
    "words", ["we cant get the keys until monday", "the hall is not ready until february", "is it not until february?"]
)
def test_what_is_not_until_then_for_others_pauses_nothing(chat, words):
    assert not any(isinstance(each, PauseUntil) for each in chat.says(words))


@pytest.mark.parametrize(
    ("words", "about", "on"),
    [
        ("can you check in with me in two weeks about the funding bid", "the funding bid", (1, 26)),
        ("remind me on friday about the hall", "the hall", (1, 16)),
        ("can you check in with me next friday about the keys", "the keys", (1, 16)),
        ("remind me about my lease next tuesday please", "your lease", (1, 13)),
        ("can you remind me to ring the council on friday", "“ring the council”", (1, 16)),
        ("pls check in on me in two weeks", "", (1, 26)),
    ],
)
def test_a_reminder_asked_for_is_kept_and_said_back(chat, words, about, on):
    effects = chat.says(words)
    assert unsaid(effects) == [FollowUp("check_in", about, nine_on(*on))]
    assert said(effects).endswith(f"about {about}." if about else "26 January.")


def test_who_is_not_remembered_is_asked_first(chat):
    effects = chat.known_as(consent=False).says("remind me on friday about the hall")
    assert (unsaid(effects), said(effects)) == ([], "I can't keep that date unless I may remember you. May I?")


@pytest.mark.parametrize("words", ["remind me what we said", "can aisha check in with me on friday about the keys"])
def test_other_reminders_are_none_of_ours(chat, words):
    assert not any(isinstance(each, FollowUp) for each in chat.says(words))


@pytest.mark.parametrize("words", ["yesterday", "last week", "two days ago"])
@pytest.mark.parametrize("step", ["menu.pause", "suggest.when", "suggest.not_now"])
def test_a_day_that_is_over_is_said_to_be_over_and_another_asked_for(chat, words, step):
    assert said(chat.at(step, topic="volunteers").says(words)).startswith("That day is over. Type one from tomorrow on")


def test_a_bare_date_with_nothing_asked_is_taken_as_a_date(chat):
    assert said(chat.says("12/1/2027")).startswith("Tue 12 January 2027, got it, but for what?")
