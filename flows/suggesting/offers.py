"""What could help: needs, phase, readiness and history into at most three suggestions, each with its reason."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from flows import wording
from flows.blocks.meeting_up.about_a_meeting import when_and_where
from flows.blocks.meeting_up.places import left
from flows.diagnosing import diagnosis
from flows.listening.their_point import their_point
from flows.programme import Cluster, Gathering, Guide, Partner, Programme
from flows.suggesting import readiness
from flows.suggesting.nearness import nearness, setbacks_of, stems
from flows.suggesting.offered import NOTHING_TOLD, By
from flows.suggesting.offered import Offered as Offered
from flows.suggesting.offered import Told as Told
from flows.suggesting.steering import in_order, priority_of, stands_back
from flows.suggesting.turned_down import Block, is_open
from flows.turn import World
from flows.words import _

MOST = 3
SOON = timedelta(days=182)  # an event further off than that isn't suggested yet


def suggestions(topic: str, world: World, told: Told = NOTHING_TOLD) -> tuple[Offered, ...]:
    """At most three offers from different blocks, most fitting first; nothing turned down is among them."""
    blocks = (told.only,) if told.only else _order(topic, world.programme)
    found = (next(_open(block, topic, world, told), None) for block in blocks)
    return tuple(each for each in found if each)[:MOST]


def every(topic: str, world: World, told: Told = NOTHING_TOLD) -> tuple[Offered, ...]:
    """Everything that fits a topic and hasn't been turned down, block by block, for looking round."""
    return tuple(each for block in _order(topic, world.programme) for each in _open(block, topic, world, told))


def find(offer: str, topic: str, world: World, told: Told = NOTHING_TOLD) -> Offered | None:
    """The offer of that id as it stands today, or nothing if an editor has taken it out since."""
    found = _find(offer, topic, world, told)
    priority = None if stands_back(topic, world) else priority_of(offer, world)
    return replace(found, priority=priority) if found else None


def _find(offer: str, topic: str, world: World, told: Told) -> Offered | None:
    kind, _, wanted = offer.partition(":")
    programme = world.programme
    match kind:
        case "guide":
            return next((_guide(each, topic, world, told) for each in programme.guides if each.id == wanted), None)
        case "cluster":
            return next((_cluster(each, world, told) for each in programme.clusters if each.id == wanted), None)
        case "event":
            return next((_event(each, world, told) for each in programme.gatherings if each.id == wanted), None)
        case "partner":
            return next((_package(each, world, told) for each in programme.partners if each.id == wanted), None)
        case "step":
            return next((_first_step(each, told) for each in programme.partners if each.id == wanted), None)
        case "academy":
            return _academy(world, told)
        case "adviser":
            return _adviser(world, told)
    return None


def _order(topic: str, programme: Programme) -> tuple[Block, ...]:
    if any(each.id == topic and each.person_first for each in programme.topics):
        return ("read", "adviser", "people", "expert")
    if topic in programme.academy.topics:
        return ("academy", "read", "people", "adviser")
    return ("read", "people", "expert", "academy", "adviser")


def _open(block: Block, topic: str, world: World, told: Told) -> Iterator[Offered]:
    found = FINDERS[block](topic, world, told)
    yield from in_order(
        (each for each in found if each.offer not in told.shown and is_open(each.offer, world)), topic, world, told
    )


def _guides(topic: str, world: World, told: Told) -> Iterator[Offered]:
    phase = diagnosis.likeliest(diagnosis.odds_with(told.kinds, world), world.programme)
    used = {made.offer for made in world.past.suggestions if made.answer in ("yes", "more")}
    on_topic = [each for each in world.programme.guides if topic in each.topics]
    near = nearness(f"{told.words or _called(topic, world)} {setbacks_of(told.kinds, world.programme)}", on_topic)

    def fit(guide: Guide) -> tuple[bool, float]:
        suits = phase is None or not guide.phases or phase.id in guide.phases
        return f"guide:{guide.id}" in used, -(near[guide.id] + suits + (guide.topics[0] == topic))

    for guide in sorted(on_topic, key=fit):
        yield _guide(guide, topic, world, told)


def _called(topic: str, world: World) -> str:
    return next((f"{each.label} {each.plain}" for each in world.programme.topics if each.id == topic), "")


def _people(topic: str, world: World, told: Told) -> Iterator[Offered]:
    region = world.card.region if world.card else ""
    waits = (each.gathering for each in world.past.lists)
    joined, today = (*world.past.clusters, *world.past.bookings, *waits), wording.today(world)
    soon = [event for event in world.programme.gatherings if today < event.on <= today + SOON and left(event, world)]
    meets: list[Cluster | Gathering] = [*world.programme.clusters, *soon]
    fitting = [each for each in meets if topic in each.topics and each.region in ("", region) and each.id not in joined]
    said = stems(told.words)

    def fit(each: Cluster | Gathering) -> int:
        return -len(stems(f"{each.name} {each.what}") & said) - bool(each.region)

    for each in sorted(fitting, key=fit):
        yield _cluster(each, world, told) if isinstance(each, Cluster) else _event(each, world, told)


def _experts(topic: str, world: World, told: Told) -> Iterator[Offered]:
    phase = diagnosis.likeliest(diagnosis.odds_with(told.kinds, world), world.programme)
    asked_for = {request.partner for request in world.past.requests if request.state not in ("declined", "withdrawn")}
    heard = readiness.heard_of(world, told.kinds)
    fitting = [each for each in world.programme.partners if topic in each.topics and each.id not in asked_for]
    for partner in sorted(fitting, key=lambda each: not readiness.ready(each, heard)):
        if phase and phase.id not in partner.phases:
            continue
        yield _package(partner, world, told) if readiness.ready(partner, heard) else _first_step(partner, told)


def _academies(topic: str, world: World, told: Told) -> Iterator[Offered]:
    if topic in world.programme.academy.topics:
        yield _academy(world, told)


def _advisers(topic: str, world: World, told: Told) -> Iterator[Offered]:
    if world.past.waiting is None:
        yield _adviser(world, told)


def _guide(guide: Guide, topic: str, world: World, told: Told) -> Offered:
    phase = diagnosis.likeliest(diagnosis.odds_with(told.kinds, world), world.programme)
    takes = TO_READ.format(minutes=wording.counted(guide.minutes, wording.MINUTES))
    if words := their_point(told.words, topic, world):
        why = YOU_SAID.format(words=wording.quoted(words, 60))
    elif phase and phase.id in guide.phases:
        why = FOR_AREAS.format(phase=phase.plain)
    else:
        why = A_START
    return Offered(f"guide:{guide.id}", "read", guide.title, guide.summary, takes, why, _by(told), guide.effort)


def _cluster(cluster: Cluster, world: World, told: Told) -> Offered:
    near = bool(cluster.region) and world.card is not None and world.card.region == cluster.region
    why = FOR_YOUR_REGION.format(region=cluster.region) if near else SAME_THINGS
    return Offered(f"cluster:{cluster.id}", "people", cluster.name, cluster.what, cluster.meets, why, _by(told))


def _event(event: Gathering, world: World, told: Told) -> Offered:
    takes, region = when_and_where(event, world), event.region
    why = IN_YOUR_REGION.format(region=region) if region else OPEN_TO_ALL
    return Offered(f"event:{event.id}", "people", event.name, event.what, takes, why, _by(told))


def _package(partner: Partner, world: World, told: Told) -> Offered:
    days = min(partner.days, world.programme.experts.days)
    takes = THEIR_TIME.format(days=wording.counted(days, wording.DAYS))
    return Offered(
        f"partner:{partner.id}",
        "expert",
        partner.name,
        partner.what,
        takes,
        readiness.why(partner, world, told.kinds),
        _by(told),
    )


def _first_step(partner: Partner, told: Told) -> Offered:
    why = WORKS_ONCE.format(name=partner.name, not_ready=partner.not_ready)
    title = readiness.first_step_of(partner)
    return Offered(f"step:{partner.id}", "expert", title, partner.first_step, YOUR_TIME, why, _by(told))


def _academy(world: World, told: Told) -> Offered:
    academy = world.programme.academy
    takes, why = wording.small(academy.takes.partition(".")[0]), FOR_LEADERS
    return Offered("academy", "academy", academy.name, academy.what, takes, why, _by(told))


def _adviser(world: World, told: Told) -> Offered:
    name = wording.adviser_name(world)
    area = world.card.name if world.card else YOUR_AREA
    known = world.card and world.card.adviser_name and not world.goes_round_theirs
    why = LOOKS_AFTER.format(name=name, area=area) if known else A_PERSON
    return Offered("adviser", "adviser", TALK_TO.format(name=name), ANY_WAY, A_FEW_MINUTES, why, _by(told))


def _by(told: Told) -> By:
    return "you" if told.asked else "programme"


Finder = Callable[[str, World, Told], Iterator[Offered]]
FINDERS: dict[Block, Finder] = {
    "read": _guides,
    "people": _people,
    "expert": _experts,
    "academy": _academies,
    "adviser": _advisers,
}
TO_READ, YOU_SAID, FOR_AREAS = _("{minutes} to read"), _("you said {words}"), _("it's for areas {phase}")
A_START = _("it's one that people start with")
FOR_YOUR_REGION, SAME_THINGS = _("it's for areas in your region, {region}"), _("they work on the same things")
IN_YOUR_REGION, OPEN_TO_ALL = _("it's in your region, {region}"), _("it's open to every area")
THEIR_TIME, YOUR_TIME = _("up to {days} of their time, at no cost to your area"), _("your own time")
WORKS_ONCE = _("{name} works best once {not_ready}")
FOR_LEADERS = _("it's for people who get things done")
LOOKS_AFTER, A_PERSON = _("{name} looks after {area}"), _("it's a person to talk it over with")
TALK_TO, ANY_WAY = _("Talk to {name}"), _("A message or a call, whichever suits.")
YOUR_AREA, A_FEW_MINUTES = _("your area"), _("a few minutes")
