"""Other areas: groups to join, events to book, and talking to an area that has done it."""

from flows.blocks import mine, places
from flows.blocks.about_a_meeting import Meets, offer_of
from flows.choosing import chosen, placed
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over import handoff
from flows.hearing.normalise import plain
from flows.programme import Cluster, Gathering
from flows.turn import Conversation, Turn, World
from flows.wording import adviser_name, day, label, today

MOST_GROUPS, MOST_EVENTS = 5, 3
MOST_WORDS_OF_A_NAME = 8


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show who meets and what's coming up, region first."""
    meets: list[Meets] = [*_clusters(world), *_events(world)]
    key = chosen(talk, event)
    if key == "area":
        return Turn(talk.at("peers.talk_to_area"), ask=True)
    if each := placed(key, meets) or _named(event, world):
        return Turn(talk.at("suggest.one", offer=offer_of(each), topic=each.topics[0]), ask=True)
    if isinstance(event, Entered):
        lines = [_line(number, each, world) for number, each in enumerate(meets, 1)]
        buttons = tuple(Button(label(each.name), str(place)) for place, each in enumerate(meets))
        text = "\n".join((_opening(world), *lines, WHICH))
        return Turn(talk, (Say(text, (*buttons, AN_AREA)),))
    return None


def talk_to_area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what they'd like to ask another area; their adviser asks that area first."""
    match event:
        case Entered():
            return Turn(talk, (Say(WHAT_TO_ASK.format(adviser=adviser_name(world)), (NEVER_MIND,)),))
        case Said(text=text) if chosen(talk, event) != "never_mind" and not event.heard.wants_human:
            return handoff.begin(talk, reason="peer", words=WISH.format(words=text))
    return Turn(talk.at("peers.browse"), ask=True) if chosen(talk, event) == "never_mind" else None


def _named(event: Event, world: World) -> Meets | None:
    """One that they call by its name, or nearly, though it wasn't on this list."""
    if not isinstance(event, Said) or len(event.text.split()) > MOST_WORDS_OF_A_NAME:
        return None
    return mine.named_in(plain(event.text), mine.all_to_come(world))


def _clusters(world: World) -> list[Cluster]:
    region = world.card.region if world.card else ""
    fitting = [each for each in world.programme.clusters if each.region in ("", region)]
    return sorted(fitting, key=lambda each: each.region != region)[:MOST_GROUPS]


def _events(world: World) -> list[Gathering]:
    region = world.card.region if world.card else ""
    coming = [each for each in world.programme.gatherings if each.on > today(world) and each.region in ("", region)]
    return sorted(coming, key=lambda each: each.on)[:MOST_EVENTS]


def _line(number: int, each: Meets, world: World) -> str:
    stands = MARKS.get(mine.standing(each, world), "")
    if isinstance(each, Cluster):
        return f"{number}. {each.name}: {each.meets}{stands}"
    full = "" if stands or places.left(each, world) else ALL_TAKEN
    return f"{number}. {each.name}: {day(each.on, today(world))}{stands or full}"


def _opening(world: World) -> str:
    return NEAR_YOU.format(region=world.card.region) if world.card and world.card.region else WHO_MEETS


AN_AREA = Button("Talk to an area", "area")
NEVER_MIND = Button("Never mind", "never_mind")

MARKS = {
    "joined": " (you've asked to join)",
    "booked": " (you're down for it)",
    "waiting": " (you're on the waiting list)",
    "offered": " (a place is kept for you)",
}
ALL_TAKEN = " (all places taken)"
WHO_MEETS = "Areas that meet, and what's coming up:"
NEAR_YOU = "Areas that meet, in {region} and everywhere, and what's coming up:"
WHICH = "Which would you like to know more about?"
WHAT_TO_ASK = (
    "{adviser} can ask an area that's done it, and puts you in touch if they're happy to talk. "
    "What would you like to ask them?"
)
WISH = "I'd like to talk to an area that has done this. I'd ask them: {words}"
