"""What is added goes to the very handoff it is meant for, and to nobody who has another one of the same resident's."""

import pytest

from flows.effects import OpenHandoff, TellResident
from storage.tables import handoff, handoff_note, person

DANGER = "my husband is beating me up"
NOT_FOR_AISHA = "aisha told the whole committee my private business"


def of_jean(house):
    return house.rows(person.c.id, where=person.c.name == "Jean")[0]


def notes(house, reason):
    """What the resident added to the handoff with that reason."""
    (number,) = house.rows(handoff.c.id, where=handoff.c.reason == reason)
    mine = (handoff_note.c.handoff_id == number) & (handoff_note.c.by == "resident")
    return house.rows(handoff_note.c.text, where=mine)


@pytest.fixture
def beside_aisha(ready):
    """Aisha is writing with Jean, whose complaint about her has gone to the team."""
    ready.does(of_jean(ready), OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", "aisha is useless and rude to me")
    ready.presses("jean", "Send to the team")
    return ready


def test_a_second_complaint_goes_where_the_first_one_went(beside_aisha):
    before, of_the_team = beside_aisha.post.to("aisha"), len(beside_aisha.post.to("team"))
    words = "aisha bullied my daughter at the meeting and i dont trust her"
    beside_aisha.says("jean", words)
    beside_aisha.presses("jean", "Send to the team")
    assert beside_aisha.post.to("aisha") == before
    assert words in "".join(beside_aisha.post.to("team")[of_the_team:])
    assert notes(beside_aisha, "complaint") == [words]


def test_what_is_added_to_a_complaint_goes_into_no_danger_and_not_to_whom_it_is_about(ready):
    ready.says("jean", DANGER)
    ready.says("jean", "i want to complain about aisha, she was rude to me")
    ready.presses("jean", "Send it")
    before = ready.alerts("aisha", "dean")
    ready.presses("jean", "Add something")
    ready.says("jean", NOT_FOR_AISHA)
    assert ready.alerts("aisha", "dean") == before
    assert (notes(ready, "safety"), notes(ready, "complaint")) == ([], [NOT_FOR_AISHA])


def test_the_same_complaint_made_again_is_added_to_it_and_to_no_danger(ready):
    ready.says("jean", DANGER)
    ready.says("jean", "i want to complain about aisha, she was rude to me")
    ready.presses("jean", "Send it")
    before = ready.alerts("aisha", "dean")
    ready.says("jean", again := "i want to complain about aisha again, she never answers")
    assert ready.alerts("aisha", "dean") == before
    assert (notes(ready, "safety"), notes(ready, "complaint")) == ([], [again])
