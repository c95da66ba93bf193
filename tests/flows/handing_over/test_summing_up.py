"""What would be passed on: what weighs, in the resident's own words, each thing once, and changed as they like."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import OpenHandoff
from flows.history import Made, Need, Past
from flows.turn import Cover
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    aisha = Cover("Aisha Rahman", date(2026, 1, 13))
    chat.world = replace(chat.world, load_cover=lambda: aisha)
    return chat


def sent(chat, needs=(), last=(), asked="can i speak to someone", **past):
    """What would go to the adviser where they wanted and wrote this before, and then ask for a person."""
    wanted = tuple(Need("volunteers", "said", "open", words, mine=True) for words in needs)
    chat.world = replace(chat.world, load_past=lambda: Past(needs=wanted, last_words=tuple(last), **past))
    chat.says(asked)
    (passed_on,) = (
        unsaid(chat.press("Send it")) if chat.talk.step == "handoff.summary" else [OpenHandoff("ordinary", "", "")]
    )
    return passed_on.summary


@pytest.mark.parametrize(
    "scrap",
    ["hi there love", "yes", "ok", "ok then", "thanks", "the first one please", "2", "number two", "in two weeks",
     "next tuesday", "hmm not sure about that", "no not that", "what about the", "oh and cos", "read the guide",
     "something else", "i'm jean", "who can see this", "what do you know about me", "menu", "go back", "sorry",
     "not now thanks", "and our", "you're useless", "stop it"],
)  # fmt: skip
def test_scraps_stay_out_of_it(chat, scrap):
    assert sent(chat, last=["nobody volunteers any more", scrap]) == "nobody volunteers any more"


def test_with_nothing_but_scraps_they_are_asked_what_it_is_about(chat):
    assert sent(chat, last=["hello", "yes", "what about the"]) == ""
    assert chat.talk.step == "handoff.what_about"


@pytest.mark.parametrize("asked", ["where do i find someone to ring me about it", "who can i speak to about this"])
def test_what_only_points_back_is_about_what_they_told_before(chat, asked):
    assert sent(chat, last=["our centre roof is leaking"], asked=asked).startswith("our centre roof is leaking")


@pytest.mark.parametrize("number", ["07700 900123", "my number is 07700900123", "+44 7700 900123 after 6"])
def test_a_number_given_while_it_is_shown_goes_too(chat, number):
    chat.world = replace(chat.world, load_past=lambda: Past(last_words=("our centre roof is leaking",)))
    chat.says("can someone ring me about it")
    assert f"{number}”" in said(chat.says(number))


def test_the_same_thing_is_said_once_however_often_they_said_it(chat):
    twice = ["we cant get anyone to volunteer", "hello. we cant get anyone to volunteer"]
    assert sent(chat, needs=twice, last=["nobody volunteers any more"]) == "nobody volunteers any more"


def test_different_things_are_all_there_the_newest_first(chat):
    told = sent(chat, needs=["we cant get volunteers", "the roof is leaking"], last=["we need a grant for a kitchen"])
    assert told == "we need a grant for a kitchen. the roof is leaking. we cant get volunteers"


def test_what_always_goes_to_a_person_comes_first_and_then_what_has_a_date(chat):
    told = sent(
        chat,
        needs=["the quote for paint is due by 14 march", "two of them have fallen out"],
        last=["the roof is leaking"],
    )
    assert told == "two of them have fallen out. the quote for paint is due by 14 march. the roof is leaking"


def test_hellos_and_thanks_around_it_are_cut_off(chat):
    assert sent(chat, asked="hi there, can i talk to a person about our lease please x") == (
        "can i talk to a person about our lease"
    )


def test_wanting_to_be_rung_goes_with_it(chat):
    told = sent(chat, last=["nobody volunteers any more"], asked="can someone ring me please")
    assert told == "nobody volunteers any more. can someone ring me"


def test_it_is_no_longer_than_a_phone_shows_and_ends_with_a_whole_sentence(chat):
    long = ["the roof is leaking and " + "it drips on the stage " * 9, "we need a grant and " + "nobody knows how " * 9]
    told = sent(chat, needs=long, last=["nobody volunteers any more"])
    assert told.startswith("nobody volunteers any more. ")
    assert len(told) <= 320
    assert told.endswith(("nobody knows how", "on the stage"))


@pytest.mark.parametrize(
    "after", ["he was drunk again last night", "i had to go to my sisters", "it was about my son really"]
)
def test_nothing_that_was_said_about_danger_goes_in_nor_what_was_said_after_it(chat, after):
    told = sent(chat, needs=["my husband hits me"], last=["nobody volunteers any more", "my husband hits me", after])
    assert told == "nobody volunteers any more"


def test_another_topic_after_danger_goes_in(chat):
    assert sent(chat, last=["my husband hits me", "nobody volunteers any more"]) == "nobody volunteers any more"


def test_they_are_told_that_what_they_took_up_is_seen_too(chat):
    made = Made("guide:finding-helpers", "volunteers", "yes"), Made("adviser", "volunteers", "not_now")
    sent(chat, last=["nobody volunteers any more"], suggestions=made)
    chat.at("menu.listening")
    assert "They'll see what you took up here too: “Finding more helpers”." in said(chat.says("can i speak to someone"))


THREE = ["nobody comes to our meetings. the roof leaks. our treasurer has left"]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("leave out the roof", "nobody comes to our meetings. our treasurer has left"),
        ("leave the bit about the treasurer out please", "nobody comes to our meetings. the roof leaks"),
        ("don't mention the treasurer", "nobody comes to our meetings. the roof leaks"),
        ("please dont tell them about the roof", "nobody comes to our meetings. our treasurer has left"),
        ("take the roof out of it", "nobody comes to our meetings. our treasurer has left"),
        ("remove the part about meetings", "the roof leaks. our treasurer has left"),
    ],
)
@pytest.mark.parametrize("first", ["", "Change it"])
def test_a_part_that_is_named_is_left_out(chat, typed, left, first):
    sent(chat, asked=f"can someone help: {THREE[0]}")
    chat.at("handoff.summary", handoff_summary=THREE[0])
    if first:
        chat.talk = replace(chat.talk, question=())
        chat.at("handoff.change")
    assert f"“{left}”" in said(chat.says(typed))


def test_where_it_is_not_clear_which_part_they_pick(chat):
    chat.at("handoff.summary", handoff_summary=THREE[0])
    assert said(chat.says("leave that out")).startswith("Which part shall I leave out?")
    assert [button.label for button in chat.talk.question][-1] == "Keep it as it is"
    assert "“nobody comes to our meetings. our treasurer has left”" in said(chat.press("The roof leaks"))


def test_a_part_can_be_named_after_being_asked_and_all_of_it_kept(chat):
    chat.at("handoff.summary", handoff_summary=THREE[0]).says("leave that out")
    assert "“nobody comes to our meetings. the roof leaks”" in said(chat.says("the treasurer"))
    chat.says("leave that out")
    assert "“nobody comes to our meetings. the roof leaks”" in said(chat.press("Keep it as it is"))


def test_with_all_of_it_left_out_it_is_a_word_with_somebody(chat):
    chat.at("handoff.summary", handoff_summary="the roof leaks")
    assert "“I'd like a word with somebody”" in said(chat.says("leave that out"))


def test_something_it_does_not_hold_is_not_taken_out_in_silence(chat):
    chat.at("handoff.summary", handoff_summary="the roof leaks")
    assert "Which part shall I leave out?" in said(chat.says("leave out the bit about the dog"))


@pytest.mark.parametrize("typed", ["leave it", "leave it for now", "not now", "dont send it", "leave it out for now"])
def test_leaving_it_all_is_still_leaving_it_all(chat, typed):
    chat.says("can i talk to a person about our lease")
    assert unsaid(chat.says(typed)) == []
    assert chat.talk.step == "menu.listening"
