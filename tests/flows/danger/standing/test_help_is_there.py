"""Danger stands, and help is there, coming or rung for: gladness instead of a new alarm, and those on duty hear it."""

import pytest

from flows.danger.standing.help_is_there import help_told_of
from flows.effects import AddToHandoff, OpenHandoff
from flows.events import HandoffTaken
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    "words",
    [
        "i rang 999 theyre here now", "the police are here", "police are here", "ambulance is here",
        "the polise r here", "police just turned up", "ambulence is here", "paramedics are with him", "police here now",
        "theyve arrested him the police are here", "cops have just got here", "im with the police",
        "2 police officers are at the door", "the police have taken him", "there is a policeman here",
        "they are here the police", "paramedics are seeing to him",
    ],
)  # fmt: skip
def test_help_that_is_there_is_passed_on_in_their_words_and_nothing_is_raised(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"Help has come, as they put it: “{words}”")]
    assert said(came).startswith("I'm glad somebody is there with you. I've told the duty adviser so, in your words.")
    assert "quickest" not in said(came)
    assert told.talk.step == "safety.after"


@pytest.mark.parametrize("words", ["police are on their way", "i rang 999 theyre on their way", "ambulance coming"])
def test_help_that_comes_is_passed_on(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"Help is on its way, as they put it: “{words}”")]
    assert said(came).startswith("I'm glad they're on their way.")


@pytest.mark.parametrize(
    "words",
    [
        "ambulance took him", "ambulance took her", "the ambulance has taken mum", "paramedics took him to hospital",
        "hes in the ambulance now", "shes gone in the ambulance", "hes at the hospital now", "shes in hospital",
        "theyve took her to hospital the ambulance has taken her",
    ],
)  # fmt: skip
def test_whoever_the_ambulance_took_is_looked_after_and_somebody_may_still_write(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"An ambulance has taken somebody, as they put it: “{words}”")]
    assert said(came).startswith("I'm glad they're being looked after. I've told the duty adviser so, in your words.")
    assert "A person may still write to you here" in said(came)


@pytest.mark.parametrize("words", ["ive rang 999", "i called an ambulance", "im on the phone to 999"])
def test_having_rung_for_it_is_passed_on(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"They have rung for help, as they put it: “{words}”")]
    assert said(came).startswith("I'm glad they know.")


@pytest.mark.parametrize(
    "words",
    [
        "are the police here", "the police arent here", "police not here yet", "ambulance still not here",
        "the police were here last week", "when the police are here hes nice", "i want the police here",
        "get the police here", "no police came", "the police came and left", "police have gone",
        "he rang the police on me", "should i call 999", "i rang 999 and nobody came", "i rang 999 they hung up",
        "hes here", "theyre here", "he is a policeman", "he said the police are coming for me", "call the police",
        "i dont want the police here", "i rang 999 last week", "999", "will the police come",
        "hes got a knife are the police coming", "have the police arrived", "he put her in hospital",
        "hell put me in hospital", "he said id be in hospital", "put me in an ambulance",
    ],
)  # fmt: skip
def test_what_only_speaks_of_help_is_not_taken_for_it(words):
    assert help_told_of(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "my husband the police officer is at the door", "his mate the copper is outside",
        "he is a policeman and the police are with him", "his police mates are here",
        "my ex is a copper and hes outside", "he rang the police and theyre here",
        "the police are his mates and theyre outside", "my husband works for the police and hes here",
        "my partner is a paramedic hes downstairs", "his brother the policeman is here",
    ],
)  # fmt: skip
def test_whoever_does_harm_or_his_friend_in_uniform_is_no_help_but_worse_news(told, words):
    assert help_told_of(words) is None
    came = told.says(words)
    assert [each.urgency for each in unsaid(came) if isinstance(each, OpenHandoff)] == ["safety"]
    assert "I'm glad somebody" not in said(came)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("my mum rang the police", "rung"), ("my son rang 999 theyre here now", "there"),
        ("they arrested my husband police are here", "there"), ("the police are talking to my husband", "there"),
        ("my friend is here and the police are here", "there"), ("he is being arrested police are here", "there"),
        ("neighbour called the police on him theyre outside", "there"), ("his social worker is here", "there"),
        ("he hurt my son the paramedics are here", "there"), ("he hit me police are here", "there"),
    ],
)  # fmt: skip
def test_kin_beside_the_help_hide_none_of_it(words, kind):
    assert help_told_of(words) == kind


@pytest.mark.parametrize(
    "words",
    ["my mum told the social worker and now he knows", "police are here hes upstairs", "ive rung 999 im hiding"],
)
def test_whoever_does_harm_being_near_is_told_again_and_the_help_with_it(told, words):
    came = told.says(words)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert any(isinstance(each, AddToHandoff) and words in each.text for each in came)
    assert "I'm glad" not in said(came).replace("I'm glad you said", "")


def test_more_danger_beside_it_is_told_again_and_the_help_with_it(told):
    words = "the police are here but hes got a knife"
    came = told.says(words)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert AddToHandoff(f"Help has come, as they put it: “{words}”") in came


def test_whoever_has_the_chat_just_reads_it(told):
    told.hears(HandoffTaken(3, "Aisha Rahman"))
    assert told.says("i rang 999 theyre here now") == (AddToHandoff("i rang 999 theyre here now"),)


def test_before_any_danger_was_told_it_is_heard_as_ever(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    assert "I'm glad" not in said(chat.says("the police are here"))
