"""Danger stands: a few words that he is near, or of fear, are worse news; "ok" and "thanks" end with one number."""

import pytest

from flows.danger.standing.nearer import is_ordinary, is_told
from flows.effects import OpenHandoff
from tests.flows.chatting import Chat, said, unsaid

THE_LINE = "The National Domestic Abuse Helpline: 0808 2000 247 (any time, free)"
WITHOUT_A_WORD = "If you can't speak: ring 999 from a mobile, listen, and press 55"


@pytest.mark.parametrize(
    "words",
    [
        "he is back", "hes back", "hes downstiars", "hes here now", "he's home", "he's coming up the stairs",
        "hes outside my door", "he just got in", "hes at the door", "my husband is home", "theyre here",
        "hes banging on the door", "he found me", "hes drunk again", "i can hear him coming", "he wont leave",
        "he is right outside",
        "im hiding", "im scred", "im realy frightened", "i cant get out", "someones outside",
        "i locked myself in the bathroom and hes outside", "he has got my phone",
        "he took my passport", "hes hidden our passports", "he keeps my bank card",
    ],
)  # fmt: skip
def test_it_gets_the_numbers_again_and_those_on_duty_are_told(told, words):
    came = told.says(words)
    assert [each.urgency for each in unsaid(came) if isinstance(each, OpenHandoff)] == ["safety"]
    assert "999" in said(came)
    assert THE_LINE in said(came)
    assert "I've told the duty adviser once more" in said(came)


@pytest.mark.parametrize("words", ["he is back", "hes downstairs"])
def test_it_says_how_to_ring_without_a_word(told, words):
    assert WITHOUT_A_WORD in said(told.says(words))


@pytest.mark.parametrize(
    "words",
    [
        "hes at his nans", "hes gone out", "hes 35", "im in the kitchen", "he is not here", "hes asleep",
        "he isnt back", "is he back", "hes at work", "my mum is here", "im not scared", "ok", "thanks",
        "no, shes fine now, she woke up", "im here", "im back",
        "i lost my passport",
    ],
)  # fmt: skip
def test_what_tells_of_nothing_nearer_raises_nothing(told, words):
    assert [each for each in told.says(words) if isinstance(each, OpenHandoff)] == []


@pytest.mark.parametrize(
    "words",
    [
        "he has come home from hospital and is asleep", "someone is at the door with the parcel",
        "he has come home from school", "im really scared of spiders",
        "im scared of the dentist", "i cant leave a review", "i cant get out of the contract", "i cant speak english",
    ],
)  # fmt: skip
def test_what_is_plainly_ordinary_raises_nothing(told, words):
    assert not is_told(words)
    assert [each for each in told.says(words) if isinstance(each, OpenHandoff)] == []


@pytest.mark.parametrize("words", ["", "🔪", "!!!", "im scared of spiders and him", "помогите"])
def test_no_words_or_others_besides_are_nothing_ordinary(words):
    assert not is_ordinary(words)


def test_what_cannot_be_moved_is_no_worse_news():
    assert not is_told("i cant move the tables")


@pytest.mark.parametrize(
    "words",
    [
        "he has come home drunk", "someone is at the door shouting", "someone is at the door",
        "somebody is at the door with a knife", "hes at the door with flowers", "he has come home from hospital",
        "he has come home from hospital and is shouting", "he has come home from school and is hitting his sister",
        "he has come home from the pub", "im really scared of him", "im scared to go home", "i cant move",
        "i cant move my legs", "i cant leave the house", "i cant leave him", "i cant get out of the bathroom",
        "i cant talk", "im scared of spiders and hes downstairs",
        "i cant move the table hes outside", "someone is at the door with a parcel its him he is outside",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_or_has_it_besides_is_worse_news_still(words):
    assert is_told(words)


@pytest.mark.parametrize("words", ["ok", "thanks", "ta", "okay", "hes gone out", "hello"])
def test_small_words_are_met_in_short_with_the_one_number_that_matters(told, words):
    came = told.says(words)
    assert said(came).endswith(f"\n\n{THE_LINE}")
    assert len(said(came).split()) <= 40
    assert unsaid(came) == []


def test_before_any_danger_was_told_it_means_nothing_of_the_kind(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    assert not [each for each in chat.says("he is back") if isinstance(each, OpenHandoff)]
    assert is_told("he is back")
    assert not is_told("when he is back i will go")


@pytest.mark.parametrize("words", ["any news", "any update?", "whats new", "have you heard anything", "anything yet"])
def test_asked_after_something_else_the_gentle_question_is_asked_again(programme, ears, words):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("he gets so angry with the kids")
    came = chat.says(words)
    assert said(came).startswith("I've no news to give you just now.")
    assert said(came).endswith("Is anyone in danger or being hurt?")
    assert unsaid(came) == []
    assert chat.talk.step == "safety.are_you_safe"
    assert "You were right to say so" in said(chat.says("yes"))
