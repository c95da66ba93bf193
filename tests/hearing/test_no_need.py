"""Needing nothing, in the ways people type it, and what only sounds like it."""

import pytest

from flows.hearing.no_need import needs_nothing, turns_it_down

NO_NEED = [
    "were fine thanks, nothing needed", "all good ta", "no were ok thank u", "nowt needed", "wer ok thx",
    "were fine thnaks nothing neded", "nuffin needed ta", "we dont need anything", "dont need owt just now",
    "fine thx nothing needed", "no thanks we're fine for now", "nah were sorted", "all fine here ta", "no need ta",
    "we're all good here cheers", "nothing at the moment ta", "happy as we are, no help needed", "Im good thanks",
]  # fmt: skip
DONT_BOTHER = [
    "nah dont bother", "dont bother ta", "no ur alright mate", "nah its ok", "not bothered tbh", "dont worry about it",
    "no you're ok thanks", "cba",
]  # fmt: skip
SOMETHING = [
    "dont bother with the council", "dont worry about the roof", "they cant be bothered to come", "you're alright",
    "no its not ok", "nobody is bothered", "its ok", "no, its fine print I mean",
    "we want help", "ok thanks", "fine", "good", "all right", "that's fine", "it's ok", "no", "nothing works",
    "were good at fundraising", "we dont want help from the council", "were struggling, nothing needed mending",
    "nothing to do for kids here", "no need to shout", "dont want any meetings", "were fine but the roof leaks",
    "the hall is needed", "all good things come to an end", "were well short of people", "no one needs anything",
]  # fmt: skip


@pytest.mark.parametrize("typed", NO_NEED)
def test_needing_nothing_is_heard(typed):
    assert needs_nothing(typed)


@pytest.mark.parametrize("typed", SOMETHING)
def test_what_says_more_or_less_than_that_is_not(typed):
    assert not needs_nothing(typed)


@pytest.mark.parametrize("typed", DONT_BOTHER)
def test_not_to_bother_turns_down_what_is_on_the_table(typed):
    assert turns_it_down(typed)
    assert needs_nothing(typed)
