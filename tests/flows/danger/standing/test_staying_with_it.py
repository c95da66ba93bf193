"""After danger was told, and until a person takes it: straight answers, and nothing of the programme."""

from dataclasses import replace

import pytest

from flows.effects import AddToHandoff, OpenHandoff
from flows.events import HandoffTaken
from flows.history import Past, Waiting
from flows.way_back import AFTER
from tests.flows.chatting import Chat, said, unsaid

HURT = "my boyfriend hits me"
WAITS = Waiting(3, "waiting", "safety", "", "", None)


@pytest.fixture
def told(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(HURT)
    return chat


@pytest.mark.parametrize(
    "asked",
    [
        "has someone been told", "have you told anyone", "who have you told", "whos been told", "who knows about this",
        "is anybody ringing me", "whens someone ringing", "when will somebody answer", "will anyone call me",
        "what do i do", "what should i do now", "who can i ring", "what number do i ring", "please help", "help me",
        "help", "Help!", "heeelp",
        "can i talk to someone", "adviser", "can i speak to a person please",
    ],
)  # fmt: skip
def test_what_is_asked_gets_who_was_told_when_and_999_and_changes_nothing_else(told, asked):
    came = told.says(asked)
    assert all(part in said(came) for part in ("The duty adviser was told at 09:00", "999", "0808 2000 247"))
    assert unsaid(came) == []
    assert told.talk.step == "safety.after"


@pytest.mark.parametrize("asked", ["will he find out", "will they find out", "does my mum know", "dont tell anyone"])
def test_who_finds_out_is_answered_without_a_promise_of_silence(told, asked):
    assert said(told.says(asked)).startswith("I can't promise to keep it to myself.")


@pytest.mark.parametrize("asked", ["who can i talk to about the lease", "can you help us find volunteers"])
def test_what_is_asked_about_the_programme_is_answered_as_usual(told, asked):
    assert "was told at" not in said(told.says(asked))


def test_where_nobody_can_be_reached_nobody_is_said_to_have_been_told(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.world = replace(chat.world, load_listener=lambda around: "nobody")
    chat.says(HURT)
    for asked in ("who have you told", "when will somebody answer", "what do i do"):
        text = said(chat.says(asked))
        assert "nobody on duty can be reached through me" in text
        assert "was told" not in text


@pytest.mark.parametrize(
    ("age", "number"),
    [("hes 16", "NSPCC"), ("im 14", "Childline"), ("she's 82", "Hourglass"), ("my nan is 79", "Hourglass")],
)
def test_an_age_changes_whom_to_ring_and_is_passed_to_nobody(told, age, number):
    came = told.says(age)
    assert number in said(came)
    assert "0808 2000 247" in said(came)
    assert unsaid(came) == []
    assert number in said(told.says("who can i ring"))
    assert number in said(told.says(HURT))


def test_an_age_changes_nothing_where_an_ambulance_is_needed(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("my dads collapsed")
    assert "Hourglass" not in said(chat.says("hes 82"))


@pytest.mark.parametrize("words", ["hes at his nans", "im in the kitchen", "hes gone out", "no area", "hes 35"])
def test_few_words_about_how_it_is_are_met_by_somebody_who_stays(told, words):
    came = told.says(words)
    assert "till here" in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize(
    "words",
    ["i locked the door", "where can i go",
     "im so tired", "he said sorry", "forget it", "mm", "idk"],
)  # fmt: skip
def test_what_is_not_plainly_ordinary_gets_no_guide_and_is_written_on_no_card(told, words):
    came = told.says(words)
    assert "till here" in said(came)
    assert "999" in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize(
    "words",
    ["im scared", "i have no money to leave", "help hes here", "she is safe at mine but he is looking for her",
     "i want to leave him", "is there somewhere i can go tonight"],
)  # fmt: skip
def test_what_may_be_danger_again_is_told_again(told, words):
    came = told.says(words)
    assert "999" in said(came)
    assert [effect.urgency for effect in came if isinstance(effect, OpenHandoff)] == ["safety"]


@pytest.mark.parametrize("words", ["how do i get involved", "id like to join in", "can i come to the next meeting"])
def test_joining_in_can_wait_and_that_is_said(told, words):
    assert said(told.says(words)).startswith("Joining in can wait: ask me about it again once this is over.")
    assert told.talk.step == AFTER


def test_neither_does_it_after_something_ordinary_was_talked_of(told):
    told.world = replace(told.world, load_past=lambda: Past(handoffs=(WAITS,), waiting=WAITS))
    told.says("how do we find volunteers")
    came = told.says("i locked the door")
    assert "till here" in said(came)
    assert "0808 2000 247" in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize(
    "asked", ["who will come", "are the police coming", "did you call the police?", "are you sending someone",
              "have you called an ambulance", "is the ambulance on its way",
              "ring the police for me", "can you call the police please"]
)  # fmt: skip
def test_who_comes_is_answered_honestly(told, asked):
    came = told.says(asked)
    assert said(came).startswith("I can't send anybody: I don't ring the police or an ambulance.")
    assert "The duty adviser was told at 09:00" in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize(
    "words",
    ["he stabbed me can you call an ambulance", "hes got a knife are the police coming",
     "he hit me again will you send someone"],
)  # fmt: skip
def test_more_danger_beside_that_question_is_told_again_and_answered_too(told, words):
    came = told.says(words)
    assert [effect.urgency for effect in came if isinstance(effect, OpenHandoff)] == ["safety"]
    assert said(came).startswith("I can't send anybody")


@pytest.mark.parametrize(
    "words", ["please cancel it", "CANCEL THE ALERT", "so you can stop telling people", "switch off the alarm please"]
)
def test_it_is_said_plainly_that_it_cannot_be_called_off(told, words):
    came = told.says(words)
    assert said(came).startswith("I can't call that off: a person will still look in on you here")
    assert "0808 2000 247" in said(came)
    assert unsaid(came) == []


@pytest.mark.parametrize("words", ["i rang it and nobody picks up", "nobody picks up", "the line is engaged"])
def test_a_line_that_nobody_answers_is_heard(told, words):
    assert said(told.says(words)).startswith("I'm sorry they didn't answer. If anyone is in danger, ring 999 now")


@pytest.mark.parametrize("words", ["my number is 07700900123 but dont ring before 5", "07700900123 dont call",
                                   "07700900123 but not before 5"])  # fmt: skip
def test_how_they_can_be_rung_goes_with_the_number_as_they_put_it(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"Number given to be rung on: 07700900123\nIn their words: “{words}”")]
    assert "what you said about ringing" in said(came)


@pytest.mark.parametrize("words", ["dont ring me", "please don't call", "do not phone me", "never ring here"])
def test_that_nobody_should_ring_goes_with_it(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff(f"They ask not to be rung. In their words: “{words}”")]
    assert said(came).startswith("I've put with it that nobody should ring.")


def test_that_nobody_should_ring_is_not_lost_when_it_is_told_with_the_danger(chat):
    came = chat.says("my boyfriend hits me dont ring me")
    assert unsaid(came)[-1] == AddToHandoff("They ask not to be rung. In their words: “dont ring me”")
    assert any(isinstance(each, OpenHandoff) for each in came)


@pytest.mark.parametrize("words", ["dont call the police", "they dont ring me back", "i cant ring anyone"])
def test_other_words_about_ringing_are_not_taken_for_it(told, words):
    assert not any(isinstance(each, AddToHandoff) for each in told.says(words))


@pytest.mark.parametrize("words", ["ring me on 07700 900123", "07700 900123", "my number is 07700 900123"])
def test_their_number_goes_with_it_alone(told, words):
    came = told.says(words)
    assert unsaid(came) == [AddToHandoff("Number given to be rung on: 07700 900123")]
    assert said(came).startswith("I've put that number with it")


@pytest.mark.parametrize(
    "words",
    ["no wait thats wrong its 07700900124", "ring 07700900124 instead, the other one is his phone",
     "actually dont use that one its his", "delete that number", "its not 07700900123 any more"],
)  # fmt: skip
def test_a_number_put_right_or_taken_back_goes_with_it_as_it_was_written(told, words):
    told.says("07700900123")
    came = told.says(words)
    (note,) = [each.text for each in came if isinstance(each, AddToHandoff)]
    assert words in note
    assert "before you ring" in note
    assert "to be read before anybody rings" in said(came)


def test_somebody_elses_number_goes_nowhere(told):
    assert not any(isinstance(each, AddToHandoff) for each in told.says("his number is 07700 900123"))


def test_it_is_stayed_with_wherever_the_chat_has_gone_as_long_as_nobody_has_it(told):
    told.world = replace(told.world, load_past=lambda: Past(handoffs=(WAITS,), waiting=WAITS))
    told.says("how do we find volunteers")
    assert told.talk.step == "suggest.choose"
    assert "The duty adviser was told at 09:00" in said(told.says("what do i do"))
    assert "till here" in said(told.says("hes at his nans"))
    assert "An answer comes here" in said(told.says("how long will they be"))


def test_what_was_asked_for_besides_can_still_be_added_to(told):
    told.world = replace(told.world, load_past=lambda: Past(handoffs=(WAITS,), waiting=WAITS))
    told.at("handoff.waiting")
    assert AddToHandoff("the lease ends in may") in told.says("add: the lease ends in may")


def test_a_person_who_has_it_is_not_spoken_for(told):
    told.hears(HandoffTaken(3, "Aisha Rahman"))
    assert told.says("what do i do") == (AddToHandoff("what do i do"),)


@pytest.mark.parametrize(
    "words", ["no", "no, shes fine", "he's fine now, false alarm", "no, shes fine now, she woke up"]
)
def test_a_plain_denial_still_stands(told, words):
    came = told.says(words)
    assert said(came).startswith("Thanks for telling me.")
    assert not any(isinstance(each, OpenHandoff) for each in came)
