"""What an editor hears of priorities that can't be: all in one go, as reading a folder over takes a second."""

from datetime import date

from content.check import check
from content.load import load
from flows.priority import Priority

FILE = "programme.yaml"
DAYS = "from: 2026-01-01, until: 2026-12-31"
WRONG = f"""priorities:
  - {{offer: 'guide:counting-what-maters', weight: 2, {DAYS}, why: a}}
  - {{offer: adviser, weight: 2, {DAYS}, why: b}}
  - {{topic: enviroment, weight: 2, {DAYS}, why: c}}
  - {{topic: legacy, weight: 4, {DAYS}, why: d}}
  - {{topic: conflict, offer: 'cluster:telling_it', weight: 1, {DAYS}, why: e}}
  - {{topic: planning, weight: 1, from: 2026-01-01, until: 2025-12-31, why: f}}
  - {{topic: staffing, weight: 1, {DAYS}, why: {"many words " * 13}}}
  - {{topic: volunteers, weight: 1, {DAYS}, why: g}}
  - {{topic: volunteers, weight: 2, from: 2026-12-31, until: 2027-12-31, why: h}}
"""
TOLD = (
    "no thing to put first is called 'guide:counting-what-maters' for the priority; did you mean "
    "'guide:counting-what-matters'?",
    "no thing to put first is called 'adviser' for the priority; write guide:, cluster:, event: or partner: with an id "
    "that is there",
    "no topic is called 'enviroment' for the priority; did you mean 'environment'?",
    "a weight of 4 is too little or too much: past so many other things of its kind it moves; write a weight from 1 "
    "to 3",
    "a priority is of one offer or of one topic; write one of the two, 'offer' or 'topic'",
    "this priority ends before it begins; write 'until' as its last day",
    "'why' is said to residents as it stands; write one plain sentence of 25 words",
    "",
    "'volunteers' is a priority on line {before} too, in some of these days; keep one of them",
)


def with_priorities(folder, written):
    """The same programme with these in place of its own; the line above the first of them."""
    text = (folder / FILE).read_text(encoding="utf-8")
    before, after = text.partition("priorities:\n")[0], text.partition("\nacademy:\n")[2]
    (folder / FILE).write_text(f"{before}{written}\nacademy:\n{after}", encoding="utf-8")
    return before.count("\n") + 1


def test_every_priority_that_cannot_be_is_told_in_its_line(folder):
    above = with_priorities(folder, WRONG)
    told = [
        f"{FILE}, line {above + number}: {each.format(before=above + number - 1)}"
        for number, each in enumerate(TOLD, 1)
        if each
    ]
    assert [str(problem) for problem in check(folder)] == told


def test_a_priority_that_ended_is_worth_a_look_and_no_reason_to_stop(folder, line_of):
    found = [each for each in check(folder, date(2027, 1, 1)) if "priority" in str(each)]
    told = "'environment' was a priority until 2026-12-31, and counts no more; take it out or give it a new day"
    line = line_of(FILE, "until: 2026-12-31")
    assert [(str(each), each.mild) for each in found] == [(f"{FILE}, line {line}: {told}", True)]


def test_a_programme_needs_none(folder):
    with_priorities(folder, "")
    assert load(folder).priorities == ()


def test_priorities_are_read_as_they_are_written(programme):
    why = "In 2026 there is money for green places and cheaper heating that areas haven't used yet."
    assert programme.priorities[1] == Priority("", "environment", 1, date(2026, 1, 1), date(2026, 12, 31), why)
