"""Every effect has its keeper; what is personal is kept only of those who agreed."""

from typing import get_args

import pytest

from flows import effects as do
from storage.keep import KEEPERS, keep
from storage.ledger import Ledger
from storage.load import by_person
from storage.tables import (
    activity,
    follow_up,
    membership,
    need,
    package_request,
    put_forward,
    signal,
    strength,
    suggestion,
)


def test_every_effect_but_what_is_said_has_a_keeper():
    assert set(KEEPERS) == set(get_args(do.Effect)) - {do.Say}


def test_what_is_personal_is_made_of_effects_that_exist():
    assert set(do.PERSONAL) <= set(get_args(do.Effect))


def test_danger_handoffs_and_wishes_to_be_left_alone_are_never_merely_personal():
    always = {do.OpenHandoff, do.AddToHandoff, do.CancelHandoff, do.Stop, do.PauseUntil, do.Resume, do.QuietHours,
              do.Consent, do.EraseMe, do.ExportMe, do.DropFollowUps}  # fmt: skip
    assert always & set(do.PERSONAL) == set()


@pytest.mark.parametrize(("consent", "rows"), [(True, 1), (False, 0), (None, 0)])
def test_what_is_personal_is_kept_only_of_those_who_agreed(house, consent, rows):
    who = house.resident("jean", consent=consent)
    now = house.clock.now()
    effects = (
        do.RecordNeed("volunteers", "said", "we can't get anyone"),
        do.RecordSignals((("nobody_comes", "no one turns up"),)),
        do.RecordStrengths((("open_door", "our doors are open"),)),
        do.Suggest("guide:finding-helpers", "volunteers", "you said so", "alongside"),
        do.FollowUp("check_in", "guide:finding-helpers", now),
        do.JoinCluster("tyne_to_tees"),
        do.PutForward("my neighbour"),
    )

    def kept(connection):
        known = by_person(connection, who)
        keep(Ledger(connection, known.person, known.talk, now, house.programme), effects)

    house.write(kept)
    tables = need, signal, strength, suggestion, follow_up, membership, put_forward
    found = {table.name: len(house.rows(table.c.id, where=table.c.person_id == who)) for table in tables}
    assert found == dict.fromkeys((table.name for table in tables), rows)
    if not rows:
        assert house.rows(activity.c.id, where=activity.c.person_id == who) == []


def test_only_ones_own_request_that_nobody_has_decided_can_be_called_off(house):
    jean, malik = house.resident("jean"), house.resident("malik")
    house.does(jean, do.RequestPackage("open_door", "volunteers", 3))
    house.does(malik, do.CancelRequest("open_door"))
    assert house.rows(package_request.c.state) == ["asked"]
    house.does(jean, do.CancelRequest("open_door"))
    assert house.rows(package_request.c.state) == ["withdrawn"]
    house.does(jean, do.RequestPackage("open_door", "volunteers", 3))
    assert house.rows(package_request.c.state) == ["withdrawn", "asked"]


def test_an_open_request_counts_for_its_area_and_without_one_for_its_person(house):
    jean, malik = house.resident("jean"), house.resident("malik")
    omar, sara = house.resident("omar", area_id=None), house.resident("sara", area_id=None)
    for who in (jean, malik, omar, omar, sara):
        house.does(who, do.RequestPackage("open_door", "volunteers", 3))
    assert house.rows(package_request.c.person_id) == [jean, omar, sara]
