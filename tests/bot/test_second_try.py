"""What failed by a fault of ours: no words of whoever didn't agree, and a second try once the fault is mended."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.commands import staff_work
from flows import engine
from flows.effects import Consent
from flows.events import Said
from storage import failures
from storage.database import Database
from storage.incoming import Incoming
from storage.staff.needs_someone import failed_turns
from storage.tables import failed_turn, handoff, message, need
from storage.unit import Unit

WORDS = "how do we get more volunteers"


def break_it(house, on=WORDS):
    """Let the flow fail for everything that is said."""

    def advance(talk, event, world):
        if getattr(event, "text", "") == on:
            raise ValueError(on)
        return engine.advance(talk, event, world)

    house.app.line.unit = Unit(house.programme, house.ears, advance=advance)


def mend(house):
    house.app.line.unit = Unit(house.programme, house.ears)


def replay(house):
    """What the command says; what it wrote goes out with the next tick."""
    database = Database(f"sqlite:///{house.file}")
    (said,) = staff_work.replay(database, None)
    database.close()
    return said


@pytest.fixture
def clock(house, monkeypatch):
    """The command has the house's time."""
    monkeypatch.setattr(staff_work.links, "now_there", lambda _connection: house.clock.now())


def failed(house):
    """Jean wrote something that failed."""
    house.resident("jean")
    break_it(house)
    house.says("jean", WORDS)
    mend(house)


@pytest.mark.usefixtures("clock")
def test_once_the_fault_is_mended_they_are_answered_and_told_why_so_late(house):
    failed(house)
    assert replay(house) == "1 answered, 0 over already, 0 failed again."
    house.tick()
    answer = house.post.to("jean")[-1]
    assert answer.startswith("Something of mine was broken when you last wrote. It's mended now, so here's my answer.")
    assert house.rows(need.c.topic) == ["volunteers"]
    assert house.rows(message.c.text, where=message.c.direction == "in") == [WORDS]
    assert house.rows(failed_turn.c.kind, failed_turn.c.event, failed_turn.c.place) == [("Said", None, "")]
    assert replay(house) == "0 answered, 0 over already, 0 failed again."


@pytest.mark.usefixtures("clock")
def test_what_was_learnt_is_not_learnt_again_for_it(house, monkeypatch):
    failed(house)
    monkeypatch.setattr("flows.hearing.ears.learn_all", lambda _programme: pytest.fail("a minute of learning"))
    assert replay(house) == "1 answered, 0 over already, 0 failed again."


@pytest.mark.usefixtures("clock")
def test_whoever_has_sent_it_again_is_not_answered_twice(house):
    failed(house)
    house.clock.forward(timedelta(minutes=1))
    house.says("jean", WORDS)
    before = len(house.post.to("jean"))
    assert replay(house) == "0 answered, 1 over already, 0 failed again."
    house.tick()
    assert len(house.post.to("jean")) == before


@pytest.mark.usefixtures("clock")
def test_danger_in_it_was_passed_on_and_is_left_to_people(house):
    house.resident("jean")
    house.team()
    break_it(house, on="my husband is beating me up")
    house.says("jean", "my husband is beating me up")
    mend(house)
    assert replay(house) == "0 answered, 1 over already, 0 failed again."
    assert house.rows(handoff.c.urgency) == ["safety"]


@pytest.mark.usefixtures("clock")
def test_the_late_answer_comes_at_an_hour_they_may_be_written_to(house):
    failed(house)
    house.clock.forward(timedelta(hours=14))
    replay(house)
    before = len(house.post.to("jean"))
    house.tick()
    assert len(house.post.to("jean")) == before
    house.tick(datetime(2026, 1, 13, 9, tzinfo=UTC) - house.clock.now())
    assert len(house.post.to("jean")) == before + 1


@pytest.mark.usefixtures("clock")
def test_what_fails_again_stays_for_another_time(house, monkeypatch):
    failed(house)

    def still_broken(_talk, _event, _world):
        raise ValueError(WORDS)

    monkeypatch.setattr(staff_work, "Unit", lambda programme, ears: Unit(programme, ears, advance=still_broken))
    assert replay(house) == "0 answered, 0 over already, 1 failed again."
    assert house.rows(failed_turn.c.event) == [{"text": WORDS, "correction": False}]
    assert house.rows(message.c.text, where=message.c.direction == "in") == [WORDS]


def test_what_no_database_can_keep_is_kept_as_far_as_it_can(house):
    jean = house.resident("jean")
    unclean = Incoming("post", "\ud8001", "jean", Said("half a pair \ud800 and a \0"), house.clock.now())
    house.write(lambda connection: failures.keep(connection, unclean, ValueError()))
    nowhere = Incoming("post", "1", "\ud800", Said("hello"), house.clock.now())
    house.write(lambda connection: failures.keep(connection, nowhere, ValueError()))
    assert house.rows(failed_turn.c.person_id, failed_turn.c.external_id, failed_turn.c.event) == [
        (jean, "?1", {"text": "half a pair ? and a ?", "correction": False}),
        (None, "", None),
    ]


@pytest.mark.parametrize("answer", ["no thanks", ""])
def test_of_whoever_does_not_agree_only_that_it_failed_is_kept(house, answer):
    house.hears(house.arrived("jean", "MBsEGdsTxHu4"))
    house.says("jean", *filter(None, [answer]))
    break_it(house)
    house.says("jean", WORDS)
    columns = failed_turn.c.kind, failed_turn.c.event, failed_turn.c.place, failed_turn.c.person_id
    assert house.rows(*columns) == [("Said", None, "", None)]
    with house.app.database.read() as connection:
        (told,) = failed_turns(connection, house.clock.now() - timedelta(days=1))
    assert (told.channel, told.kind, told.problem.split(" in ")[0]) == ("post", "Said", "ValueError")


def test_a_no_after_a_yes_forgets_the_words_that_failed(house):
    failed(house)
    house.does(house.rows(failed_turn.c.person_id)[0], Consent(given=False))
    assert house.rows(failed_turn.c.kind, failed_turn.c.event, failed_turn.c.external_id) == [("Said", None, "")]
