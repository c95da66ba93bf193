"""When and how often somebody would like to be written to: hours are kept, and what can't be is said."""

import pytest

from flows.effects import FollowUp, PauseUntil, QuietHours, Stop
from flows.following_up import how_often
from flows.following_up.hours_said import hours_in
from tests.flows.chatting import said, unsaid

HOURS = (
    ("only message me after 6", 18, 20), ("dont text me after 8", 9, 20), ("not before 10", 10, 20),
    ("only text me between 9 and 5", 9, 17), ("only message me in the evenings", 17, 20),
    ("message me mornings only", 9, 12), ("text me after 7.30 please", 20, 22), ("dont message me before 8am", 8, 20),
)  # fmt: skip
NOT_KEPT = (
    ("message me once a month", how_often.NO_RHYTHM), ("text me less often", how_often.NO_RHYTHM),
    ("message me every 2 weeks", how_often.NO_RHYTHM), ("only message me on mondays", how_often.NO_WEEKDAYS),
    ("dont text me at weekends", how_often.NO_WEEKDAYS), ("message me every day", how_often.NO_OFTENER),
    ("you can message me once a week", how_often.AS_IT_IS),
)  # fmt: skip
OF_SOMETHING_ELSE = (
    "we only open after 6", "the club is only on mondays", "we text people once a month", "nobody comes at weekends",
    "only three people came after 2 weeks",
)  # fmt: skip


@pytest.mark.parametrize(("words", "start", "end"), HOURS)
def test_hours_are_kept_and_said_back(chat, words, start, end):
    assert QuietHours(start, end) in chat.says(words)
    assert f"{start:02}:00 and {end:02}:00" in chat.talk.last_words


@pytest.mark.parametrize(("words", "told"), NOT_KEPT)
def test_what_cant_be_kept_is_said_and_nothing_is_changed(chat, words, told):
    effects = chat.says(words)
    assert str(told) in said(effects)
    assert unsaid(effects) == []


@pytest.mark.parametrize("words", OF_SOMETHING_ELSE)
def test_what_is_of_the_work_changes_nothing(chat, words):
    effects = chat.says(words)
    assert not any(isinstance(each, QuietHours | PauseUntil | Stop | FollowUp) for each in effects)
    assert not any(str(each) in said(effects) for _, each in NOT_KEPT)


@pytest.mark.parametrize("words", ["after 2 weeks", "only on mondays", "after 25"])
def test_what_names_no_hours_gives_none(words):
    assert hours_in(words) is None
