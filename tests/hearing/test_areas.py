"""Which area somebody means."""

import pytest

from flows.hearing.areas import district_in, find_areas, mostly_a_place
from flows.programme import Area


def _area(area: str, name: str, aliases: tuple[str, ...] = (), postcodes: tuple[str, ...] = ()) -> Area:
    return Area(area, name, aliases, "North East", postcodes, "aisha", "", "")


FERNHILL = _area("fernhill", "Fernhill", ("The Hill", "Ferny"), ("NJ1", "NJ11"))
FERNHALL = _area("fernhall", "Fernhall")
OAKMOOR = _area("oakmoor", "Oakmoor Estate", (), ("NJ2",))
ASHBY_NORTH, ASHBY_SOUTH = (
    _area("ashby_fields", "Ashby Fields", ("Ashby",)),
    _area("ashby_vale", "Ashby Vale", ("Ashby",)),
)
AREAS = (FERNHILL, FERNHALL, OAKMOOR, ASHBY_NORTH, ASHBY_SOUTH)


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("Fernhill", FERNHILL),
        ("im jean from fernhil", FERNHILL),
        ("ferny", FERNHILL),
        ("the hill", FERNHILL),
        ("oakmoor", OAKMOOR),
        ("we live on the okmoor estate", OAKMOOR),
        ("NJ2", OAKMOOR),
        ("nj2 4ab", OAKMOOR),
        ("nj11", FERNHILL),
        ("Ashby Vale", ASHBY_SOUTH),
    ],
)
def test_an_area_is_found_by_name_nickname_misspelling_or_postcode(typed, area):
    best = find_areas(typed, AREAS)[0]
    assert (best.area, best.certain) == (area, True)


def test_two_areas_that_share_a_name_are_both_given_and_neither_is_certain():
    found = find_areas("ashby", AREAS)
    assert [(each.area, each.certain) for each in found] == [(ASHBY_NORTH, False), (ASHBY_SOUTH, False)]


def test_two_that_sound_alike_are_both_given():
    assert [each.certain for each in find_areas("fernhll", AREAS)] == [False, False]


@pytest.mark.parametrize(
    "typed", ["newcastle", "i like cheese", "", "???", "up the road", "over the other side of the hill"]
)
def test_a_place_not_in_the_programme_is_never_certain(typed):
    assert not any(each.certain for each in find_areas(typed, AREAS))


def test_what_is_written_out_beats_what_only_sounds_like_it():
    assert [(each.area, each.certain) for each in find_areas("im from fernhall, the one by the sea", AREAS)] == [
        (FERNHALL, True),
        (FERNHILL, False),
    ]


@pytest.mark.parametrize(
    ("typed", "mostly"),
    [
        ("its ashby", True),
        ("im in fernhill mate", True),
        ("the fernhil one please", True),
        ("nj2 4ab", True),
        ("we start with the hill thing but honestly im chuffed", False),
        ("fernhill, and nobody comes to our meetings", False),
        ("nobody comes to our meetings", False),
    ],
)
def test_a_name_and_little_else_is_told_from_a_story(typed, mostly):
    assert mostly_a_place(typed, AREAS) is mostly


def test_no1_is_nobody_and_no_postcode(programme):
    assert district_in("no1 comes to r meetings") == ""
    assert not mostly_a_place("no1 comes to r meetings n the roof leaks", programme.areas)
