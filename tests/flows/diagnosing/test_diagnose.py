from datetime import UTC, datetime

import pytest

from flows.effects import CorrectPhase, KeepOdds, RecordNeed, RecordSignals
from flows.engine import advance
from flows.events import Entered, Said
from flows.history import Known, Past
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
FERNHILL = Card("fernhill", "Fernhill")


@pytest.fixture
def world(programme, ears):
    def building(card=FERNHILL, **past):
        return World(NOW, programme, ears, Person(1, consent=True), card, load_past=lambda: Past(**past))

    return building


def told(world, *said, step="diagnose.tell_me"):
    """The turn after somebody was asked and wrote these, one after the other."""
    turn = advance(Conversation().at(step), Entered(), world)
    for text in said:
        turn = advance(turn.conversation, Said(text), world)
    return turn


def kept(turn, kind):
    return [effect for effect in turn.effects if isinstance(effect, kind)]


def test_at_most_four_questions_are_asked_and_each_can_be_skipped(world):
    steps = []
    turn = told(world(), "ask me questions")
    while turn.conversation.step == "diagnose.question":
        steps.append(turn.conversation.answer("asking"))
        turn = advance(turn.conversation, Said("not sure"), world())
    assert len(steps) == len(set(steps)) == 4
    assert turn.conversation.step == "diagnose.which_phase"


@pytest.mark.parametrize("words", ["not now", "not now im nackered", "later", "another time pls"])
def test_putting_a_question_off_is_no_evidence_of_anything(world, words):
    turn = told(world(), "ask me questions")
    assert turn.conversation.step == "diagnose.question"
    asked = turn.conversation.answer("asking")
    turn = advance(turn.conversation, Said(words), world())
    assert kept(turn, RecordSignals) == []
    assert asked in turn.conversation.answer("asked")


def test_an_answer_is_kept_as_evidence_with_the_odds_after_it(world):
    turn = told(world(), "ask me questions", "yes it's agreed")
    assert kept(turn, RecordSignals) == [RecordSignals((("plan_agreed", "Yes, it's agreed"),))]
    assert kept(turn, KeepOdds)[0].odds["delivery"] > 0.7


def test_where_the_card_is_sure_nobody_is_asked_again(world):
    card = Card("fernhill", "Fernhill", odds={"getting_started": 0.05, "delivery": 0.9, "spending_out": 0.05})
    turn = told(world(card), "ask me questions")
    assert turn.conversation.step == "diagnose.play_back"
    assert "As I have it, Fernhill is in the thick of delivering" in turn.said.text


def test_nothing_a_neighbour_told_us_is_played_back(world):
    card = Card("fernhill", "Fernhill", odds={"getting_started": 0.05, "delivery": 0.9, "spending_out": 0.05})
    turn = told(world(card, signals=(Known("fallen_out", NOW), Known("worn_out", NOW))), "ask me questions")
    assert "fallen out" not in turn.said.text
    assert "worn out" not in turn.said.text


def test_strengths_are_played_back_before_setbacks_and_setbacks_with_care(world):
    turn = told(world(), "our plan is agreed, the lunch club is full every week but four people have left")
    text = turn.said.text
    assert text.index("real strength") < text.index("agreed your plan") < text.index("It's hard that")
    assert text.count("?") == 1
    assert text.endswith("?")


@pytest.mark.parametrize("said", ["not quite", "nah thats wrong", "no"])
def test_a_no_asks_which_phase_it_is(world, said):
    turn = told(world(), "our plan is agreed and the projects are running", said)
    assert turn.conversation.step == "diagnose.which_phase"


def test_a_correction_is_final(world):
    turn = told(world(), "our plan is agreed and the projects are running", "not quite", "getting started")
    assert kept(turn, CorrectPhase) == [CorrectPhase("getting_started")]


def test_a_correction_in_words_is_heard_as_more_evidence(world):
    turn = told(
        world(),
        "our plan is agreed and the projects are running",
        "no, it's our last plan and the money is nearly gone",
    )
    assert kept(turn, RecordSignals)


def test_where_a_person_said_the_phase_new_evidence_asks_before_it_changes(world):
    card = Card(
        "fernhill",
        "Fernhill",
        odds={"spending_out": 0.9, "delivery": 0.05, "getting_started": 0.05},
        phase_by="adviser",
    )
    turn = told(world(card), "no plan yet, still door knocking and the steering group meets monthly")
    assert not kept(turn, KeepOdds)
    assert "Has that changed?" in turn.said.text
    no = advance(turn.conversation, Said("no"), world(card))
    assert not kept(no, CorrectPhase)
    assert no.conversation.step == "diagnose.what_helps"


def test_a_worry_in_the_story_leads_to_suggestions_once_it_is_played_back(world):
    turn = told(world(), "our plan is agreed and projects are running but we need more volunteers", "yes")
    assert turn.conversation.step == "suggest.choose"


def test_good_news_is_not_taken_for_a_need(world):
    turn = told(world(), "our plan is agreed and the projects are running")
    assert not kept(turn, RecordNeed)


def test_what_helps_takes_a_topic_in_their_own_words(world):
    turn = told(world(), "we need more volunteers", step="diagnose.what_helps")
    assert kept(turn, RecordNeed) == [RecordNeed("volunteers", "said", "we need more volunteers")]
    assert turn.conversation.step == "suggest.choose"


def test_nothing_needed_is_a_good_answer(world):
    turn = told(world(), "nothing thanks, all good", step="diagnose.what_helps")
    assert turn.conversation.step == "menu.listening"


@pytest.mark.parametrize("day", ["after half term", "not until february", "next week maybe", "in the new year"])
def test_a_day_alone_is_no_topic(world, day):
    turn = told(world(), day, step="diagnose.what_helps")
    assert (turn.conversation.step, kept(turn, RecordNeed)) == ("menu.listening", [])
    assert turn.said.text == "That's fine, it can wait. Write to me whenever you like."


def test_a_day_with_something_in_it_is_heard_as_that(world):
    turn = told(world(), "we need something for the kids at half term", step="diagnose.what_helps")
    assert [need.topic for need in kept(turn, RecordNeed)] == ["young_people"]
