"""The numbers of the day's list as it was shown last: they stay good for that day, whatever came after it."""

from flows.choosing import chosen
from flows.desk.memory import mine, waiting
from flows.effects import Say
from flows.events import Event, Said
from flows.hearing.normalise import plain
from flows.hearing.reply_words import PLACE, PLACES
from flows.turn import Conversation, World
from flows.wording import today

OPENS = ("see:", "place:")


def keeping(talk: Conversation, the_list: Say, world: World) -> Conversation:
    """The conversation with what each number of the list that is shown now stands for."""
    keys = [button.key for button in the_list.buttons if button.key.startswith(OPENS)]
    return talk.knowing(list=" ".join((today(world).isoformat(), *keys)))


def on_the_list(talk: Conversation, number: str, world: World) -> str:
    """The key of the line with that number in the list that was shown last today; empty for none."""
    on, *keys = talk.answer("list").split() or [""]
    place = int(number) if number.isdecimal() else 0
    return keys[place - 1] if on == today(world).isoformat() and 0 < place <= len(keys) else ""


def meant(talk: Conversation, number: str, world: World) -> int:
    """The request that a number means, by its line in the list or by its own; 0 for none, or where it may be two."""
    what, _colon, which = on_the_list(talk, number, world).partition(":")
    its_own = int(number) if int(number) in (*mine(talk), *waiting(talk)) else 0
    if not what or (which == number and its_own):
        return its_own
    if its_own and talk.step != "desk.today":
        return 0
    return int(which) if what == "see" else 0


def is_a_place(text: str) -> bool:
    """Whether it only names a place in a row, such as "1" or "the second": no yes, and no name."""
    found = PLACE.match(plain(text))
    return found is not None and found[1] in PLACES


def by_its_words(talk: Conversation, event: Event) -> str:
    """The key of the button that was pressed or whose words were typed, and never one by its place in the row."""
    return "" if isinstance(event, Said) and is_a_place(event.text) else chosen(talk, event)
