"""A message that has gone to a person: added to, called off, or asked after while they wait."""

import re

from flows.choosing import chosen
from flows.effects import AddToHandoff, Button, CancelHandoff, Say
from flows.events import Entered, Event, Said
from flows.handing_over.passing_on import called
from flows.handing_over.putting_it import ADDING, WORDS_OF_AN_ADDITION
from flows.handing_over.whose_chat import promised, settled, who_still_has_it
from flows.history import Waiting
from flows.turn import Conversation, Turn, World
from flows.wording import capital


def waiting(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Sent, and waiting for a person: they can add to it or call it off, and ask me anything meanwhile."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(_still_waiting(talk, world), WHILE_WAITING),))
    match chosen(talk, event):
        case "add":
            return Turn(talk.at("handoff.add"), ask=True)
        case "never_mind":
            return _called_off(talk, "never mind", world)
    if isinstance(event, Said) and CALLED_OFF.search(event.text):
        return _called_off(talk, event.text, world)
    more = ADDING.match(event.text) if isinstance(event, Said) else None
    return _added(talk, more["more"], world) if more else None


def add(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What they write next goes to the person who will answer."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHAT_TO_ADD, NOTHING_TO_ADD),))
    if chosen(talk, event) == "nothing":
        return Turn(talk.at("handoff.waiting"), ask=True)
    return _added(talk, event.text, world) if isinstance(event, Said) else None


def asked_for(world: World) -> Waiting | None:
    """The newest person they asked for that is still open: what is added goes there, and to no danger beside it."""
    ordinary = (each for each in world.past.handoffs if each.urgency != "safety")
    return max(ordinary, key=lambda each: each.id, default=None)


def calls_it_off(text: str) -> bool:
    """Whether a few words call off what hasn't gone yet."""
    return len(text.split()) <= WORDS_OF_AN_ADDITION and bool(CALLED_OFF.search(text))


def ways_on(talk: Conversation) -> tuple[Button, ...]:
    """Where to go from a step that has ended: the question that was open before, or the menu."""
    return (Button("Carry on", "carry_on"), Button("Menu", "menu")) if talk.interrupted else (Button("Menu", "menu"),)


def _still_waiting(talk: Conversation, world: World) -> str:
    open_one = asked_for(world)
    if not open_one:
        return WAITING
    who = capital(called(open_one.who, world.programme))
    return HAS_IT.format(who=who, by_when=promised(open_one, world))


def _added(talk: Conversation, text: str, world: World) -> Turn:
    open_one = asked_for(world)
    added = AddToHandoff(text, to=open_one.id if open_one else 0)
    return Turn(talk.at("handoff.waiting"), (added, Say(ADDED, WHILE_WAITING)))


def _called_off(talk: Conversation, words: str, world: World) -> Turn:
    left = [each for each in world.past.handoffs if each.urgency == "safety"]
    here, off = settled(talk.at("menu.listening"), left), CancelHandoff(words)
    if not left:
        return Turn(here, (off, Say(OFF, ways_on(talk))))
    return Turn(here.at("safety.after"), (off, Say(f"{OFF} {who_still_has_it(left[0], world)}")))


CALLED_OFF = re.compile(
    r"\b(never ?mind|cancel (it|that)|call it off|sorted (it )?now|no longer need|don'?t need)", re.IGNORECASE
)

NOTHING_TO_ADD = (Button("Nothing to add", "nothing"),)
WHILE_WAITING = (Button("Add something", "add"), Button("Never mind", "never_mind"))

HAS_IT = "{who} has your message and will answer you here{by_when}. I'm here for anything else."
WAITING = "Your message is with a person, and they'll answer you here. I'm here for anything else."
WHAT_TO_ADD = "What should I add?"
ADDED = "Added. It goes with the rest of what you said."
OFF = "Called off. I've let them know you don't need them now."
