"""Words of consent are the answer wherever they come, while it is unanswered; nothing else is taken for them."""

import pytest

from flows.effects import Consent
from flows.events import Entered
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid

YES, NO = Consent(given=True), Consent(given=False)


@pytest.fixture
def chat(programme, ears):
    asked = Chat(programme, ears, Person(2, area="fernhill"))
    return asked.at("welcome.consent", asked_consent="yes")


@pytest.mark.parametrize("elsewhere", ["welcome.consent", "feelings.quiet", "suggest.choose", "privacy.known"])
@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("yes thats fine, you can remember it", YES),
        ("you may keep it", YES),
        ("happy for you to keep what i tell you", YES),
        ("i dont mind you remembering me", YES),
        ("no dont remember me", NO),
        ("please dont keep any of it", NO),
        ("id rather you didnt remember me", NO),
    ],
)
def test_it_is_the_answer_at_whatever_step_it_comes(chat, elsewhere, words, given):
    assert given in unsaid(chat.at(elsewhere, topic="volunteers").says(words))


@pytest.mark.parametrize(
    "words",
    """i dont remember anything, can you remember what i said, you can keep your guide, we dont keep minutes
    how do we keep people, we cant keep it going, you can keep chickens on the allotment""".replace("\n", ",").split(
        ","
    ),
)
def test_other_words_of_keeping_are_heard_as_what_they_are(chat, words):
    assert not {YES, NO} & set(unsaid(chat.says(words.strip())))


def test_once_answered_it_is_not_answered_by_the_way(chat):
    chat.known_as(consent=True).at("menu.listening")
    assert NO not in unsaid(chat.says("no dont remember me"))


def test_the_question_left_for_something_else_is_asked_again(chat):
    chat.says("honestly im worn out")
    chat.press("Leave me be a while")
    assert "may I remember" in said(chat.says("who can see this")).replace("May I", "may I")
    assert chat.talk.step == "welcome.consent"


LEFT_OPEN = ["no one turns up any more", "nobody comes and the hall roof leaks", "help"]


@pytest.mark.parametrize("first", LEFT_OPEN)
@pytest.mark.parametrize("words", ["yes", "yes please", "ok then", "go on", "yh"])
def test_a_bare_yes_a_turn_later_is_asked_about_and_then_counts(chat, first, words):
    chat.says(first)
    asked = chat.says(words)
    assert (said(asked), unsaid(asked)) == ("To be sure what that's to: may I remember what you tell me here?", [])
    assert YES in chat.says(words)


def test_a_bare_no_at_the_menu_is_asked_about_and_then_counts(chat):
    chat.says("menu")
    assert not any(isinstance(effect, Consent) for effect in chat.says("no"))
    assert NO in chat.says("no")


@pytest.mark.parametrize("words", ["great", "lovely", "sounds good", "perfect", "oh good"])
@pytest.mark.parametrize("first", ["menu", "no one turns up any more"])
def test_a_mere_kind_word_is_met_with_one_and_agrees_to_nothing(chat, first, words):
    chat.says(first)
    effects = chat.says(words)
    assert (said(effects), unsaid(effects)) == ("Good to hear.", [])


@pytest.mark.parametrize("step", ["suggest.one", "handoff.summary", "safety.are_you_safe"])
def test_a_yes_to_whatever_was_asked_since_is_no_consent(chat, step):
    chat.at(step, offer="guide:finding-helpers", topic="volunteers")
    chat.hears(Entered())
    effects = chat.says("yes")
    assert not any(isinstance(effect, Consent) for effect in effects)
    assert "To be sure" not in said(effects)


@pytest.mark.parametrize("consent", [True, False])
def test_once_answered_a_bare_yes_asks_nothing_of_it(chat, consent):
    chat.known_as(consent=consent).says("no one turns up any more")
    assert "To be sure" not in said(chat.says("yes"))


def test_nobody_who_grieves_is_asked(chat):
    chat.says("my mum died on sunday")
    assert "To be sure" not in said(chat.says("ok then"))
