from dataclasses import replace

import pytest

from flows.blocks.reading.guides import THEIR_STORY
from flows.events import Entered
from flows.suggesting.offer_words import KIND
from flows.suggesting.related import Related, related
from flows.turn import Conversation
from flows.way_back import ASKING
from tests.flows.chatting import Chat, said

GUIDE = "guide:should-we-take-it-on"


@pytest.fixture
def reading(programme, ears):
    chat = Chat(programme, ears).at("guides.read", offer=GUIDE, topic="community_assets")
    chat.hears(Entered())
    return chat


def everything_named(programme):
    return sorted(
        {each for guide in programme.guides for each in related(guide, programme)}, key=lambda each: each.offer
    )


def shows(chat: Chat, each: Related) -> bool:
    """Whether that is on the table now, or the smaller step to it."""
    step = each.offer.replace("partner:", "step:")
    return chat.talk.step == "suggest.one" and chat.talk.answer("offer") in (each.offer, step)


def test_whatever_goes_with_a_guide_is_there(programme):
    for guide in programme.guides:
        assert [each.offer for each in related(guide, programme)] == list(guide.related)


def test_everything_that_goes_with_a_guide_opens_when_its_name_is_said_anywhere(programme, ears):
    """A name that sounds like danger is asked about first, as ever; on the phone's page, guides are links."""
    asked = [(each, Chat(programme, ears).at("menu.listening")) for each in everything_named(programme)]
    for each, chat in asked:
        chat.says(f"Show me {each.title}")
    missed = [(each, chat.talk.step) for each, chat in asked if not shows(chat, each)]
    assert [each for each, step in missed if step != ASKING or not each.offer.startswith("guide:")] == []


def test_what_goes_with_a_guide_is_a_button_under_it(programme, ears):
    for guide in programme.guides:
        more = related(guide, programme)
        for place, each in enumerate(more):
            chat = Chat(programme, ears).at("guides.read", offer=f"guide:{guide.id}", topic=guide.topics[0])
            chat.hears(Entered())
            labels = [button.label for button in chat.talk.question if button != THEIR_STORY]
            first = len(labels) - len(more)
            assert len(set(labels)) == len(labels)
            assert first == 3 + bool(programme.documents_with(guide.id))
            chat.press(labels[first + place])
            assert shows(chat, each)


@pytest.mark.parametrize(
    "words",
    [
        "show me a place of our own",
        "A Place Of Our Own",
        "can i read a place of our own please",
        "ok tell me more about a place of our own",
        "what's a place of our own",
    ],
)
def test_a_name_is_asked_for_in_ones_own_words(reading, words):
    assert "Areas that own, lease or are thinking about a building" in said(reading.says(words))
    assert (reading.talk.step, reading.talk.answer("topic")) == ("suggest.one", "community_assets")


def test_an_expert_whose_time_has_not_come_is_the_smaller_step(reading):
    assert "works best once" in said(reading.says("bricks and leases"))
    assert reading.talk.answer("offer") == "step:bricks_and_leases"


def test_a_bare_name_elsewhere_is_heard_as_any_message(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("running on empty")
    assert chat.talk.answer("offer") == ""


def test_what_is_about_another_topic_is_counted_there(reading):
    reading.says("show me the guide running on empty")
    reading.says("show me when you're running on empty")
    assert (reading.talk.answer("offer"), reading.talk.answer("topic")) == ("guide:running-on-empty", "recharging")


def test_what_content_no_longer_has_is_not_named(programme):
    guide = replace(programme.guides[0], related=("guide:gone", "cluster:green_patches", "partner:gone"))
    assert related(guide, programme) == (Related("cluster:green_patches", KIND["cluster"], "Green patches"),)


def test_a_guide_that_says_nothing_of_it_is_read_all_the_same(programme, ears):
    bare = replace(programme.guides[0], ready="", effort="", related=(), checked=None)
    alone = replace(programme, stories=(), guides=(bare,))
    chat = Chat(alone, ears)
    chat.talk = Conversation().at("guides.read", offer=f"guide:{bare.id}", topic=bare.topics[0])
    told = said(chat.hears(Entered()))
    assert told.startswith(f"{bare.title}\n\n{bare.body.split()[0]}")
    assert "Goes with it" not in told
