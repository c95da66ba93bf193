"""Not knowing, and not saying, at any question."""

import pytest

from flows.effects import LearnName, RecordNeed, RecordSignals, Suggest
from flows.steps import STEPS
from tests.flows.chatting import Chat, said, unsaid

RECORDED = LearnName | RecordNeed | RecordSignals | Suggest


@pytest.mark.parametrize("typed", ["idk", "nothing", "none of your business"])
@pytest.mark.parametrize("step", sorted(STEPS))
def test_a_shrug_is_never_taken_for_something_told(programme, ears, step, typed):
    if step.startswith(("desk.", "welcome.hello", "suggest.", "safety.")):
        return
    chat = Chat(programme, ears).at(step, asking="plan_agreed")
    effects = chat.says(typed)
    assert said(effects)
    assert [each for each in unsaid(effects) if isinstance(each, RECORDED)] == []


@pytest.mark.parametrize("typed", ["idk", "nowt", "dunno really", "none of your business"])
def test_nobody_who_shrugs_is_told_that_they_asked(programme, ears, typed):
    chat = Chat(programme, ears).at("diagnose.tell_me")
    chat.says("hello")
    assert "since you asked" not in said(chat.says(typed))


@pytest.mark.parametrize("typed", ["ok", "thanks", "ta", "great", "sure"])
def test_a_polite_word_records_no_fact(programme, ears, typed):
    asking = programme.questions[0].id
    chat = Chat(programme, ears, card=None).at("diagnose.question", asking=asking)
    chat.says("ok")
    effects = chat.says(typed)
    assert unsaid(effects) == []
    assert chat.talk.answer("asking") == asking
    assert said(effects).endswith("?")
