"""Help has come where danger stands: those on duty read it, and the danger is theirs still."""

from storage.tables import handoff
from tests.bot.test_going_round import TEN

THERE = "i rang 999 theyre here now"


def test_those_on_duty_read_it_and_the_danger_stays_open(ready):
    ready.says("jean", "my husband hits me")
    (answer,) = ready.says("jean", THERE)
    assert answer.startswith("I'm glad somebody is there with you.")
    for place in ("aisha", "dean", "team"):
        assert ready.post.to(place)[1:] == [f"Jean, Fernhill: Help has come, as they put it: “{THERE}”"]
    assert ready.rows(handoff.c.state) == ["waiting"]
    ready.tick(TEN)
    assert ready.alerts() == [3, 3, 3]


def test_where_nobody_can_be_reached_nobody_is_said_to_have_been_told(house):
    house.resident("jean")
    house.says("jean", "my husband hits me")
    (answer,) = house.says("jean", THERE)
    assert answer.startswith("I'm glad somebody is there with you. This chat stays open")
