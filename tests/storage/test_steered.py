"""What a priority changed is counted in people, and held back where they are few."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import AnswerSuggestion, EraseMe, Suggest
from flows.priority import Priority
from storage.staff.steered import Steered, steered
from storage.tables import activity

GUIDE, OTHER = "guide:counting-what-matters", "guide:stories-of-change"
PRIORITY = Priority(GUIDE, "", 2, date(2020, 1, 1), date(2099, 12, 31), "It is for this test.")


@pytest.fixture
def counted(house):
    def found(*priorities):
        with house.app.database.read() as connection:
            return steered(connection, replace(house.app.programme, priorities=priorities or (PRIORITY,)))

    return found


def suggested(house, names, moved):
    people = [house.resident(name) for name in names]
    for who in people:
        house.does(who, Suggest(GUIDE, "measuring_change", "", "you", GUIDE, OTHER if moved else ""))
    return people


def test_few_are_held_back_and_many_are_told(house, counted):
    first, *_others = suggested(house, "abcd", moved=True)
    assert counted() == (Steered(PRIORITY),)
    suggested(house, "e", moved=True)
    assert counted() == (Steered(PRIORITY, suggested=5),)
    suggested(house, "fghij", moved=False)
    assert counted() == (Steered(PRIORITY, suggested=10, moved=5),)
    house.does(first, EraseMe())
    assert counted() == (Steered(PRIORITY, suggested=9),)


def test_it_counts_for_the_days_on_which_it_held(house, counted):
    suggested(house, "abcdefghij", moved=True)
    ended = replace(PRIORITY, until=date(2020, 12, 31))
    assert counted(ended, PRIORITY) == (Steered(ended), Steered(PRIORITY, suggested=10, moved=10))


def test_who_started_it_is_kept_and_a_kind_that_is_ruled_out_was_suggested_to_nobody(house):
    jean = house.resident("jean")
    house.does(jean, Suggest(GUIDE, "measuring_change", "", "programme"))
    house.does(jean, AnswerSuggestion("partner:", "declined_kind"))
    house.does(jean, AnswerSuggestion("cluster:first_steps", "yes"))
    with house.app.database.read() as connection:
        lines = connection.execute(activity.select().where(activity.c.kind == "suggested")).all()
    assert [(each.detail["offer"], each.detail["by"]) for each in lines] == [
        (GUIDE, "programme"), ("cluster:first_steps", "you"),
    ]  # fmt: skip
