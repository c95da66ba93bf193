"""Not knowing, having nothing to say, and being merely polite."""

import pytest

from flows.hearing.shrugs import merely_polite, shrug_in

UNSURE = ["idk", "dont know", "dunno", "dunno mate", "not sure", "not sure which", "no idea really", "havent a clue",
    "i honestly dont know", "not too sure tbh", "hard to say", "pass", "skip it", "who knows", "cant think of anything",
    "🤷", "I'm not really sure yet", "we dont know yet"]  # fmt: skip
NOTHING = ["nothing", "nowt", "nothing really", "not much", "none of your business", "mind your own", "not telling you",
    "id rather not say", "i dont want to say", "nothing comes to mind", "whatever", "nothing to report"]  # fmt: skip
NEITHER = ["dont know how to find volunteers", "nothing works here", "not sure how to run a meeting", "ok", "yes", "no",
    "nobody comes", "fernhill or oakbrook not sure which", "nothing happens in our hall", "we dont know who to ask",
    "pass the parcel"]  # fmt: skip


@pytest.mark.parametrize("typed", UNSURE)
def test_not_knowing_is_heard(typed):
    assert shrug_in(typed) == "unsure"


@pytest.mark.parametrize("typed", NOTHING)
def test_having_nothing_to_say_is_heard(typed):
    assert shrug_in(typed) == "nothing"


@pytest.mark.parametrize("typed", NEITHER)
def test_a_worry_that_begins_like_a_shrug_is_none(typed):
    assert shrug_in(typed) is None


@pytest.mark.parametrize("typed", ["ok", "ta", "thanks", "cheers", "right", "great", "sure", "k", "thx"])
def test_thanks_and_ok_are_merely_polite(typed):
    assert merely_polite(typed)


@pytest.mark.parametrize("typed", ["yes", "yeah", "yes thanks", "we have", "no", "ok yes", "not yet"])
def test_an_answer_is_more_than_polite(typed):
    assert not merely_polite(typed)
