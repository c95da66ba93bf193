"""What a colleague writes of danger stands open: told again until somebody takes it, taken, closed, and to be read."""

from datetime import timedelta

import pytest

from flows.effects import CloseHandoff, OpenHandoff, TakeHandoff
from storage.on_duty import colleagues_words, told_log
from storage.tables import handoff, person
from tests.bot.house import MONDAY
from tests.bot.test_danger_from_a_colleague import desk  # noqa: F401 (desk is a fixture)
from tests.bot.test_going_round import TEN, of_jean, on_the_desk
from tests.bot.test_nudge_in_chat import chat  # noqa: F401 (desk needs it)

WORDS = "jean just told me she took 40 tablets"


@pytest.fixture
def worried(desk, monkeypatch):  # noqa: F811
    """Aisha has written of danger, where cards can be changed; Dean is on duty too, and the team is there."""
    monkeypatch.setattr("storage.sending.cards.CHANGED_ON", {desk.post.name})
    desk.says("aisha", WORDS)
    (desk.number,) = desk.rows(handoff.c.id)
    desk.dean = desk.rows(person.c.id, where=person.c.adviser == "dean")[0]
    return desk


def last(worried, place):
    return [each for each in worried.post.sent if each.place == place and not each.changes][-1]


def test_it_is_told_again_in_a_word_under_the_card_until_somebody_takes_it(worried):
    card = last(worried, "dean")
    assert f"“{WORDS}”" in card.text
    for _ in range(3):
        worried.tick(TEN)
        again = last(worried, "dean")
        assert again.text.removeprefix("Once more:\n\n").startswith("SAFETY: nobody has this one: Aisha Rahman")
        assert (again.under, again.lane) == (str(card.id), "urgent")
    worried.presses("dean", "Take it")
    before = worried.alerts("dean", "team")
    worried.tick(TEN)
    assert worried.alerts("dean", "team") == before
    assert worried.post.to("aisha")[-1].startswith("Dean Okafor has what you told me of.")


def test_whoever_wrote_it_is_told_only_that_nobody_has_it_yet(worried):
    before = len(worried.post.to("aisha"))
    for _ in range(4):
        worried.tick(TEN)
    (told,) = worried.post.to("aisha")[before:]
    assert told.startswith("Nobody has taken what you told me of yet.")


def test_it_is_on_the_desk_closed_with_what_came_of_it_and_who_was_told_can_be_read(worried):
    assert on_the_desk(worried, "dean") == (["safety"], 1)
    worried.does(worried.dean, TakeHandoff(worried.number))
    worried.does(worried.dean, CloseHandoff(worried.number, "Ambulance is there"))
    assert worried.rows(handoff.c.state, handoff.c.outcome) == [("closed", "Ambulance is there")]
    assert worried.post.to("aisha")[-1] == "Dean Okafor has closed what you told me of."
    with worried.app.database.read() as connection:
        told = told_log.of(connection, worried.programme, worried.number)
    assert {(each.who, each.fate) for each in told} == {("Dean Okafor", "sent"), (worried.programme.about.team, "sent")}


def test_whoever_has_it_is_asked_about_it_a_day_later_and_nobody_else(worried):
    worried.does(worried.dean, TakeHandoff(worried.number))
    before = worried.alerts("team")
    worried.tick(timedelta(days=1))
    assert worried.post.to("dean")[-1].startswith("What Aisha Rahman told me of is still with you.")
    assert worried.alerts("team") == before


def test_more_from_them_goes_with_it_while_nobody_has_it_and_is_another_one_afterwards(worried):
    worried.says("aisha", "shes not breathing")
    assert worried.rows(handoff.c.summary) == [f"{WORDS}\nshes not breathing"]
    worried.does(worried.dean, TakeHandoff(worried.number))
    worried.says("aisha", "her partner has locked her in")
    assert worried.rows(handoff.c.state) == ["taken", "waiting"]


def test_nobody_to_reach_hears_of_it_once_they_can_be_reached(chat):  # noqa: F811
    chat.says("team", "my neighbour says her husband hits her")
    chat.adviser("dean")
    chat.tick(TEN)
    assert "“my neighbour says her husband hits her”" in chat.post.to("dean")[-1]


def test_a_residents_danger_is_told_again_under_its_card_too(worried):
    worried.does(of_jean(worried), OpenHandoff("safety", "", "danger"))
    card = last(worried, "dean")
    worried.tick(TEN)
    again = next(each for each in worried.post.sent[::-1] if each.place == "dean" and "Jean" in each.text)
    assert (again.under, [button.label for button in again.buttons]) == (str(card.id), ["Take it"])


def test_their_words_go_with_the_chats_of_that_time(worried):
    worried.does(worried.dean, TakeHandoff(worried.number))
    worried.does(worried.dean, CloseHandoff(worried.number, "Ambulance is there"))
    worried.write(lambda db: colleagues_words.forget(db, MONDAY + timedelta(days=800), 24))
    assert worried.rows(handoff.c.summary, handoff.c.outcome) == [("(erased after a long time)", "")]
