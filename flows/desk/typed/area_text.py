"""One area's card in words, short enough for one screen of a phone."""

from collections.abc import Iterator, Sequence

from flows.desk.card import likeliest_phase, said_by
from flows.desk.today import lines_of
from flows.glance import Glance
from flows.programme import Programme
from flows.turn import World
from flows.wording import capital, clip, day, listed, today
from flows.words import _, joined

MOST_EVIDENCE, MOST_NEEDS, MOST_PEOPLE, MOST_NOTES, MOST_OPEN = 3, 4, 6, 2, 3
LINE, NOTE_LENGTH = 150, 100  # characters


def area_text(glance: Glance, world: World) -> str:
    """Its phase with its evidence, needs, people, dates, what is open, and the newest notes."""
    return joined((glance.name, *_lines(glance, world)), "\n")


def has_journey(glance: Glance, world: World) -> bool:
    """Whether anything was told that a picture of its journey would show."""
    drawn = {kind.id for kind in world.programme.signals if kind.kind in ("milestone", "setback")}
    return any(kind in drawn for kind in glance.evidence)


def why_there(glance: Glance, world: World) -> str:
    """Why an area may stand on the day's list: who waits there, and its dates."""
    lines = (*open_in(glance, world), *_dates(glance, world))
    return joined((glance.name, *(lines or (NOTHING_SPECIAL,))), "\n")


def open_in(glance: Glance, world: World) -> tuple[str, ...]:
    """Whoever waits there or is being answered, as the day's list has it."""
    there = {each.id: each.resident for each in world.day.handoffs if each.area == glance.id}
    lines = [each for each in lines_of(world) if each.handoff in there]
    return tuple(OPEN.format(who=there[each.handoff], why=each.why) for each in lines[:MOST_OPEN])


def _lines(glance: Glance, world: World) -> Iterator[str]:
    programme = world.programme
    yield _phase(glance, programme)
    says = {kind.id: kind.says for kind in programme.signals}
    yield _line(TOLD, [says[each] for each in glance.evidence if each in says][:MOST_EVIDENCE])
    topics = {topic.id: topic.label for topic in programme.topics}
    yield _line(NEEDS, [topics.get(each, each) for each in glance.needs[:MOST_NEEDS]])
    yield _line(PEOPLE, glance.people[:MOST_PEOPLE])
    yield from _dates(glance, world)
    yield from open_in(glance, world)
    partners = {partner.id: partner.name for partner in programme.partners}
    yield _line(ASKED_FOR, [partners.get(each, each) for each in glance.asked[:MOST_OPEN]])
    yield from (NOTE.format(text=clip(each, NOTE_LENGTH)) for each in glance.notes[:MOST_NOTES])


def _phase(glance: Glance, programme: Programme) -> str:
    role = programme.words.adviser if glance.phase_by == "adviser" else glance.phase_by
    return likeliest_phase(glance.odds, said_by(role, glance.phase_by_name), programme) or str(NO_PHASE)


def _dates(glance: Glance, world: World) -> Iterator[str]:
    now = today(world)
    if glance.next_meeting:
        yield (MEETS if glance.next_meeting >= now else MET).format(day=day(glance.next_meeting, now))
    if glance.plan_ends:
        yield (PLAN_ENDS if glance.plan_ends >= now else PLAN_ENDED).format(day=day(glance.plan_ends, now))
    if glance.heard:
        yield HEARD_ON.format(day=day(glance.heard, now))


def _line(first: str, things: Sequence[str]) -> str:
    return clip(capital(first.format(things=listed(things))), LINE) if things else ""


NEEDS, PEOPLE, ASKED_FOR = _("Needs: {things}"), _("People: {things}"), _("Asked for: {things}")
NO_PHASE, TOLD = _("Nobody has told how far they are."), _("Told: {things}")
MEETS, MET = _("Next meeting: {day}"), _("Last meeting known: {day}")
PLAN_ENDS, PLAN_ENDED = _("Plan ends: {day}"), _("Plan ended: {day}")
OPEN = _("{who}: {why}")
HEARD_ON, NOTE = _("Last heard: {day}"), _("Note: “{text}”")
NOTHING_SPECIAL = _("Nobody there waits for you, and I know of no date coming up. Your desk page says more.")
