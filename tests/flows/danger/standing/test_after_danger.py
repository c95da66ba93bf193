"""What is said once danger has been told of is answered as just that, and truly."""

from dataclasses import replace

import pytest

from flows.danger.standing.after_danger import ERASED, feared
from flows.effects import JoinArea, OpenHandoff
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid

HURT = "my boyfriend hits me"


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(HURT)
    return chat


@pytest.mark.parametrize(
    ("text", "fear"),
    [
        ("please dont tell anyone", "found_out"),
        ("is this confidential", "found_out"),
        ("who will you tell", "found_out"),
        ("i dont want anyone to know", "found_out"),
        ("he reads my phone", "watched"),
        ("he checks my texts", "watched"),
        ("my husband goes through my messages", "watched"),
        ("he'll see this", "watched"),
        ("hes reading this", "watched"),
        ("he is watching me type", "watched"),
        ("he is watching telly", None),
        ("how do i delete this chat", "watched"),
        ("no one is coming", "nobody_comes"),
        ("they didnt answer", "nobody_comes"),
        ("nobody has rung me back", "nobody_comes"),
        ("is anyone there", "nobody_comes"),
        ("he is coming back", None),
        ("he came at me with a knife", None),
        ("delete everything", None),
        ("he doesnt tell me anything", None),
        ("thank you", None),
    ],
)
def test_what_they_are_afraid_of_is_told_apart(text, fear):
    assert feared(text) == fear


@pytest.mark.parametrize("text", ["please dont tell anyone", "he reads my phone", "he checks my texts"])
def test_a_fear_is_answered_and_never_handed_over_as_something_ordinary(chat, text):
    came = chat.says(text)
    assert unsaid(came) == []
    assert chat.talk.step == "safety.after"


def test_no_secrecy_is_promised_in_few_words(chat):
    text = said(chat.says("please dont tell anyone"))
    assert text.startswith("I can't promise")
    assert len(text.split()) <= 60


def test_who_can_see_it_is_told_when_it_is_asked_on_its_own(chat, programme):
    assert programme.about.seen_by in said(chat.says("who can see this"))


@pytest.mark.parametrize("consent", [True, False, None])
def test_what_is_kept_is_told_with_what_erasing_means_after_danger(chat, consent):
    text = said(chat.known_as(consent=consent).says("what do you do with what i tell you"))
    assert ERASED in text
    assert text.startswith("I keep what you write to me") == bool(consent)


@pytest.mark.parametrize("text", ["ok", "yes", "thanks", "hello", "bye", "mm"])
def test_small_talk_after_danger_is_met_by_somebody_who_stays(chat, text):
    first, again = said(chat.says(text)), said(chat.says(text))
    assert first != again
    assert all(part in each for each in (first, again) for part in ("999", "till here"))
    assert chat.talk.step == "safety.after"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("my nan got hit by her carer in millbrook", "millbrook"),
        ("fernhill here. hes hitting me", "fernhill"),
        ("my boyfriend hits me, were in YJ1", "millbrook"),
        ("lacey hits me", ""),
        ("my boyfriend lacey hits me", ""),
        ("my boyfriend hits me", ""),
    ],
)
def test_an_area_named_in_the_danger_itself_goes_with_the_alarm(programme, ears, text, area):
    came = Chat(programme, ears, Person(9), None).says(text)
    expected = [JoinArea(area)] if area else []
    assert [each for each in came if isinstance(each, JoinArea)] == expected
    assert not area or came.index(JoinArea(area)) < min(
        came.index(each) for each in came if isinstance(each, OpenHandoff)
    )


def test_where_nobody_can_be_reached_an_area_said_later_promises_nothing(programme, ears):
    chat = Chat(programme, ears, Person(9), None)
    chat.world = replace(chat.world, load_listener=lambda around: "nobody")
    chat.says(HURT)
    text = said(chat.says("im in fernhill"))
    assert "Nobody on duty can be reached" in text
    assert "999" in text


def test_an_area_that_is_known_is_not_changed_by_a_danger_elsewhere(chat):
    assert not [each for each in chat.says("my nan got hit by her carer in millbrook") if isinstance(each, JoinArea)]


def test_a_phone_that_is_read_gets_the_silent_number(chat):
    assert "55" in said(chat.says("he reads my phone"))


@pytest.mark.parametrize("text", ["no one is coming", "they didnt answer"])
def test_nobody_coming_is_told_again_with_who_was_told_and_when(chat, text):
    came = chat.says(text)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert "was told at 09:00" in said(came)
    assert "ring 999" in said(came)


def test_nobody_coming_is_heard_after_another_topic_too(chat):
    chat.says("how do we find volunteers")
    assert "I'm still here" in said(chat.says("no one is coming"))
