"""The advisers' group on Telegram: a topic per area, one card for whoever waits, and never more than it takes."""

import json
import random
from datetime import timedelta

import pytest
from sqlalchemy import func

from bot.channels import SendError
from flows.effects import CancelHandoff, CloseHandoff, EraseMe, HoldHandoff, OpenHandoff, PassOn, TakeHandoff
from storage.forum import pace
from storage.tables import forum_card, handoff, leave, message, person
from tests.bot.group import ADVISERS, AREAS, group_house
from tests.channels.fake_forum import A_MINUTE, MINUTE
from tests.channels.fake_telegram import FakeTelegram

WAITS = "Fernhill: somebody has been waiting since Mon 12 January, 09:00, for Aisha Rahman by Tue 13 January."
OVER = "Fernhill: there's nothing more to do here."
MADE = len(AREAS)  # calls


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        yield fake


@pytest.fixture
def there(telegram, empty_database, tmp_path, programme, ears):
    with group_house(telegram, empty_database, tmp_path, programme, ears) as made:
        yield made


def renewed(there, *areas, **named):
    """An edit of the content is live."""
    line = there.house.app.line
    line.take_up(there.programme(*areas, **named), line.unit.ears)


def calls_to(there):
    """The methods that the group was written to by, oldest first."""
    to_it = (given.get("chat_id") == str(there.group.id) for _, given in there.telegram.calls)
    methods = [method for (method, _), here in zip(there.telegram.calls, to_it, strict=True) if here]
    return [each for each in methods if not each.startswith("get")]


def test_each_area_has_a_topic_made_once(there):
    there.lives(MADE + 2)
    there.begin()
    there.lives(3)
    assert [*there.group.topics.values()] == ["Fernhill", "Staithe Bank", "Oakbrook"]
    assert calls_to(there) == ["createForumTopic"] * MADE
    assert there.telegram.commands[str(there.group.id)] == ["today", "take"]


def test_a_topic_follows_its_area(there):
    there.lives(MADE)
    renewed(there, "fernhill", "oakbrook", fernhill="Fern Hill")
    there.lives(3)
    assert [*there.group.topics.values()] == ["Fern Hill", "Staithe Bank", "Oakbrook"]
    assert there.group.closed == {there.group.thread("Staithe Bank")}
    renewed(there, *AREAS, fernhill="Fern Hill")
    there.lives(3)
    assert there.group.closed == set()
    assert calls_to(there)[MADE:] == ["editForumTopic", "closeForumTopic", "reopenForumTopic"]


def test_a_card_is_put_right_in_place_as_it_moves_on(there):
    number = there.asks()
    there.lives(MADE + 1)
    seen = [there.shown("Fernhill")]
    for who, effect in (
        ("aisha", HoldHandoff(number, there.house.clock.now() + timedelta(hours=2))),
        ("aisha", TakeHandoff(number)),
        ("aisha", PassOn(number, "dean")),
        ("dean", CloseHandoff(number, "told them whom to ring")),
    ):
        there.does(who, effect)
        there.lives(2)
        seen.append(there.shown("Fernhill"))
    since = "somebody has been waiting since Mon 12 January, 09:00"
    assert seen == [
        [WAITS],
        [f"Fernhill: {since}, for Aisha Rahman. It's put off to Mon 12 January, 11:00."],
        ["Fernhill: Aisha Rahman has taken this on. It was asked Mon 12 January, 09:00."],
        [f"Fernhill: {since}, for Dean Okafor by Tue 13 January."],
        [OVER],
    ]
    (card,) = [each for each in there.telegram.sent if each["chat"]["id"] == there.group.id]
    assert card["silent"]
    assert "reply_markup" not in card


def test_nobody_is_named_and_no_word_of_theirs_is_there(there):
    number = there.asks(who="wilhelmina")
    there.lives(MADE + 1)
    there.does("aisha", TakeHandoff(number))
    there.does("aisha", CloseHandoff(number, "rang the bank about the treasurer"))
    there.lives(2)
    to_it = json.dumps([given for _, given in there.telegram.calls if given.get("chat_id") == str(there.group.id)])
    assert "Fernhill" in to_it
    assert [each for each in ("ilhelmina", "treasurer", "bank") if each in to_it] == []


@pytest.mark.parametrize(
    "more",
    [
        {"urgency": "safety", "danger": "violence"},
        {"around": "aisha"},
        {"around": "aisha", "urgency": "safety"},
        {"around": "tom"},
    ],
    ids=["danger", "about Aisha", "danger from Aisha", "about somebody else"],
)
def test_danger_and_what_goes_round_an_adviser_is_never_there(there, more):
    there.asks(**more)
    there.lives(MADE + 2)
    assert (there.shown(), calls_to(there)) == ([], ["createForumTopic"] * MADE)


def test_what_is_shown_there_counts_as_telling_nobody(there):
    before = there.house.rows(func.count(message.c.id))
    number = there.asks()
    told = there.house.rows(message.c.person_id, where=message.c.direction == "out")
    there.lives(MADE + 2)
    assert there.house.rows(message.c.person_id, where=message.c.direction == "out") == told
    assert (before, there.house.rows(handoff.c.state, where=handoff.c.id == number)) == ([0], ["waiting"])


def test_what_goes_round_an_adviser_since_reads_like_anything_that_is_over(there):
    number = there.asks()
    there.lives(MADE + 1)
    there.does("jean", OpenHandoff("safety", "", "heard", around="aisha", danger="violence"))
    there.lives(2)
    gone_round = there.shown()
    there.house.change(handoff, handoff.c.id == number, adviser="dean")
    there.lives(2)
    assert (gone_round, there.shown()) == ([OVER], [OVER])


@pytest.mark.parametrize("ends", [CancelHandoff("sorted"), EraseMe()], ids=["called off", "erased"])
def test_whatever_ends_it_is_told_in_the_same_words(there, ends):
    there.asks()
    there.lives(MADE + 1)
    there.does("jean", ends)
    there.lives(2)
    assert (there.shown(), there.house.rows(forum_card.c.id)) == ([OVER], [])


def test_a_topic_that_people_deleted_is_made_anew_with_what_is_open_there(there):
    there.asks()
    second = there.asks(who="ray")
    there.lives(MADE + 2)
    there.telegram.delete_topic(there.group, "Fernhill")
    there.does("aisha", TakeHandoff(second))
    there.lives(6)
    assert there.shown("Fernhill") == [
        WAITS, "Fernhill: Aisha Rahman has taken this on. It was asked Mon 12 January, 09:00."
    ]  # fmt: skip


def test_a_renamed_area_whose_topic_is_gone_gets_a_new_one(there):
    there.lives(MADE)
    there.telegram.delete_topic(there.group, "Oakbrook")
    renewed(there, *AREAS, oakbrook="Oak Brook")
    there.lives(3)
    assert "Oak Brook" in there.group.topics.values()


def test_a_card_that_somebody_deleted_is_posted_anew_when_it_moves_on(there):
    number = there.asks()
    there.lives(MADE + 1)
    there.telegram.sent[:] = [each for each in there.telegram.sent if each["chat"]["id"] != there.group.id]
    there.does("aisha", TakeHandoff(number))
    there.lives(3)
    assert len(there.shown("Fernhill")) == 1


def test_several_changes_while_the_group_is_full_are_one_edit(there):
    number = there.asks()
    there.lives(MADE + 1)
    now = there.house.clock.now()
    there.house.write(lambda connection: [pace.take_turn(connection, now) for _ in range(14)])
    before = len(calls_to(there))
    for hours in range(1, 6):
        there.does("aisha", HoldHandoff(number, there.house.clock.now() + timedelta(hours=hours)))
        there.lives(1)
    there.does("aisha", TakeHandoff(number))
    there.lives(61)
    assert calls_to(there)[before:] == ["editMessageText"]
    assert there.shown("Fernhill")[0] == "Fernhill: Aisha Rahman has taken this on. It was asked Mon 12 January, 09:00."


def test_never_more_than_twenty_in_any_minute_and_each_once_over_restarts(there):
    chance, numbers = random.Random(7), []
    for step in range(45):
        match chance.randrange(6):
            case 0 | 1 | 2:
                numbers.append(there.asks(who=f"resident {step}", area=chance.choice(AREAS)))
            case 3 if numbers:
                there.does("aisha", TakeHandoff(chance.choice(numbers), anyway=True))
            case 4 if numbers:
                there.does("aisha", CloseHandoff(chance.choice(numbers), "done"))
            case 5:
                there.begin()
        there.lives(chance.choice((0, 1, 2, 5)))
    there.lives(70)
    times = there.group.written_at
    assert all(len([each for each in times if start <= each < start + MINUTE]) < A_MINUTE for start in times)
    still_open = there.house.rows(handoff.c.id, where=handoff.c.state.in_(("waiting", "taken")))
    in_group = [each for each in there.shown() if "nothing more" not in each]
    assert len(in_group) == len(still_open)
    assert sorted(there.house.rows(forum_card.c.handoff_id)) == sorted(still_open)


def test_it_waits_as_long_as_telegram_asks_and_direct_messages_do_not(there):
    there.lives(MADE)
    there.asks()
    there.telegram.refuse("sendMessage", 429, "Too Many Requests", retry_after=33)
    there.lives(1)
    there.begin()
    there.lives(32)
    assert there.shown() == []
    there.asks(who="ray")
    assert [text for text in there.chat("aisha") if "Ray" in text]
    there.lives(2)
    assert there.shown() == [WAITS, WAITS]


def test_what_may_have_arrived_is_not_said_twice_and_is_put_right_once_it_moves_on(there, monkeypatch):
    there.lives(MADE)
    number = there.asks()
    monkeypatch.setattr("bot.forum.Forum.post", may_have_arrived(there.channel.forum.post))
    there.lives(3)
    assert there.shown("Fernhill") == [WAITS]
    monkeypatch.undo()
    there.does("aisha", TakeHandoff(number))
    there.lives(2)
    assert there.shown("Fernhill")[1:] == [
        "Fernhill: Aisha Rahman has taken this on. It was asked Mon 12 January, 09:00."
    ]


def may_have_arrived(post):
    async def posted(_forum, *given):
        await post(*given)
        raise SendError("Telegram could not be reached", unknown=True)

    return posted


def test_one_card_that_telegram_does_not_take_holds_up_no_other(there):
    there.lives(MADE)
    there.asks()
    there.asks(who="ray", area="oakbrook")
    there.telegram.refuse("sendMessage", 400, "Bad Request: something new")
    there.lives(4)
    assert len(there.shown()) == 1
    assert there.house.app.deliverer.trouble == {}


def test_a_topic_that_cannot_be_made_is_told_to_staff_and_tried_again_later(there):
    there.telegram.refuse("createForumTopic", 400, "Bad Request: TOPICS_TOO_MUCH")
    there.lives(1)
    (trouble,) = there.house.app.deliverer.trouble.values()
    there.lives(29)
    assert (trouble.why, there.group.topics) == ("Telegram refused it: Topics_too_much", {})
    there.lives(MADE + 2)
    assert (len(there.group.topics), there.house.app.deliverer.trouble) == (MADE, {})


def test_taken_out_of_the_group_is_told_to_staff_and_it_goes_on_by_itself_later(there):
    there.lives(MADE)
    there.group.inside = False
    there.asks()
    there.lives(3)
    (trouble,) = there.house.app.deliverer.trouble.values()
    assert trouble.why.startswith(f"The bot is not in the Telegram group {there.group.id}, or was taken out of it")
    assert there.chat("aisha")
    there.group.inside = True
    there.lives(35)
    assert (there.shown(), there.house.app.deliverer.trouble) == ([WAITS], {})


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({}, ""),
        ({"is_forum": False}, "The Telegram group -1001234567890 has no topics: switch Topics on"),
        ({"may_manage": False}, "The bot may not manage topics in the Telegram group -1001234567890: make it an admin"),
        ({"inside": False}, "The bot is not in the Telegram group -1001234567890, or was taken out of it: add it"),
        ({"username": "fernhill"}, "The Telegram group -1001234567890 is public, so anybody could read along"),
    ],
)
def test_what_is_wrong_with_the_group_is_one_clear_sentence(there, how, says):
    for name, value in how.items():
        setattr(there.group, name, value)
    assert there.house.run(there.channel.forum.wrong())[: len(says) or None] == says


def test_a_group_that_has_another_number_now_says_which(there):
    there.telegram.moved[there.group.id] = -1009876543210
    expected = (
        "The Telegram group -1001234567890 has become -1009876543210: set ALONGSIDE_TELEGRAM_FORUM=-1009876543210."
    )
    assert there.house.run(there.channel.forum.wrong()) == expected


def test_take_it_works_for_whoever_the_area_is_and_is_said_in_their_own_chat(there):
    number = there.asks()
    there.lives(MADE + 1)
    assert there.press("aisha", "Take it") == "It's in your own chat with me."
    assert there.house.rows(handoff.c.holder, where=handoff.c.id == number) == ["aisha"]
    assert "Jean" in there.chat("aisha")[-1]


def test_others_are_told_it_is_not_theirs_and_nothing_else(there):
    there.asks()
    there.asks(who="ray", urgency="safety", around="tom")
    there.lives(MADE + 1)
    assert [there.press("tom", label) for label in ("Take it", "Open in my chat")] == ["Not one of yours."] * 2
    assert there.chat("tom") == []
    assert there.house.rows(handoff.c.state) == ["waiting", "waiting"]


def test_whoever_covers_may_take_it_for_as_long_as_they_do(there):
    today = there.house.clock.now().date()
    number = there.asks()
    there.lives(MADE + 1)
    there.house.put(leave, adviser="aisha", starts=today, ends=today, cover="tom")
    there.press("tom", "Take it")
    assert there.house.rows(handoff.c.holder, where=handoff.c.id == number) == ["tom"]


def test_somebody_unknown_is_neither_met_nor_let_in(there):
    people = there.house.rows(func.count(person.c.id))
    there.asks()
    there.lives(MADE + 1)
    met = there.house.rows(func.count(person.c.id))
    there.telegram.people[99] = "Mallory"
    assert there.press(99, "Take it").startswith("I don't know you here.")
    for text in ("/today", "/take", "hello", "my husband hits me", "/start"):
        there.telegram.say_in(there.group, 99, text, "Fernhill")
        there.hears()
    assert there.house.rows(func.count(person.c.id)) == met == [people[0] + 1]
    assert there.telegram.replies(99) == []


def test_what_advisers_write_to_each_other_goes_nowhere(there):
    number = there.asks()
    there.lives(MADE + 1)
    there.does("aisha", TakeHandoff(number))
    there.lives(1)
    before = there.house.rows(func.count(message.c.id))
    there.telegram.say_in(there.group, ADVISERS["aisha"], "Tell Jean I'll ring at four", "Fernhill")
    there.hears()
    assert there.house.rows(func.count(message.c.id)) == before


def test_today_typed_there_is_answered_in_their_own_chat(there):
    there.asks()
    there.lives(MADE + 1)
    for text in ("/today", "/today@alongside_test_bot", "/today@another_bot"):
        there.telegram.say_in(there.group, ADVISERS["aisha"], text, "Fernhill")
        there.hears()
    assert ["Today, Mon 12 January" in text for text in there.chat("aisha")[1:]] == [True, True]
    assert there.shown() == [WAITS]


def test_take_typed_there_means_the_card_replied_to_or_the_only_one(there):
    first = there.asks()
    there.lives(MADE + 1)
    second = there.asks(who="ray")
    there.lives(1)
    cards = [each for each in there.telegram.sent if each["chat"]["id"] == there.group.id]
    opened = {"message_id": there.group.thread("Fernhill")}
    holders = []
    for replied in (opened, cards[1], opened):
        there.telegram.say_in(there.group, ADVISERS["aisha"], "/take", "Fernhill", reply_to_message=replied)
        there.hears()
        holders.append(there.house.rows(handoff.c.holder, where=handoff.c.id.in_((first, second))))
    assert holders == [["", ""], ["", "aisha"], ["aisha", "aisha"]]


def test_whose_it_is_not_hears_so_in_their_own_chat_when_they_type_it(there):
    number = there.asks()
    there.lives(MADE + 1)
    there.telegram.say_in(there.group, ADVISERS["tom"], "/take", "Fernhill")
    there.hears()
    assert there.chat("tom") == [
        "That one isn't with you or with an area you answer for, so nothing was done and nothing was sent."
    ]
    assert there.house.rows(handoff.c.state, where=handoff.c.id == number) == ["waiting"]


def test_a_press_delivered_twice_counts_once(there):
    there.asks()
    there.lives(MADE + 1)
    there.telegram.press_in(there.group, ADVISERS["aisha"], "Take it")
    there.telegram.updates *= 2
    before = len(there.chat("aisha"))
    there.hears()
    assert len(there.chat("aisha")) == before + 1
