"""Who would like to join in is met as somebody new; who lacks people, or asks about volunteers, is an organiser."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import OpenHandoff
from flows.hearing.joining_words import asks_to_join, may_ask_to_join
from flows.history import Known, Need, Past
from tests.flows.chatting import MONDAY, Chat, said

NEW = (
    "how do i get involved",
    "how can i get involved",
    "how do you get involved",
    "i'd like to get involved",
    "id like to get involved but dont know where to start",
    "i just moved here and want to help",
    "just moved in and would love to help out",
    "weve just moved here, can we join in",
    "can i come to the next meeting",
    "can i come along to one of your meetings",
    "is it ok if i come to the meeting",
    "are the meetings open to everyone",
    "can anyone come to the meetings",
    "where do i sign up to volunteer",
    "how do i join the group",
    "im new, what is this big local thing",
    "hi im new here whats this all about",
    "my nan wants to volunteer",
    "my mum would like to help out",
    "can my daughter volunteer",
    "i want to volunteer",
    "id like to volunteer",
    "where can i volunteer",
    "how do i volunteer",
    "is there anything i can do to help",
    "what can i do to help round here",
    "i have a few hours spare, can i help",
    "id like to give something back",
    "how do i take part",
    "do you need any volunteers",
    "do you need help",
    "i want to be part of it",
    "how do i become a member",
    "i live round here and want to help",
    "me and my husband would like to help",
    "my 16 year old wants to volunteer",
    "im keen to join in",
    "i saw your poster and id like to help",
    "wanna help out",
    "can i help",
    "id love to lend a hand",
    "can i get on the committee",
    "how would i go about joining the partnership",
    "im interested in volunteering",
    "cud i come to the next meeting pls",
    "i want to get involved, where do i start",
)
NEW_WHERE_NOTHING_IS_ON_THE_TABLE = (
    "where do i sign up",
    "how do i join",
    "can i come along",
    "sign me up",
    "what is this all about",
    "how do i sign up",
    "can i join in",
)
AN_ORGANISER = (
    "we want more people to join",
    "nobody wants to get involved",
    "how do we get people involved",
    "how do i get people involved",
    "how do i get more people to join",
    "how do we get young people involved",
    "no one signs up for anything",
    "nobody comes to our meetings",
    "where do people sign up for the newsletter",
    "people dont want to join the committee",
    "i want to help the kids stop fighting",
    "i want to help my neighbour, he drinks",
    "my nan wants to know about her benefits",
    "can i volunteer while on universal credit",
    "the council wants to get involved",
    "how do i get the council involved",
    "can the press come to the next meeting",
    "can aisha come to the next meeting",
    "can someone come to our next meeting",
    "can i come off the committee",
    "can i cancel the next meeting",
    "where do i sign the lease",
    "how do i join the academy",
    "how do i sign up for the workshop",
    "i want to help but im worn out",
    "new people came and want to help",
    "im new to being chair",
    "im new to this treasurer thing",
    "how do we find volunteers",
    "do volunteers need a dbs",
    "do we need volunteers or staff",
    "will the jobcentre stop my money if i help out in the cafe",
    "asylum seekers at the hostel want to help",
    "a gentleman of 84 wishes to help in the garden",
    "my nan wanted to volunteer but nobody rang her back",
    "my mam volunteers 20 hours a week and shes shattered",
    "i used to help out but gave up",
    "we need more volunteers",
    "we want to join up with the other group",
    "how do i get rid of a volunteer",
    "can you help",
    "i need help",
    "i want help with the bid",
    "what is a partnership",
    "can i get paid",
    "how do i join the two groups together",
    "young mums would help out if it was in school hours",
    "what is this meeting about",
    "want to help us write a bid",
    "can i help with the accounts without being a trustee",
    "where do i sign up for universal credit",
    "three people want to join, what do we tell them",
    "i want to leave",
    "nobody helps",
    "how do we take part in the review",
    "i want help",
    "we want help with the bid",
    "my mum wants help",
    "is there anything you can do to help",
    "volunteers want to help more with the kids",
    "who do i ask about a lease",
)


@pytest.mark.parametrize("words", NEW)
def test_a_wish_to_join_in_is_heard(words):
    assert asks_to_join(words)


@pytest.mark.parametrize("words", NEW_WHERE_NOTHING_IS_ON_THE_TABLE)
def test_a_few_words_may_mean_what_is_on_the_table(words):
    assert may_ask_to_join(words)
    assert not asks_to_join(words)


@pytest.mark.parametrize("words", AN_ORGANISER)
def test_an_organiser_is_not_taken_for_somebody_new(words):
    assert not any(asks(words) for asks in (asks_to_join, may_ask_to_join))


@pytest.mark.parametrize("words", [*NEW[::5], *NEW_WHERE_NOTHING_IS_ON_THE_TABLE])
def test_somebody_new_hears_of_their_area_and_not_of_a_guide(chat, words):
    answer = said(chat.says(words))
    assert "Aisha Rahman, the adviser for Fernhill" in answer
    assert chat.talk.step == "newcomer.pass_on"


WE_CAN_HELP = ("what can we do to help", "how can we help", "we can help", "can we help out", "we want to help")
RUNS_THINGS = (
    Past(needs=(Need("volunteers", "said", "open", "no helpers", mine=True),)),
    Past(signals=(Known("plan_agreed", MONDAY, "we agreed our plan"),)),
)


@pytest.mark.parametrize("words", WE_CAN_HELP)
@pytest.mark.parametrize("past", RUNS_THINGS)
def test_who_has_told_how_the_area_gets_on_is_not_met_as_new(programme, ears, words, past):
    chat = Chat(programme, ears, past=past).at("menu.listening")
    chat.says(words)
    assert not chat.talk.step.startswith("newcomer.")


@pytest.mark.parametrize("words", WE_CAN_HELP)
def test_nor_is_whoever_says_so_of_what_is_on_the_table(chat, words):
    chat.says("our treasurer is in hospital")
    chat.says(words)
    assert not chat.talk.step.startswith("newcomer.")


@pytest.mark.parametrize("words", WE_CAN_HELP)
def test_who_has_told_nothing_is(chat, words):
    chat.says(words)
    assert chat.talk.step == "newcomer.pass_on"


def test_the_day_they_meet_is_said_where_it_is_known(chat):
    chat.world = replace(chat.world, card=replace(chat.world.card, next_meeting=date(2026, 1, 20)))
    assert "In Fernhill they next meet on Tue 20 January" in said(chat.says("can i come to the next meeting"))


@pytest.mark.parametrize("yes", ["yes", "go on then", "tell aisha", "ask her"])
def test_what_they_said_goes_only_once_it_was_shown(chat, yes):
    chat.says("my nan wants to volunteer")
    shown = chat.says(yes)
    assert "“my nan wants to volunteer”" in said(shown)
    assert not any(isinstance(effect, OpenHandoff) for effect in shown)
    assert any(isinstance(effect, OpenHandoff) for effect in chat.says("send it"))


def test_an_offer_on_the_table_is_not_left_for_it(chat):
    chat.says("how do we write a bid")
    chat.says("2")
    chat.says("where do i sign up")
    assert chat.talk.step != "newcomer.pass_on"


@pytest.mark.parametrize("words", ["what can i do to help", "can i help", "how do i get involved"])
def test_nobody_who_fears_for_somebody_is_met_as_new(programme, ears, words):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("my neighbour gets hit by her husband")
    chat.says(words)
    assert not chat.talk.step.startswith("newcomer.")
