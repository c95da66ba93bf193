"""A message that has gone to a person: added to, called off, or asked after while they wait."""

import re

from flows.choosing import chosen
from flows.effects import AddToHandoff, Button, CancelHandoff, Say
from flows.events import Entered, Event, Said
from flows.handing_over.putting_it import ADDING, WORDS_OF_AN_ADDITION
from flows.handing_over.who_answers import called, promised, settled, who_still_has_it
from flows.hearing.normalise import plain
from flows.history import Waiting
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU
from flows.wording import capital
from flows.words import _


def waiting(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Sent, and waiting for a person: they can add to it or call it off, and ask me anything meanwhile."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(_still_waiting(talk, world), WHILE_WAITING),))
    match chosen(talk, event):
        case "add":
            return Turn(talk.at("handoff.add"), ask=True)
        case "never_mind":
            return called_off(talk, NEVER_MIND, world)
        case "keep":
            return Turn(talk, ask=True)
    if isinstance(event, Said) and calls_it_off(event.text):
        return called_off(talk, event.text, world)
    if isinstance(event, Said) and PERHAPS_OFF.match(event.text) and len(event.text.split()) <= A_SENTENCE:
        return Turn(talk, (Say(CALL_IT_OFF, OFF_OR_KEEP),))
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
    """The newest person they asked for that is still open: added to or called off, and no danger beside it ever is."""
    ordinary = (each for each in world.past.handoffs if each.urgency != "safety")
    return max(ordinary, key=lambda each: each.id, default=None)


def calls_it_off(text: str) -> bool:
    """Whether a few words call off what hasn't gone yet."""
    return len(text.split()) <= WORDS_OF_AN_ADDITION and bool(CALLED_OFF.search(text))


def says_to_drop_it(text: str) -> bool:
    """Whether a few words call off what hasn't gone yet, or throw it away."""
    return calls_it_off(text) or THROWN_AWAY.fullmatch(plain(text)) is not None


def called_off(talk: Conversation, words: str, world: World) -> Turn:
    """The newest person they asked for isn't needed any more: they hear so, and any danger stands."""
    left, off = [each for each in world.past.handoffs if each != asked_for(world)], CancelHandoff(words)
    if not left:
        return Turn(settled(talk.at("menu.listening"), left), (off, Say(OFF, ways_on(talk))))
    in_danger = any(each.urgency == "safety" for each in left)
    here = settled(talk.at("safety.after" if in_danger else "handoff.waiting"), left)
    return Turn(here, (off, Say(f"{OFF} {who_still_has_it(here, left[0], world)}")))


def ways_on(talk: Conversation) -> tuple[Button, ...]:
    """Where to go from a step that has ended: the question that was open before, or the menu."""
    return (Button(_("Carry on"), "carry_on"), *MENU) if talk.interrupted else MENU


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


A_SENTENCE = 12
THEM = r"(it|that|this|them|him|her|you|help|any(one|body)|any ?more|now|thanks?)"
CALLED_OFF = re.compile(
    rf"\b(never ?mind\W*($|now|thanks|it|that|then)|cancel (it|that)|call it off|sorted (it )?now"
    rf"|(no longer|don['’]?t) need({THEM}\b|\W)*$)",
    re.IGNORECASE,
)
THROWN_AWAY = re.compile(
    r"(?:(?:please|just|oh|no|okay|can you|could you|actually|now|then) )*(?:delete|erase|wipe|remove|get rid of"
    r"|bin|scrap"
    r"|ditch|drop|clear) (?:it|that|this|it all|all of it|the lot|all that|all this|all|everything)(?: now| please"
    r"| then)*"
)
PERHAPS_OFF = re.compile(
    r"^\W*((oh|ok(ay)?|please|actually|sorry|right|no|can you|could you|it'?s fine|well|so|and|but|you can)\b\W*)*"
    r"(never ?mind(?! (the|about|my|our|his|her|their|all|what|who|how)\b)"
    r"|(cancel|call off) (it|that|this|my|the|our)\b|call it off"
    rf"|(it['’]?s|its|that['’]?s|thats|we['’]?ve|weve|i['’]?ve|ive|all)( all| been| got it)* sorted"
    r"|(i['’]?ve |i )?changed my mind\b|(don['’]?t|do not) (bother|trouble|worry) (?!me\b|us\b|about\b|with\b)\w+"
    rf"|((i|we) (really )?)?(no longer|don['’]?t|do not) need {THEM}\b)",
    re.IGNORECASE,
)

CALL_IT_OFF = _("Shall I call off what I passed on for you?")
OFF_OR_KEEP = (Button(_("Yes, call it off"), "never_mind"), Button(_("No, keep it"), "keep"))
NOTHING_TO_ADD = (Button(_("Nothing to add"), "nothing"),)
WHILE_WAITING = (Button(_("Add something"), "add"), Button(_("Never mind"), "never_mind"))

NEVER_MIND = _("never mind")
HAS_IT = _("{who} has your message and will answer you here{by_when}. I'm here for anything else.")
WAITING = _("Your message is with a person, and they'll answer you here. I'm here for anything else.")
WHAT_TO_ADD = _("What should I add?")
ADDED = _("Added. It goes with the rest of what you said.")
OFF = _("Called off. I've let them know you don't need them now.")
