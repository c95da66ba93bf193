"""When an area was last heard: when one of its residents last wrote, on every page alike."""

from datetime import timedelta

from flows.effects import JoinArea
from storage.desk import areas
from storage.staff import area_list
from storage.staff.area_list import Chosen

DAY = timedelta(days=1)


def heard(house):
    """When Fernhill was last heard, for staff and on the desk."""
    with house.app.database.read() as connection:
        lines = {
            each.id: each.heard_at for each in area_list.lines(connection, Chosen(), house.programme, house.clock.now())
        }
        (place,) = areas.places(connection, ("fernhill",), {})
        card = areas.card(connection, "fernhill")
    return lines["fernhill"], place.heard_at, card.heard_at


def test_an_area_was_last_heard_when_one_of_its_residents_last_wrote(house):
    assert heard(house) == (None, None, None)
    house.resident("jean")
    malik = house.resident("malik", area_id=None)
    wrote = house.clock.now()
    house.says("jean", "hello")
    house.clock.forward(30 * DAY)
    house.does(malik, JoinArea("fernhill"))
    assert heard(house) == (wrote, wrote, wrote)
    house.says("malik", "hello")
    assert heard(house) == (wrote + 30 * DAY,) * 3
