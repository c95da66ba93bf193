"""What a message is about when it was no answer to the question."""

from dataclasses import replace

import pytest

from flows.effects import NoteActivity, OpenHandoff, PauseUntil, RecordNeed
from flows.events import Entered, Said
from flows.listening import worries
from flows.listening.feelings_languages import LANGUAGES
from tests.flows.chatting import Chat, said, unsaid

WORRIES = "nobody volunteers any more, the roof of the hall leaks, and the accounts haven't been done since March"


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears)


def test_a_clear_topic_is_noted_in_their_own_words(chat):
    assert RecordNeed("volunteers", "said", "how do we get more volunteers?") in chat.says(
        "how do we get more volunteers?"
    )


def test_a_new_topic_keeps_the_question_that_was_open(chat):
    chat.at("privacy.known").says("how do we get more volunteers?")
    assert chat.talk.interrupted == "privacy.known"


def test_several_worries_are_kept_apart_in_their_words(chat):
    text = said(chat.says(WORRIES))
    assert "“nobody volunteers any more”" in text
    assert "“the accounts haven't been done since March”" in text


def test_the_other_worries_are_offered_after_the_first(chat):
    chat.says(WORRIES)
    chat.says("the first")
    assert "You also said:" in said(chat.says("not now"))


def test_thanks_leaves_the_question_as_it_was(chat):
    chat.at("privacy.known").says("hello")
    before = chat.talk.question
    chat.says("thanks")
    assert (chat.talk.step, chat.talk.question) == ("privacy.known", before)


def test_what_the_trusted_organisation_is_is_answered_with_its_name(chat):
    assert "Fernhill and District Community Trust" in said(chat.says("what's an LTO?"))


def test_a_death_is_met_without_a_word_about_the_work(chat):
    effects = chat.says("my mum died on sunday")
    assert unsaid(effects) == [NoteActivity("loss")]
    assert "?" not in said(effects)


def test_leave_me_be_keeps_quiet_for_four_weeks(chat):
    chat.says("my mum died on sunday")
    assert [type(effect) for effect in unsaid(chat.press("Leave me be a while"))] == [PauseUntil]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_another_language_is_answered_in_itself_and_offers_a_person(chat, code):
    words = LANGUAGES[code]
    chat.at("feelings.person", language=code, words="…")
    chat.says("menu")
    chat.at("feelings.person", language=code, words="…")
    from flows.engine import advance

    chat.talk = advance(chat.talk, Entered(), chat.world).conversation
    effects = chat.press(words.yes)
    assert said(effects) == words.asked
    assert [effect.reason for effect in effects if isinstance(effect, OpenHandoff)] == ["language"]


def test_rudeness_gets_a_calm_line_and_no_record(chat):
    effects = chat.says("piss off")
    assert unsaid(effects) == []
    assert said(effects)


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.tell_me", "suggest.choose"])
@pytest.mark.parametrize("words", ["your useless", "this is rubbish"])
def test_being_no_use_is_owned_and_a_person_offered(chat, words, step):
    chat.at(step, topic="volunteers")
    chat.hears(Entered())
    assert "sorry" in said(chat.says(words))
    assert chat.talk.interrupted in (step, "")
    assert chat.press("Yes, ask Aisha")
    assert chat.talk.step == "handoff.what_about"


@pytest.mark.parametrize(
    "text",
    ["what can I read about leases meanwhile", "what can I read about our lease", "any guides on leases please?"],
)
def test_something_to_read_is_about_what_they_name(chat, text):
    assert RecordNeed("community_assets", "said", text) in chat.at("handoff.waiting").says(text)


SEVERAL = "the chair has fallen out with the treasurer and the roof leaks and we need money for tools"


@pytest.mark.parametrize("words", ["all of them", "both", "doesnt matter", "you choose", "any of them"])
def test_whoever_wants_all_of_them_begins_with_the_first_and_hears_so(chat, words):
    chat.says(SEVERAL)
    begun = said(chat.says(words))
    assert begun.startswith("One at a time, then. First, “the chair has fallen out with the treas")
    assert (chat.talk.answer("worry0"), chat.talk.answer("worry1")) == ("the roof leaks", "we need money for tools")


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("the fallen out one", "conflict"),
        ("the leaky roof", "community_assets"),
        ("lets start with the tools thing", "income_generation"),
    ],
)
def test_a_worry_is_picked_by_a_few_of_its_words(chat, words, topic):
    chat.says(SEVERAL)
    chat.says(words)
    assert (chat.talk.step, chat.talk.answer("topic")) == ("suggest.choose", topic)
    assert chat.talk.interrupted == "listen.which_first"


def test_words_of_none_of_them_are_heard_as_something_else(chat):
    chat.says(SEVERAL)
    chat.says("we want a new bus stop")
    assert chat.talk.answer("worry2") == "we need money for tools"


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_yes_in_english_or_in_their_own_language_answers_the_question_in_theirs(chat, code):
    for yes in ("yes", "yes please", LANGUAGES[code].yes.lower(), LANGUAGES[code].yes.split(",")[0].split("،")[0]):
        chat.at("feelings.person", language=code, words="…")
        chat.hears(Entered())
        (opened,) = [effect for effect in chat.says(yes) if isinstance(effect, OpenHandoff)]
        assert opened.reason == "language"
        chat.talk = replace(chat.talk, owner="bot")


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_no_in_english_or_in_their_own_language_asks_nobody(chat, code):
    for no in ("no", "no thanks", LANGUAGES[code].no.lower()):
        chat.at("feelings.person", language=code, words="…")
        chat.hears(Entered())
        assert said(chat.says(no)) == LANGUAGES[code].all_right


TWO = "no one turns up and also the hall roof leaks"


@pytest.fixture
def begun(chat):
    """The first of two worries is being looked at."""
    chat.says(TWO)
    chat.says("the first one")
    return chat


BACK = [
    "the other thing",
    "what about the other one",
    "and the roof?",
    "you forgot the roof",
    "the second thing i said",
]


@pytest.mark.parametrize("words", BACK)
def test_the_worry_not_taken_up_is_come_back_to_in_words(begun, words):
    assert "You said “the hall roof leaks”" in said(begun.says(words))


@pytest.mark.parametrize("words", ["the other thing", "what about the roof", "both"])
def test_it_is_still_come_back_to_once_it_was_put_off(begun, words):
    for answer in ("the first one", "yes", "no need", "not now"):
        begun.says(answer)
    assert begun.talk.step == "menu.listening"
    assert "You said “the hall roof leaks”" in said(begun.says(words))


def test_both_of_them_come_one_at_a_time(begun):
    assert "I have “the hall roof leaks” still to come, after this." in said(begun.says("both"))


@pytest.mark.parametrize(("words", "first"), [("the second one", 1), ("what about the roof", 1), ("the 1st one", 0)])
def test_asked_which_comes_first_the_one_they_mean_does(chat, words, first):
    chat.says(TWO)
    assert ("no one turns up", "the hall roof leaks")[first] in said(chat.says(words))


@pytest.mark.parametrize("words", ["the second one", "something else", "other areas"])
def test_what_means_a_suggestion_on_the_table_is_no_worry(begun, words):
    assert "roof leaks" not in said(begun.says(words))


def test_the_other_thing_with_nothing_left_is_heard_as_usual(chat):
    assert worries.gone_back_to(chat.talk, Said("the other thing"), chat.world) is None
