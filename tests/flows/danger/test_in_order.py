"""Two things in one breath once danger was told: neither is lost, whichever is answered first."""

import pytest

from flows.danger.standing.ringing_back import ASKS_NOT_TO_BE_RUNG
from flows.effects import AddToHandoff, OpenHandoff
from tests.flows.chatting import said

NUMBER = "07700 900123"


@pytest.mark.parametrize("words", [f"hes downstairs ring me on {NUMBER}", f"im so scared my number is {NUMBER}"])
def test_that_he_is_near_is_told_and_the_number_goes_with_it(told, words):
    effects = told.says(words)
    assert any(isinstance(each, OpenHandoff) and each.urgency == "safety" for each in effects)
    assert any(isinstance(each, AddToHandoff) and NUMBER in each.text for each in effects)


def test_that_he_is_near_is_told_and_so_is_that_nobody_should_ring(told):
    effects = told.says("dont ring me hes downstairs")
    assert any(isinstance(each, OpenHandoff) and each.urgency == "safety" for each in effects)
    assert any(isinstance(each, AddToHandoff) and ASKS_NOT_TO_BE_RUNG in each.text for each in effects)


def test_a_number_told_with_danger_can_be_put_right(told):
    told.says(f"hes hitting me again ring me on {NUMBER}")
    effects = told.says("sorry thats the wrong number")
    assert any(isinstance(each, AddToHandoff) and "wrong number" in each.text for each in effects)
    assert "read before anybody rings" in said(effects)
