"""Questions that the area's card answers."""

from dataclasses import replace
from datetime import date

import pytest

from tests.flows.chatting import FERNHILL, Chat, said, unsaid


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("whos my adviser", "Aisha Rahman is the adviser for Fernhill."),
        ("who is aisha", "Aisha Rahman is the adviser for Fernhill."),
        ("what is aishas phone number", "I don't have a number or an email for Aisha."),
        ("have you got aisha's email", "I don't have a number or an email for Aisha."),
        ("whats my next meeting", "I haven't been told when your group next meets."),
        ("when is the next meetin", "I haven't been told when your group next meets."),
        ("whens our next metting", "I haven't been told when your group next meets."),
        ("when do we meet next", "I haven't been told when your group next meets."),
        ("when does our plan end", "I haven't been told when your plan ends."),
        ("which area am i in", "I have you down for Fernhill."),
    ],
)
def test_what_the_card_knows_is_told_and_what_it_does_not_is_said(programme, ears, typed, told):
    effects = Chat(programme, ears).at("menu.listening").says(typed)
    assert said(effects).startswith(told)
    assert unsaid(effects) == []


def test_the_next_meeting_is_the_one_on_the_card(programme, ears):
    chat = Chat(programme, ears, card=replace(FERNHILL, next_meeting=date(2026, 1, 20)))
    assert said(chat.says("whats my next meeting")).startswith("As I have it, your group next meets on Tue 20 January.")


@pytest.mark.parametrize(
    "typed", ["how do we run a meeting", "what is the charity number", "when is the best time to meet"]
)
def test_a_question_about_running_things_is_not_asked_of_the_card(programme, ears, typed):
    assert "As I have it" not in said(Chat(programme, ears).at("menu.listening").says(typed))
    assert "haven't been told" not in said(Chat(programme, ears).at("menu.listening").says(typed))
