"""A complaint about whoever has the chat is open: nothing else goes to them before the resident has said so."""

import pytest

from flows.effects import OpenHandoff, TakeHandoff, TellResident
from flows.events import Attached
from storage.incoming import Incoming
from storage.tables import handoff, person

RUDE = "aisha is rude to mrs patel"
WHO = "so I've passed this on to nobody yet"


@pytest.fixture
def complained(ready):
    """Aisha has Jean's chat, and Jean has complained about her to the team."""
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", RUDE)
    (told,) = ready.presses("jean", "Send to the team")
    assert "I ask you before anything else you write goes to Aisha" in told
    return ready


@pytest.mark.parametrize("words", ["she shouts at everyone", "shes always like that", "also the lease ends in may"])
def test_what_is_written_next_is_asked_about_and_goes_where_they_say(complained, words):
    before = complained.alerts("aisha", "team")
    (asked,) = complained.says("jean", words)
    assert WHO in asked
    assert complained.alerts("aisha", "team") == before
    complained.presses("jean", "Send to the team")
    assert complained.alerts("aisha", "team") == [before[0], before[1] + 1]
    assert words in complained.post.to("team")[-1]
    (again,) = complained.says("jean", "and another thing")
    assert WHO in again


def test_given_to_whoever_has_the_chat_it_is_said_that_the_rest_goes_there_too(complained):
    complained.says("jean", "also the lease ends in may")
    (told,) = complained.presses("jean", "Give it to Aisha")
    assert told == "Aisha has it now, and sees whatever else you write here, unless it's a complaint."
    assert complained.says("jean", "when are you free") == []
    assert complained.post.to("aisha")[-1].endswith("when are you free")
    (held,) = complained.says("jean", "aisha never answers me")
    assert "I haven't passed it on" in held


def test_it_may_go_to_nobody(complained):
    before = complained.alerts("aisha", "team")
    complained.says("jean", "she shouts at everyone")
    (told,) = complained.presses("jean", "Don't send")
    assert told.startswith("All right, it has gone to nobody.")
    assert complained.alerts("aisha", "team") == before


def test_a_photo_without_a_word_is_asked_about_too(complained):
    event = Attached("photo", "", "tg:1")
    complained.hears(Incoming(complained.post.name, "p1", "jean", event, complained.clock.now()))
    assert WHO in complained.post.to("jean")[-1]
    complained.presses("jean", "Send to the team")
    assert "[photo tg:1]" in complained.post.to("team")[-1]
    assert not any("tg:1" in each for each in complained.post.to("aisha"))


def test_more_of_a_complaint_that_is_on_the_table_is_part_of_it(ready):
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    before = ready.alerts("aisha")
    ready.says("jean", RUDE, "she shouts at everyone")
    ready.presses("jean", "Send to the team")
    assert ready.rows(handoff.c.summary, where=handoff.c.around == "aisha") == [f"{RUDE}. she shouts at everyone"]
    assert ready.alerts("aisha") == before


def test_once_somebody_else_has_the_complaint_what_is_written_goes_to_them(complained):
    number = complained.rows(handoff.c.id, where=handoff.c.around == "aisha")[0]
    complained.does(complained.staff, TakeHandoff(number))
    assert "has this chat now" in complained.post.to("jean")[-1]
    before = complained.alerts("aisha")
    complained.says("jean", "she also lost our form")
    assert complained.alerts("aisha") == before
    assert complained.post.to("team")[-1].endswith("she also lost our form")
