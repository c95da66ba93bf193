"""What threatens an adviser, what may, and what only sounds like it."""

import pytest

from flows.danger.heard_of.whom_threatened import is_somebody_elses, perhaps_threatened_in, threatened_in
from tests.flows.chatting import Chat, said

THREATS = (
    "im going to smash aishas face in",
    "im gonna smack aisha",
    "bash aishas head in",
    "i will cut aisha",
    "i'll cut Aisha up",
    "ill thump aisha",
    "gonna batter that aisha",
    "going to punch aisha",
    "ill slit aishas throat",
    "i hate aisha i will burn her house down",
    "i hate aisha im going to kill her",
    "i will put a brick through aishas window",
    "im going to set fire to aishas car",
    "tell aisha ill be waiting for her outside with a knife",
    "im going to stab ayesha",
    "im going to stab aysha",
    "ill break ayeshas neck",
    "i will beat aisha up",
    "were going to do aisha in",
    "im gonna hit aisha with a hammer",
    "im going to run aisha over",
    "im going to burn down aishas house",
    "im not joking im going to kill aisha",
    "im gonna kill aishas kids",
    "i am going to give aisha a good hiding",
    "i want to hurt aisha",
    "someone should burn aishas car",
    "aisha deserves a slap",
    "aisha better watch her back",
    "im gunna put aisha in hospital",
    "im coming round to aishas with a knife",
    "im going to kill our adviser",
    "they said no so im going to kill aisha",
    "my mum says its fine but i will stab aisha",
    "if she comes again i will hit aisha",
    "im going to kill aisha and her family",
    "ill throw acid at aisha",
    "im going to shoot aisha",
    "theres a bullet with aishas name on it",
    "i will get my brothers to batter aisha",
    "my mates are going to jump aisha",
    "ill have aisha killed",
    "aisha must be killed",
    "aisha im going to kill you",
    "ill kill you aisha",
    "tell aisha i will kill her",
)
HINTS = (
    "aisha better watch out",
    "aisha had better watch out",
    "tell aisha to watch out",
    "im coming for aisha",
    "aisha is going to get it",
    "i could kill aisha",
    "i know where aisha lives",
    "ill be waiting for aisha outside",
    "im going to wring aishas neck",
    "aisha will regret this",
    "aisha will pay for what she did",
)
ORDINARY = (
    "can you do aisha in for 3pm",
    "waiting for aisha outside the hall",
    "we know where dean lives so we can drop off the cake",
    "a cake knife for dean",
    "bring a hammer for dean to fix the shelf",
    "putting dean in the ground floor office",
    "we need to run over dean's slides",
    "we should hit aisha with the new plan",
    "we must not let them hurt aisha",
    "i dont want to hurt aisha",
    "nobody should hurt aisha",
    "i want to hit aisha with some ideas",
    "lets beat aisha at bingo",
    "shoot aisha an email",
    "we should kick aisha off the group chat",
    "aisha should get an award",
    "will aisha burn us a dvd of the show",
    "i might hurt aishas feelings",
    "the treasurer is going to kill the mood said aisha",
    "going to see aisha about the knife crime workshop",
    "can i hit aisha up for a chat",
    "aisha needs to see the hall",
    "aisha is dead good at this",
    "we should cut aisha some slack",
    "can you cut aisha a slice of cake",
    "aisha is going to get it printed for us",
    "im coming for aishas talk at 3",
    "watch out for aishas email",
    "aisha should watch out for the step",
    "do you know where aisha parks",
    "dean is coming to hang the pictures with aisha",
    "we will smash aishas target",
    "slap aishas name on the poster",
    "im going to kill aisha with kindness",
    "aisha needs a hanging basket",
    "dean wants the punch bowl for the party",
    "we need to cut deans hours",
    "im coming to deans with a hammer to fix the shelf",
    "waiting for aisha outside to let us in",
    "aisha gave me a pat on the back and i will give aisha a slap on the back",
    "we have to beat deans score",
    "aisha should burn the old forms",
    "i need to run over the plan with aisha",
    "we will break aisha in gently",
    "hi aisha i will hit him with the idea when i see him",
    "this news will kill aisha",
    "the stairs will hurt aishas knees",
    "come over to aisha with the van",
    "waiting for aisha with a chair",
    "aisha cut the ribbon and we will beat them next year",
    "take aisha out for lunch",
    "run dean over to the hall and back",
    "tell aisha im going to kill my husband",
    "i told aisha we must not let them hurt her",
)


@pytest.mark.parametrize("words", THREATS)
def test_a_plain_threat_is_one(chat, words):
    assert threatened_in(words, chat.world) == ("aisha",)


@pytest.mark.parametrize("words", HINTS)
def test_what_may_be_a_threat_is_only_asked_about(chat, words):
    assert threatened_in(words, chat.world) == ()
    assert perhaps_threatened_in(words, chat.world) == ("aisha",)


@pytest.mark.parametrize("words", ORDINARY)
def test_what_only_sounds_like_it_threatens_nobody(chat, words):
    assert threatened_in(words, chat.world) == perhaps_threatened_in(words, chat.world) == ()


@pytest.mark.parametrize(
    "words",
    [
        "im going to stab aisha and dean",
        "dean and aisha deserve it im going to kill them",
        "ill burn deans and aishas house",
    ],
)
def test_both_who_are_threatened_are_meant(chat, words):
    assert threatened_in(words, chat.world) == ("aisha", "dean")


@pytest.mark.parametrize(
    "words",
    [
        "my husband says hes going to kill aisha",
        "i am scared he is going to kill aisha",
        "my brother wants to stab aisha",
        "im worried because they said theyre going to smash aishas windows",
    ],
)
def test_somebody_else_s_threat_is_theirs(chat, words):
    assert is_somebody_elses(words, chat.world)


@pytest.mark.parametrize(
    "words",
    [
        "they said no so im going to kill aisha",
        "my mum says its fine but i will stab aisha",
        "she said shes sick of it too so ill smash aishas face in",
        "they said no so someone should burn aishas car",
    ],
)
def test_a_threat_of_their_own_is_theirs_whatever_somebody_else_said(chat, words):
    assert not is_somebody_elses(words, chat.world)


@pytest.mark.parametrize("hint", HINTS)
def test_a_no_to_what_may_be_a_threat_leaves_no_complaint_about_them(programme, ears, hint):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(hint)
    assert "Thanks for telling me" in said(chat.says("no"))
    assert "handoff_words" not in chat.talk.answers


def test_what_they_did_wrong_is_a_complaint_all_the_same(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("i could kill aisha she never answers")
    assert "it goes to somebody else" in said(chat.says("no"))
