"""Alerts of a danger: on every channel, again until it is taken, written down for afterwards, and without its words."""

import pytest
from sqlalchemy import select

from flows.effects import CloseHandoff, TakeHandoff
from storage.on_duty import told_log
from storage.tables import address, conversation, handoff, message, metadata, person
from tests.bot.test_going_round import TEN

WORDS = "my husband hits me with a belt zebrafish"


@pytest.fixture
def heard(ready):
    """Aisha has a second phone; Jean has told of danger."""
    ready.put(address, person_id=ready.aisha, channel="post", place="aisha-2")
    ready.says("jean", WORDS)
    (ready.number,) = ready.rows(handoff.c.id)
    return ready


def log(house):
    with house.app.database.read() as connection:
        alerts = told_log.of(connection, house.programme, house.number)
    return [(each.at - house.clock.now(), each.who, each.fate) for each in alerts]


def test_each_of_them_is_told_on_every_channel_they_have_and_again_until_it_is_taken(heard):
    everywhere = "aisha", "aisha-2", "dean", "team"
    assert heard.alerts(*everywhere) == [1, 1, 1, 1]
    heard.tick(TEN)
    assert heard.alerts(*everywhere) == [2, 2, 2, 2]
    heard.does(heard.aisha, TakeHandoff(heard.number))
    before = heard.alerts("aisha-2", "dean", "team")
    heard.tick(TEN / 2)
    assert heard.alerts("aisha-2", "dean", "team") == before


def test_who_was_told_and_when_can_be_read_afterwards_also_once_it_is_closed_and_they_are_erased(heard):
    heard.tick(TEN)
    known = log(heard)
    team = heard.programme.about.team
    once = sorted([("Aisha Rahman", "sent"), ("Aisha Rahman", "sent"), ("Dean Okafor", "sent"), (team, "sent")])
    assert sorted((who, fate) for at, who, fate in known if at == -TEN) == once
    assert sorted((who, fate) for at, who, fate in known if not at) == once
    heard.does(heard.aisha, TakeHandoff(heard.number))
    heard.does(heard.aisha, CloseHandoff(heard.number, "With her sister"))
    assert log(heard) == known
    heard.says("jean", "delete everything", "yes")
    assert log(heard) == known


def test_its_words_are_in_nothing_but_their_own_chat(heard):
    heard.tick(TEN)
    heard.does(heard.aisha, TakeHandoff(heard.number))
    heard.does(heard.aisha, CloseHandoff(heard.number, "With her sister"))
    jean = heard.rows(person.c.id, where=person.c.name == "Jean")[0]
    own = {message.name: message.c.person_id != jean, conversation.name: conversation.c.person_id != jean}
    with heard.app.database.read() as connection:
        for table in metadata.tables.values():
            chosen = select(table).where(own[table.name]) if table.name in own else select(table)
            assert not any("zebrafish" in str(row) for row in connection.execute(chosen)), table.name
    assert not any("zebrafish" in each.text for each in heard.post.sent if each.place != "jean")
