"""Advisers and staff sign in with links that work once."""

from datetime import timedelta

import httpx
import pytest

from bot.problems import StartError
from bot.web import links
from flows.turn import Person
from storage.at_work import sign_ins
from storage.sending.reach import in_reach
from tests.web.desk import browser_of
from tests.web.server import running_server

HERE = {"Sec-Fetch-Site": "same-origin"}
OPENED = {"Sec-Fetch-Mode": "navigate"}  # as browsers say of a page that somebody opens


def test_a_link_signs_in_once(server):
    link = server.link("Aisha Rahman")
    with httpx.Client() as browser:
        assert "Sign in" in browser.get(link).text
        first = browser.post(link, headers=HERE)
        assert (first.status_code, first.headers["location"]) == (303, "/desk")
        assert "HttpOnly" in first.headers["set-cookie"]
        assert "SameSite=lax" in first.headers["set-cookie"]
    assert httpx.post(link, headers=HERE).status_code == 410


def test_opening_a_link_alone_does_not_use_it_up(server):
    link = server.link("aisha")
    for _ in range(3):
        httpx.get(link)
    assert httpx.post(link, headers=HERE).status_code == 303


def test_staff_go_to_their_own_page(server):
    staff = next(each for each in server.read(sign_ins.everybody) if each.role == "staff")
    assert httpx.post(server.link(staff.name), headers=HERE).headers["location"] == "/staff"


def test_another_site_can_sign_nobody_in_or_out(server):
    link = server.link("aisha")
    for headers in ({}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        assert httpx.post(link, headers=headers).status_code == 403
    assert httpx.post(link, headers={"Origin": server.url}).status_code == 303


def test_anybody_is_offered_only_in_a_demo_on_ones_own_machine(server, tmp_path):
    assert "Aisha Rahman" not in httpx.get(f"{server.url}/sign-in").text
    assert httpx.post(f"{server.url}/demo/sign-in", data={"person": "1"}, headers=HERE).status_code == 404
    for folder, host, offered in (("alone", "127.0.0.1", True), ("open", "0.0.0.0", False)):
        (tmp_path / folder).mkdir()
        with running_server(tmp_path / folder, demo=True, host=host) as demo:
            assert ("Aisha Rahman" in httpx.get(f"{demo.url}/sign-in").text) == offered
            answer = httpx.post(f"{demo.url}/demo/sign-in", data={"person": "1"}, headers=HERE)
            assert (answer.status_code, "on the machine it runs on" in answer.text) == (
                (303, False) if offered else (403, True)
            )


def be_aisha(demo, **headers):
    """Look at the sign-in page and ask to be Aisha, as a browser that was given another name for us does."""
    aisha = demo.read(lambda connection: sign_ins.by_name(connection, "aisha"))[0]
    listed = "Aisha Rahman" in httpx.get(f"{demo.url}/sign-in", headers=headers).text
    answer = httpx.post(f"{demo.url}/demo/sign-in", data={"person": str(aisha.id)}, headers={**HERE, **headers})
    return listed, answer.status_code


def test_a_demo_with_a_public_address_lets_nobody_be_anybody(tmp_path):
    with running_server(tmp_path, demo=True, public_url="https://demo.example.org") as demo:
        assert be_aisha(demo) == (False, 403)
        assert be_aisha(demo, Host="demo.example.org") == (False, 403)


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:8080"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "[::1"},
        {"Host": ""},
        {"Origin": "https://demo.example.org"},
        {"X-Forwarded-For": "203.0.113.9"},
        {"Via": "1.1 proxy"},
    ],
)
def test_in_a_demo_another_name_for_this_machine_or_a_proxy_lets_nobody_be_anybody(demo_server, headers):
    assert be_aisha(demo_server, **headers) == (False, 403)
    resident = httpx.post(f"{demo_server.url}/demo/resident", data={"person": "1"}, headers={**HERE, **headers})
    assert (resident.status_code, "on the machine it runs on" in resident.text) == (403, True)


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:8080"])
def test_in_a_demo_on_this_machine_anybody_can_be_anybody(demo_server, host):
    assert be_aisha(demo_server, Host=host) == (True, 303)


def test_whoever_signs_out_is_out_even_with_a_copy_of_the_cookie(server):
    with httpx.Client(base_url=server.url) as here, httpx.Client(base_url=server.url) as copy:
        here.post(server.link("aisha"), headers=HERE)
        copy.cookies.update(here.cookies)
        assert [each.get("/desk").status_code for each in (here, copy)] == [200, 200]
        here.post("/sign-out", headers=HERE)
        assert [each.get("/desk").headers.get("location") for each in (here, copy)] == ["/sign-in"] * 2
        here.post(server.link("aisha"), headers=HERE)
        assert [each.get("/desk").status_code for each in (here, copy)] == [200, 303]


def test_signing_out_leaves_others_signed_in_and_does_nothing_for_nobody(server):
    with httpx.Client(base_url=server.url) as aisha, httpx.Client(base_url=server.url) as dean:
        aisha.post(server.link("aisha"), headers=HERE)
        dean.post(server.link("dean"), headers=HERE)
        for _ in range(2):
            assert aisha.post("/sign-out", headers=HERE).headers["location"] == "/sign-in"
        assert dean.get("/desk").status_code == 200


def test_the_command_line_makes_a_link_for_a_name(server):
    settings = server.app.settings
    assert links.new_link(settings, "Aisha Rahman").startswith("http://127.0.0.1:8080/sign-in/")
    with pytest.raises(StartError, match="Aisha Rahman"):
        links.new_link(settings, "Nobody")


def test_somebody_who_no_longer_works_here_is_not_let_in(server):
    aisha = server.read(lambda connection: sign_ins.by_name(connection, "aisha"))[0]
    assert isinstance(server.read(lambda connection: sign_ins.working(connection, aisha.id)), Person)
    assert server.read(lambda connection: sign_ins.working(connection, 99999)) is None


def test_whoever_comes_back_to_a_page_stays_signed_in_and_is_reached_there(server):
    def reached():
        return "aisha" in server.read(lambda connection: in_reach(connection, server.clock.now()))

    browser = browser_of(server)
    assert reached()
    assert "set-cookie" not in browser.get("/desk", headers=OPENED).headers  # they have only just signed in
    server.clock.forward(timedelta(days=10))
    assert "set-cookie" not in browser.get("/desk").headers  # a page left open asks by itself
    renewed = browser.get("/desk", headers=OPENED).headers["set-cookie"]
    assert renewed.startswith("alongside_work=")
    assert "Max-Age=1209600" in renewed
    server.clock.forward(timedelta(days=10))
    assert reached()
    browser.post("/sign-out")
    assert not reached()
    assert browser.get("/desk", headers=OPENED, follow_redirects=False).headers["location"] == "/sign-in"


def test_whoever_stays_away_from_every_page_is_not_reached_there(server):
    browser = browser_of(server)
    server.clock.forward(timedelta(days=13))
    browser.get("/desk")
    server.clock.forward(timedelta(days=1, seconds=1))
    assert "aisha" not in server.read(lambda connection: in_reach(connection, server.clock.now()))
