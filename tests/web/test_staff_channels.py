"""How each channel does, as it is really known, and what did not arrive: whom it was for, never what it said."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import insert

from bot.channels import Reception
from bot.staff.plain_reasons import TELL_THEM, plainly
from storage.sending import slow_down
from storage.tables import message, nudge
from tests.web.staff import neighbour, reach_those_on_duty, staff_browser


class Telegram:
    """A channel as the service knows it, with what it last heard of its platform."""

    name = "telegram"

    def __init__(self, reception):
        self.reception = reception


def told(server, path="/staff/channels"):
    with staff_browser(server) as browser:
        return " ".join(re.sub(r"<[^>]+>", " ", browser.get(path).text).replace("&#39;", "'").split())


def sends(server, who, channel="telegram", **values):
    row = {"direction": "out", "channel": channel, "kind": "say", "lane": 1, "at": server.clock.now(), **values}
    server.write(lambda db: db.execute(insert(message).values(person_id=who, text="Secret words", **row)).rowcount)


@pytest.mark.parametrize(
    ("reception", "says", "trouble"),
    [
        (None, "Nothing has been asked of it yet", False),
        (Reception(None), "It hasn't answered us for a while", False),
        (timedelta(seconds=10), "Connected: it answers when we ask", False),
        (timedelta(minutes=10), "It hasn't answered us for a while", False),
        (Reception(None, "Another program reads this bot's messages"), "Stop the other program", True),
    ],
)
def test_a_channel_is_called_connected_only_when_its_platform_answered_a_moment_ago(server, reception, says, trouble):
    now = server.clock.now()
    server.app.channels["telegram"] = Telegram(Reception(now - reception) if hasattr(reception, "days") else reception)
    assert says in told(server)
    assert ("Telegram: nothing comes in" in told(server, "/staff")) == trouble


def test_a_channel_says_what_came_and_went_last_what_waits_and_how_long_it_wants_less(server):
    now = server.clock.now()
    server.app.channels["telegram"] = Telegram(Reception(now))
    jean = server.write(lambda connection: neighbour(connection, now, "Jean Moss", "fernhill"))
    sends(server, jean, state="sent", sent_at=now - timedelta(hours=2))
    sends(server, jean, state="waiting", at=now - timedelta(hours=1), not_before=now - timedelta(minutes=5))
    sends(server, jean, state="waiting", not_before=now + timedelta(hours=1))
    server.write(lambda connection: slow_down.keep(connection, "telegram", now + timedelta(hours=3)))
    page = told(server)
    assert "Last came in nothing yet Last went out today, 07:00 To go out now 1 · oldest one hour ago" in page
    assert "Asked us to slow down until 12:00" in page


def test_what_did_not_arrive_is_gathered_by_reason_with_whom_it_was_for_and_not_a_word_of_it(server):
    now = server.clock.now()
    jean, doreen = (
        server.write(lambda db, name=name: neighbour(db, now, name, "fernhill")) for name in ("Jean Moss", "Doreen Ash")
    )
    for who, problem, days in (
        (jean, "they cannot be written to: Forbidden: bot was blocked by the user", 0),
        (doreen, "they blocked us or left the chat", 2),
        (doreen, "they cannot be written to: Forbidden: user is deactivated", 3),
        (jean, "long ago", 8),
    ):
        sends(server, who, state="failed", problem=problem, at=now - timedelta(days=days))
    sends(server, jean, state="unknown", problem="may have arrived: Telegram could not be reached: Timed out")
    page = told(server)
    assert "Did not arrive 4" in page
    assert "Telegram: They blocked the assistant, left the chat or closed their account. 3" in page
    assert "1 of them since yesterday; the oldest Fri 9 January, 09:00." in page
    assert "Telegram: It could not be reached. 1 It may have arrived, so it was not sent again." in page
    assert "Jean, Fernhill" in page
    assert [each for each in ("Secret", "Moss", "Ash", "Forbidden", "long ago") if each in page] == []
    home = told(server, "/staff")
    assert (
        "Did not arrive 4 The oldest since Fri 9 January, 09:00. In the last seven days, 2 of them since yest" in home
    )


def test_what_is_known_of_no_reason_is_passed_on_as_it_stands():
    assert (plainly("stranger things").says, plainly("stranger things").todo) == ("stranger things", TELL_THEM)


def test_home_is_calm_and_still_says_what_can_wait(server):
    def seed(connection):
        reach_those_on_duty(connection)
        now = server.clock.now()
        neighbour(connection, now, "Jean", "fernhill", weeks=7)
        neighbour(connection, now, "Malik", "oakbrook", weeks=7)
        neighbour(connection, now, "Priya", "oakbrook", weeks=1)
        known = {"text": "Hello", "segment": {}, "made_at": now}
        for state in ("draft", "draft", "paused", "sent"):
            connection.execute(insert(nudge).values(state=state, **known))

    server.write(seed)
    page = told(server, "/staff")
    assert "Nothing needs anybody right now" in page
    assert "Waits for you" not in page
    assert "Nudges that nobody has approved 2" in page
    assert "Nudges that are paused 1" in page
    assert "Quiet areas 1 Since" in page
    assert "Fernhill; never used any support: 1." in page
