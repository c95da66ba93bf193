"""Which of several nudges is meant, by its number or its place, and whether one is really to be stopped for good."""

import re
from collections.abc import Sequence

from flows.choosing import chosen
from flows.effects import MoveNudge
from flows.events import Entered, Event, Said
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.reply_words import FIGURES, PLACE, PLACES
from flows.hearing.ways import line_set
from flows.nudging import telling
from flows.turn import Conversation, Turn, World


def which(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Which one: a figure is always its number, never its place in the list."""
    how = telling.MOVES.get(f"n_{talk.answer('n_how')}")
    if how is None:
        return Turn(talk.at("desk.home"), ask=True)
    if isinstance(event, Entered):
        return Turn(talk.at("desk.home"), (MoveNudge(how),))
    number = named(event.text, _shown(talk)) if isinstance(event, Said) else 0
    return Turn(talk.at("desk.home"), (MoveNudge(how, number),)) if number else None


def for_good(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether it is to be stopped; entered again, it is asked with the figures as they are by then."""
    number = talk.number("n_stop")
    if not number:
        return Turn(talk.at("desk.home"), ask=True)
    if isinstance(event, Entered):
        return Turn(talk.at("desk.home"), (MoveNudge("stop", number),))
    goes = isinstance(event, Said) and (yes_or_no(event.text) is True or plain(event.text) in STOP_IT)
    return telling.pressed(talk, f"n_end:{number}") if goes else telling.pressed(talk, chosen(talk, event))


def named(text: str, shown: Sequence[int]) -> int:
    """The number of the one that is meant, of those shown or any other; 0 where none is."""
    if figure := BY_NUMBER.fullmatch(" ".join(re.findall(r"\w+", text.lower()))):
        return int(figure[1])
    found = PLACE.match(plain(text))
    word = found[1] if found else ""
    if (number := int(FIGURES.get(word, 0))) in shown:
        return number
    return shown[PLACES[word]] if word in PLACES and PLACES[word] < len(shown) else 0


def _shown(talk: Conversation) -> list[int]:
    numbers = (button.key.partition(":")[2] for button in talk.question)
    return [int(each) for each in numbers if each.isdecimal()]


BY_NUMBER = re.compile(
    r"(?:(?:please|okay|the|i mean|it is|how is|stop|cancel|pause|hold|carry on|carry on with|nudge|no|number) )*"
    r"(\d{1,9})(?: (?:please|then|thanks|doing))*"
)
STOP_IT = line_set("stop, stop it, stop it now, stop it please, for good, stop for good, stop that one, stop the nudge")
