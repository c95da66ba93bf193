"""Areas are introduced once both have said yes; until then neither hears who the other is, nor who would not."""

from datetime import timedelta

import pytest

from bot.channels import SendError
from flows.effects import CloseHandoff, MayBeAsked, Stop, TakeHandoff
from storage.tables import address, conversation, handoff, introduction, introduction_ask, person, strength
from tests.bot.house import MONDAY

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
ASKED = "Would you be happy to talk to them?"
WISH = "can we talk to another area thats got its own building"


@pytest.fixture
def wished(house):
    """Jean of Fernhill would like to talk to an area with a building; Rosa of Millbank and Femi may be asked."""
    house.ids = {"jean": house.resident("jean")}
    house.adviser("aisha")
    house.tom = house.adviser("tom")
    for place, home in (("rosa", "millbank"), ("femi", "weavers_moor")):
        house.ids[place] = house.resident(place, name=place.title(), area_id=home)
        house.put(strength, area_id=home, kind="place_to_meet", at=MONDAY)
        house.does(house.ids[place], MayBeAsked(given=True))
    house.says("jean", WISH, "how did you pay for the roof")
    house.presses("jean", "Ask them")
    return house


def asked(house):
    return [place for place in house.ids if any(ASKED in text for text in house.post.to(place))]


def known_of(house, place):
    """Everything that somebody was told, and all that their chat remembers."""
    states = house.rows(conversation.c.state, where=conversation.c.person_id == house.ids[place])
    return " ".join([*house.post.to(place), *states])


def test_neither_side_hears_of_the_other_before_both_have_said_yes(wished):
    wished.tick(MINUTE)
    assert asked(wished) == ["rosa"]
    assert "how did you pay for the roof" in known_of(wished, "rosa")
    assert not any(word in known_of(wished, "rosa") for word in ("Jean", "Fernhill", "Aisha"))
    assert not any(word in known_of(wished, "jean") for word in ("Rosa", "Millbank", "Tom"))
    wished.presses("rosa", "Yes, happy to")
    assert not any(word in known_of(wished, "rosa") for word in ("Jean", "Fernhill", "Aisha"))
    wished.tick(MINUTE)
    assert "Rosa in Millbank is happy to talk to you" in wished.post.to("jean")[-1]
    assert "It's Jean in Fernhill" in wished.post.to("rosa")[-1]
    assert wished.rows(handoff.c.adviser, handoff.c.reason, handoff.c.state) == [
        ("aisha", "peer", "waiting"),
        ("tom", "peer", "waiting"),
    ]


def test_a_no_names_nobody_and_the_next_is_asked_only_when_wanted(wished):
    wished.tick(MINUTE)
    assert wished.presses("rosa", "Not this time") == ["That's quite all right. Nobody hears that I asked you."]
    wished.tick(MINUTE)
    told = wished.post.to("jean")[-1]
    assert "the area I asked can't talk just now" in told
    assert asked(wished) == ["rosa"]
    wished.presses("jean", "Ask another area")
    wished.tick(MINUTE)
    assert asked(wished) == ["rosa", "femi"]
    wished.presses("femi", "Don't ask me again")
    wished.tick(MINUTE)
    assert "I found nobody who can talk just now" in wished.post.to("jean")[-1]
    assert not any(word in known_of(wished, "jean") for word in ("Rosa", "Millbank", "Femi", "Weavers"))
    assert wished.rows(handoff.c.id) == []


def test_silence_is_a_no_after_a_week_and_a_late_yes_is_thanked(wished):
    wished.tick(MINUTE)
    wished.tick(7 * DAY)
    assert sorted(wished.rows(introduction_ask.c.state)) == ["silent", "waiting"]
    assert "the area I asked hasn't answered" in wished.post.to("jean")[-1]
    assert "sorted out meanwhile" in wished.presses("rosa", "Yes, happy to")[0]
    assert wished.rows(introduction.c.state) == ["refused"]


def test_a_late_wish_never_to_be_asked_again_is_kept(wished):
    wished.tick(MINUTE)
    wished.tick(7 * DAY)
    assert "I won't ask you again" in wished.presses("rosa", "Don't ask me again")[0]
    assert wished.rows(person.c.may_be_asked, where=person.c.id == wished.ids["rosa"]) == [False]


def unanswered_again(house, number):
    """Somebody else wishes, and Rosa, the only one who may be asked, leaves it unanswered."""
    place = f"omar{number}"
    house.resident(place, name="Omar", area_id="oakbrook")
    house.says(place, WISH, "who looks after the keys")
    house.presses(place, "Ask them")
    house.tick(MINUTE)
    house.tick(8 * DAY)
    return house.post.to(place)[-1]


def times_asked(house, place):
    return sum(ASKED in text for text in house.post.to(place))


def test_two_silences_are_left_in_peace_for_months_and_the_truth_is_told(wished):
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.tick(MINUTE)
    wished.tick(8 * DAY)
    assert "I've had no answer" in unanswered_again(wished, 2)
    assert times_asked(wished, "rosa") == 2
    wished.resident("bea", name="Bea", area_id="oakbrook")
    told = wished.says("bea", WISH, "who looks after the keys")[-1]
    assert told.startswith("Whoever I could ask about that hasn't answered lately, so I'm leaving them in peace")
    assert "This is what I'd pass on to" in told
    wished.tick(timedelta(weeks=wished.programme.pace.left_in_peace))
    unanswered_again(wished, 3)
    assert times_asked(wished, "rosa") == 3


def test_an_answer_after_a_silence_begins_the_count_anew(wished):
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.tick(MINUTE)
    wished.tick(8 * DAY)
    wished.resident("bea", name="Bea", area_id="oakbrook")
    wished.says("bea", WISH, "who looks after the keys")
    wished.presses("bea", "Ask them")
    wished.tick(MINUTE)
    wished.presses("rosa", "Not this time")
    wished.tick(8 * DAY)
    unanswered_again(wished, 2)
    unanswered_again(wished, 3)
    assert times_asked(wished, "rosa") == 4


def test_a_wish_that_waits_for_somebody_left_in_peace_meanwhile_hears_that_nobody_can_talk(wished):
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.resident("omar", name="Omar", area_id="oakbrook")
    wished.resident("bea", name="Bea", area_id="oakbrook")
    for place in ("omar", "bea"):
        wished.says(place, WISH, "who looks after the keys")
        wished.presses(place, "Ask them")
    for _ in range(4):
        wished.tick(8 * DAY)
    assert times_asked(wished, "rosa") == 2
    assert "I found nobody who can talk just now" in wished.post.to("bea")[-1]


def test_whoever_said_yes_hears_who_it_is_in_their_own_hours(wished):
    wished.change(person, person.c.id == wished.ids["jean"], writes_from=0, writes_until=0)
    wished.tick(MINUTE)
    wished.tick(timedelta(hours=14))
    before = len(wished.presses("rosa", "Yes, happy to"))
    assert before == 1  # they are thanked at once, whatever the hour
    wished.tick(MINUTE)
    assert "Rosa in Millbank is happy to talk to you" in wished.post.to("jean")[-1]
    assert not any("It's Jean" in text for text in wished.post.to("rosa"))
    wished.tick(timedelta(hours=10))
    assert "It's Jean in Fernhill" in wished.post.to("rosa")[-1]
    wished.tick(DAY)
    assert sum("It's Jean" in text for text in wished.post.to("rosa")) == 1


@pytest.mark.parametrize("then", [("pause", "two weeks"), ("i need to talk to a person about our lease", "send it")])
def test_whoever_said_yes_hears_it_after_their_pause_or_their_talk_to_a_person(wished, then):
    wished.tick(MINUTE)
    wished.presses("rosa", "Yes, happy to")
    wished.says("rosa", *then)
    wished.tick(MINUTE)
    assert "Rosa in Millbank is happy to talk to you" in wished.post.to("jean")[-1]
    assert not any("It's Jean" in text for text in wished.post.to("rosa"))
    if open_ones := wished.rows(handoff.c.id, where=handoff.c.person_id == wished.ids["rosa"]):
        wished.does(wished.tom, TakeHandoff(open_ones[0]))
        wished.does(wished.tom, CloseHandoff(open_ones[0], "talked"))
    wished.tick(15 * DAY)
    assert "It's Jean in Fernhill" in wished.post.to("rosa")[-1]


def test_a_question_held_up_by_the_network_is_not_sent_at_night(wished):
    wished.clock.forward(timedelta(hours=10))  # seven in the evening
    wished.post.errors.append(SendError("slow down", retry_after=3 * 3600))
    wished.tick()
    for _ in range(10):
        wished.tick(timedelta(hours=1))
    assert asked(wished) == []
    wished.tick(timedelta(hours=5))
    assert asked(wished) == ["rosa"]
    assert "I'll let them know" in wished.presses("rosa", "Yes, happy to")[0]


def test_whoever_may_not_be_asked_or_stopped_never_is(wished):
    wished.does(wished.ids["rosa"], Stop("stop"))
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.tick(MINUTE)
    assert asked(wished) == []
    wished.tick(MINUTE)
    assert "I found nobody who can talk just now" in wished.post.to("jean")[-1]


def test_being_asked_counts_as_the_one_unasked_message_of_a_week(wished):
    wished.tick(MINUTE)
    wished.resident("omar", name="Omar", area_id="oakbrook")
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.says("omar", WISH, "who looks after the keys")
    wished.presses("omar", "Ask them")
    wished.tick(DAY)
    assert sum(ASKED in text for text in wished.post.to("rosa")) == 1


def test_two_wishes_at_the_same_moment_ask_the_same_person_once_in_a_week(wished):
    wished.does(wished.ids["femi"], MayBeAsked(given=False))
    wished.resident("omar", name="Omar", area_id="oakbrook")
    wished.says("omar", WISH, "who looks after the keys")
    wished.presses("omar", "Ask them")
    wished.tick(MINUTE)
    assert sum(ASKED in text for text in wished.post.to("rosa")) == 1
    wished.presses("rosa", "Not this time")
    wished.tick(8 * DAY)
    assert sum(ASKED in text for text in wished.post.to("rosa")) == 2


def test_whoever_is_erased_meanwhile_is_a_no_without_a_name(wished):
    wished.tick(MINUTE)
    wished.says("rosa", "delete everything", "yes delete it all")
    wished.tick(MINUTE)
    assert asked(wished) == ["rosa", "femi"]
    assert wished.rows(address.c.place, where=address.c.person_id == wished.ids["femi"]) == ["femi"]


@pytest.mark.parametrize("then", ["stop", "dont let other areas ask me", "delete everything"])
def test_a_yes_taken_back_before_it_was_told_is_a_no_without_a_name(wished, then):
    wished.tick(MINUTE)
    wished.presses("rosa", "Yes, happy to")
    wished.says("rosa", then, *(["yes delete it all"] if then.startswith("delete") else []))
    told = wished.post.to("rosa")
    wished.tick(MINUTE)
    assert wished.post.to("rosa") == told
    assert not any(word in known_of(wished, "jean") for word in ("Rosa", "Millbank", "Tom"))
    wished.presses("jean", "Ask another area")
    wished.tick(MINUTE)
    assert asked(wished)[-1] == "femi"


def test_somebody_nobody_has_done_it_for_goes_to_their_adviser_at_once(house):
    house.adviser("aisha")
    house.resident("jean")
    told = house.says("jean", WISH, "how did you pay for the roof")[-1]
    assert told.startswith("Of course. This is what I'd pass on to Aisha")


def test_when_whoever_asked_is_erased_a_yes_is_thanked_and_leads_nowhere(wished):
    wished.tick(MINUTE)
    wished.says("jean", "delete everything", "yes delete it all")
    assert wished.rows(introduction.c.id) == wished.rows(introduction_ask.c.id) == []
    assert wished.presses("rosa", "Yes, happy to") == ["That has been sorted out meanwhile. Thank you all the same."]


def test_whoever_stopped_after_asking_is_still_introduced_through_the_other_side(wished):
    wished.tick(MINUTE)
    wished.does(wished.ids["jean"], Stop("stop"))
    before = len(wished.post.to("jean"))
    wished.presses("rosa", "Yes, happy to")
    wished.tick(MINUTE)
    assert wished.post.to("jean")[before:] == []
    assert "It's Jean in Fernhill" in wished.post.to("rosa")[-1]
    assert wished.rows(handoff.c.adviser) == ["tom"]
