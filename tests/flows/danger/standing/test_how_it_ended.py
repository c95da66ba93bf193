"""Danger stands, and they tell how it ended: sympathy or gladness, passed on, and no alarm as if it were new."""

import pytest

from flows.danger.standing.how_it_ended import ended
from flows.effects import AddToHandoff, NoteActivity, OpenHandoff
from tests.flows.chatting import Chat, said, unsaid

DIED = (
    ("my nan collapsed and isnt breathing", "she died"), ("hes not breathing help", "hes gone"),
    ("my husband collapsed", "he passed away"), ("he took an overdose", "hes dead"),
    ("my dad is having a heart attack", "they couldnt save him"), ("the baby is choking", "the baby didnt make it"),
    ("my mum had a stroke just now", "the ambulance said shes gone"), ("my son collapsed", "he died in the ambulance"),
    ("ive found my mate hes cut his wrists", "oh god hes dead"), ("my nan collapsed", "my nan has passed away"),
    ("my son has been missing since last night", "they found his body"),
)  # fmt: skip
GONE_FROM_SIGHT = (
    ("my daughter wants to kill herself", "shes gone"), ("my son has been missing since last night", "hes gone"),
    ("i want to die", "my husband has gone"), ("my friend says she wants to die", "omg shes gone now"),
    ("i took an overdose", "hes gone"),
)  # fmt: skip
BETTER = (
    ("the baby is choking", "she coughed it up shes ok"), ("the baby is choking", "she coughed it up"),
    ("hes having a seizure", "hes fine now"), ("my husband collapsed", "hes come round"),
    ("my wife isnt breathing", "shes breathing again thank god"), ("hes not breathing", "its ok hes awake now"),
    ("my son has been missing since last night", "hes home safe"), ("the kitchen is on fire", "the fire is out"),
    ("my daughter hasnt come home", "shes been found safe"), ("my mum had a stroke just now", "shes ok now thanks"),
)  # fmt: skip


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


@pytest.mark.parametrize(("told", "words"), DIED)
def test_a_death_is_met_with_sympathy_and_passed_on(chat, told, words):
    chat.says(told)
    came = chat.says(words)
    passed = AddToHandoff(f"They say that somebody has died, as they put it: “{words}”")
    assert unsaid(came) == [NoteActivity("loss"), passed]
    assert said(came).startswith("I'm so sorry. I've told the duty adviser so, in your words.")
    assert "Cruse Bereavement Support: 0808 808 1677" in said(came)
    assert "Samaritans: 116 123" in said(came)
    assert chat.talk.step == "safety.after"


@pytest.mark.parametrize(("told", "words"), BETTER)
def test_better_news_is_met_with_gladness_and_passed_on(chat, told, words):
    chat.says(told)
    came = chat.says(words)
    assert unsaid(came) == [AddToHandoff(f"They say that it is better, as they put it: “{words}”")]
    assert said(came).startswith("I'm so glad. I've told the duty adviser so, in your words. A person may still write")
    assert "If it changes, ring 999 again." in said(came)


def test_a_death_where_somebody_does_harm_is_danger_again_with_sympathy_first(told):
    came = told.says("shes dead")
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert said(came).startswith("I'm so sorry.")
    assert "999" in said(came)


@pytest.mark.parametrize(
    "words",
    [
        "is she dead", "i think hes dead", "shes nearly dead", "hes not dead", "my phone died", "hes dead to me",
        "he passed out", "hes gone blue", "im dead if he finds out", "hes gone for a knife", "he killed her",
        "hes not ok", "is he ok", "shes not breathing", "hes ok but not talking", "shes awake but bleeding",
        "hes fine but im not", "he says hes fine", "tell me hes ok", "shes breathing funny", "hes back", "found him",
        "shes gone into labour", "i lost him in the crowd", "he died and i want to die", "hes gone to get his mates",
    ],
)  # fmt: skip
def test_anything_doubtful_or_worse_is_no_ending(words):
    assert ended(words) is None


@pytest.mark.parametrize(("told", "words"), GONE_FROM_SIGHT)
def test_gone_is_no_death_but_danger_again_of_whoever_may_harm_themselves_or_is_missing(chat, told, words):
    chat.says(told)
    came = chat.says(words)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert "sorry" not in said(came)
    assert "If you fear for them, ring 999 now" in said(came)
    assert f"“{words}”" in "".join(each.text for each in came if isinstance(each, AddToHandoff))


def test_a_man_with_a_knife_who_has_gone_has_not_died_and_may_come_back(chat):
    chat.says("theres a man with a knife outside")
    came = chat.says("hes gone")
    assert "sorry" not in said(came)
    assert "A person will answer you about this; if anyone is in danger before then, ring 999." in said(came)


def test_somebody_who_hits_and_has_gone_has_not_died(told):
    assert "sorry" not in said(told.says("hes gone"))
