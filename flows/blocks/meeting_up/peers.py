"""Other areas: groups to join, events to book, and talking to an area that has done it."""

import re
from datetime import date, datetime

from flows.blocks.meeting_up import introducing, mine, places, whats_on
from flows.blocks.meeting_up.about_a_meeting import Meets, offer_of
from flows.choosing import as_buttons, chosen, placed
from flows.effects import Button, MayBeAsked, Say
from flows.events import Entered, Event, Said
from flows.handing_over import handoff
from flows.hearing.heard import Heard
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Cluster, Gathering
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, leaving
from flows.wording import adviser_name, dated, day, today
from flows.words import _, joined

MOST_GROUPS, MOST_EVENTS, MOST = 5, 2, 9
MOST_WORDS, MOST_WORDS_OF_A_NAME = 18, 8


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show who meets and what's coming up, region first."""
    coming = _events(world)
    meets: list[Meets] = [*_clusters(world), *coming[:MOST_EVENTS]]
    match chosen(talk, event):
        case "area":
            return Turn(talk.without("peer_about", "ask_area").at("peers.talk_to_area"), ask=True)
        case "stories":
            return Turn(talk.at("stories.browse", from_story=""), ask=True)
        case "later":
            return Turn(talk.without(whats_on.IN_MONTH).at("peers.events"), ask=True)
    later = (LATER,) if len(coming) > MOST_EVENTS else ()
    others = (*later, AN_AREA, *((STORIES,) if world.programme.stories else ()))
    return _picked(talk, event, meets, world) or _list(talk, event, meets, _opening(world), others, world)


def events(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what's coming up, all of it or in the month they asked about: the yearly gathering is among it."""
    month = whats_on.month_here(talk)
    there = [each for each in _events(world) if month is None or each.on.replace(day=1) == month]
    coming: list[Meets] = [*(there or _events(world))[:MOST]]
    if chosen(talk, event) == "groups":
        return Turn(talk.at("peers.browse"), ask=True)
    opening = _of_the_month(month, bool(there)) if month else COMING_UP
    return _picked(talk, event, coming, world) or _list(talk, event, coming, opening, (GROUPS,), world)


def _of_the_month(month: date, found: bool) -> str:
    called = dated(datetime(month.year, month.month, 1), MONTH)
    return (ON_THEN if found else NOTHING_THEN).format(month=called)


def _picked(talk: Conversation, event: Event, meets: list[Meets], world: World) -> Turn | None:
    each = placed(talk, chosen(talk, event), meets) or _named(event, world)
    return Turn(talk.at("suggest.one", offer=offer_of(each), topic=each.topics[0]), ask=True) if each else None


def _list(
    talk: Conversation, event: Event, meets: list[Meets], opening: str, others: tuple[Button, ...], world: World
) -> Turn | None:
    if not isinstance(event, Entered):
        return None
    lines = [_line(number, each, world) for number, each in enumerate(meets, 1)]
    buttons = as_buttons(meets)
    return Turn(talk, (Say(joined((opening, *lines, WHICH), "\n"), (*buttons, *others)),))


def talk_to_area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what they'd like to ask another area, or the one in a story; somebody there is asked first."""
    area = world.programme.area(talk.answer("ask_area"))
    match event, chosen(talk, event):
        case Entered(), _:
            text = WHAT_TO_ASK.format(adviser=adviser_name(world), area=area.name if area else AN_AREA_THAT_HAS)
            return Turn(talk, (Say(text, (NEVER_MIND, MAY_ASK_US)),))
        case _, "never_mind":
            return Turn(talk.at("peers.browse"), ask=True)
        case _, "ask_us":
            return Turn(talk.at("peers.may_be_asked"), ask=True)
        case Said(text=text), _ if area and not event.heard.wants_human:
            return handoff.begin(talk.without("ask_area"), reason="peer", words=WISH.format(words=text, area=area.name))
        case Said(text=text), _ if not event.heard.wants_human:
            return introducing.begin(talk, (talk.answer("peer_about"), _about(event.heard)), text, world)
    return None


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Heard anywhere: they'd like to talk to an area that has done it, may be asked by one, or no longer."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    if NOT_ASKED_AGAIN.said_in(words):
        return carry_on(talk, introducing.MAY_NOT_BE, MayBeAsked(given=False))
    if MAY_BE_ASKED.said_in(words):
        return Turn(leaving(talk).at("peers.may_be_asked"), ask=True)
    if not DONE_IT.said_in(words):
        return None
    return Turn(leaving(talk).at("peers.talk_to_area", peer_about=_about(_done(words, world))), ask=True)


def _done(words: str, world: World) -> Heard:
    """What they'd like to hear of, without the area that has done it: that would be heard as meeting others."""
    found = WHAT.search(words)
    return world.ears.hear(found["what"] if found else words)


def _about(heard: Heard) -> str:
    """The topic these words are likeliest about; '' where they are about none we know."""
    return heard.topics[0].topic if heard.decision in ("topic", "ask") and heard.topics else ""


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
    return sorted(coming, key=lambda each: each.on)


def _line(number: int, each: Meets, world: World) -> str:
    stands = MARKS.get(mine.standing(each, world), "")
    if isinstance(each, Cluster):
        return f"{number}. {each.name}: {each.meets}{stands}"
    full = "" if stands or places.left(each, world) else ALL_TAKEN
    return f"{number}. {each.name}: {day(each.on, today(world))}{stands or full}"


def _opening(world: World) -> str:
    return NEAR_YOU.format(region=world.card.region) if world.card and world.card.region else WHO_MEETS


LATER, GROUPS = Button(_("Later events"), "later"), Button(_("Groups"), "groups")
COMING_UP = _("All that's coming up:")
MONTH, ON_THEN = _("MMMM y"), _("What's on in {month}:")
NOTHING_THEN = _("I know of nothing in {month}. This is what's coming up:")
AN_AREA, STORIES = Button(_("Talk to an area"), "area"), Button(_("How others did it"), "stories")
NEVER_MIND = Button(_("Never mind"), "never_mind")
MAY_ASK_US = Button(_("They can ask us"), "ask_us")
NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.")

MARKS = {
    "joined": _(" (you've asked to join)"),
    "booked": _(" (you're down for it)"),
    "waiting": _(" (you're on the waiting list)"),
    "offered": _(" (a place is kept for you)"),
}
ALL_TAKEN = _(" (all places taken)")
WHO_MEETS = _("Areas that meet, and what's coming up:")
NEAR_YOU = _("Areas that meet, in {region} and everywhere, and what's coming up:")
WHICH = _("Which would you like to know more about?")
WHAT_TO_ASK = _(
    "{area} can be asked, and {adviser} puts you in touch if they're happy to talk. What would you like to ask them?"
)
AN_AREA_THAT_HAS = _("An area that's done it")
WISH = _("I'd like to talk to {area}. I'd ask them: {words}")
AREAS = "(area|areas|group|groups|place|places|estate|estates|partnership|partnerships|one|people|anyone|anybody)"
DONE_IT = Ways(f"""
    ^ [so|and|hi|hello|but] (has|have) (any|anyone|anybody|another|other|some) [{AREAS[1:-1]}] [else|here] [ever] (done|
        tried|managed|set up|opened|taken on|run)
    (talk|speak|chat|meet|put in touch|in touch) [to|with] (an|another|any|other|some|a different) (area|areas|
        group|groups|place|places|estate|partnership)
    (talk|speak|chat) (to|with) (anyone|anybody|someone|somebody|people|others) (who|that|whove|whos) [has|have|is|
        are] [already] (done|tried|managed|set|opened|run|been through)
    (know|knows) of (any|another|other|an) [other] (area|areas|group|groups) (that|who|thats|whos) [has|have] (done|
        tried|managed|opened|set|run|taken)
    (which|what) (other) (areas|area|groups) (has|have) (done|tried|managed)
""")
WHAT = re.compile(r"\b(?:thats|that is|that|whos|who|which|has|have|with|in) (?P<what>.{4,})$")
MAY_BE_ASKED = Ways("""
    (happy|glad|willing|ok|okay) to (talk|speak|chat) to (other|another) (areas|area|groups|people)
    (other|another) (areas|area|groups) (can|could|may) (ask|talk to|ring|contact) (us|me)
""")
NOT_ASKED_AGAIN = Ways("""
    (do not|stop) (let|letting) [any] other areas (ask|contact|talk to) (me|us)
    do not ask me [again] (to talk to|about|for) other areas
    (other|another) (areas|area|groups) (can not|should not|must not) (ask|contact) (us|me)
""")
