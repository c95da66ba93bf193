"""Several worries in one message are kept apart, in the resident's own words."""

import pytest


def test_two_worries_are_kept_apart(ears):
    heard = ears.hear("no one turns up to meetings and the hall roof is leaking")
    assert heard.rest == ("and the hall roof is leaking",)


def test_a_worry_keeps_the_clauses_that_go_on_about_it(ears):
    heard = ears.hear("our worker is off sick and we dont know if we have to pay her. Also our facebook page is dead")
    assert heard.rest == ("Also our facebook page is dead",)


@pytest.mark.parametrize(
    "typed",
    [
        "gang of lads on the corner, how can we get them into something good",
        "the money runs out in june, what do we need to do",
        "we want a cafe, its going to be great",
        "hi, im jean, how do we find volunteers",
    ],
)
def test_one_worry_in_several_clauses_stays_whole(ears, typed):
    assert ears.hear(typed).rest == ()
