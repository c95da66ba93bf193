"""What says plainly that all is well, what only half says so, and what says the opposite in like words."""

import pytest

from flows.effects import OpenHandoff
from flows.events import QuestionLapsed
from flows.way_back import ASKING, LEFT_OPEN
from tests.flows.chatting import said

DOUBT = "he gets so angry with the kids"
ALL_WELL = (
    "no", "nah", "nope", "No.", "no no", "no, not at all", "of course not", "definitely not", "no thanks", "n",
    "no, everyone's fine", "we're all fine thanks", "everybody is ok, honestly", "I'm alright mate",
    "nobody is in danger", "no one is being hurt", "nobody's in any danger, sorry", "no one is", "there's no danger",
    "i was only joking", "just a figure of speech, sorry", "it's just a saying", "false alarm!", "no it was a joke",
    "no nothing like that", "it's not like that, honestly", "oh no sorry, i didnt mean it like that",
    "no, she's fine now", "the kids are fine", "we're safe and well, thank you", "lol no", "no, all good thanks",
    "no its fine", "no i was talking about the boiler", "no one's hurt", "no all ok here thanks love",
    "no im fine, just need more volunteers", "were all fine", "no no one is in danger i just ment the template!!",
    "nobody is in danger i pressed the wrong button", "sorry that was a mistake nobody is in danger",
    "no im fine i just want the form", "no, by accident",
)  # fmt: skip
NOT_ALL_WELL = (
    "not yet", "not now", "not right now", "not at the moment", "leave it", "forget it", "not today",
    "another time", "its nothing",
    "nobody's hurt yet", "no one got hurt", "we are safe in the bathroom", "im okay at the moment",
    "im fine this week", "we're fine today", "she says she's fine", "i think everyone is ok", "im fine i suppose",
    "everyone is fine apart from the dog", "im ok upstairs", "not really", "no he went to the pub", "no she is in bed",
    "no answer from doctor", "no lock on the door", "no lights on", "no signal here", "no sign of him",
    "not any more", "im safe till morning", "probably fine", "we were fine", "he was only joking", "never mind",
    "no, he just shouts", "im fine for now", "sorry wrong chat", "ignore that", "ok thanks",
    "thats not what i meant", "everyone is safe i guess", "wrong button", "it was a mistake to tell you",
)  # fmt: skip
YES = (
    "im not joking", "i'm not kidding he will do it", "this isnt a false alarm", "im fine but she isnt",
    "im ok now but my sister isnt", "he is good at hiding it", "no one is in danger except me",
    "im fine as long as i do what he says", "im safe at work but not when i go home",
    "she is safe at mine but he is looking for her", "no but hes on his way", "haha yeah", "it's no joke",
    "this is not just a saying", "i wasnt exaggerating", "we are not safe", "she's not ok", "the kids arent fine",
    "everyone is fine until he drinks", "no one is safe", "im fine unless he finds my phone", "lol yes",
    "nobody except my little brother", "im safe when hes at work", "no but i'm scared he'll come back",
    "everyone's ok apart from me", "no, not joking", "im fine but he has a knife", "not a figure of speech",
    "all good as long as she stays in her room", "no but my nan is", "we are ok but dad isnt",
    "yes but dont tell aisha", "yeah he is", "no hes asleep now", "im fine he just shouts",
    "no he hit me by accident", "nobody is in danger except me, wrong button", "no but i want a guide and im scared",
    "i need the form and he is here", "no that was a mistake he says but he hit me",
)  # fmt: skip


def alerts(came):
    return [effect for effect in came if isinstance(effect, OpenHandoff)]


@pytest.fixture
def doubted(chat):
    chat.says(DOUBT)
    assert chat.talk.step == ASKING
    return chat


@pytest.mark.parametrize("words", ALL_WELL)
def test_a_plain_all_is_well_ends_the_doubt(doubted, words):
    came = doubted.says(words)
    assert alerts(came) == []
    assert said(came).startswith("Thanks for telling me.")
    assert not doubted.talk.answer("worry")


@pytest.mark.parametrize("doubt", ["nan on floor", "took the lot", "on the bridge", DOUBT, "baby wont stop crying"])
@pytest.mark.parametrize("answer", ["no she is fine now", "no", "nah everyone's ok"])
def test_doubted_words_that_are_not_of_the_work_become_no_topic(chat, doubt, answer):
    chat.at("diagnose.tell_me").says(doubt)
    assert chat.talk.step == ASKING
    after = chat.says(answer)
    assert said(after).startswith("Thanks for telling me.")
    assert "Tell me how things are going" in said(after)
    assert chat.talk.step == "diagnose.tell_me"


@pytest.mark.parametrize(
    "doubt", ["no volunteers again, cant go on like this", "i cant cope with the accounts any more"]
)
def test_doubted_words_of_the_work_are_heard_as_that(chat, doubt):
    chat.says(doubt)
    assert chat.talk.step == ASKING
    chat.says("no")
    assert chat.talk.step == "suggest.choose"


@pytest.mark.parametrize("words", NOT_ALL_WELL)
def test_half_an_all_is_well_keeps_the_question_open_with_numbers(doubted, words):
    came = doubted.says(words)
    assert doubted.talk.answer("worry") == DOUBT
    assert doubted.talk.step == ASKING
    assert alerts(came) == []
    assert "999" in said(came)
    assert "0808 800 5000" in said(came)
    assert said(came).endswith("Is anyone in danger or being hurt?")
    assert alerts(doubted.press("Yes"))


@pytest.mark.parametrize("words", YES)
def test_the_opposite_in_like_words_is_a_yes(doubted, words):
    assert alerts(doubted.says(words))


@pytest.mark.parametrize("words", ["no but hes on his way", "im not joking", "yes", "not sure"])
def test_the_opposite_is_a_yes_also_when_the_question_has_lapsed(doubted, words):
    doubted.hears(QuestionLapsed())
    assert alerts(doubted.says(words))


@pytest.mark.parametrize("words", ["not yet", "no he went to the pub"])
def test_half_an_all_is_well_does_not_close_a_question_that_has_lapsed(doubted, words):
    doubted.hears(QuestionLapsed())
    assert doubted.talk.step == LEFT_OPEN
    assert not said(doubted.says(words)).startswith("Thanks for telling me.")
    assert doubted.talk.answer("doubt_left")
