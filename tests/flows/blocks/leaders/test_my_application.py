"""What came of putting somebody forward: told of oneself as it is, and never of a neighbour."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from flows.asked_for import Forwarded, Request
from flows.blocks.leaders.academy_asked import answer_to, asks_what_came_of_it
from flows.engine import advance
from flows.events import ForwardMoved, Said
from flows.history import Past
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
RESTS, ON_ITS_PAGE = Conversation("menu.listening"), Conversation().at("academy.what")
ME, SAM = Forwarded("me", "put_forward", since=NOW), Forwarded("Sam from the pantry", "put_forward", since=NOW)


@pytest.fixture
def world(programme, ears):
    def building(*forwarded, now=NOW, academy=programme.academy, **past):
        card = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman")
        known = replace(programme, academy=academy)
        load = lambda: Past(forwarded=forwarded, **past)  # noqa: E731
        return World(now, known, ears, Person(1, consent=True), card, load_past=load)

    return building


@pytest.mark.parametrize(
    "text",
    [
        "did they take me on the academy",
        "have i got in to the academy",
        "any news on the leadership programme",
        "what happened with my application",
        "has my application been accepted",
        "what happened to the person i put forward",
    ],
)
def test_what_came_of_it_can_be_asked_in_many_ways(world, text):
    told = advance(RESTS, Said(text), world(replace(ME, state="applied", cohort="spring_2026"))).said.text
    assert told.startswith("Your application for the spring 2026 group of Neighbours Who Lead is in.")


@pytest.mark.parametrize(
    "text", ["how do we write the application", "where is the application form", "is it on saturday"]
)
def test_another_application_is_something_else(world, text):
    assert not asks_what_came_of_it(RESTS, Said(text), world(ME))


def test_nobody_s_application_is_not_taken_for_one_here(world):
    assert not asks_what_came_of_it(RESTS, Said("any news on our application"), world())


@pytest.mark.parametrize("text", ["do they take children", "is it on a saturday", "are they in leeds"])
def test_on_its_page_a_question_about_it_is_no_question_about_oneself(world, text):
    assert not asks_what_came_of_it(ON_ITS_PAGE, Said(text), world(ME))


@pytest.mark.parametrize("state", ["put_forward", "spoken", "applied", "offered", "not_this_time", "withdrawn"])
def test_each_state_of_ones_own_is_told_and_in_words_of_its_own(world, state):
    here = world(replace(ME, state=state))
    told = advance(RESTS, Said("did the academy take me"), here).said.text
    others = [replace(ME, state=each) for each in ("put_forward", "applied", "offered") if each != state]
    assert told not in [advance(RESTS, Said("did the academy take me"), world(each)).said.text for each in others]


@pytest.mark.parametrize("state", ["applied", "offered", "not_this_time", "withdrawn"])
def test_of_a_neighbour_every_outcome_is_told_alike(world, state):
    spoken = advance(RESTS, Said("did the academy take sam"), world(replace(SAM, state="spoken"))).said.text
    assert advance(RESTS, Said("did the academy take sam"), world(replace(SAM, state=state))).said.text == spoken
    assert "theirs to tell" in spoken or "for that person to tell" in spoken
    assert advance(RESTS, ForwardMoved(1, state), world(SAM)).said is None


def test_news_leaves_the_open_question_where_it_is(world):
    talk = advance(RESTS.at("diagnose.what_helps"), Said("hello"), world()).conversation
    told = advance(talk, ForwardMoved(1, "offered", "spring_2026", about_them=True), world(ME))
    assert told.said.text.startswith("News on Neighbours Who Lead: you've been offered a place")
    assert (told.conversation.step, told.said.buttons) == (talk.step, talk.question)


def test_did_they_take_it_is_about_an_expert_where_one_was_asked_for(world):
    asked = Request("open_door", "volunteers", "asked", 6, NOW)
    assert "Open Door" in advance(RESTS, Said("any news"), world(ME, requests=(asked,))).said.text


@pytest.mark.parametrize("text", ["is it full", "are there any places left", "how many places are left"])
def test_places_left_are_counted(world, text):
    told = answer_to(ON_ITS_PAGE, Said(text), world(places_taken={"spring_2026": 14}))
    assert told == "The spring 2026 group has 2 of its 16 places left."


def test_a_full_group_leads_to_the_next_one(world):
    told = answer_to(ON_ITS_PAGE, Said("is it full"), world(places_taken={"spring_2026": 16}))
    assert told.startswith("The spring 2026 group has none of its 16 places left. The next group is the autumn 2026")
    assert "the autumn 2026 group" in answer_to(
        ON_ITS_PAGE, Said("when does it start"), world(places_taken={"spring_2026": 16})
    )


def test_where_all_are_full_that_is_said(world):
    full = {"spring_2026": 16, "autumn_2026": 16, "spring_2027": 17}
    told = answer_to(ON_ITS_PAGE, Said("when does it start"), world(places_taken=full))
    assert told.startswith("Every group that people can apply for now is full")


def test_a_group_whose_day_is_past_is_not_offered(world, programme):
    late = datetime(2026, 3, 14, 9, tzinfo=UTC)
    assert "autumn 2026" in answer_to(ON_ITS_PAGE, Said("when does it start"), world(now=late))
    assert "spring 2026" in answer_to(
        ON_ITS_PAGE, Said("when does it start"), world(now=datetime(2026, 3, 13, 9, tzinfo=UTC))
    )
    after_all = datetime(2028, 1, 1, 9, tzinfo=UTC)
    for text in ("when does it start", "is it full"):
        assert answer_to(ON_ITS_PAGE, Said(text), world(now=after_all)).startswith("No group is open to apply for")
    assert programme.academy.open_on(date(2026, 3, 14))[0].id == "autumn_2026"
