"""In the demo, what somebody is said to have been told can be read on the desk that its link opens."""

import re
from contextlib import closing
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from bot.serving import _let_in
from flows.events import Said
from storage.incoming import Incoming
from storage.tables import address, person
from tests.web.desk import HERE, browser_of, lively

DANGER, MAYBE = "my husband is beating me up", "no volunteers again, cant go on like this"


@pytest.fixture
def demo(tmp_path):
    with lively(tmp_path) as running:
        yield running


def writes(server, name, *events):
    """A resident of the example writes or presses something."""
    theirs = select(address.c.place).join(person, person.c.id == address.c.person_id).where(person.c.name == name)
    place = server.read(lambda connection: connection.scalar(theirs))
    for number, event in enumerate(events):
        server.call(
            server.app.line.handle(Incoming("web", f"{name}-{number}-{event}", place, event, server.clock.now()))
        )
    server.call(server.app.deliverer.idle())


def told_on(page):
    """What the desk shows that they were told, newest first."""
    shown = page.partition("What you were told")[2].partition("</details>")[0]
    return re.findall(r'<span class="why">(.*?)</span>', shown, re.DOTALL)


def opened_by_the_link(server):
    """The desk as the visitor sees it who opens the link that `alongside serve --demo` prints."""
    desk, _staff = _let_in(server.app)
    with httpx.Client(base_url=server.url, headers=HERE, follow_redirects=True) as browser:
        return browser.post(desk).text


def test_danger_and_a_gentle_question_left_for_an_hour_are_on_the_desk_the_link_opens(demo):
    writes(demo, "Malik", Said(DANGER))
    writes(demo, "Jean", Said("never mind"), Said(MAYBE))
    told = told_on(opened_by_the_link(demo))
    assert any("SAFETY: somebody may be in danger" in each and "Malik" in each for each in told)
    demo.forward(timedelta(hours=1))
    assert "I asked Jean, Fernhill gently whether anyone is in danger" in told_on(opened_by_the_link(demo))[0]


def test_what_an_adviser_not_on_duty_is_told_is_on_theirs(demo):
    writes(demo, "Craig", Said("can i speak to a person about our lease"))
    writes(demo, "Craig", Said("send it"), Said("never mind"))
    with closing(browser_of(demo, "Tom Adeyemi")) as browser:
        told = told_on(browser.get("/desk").text)
    assert len(told) == 2
    assert "Craig" in told[0]
    assert "Craig" in told[1]


def test_nobody_is_shown_what_somebody_else_was_told(demo):
    writes(demo, "Malik", Said(DANGER))
    with closing(browser_of(demo, "Joe Tregear")) as browser:
        assert told_on(browser.get("/desk").text) == []
