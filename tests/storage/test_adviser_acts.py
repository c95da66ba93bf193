"""What advisers do from their own chat: leave, notes and a phase put right, only on a yes and only where theirs."""

import pytest

from storage.tables import activity, area, leave, person, share_back


@pytest.fixture
def desk(house):
    house.aisha, house.dean, house.tom = house.adviser("aisha"), house.adviser("dean"), house.adviser("tom")
    return house


def last(house, place="aisha"):
    return house.post.to(place)[-1]


def test_leave_typed_in_a_line_is_entered_on_a_yes_and_once(desk):
    for _ in range(2):
        desk.says("aisha", "off next week, tom covers")
        assert last(desk).startswith(
            "From Mon 19 to Fri 23 January Tom would stand in for you, and you'd be back on Mon 26 January."
        )
        desk.says("aisha", "yes")
    rows = desk.rows(leave.c.adviser, leave.c.starts, leave.c.ends, leave.c.cover)
    assert [(who, str(first), str(to), cover) for who, first, to, cover in rows] == [
        ("aisha", "2026-01-19", "2026-01-23", "tom")
    ]


def test_leave_that_leaves_both_away_is_not_entered_from_the_chat(desk):
    desk.says("tom", "off next week, team covers", "yes")
    desk.says("aisha", "off next week, tom covers")
    assert last(desk).startswith("I haven't entered that.")
    assert desk.rows(leave.c.adviser) == ["tom"]


def test_a_note_is_kept_for_the_area_on_a_yes(desk):
    desk.says("aisha", "success for fernhill: the cafe broke even")
    assert desk.rows(share_back.c.text) == []
    desk.says("aisha", "yes")
    assert desk.rows(share_back.c.area_id, share_back.c.adviser, share_back.c.kind, share_back.c.text) == [
        ("fernhill", "aisha", "success", "the cafe broke even")
    ]


def test_a_phase_is_put_right_with_their_name_and_reason(desk):
    desk.says("aisha", "fernhill is in delivery not planning, they started the cafe", "yes")
    where = area.c.id == "fernhill"
    assert desk.rows(area.c.phase, area.c.phase_by, area.c.phase_by_name, where=where) == [
        ("delivery", "adviser", "Aisha Rahman")
    ]
    (line,) = desk.rows(activity.c.detail, where=activity.c.kind == "phase_corrected")
    assert line == {"phase": "delivery", "role": "adviser", "why": "they started the cafe"}


def test_of_an_area_that_is_not_theirs_nothing_is_told_or_changed(desk):
    before = desk.rows(area.c.phase_by, where=area.c.id == "canal_reach")
    for typed in ("hows canal reach", "canal reach is in delivery now", "note for canal reach: new chair", "yes"):
        desk.says("aisha", typed)
    assert not any("Canal Reach" in said for said in desk.post.to("aisha"))
    assert desk.rows(area.c.phase_by, where=area.c.id == "canal_reach") == before
    assert desk.rows(share_back.c.id) == []


def test_whoever_stands_in_has_the_areas_from_the_first_day_on(desk):
    desk.put(leave, adviser="aisha", starts=desk.clock.now().date(), ends=desk.clock.now().date(), cover="dean")
    desk.says("dean", "hows fernhill")
    assert last(desk, "dean").startswith("Fernhill\n")


def test_the_card_names_only_those_who_agreed_by_first_name(desk):
    jean = desk.resident("jean", consent=True)
    desk.change(person, person.c.id == jean, name="Jean Smith")
    desk.change(person, person.c.id == desk.resident("ali", consent=False), name="Ali")
    desk.says("aisha", "fernhill")
    assert "People: Jean\n" in f"{last(desk)}\n"
