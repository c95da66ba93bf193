"""Invitations: good once."""

from flows.meeting.start_codes import is_code
from storage.at_work import passes
from storage.at_work.cover import person_of


def test_an_invitation_works_once_and_whoever_comes_by_it_later_is_told_and_met_as_anybody(house):
    aisha = house.write(lambda connection: person_of(connection, "aisha"))
    secret = house.write(lambda connection: passes.make(connection, aisha, "join", house.clock.now()))
    assert is_code(secret)
    house.hears(house.arrived("hers", secret), house.arrived("somebody's", secret))
    assert "I bring you whoever is waiting" in house.post.to("hers")[0]
    (met,) = house.post.to("somebody's")
    assert met.startswith(
        "The link you came by works once, and has been used. If it was for you, ask the programme team"
    )
    assert "I'm Alongside" in met
