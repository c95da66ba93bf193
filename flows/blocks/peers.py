"""Other areas: groups to join, events to book, and talking to an area that has done it."""

from flows.choosing import chosen, placed
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over import handoff
from flows.hearing.normalise import plain
from flows.programme import Cluster, Gathering
from flows.turn import Conversation, Turn, World
from flows.wording import adviser_name, day, label, today

MOST_GROUPS, MOST_EVENTS = 5, 3


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show who meets and what's coming up, region first."""
    meets: list[Cluster | Gathering] = [*_clusters(world), *_events(world)]
    key = chosen(talk, event)
    if key == "area":
        return Turn(talk.without("ask_area").at("peers.talk_to_area"), ask=True)
    if key == "stories":
        return Turn(talk.at("stories.browse", from_story=""), ask=True)
    if each := placed(key, meets) or _named(event, world):
        kind = "cluster" if isinstance(each, Cluster) else "event"
        return Turn(talk.at("suggest.one", offer=f"{kind}:{each.id}", topic=each.topics[0]), ask=True)
    if isinstance(event, Entered):
        lines = [_line(number, each, world) for number, each in enumerate(meets, 1)]
        buttons = tuple(Button(label(each.name), str(place)) for place, each in enumerate(meets))
        text = "\n".join((_opening(world), *lines, WHICH))
        stories = (STORIES,) if world.programme.stories else ()
        return Turn(talk, (Say(text, (*buttons, AN_AREA, *stories)),))
    return None


def talk_to_area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what they'd like to ask another area, or the one in a story; their adviser asks that area first."""
    area = world.programme.area(talk.answer("ask_area"))
    match event:
        case Entered():
            asks = WHAT_TO_ASK.format(adviser=adviser_name(world), area=area.name if area else AN_AREA_THAT_HAS)
            return Turn(talk, (Say(asks, (NEVER_MIND,)),))
        case Said(text=text) if chosen(talk, event) != "never_mind" and not event.heard.wants_human:
            wish = WISH.format(words=text, area=area.name if area else ONE_THAT_HAS)
            return handoff.begin(talk.without("ask_area"), reason="peer", words=wish)
    return Turn(talk.at("peers.browse"), ask=True) if chosen(talk, event) == "never_mind" else None


def _named(event: Event, world: World) -> Cluster | Gathering | None:
    """One that they call by its name though it wasn't on this list."""
    coming = [each for each in world.programme.gatherings if each.on > today(world)]
    everyone: list[Cluster | Gathering] = [*world.programme.clusters, *coming]
    words = plain(event.text) if isinstance(event, Said) else ""
    return next((each for each in everyone if words and plain(each.name) in words), None)


def _clusters(world: World) -> list[Cluster]:
    region = world.card.region if world.card else ""
    fitting = [each for each in world.programme.clusters if each.region in ("", region)]
    return sorted(fitting, key=lambda each: each.region != region)[:MOST_GROUPS]


def _events(world: World) -> list[Gathering]:
    region = world.card.region if world.card else ""
    coming = [each for each in world.programme.gatherings if each.on > today(world) and each.region in ("", region)]
    return sorted(coming, key=lambda each: each.on)[:MOST_EVENTS]


def _line(number: int, each: Cluster | Gathering, world: World) -> str:
    if isinstance(each, Cluster):
        joined = " (you've asked to join)" if each.id in world.past.clusters else ""
        return f"{number}. {each.name}: {each.meets}{joined}"
    booked = " (you're down for it)" if each.id in world.past.bookings else ""
    return f"{number}. {each.name}: {day(each.on, today(world))}{booked}"


def _opening(world: World) -> str:
    return NEAR_YOU.format(region=world.card.region) if world.card and world.card.region else WHO_MEETS


AN_AREA, STORIES = Button("Talk to an area", "area"), Button("How others did it", "stories")
NEVER_MIND = Button("Never mind", "never_mind")

WHO_MEETS = "Areas that meet, and what's coming up:"
NEAR_YOU = "Areas that meet, in {region} and everywhere, and what's coming up:"
WHICH = "Which would you like to know more about?"
WHAT_TO_ASK = (
    "{adviser} can ask {area}, and puts you in touch if they're happy to talk. What would you like to ask them?"
)
AN_AREA_THAT_HAS, ONE_THAT_HAS = "an area that's done it", "an area that has done this"
WISH = "I'd like to talk to {area}. I'd ask them: {words}"
