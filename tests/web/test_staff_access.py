"""Staff come, go and come back, links are taken back, and each change says who made it."""

import csv
import io

import pytest
from sqlalchemy import insert, select

from storage.at_work import passes, roles, sign_ins
from storage.tables import booking, person
from tests.web.staff import neighbour, staff_browser

HERE = "/staff/people/access"


@pytest.fixture
def staff(server):
    with staff_browser(server) as browser:
        yield browser


def added(server, staff, name="Sam"):
    """Another member of staff; their number."""
    assert staff.post(HERE, data={"name": name}).headers["location"] == f"{HERE}?said=staff_came"
    return next(each.id for each in server.read(sign_ins.everybody) if each.name == name)


def role(server, who):
    return server.read(lambda connection: connection.scalar(select(person.c.role).where(person.c.id == who)))


def test_whoever_is_let_go_is_let_in_by_nothing_and_comes_back_by_a_press(server, staff):
    sam, now = added(server, staff), server.clock.now()
    link = server.write(lambda db: sign_ins.link(db, sam, now))
    assert staff.post(f"{HERE}/{sam}/let-go").headers["location"].endswith("staff_left")
    assert server.write(lambda db: passes.use(db, link.rpartition("/")[2], "sign_in", now)) == 0
    assert role(server, sam) == "retired"
    assert staff.post(f"{HERE}/{sam}/let-back").headers["location"].endswith("staff_back")
    assert role(server, sam) == "staff"
    page = " ".join(staff.get(HERE).text.partition('id="lately"')[2].split())
    assert page.index("Sam came back") < page.index("Sam was let go") < page.index("Sam came to work here")
    assert page.count("by Programme team") == 3


def test_nobody_lets_themselves_go_and_one_name_is_one_member_of_staff(server, staff):
    me = next(each.id for each in server.read(sign_ins.everybody) if each.role == "staff")
    added(server, staff)
    answers = [staff.post(f"{HERE}/{me}/let-go"), staff.post(HERE, data={"name": " sam "})]
    assert [each.status_code for each in answers] == [409, 409]
    assert [staff.post(HERE, data={"name": ""}).status_code, role(server, me)] == [422, "staff"]


def test_a_link_that_is_out_is_shown_and_taken_back(server, staff):
    sam, now = added(server, staff), server.clock.now()
    staff.post("/staff/people/link", data={"person": str(sam)})
    secret = server.write(lambda db: passes.make(db, sam, "join", now))
    assert "Telegram invitation, not used yet" in staff.get(HERE).text
    assert staff.post(f"{HERE}/{sam}/take-back").headers["location"].endswith("links_taken_back")
    assert server.write(lambda db: passes.use(db, secret, "join", now)) == 0
    assert staff.post(f"{HERE}/{sam}/take-back").status_code == 409
    assert [each.change for each in server.read(roles.lately)] == ["taken_back", "invited", "came"]


def test_who_comes_to_an_event_is_a_file_that_a_spreadsheet_takes_for_nothing_else(server, staff):
    def seed(connection):
        jean = neighbour(connection, server.clock.now(), "=Jean", "fernhill")
        row = {"person_id": jean, "gathering": "winter_supper", "state": "waiting", "at": server.clock.now()}
        connection.execute(insert(booking).values(row))

    server.write(seed)
    rows = list(csv.reader(io.StringIO(staff.get("/staff/meeting/winter_supper.csv").text.removeprefix("\ufeff"))))
    assert rows[0] == ["Name", "Area", "Place", "Since"]
    assert rows[1][:3] == ["'=Jean", "Fernhill", "Waiting list"]
    assert staff.get("/staff/meeting/no_such.csv").status_code == 404
