"""What an adviser asks about what they were told: a danger, a card, their own leave, people of their areas."""

from flows.desk.calendar import Calendar
from flows.desk.card import likeliest_phase, said_by
from flows.desk.duty import days
from flows.desk.kinds import sounds_like
from flows.desk.memory import about, addressees, mine, numbered, waiting
from flows.desk.today import why_waiting
from flows.desk.told import lines
from flows.desk.typed import ways
from flows.desk.typed.read import PLACE, WHOM, Typed
from flows.desk.typed.which import instead
from flows.diagnosing.telling import TELLING
from flows.effects import Say
from flows.glance import Away, Glance
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.wording import THINGS, counted, first_name, listed, today
from flows.words import _, joined

MOST_LINES, MOST_AREAS = 10, 40


def who_was_told(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Who was told of the danger they mean and when; with no danger, nothing is meant."""
    named = typed.named(WHOM) or tuple(map(str, dict.fromkeys((*mine(talk), *waiting(talk)))))
    dangers = [int(each) for each in named if _is_danger(talk, int(each))]
    return _answer(talk, joined((_told(talk, each, world) for each in dangers), "\n\n")) if dangers else None


def just_why(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Why an area's card says what it does, or why they were told of a danger."""
    if talk.step == "desk.area":
        return why_phase(talk, typed, world)
    number = about(talk) or next(iter(addressees(talk)), 0)
    if not _is_danger(talk, number):
        return None
    kind = sounds_like(_kind(number, world)) if number in mine(talk) else ""
    line = WHY_TOLD.format(what=numbered(talk, number), why=why_waiting(world, number).rstrip("."))
    return _answer(talk, joined((line, kind, ASK_WHO)))


def why_phase(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """What the phase of the area rests on whose card they saw last, or that they name."""
    area = next(iter(typed.named(PLACE)), talk.answer("card"))
    glance = world.desk.card(area) if area in world.desk.areas else None
    return _answer(talk.at("desk.area", area=area), _rests_on(glance, world), stay=True) if glance else None


def am_i_off(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Their own leave, now and to come."""
    told = joined((_away(each, world) for each in world.desk.away), "\n")
    return _answer(talk, told or str(NOT_OFF))


def back(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Ask whether to end the leave that runs today."""
    if world.desk.on_leave(today(world)):
        return Turn(talk.at("desk.shall_i", what="back"), ask=True)
    return None if addressees(talk) else _answer(talk, str(NOT_ON_LEAVE))


def find(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """The people of their own areas who are called so."""
    name = plain(typed.after(ways.FIND.places(typed.said)[0][1]))
    if not name or world.person.role != "adviser":
        return None
    cards = filter(None, map(world.desk.card, world.desk.areas[:MOST_AREAS]))
    found = [
        FOUND.format(who=who, area=card.name) for card in cards for who in card.people if plain(who) in name.split()
    ]
    if not found and addressees(talk):
        return None
    return _answer(talk, joined(found[:MOST_LINES], "\n") or NOBODY_CALLED)


def _answer(talk: Conversation, text: str, *, stay: bool = False) -> Turn:
    return Turn(talk if stay else talk.at("desk.home"), (Say(text, instead(talk)),))


def _is_danger(talk: Conversation, number: int) -> bool:
    return talk.answer(f"by{number}") == "safety"


def _kind(number: int, world: World) -> str:
    return next((each.danger for each in world.day.handoffs if each.id == number), "")


def _told(talk: Conversation, number: int, world: World) -> str:
    told = lines(world.desk.told(number), Calendar(world.now, world.programme.zone))
    if not told:
        return NO_RECORD.format(what=numbered(talk, number))
    return joined((WERE_TOLD.format(what=numbered(talk, number)), *told[-MOST_LINES:]), "\n")


def _rests_on(glance: Glance, world: World) -> str:
    says = {kind.id: kind.says for kind in world.programme.signals}
    says |= {f"{TELLING}{phase.id}": SOUNDS.format(plain=phase.plain) for phase in world.programme.phases}
    told = [says[each] for each in dict.fromkeys(glance.evidence) if each in says]
    role = world.programme.words.adviser if glance.phase_by == "adviser" else glance.phase_by
    phase = likeliest_phase(glance.odds, said_by(role, glance.phase_by_name), world.programme)
    because = RESTS_ON.format(things=listed(_some(told))) if told else "" if glance.phase_by else NOTHING_TOLD
    return joined((AREA_PHASE.format(area=glance.name, phase=phase or NO_PHASE_YET), because))


def _some(told: list[str]) -> list[str]:
    more = len(told) - MOST_LINES
    return [*told[:MOST_LINES], *([ON_THE_PAGE.format(more=counted(more, THINGS))] if more > 0 else [])]


def _away(each: Away, world: World) -> str:
    covers = world.programme.adviser(each.cover)
    who = first_name(covers.name) if covers else world.programme.about.team
    return OFF.format(days=days(each.first, each.last, today(world)), who=who)


WERE_TOLD, NO_RECORD = _("{what}. Told of it:"), _("{what}. I have no record of who was told.")
WHY_TOLD = _("{what}: {why}.")
ASK_WHO = _("The card I sent you says what it is about. “who was told” shows who else knows.")
AREA_PHASE, NO_PHASE_YET = _("{area}: {phase}."), _("nobody has told how far they are")
RESTS_ON = _("It rests on what was told there: {things}. “Put the phase right” changes it.")
ON_THE_PAGE = _("{more} more, which your desk page lists")
SOUNDS = _("a story that sounds like they're {plain}")
NOTHING_TOLD = _("Nothing that was told there shows it yet.")
OFF = _("{days} you're off, and {who} stands in.")
NOT_OFF = _("You have no leave entered, now or to come. “off mon to fri” enters some.")
NOT_ON_LEAVE = _("You have no leave that runs today, so there's nothing to end.")
FOUND, NOBODY_CALLED = _("{who}, {area}"), _("Nobody of that name in your areas has agreed to be remembered.")
