"""What advisers type in their own shorthand is heard, shown before it is done, and never guessed into an act."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from flows.brief import Brief
from flows.desk.sight import Day
from flows.effects import (
    CloseHandoff,
    CorrectPhase,
    EnterLeave,
    HoldHandoff,
    LapseAt,
    PassOn,
    ShareNote,
    TakeHandoff,
    TellResident,
)
from flows.events import HandoffArrived, HandoffMoved
from flows.glance import Desk, Glance
from flows.turn import Person
from tests.flows.chatting import MONDAY, Chat, said, unsaid
from tests.flows.desk.test_day import AISHA
from tests.flows.desk.test_day import JEAN as WAITING

ONE_SCREEN, ONE_SCREEN_LINES = 1200, 14  # characters, and lines before they wrap
HERE = Path(__file__).parent
JEAN = Brief(12, "Jean", "Fernhill", "ordinary", "our lease", "delivery", "", "2026-01-13", ("hello you",))
ALI = Brief(13, "Ali", "Staithe Bank", "ordinary", "our hall", "delivery", "", "2026-01-14", ("hello",))
WAITS = replace(WAITING, id=12, promised_by=MONDAY.date() + timedelta(days=1))
HERS = {"fernhill": "Fernhill", "staithe_bank": "Staithe Bank", "cragside_row": "Cragside Row"}


def card_of(area):
    return Glance(area, HERS[area], {"delivery": 0.8}, people=("Jean",)) if area in HERS else None


DESK = Desk(tuple(HERS), card_of)


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    chat.world = replace(chat.world, load_desk=lambda: DESK, load_day=lambda: Day(AISHA, (WAITS,)))
    chat.hears(HandoffArrived(JEAN))
    chat.hears(HandoffArrived(ALI))
    return chat


def told(effect):
    """An effect in the words of the table."""
    match effect:
        case TellResident(number, text):
            return f"tell {number}: {text}"
        case CorrectPhase(phase, _, area):
            return f"phase {area} {phase}"
        case EnterLeave(first, last, cover):
            return f"leave {first} {last} {cover}".strip()
        case ShareNote(area, _, text):
            return f"note {area}: {text}"
        case CloseHandoff(number):
            return f"close {number}"
        case TakeHandoff(number):
            return f"take {number}"
        case HoldHandoff(number, until):
            return f"later {number} {until.date()}"
        case PassOn(number, adviser):
            return f"pass {number} {adviser}"
    return str(effect)


def came_of(chat, text):
    """What comes of a sentence in the words of the table, with a yes to what is shown."""
    effects = chat.says(text)
    if unsaid(effects):
        return f"DONE UNASKED: {effects}"
    if chat.talk.step == "desk.shall_i":
        return "; ".join(map(told, unsaid(chat.press("Yes"))))
    if chat.talk.step == "desk.area":
        return f"card {chat.talk.answer('area')}"
    words = said(effects)
    if "Type it in your own words too" in words:
        return "help"
    if chat.talk.step == "desk.today":
        return "the list"
    if words.startswith("Request no. 12, Jean, Fernhill: Promised an answer by tomorrow.\n"):
        return "why Jean"
    return f"{chat.talk.step}: {words}"


def sentences(name):
    """Each sentence of a table, with the heading it stands under."""
    heading = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            yield heading, line.strip()
        elif line and not line.startswith("#"):
            heading = line


def lines(name):
    """Each line of a list but its remarks."""
    every = (HERE / name).read_text(encoding="utf-8").splitlines()
    return (line for line in every if line and not line.startswith("#"))


@pytest.mark.parametrize(("meant", "text"), list(sentences("adviser_sentences.txt")))
def test_what_advisers_type_comes_to_what_they_mean(chat, meant, text):
    assert came_of(chat, text) == meant


@pytest.mark.parametrize("text", list(lines("not_acted_on.txt")))
def test_what_must_not_be_acted_on_changes_nothing(chat, text):
    effects = chat.says(text)
    assert [each for each in unsaid(effects) if not isinstance(each, LapseAt)] == []  # in doubt, it comes back
    assert chat.talk.step != "desk.shall_i", said(effects)


@pytest.mark.parametrize("text", list(lines("meant_for_jean.txt")))
def test_what_is_written_to_whoever_they_have_stays_a_reply(chat, text):
    chat.hears(HandoffMoved(12, "taken", "Jean"))
    assert unsaid(chat.says(text)) == []
    assert chat.talk.step == "desk.confirm"
    assert unsaid(chat.press("Send to Jean")) == [TellResident(12, text)]


@pytest.mark.parametrize(("meant", "text"), list(sentences("adviser_sentences.txt")))
def test_what_could_be_either_does_nothing_unasked_and_can_be_sent_to_whoever_they_have(chat, meant, text):
    chat.hears(HandoffMoved(13, "taken", "Ali"))
    assert unsaid(chat.says(text)) == []
    labels = [button.label for button in chat.talk.question]
    assert "Send to Ali" in labels or meant.startswith("tell"), labels


def test_the_card_shows_what_was_kept_and_who_waits_there_on_one_screen(chat):
    assert said(chat.says("fernhill")).splitlines() == [
        "Fernhill",
        "Delivering, 80% likely",
        "People: Jean",
        "Jean: Promised an answer by tomorrow.",
    ]


def test_a_full_card_fits_one_screen_of_a_phone(chat):
    every = [each.id for each in chat.world.programme.signals]
    topics = [each.id for each in chat.world.programme.topics]
    full = Glance(
        "fernhill", "Fernhill", {"delivery": 0.8}, "adviser", "Aisha Rahman", tuple(every), tuple(topics),
        ("Bartholomew",) * 40, MONDAY.date(), MONDAY.date(), MONDAY.date(), ("open_door",) * 9, ("hello " * 200,) * 12,
    )  # fmt: skip
    chat.world = replace(chat.world, load_desk=lambda: Desk(("fernhill",), lambda area: full))
    text = said(chat.says("fernhill"))
    assert len(text) <= ONE_SCREEN
    assert len(text.splitlines()) <= ONE_SCREEN_LINES


def test_a_danger_cannot_be_put_off_in_words_either(chat):
    chat.hears(HandoffArrived(replace(JEAN, handoff=14, resident="Mo", urgency="safety")))
    assert said(chat.says("mo can wait til thurs")).startswith("That one is about somebody's safety")


def test_a_danger_dealt_with_by_phone_is_closed_only_knowingly(chat):
    chat.hears(HandoffArrived(replace(JEAN, handoff=14, resident="Mo", urgency="safety")))
    assert "only if you know they're safe" in said(chat.says("rang mo, all sorted"))
    assert unsaid(chat.press("Yes")) == [CloseHandoff(14, "Dealt with by phone", spoke=True)]


@pytest.mark.parametrize("typed", [
    "mo was a false alarm", "it was a false alarm", "close mo, it was a false alarm", "close 14 as a false alarm",
    "mark mo as a false alarm", "rang mo, it was only a false alarm",
])  # fmt: skip
def test_a_danger_that_was_none_is_closed_as_that(chat, typed):
    chat.hears(HandoffArrived(replace(JEAN, handoff=14, resident="Mo", urgency="safety")))
    assert "as a false alarm" in said(chat.says(typed))
    assert unsaid(chat.press("Yes")) == [CloseHandoff(14, "False alarm", false_alarm=True)]


def test_what_was_no_danger_is_no_false_alarm(chat):
    chat.hears(HandoffArrived(replace(JEAN, handoff=14, resident="Mo")))
    chat.says("mo was a false alarm")
    assert chat.talk.answer("what") != "false_alarm"


def test_the_reason_a_phase_is_put_right_for_is_kept_with_it(chat):
    chat.says("fernhill is in delivery not planning, they started the cafe")
    assert unsaid(chat.press("Yes")) == [CorrectPhase("delivery", "adviser", "fernhill", "they started the cafe")]


def test_a_cover_whom_nothing_reaches_is_said_to_be_before_a_yes(chat):
    chat.world = replace(chat.world, load_desk=lambda: replace(DESK, unreached=frozenset({"dean"})))
    assert "Dean has neither a chat nor a desk with me" in said(chat.says("off w/c 19 jan, dean covers"))
    assert "neither" not in said(chat.says("off w/c 19 jan, tom covers"))


def test_leave_that_would_leave_nobody_on_duty_is_for_the_desk_page_to_decide(chat):
    bare = Desk(tuple(HERS), card_of, lambda first, last, cover: True)
    chat.world = replace(chat.world, load_desk=lambda: bare)
    assert said(chat.says("off next week, dean covers")).startswith("I haven't entered that.")
    assert chat.talk.step == "desk.home"


def test_an_area_that_was_given_to_somebody_else_meanwhile_is_not_changed(chat):
    chat.says("note for fernhill: new chair is pat")
    chat.world = replace(chat.world, load_desk=Desk)
    assert unsaid(chat.press("Yes")) == []


def test_of_two_with_the_same_name_it_asks_which(chat):
    chat.hears(HandoffArrived(replace(JEAN, handoff=15, area="Cragside Row")))
    assert unsaid(chat.says("tell jean ill ring thurs")) == []
    assert [button.label for button in chat.talk.question] == ["12, Jean", "15, Jean", "Never mind"]
    chat.press("15, Jean")
    assert unsaid(chat.press("Yes")) == [TellResident(15, "ill ring thurs")]


def test_a_yes_typed_after_somebody_else_came_up_does_nothing(chat):
    chat.says("rang jean, sorted")
    chat.hears(HandoffArrived(replace(JEAN, handoff=16, resident="Sam")))
    assert unsaid(chat.says("yes")) == []
