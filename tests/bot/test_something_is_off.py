"""Something is not as it should be: whoever did it is told so plainly, and whoever asked for a person has one."""

from datetime import timedelta

import pytest

from flows.effects import OpenHandoff, PassOn, TakeHandoff, TellResident
from storage.at_work import passes, sign_ins
from storage.at_work.cover import person_of
from storage.incoming import Blocked, Incoming
from storage.tables import address, area, handoff, leave, person

DAY = timedelta(days=1)
WITH = handoff.c.state, handoff.c.adviser, handoff.c.holder


def asked(house, text="our lease"):
    """Jean asked for a person; its number."""
    house.jean = house.rows(person.c.id, where=person.c.name == "Jean")[0]
    house.does(house.jean, OpenHandoff("ordinary", text, "asked"))
    return house.rows(handoff.c.id)[-1]


def told(house, place, act):
    """What that place is sent by it."""
    before = len(house.post.to(place))
    act()
    return house.post.to(place)[before:]


def away(house, adviser, covers):
    today = house.clock.now().date()
    house.put(leave, adviser=adviser, starts=today, ends=today + 9 * DAY, cover=covers)


def test_a_reply_to_somebody_who_erased_themselves_goes_nowhere_and_says_so(ready):
    number = asked(ready)
    ready.does(ready.aisha, TakeHandoff(number))
    ready.says("jean", "delete everything", "yes")
    before = ready.alerts("jean")
    assert told(ready, "aisha", lambda: ready.does(ready.aisha, TellResident(number, "Hello?"))) == [
        "That one is closed."
    ]
    assert ready.alerts("jean") == before


def test_danger_of_somebody_who_erased_themselves_stays_whoever_takes_its_until_it_is_closed(ready):
    ready.says("jean", "my husband hits me", "delete everything", "yes")
    (number,) = ready.rows(handoff.c.id)
    ready.does(ready.dean, TakeHandoff(number))
    (said,) = told(ready, "dean", lambda: ready.does(ready.dean, TellResident(number, "Are you there?")))
    assert said.startswith("They have erased themselves, so nothing was sent.")
    asked_again = told(ready, "dean", lambda: ready.run(ready.app.forward(2 * DAY)))
    assert len(asked_again) == 2
    assert all("Close it once it's done" in each for each in asked_again)


def test_an_adviser_just_moved_off_the_area_is_told_it_isn_t_theirs_and_the_new_one_can_take_it(ready):
    number = asked(ready)
    ready.change(handoff, handoff.c.id == number, adviser="")
    ready.change(area, area.c.id == "fernhill", adviser="dean")
    (said,) = told(ready, "aisha", lambda: ready.does(ready.aisha, TakeHandoff(number)))
    assert said.startswith("That one isn't with you or with an area you answer for, so nothing was done")
    ready.does(ready.dean, TakeHandoff(number))
    assert ready.rows(*WITH) == [("taken", "", "dean")]


def test_whoever_has_the_chat_keeps_it_when_the_area_is_given_to_somebody_else(ready):
    number = asked(ready)
    ready.does(ready.aisha, TakeHandoff(number))
    ready.change(area, area.c.id == "fernhill", adviser="dean")
    assert told(ready, "jean", lambda: ready.does(ready.aisha, TellResident(number, "Ring me."))) == [
        "Aisha (adviser): Ring me."
    ]


def test_an_invitation_that_is_too_old_lets_nobody_in_and_says_what_to_do(house):
    aisha = house.write(lambda connection: person_of(connection, "aisha"))
    secret = house.write(lambda connection: passes.make(connection, aisha, "join", house.clock.now()))
    house.clock.forward(passes.GOOD_FOR["join"] + timedelta(minutes=1))
    house.hears(house.arrived("late", secret))
    (met,) = house.post.to("late")
    assert met.startswith(
        "The link you came by is too old to work now. If it was for you, ask the programme team for a new"
    )
    assert house.rows(address.c.person_id, where=address.c.place == "late") != [aisha]


@pytest.mark.parametrize(("of_aisha", "of_dean"), [("dean", "aisha"), ("aisha", "dean"), ("dean", ""), ("", "")])
def test_where_cover_goes_round_in_a_ring_or_ends_the_team_has_it_and_the_resident_hears_so(ready, of_aisha, of_dean):
    away(ready, "aisha", of_aisha)
    away(ready, "dean", of_dean)
    number = asked(ready)
    assert ready.rows(*WITH) == [("waiting", "", "")]
    assert ready.alerts() == [0, 0, 1]
    ready.does(ready.staff, PassOn(number, "aisha"))
    assert ready.post.to("jean")[-1].startswith("The programme team")
    assert ready.alerts("aisha", "dean") == [0, 0]


@pytest.mark.parametrize("blocks", [False, True], ids=["never joined", "blocked"])
def test_an_adviser_without_a_channel_is_promised_to_nobody_the_team_has_it_at_once(house, blocks):
    house.resident("jean")
    house.staff = house.team()
    if blocks:
        house.adviser("aisha")
        house.hears(Incoming("post", "b1", "aisha", Blocked(), house.clock.now()))
    house.says("jean", "can i speak to a person about our lease", "send it")
    assert house.rows(*WITH) == [("waiting", "", "")]
    assert house.post.to("jean")[-1].startswith("Sent. The programme team, standing in for Aisha, will answer you here")
    assert house.post.to("team")[-1].startswith("Somebody has asked for you.")


def test_whoever_signs_in_at_the_desk_is_promised_until_they_are_signed_out(house):
    house.resident("jean")
    house.team()
    house.write(lambda connection: sign_ins.here(connection, person_of(connection, "aisha"), house.clock.now()))
    asked(house)
    assert house.rows(*WITH) == [("waiting", "aisha", "")]
    house.write(lambda connection: sign_ins.sign_out(connection, person_of(connection, "aisha")))
    house.tick()
    assert house.rows(*WITH) == [("waiting", "", "")]
    assert "The programme team, standing in for Aisha, has your message now" in house.post.to("jean")[-1]


@pytest.mark.parametrize("takes", [False, True], ids=["waiting", "taken"])
def test_an_adviser_who_blocks_us_leaves_nobody_waiting_for_them(ready, takes):
    number = asked(ready)
    if takes:
        ready.does(ready.aisha, TakeHandoff(number))
    ready.hears(Incoming("post", "b1", "aisha", Blocked(), ready.clock.now()))
    ready.tick()
    assert ready.rows(*WITH) == [("waiting", "", "")]
    told = "The programme team, standing in for Aisha, has your message now and will answer you here by Tue 13"
    assert told in ready.post.to("jean")[-1]
    assert ready.alerts("dean", "team") == [0, 1]


def test_the_team_keeps_its_whole_name_whatever_it_does(ready):
    ready.change(area, area.c.id == "fernhill", adviser="")
    number = asked(ready)
    ready.does(ready.staff, TakeHandoff(number))
    assert ready.post.to("jean")[-1].startswith("The programme team has this chat now.")
    ready.does(ready.staff, TellResident(number, "Ring me."))
    assert ready.post.to("jean")[-1] == "The programme team: Ring me."


def test_in_an_area_without_an_adviser_the_team_has_it(ready):
    ready.change(area, area.c.id == "fernhill", adviser="")
    asked(ready)
    assert ready.rows(*WITH) == [("waiting", "", "")]
    assert ready.alerts() == [0, 0, 1]
    (said, *_) = ready.says("jean", "any news")
    assert "rogramme team" in said
