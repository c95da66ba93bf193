from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from flows.effects import AnswerSuggestion, BookPlace, FollowUp, JoinCluster, NextMeeting, RequestPackage, Say
from flows.engine import advance
from flows.events import Entered, Pressed, Said
from flows.following_up import coming_back
from flows.history import Known, Past, Promise
from flows.suggesting import offers, suggest
from flows.suggesting.offer_answers import meant, ruled_out, step_wanted
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
FERNHILL = Card(
    "fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman", odds={"delivery": 0.9, "spending_out": 0.1}
)
READY = (Known("plan_agreed", NOW), Known("projects_running", NOW))


@pytest.fixture
def world(programme, ears):
    def building(consent=True, card=FERNHILL, **past):
        person = Person(1, consent=consent)
        return World(NOW, programme, ears, person, card, load_past=lambda: Past(**past))

    return building


def at(step, **answers):
    return Conversation().at(step, **answers)


def asked(talk, world):
    return advance(talk, Entered(), world)


def answered(talk, said, world):
    """What comes of a typed answer to the question this step asks."""
    return advance(asked(talk, world).conversation, Said(said), world)


def kept(turn, kind):
    return [effect for effect in turn.effects if isinstance(effect, kind)]


def test_three_suggestions_fit_one_message_on_every_topic(world, programme):
    for topic in programme.topics:
        turn = asked(at("suggest.choose", topic=topic.id), world())
        assert len(turn.said.text.split()) <= 105, turn.said.text
        assert turn.said.text.count("?") <= 2
        assert len({button.label for button in turn.said.buttons}) == len(turn.said.buttons)


def test_every_offer_there_is_can_be_shown_and_answered(world, programme):
    for topic in programme.topics:
        for each in offers.every(topic.id, world(signals=READY)):
            talk = at("suggest.one", topic=topic.id, offer=each.offer)
            for key in ("yes", "save", "not_now", "no", "else"):
                turn = suggest.one(talk, Pressed(key), world(signals=READY))
                assert turn is not None


@pytest.mark.parametrize(
    ("offer", "effect"),
    [
        ("cluster:bringing_people_in", JoinCluster("bringing_people_in")),
        ("event:worn_out_day", BookPlace("worn_out_day")),
        ("partner:open_door", RequestPackage("open_door", "volunteers", 6)),
    ],
)
def test_a_yes_asks_for_it_and_then_when_to_check_in(world, offer, effect):
    turn = answered(at("suggest.one", topic="volunteers", offer=offer), "yes please", world(signals=READY))
    assert effect in turn.effects
    assert AnswerSuggestion(offer, "yes") in turn.effects
    assert turn.conversation.step == "suggest.when"


def test_an_expert_is_asked_for_and_not_promised(world):
    turn = answered(at("suggest.one", topic="volunteers", offer="partner:open_door"), "yes", world(signals=READY))
    assert "a request, not a promise" in turn.said.text


@pytest.mark.parametrize(("consent", "says_so"), [(None, True), (False, True), (True, False)])
def test_an_expert_asked_for_without_consent_is_kept_and_that_is_said(world, consent, says_so):
    talk = at("suggest.one", topic="volunteers", offer="partner:open_door")
    turn = answered(talk, "yes", world(signals=READY, consent=consent))
    assert kept(turn, RequestPackage) == [RequestPackage("open_door", "volunteers", 6)]
    assert ("I keep the request itself, and nothing else you tell me" in turn.said.text) == says_so


def test_no_name_is_put_down_for_somebody_we_may_not_remember(world):
    turn = answered(
        at("suggest.one", topic="volunteers", offer="cluster:bringing_people_in"), "yes", world(consent=False)
    )
    assert not kept(turn, JoinCluster)
    assert "may remember" in turn.said.text


@pytest.mark.parametrize("consent", [None, False])
def test_no_check_in_is_promised_without_consent(world, consent):
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), "in two weeks", world(consent=consent))
    assert not kept(turn, FollowUp)
    assert [button.key for button in turn.said.buttons] == ["remember", "never"]


@pytest.mark.parametrize(
    ("said", "day", "due"),
    [
        ("in two weeks", "Mon 26 January", datetime(2026, 1, 26, 9, tzinfo=UTC)),
        ("3 March", "Tue 3 March", datetime(2026, 3, 3, 9, tzinfo=UTC)),
        ("on 1 April", "Wed 1 April", datetime(2026, 4, 1, 8, tzinfo=UTC)),  # nine o'clock in summer time
        ("good friday, 3 april", "Sat 4 April", datetime(2026, 4, 4, 8, tzinfo=UTC)),  # never on a bank holiday
    ],
)
def test_the_day_of_a_check_in_is_said_back_as_it_will_be_kept(world, said, day, due):
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), said, world())
    assert kept(turn, FollowUp) == [FollowUp("check_in", "guide:writing-a-bid", due)]
    assert day in turn.said.text


JAN_28 = Promise(3, "not_now", "guide:something-else", datetime(2026, 1, 28, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("step", "words", "kind"),
    [
        ("suggest.when", "I'll check in on Wed 4 February.", "check_in"),
        ("suggest.not_now", "I'll leave it until Wed 4 February and ask you then.", "not_now"),
    ],
)
def test_a_day_on_which_it_can_not_be_kept_is_not_said_back(world, step, words, kind):
    turn = answered(at(step, offer="guide:writing-a-bid"), "26 january", world(promises=(JAN_28,)))
    assert [effect.due for effect in kept(turn, FollowUp)] == [datetime(2026, 2, 4, 9, tzinfo=UTC)]
    assert turn.said.text.startswith(f"I write first at most once a week, so it can't be quite then. {words}")


def test_what_was_promised_about_the_same_thing_does_not_stand_in_its_own_way(world):
    before = replace(JAN_28, about="guide:writing-a-bid")
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), "26 january", world(promises=(before,)))
    assert kept(turn, FollowUp)[0].due == datetime(2026, 1, 26, 9, tzinfo=UTC)
    assert turn.said.text.startswith("I'll check in on Mon 26 January.")


def test_a_day_in_the_week_after_we_wrote_first_is_the_week_after(world):
    now = world()
    now = replace(now, person=replace(now.person, last_unsolicited=NOW))
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), "15 january", now)
    assert kept(turn, FollowUp)[0].due == datetime(2026, 1, 19, 9, tzinfo=UTC)
    assert "I'll check in on Mon 19 January." in turn.said.text


def test_after_our_meeting_needs_no_date_when_the_card_has_one(world):
    card = replace(FERNHILL, next_meeting=date(2026, 1, 20))
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), "after our meeting", world(card=card))
    assert kept(turn, FollowUp)[0].due == datetime(2026, 1, 21, 9, tzinfo=UTC)


def test_a_meeting_that_is_over_is_asked_for_again_and_kept(world):
    card = replace(FERNHILL, next_meeting=date(2026, 1, 5))
    turn = answered(at("suggest.when", offer="guide:writing-a-bid"), "after our meeting", world(card=card))
    assert turn.conversation.step == "suggest.meeting"
    told = advance(turn.conversation, Said("20th January"), world(card=card))
    assert kept(told, NextMeeting) == [NextMeeting(date(2026, 1, 20))]


def test_what_was_interrupted_is_asked_again_at_the_end(world):
    talk = replace(at("suggest.when", offer="guide:writing-a-bid"), interrupted="diagnose.what_helps")
    turn = answered(talk, "no need", world())
    assert turn.conversation.step == "diagnose.what_helps"
    assert turn.conversation.interrupted == ""
    assert "What would help most" in turn.said.text


def test_coming_back_to_the_same_list_shows_the_same_list(world):
    first = asked(at("suggest.choose", topic="volunteers"), world())
    again = suggest.choose(first.conversation, Entered(), world())
    assert again.effects == (Say(first.said.text, first.said.buttons),)


def test_another_topic_brings_another_list(world):
    first = asked(at("suggest.choose", topic="volunteers"), world())
    other = asked(first.conversation.at("suggest.choose", topic="legacy"), world())
    assert other.conversation.answer("offers") != first.conversation.answer("offers")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("ok we will", "yes"),
        ("yeah we'll give it a go", "yes"),
        ("we can't do that", "else"),
        ("yes but not now", "not_now"),
        ("ok but later", "not_now"),
        ("we'll try it later", "not_now"),
        ("we'll see", "not_now"),
        ("yes we could do that", "yes"),
        ("we can't agree on anything", ""),
        ("we could lose the hall", ""),
        ("we can hardly pay the rent", ""),
        ("i could cry", ""),
        ("i don't agree", "else"),
        ("we'll pass on that", "else"),
        ("i'll think about it", "not_now"),
        ("not yet mate", "not_now"),
        ("not for us", "no"),
        ("we tried that", "no"),
        ("save it for later", "save"),
        ("anything else?", "else"),
        ("no thanks", "else"),
        ("let me look round", "look"),
        ("what comes after the plan", ""),
    ],
)
def test_a_typed_answer_is_taken_as_well_as_a_button(said, key):
    assert meant(said) == key


@pytest.mark.parametrize(
    ("said", "block"),
    [
        ("no consultants please", "expert"),
        ("we don’t want outside experts", "expert"),
        ("sick of meetings", "people"),
        ("no more guides", "read"),
        ("no one comes to our events", None),
        ("not many people read our newsletter", None),
        ("we have no events here", None),
    ],
)
def test_a_kind_of_help_is_ruled_out_only_by_saying_so(said, block):
    assert ruled_out(said) == block


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("what did you suggest?", "suggest.saved"),
        ("what have I saved", "suggest.saved"),
        ("where’s our request up to", "technical.where_up_to"),
        ("can i look round", "suggest.look_round"),
        ("can you look into it", ""),
        ("show me the guides", "guides.browse"),
        ("ok can i see all your guides please", "guides.browse"),
        ("what guides have you got?", "guides.browse"),
        ("send me a guide on volunteers", ""),
        ("show me the tour guides", ""),
    ],
)
def test_some_things_can_be_asked_anywhere(said, step):
    assert step_wanted(said) == step


@pytest.mark.parametrize("typed", ["not yet, ask me after easter", "leave it till after easter"])
def test_a_list_put_off_to_a_day_is_kept_to_it_and_nothing_else_is_paused(world, typed):
    turn = answered(at("suggest.choose", topic="volunteers"), typed, world())
    assert [each for each in turn.effects if not isinstance(each, Say)] == [
        FollowUp("not_now", "volunteers", datetime(2026, 4, 7, 8, tzinfo=UTC))
    ]


def test_leave_it_for_now_at_an_offer_asks_when_in_one_tap(world):
    talk = at("suggest.one", topic="volunteers", offer="guide:go-where-people-are")
    assert answered(talk, "leave it for now", world()).conversation.step == "suggest.not_now"


def test_a_question_of_the_menus_that_was_open_is_asked_again(world):
    talk = replace(at("suggest.when", topic="volunteers", offer="guide:x"), interrupted="menu.pause")
    turn = answered(talk, "no need", world())
    assert turn.conversation.step == "menu.pause"
    assert turn.said.text.endswith("Until when shall I keep quiet? You can type a date too.")


def test_every_last_word_leaves_nothing_of_the_topic_behind(world):
    talk = at("suggest.when", topic="volunteers", offer="guide:x", said="volunteers:nobody helps", shown="guide:y")
    assert not set(coming_back.finished(talk, "Fine.").conversation.answers) & set(coming_back.OF_THIS_TALK)
