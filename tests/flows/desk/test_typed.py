"""What advisers type in their own shorthand is heard, shown before it is done, and never guessed into an act."""

from pathlib import Path

import pytest

from flows.brief import Brief
from flows.effects import (
    CloseHandoff,
    CorrectPhase,
    EnterLeave,
    HoldHandoff,
    PassOn,
    ShareNote,
    TakeHandoff,
    TellResident,
)
from flows.events import HandoffArrived, HandoffMoved
from flows.glance import Desk, Glance
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid

HERE = Path(__file__).parent
JEAN = Brief(12, "Jean", "Fernhill", "ordinary", "our lease", "delivery", "", "2026-01-13", ("hello you",))
ALI = Brief(13, "Ali", "Staithe Bank", "ordinary", "our hall", "delivery", "", "2026-01-14", ("hello",))
HERS = {"fernhill": "Fernhill", "staithe_bank": "Staithe Bank", "cragside_row": "Cragside Row"}


def card_of(area):
    return Glance(area, HERS[area], {"delivery": 0.8}, people=("Jean",)) if area in HERS else None


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    chat.world = chat.world.__class__(
        chat.world.now, programme, ears, chat.world.person, load_desk=lambda: Desk(tuple(HERS), card_of)
    )
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
    if words.startswith("Request no. 12, Jean, Fernhill: promised by Tue 13 January.\n"):
        return "why Jean"
    if words.endswith("Areas, notes and leave are on your desk page."):
        return "help"
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
    assert came_of(chat, text) == meant.replace("the list", "help")


@pytest.mark.parametrize("text", list(lines("not_acted_on.txt")))
def test_what_must_not_be_acted_on_changes_nothing(chat, text):
    effects = chat.says(text)
    assert unsaid(effects) == []
    assert chat.talk.step != "desk.shall_i", said(effects)
