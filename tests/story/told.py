"""One resident's whole story, told the same way wherever it happens, with an adviser who answers from anywhere."""

from datetime import timedelta
from typing import Protocol

AREA, ADVISER, DUE = "Fernhill", "Aisha Rahman", timedelta(days=14)
WORRY = "no one turns up to anything we put on"
WALL = "we tried the school gate and still nobody came"
REPLY = "Hello, it's Aisha. Shall we knock on doors together on Thursday?"


class Resident(Protocol):
    """Somebody at their phone. `hears` waits until the newest message to them contains those words."""

    def says(self, text: str) -> None: ...
    def presses(self, label: str) -> None: ...
    def hears(self, words: str) -> None: ...


class Adviser(Protocol):
    """Whoever answers, from a chat or from the desk."""

    def sees(self, words: str) -> None: ...
    def takes_it(self) -> None: ...
    def replies(self, text: str) -> None: ...
    def closes(self, outcome: str) -> None: ...


def is_met(resident: Resident) -> None:
    """Hello and a name, an area with a slip of the thumb, and consent in plain words."""
    resident.says("hello, im Ruth")
    resident.hears("Pleased to meet you, Ruth.")
    resident.says("fernhil")
    resident.hears("May I remember what you tell me")
    resident.presses("Yes, that's fine")
    resident.hears("Thanks, Ruth.")


def is_heard(resident: Resident) -> None:
    """A worry in their own words, a question, and what was understood played back."""
    resident.says(WORRY)
    resident.hears("Has your group got a plan agreed yet?")
    resident.presses("Yes, it's agreed")
    resident.hears("Is that about right?")
    resident.presses("Yes")


def is_pointed_somewhere(resident: Resident) -> None:
    """Three things to choose from; a guide is taken up, and a day agreed."""
    resident.hears(f"You said “{WORRY}”")
    resident.presses("Read the guide")
    resident.hears("Will you give it a go?")
    resident.presses("Yes please")
    resident.hears("When shall I check in?")
    resident.presses("In two weeks")
    resident.hears("I'll check in on Mon 26 January")


def is_asked_how_it_went(resident: Resident) -> None:
    """The promise was kept; it went badly, and a person is better now."""
    resident.hears("I said I'd ask about")
    resident.presses("Hit a wall")
    resident.hears("What got in the way")
    resident.says(WALL)
    resident.hears("Would a smaller step help")
    resident.presses("Ask Aisha")
    resident.hears("This is what I'd pass on to Aisha")
    resident.presses("Send it")
    resident.hears("Aisha will answer you here by Tue 27 January")


def is_answered(resident: Resident, adviser: Adviser) -> None:
    """A person takes over, both write, and the chat is handed back."""
    adviser.sees(WALL)
    adviser.takes_it()
    resident.hears("Aisha has this chat now")
    adviser.replies(REPLY)
    resident.hears(REPLY)
    resident.says("thursday is good")
    adviser.sees("thursday is good")
    adviser.closes("Knocking on doors together on Thursday")
    resident.hears("Did talking to them help?")
    resident.presses("Yes")
    resident.hears("Good to know")
