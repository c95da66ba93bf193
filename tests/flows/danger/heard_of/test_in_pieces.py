"""Danger told in several short messages is heard in them together; ordinary talk in as short ones is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.danger.doubting.thing_words import SHOWS_A_THING
from flows.effects import Button, OpenHandoff, Stop
from flows.events import Attached, Entered, Said
from flows.hearing.normalise import plain
from flows.history import Past
from flows.way_back import AFTER, ASKING
from tests.flows.chatting import Chat, said, unsaid

SUPPER = Past(bookings=("winter_supper",))


def say_all(chat, words):
    """Say these one after another."""
    return [chat.says(each) for each in words.split(" / ")][-1]


def later(chat, minutes):
    chat.world = replace(chat.world, now=chat.world.now + timedelta(minutes=minutes))


ONLY_TOGETHER = (
    "i took them / all of them", "hello / hes outside / not opening it / he's got keys", "nan fell / she cant get up",
    "shes 14 / he is 32 / she sleeps at his", "they took my passport / i work every day / no pay",
    "he put his hands / round my neck", "he said he will / kill me", "been thinking / how to end it",
    "he has got me / by the throat", "dad came back / with a hammer", "the boys dad / punched him",
    "he locked it / took the keys / im inside", "theres petrol / through the letterbox", "my dad / hits mum",
    "the carer / slaps him", "ive got the rope / no one would care", "he said tonight / he will do it / to the kids",
    "i just want it all to / end", "my ex wont / leave me alone", "i dont want to / wake up", "nan wont / wake up",
    "i just want him to / stop", "i dont want to go / home",
)  # fmt: skip


@pytest.mark.parametrize("words", ONLY_TOGETHER)
def test_it_is_asked_about_or_raised(chat, words):
    say_all(chat, words)
    assert chat.talk.step in (ASKING, AFTER)


TOLD_AT_ONCE = frozenset(
    {"hes outside", "nan fell", "they took my passport", "he put his hands", "by the throat", "with a hammer"}
    | {
        "punched him",
        "theres petrol",
        "through the letterbox",
        "hits mum",
        "slaps him",
        "ive got the rope",
        "he has got me",
    }
)
"""What is asked about already where a chat opens with it."""


@pytest.mark.parametrize("words", sorted(TOLD_AT_ONCE))
def test_what_a_chat_is_opened_with_is_asked_about(chat, words):
    chat.says(words)
    assert chat.talk.step == ASKING


@pytest.mark.parametrize(
    "words", [piece for words in ONLY_TOGETHER for piece in words.split(" / ") if piece not in TOLD_AT_ONCE]
)
def test_no_other_piece_of_these_tells_it_by_itself(chat, words):
    chat.says(words)
    assert chat.talk.step not in (ASKING, AFTER)


@pytest.mark.parametrize(
    "words",
    [
        "hello / nobody comes to our meetings / any ideas", "hi / im jean / from fernhill",
        "we had 3 come / it was rubbish / im gutted", "the hall is cold / heating is broken / who pays",
        "can you help / its our treasurer / she resigned", "thanks / that was great / bye",
        "we lost the key / the lock is broken / how do we get money for it",
        "my mum died last year / she started this group", "he shouted / it was only about the minutes / we made up",
        "the kids loved it / face painting and that / can we do it again",
        "i took them / the leaflets / to every house", "the plumber came / is anyone there / who has the key",
        "she wont / take the minutes / nobody will",
        "he said he will / bring the cake / on saturday", "im done / with the form / where do i send it",
        "shes 14 / can she volunteer / at the cafe", "dont want to / be chair any more / who else",
        "who wants it / jim put his hand up / for treasurer", "next door again / parking / on our grass",
    ],
)  # fmt: skip
def test_ordinary_talk_in_pieces_is_not(chat, words):
    say_all(chat, words)
    assert chat.talk.step not in (ASKING, AFTER)


@pytest.mark.parametrize(
    "words",
    [
        "the hall is cold / stop", "im fed up of this / leave me alone", "no / stop", "they wont / stop texting me",
        "i dont want to / stop", "i just want you to / stop", "nobody comes / end", "i cant / leave me alone",
    ],
)  # fmt: skip
def test_a_stop_after_ordinary_words_stops_at_once(chat, words):
    effects = say_all(chat, words)
    assert [type(each) for each in unsaid(effects)] == [Stop]


@pytest.mark.parametrize(
    "words",
    [
        "he hit / 😭 / me again", "he hit / ? / me again", "he hit / ignore that / me again",
        "he hit / wrong chat / me again", "who is minding my kids / nobody has seen them since last nite",
        "who is looking after the kids / they are home alone", "can i bring my kids / he found out",
        "cancel my place / they are home alone", "is there parking / he follows me",
    ],
)  # fmt: skip
def test_what_was_answered_as_something_else_may_go_on(programme, ears, words):
    chat = Chat(programme, ears, past=SUPPER).at("coming.mine", meets="event:winter_supper")
    chat.hears(Entered())
    say_all(chat, words)
    assert chat.talk.step in (ASKING, AFTER)


@pytest.mark.parametrize(
    "words",
    [
        "i wont be coming / the kids have a match", "who is looking after the kids / thanks",
        "who is looking after the kids / is it free", "is there parking / thanks", "cancel my place / sorry",
        "can i bring my kids / what time", "count me in / see you there", "😭 / nobody comes to our meetings",
        "who is minding my kids / the supper",
    ],
)  # fmt: skip
def test_what_was_answered_and_goes_on_of_nobody_is_not(programme, ears, words):
    chat = Chat(programme, ears, past=SUPPER).at("coming.mine", meets="event:winter_supper")
    chat.hears(Entered())
    say_all(chat, words)
    assert chat.talk.step not in (ASKING, AFTER)


@pytest.mark.parametrize("step", ["academy.who", "academy.put_it", "peers.put_it"])
def test_what_is_shown_before_it_goes_may_go_on(chat, step):
    chat.at(step, forward_words="Sam from the pantry", wish_words="a shared fridge", wish_topic="legacy")
    say_all(chat, "he hit / me again")
    assert chat.talk.step == AFTER


def test_words_of_a_while_ago_are_another_matter(chat):
    chat.says("he said he will")
    later(chat, minutes=6)
    chat.says("kill me")
    assert chat.talk.step not in (ASKING, AFTER)


def test_a_press_in_between_ends_what_was_being_told(chat):
    chat.says("he said he will")
    chat.press(chat.talk.question[0].label)
    chat.says("kill me")
    assert chat.talk.step not in (ASKING, AFTER)


def test_a_typed_answer_is_no_piece(chat):
    chat.talk = replace(chat.talk, question=(Button("My husband", "husband"),))
    chat.says("my husband")
    assert chat.talk.answer("pieces") == ""


def test_a_draft_is_read_by_a_person_and_heard_alone(chat):
    chat.at("handoff.confirm", summary="the keys", words="the keys", reason="other")
    chat.says("take out my husband")
    assert chat.talk.answer("pieces") == ""


def test_all_of_it_decides_whom_to_ring(chat):
    words = said(say_all(chat, "my dad / hits mum"))
    assert "National Domestic Abuse Helpline" in words


def test_a_correction_stays_one(chat):
    chat.says("my dad")
    effects = chat.hears(Said("hits mum", correction=True))
    assert chat.talk.step in (ASKING, AFTER), said(effects)


def test_once_danger_was_heard_nothing_of_it_is_kept_for_later(chat):
    say_all(chat, "my dad / hits mum")
    assert chat.talk.answer("pieces") == ""


@pytest.mark.parametrize("words", ["3 weeks", "good bloke"])
def test_words_of_something_else_leave_the_question_open(chat, words):
    say_all(chat, "hes outside / not opening it")
    for _ in range(2):
        assert "999" in said(chat.says(words))
        assert chat.talk.answer("worry")


@pytest.mark.parametrize("words", ["he's got keys", "im hiding", "yes", "not sure"])
def test_words_of_somebody_or_a_yes_raise_it_at_once(chat, words):
    say_all(chat, "hes outside / not opening it")
    chat.says(words)
    assert chat.talk.step == AFTER


@pytest.mark.parametrize("words", ["aisha came to my house / then she hit me", "aisha / hits me"])
def test_it_goes_round_an_adviser_who_was_named_just_before(chat, words):
    raised = [each for each in unsaid(say_all(chat, words)) if isinstance(each, OpenHandoff)]
    assert [each.around for each in raised] == ["aisha"]


@pytest.mark.parametrize("shown", ["heres the roof look", "this is the leak", "look at our hall roof now"])
@pytest.mark.parametrize("caption", [True, False])
def test_a_thing_that_is_shown_goes_on_with_nothing(chat, shown, caption):
    chat.says("i keep sayin, its all down to me")
    chat.hears(Attached("photo", caption=shown, reference="3f" * 16) if caption else Said(shown))
    assert chat.talk.step != ASKING


@pytest.mark.parametrize("shown", ["heres the rope look", "this is the bruise", "heres the end of it all"])
def test_what_may_be_of_danger_still_goes_on_with_what_was_said(shown):
    assert not SHOWS_A_THING.fullmatch(plain(shown))
