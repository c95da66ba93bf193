"""Danger stands, and they ask what comes of telling or ringing, or what they said: true answers, no new alarm."""

from dataclasses import replace

import pytest

from flows.effects import OpenHandoff
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said, unsaid

THE_LINE = "The National Domestic Abuse Helpline: 0808 2000 247"
WAITS = Waiting(3, "waiting", "safety", "", "", None, around="aisha")


@pytest.mark.parametrize(
    "asked",
    [
        "will they tell social services", "will you tell the council", "do you have to tell social services",
        "wil they tell socal services about me", "will social services find out", "dont tell social services",
        "what about social services", "are you going to report me to social services", "will the social get involved",
    ],
)  # fmt: skip
def test_whether_social_services_hear_of_it_is_answered_without_a_promise(told, asked):
    came = told.says(asked)
    assert said(came).startswith("I don't tell social services myself.")
    assert "they may have to tell the council's safeguarding team" in said(came)
    assert "you can ask whoever answers you" in said(came)
    assert unsaid(came) == []
    assert told.talk.step == "safety.after"


@pytest.mark.parametrize(
    "asked",
    [
        "will social services take my kids", "will they take my children away", "will i lose my kids",
        "im scared social services will take my kids", "can they take my baby off me", "are my kids going to be taken",
    ],
)  # fmt: skip
def test_whether_the_children_are_taken_is_answered_without_a_promise_or_a_fright(told, asked):
    came = told.says(asked)
    assert said(came).startswith("I can't say what social services would do: nobody in this chat decides that.")
    assert "It was right to ask for help." in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize(
    "words", ["he said he will take my kids", "will he take my kids", "he hit me again will they tell social services"]
)
def test_what_he_might_do_and_what_is_told_beside_it_are_danger_still(told, words):
    assert [each.urgency for each in told.says(words) if isinstance(each, OpenHandoff)] == ["safety"]


def test_where_nobody_can_be_reached_nobody_is_said_to_follow_any_rules(told):
    told.world = replace(told.world, load_listener=lambda around: "nobody")
    text = said(told.says("will they tell social services"))
    assert "nobody on duty can be reached through me" in text
    assert "may have to" not in text


@pytest.mark.parametrize(
    "asked",
    [
        "is it free", "does it cost to ring", "is the number free", "do they charge", "is that a free number",
        "how much does it cost to ring", "does ringing cost anything", "i have no credit", "will i get charged to ring",
    ],
)  # fmt: skip
def test_what_it_costs_is_of_the_numbers_given_as_content_has_them(told, asked):
    came = told.says(asked)
    text = "999 is free to ring, also without credit. The National Domestic Abuse Helpline is free as well."
    assert said(came).startswith(text)
    assert THE_LINE in said(came)
    assert unsaid(came) == []


def test_of_a_number_that_content_does_not_call_free_nothing_is_claimed(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("i think my neighbour beats his little boy")
    assert "I can't say what it costs to ring the NSPCC." in said(chat.says("is it free"))


@pytest.mark.parametrize(
    "asked",
    [
        "will it show on the bill", "does the call show up on my phone bill", "will he see the call",
        "can he see i rang them", "do they show up on the phone bill", "would my husband be able to see i rang",
    ],
)  # fmt: skip
def test_where_a_call_shows_is_not_promised(told, asked):
    assert said(told.says(asked)).startswith("I can't promise that it doesn't show")


@pytest.mark.parametrize("asked", ["is the lunch club free", "who pays for you", "is she free to talk"])
def test_what_else_is_free_or_paid_for_is_answered_as_before(told, asked):
    assert "999 is free" not in said(told.says(asked))


@pytest.mark.parametrize(
    "asked",
    [
        "what did i say before", "what have i told you", "where were we", "recap", "remind me what i said",
    ],
)  # fmt: skip
def test_nothing_they_said_is_repeated_and_the_programme_is_left_out_of_it(told, asked):
    came = told.says(asked)
    assert said(came).startswith("I know your name (Jean) and your area (Fernhill). I don't repeat here what you wrote")
    assert THE_LINE not in said(came)
    assert "Aisha" not in said(came)
    assert unsaid(came) == []
    assert told.talk.step == "safety.after"


@pytest.mark.parametrize("asked", ["what have you got on me", "what do you know about me"])
def test_what_is_known_of_them_shows_nothing_of_the_danger_and_nobody_s_name_but_theirs(told, asked):
    told.world = replace(told.world, load_past=lambda: Past(handoffs=(WAITS,), waiting=WAITS))
    text = said(told.says(asked))
    assert text.startswith("I know your name (Jean) and your area (Fernhill).")
    assert not any(each in text for each in ("husband", "Aisha", "danger", "safe"))
    assert THE_LINE in said(told.says("what do i do"))


@pytest.mark.parametrize(
    "asked",
    ["should i tell someone", "should i tell a teacher about it", "is it ok to tell someone", "should i report it"],
)
def test_whether_to_tell_somebody_is_answered_yes_with_who_was_told_and_whom_to_ring(chat, asked):
    for words in ("they make me carry packages for them", "im 14"):
        chat.says(words)
    came = chat.says(asked)
    assert said(came).startswith("Yes. You did right to say it here, and it is not your fault. Tell an adult you trust")
    assert "The duty adviser was told at 09:00 that somebody may not be safe" in said(came)
    assert "without your name: Crimestoppers: 0800 555 111" in said(came)
    assert "Childline: 0800 1111" in said(came)
    assert unsaid(came) == []
    assert chat.talk.step == "safety.after"


def test_a_grown_up_who_asks_whether_to_tell_is_told_of_no_childline_and_no_crime(told):
    came = told.says("should i tell someone")
    assert said(came).startswith("Yes. You did right to say it here, and it is not your fault. Tell somebody you trust")
    assert THE_LINE in said(came)
    assert not any(each in said(came) for each in ("Childline", "Crimestoppers"))


@pytest.mark.parametrize(
    "words", ["should i keep quiet", "should i tell him", "should i tell my dad", "do i have to tell them"]
)
def test_what_a_yes_could_do_harm_to_has_none(told, words):
    assert "Yes." not in said(told.says(words))
