"""What came after a nudge, counted in people and by hand; what was about danger is in no count."""

from datetime import timedelta

from flows import effects as do
from flows.nudging.segments import Segment
from storage.nudging import nudges, results

DAY = timedelta(days=1)


def test_what_they_did_within_two_weeks_is_counted_once_a_person_and_nothing_else_is(house):
    before, jean, omar, _quiet = (house.resident(name, name=name) for name in ("before", "jean", "omar", "quiet"))
    house.does(before, do.RecordNeed("volunteers", "said"))
    house.tick(DAY)
    now = house.clock.now()
    house.write(lambda connection: nudges.write(connection, "The hall is free.", Segment(), now, 0, now))
    house.write(lambda connection: nudges.approve(connection, 1, 0, now, house.programme))
    house.tick()
    house.clock.forward(DAY)
    for topic in ("volunteers", "money"):
        house.does(jean, do.RecordNeed(topic, "said"))
    house.says("omar", "hello there", "me again")
    house.does(omar, do.OpenHandoff("safety", "A safety worry was heard", "safety"))
    house.clock.forward(14 * DAY)
    house.does(omar, do.JoinCluster("tyne_to_tees"))
    assert house.write(lambda connection: results.afterwards(connection, 1)) == {
        "wrote": 1, "need": 1, "booked": 0, "joined_cluster": 0, "package_asked": 0, "put_forward": 0,
    }  # fmt: skip
