"""What works everywhere works while a person has the chat or is waited for, and none of it is passed on as words."""

from dataclasses import replace
from typing import get_args

import pytest

from flows import menu
from flows.effects import AddToHandoff, EraseMe, ExportMe, PauseUntil, Resume, Stop
from flows.events import AdviserSaid, HandoffTaken
from flows.hearing.heard import Command
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said, unsaid

TAKEN = Waiting(3, "taken", "ordinary", "our lease", "aisha", None, "aisha")


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, past=Past(handoffs=(TAKEN,), waiting=TAKEN)).at("handoff.waiting")
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    return chat


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("stop", "I won't write to you first any more"),
        ("stop it", "I won't write to you first any more"),
        ("pause", "Until when shall I keep quiet?"),
        ("please pause until friday", "I'll keep quiet until"),
        ("resume", "It's on already"),
        ("help", "Aisha has this chat"),
        ("menu", "Aisha has this chat"),
        ("back", "Aisha has this chat"),
        ("start again", "Aisha has this chat"),
        ("recap", "Aisha has this chat"),
        ("adviser", "Aisha has this chat"),
        ("what do you know about me", "I know your name (Jean)"),
        ("export my data", "Here's a copy"),
        ("delete everything", "What's open with Aisha ends as well"),
        ("erase me", "What's open with Aisha ends as well"),
        ("forget me", "What's open with Aisha ends as well"),
        ("who can see this chat", "Your chat can be seen by"),
        ("how do i complain about my adviser", "and not to that adviser"),
    ],
)
def test_a_command_is_done_and_not_passed_on(chat, typed, told):
    came = chat.says(typed)
    assert told in said(came)
    assert not any(isinstance(effect, AddToHandoff) for effect in came)
    assert chat.talk.owner == "adviser"
    assert {button.key for button in chat.talk.question}.isdisjoint({"menu", "carry_on"})


@pytest.mark.parametrize(
    "typed",
    ["later", "not now", "message me after 6", "call me", "can you help", "home", "the list", "where are we up to",
     "wrong area", "are you a real person", "yes", "no", "thanks", "ok", "not at the moment"],
)  # fmt: skip
def test_what_may_be_meant_for_the_person_goes_to_the_person(chat, typed):
    assert chat.says(typed) == (AddToHandoff(typed),)


def test_every_command_there_is_was_thought_of(chat):
    ways = {"menu": "menu", "help": "help", "back": "back", "start_again": "start again", "stop": "stop",
            "pause": "pause", "resume": "resume", "adviser": "adviser", "privacy": "what do you know about me",
            "export": "export my data", "forget": "delete everything", "recap": "recap"}  # fmt: skip
    passed_on = {"about", "area"}  # questions and an area that is wrong are for the person to answer
    assert set(ways) | passed_on == set(get_args(Command)) == set(menu.COMMANDS)
    for command, typed in ways.items():
        assert chat.world.ears.hear(typed).command == command


def test_erasing_needs_its_yes_and_ends_it(chat):
    chat.says("delete everything")
    assert unsaid(chat.press("Delete it all")) == [EraseMe()]
    assert (chat.talk.owner, chat.talk.step) == ("bot", "welcome.hello")


def test_keeping_it_leaves_the_chat_with_the_person(chat):
    chat.says("delete everything")
    assert said(chat.says("keep it")) == "Nothing has been deleted."
    assert chat.talk.question == ()
    assert chat.says("thanks") == (AddToHandoff("thanks"),)


def test_a_copy_can_be_had_first(chat):
    chat.says("delete everything")
    assert unsaid(chat.press("Copy first")) == [ExportMe()]
    assert unsaid(chat.press("Delete it all")) == [EraseMe()]


@pytest.mark.parametrize("question", ["delete everything", "what do you know about me", "pause"])
@pytest.mark.parametrize("meanwhile", ["resident", "adviser"])
def test_a_yes_to_the_person_is_no_yes_to_an_older_question_of_ours(chat, question, meanwhile):
    chat.says(question)
    if meanwhile == "resident":
        assert chat.says("hang on, what becomes of our plan") == (AddToHandoff("hang on, what becomes of our plan"),)
    else:
        chat.hears(AdviserSaid(3, "Aisha Rahman", "Shall I ring you?"))
    assert chat.says("yes") == (AddToHandoff("yes"),)


def test_a_question_about_safety_stays_open_beside_all_that(chat):
    chat.says("no volunteers again, cant go on like this")
    assert chat.talk.step == "safety.are_you_safe"
    chat.says("what do you know about me")
    chat.press("That's fine")
    assert chat.talk.step == "safety.are_you_safe"
    assert [button.label for button in chat.talk.question] == ["Yes", "No", "Not sure"]


@pytest.mark.parametrize(
    "step",
    ["handoff.waiting", "handoff.add", "handoff.summary", "handoff.what_about", "handoff.change", "safety.after",
     "safety.left_open", "safety.are_you_safe"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("typed", "does", "leads_to"),
    [
        ("stop", Stop, "menu.listening"),
        ("pause until friday", PauseUntil, "menu.listening"),
        ("pause", None, "menu.pause"),
        ("resume", Resume, "menu.listening"),
        ("help", None, "menu.home"),
        ("menu", None, "menu.home"),
        ("what do you know about me", None, "privacy.known"),
        ("export my data", ExportMe, None),
        ("delete everything", None, "privacy.forget"),
        ("erase me", None, "privacy.forget"),
        ("recap", None, "recap.what_changed"),
        ("start again", None, "menu.home"),
    ],
)
def test_each_command_works_in_every_step_that_waits_for_a_person(programme, ears, step, typed, does, leads_to):
    waiting = replace(TAKEN, state="waiting")
    chat = Chat(programme, ears, past=Past(handoffs=(waiting,), waiting=waiting)).at(step, danger="self_harm")
    chat.talk = replace(chat.talk, owner="waiting", handoff=3)
    came = chat.says(typed)
    assert said(came)
    assert not any(isinstance(effect, AddToHandoff) for effect in came)
    assert does is None or any(isinstance(effect, does) for effect in came)
    stays = step == "safety.after" and typed in ("help", "recap")  # a cry for help, and nothing is said over again
    assert chat.talk.step == step if stays else leads_to in (None, chat.talk.step)
    assert chat.talk.owner == "waiting"


def test_who_can_see_it_begins_with_who_reads_it_now(chat):
    effects = chat.says("who can see this?")
    assert said(effects).startswith("Aisha is reading this chat now")
    assert unsaid(effects) == []


@pytest.mark.parametrize(
    "words",
    [
        "thx aisha. who can see this?",
        "the caretaker has the keys, who can see this chat",
        "who can see this? its about our lease",
    ],
)
def test_what_is_said_beside_a_question_for_us_goes_to_them_as_well(chat, words):
    effects = chat.says(words)
    assert "Your chat can be seen by" in said(effects)
    assert unsaid(effects) == [AddToHandoff(words)]


def test_what_is_not_for_them_stays_from_them_beside_a_question(chat):
    effects = chat.says("i want to complain about aisha. who can see this?")
    assert not any(isinstance(each, AddToHandoff) for each in effects)
