"""An adviser who opens an area's card in their web chat sees its journey; to anybody else there is no such picture."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from storage.at_work import passes, sign_ins
from tests.web import desk
from tests.web.phone import Phone

WIDE = "() => document.querySelector('img.picture')?.naturalWidth === 1080"


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def hers(server, visit):
    """Aisha's own chat on the web."""
    now = server.clock.now()
    who = server.read(lambda connection: sign_ins.by_name(connection, "Aisha Rahman")[0].id)
    secret = server.write(lambda connection: passes.make(connection, who, "join", now))
    phone = Phone(visit(f"{server.url}/phone?start={secret}"))
    phone.hears("I bring you whoever is waiting")
    return phone


def test_the_journey_is_shown_with_words_that_say_the_same(hers, server):
    hers.say("/area fernhill", "Fernhill")
    shown = hers.page.get_by_role("img", name=re.compile("The journey of Fernhill"))
    expect(shown).to_be_visible()
    hers.page.wait_for_function(WIDE)
    alt = shown.get_attribute("alt").split("\n")
    assert alt[1].startswith("Seven steps forward and one setback since")
    assert any(line.startswith("Nov 2025: Setback: “Some people have left") for line in alt)
    assert shown.bounding_box()["width"] <= 375
    address = server.url + shown.get_attribute("src")
    assert httpx.get(address).status_code == 404
