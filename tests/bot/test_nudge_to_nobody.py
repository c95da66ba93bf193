"""A nudge that would reach nobody, or is too long once it is filled in, says so at every step, and nothing is sent."""

import re
from html import unescape

import pytest

from bot.staff.nudging.composing import FILLED_TOO_LONG
from bot.staff.nudging.nudges import NOBODY
from flows.following_up.nudge import MOST_SENT
from storage.nudging import listing, seen
from storage.tables import nudge
from tests.bot.test_files import house  # noqa: F401 (a fixture)

NOBODY_FITS = "Nobody would get this. Nobody fits all of these lines. Remove one to reach somebody."
ALL_LEFT_OUT = "Nobody would get this. Everybody you chose is left out for a good reason."


@pytest.mark.parametrize(("area", "told"), [("oakbrook", NOBODY_FITS), ("fernhill", ALL_LEFT_OUT)])
def test_one_that_reaches_nobody_says_why_and_is_not_approved(house, area, told):  # noqa: F811
    house.resident("601", stopped=True)
    staff = house.desk("Programme team")
    kept = staff.post(
        "/staff/nudges/new", data={"text": "The hall is open again.", "is_1": f"area:{area}", "do": "keep"}
    )
    page = staff.get(kept.headers["location"]).text
    assert told in page
    assert "there is nothing to approve" in page
    (number,) = house.rows(nudge.c.id)
    mark = house.write(lambda connection: _mark(connection, house, number))
    refused = staff.post(f"/staff/nudges/{number}/approve", data={"mark": mark})
    assert (refused.status_code, NOBODY in refused.text) == (409, True)
    house.tick()
    assert (house.rows(nudge.c.state), house.telegram.sent) == (["draft"], [])


def test_one_that_grows_too_long_for_somebody_is_not_kept_and_says_by_how_much(house):  # noqa: F811
    house.resident("601", name="J" * 600)
    answer = house.desk("Programme team").post(
        "/staff/nudges/new", data={"text": "{name}, " + "x" * 600, "is_1": "", "do": "keep"}
    )
    said = re.escape(FILLED_TOO_LONG).replace(r"\{many\}", r"(\d+)").replace(r"\{most\}", str(MOST_SENT))
    assert answer.status_code == 422
    assert int(re.search(said, unescape(answer.text))[1]) > MOST_SENT
    assert house.rows(nudge.c.id) == []


def _mark(connection, house, number):  # noqa: F811
    """What the page says it showed."""
    kept, now = listing.one(connection, number), house.clock.now()
    return seen.see(connection, kept.plan, max(now, kept.due_at), house.programme, kept=number).mark
