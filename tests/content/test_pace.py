"""How a programme takes its time: its hours, gaps, working days and holidays are content, and kind."""

from datetime import time

import pytest

from content.check import check
from content.load import load
from flows.programme import Pace


def test_the_pace_is_as_written(folder, rewrite):
    rewrite("programme.yaml", "opens: 9", "opens: 10")
    rewrite("programme.yaml", "silence_weeks: [2, 4, 8]", "silence_weeks: [3, 6]")
    rewrite("programme.yaml", "works: [Mon, Tue, Wed, Thu, Fri]", "works: [Tue, Sat]")
    rewrite("programme.yaml", "holidays: GB-ENG", "holidays: IE")
    assert load(folder).pace == Pace(opens=10, silences=(3, 6), works=(1, 5), morning=time(9, 30), holidays="IE")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("opens: 9", "opens: 25", "'opens' is the hour from which people are written to; write one from 0 to 24"),
        ("closes: 20", "closes: 8", "'closes' should be later than 'opens', or people would be written to at night"),
        ("days_between: 7", "days_between: 1", "nobody is written to unasked more than once a week; write 7 or more"),
        ("[2, 4, 8]", "[2, 0.5]", "'silence_weeks' should be whole weeks, such as [2, 4, 8]"),
        ("holidays: GB-ENG", "holidays: GB-XYZ",
         "no country or part of one is known as 'GB-XYZ'; write one such as GB-ENG, GB-SCT or IE"),
        ("works: [Mon,", "works: [Moon,",
         "'Moon' is no weekday for the pace; write one of Mon, Tue, Wed, Thu, Fri, Sat, Sun"),
    ],
)  # fmt: skip
def test_a_pace_that_is_none_or_unkind_is_told(folder, rewrite, old, new, told):
    rewrite("programme.yaml", old, new)
    assert told in [each.todo for each in check(folder)]
