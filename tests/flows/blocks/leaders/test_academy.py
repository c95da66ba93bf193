from datetime import UTC, datetime

import pytest

from flows.effects import PutForward
from flows.engine import advance
from flows.events import Entered, Pressed, Said
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)


@pytest.fixture
def world(programme, ears):
    def building(consent=True):
        card = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman")
        return World(NOW, programme, ears, Person(1, consent=consent), card)

    return building


def test_nobody_is_asked_whether_they_are_a_leader(world):
    for step in ("academy.what", "academy.who"):
        text = advance(Conversation().at(step), Entered(), world()).said.text
        assert "are you a leader" not in text.lower()
        assert text.count("?") == 1


@pytest.mark.parametrize("said", ["Sam from the pantry", "my neighbour Ali, he knows everyone"])
def test_somebody_else_can_be_put_forward_in_their_own_words(world, said):
    shown = advance(Conversation().at("academy.who"), Said(said), world())
    assert PutForward(said) not in shown.effects
    assert f"“{said}”" in shown.said.text
    assert PutForward(said) in advance(shown.conversation, Said("send it"), world()).effects


def test_what_would_be_passed_on_of_a_neighbour_can_be_put_another_way_or_left(world):
    shown = advance(Conversation().at("academy.who"), Said("Sam from the pantry"), world())
    changing = advance(shown.conversation, Said("change it"), world())
    changed = advance(changing.conversation, Said("Sam, who runs the pantry"), world())
    assert "“Sam, who runs the pantry”" in changed.said.text
    assert PutForward("Sam, who runs the pantry") in advance(changed.conversation, Said("yes"), world()).effects
    left = advance(changed.conversation, Said("no"), world())
    assert not any(isinstance(each, PutForward) for each in left.effects)
    assert left.said.text.startswith("All right, nothing has gone to anybody.")


def test_oneself_can_be_put_forward_with_one_tap(world):
    turn = advance(Conversation().at("academy.who"), Pressed("me"), world())
    assert PutForward("me") in turn.effects


def test_without_consent_it_goes_to_the_adviser_as_a_message_they_agree_to(world):
    turn = advance(Conversation().at("academy.who"), Said("Sam from the pantry"), world(consent=False))
    assert PutForward("Sam from the pantry") not in turn.effects
    assert turn.conversation.step == "handoff.summary"


def test_thinking_better_of_it_is_fine(world):
    turn = advance(Conversation().at("academy.who"), Said("no, never mind"), world())
    assert turn.conversation.step == "menu.listening"
