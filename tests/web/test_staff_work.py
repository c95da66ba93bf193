"""What staff do for residents and advisers: requests move on, leave is entered, links are made."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert, select, update

from storage.at_work import cover, leaves, sign_ins
from storage.at_work.leaves import Leave
from storage.tables import address, area, message, package_request, suggestion
from tests.web.conftest import WIDE
from tests.web.desk import HERE
from tests.web.staff import console, neighbour, staff_browser


@pytest.fixture
def asked(server):
    """Jean has asked for an expert; the request's number is 1."""

    def seed(connection):
        now = server.clock.now()
        jean = neighbour(connection, now, "Jean", "fernhill")
        wanted = {"partner": "second_wind", "topic": "recharging", "days_asked": 3, "at": now}
        connection.execute(insert(package_request).values(person_id=jean, area_id="fernhill", **wanted))

    server.write(seed)
    return server


def told(server):
    """What residents were sent."""
    out = select(message.c.text).where(message.c.direction == "out").order_by(message.c.id)
    return server.read(lambda connection: list(connection.scalars(out)))


def request_now(server):
    columns = package_request.c.state, package_request.c.days_agreed, package_request.c.days_used
    return tuple(server.read(lambda connection: connection.execute(select(*columns)).one()))


def test_moving_a_request_on_tells_the_resident_once(asked, visit):
    page = console(asked, visit, "/staff/requests")
    page.locator("#request-1 summary").first.click()
    page.get_by_label("Days agreed").fill("2")
    page.get_by_role("button", name="Say yes, and tell Jean").click()
    expect(page.get_by_role("status")).to_have_text(
        "Moved on. The resident hears it in their own hours, or when they ask if they told us to stop."
    )
    expect(page.get_by_role("region", name="Agreed 1").get_by_role("article")).to_contain_text("3 days asked, 2 agreed")
    assert request_now(asked) == ("agreed", 2, None)
    name = next(each.name for each in asked.app.programme.partners if each.id == "second_wind")
    assert told(asked) == [
        f"News on {name}: a yes from the programme team, for up to two days. It isn't settled yet: somebody is still "
        "to be found. I'll tell you then."
    ]


def test_home_says_who_waits_for_an_expert_since_when_until_somebody_decides(asked):
    with staff_browser(asked) as client:
        told_now = client.get("/staff").text
        moved = {"before": "asked", "state": "agreed", "agreed": "2"}
        client.post("/staff/requests/1", data=moved)
        then = client.get("/staff").text
    assert "Asked for an expert" in told_now
    assert "Since 09:00. Nobody has said yes or no yet." in told_now
    assert 'href="/staff/requests#request-1"' in told_now
    assert "Asked for an expert" not in then


def test_a_request_leaps_ahead_only_after_a_second_press_and_can_be_put_back(asked, visit):
    page = console(asked, visit, "/staff/requests", viewport=WIDE)
    page.locator("#request-1 summary").first.click()
    page.get_by_text("Out of turn…").click()
    page.get_by_role("button", name="Finished…").click()
    expect(page.get_by_role("alert")).to_contain_text(
        "would go from Asked straight to Finished, and Jean would be told"
    )
    assert (request_now(asked)[0], told(asked)) == ("asked", [])
    page.get_by_role("button", name="Move it all the same").click()
    expect(page.get_by_role("status")).to_contain_text("Moved on.")
    assert (request_now(asked)[0], len(told(asked))) == ("finished", 1)
    page.get_by_role("button", name="Put it back to Asked").click()
    expect(page.get_by_role("region", name="Asked 1")).to_be_visible()
    expect(page.get_by_text("Put it back")).to_have_count(0)
    assert request_now(asked)[0] == "asked"


def test_only_the_next_states_are_offered_first(asked):
    with staff_browser(asked) as browser:
        page = browser.get("/staff/requests", headers=HERE).text
    first, out_of_turn = page.split("Out of turn", 1)
    assert ('value="agreed"' in first, 'value="finished"' in first) == (True, False)
    assert 'value="finished"' in out_of_turn


def test_days_alone_are_written_down_and_nobody_is_written_to(asked):
    with staff_browser(asked) as browser:
        browser.post("/staff/requests/1", data={"before": "asked", "state": "running", "agreed": "3", "sure": "yes"})
        answer = browser.post(
            "/staff/requests/1", data={"before": "running", "state": "running", "agreed": "3", "used": "1"}
        )
        assert answer.headers["location"] == "/staff/requests?said=days"
    assert (request_now(asked), len(told(asked))) == (("running", 3, 1), 1)


def test_enter_in_a_field_of_a_request_writes_days_down_and_tells_nobody(asked, visit):
    page = console(asked, visit, "/staff/requests?find=jean", viewport=WIDE)
    page.locator("#request-1 summary").first.click()
    page.get_by_label("Days agreed").fill("2")
    page.get_by_label("Days agreed").press("Enter")
    expect(page.get_by_role("status").first).to_have_text("The days are written down. Nobody was written to.")
    expect(page.get_by_role("status").first).to_be_focused()
    expect(page.get_by_label("Find a request")).to_have_value("jean")
    assert (request_now(asked), told(asked)) == (("asked", 2, None), [])


def test_every_button_of_a_request_says_what_it_does_and_none_approves_what_is_agreed_without_saying_so(asked):
    labels = {}
    with staff_browser(asked) as browser:
        for state in ("asked", "agreed", "matched", "scoping", "running", "finished"):
            asked.write(lambda db, state=state: db.execute(update(package_request).values(state=state)).rowcount)
            page = browser.get("/staff/requests").text.split('id="request-1"')[1].split("Out of turn")[0]
            labels[state] = re.findall(r"<button[^>]*>([^<]+)</button>", page)
        home = browser.get("/staff").text
    days, no = "Write the days down, tell nobody", "Not this time: tell Jean"
    assert labels == {
        "asked": [days, "Say yes, and tell Jean", no],
        "agreed": [days, "Approve it, and tell Jean who comes", no],
        "matched": [days, "Scoping begins: tell Jean", no],
        "scoping": [days, "Work begins: tell Jean", no],
        "running": [days, "Finished: tell Jean, and ask if it helped"],
        "finished": [days],
    }
    assert "Approve<" not in home


def test_somebody_who_comes_second_changes_nothing(asked):
    with staff_browser(asked) as browser:
        browser.post("/staff/requests/1", data={"before": "asked", "state": "declined"})
        answer = browser.post("/staff/requests/1", data={"before": "asked", "state": "agreed", "agreed": "3"})
        assert answer.headers["location"] == "/staff/requests?said=moved_before"
    assert (request_now(asked), len(told(asked))) == (("declined", None, None), 1)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"state": "elsewhere"}, "Choose where it has got to."),
        ({"state": "matched", "agreed": "3", "who": " "}, "Write who comes: whoever asked is told"),
        ({"state": "agreed", "agreed": "11"}, "Write days as a whole number up to 10."),
        ({"state": "agreed"}, "Write how many days are agreed."),
        ({"state": "running", "agreed": "2", "used": "3"}, "More days used than agreed."),
    ],
)
def test_a_move_that_makes_no_sense_is_not_made(asked, given, said):
    with staff_browser(asked) as browser:
        answer = browser.post("/staff/requests/1", data={"before": "asked", **given})
        assert (answer.status_code, said in answer.text) == (422, True)
    assert (request_now(asked), told(asked)) == (("asked", None, None), [])


def give_a_chat(server, adviser):
    """They have one that messages get through to."""
    server.write(
        lambda db: (
            db.execute(
                insert(address).values(person_id=cover.person_of(db, adviser), channel="post", place=adviser)
            ).rowcount
        )
    )


def who_answers(server):
    """Who would answer in Fernhill today, and what residents are told of it."""
    now = server.clock.now()
    return server.read(lambda connection: cover.cover_for(connection, server.app.programme, "aisha", now)[0])


def test_leave_decides_who_covers_until_it_is_taken_out(server, visit):
    for adviser in ("aisha", "tom"):
        give_a_chat(server, adviser)
    page = console(server, visit, "/staff/people")
    page.get_by_label("Who is away").select_option("Aisha Rahman")
    page.get_by_label("Who covers").select_option("Tom Adeyemi")
    page.get_by_label("First day away").fill("2026-01-12")
    page.get_by_label("Last day away").fill("2026-01-16")
    page.get_by_role("button", name="Enter leave").click()
    expect(page.locator("#leaves")).to_contain_text("Aisha Rahman, today to Fri 16 January")
    assert who_answers(server) == "tom"
    page.get_by_text("Take it out…").click()
    page.get_by_role("button", name="Take this leave out").click()
    expect(page.get_by_role("status")).to_have_text("The leave is taken out again.")
    assert who_answers(server) == "aisha"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ends": "soon"}, "Write the first and the last day away."),
        ({"ends": "2026-01-19"}, "The last day is before the first."),
        ({"starts": "2025-12-01", "ends": "2025-12-02"}, "That time has passed already."),
        ({"cover": "aisha"}, "Nobody can cover for themselves."),
        ({"cover": "nobody"}, "Choose who is away and who covers from the lists."),
    ],
)
def test_leave_that_makes_no_sense_is_not_entered(server, given, said):
    leave = {"adviser": "aisha", "starts": "2026-01-20", "ends": "2026-01-22", "cover": "", **given}
    with staff_browser(server) as browser:
        answer = browser.post("/staff/people/leave", data=leave)
        assert (answer.status_code, said in answer.text) == (422, True)
    assert server.read(lambda connection: leaves.coming(connection, date(2025, 1, 1))) == []


def test_leave_is_listed_until_it_is_over(server):
    away = Leave("aisha", date(2026, 1, 12), date(2026, 1, 16))
    server.write(lambda connection: leaves.add(connection, away))
    assert [
        len(server.read(lambda connection, day=day: leaves.coming(connection, date(2026, 1, day)))) for day in (16, 17)
    ] == [1, 0]


def test_a_sign_in_link_is_shown_once_and_works_once(server, visit):
    page = console(server, visit, "/staff/people")
    page.get_by_role("button", name="Sign-in link for Tom Adeyemi").click()
    link = page.get_by_label("The link", exact=True).input_value()
    page.goto(f"{server.url}/staff/people")
    expect(page.get_by_label("The link", exact=True)).to_have_count(0)
    tom = visit(link)
    tom.get_by_role("button", name="Sign in").click()
    expect(tom).to_have_url(f"{server.url}/desk")
    again = visit(link)
    again.get_by_role("button", name="Sign in").click()
    expect(again.get_by_role("heading", level=1)).to_contain_text("has been used")


def test_an_invitation_to_telegram_is_shown_once_for_somebody_who_works_here(server):
    with staff_browser(server) as browser:
        assert "Telegram isn't connected" in browser.get("/staff/people", headers=HERE).text
        server.app.channels["telegram"] = server.app.web
        people = browser.get("/staff/people", headers=HERE).text
        assert "Telegram invitation<" in people
        assert "it works once, within 7 days" in people
        assert "isn't connected" not in people
        aisha = server.read(lambda connection: sign_ins.by_name(connection, "Aisha"))[0].id
        shown = browser.post("/staff/people/invite", data={"person": aisha}).text
        assert 'value="/start ' in shown
        assert 'value="/start ' not in browser.get("/staff/people", headers=HERE).text
        assert browser.post("/staff/people/invite", data={"person": "4711"}).status_code == 404


def test_a_link_for_residents_opens_a_chat_in_their_area(server):
    with staff_browser(server) as browser:
        code = server.app.programme.area("fernhill").start_code
        assert f'value="{server.url}/phone?start={code}"' in browser.get("/staff/people", headers=HERE).text


def test_the_list_of_areas_says_which_meeting_has_passed_and_where_a_phase_comes_from(server):
    known = {
        "phase": "delivery",
        "odds": {"delivery": 0.45, "getting_started": 0.35, "spending_out": 0.2},
        "next_meeting": date(2026, 1, 5),
    }

    def seed(connection):
        connection.execute(update(area).where(area.c.id == "fernhill").values(**known))

    server.write(seed)
    with staff_browser(server) as browser:
        row = browser.get("/staff/areas", headers=HERE).text.split("/staff/areas/fernhill")[1].split("</tr>")[0]
    assert "45%, from what its card says" in row
    assert "nobody has written yet" in row
    assert "not known; last 5 Jan 2026" in row


def test_what_an_adviser_agreed_to_is_approved_with_who_comes_and_no_more_days_than_are_left(asked):
    with staff_browser(asked) as browser:
        browser.post("/staff/requests/1", data={"before": "asked", "state": "agreed", "agreed": "3"})
        assert "Agreed: find somebody who comes" in browser.get("/staff").text
        matched = {"before": "agreed", "state": "matched", "agreed": "2", "who": "Ravi Shah"}
        browser.post("/staff/requests/1", data=matched)
        page = browser.get("/staff/requests").text
    assert "Comes: Ravi Shah" in page
    assert "8 of 10 days left for this topic" in page
    assert told(asked)[-1].endswith(
        "approved, for up to two days, and Ravi Shah comes. They'll be in touch to find a time."
    )


def test_days_an_area_has_had_are_not_agreed_again(asked):
    spent = {"state": "finished", "days_agreed": 8, "days_used": 8}
    asked.write(lambda db: db.execute(update(package_request).values(spent)))
    now = asked.clock.now()
    wanted = {"area_id": "fernhill", "partner": "second_wind", "topic": "recharging", "days_asked": 3, "at": now}
    asked.write(lambda db: db.execute(insert(package_request).values(**wanted)))
    with staff_browser(asked) as browser:
        answer = browser.post("/staff/requests/2", data={"before": "asked", "state": "agreed", "agreed": "3"})
    assert (answer.status_code, "two days left of the 10 it can have for that topic" in answer.text) == (409, True)


def test_whether_it_helped_stands_beside_the_expert_once_they_say(asked):
    with staff_browser(asked) as browser:
        moved = {"before": "asked", "state": "finished", "agreed": "3", "used": "3", "sure": "yes"}
        browser.post("/staff/requests/1", data=moved)
        assert "Did it help? Not answered yet" in browser.get("/staff/requests").text
        jean = asked.read(lambda db: db.scalar(select(package_request.c.person_id)))
        rated = {
            "person_id": jean,
            "offer": "partner:second_wind",
            "topic": "recharging",
            "reason": "",
            "made_by": "you",
        }
        asked.write(lambda db: db.execute(insert(suggestion).values(**rated, helped="a_bit", at=asked.clock.now())))
        assert "Did it help? A bit" in browser.get("/staff/requests").text
