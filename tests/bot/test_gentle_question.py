"""Races on the gentle question: whatever happens in the chat meanwhile, a yes to it is a yes."""

from datetime import timedelta

import pytest

from flows.effects import CloseHandoff, OpenHandoff, TakeHandoff, TellResident
from storage.tables import conversation, follow_up, handoff, handoff_note, person

DOUBT = "he gets so angry with the kids"
PAST_IT = "we want to apply for a grant for the youth club roof"
AN_HOUR = timedelta(minutes=61)


def asked_for(house, summary="our lease", around=""):
    """Jean asks for a person; the number of what was opened."""
    jean = house.rows(person.c.id, where=person.c.name == "Jean")[0]
    house.does(jean, OpenHandoff("ordinary", summary, "asked", around))
    house.change(conversation, conversation.c.person_id == jean, owner="waiting")
    return house.rows(handoff.c.id)[-1]


def dangers(house):
    return len(house.rows(handoff.c.id, where=handoff.c.urgency == "safety"))


@pytest.fixture
def waits(ready):
    """Jean's request waits for Aisha."""
    ready.lease = asked_for(ready)
    return ready


@pytest.fixture
def with_aisha(waits):
    """Aisha is writing with Jean."""
    waits.does(waits.aisha, TellResident(waits.lease, "Hello Jean."))
    return waits


def takes(house):
    house.does(house.aisha, TakeHandoff(house.lease))


def writes(house):
    house.does(house.aisha, TellResident(house.lease, "Hello Jean, about the lease."))


def asks_who_sees(house):
    house.says("jean", "who can see this")


def talks_past_it_and_aisha_takes(house):
    house.says("jean", PAST_IT)
    takes(house)


def an_hour_passes(house):
    house.tick(AN_HOUR)


def an_hour_passes_and_aisha_takes(house):
    house.tick(AN_HOUR)
    takes(house)


MEANWHILE = (
    takes, writes, asks_who_sees, talks_past_it_and_aisha_takes, an_hour_passes, an_hour_passes_and_aisha_takes
)  # fmt: skip


@pytest.mark.parametrize("meanwhile", MEANWHILE)
@pytest.mark.parametrize("label", ["Yes", "Not sure"])
def test_the_first_button_is_answered_whatever_happened_meanwhile(waits, meanwhile, label):
    waits.says("jean", DOUBT)
    first = waits.pressed("jean", label)
    meanwhile(waits)
    before = len(waits.post.to("jean"))
    waits.hears(first)
    assert "999" in waits.post.to("jean")[before]
    assert dangers(waits) == 1


@pytest.mark.parametrize("meanwhile", [takes, writes, talks_past_it_and_aisha_takes, an_hour_passes_and_aisha_takes])
def test_a_yes_is_a_yes_when_it_is_typed_to_whoever_has_the_chat_by_then(waits, meanwhile):
    waits.says("jean", DOUBT)
    meanwhile(waits)
    waits.says("jean", "yes")
    assert dangers(waits) == 1


def test_a_yes_is_a_yes_after_an_hour_in_a_chat_that_somebody_has(with_aisha):
    with_aisha.says("jean", DOUBT)
    with_aisha.tick(AN_HOUR)
    with_aisha.says("jean", "yes")
    assert dangers(with_aisha) == 1


def test_after_the_hour_a_yes_to_what_aisha_wrote_since_then_is_hers(with_aisha):
    with_aisha.says("jean", DOUBT)
    with_aisha.tick(AN_HOUR)
    with_aisha.does(with_aisha.aisha, TellResident(with_aisha.lease, "Is Thursday good?"))
    assert with_aisha.says("jean", "yes") == []
    assert dangers(with_aisha) == 0
    assert with_aisha.rows(handoff_note.c.text)[-1] == "yes"


def test_a_no_to_what_aisha_wrote_is_no_answer_to_the_gentle_question(with_aisha):
    with_aisha.says("jean", DOUBT)
    with_aisha.does(with_aisha.aisha, TellResident(with_aisha.lease, "Are the children all right?"))
    with_aisha.says("jean", "no")
    assert with_aisha.rows(handoff_note.c.text)[-1] == "no"
    with_aisha.presses("jean", "Yes")
    assert dangers(with_aisha) == 1


def test_the_same_button_pressed_twice_is_answered_once(with_aisha):
    with_aisha.says("jean", DOUBT)
    yes = with_aisha.pressed("jean", "Yes")
    with_aisha.hears(yes)
    before = with_aisha.alerts("jean", "aisha", "dean", "team")
    with_aisha.hears(with_aisha.pressed("jean", "Yes"))
    assert with_aisha.alerts("jean", "aisha", "dean", "team") == before


@pytest.mark.parametrize("past_it", [False, True])
@pytest.mark.parametrize("another", [False, True])
def test_handing_the_chat_back_asks_it_again_and_no_rating(with_aisha, past_it, another):
    if another:
        asked_for(with_aisha, "a complaint", "aisha")
    with_aisha.says("jean", DOUBT, *[PAST_IT] * past_it)
    before = len(with_aisha.post.to("jean"))
    with_aisha.does(with_aisha.aisha, CloseHandoff(with_aisha.lease, "done"))
    (told,) = with_aisha.post.to("jean")[before:]
    assert "Is anyone in danger or being hurt?" in told
    assert "Did talking to them help?" not in told
    assert "999" in with_aisha.says("jean", "yes")[0]
    assert dangers(with_aisha) == 1


def test_a_no_after_the_chat_was_handed_back_is_a_no(with_aisha):
    with_aisha.says("jean", DOUBT)
    with_aisha.does(with_aisha.aisha, CloseHandoff(with_aisha.lease, "done"))
    assert "Thanks for telling me" in with_aisha.says("jean", "no")[0]
    with_aisha.tick(AN_HOUR)
    assert (dangers(with_aisha), with_aisha.alerts("dean")) == (0, [0])


def promised(house, within):
    """A check-in that was promised to Jean."""
    (jean,) = house.rows(person.c.id, where=person.c.name == "Jean")
    due_at = house.clock.now() + within
    return house.put(
        follow_up, person_id=jean, kind="check_in", about="volunteers", due_at=due_at, promised_for=due_at,
        made_at=house.clock.now(),
    )  # fmt: skip


@pytest.mark.parametrize("said", [(DOUBT,), (DOUBT, PAST_IT)])
def test_a_check_in_that_comes_due_meanwhile_takes_no_yes_away(ready, said):
    ready.says("jean", *said)
    yes, before = ready.pressed("jean", "Yes"), len(ready.post.to("jean"))
    promised(ready, timedelta(minutes=30))
    ready.tick(timedelta(minutes=31))
    ready.tick(AN_HOUR)
    assert ready.post.to("jean")[before:] == []
    ready.hears(yes)
    assert dangers(ready) == 1


def test_after_the_hour_a_typed_yes_is_no_answer_to_a_check_in(ready):
    ready.says("jean", DOUBT)
    promised(ready, 2 * AN_HOUR)
    ready.tick(AN_HOUR)
    ready.tick(2 * AN_HOUR)
    ready.says("jean", "yes")
    assert dangers(ready) == 1


def test_a_check_in_is_kept_once_nobody_is_in_danger(ready):
    ready.says("jean", DOUBT, PAST_IT)
    promised(ready, timedelta(minutes=30))
    ready.tick(timedelta(minutes=31))
    ready.says("jean", "back")
    ready.says("jean", "no")
    ready.tick(timedelta(days=1, hours=1))
    assert "How did" in ready.post.to("jean")[-1]
