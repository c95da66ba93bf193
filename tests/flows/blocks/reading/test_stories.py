"""Stories: the one that fits is told, with by whose leave and where from; never their own area's."""

from dataclasses import replace

import pytest

from flows.blocks.reading import stories
from flows.effects import LIST_LENGTH, RecordNeed
from flows.events import Entered
from tests.flows.chatting import FERNHILL, Chat, said, unsaid

TELEGRAM_TAKES = 4096


@pytest.mark.parametrize(
    ("typed", "story"),
    [
        ("any examples of a community garden", "a-garden-behind-the-garages"),
        ("has anyone else had a row in their group", "two-chairs-and-a-row"),
        ("anyone else done a summer play scheme for kids", "a-play-scheme-one-resident-dreamt-up"),
        ("how did other areas deal with a new paid worker", "our-first-worker"),
        ("got any examples of working with the council?", "somebody-who-knew-somebody"),
        ("who else has had volunteers drop out", "an-hour-not-a-rota"),
    ],
)
def test_the_story_that_fits_is_told(chat, typed, story):
    chat.says(typed)
    assert (chat.talk.step, chat.talk.answer("story")) == ("stories.told", story)


@pytest.mark.parametrize(
    "typed",
    [
        "has anyone else had threats to their life",
        "has anyone else had money stolen by the treasurer",
        "how do other groups deal with harassment",
        "have other areas had somebody steal the money",
    ],
)
def test_a_threat_or_money_gone_goes_to_a_person_before_any_story(chat, typed):
    chat.says(typed)
    assert chat.talk.step == "handoff.summary"


def test_what_they_ask_about_is_noted_as_a_need(chat):
    asked = "any examples of a community garden"
    assert unsaid(chat.says(asked)) == [RecordNeed("environment", "said", asked)]


def test_where_nothing_is_named_it_is_about_what_is_on_the_table(chat):
    chat.says("how do we get more volunteers?")
    chat.says("has anyone else had this")
    assert chat.talk.answer("stories_about") == "volunteers"


@pytest.mark.parametrize("typed", ["has anyone else done this", "stories", "case studies please"])
def test_where_nothing_is_on_the_table_either_there_is_the_list(chat, typed):
    chat.says(typed)
    assert chat.talk.step == "stories.browse"


def test_a_phase_that_fits_comes_first(programme, ears):
    told = []
    for phase in ("getting_started", "spending_out"):
        odds = {each.id: 0.98 if each.id == phase else 0.01 for each in programme.phases}
        chat = Chat(programme, ears, card=replace(FERNHILL, odds=odds, phase_by="adviser")).at(
            "menu.listening", topic=""
        )
        chat.says("stories")
        told.append(
            next(each for each in programme.stories if stories.label(each.title) == chat.talk.question[0].label)
        )
    assert "getting_started" in told[0].phases
    assert "spending_out" in told[1].phases


def test_every_story_can_be_told_and_says_by_whose_leave_and_where_from(programme, ears):
    for story in programme.stories:
        chat = Chat(programme, ears).at("stories.told", story=story.id)
        text = said(chat.hears(Entered()))
        assert stories.capital(story.consent) in text
        assert story.source_title in text
        assert story.source in text
        assert len(text) < TELEGRAM_TAKES


def test_their_own_area_is_nobody_else(programme, ears):
    (story,) = [each for each in programme.stories if each.id == "a-garden-behind-the-garages"]
    chat = Chat(programme, ears, card=replace(FERNHILL, id=story.area)).at("menu.listening")
    chat.says("any examples of a community garden")
    assert chat.talk.answer("story") != story.id


def test_one_of_ours_is_asked_through_the_adviser_and_one_elsewhere_is_not(programme, ears):
    for story in programme.stories:
        chat = Chat(programme, ears).at("stories.told", story=story.id)
        (told,) = chat.hears(Entered())
        assert any(button.key == "ask" for button in told.buttons) == (programme.area(story.area) is not None)


def test_a_yes_asks_that_area_and_the_next_wish_names_no_area(chat):
    chat.says("any examples of a community garden")
    chat.says("yes please")
    assert chat.talk.answer("ask_area") == "oakbrook"
    assert "I'd like to talk to Oakbrook." in said(chat.says("how did you get the water in"))
    chat.at("peers.browse").hears(Entered())
    assert "An area that's done it can be asked" in said(chat.press("Talk to an area"))


@pytest.mark.parametrize("typed", ["another one", "any more?", "show me another please"])
def test_no_story_is_told_twice_and_then_people_are_offered(chat, typed):
    chat.says("has anyone else had a row in their group")
    seen = [chat.talk.answer("story")]
    while chat.talk.step == "stories.told":
        chat.says(typed)
        seen.append(chat.talk.answer("story"))
    assert len(set(seen[:-1])) == len(seen[:-1]) > 1
    assert [button.label for button in chat.talk.question] == ["Talk to an area", "People to meet", "Menu"]


def test_where_none_fits_that_is_said(chat):
    assert said(chat.says("any examples of a flying pig")).startswith("I've no story about that yet.")


def test_the_nearest_is_said_to_be_no_more_than_that(chat):
    assert said(chat.says("any examples of a constitution")).startswith(stories.NOT_JUST_THAT)


def test_the_open_question_is_kept(chat):
    chat.at("privacy.known").says("any examples of a community garden")
    assert chat.talk.interrupted == "privacy.known"


@pytest.mark.parametrize(
    "typed",
    [
        "for example we need a hall",
        "good news stories never get in the gazette",
        "how to write a case study",
        "anyone else just tired",
        "who else uses this",
    ],
)
def test_what_only_sounds_like_it_is_heard_as_itself(chat, typed):
    chat.says(typed)
    assert not chat.talk.step.startswith("stories.")


def test_while_danger_stands_no_story_is_told(chat):
    chat.says("my husband hits me")
    chat.says("has anyone else had this")
    assert not chat.talk.step.startswith("stories.")


def test_every_story_of_another_area_is_in_the_list(chat, programme):
    seen, effects = set(), chat.says("stories")
    for _ in programme.stories:
        (shown,) = effects
        assert len(shown.buttons) <= LIST_LENGTH
        seen |= {button.label for button in shown.buttons}
        effects = chat.press("More stories")
    assert {stories.label(story.title) for story in programme.stories} <= seen


def test_a_story_taken_out_since_is_said_to_be_gone(chat):
    assert stories.GONE in said(chat.at("stories.told", story="gone").hears(Entered()))
