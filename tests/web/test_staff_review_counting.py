"""A review of a large programme takes seconds: it is counted once for everybody, and the page says so meanwhile."""

import asyncio
import threading
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.reviewing.kept import KEPT_FOR, Reviews, build
from flows.reviewing.considering import Decision
from flows.reviewing.figures import ALL
from flows.reviewing.months import period
from storage.review import decisions
from storage.tables import person
from tests.web.staff import neighbour, staff_browser

YEAR = period("2025-01", "2025-12")


class Slow:
    """Counts how often it is asked to count, and holds each back until it is let go."""

    def __init__(self):
        self.times, self.let_go = 0, threading.Event()

    def __call__(self, *given):
        self.times += 1
        assert self.let_go.wait(30)
        return build(*given)


@pytest.fixture
def slow(server):
    slow = Slow()
    server.service.pages.state.site.reviews = Reviews(server.app, slow)
    yield slow
    slow.let_go.set()


def test_a_review_is_counted_once_for_all_who_ask_and_goes_on_when_one_of_them_leaves(server, slow):
    reviews = server.service.pages.state.site.reviews

    async def asked():
        leaves = asyncio.create_task(reviews.of(YEAR, ALL))
        assert await reviews.soon(YEAR, ALL) is None
        leaves.cancel()
        assert await reviews.soon(YEAR, ALL) is None
        slow.let_go.set()
        counted = await reviews.of(YEAR, ALL)
        assert await reviews.soon(YEAR, ALL) is counted
        return counted

    counted = server.call(asked())
    assert (counted.review.period, slow.times) == (YEAR, 1)


def test_a_review_is_kept_for_a_minute_and_counted_anew_at_once_for_another_decision(server, slow):
    reviews, now = server.service.pages.state.site.reviews, server.clock.now()
    slow.let_go.set()
    first = server.call(reviews.of(YEAR, ALL))
    server.clock.forward(KEPT_FOR)
    assert server.call(reviews.of(YEAR, ALL)) is first
    server.write(lambda db: decisions.decide(db, Decision("topic:money", YEAR, "More of it", "Sam", now)))
    second = server.call(reviews.of(YEAR, ALL))
    assert [each.text for each in second.review.decided] == ["More of it"]
    server.clock.forward(KEPT_FOR + timedelta(seconds=1))
    assert server.call(reviews.of(YEAR, ALL)) is not second
    assert slow.times == 3


def test_nobody_stays_in_a_review_who_does_not_want_to_be_remembered_any_more(server, slow):
    reviews, now = server.service.pages.state.site.reviews, server.clock.now()
    jean = server.write(lambda db: neighbour(db, now, "Jean", "fernhill"))
    slow.let_go.set()
    first = server.call(reviews.of(YEAR, ALL))
    server.write(lambda db: neighbour(db, now, "Malik", "fernhill"))
    assert server.call(reviews.of(YEAR, ALL)) is first
    for consent in (person.c.id == jean, person.c.name == "Malik"):
        server.write(lambda db, which=consent: db.execute(update(person).where(which).values(consent=False)).rowcount)
    assert server.call(reviews.of(YEAR, ALL)) is not first


def test_the_page_comes_at_once_and_the_figures_once_they_are_counted(server, slow):
    with staff_browser(server) as browser:
        page = browser.get("/staff/review").text
        assert ("Counting…" in page, 'http-equiv="refresh"' in page) == (True, True)
        slow.let_go.set()
        browser.timeout = 30
        assert browser.get("/staff/review.csv").status_code == 200
        page = browser.get("/staff/review").text
        assert ("Counting…" in page, "Last four quarters" in page) == (False, True)
    assert slow.times == 1


def test_a_count_that_breaks_is_told_to_whoever_asks_next_and_then_tried_anew(server):
    times = []

    def breaks(*given):
        times.append(given)
        if len(times) == 1:
            raise ZeroDivisionError
        return build(*given)

    reviews = Reviews(server.app, breaks)
    with pytest.raises(ZeroDivisionError):
        server.call(reviews.of(YEAR, ALL))
    with pytest.raises(ZeroDivisionError):
        server.call(reviews.of(YEAR, ALL))
    assert server.call(reviews.of(YEAR, ALL)).review.period == YEAR
