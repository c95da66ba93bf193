"""What was not understood: kept of whoever agreed, without names, and for as long as they are remembered."""

from datetime import timedelta

import pytest

from flows.effects import Consent, NoteMiss
from storage.staff import misses
from storage.staff.misses import Missed
from storage.tables import miss

NONSENSE = "blorp wug fnord"


def test_what_is_not_understood_is_kept_for_staff(house):
    house.resident("jean")
    house.says("jean", NONSENSE)
    with house.app.database.read() as connection:
        assert misses.waiting(connection, 5) == [Missed(1, NONSENSE, house.clock.now())]


@pytest.mark.parametrize("answer", ["no thanks", ""])
def test_of_somebody_who_does_not_agree_nothing_that_is_not_understood_is_kept(house, answer):
    house.hears(house.arrived("jean", "MBsEGdsTxHu4"))
    house.says("jean", *filter(None, [answer]), NONSENSE, f"{NONSENSE} {NONSENSE}")
    assert house.rows(miss.c.text) == []


def test_a_no_after_a_yes_forgets_what_was_not_understood(house):
    who = house.resident("jean")
    house.says("jean", NONSENSE)
    house.does(who, Consent(given=False))
    assert house.rows(miss.c.text) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ask sheila about the fnord", "ask … about the fnord"),
        ("SHEILA's fnord and jean's wug", "…'s fnord and …'s wug"),
        ("aisha rahman said blorp", "… … said blorp"),
        ("blorp 07700900123", "blorp …"),
        ("then Zebedee wugged", "then … wugged"),
        ("blorp in FERNHILL and the tannery", "blorp in … and the tannery"),
        ("The Tannery and staithe bank and the bank", "… and … and the bank"),
        ("ask Riverside Voluntary Action for fnord", "ask … for fnord"),
        ("blorp 0191 498 0123, jo@example.org or ne1 4lp", "blorp …, … or …"),
        ("sheilas is no name of ours", "sheilas is no name of ours"),
    ],
)
def test_names_known_here_are_taken_out_however_they_are_written(house, said, kept):
    who = house.resident("jean")
    house.resident("sheila", name="Sheila")
    house.does(who, NoteMiss(said))
    assert house.rows(miss.c.text) == [kept]


def test_the_names_of_another_area_are_not_looked_for(house):
    who = house.resident("jean")
    house.resident("will", name="Will", area_id="oakbrook")
    house.does(who, NoteMiss("will it fnord"))
    assert house.rows(miss.c.text) == ["will it fnord"]


def test_it_is_forgotten_once_it_is_older_than_chats_are_kept(house):
    house.resident("jean")
    house.says("jean", NONSENSE)
    house.tick(timedelta(days=30 * house.programme.about.kept_months))
    assert house.rows(miss.c.text) == [NONSENSE]
    house.says("jean", "help")
    house.tick(timedelta(days=31))
    assert house.rows(miss.c.text) == []
