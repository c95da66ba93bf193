"""Threats to kill that sound like a way of speaking alarm; ways of speaking only lead to the gentle question."""

import pytest

from flows.effects import OpenHandoff

THREATS = (
    "my husband will kill me if i'm late home", "my husbnd wil kill me if i am late bk",
    "my husband is going to kill me for asking again",
    "my husband will kill me if i missed a call from him", "he will kill me if i forget to lock the door again",
    "he'll kill me if i dont answer when he rings", "my brothers will kill me if i talk to another lad",
    "the lad next door said he's gonna kill my son", "the lad next door is gonna kill my son",
    "someone said they are going to kill my daughter", "the neighbour said he's gonna kill my husband",
    "he says if i tell he will kill my mum", "the man upstairs said he's going to kill my dog and then me",
    "my neighbour will kill me if the band plays again, he's been round with a bat",
    "boss will kill me if i'm not in by six he has my passport",
    "my husband will kill me if i sign up for another course, i'm not allowed out",
    "my husband would kill me if i said yes to another man",
    "my wife would kill me if i took on anything, she watches me all the time",
    "my husband will kill me when he sees the price of the marquee, i am hiding at my sisters",
    "my manager will kill me if i am not there he's done it to others", "i will be killed if they find me",
    "i'd get killed if i went home", "my grandson will kill me if i miss giving him his money",
)  # fmt: skip
WAYS_OF_SPEAKING = (
    "my husband would kill me if i took on more", "mum will kill me if i miss bingo",
    "my mum will kill me if i'm late for tea", "my boss will kill me if i'm late back",
    "he'll kill me if i forget to lock the hall again", "he'll kill me if i miss a call from the council",
    "the treasurer would kill me if i lost the receipts",
    "she said she'll kill my husband if he eats the cake", "the stairs will kill my mum",
    "the committee will kill me if i forget the minutes", "in the play the lad says he will kill my son",
)  # fmt: skip


def alarms(chat, words):
    return any(isinstance(each, OpenHandoff) and each.urgency == "safety" for each in chat.says(words))


@pytest.mark.parametrize("words", THREATS)
def test_a_threat_alarms_at_once(chat, words):
    assert alarms(chat, words)


@pytest.mark.parametrize("words", WAYS_OF_SPEAKING)
def test_a_way_of_speaking_alarms_nobody(chat, words):
    assert not alarms(chat, words)


@pytest.mark.parametrize("words", ["im not sure im safe", "i've had enough of living", "i will kill my husband"])
def test_a_few_words_that_were_missed_get_the_gentle_question(chat, words):
    chat.says(words)
    assert chat.talk.step == "safety.are_you_safe"


def test_being_hit_is_heard_misspelt(chat):
    assert alarms(chat, "i am bein hit")
