"""What somebody in danger wrote while nobody had their chat: the desk says that they wrote and when, never what."""

from datetime import timedelta

import pytest

from bot.desk import conversation, view
from flows.desk.calendar import Calendar
from flows.effects import PassOn, TakeHandoff, TellResident
from storage import load
from storage.tables import handoff

FIVE = timedelta(minutes=5)


@pytest.fixture
def told(house):
    """Jean, who has told of danger, and Aisha and Dean, who have heard of it."""
    house.resident("jean")
    house.aisha, house.dean = house.adviser("aisha"), house.adviser("dean")
    house.says("jean", "my husband hits me")
    house.clock.forward(FIVE)
    return house


def not_shown(house):
    """What Aisha's desk says of words that it doesn't show."""

    def read(connection):
        calendar, known = Calendar(house.clock.now(), "Europe/London"), load.by_person(connection, house.aisha)
        found = view.look(connection, house.programme, known.person, view.Spot("talk", 1), calendar)
        return conversation.not_shown(found.open.kept_back, calendar, house.programme.assistant)

    return house.write(read)


def test_where_they_have_written_nothing_since_nothing_is_said(told):
    assert not_shown(told) == ""


@pytest.mark.parametrize("words", ["he is asleep now", "is anyone there"])
def test_that_they_wrote_before_anybody_had_it_is_told_without_the_words(told, words):
    told.says("jean", words)
    told.tick(FIVE)
    assert not_shown(told).startswith("They last wrote at 09:05, while nobody had this chat.")
    assert words not in not_shown(told)


def test_what_they_write_to_whoever_has_it_is_on_the_page(told):
    number = told.rows(handoff.c.id)[0]
    told.says("jean", "he is asleep now")
    told.tick(FIVE)
    told.does(told.dean, TakeHandoff(number))
    told.does(told.dean, TellResident(number, "Hello Jean."))
    told.says("jean", "hello dean")
    assert not_shown(told) == ""
    told.does(told.dean, PassOn(number, "aisha"))
    told.tick(FIVE)
    told.says("jean", "is anyone there")
    assert not_shown(told).startswith("They last wrote at 09:15")
