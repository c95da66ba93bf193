"""While it isn't known whether somebody is safe: asking for somebody is a yes, ordinary talk is not."""

from datetime import timedelta

import pytest

from flows.effects import AddToHandoff, Consent, LapseAt, OpenHandoff, TellOfDoubt
from flows.events import HandoffClosed, HandoffTaken, QuestionLapsed
from flows.way_back import AFTER, ASKING, LAST_ALARM
from tests.flows.chatting import MONDAY, said, unsaid

MAYBE = "no volunteers again, cant go on like this"
OF_AISHA = "aisha makes me feel uncomfortable"
PERHAPS_HIM = "hes back and hes got hold of her"


def alerts(came):
    return [effect for effect in came if isinstance(effect, OpenHandoff)]


def test_it_lapses_after_an_hour_even_at_night(chat):
    chat.known_as(writes_from=9, writes_until=10)
    assert LapseAt(MONDAY + timedelta(hours=1)) in chat.says(MAYBE)


@pytest.mark.parametrize(
    "words",
    ["is anybody there", "please help", "help me", "help", "HELP!", "help?", "heeelp", "help help",
     "can i talk to someone", "adviser", "what do i do", "ring me on 07700 900123", "no idea", "hgfds", "its my mum"],
)  # fmt: skip
def test_who_asks_for_somebody_or_cannot_be_read_is_answered_as_danger(chat, words):
    chat.says(MAYBE)
    (alert,) = alerts(chat.says(words))
    assert alert.urgency == "safety"


def test_another_doubt_names_the_number_again_once_the_first_was_danger(chat):
    chat.says(MAYBE)
    assert said(chat.says("how do we get a bank account")).startswith("If somebody isn't safe: 999 at once, or ")
    chat.says("my husband is hitting me")
    chat.hears(HandoffClosed(1, "Aisha Rahman", safety=True))
    chat.talk = chat.talk.without(LAST_ALARM)  # a week has passed
    chat.says(MAYBE)
    assert said(chat.says("how do we get a bank account")).startswith("If somebody isn't safe: 999 at once, or ")


@pytest.mark.parametrize("words", ["im 13", "i am in year 8", "im 14 and scared", "i'm twelve"])
def test_a_childs_own_age_is_a_yes_and_nothing_is_erased(chat, words):
    chat.says("he gets so angry with the kids")
    came = chat.says(words)
    assert alerts(came)
    assert "Childline" in said(came)
    assert not any(isinstance(each, Consent) for each in came)


@pytest.mark.parametrize("words", ["yes", "yh", "Yes!", "y", "yes he is"])
def test_a_bare_yes_counts_at_any_time(chat, words):
    chat.says(MAYBE)
    chat.says("how do we get a bank account")
    assert alerts(chat.says(words))


@pytest.mark.parametrize("words", ["yes", "yes they are", "yes someone is"])
def test_it_counts_after_the_hour_too(chat, words):
    chat.says(MAYBE)
    chat.says("how do we get a bank account")
    chat.hears(QuestionLapsed())
    assert alerts(chat.says(words))


def test_a_yes_that_answers_what_is_on_the_table_is_just_that(chat):
    chat.says(MAYBE)
    chat.says("where can i read about raising money")
    chat.press("Read the guide")
    assert alerts(chat.says("yes")) == []
    assert chat.talk.answer("worry")


@pytest.mark.parametrize("words", ["why do you ask", "why are you asking me that?", "what do you mean"])
def test_why_it_is_asked_gets_a_straight_answer(chat, words):
    chat.says(MAYBE)
    came = chat.says(words)
    assert said(came).startswith("Because what you wrote can mean that somebody isn't safe")
    assert said(came).endswith("Is anyone in danger or being hurt?")
    assert alerts(came) == []


def test_asking_for_somebody_counts_after_something_else_was_talked_of(chat):
    chat.says(MAYBE)
    chat.says("how do we get a bank account")
    assert chat.talk.step != ASKING
    assert alerts(chat.says("is anybody there"))


def test_ordinary_things_are_answered_and_raise_nothing_however_many(chat):
    chat.says(MAYBE)
    for words in ("christmas day is the 25th", "linda and her sister fell out", "how do we get a bank account"):
        chat.at(ASKING)
        assert alerts(chat.says(words)) == []
    assert TellOfDoubt() in chat.hears(QuestionLapsed())


@pytest.mark.parametrize(
    "words",
    ["it happened again last night", "last week was the worst", "every weekend", "since friday", "tonight",
     "it was worse on saturday", "i have no money to leave", "i locked the door", "they took the kids", "i cant sleep"],
)  # fmt: skip
def test_a_day_or_a_guess_at_a_topic_does_not_make_it_ordinary(chat, words):
    chat.says("he gets so angry with the kids")
    assert alerts(chat.says(words))


@pytest.mark.parametrize("words", ["the meeting is on monday", "the bid is due on friday"])
def test_a_day_beside_a_topic_is_ordinary(chat, words):
    chat.says("he gets so angry with the kids")
    assert alerts(chat.says(words)) == []
    assert chat.talk.answer("worry")


@pytest.mark.parametrize("words", ["im sorry", "im so tired", "im exhausted"])
def test_a_feeling_gets_a_kind_word_and_the_question_stays(chat, words):
    chat.says(MAYBE)
    came = chat.says(words)
    assert "999" in said(came)
    assert said(came).endswith("Is anyone in danger or being hurt?")
    assert chat.talk.step == ASKING


def test_the_numbers_fit_the_words_that_caused_the_doubt(chat):
    chat.says("something isnt right at home for one of our kids")
    assert "NSPCC" in said(chat.says("hgfds jkl"))


def test_another_question_of_ours_does_not_keep_the_doubt_waiting_and_is_asked_on_its_own_time(chat):
    chat.says(MAYBE)
    chat.says("where can i read about raising money")
    chat.press("Read the guide")
    agreed = chat.press("Yes please")
    assert not any(isinstance(each, LapseAt) for each in agreed)
    lapsed = chat.hears(QuestionLapsed())
    assert TellOfDoubt() in lapsed
    assert any(isinstance(each, LapseAt) for each in lapsed)


def test_a_second_doubt_does_not_put_the_hour_of_the_first_off(chat):
    chat.says(MAYBE)
    chat.says("menu")
    again = chat.says("he gets nasty when i come home late from the meetings")
    assert "Is anyone in danger" in said(again)
    assert not any(isinstance(each, LapseAt) for each in again)


def test_who_knows_of_it_is_for_the_person_to_say_who_has_the_chat(chat):
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    chat.says(MAYBE)
    assert chat.says("who have you told") == (AddToHandoff("who have you told"),)


@pytest.mark.parametrize("words", ["i dont want to say", "will she find out", "who have you told", "dont tell anyone"])
def test_what_is_asked_about_a_doubt_of_the_adviser_is_answered_straight_and_goes_to_nobody(chat, words):
    chat.says(OF_AISHA)
    came = chat.says(words)
    assert "Aisha hasn't been told, and won't be by me." in said(came)
    assert unsaid(came) == []
    assert chat.talk.step == ASKING


def test_an_adviser_whom_a_doubt_is_about_is_offered_nowhere_until_it_is_over(chat):
    chat.says(OF_AISHA)
    chat.says("menu")
    assert [button.label for button in chat.talk.question if button.key == "adviser"] == ["Ask the team"]
    chat.press("Ask the team")
    assert "Aisha" not in said(chat.says("our lease"))
    chat.press("Don't send")
    chat.at(ASKING)
    chat.says("no, it's nothing like that")
    chat.says("menu")
    assert [button.label for button in chat.talk.question if button.key == "adviser"] == ["My adviser"]


def test_what_their_adviser_would_see_on_a_list_is_asked_of_the_team_meanwhile(chat):
    chat.says(OF_AISHA)
    chat.at("academy.who")
    chat.says("my neighbour June, she runs the lunch club")
    (passed_on,) = [each for each in chat.press("Send it") if isinstance(each, OpenHandoff)]
    assert passed_on.around == "aisha"


def after_danger_that_was_closed(chat, days):
    chat.says("my mates dad hits her")
    chat.hears(HandoffClosed(3, "Aisha Rahman", safety=True))
    chat.at("menu.listening", **{LAST_ALARM: (MONDAY - timedelta(days=days)).isoformat()})
    return chat


@pytest.mark.parametrize("days", [0, 6.9])
def test_what_may_be_danger_within_a_week_of_danger_is_danger(chat, days):
    assert alerts(after_danger_that_was_closed(chat, days).says(PERHAPS_HIM))


def test_after_that_week_it_is_asked_about_gently(chat):
    came = after_danger_that_was_closed(chat, 7.1).says(PERHAPS_HIM)
    assert alerts(came) == []
    assert "Is anyone in danger" in said(came)


def test_starting_again_forgets_no_danger(chat):
    chat.says("my mates dad hits her")
    chat.says("start again")
    assert alerts(chat.says(PERHAPS_HIM))


@pytest.mark.parametrize("words", ["coming under the door", "and filling the hall", "just pouring out the kitchen"])
def test_a_few_words_that_go_on_with_it_are_no_topic(chat, words):
    chat.says("theres smoke")
    again = said(chat.says(words))
    assert chat.talk.step in (ASKING, AFTER)
    assert "999" in again
    assert "since you asked" not in again
