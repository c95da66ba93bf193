"""What an adviser asks about a danger, a card, their leave or a name is answered, and sent to nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.desk.calendar import Calendar
from flows.desk.sight import Alert, Day
from flows.desk.told import lines
from flows.effects import CloseHandoff, EndLeave
from flows.events import HandoffArrived, HandoffMoved
from flows.glance import Away, Glance
from flows.turn import Person
from tests.flows.chatting import MONDAY, Chat, said, unsaid
from tests.flows.desk.test_chat import DANGER, JEAN
from tests.flows.desk.test_day import AISHA
from tests.flows.desk.test_day import JEAN as WAITING
from tests.flows.desk.test_typed import DESK, HERS

TEN = timedelta(minutes=10)
TAKEN = replace(
    WAITING, id=13, person=8, resident="Ali", urgency="safety", danger="domestic_abuse", state="taken", holder="aisha"
)


def told(*minutes, who="Tom Adeyemi"):
    return tuple(Alert(MONDAY + timedelta(minutes=each), who, "telegram", "sent") for each in minutes)


@pytest.fixture
def chat(programme, ears):
    """Aisha at work, with nobody's chat."""
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    chat.world = replace(chat.world, load_desk=lambda: replace(DESK, told=lambda number: told(0, 10, 20)))
    return chat


@pytest.fixture
def holding(chat):
    """The same with a danger that she has taken."""
    chat.world = replace(chat.world, load_day=lambda: Day(AISHA, (TAKEN,)))
    chat.hears(HandoffArrived(DANGER))
    chat.hears(HandoffMoved(13, "taken", "Ali"))
    return chat


FALSE_ALARMS = [
    "close, false alarm she rang me", "false alarm, she rang me", "false alarm she rang me", "close - false alarm",
    "false alarm!", "she rang me, it was a false alarm", "she's ok, false alarm",
    "close it, it was just a false alarm, she rang", "close false alarm", "it turned out to be a false alarm",
]  # fmt: skip


@pytest.mark.parametrize("text", FALSE_ALARMS)
def test_a_false_alarm_is_shown_before_it_is_closed_and_sending_it_is_never_the_first_way(holding, text):
    effects = holding.says(text)
    assert unsaid(effects) == []
    assert said(effects).startswith("Close it as a false alarm?")
    assert holding.talk.question[0].label == "Yes"
    (closed,) = unsaid(holding.press("Yes"))
    assert isinstance(closed, CloseHandoff)
    assert closed.false_alarm


@pytest.mark.parametrize("text", [
    "its not a false alarm", "could it be a false alarm", "was it a false alarm?", "maybe a false alarm",
    "not sure if its a false alarm", "i doubt its a false alarm",
])  # fmt: skip
def test_what_is_no_false_alarm_is_not_taken_for_one(holding, text):
    assert "Close it as a false alarm?" not in said(holding.says(text))


@pytest.mark.parametrize("text", [
    "who was told", "who was told?", "who else was told", "who knows about this", "who did you tell", "whos been told",
    "who else knows", "when was dean told",
])  # fmt: skip
def test_who_was_told_and_when_is_answered(holding, text):
    effects = holding.says(text)
    assert unsaid(effects) == []
    assert said(effects).splitlines()[-1] == "09:00: Tom Adeyemi on Telegram, and 2 times more until 09:20"


@pytest.mark.parametrize("text", ["why is tha", "why", "why is that?", "but why"])
def test_why_they_were_told_is_answered(holding, text):
    assert "who else knows" in said(holding.says(text))


@pytest.mark.parametrize("text", ["is she safe", "what did she say", "she rang", "whats her name", "sorted i think"])
def test_what_is_not_understood_about_a_danger_is_asked_about_and_never_sent_by_the_first_button(holding, text):
    effects = holding.says(text)
    assert unsaid(effects) == []
    assert not holding.talk.question[0].label.startswith("Send")


@pytest.mark.parametrize("text", ["1", "2", "the first"])
def test_only_the_button_that_names_them_sends_it(holding, text):
    holding.says("is she safe")
    assert unsaid(holding.says(text)) == []


def test_why_after_a_card_says_what_its_phase_rests_on(chat, programme):
    kind = next(each for each in programme.signals if each.kind == "milestone")
    card = Glance("fernhill", "Fernhill", {"delivery": 0.8}, evidence=(kind.id,), people=("Jean",))
    desk = replace(DESK, card=lambda area: card if area == "fernhill" else None)
    chat.world = replace(chat.world, load_desk=lambda: desk)
    for text in ("why", "why delivering", "why is that?", "why is fernhill delivering", "what is that based on"):
        chat.says("fernhill")
        words = said(chat.says(text))
        assert words.startswith("Fernhill: Delivering, 80% likely. It rests on what was told there:"), text
        assert kind.says in words


def test_why_after_a_card_of_which_nothing_is_known_says_so(chat):
    chat.world = replace(chat.world, load_desk=lambda: replace(DESK, card=lambda area: Glance(area, HERS[area])))
    chat.says("fernhill")
    assert said(chat.says("why")) == (
        "Fernhill: nobody has told how far they are. Nothing that was told there shows it yet."
    )


def away(chat, first, last):
    leave = Away(MONDAY.date() + timedelta(days=first), MONDAY.date() + timedelta(days=last), "dean")
    chat.world = replace(chat.world, load_desk=lambda: replace(DESK, away=(leave,)))
    return chat


@pytest.mark.parametrize("text", ["am i off", "am i off?", "am i on leave next week", "when is my leave"])
def test_their_own_leave_is_told(chat, text):
    assert said(chat.says(text)).startswith("You have no leave entered")
    assert said(away(chat, 1, 3).says(text)) == "From Tue 13 to Thu 15 January you're off, and Dean stands in."


@pytest.mark.parametrize("text", ["im back", "I'm back", "i am back at work", "end my leave"])
def test_being_back_ends_the_leave_that_runs_today_after_a_yes(chat, text):
    assert unsaid(away(chat, -3, 3).says(text)) == []
    assert unsaid(chat.press("Yes")) == [EndLeave()]


@pytest.mark.parametrize(("first", "last"), [(1, 3), (-9, -1)])
def test_leave_that_does_not_run_today_is_left(chat, first, last):
    assert "nothing to end" in said(away(chat, first, last).says("im back"))


def test_people_of_their_own_areas_are_found_by_name(chat):
    assert said(chat.says("find jean")).splitlines() == ["Jean, Fernhill", "Jean, Staithe Bank", "Jean, Cragside Row"]
    assert said(chat.says("find zebedee")).startswith("Nobody of that name in your areas")


@pytest.mark.parametrize("text", ["im back", "find the lease", "why", "why not?", "who was told"])
def test_what_is_written_to_a_resident_they_have_stays_a_reply(chat, text):
    chat.hears(HandoffArrived(JEAN))
    chat.hears(HandoffMoved(12, "taken", "Jean"))
    chat.says(text)
    assert [each.label for each in chat.talk.question] == ["Send to Jean", "No"]


def test_the_same_people_told_again_and_again_are_one_line():
    alerts = (*told(0, 10, 20), *told(25, who="Dean Okafor"), *told(30))
    assert lines(alerts, Calendar(MONDAY, "Europe/London")) == (
        "09:00: Tom Adeyemi on Telegram, and 2 times more until 09:20",
        "09:25: Dean Okafor on Telegram",
        "09:30: Tom Adeyemi on Telegram",
    )
