"""A message's way to its answer: once, in order, honestly when something of ours breaks."""

import asyncio

import pytest
from sqlalchemy import func

from flows import engine
from flows.effects import OpenHandoff, TakeHandoff
from storage import failures
from storage.incoming import Incoming
from storage.tables import conversation, failed_turn, handoff, message
from storage.unit import Unit

CAME_IN = message.c.direction == "in"


def breaking(house, on):
    """Let the flow fail whenever those words come in."""

    def advance(talk, event, world):
        if getattr(event, "text", "") == on:
            raise ValueError(f"can't read {event.text!r}")
        return engine.advance(talk, event, world)

    house.app.line.unit = Unit(house.programme, house.ears, advance=advance)


def test_a_message_delivered_twice_is_answered_once(house):
    once = house.said("ruth", "hello", number=77)
    first, second = house.hears(once, once)
    assert (first.duplicate, second.duplicate, second.outgoing) == (False, True, ())
    assert len(house.post.to("ruth")) == 1
    assert house.rows(message.c.external_id, where=CAME_IN) == ["77"]


def test_a_message_delivered_twice_at_once_is_answered_once(house):
    once = house.said("ruth", "hello", number=77)

    async def at_once():
        await asyncio.gather(*(house.app.line.handle(once) for _ in range(8)))
        await house.app.deliverer.idle()

    house.run(at_once())
    assert len(house.post.to("ruth")) == 1


def test_a_message_delivered_again_after_a_restart_is_not_answered_again(house):
    once = house.said("ruth", "hello", number=77)
    house.hears(once)
    house.end()
    house.begin()
    house.hears(once)
    assert len(house.post.to("ruth")) == 1


def test_the_same_number_on_another_channel_is_another_message(house):
    house.hears(house.said("ruth", "hello", number=77))
    elsewhere = Incoming("web", "77", "ruth", house.said("ruth", "hello").event, house.clock.now())
    (outcome,) = house.hears(elsewhere)
    assert not outcome.duplicate


def test_two_messages_at_once_from_one_person_are_answered_in_order(house):
    house.resident("jean")
    two = house.said("jean", "help"), house.said("jean", "what do you know about me?")

    async def at_once():
        await asyncio.gather(*(house.app.line.handle(each) for each in two))
        await house.app.deliverer.idle()

    house.run(at_once())
    first, second = house.post.to("jean")
    assert second.startswith("I know your name (Jean) and your area (Fernhill).")
    assert house.rows(message.c.text, where=message.c.direction == "out") == [first, second]


def test_two_first_messages_at_once_make_one_person(house):
    before = house.rows(func.count(message.c.person_id.distinct()))

    async def at_once():
        await asyncio.gather(*(house.app.line.handle(house.said("new", text)) for text in ("hello", "anyone there?")))
        await house.app.deliverer.idle()

    house.run(at_once())
    assert house.rows(func.count(message.c.person_id.distinct())) == [before[0] + 1]
    assert len(house.post.to("new")) == 2


def test_a_crash_in_a_flow_is_kept_and_answered_with_one_honest_sentence(house, caplog):
    house.resident("jean")
    breaking(house, on="our boiler broke")
    (told,) = house.says("jean", "our boiler broke")
    assert told.startswith("Something of mine broke just then, sorry.")
    assert [button.label for button in house.post.sent[-1].buttons] == ["Menu", "Ask Aisha"]
    (kept,) = house.rows(failed_turn.c.channel, failed_turn.c.external_id, failed_turn.c.place, failed_turn.c.problem)
    assert kept[:3] == ("post", "1", "jean")
    assert kept[3].startswith("ValueError in breaking.<locals>.advance, line ")
    assert house.rows(failed_turn.c.kind, failed_turn.c.event) == [
        ("Said", {"text": "our boiler broke", "correction": False})
    ]
    assert "turn failed" in caplog.text
    assert "boiler" not in caplog.text


def test_after_a_crash_the_conversation_goes_on_where_it_was(house):
    house.resident("jean")
    breaking(house, on="our boiler broke")
    house.says("jean", "our boiler broke")
    (told,) = house.says("jean", "what do you know about me?")
    assert told.startswith("I know your name (Jean)")


def test_a_message_that_crashed_is_not_answered_again_when_it_comes_again(house):
    house.resident("jean")
    breaking(house, on="our boiler broke")
    again = house.said("jean", "our boiler broke", number=5)
    house.hears(again, again)
    assert len(house.post.to("jean")) == 1
    assert house.rows(func.count(failed_turn.c.id)) == [1]


@pytest.mark.parametrize(
    "state",
    [
        "null", "[]", '"hello"', "{", "", "[" * 100_000, '{"step": 5}', '{"step": null, "answers": [1]}',
        '{"step": "no.such_step", "version": "x", "owner": "zzz", "handoff": [], "misses": {}, "last_words": 3}',
        '{"question": 7}', '{"question": [["one"]]}', '{"question": [["a label far longer than it may be", "k", 0]]}',
    ],
)  # fmt: skip
def test_a_chat_that_can_not_be_read_any_more_is_answered_honestly_and_goes_on(house, state):
    jean = house.resident("jean")
    house.change(conversation, conversation.c.person_id == jean, state=state)
    (told,) = house.says("jean", "that one please")
    assert "have lost our place. Sorry." in told
    (told,) = house.says("jean", "what do you know about me?")
    assert told.startswith("I know your name (Jean)")
    assert house.rows(failed_turn.c.id) == []


def test_what_can_be_read_of_a_chat_is_kept(house):
    jean, aisha = house.resident("jean"), house.adviser("aisha")
    house.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    house.does(aisha, TakeHandoff(house.rows(handoff.c.id)[0]))
    house.change(
        conversation, conversation.c.person_id == jean, state='{"step": 5, "owner": "adviser", "answers": [1]}'
    )
    house.says("jean", "the one for the hall")
    assert "the one for the hall" in house.post.to("aisha")[-1]


def test_a_message_that_cannot_be_kept_is_not_said_to_have_arrived(house):
    def full(_connection, _incoming, _now):
        raise OSError("no space left")

    class Full:
        programme = house.app.programme
        turn = staticmethod(full)

    house.app.line.unit = house.app.line.sorry = Full()
    with pytest.raises(OSError, match="no space left"):
        house.hears(house.said("ruth", "hello"))
    assert house.rows(func.count(message.c.id)) == [0]
    assert house.rows(func.count(failed_turn.c.id)) == [0]


def test_what_follows_from_one_turn_without_end_is_cut_off_aloud_and_kept(house, monkeypatch, caplog):
    for who in ("aisha", "dean"):
        house.adviser(who)
    house.team()
    house.resident("jean")
    monkeypatch.setattr("storage.unit.MOST_FOLLOW_ONS", 1)
    house.says("jean", "my husband is beating me up")
    assert len(house.post.to("jean")) == 1
    lost = [record for record in caplog.records if record.levelname == "CRITICAL"]
    kept = house.rows(failed_turn.c.channel, failed_turn.c.kind, failed_turn.c.problem)
    assert set(kept) == {("inside", "HandoffArrived", "TooMuchFollowsError in an unknown place")}
    assert len(lost) == len(kept) > 0


def test_what_no_database_takes_is_kept_all_the_same(house):
    house.resident("ruth")
    odd = Incoming("post", "\ud800x\0", "ruth", house.said("ruth", "half \ud83d").event, house.clock.now())
    house.write(lambda connection: failures.keep(connection, odd, ValueError()))
    ((number, place, event),) = house.rows(failed_turn.c.external_id, failed_turn.c.place, failed_turn.c.event)
    assert (number, place, event["text"]) == ("?x?", "ruth", "half ?")
