"""An adviser's yes or no to an expert, in their chat or on their desk: one action, done once, and told truthfully."""

import pytest
from sqlalchemy import select, update

from flows.effects import AgreeToRequest, DeclineRequest, EraseMe, RequestPackage
from storage.blocks import packages
from storage.blocks.packages import Move, TooMany
from storage.tables import area, package_request, person
from tests.bot.test_package_waits import on


@pytest.fixture
def asked(ready):
    """Jean has asked for an expert on Monday 12 January at nine; its number is 1."""
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.aisha, ready.dean = (ready.rows(person.c.id, where=person.c.adviser == each)[0] for each in ("aisha", "dean"))
    ready.does(ready.jean, RequestPackage("open_door", "community_engagement", 6))
    return ready


def now(house):
    columns = (
        package_request.c.state,
        package_request.c.days_agreed,
        package_request.c.decided_by,
        package_request.c.why,
    )
    return tuple(house.write(lambda connection: connection.execute(select(*columns)).first()))


def moves(house, *moved):
    """Staff move it on, and whoever asked hears it; what came of the last."""

    async def line():
        for each in moved:

            def work(connection, each=each):
                came = packages.move(connection, house.programme, each, house.clock.now())
                return came, list(came) if isinstance(came, tuple) else []

            came = await house.app.line.tell_after(work)
        await house.app.deliverer.idle()
        return came

    return house.run(line())


def test_a_yes_is_kept_with_its_days_and_why_and_both_are_told(asked):
    asked.does(asked.aisha, AgreeToRequest(1, 4, "their plan names it"))
    assert now(asked) == ("agreed", 4, "aisha", "their plan names it")
    assert asked.post.to("jean")[-1] == (
        "News on Open Door: a yes from Aisha, for up to four days. It isn't settled yet: the programme team still has "
        "to approve it and find somebody. I'll tell you then."
    )
    (told,) = asked.post.to("aisha")
    assert told == "Agreed: Open Door. The programme team approves it next, and whoever asked is told so."


def test_buttons_in_their_chat_do_the_same(asked):
    on(asked, 19)
    asked.presses("aisha", "Agree to it")
    asked.presses("aisha", "Six days, as asked")
    asked.says("aisha", "their plan names it")
    assert now(asked) == ("agreed", 6, "aisha", "their plan names it")
    assert "a yes from Aisha" in asked.post.to("jean")[-1]


def test_whoever_comes_second_is_told_and_changes_nothing(asked):
    asked.does(asked.aisha, DeclineRequest(1, "in May, with your new worker"))
    told = len(asked.post.to("jean"))
    asked.does(asked.aisha, AgreeToRequest(1, 4, "after all"))
    assert now(asked) == ("declined", None, "aisha", "in May, with your new worker")
    assert "Somebody moved Open Door on before you did" in asked.post.to("aisha")[-1]
    assert len(asked.post.to("jean")) == told


def test_an_adviser_of_another_area_decides_nothing(asked):
    asked.does(asked.dean, AgreeToRequest(1, 4, "why not"))
    assert now(asked)[0] == "asked"
    assert asked.post.to("dean")[-1] == "That one isn't from an area you answer for, so nothing was done."
    assert asked.post.to("jean") == []


def test_more_days_than_are_left_are_refused_whoever_agrees(asked):
    spent = {"state": "finished", "days_agreed": 8, "days_used": 7}
    asked.write(lambda connection: connection.execute(update(package_request).values(spent)))
    asked.does(asked.jean, RequestPackage("good_neighbours_talk", "community_engagement", 5))
    asked.does(asked.aisha, AgreeToRequest(2, 4, "it goes well"))
    assert "has three days left" in asked.post.to("aisha")[-1]
    assert moves(asked, Move(2, "asked", "agreed", 4)) == TooMany(3, 10)
    assert asked.rows(package_request.c.state) == ["finished", "asked"]
    asked.does(asked.aisha, AgreeToRequest(2, 3, "it goes well"))
    assert asked.rows(package_request.c.state) == ["finished", "agreed"]


def test_days_of_another_area_or_topic_count_for_nobody_else(asked):
    other = asked.rows(area.c.id, where=area.c.id != "fernhill")[0]
    full = {"area_id": other, "state": "finished", "days_agreed": 10, "days_used": 10}
    asked.write(lambda connection: connection.execute(update(package_request).values(full)))
    asked.does(asked.jean, RequestPackage("good_neighbours_talk", "community_engagement", 5))
    asked.does(asked.aisha, AgreeToRequest(2, 5, "it goes well"))
    assert asked.rows(package_request.c.state) == ["finished", "agreed"]


def test_a_yes_is_never_told_as_the_reason_of_a_later_no(asked):
    asked.does(asked.aisha, AgreeToRequest(1, 4, "they pester me"))
    moves(asked, Move(1, "agreed", "declined"))
    assert "pester" not in asked.post.to("jean")[-1]
    assert now(asked)[2:] == ("", "")


def test_what_is_agreed_and_not_approved_reminds_the_team(asked):
    asked.does(asked.aisha, AgreeToRequest(1, 4, "their plan names it"))
    on(asked, 18)
    assert asked.post.to("team") == []
    on(asked, 19)
    (told,) = asked.post.to("team")
    assert told == (
        "Agreed, and still to be approved and matched:\nFernhill: Open Door, agreed on Mon 12 January.\n"
        "Whoever asked hears how it stands once you move it on under Requests."
    )


def test_what_is_approved_and_never_begins_reminds_the_team(asked):
    moves(asked, Move(1, "asked", "matched", 4))
    on(asked, 26)
    (told,) = asked.post.to("team")
    assert told.startswith("Approved, and work hasn't begun on what exactly to do:\nFernhill: Open Door")


def test_what_has_moved_on_is_no_longer_reminded_of_as_it_stood(asked):
    on(asked, 19)
    moves(asked, Move(1, "asked", "matched", 4))
    (told,) = asked.says("jean", "where is my request")
    assert "reminded" not in told
    moves(asked, Move(1, "matched", "declined"))
    before = [len(asked.post.to(each)) for each in ("aisha", "team")]
    on(asked, 31)
    assert [len(asked.post.to(each)) for each in ("aisha", "team")] == before


def test_an_area_s_days_stay_counted_when_whoever_asked_is_erased(asked):
    asked.does(asked.aisha, AgreeToRequest(1, 8, "Jean asked nicely"))
    asked.does(asked.jean, RequestPackage("second_wind", "recharging", 4))
    asked.does(asked.jean, EraseMe())
    assert now(asked) == ("agreed", 8, "aisha", "")
    assert asked.rows(package_request.c.person_id) == [None]
