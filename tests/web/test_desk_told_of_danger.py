"""Who was told of a danger, and when, is read on its page: by whoever may see it, and by staff once it is closed."""

import pytest

from flows.effects import CloseHandoff, OpenHandoff, TakeHandoff
from tests.web import desk
from tests.web.desk import browser_of, do, number_of


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def danger(server):
    """Jean has told of danger just now."""
    do(server, OpenHandoff("safety", "Somebody may be in danger.", "safety"), name="Jean")
    return number_of(server, "Jean")


def page(server, who, number):
    return browser_of(server, who).get(f"/desk/handoffs/{number}").text


def log_of(text):
    return text.split('id="told-of-it"')[1].split("</details>")[0] if 'id="told-of-it"' in text else ""


def test_the_page_of_a_danger_says_who_was_told_and_when_also_once_it_is_closed(server, danger):
    log = log_of(page(server, "aisha", danger))
    assert "Who was told, and when" in log
    assert "Aisha Rahman on the web" in log
    do(server, TakeHandoff(danger), adviser="aisha")
    do(server, CloseHandoff(danger, "With her sister"), adviser="aisha")
    assert log_of(page(server, "Programme team", danger)) == log


def test_what_is_ordinary_has_no_such_list(server):
    assert log_of(page(server, "aisha", number_of(server, "Jean"))) == ""
