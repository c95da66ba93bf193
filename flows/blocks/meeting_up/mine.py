"""What somebody has joined, booked or waits for, and which of it their words name."""

from datetime import date

from flows.blocks.meeting_up.about_a_meeting import Meets, offer_of, when_and_where
from flows.hearing.normalise import plain
from flows.programme import Cluster, Gathering
from flows.suggesting.nearness import stems
from flows.turn import Conversation, World
from flows.wording import capital, counted
from flows.words import _, _n


def standing(each: Meets, world: World) -> str:
    """joined, booked, waiting, offered or lapsed; '' where it is none of theirs."""
    if isinstance(each, Cluster):
        return "joined" if each.id in world.past.clusters else ""
    if each.id in world.past.bookings:
        return "booked"
    return next((listed.state for listed in world.past.lists if listed.gathering == each.id), "")


def all_of_mine(world: World) -> list[Meets]:
    """Events to come that they have a place at or wait for, and then their groups."""
    coming = [each for each in world.programme.gatherings if each.on >= world.now.astimezone(world.person.clock).date()]
    everything: list[Meets] = [*sorted(coming, key=lambda each: each.on), *world.programme.clusters]
    return [each for each in everything if standing(each, world) not in ("", "lapsed")]


def all_to_come(world: World) -> list[Meets]:
    """Every group, and every event that is still to come."""
    today = world.now.astimezone(world.person.clock).date()
    return [*world.programme.clusters, *(each for each in world.programme.gatherings if each.on > today)]


def named_in(words: str, among: list[Meets], on: date | None = None, least: int = 1) -> Meets | None:
    """
    The one whose name, or the day it is on, these plain words hold; nothing where two fit as well.

    Of a name that isn't said whole, at least so many telling words are.
    """
    if whole := next((each for each in among if plain(each.name) in words), None):
        return whole
    if same_day := [each for each in among if isinstance(each, Gathering) and on == each.on]:
        return same_day[0] if len(same_day) == 1 else None
    said = stems(words)
    fit = {offer_of(each): len((stems(each.name) - OF_MANY) & said) for each in among}
    best = max(fit.values(), default=0)
    found = [each for each in among if best >= least and fit[offer_of(each)] == best]
    return found[0] if len(found) == 1 else None


def line_of(each: Meets, world: World) -> str:
    """How it stands, in a sentence."""
    told = {"name": each.name, "when": when_and_where(each, world), "ahead": before_you(_ahead(each, world))}
    return STANDS[standing(each, world)].format(**told)


def before_you(ahead: int) -> str:
    """How many are before them on a waiting list."""
    return capital(BEFORE_YOU.format(people=counted(ahead, PEOPLE_ARE))) if ahead else FIRST


def speaking_of(talk: Conversation, each: Meets) -> Conversation:
    """The conversation that remembers what its next message speaks of."""
    return talk.knowing(spoken_of=f"{talk.version + 1}|{offer_of(each)}")


def spoken_of(talk: Conversation) -> str:
    """The group or event that is on the table, or that the last message spoke of, as it is offered; '' for none."""
    version, _, offer = talk.answer("spoken_of").partition("|")
    if version == str(talk.version):
        return offer
    return talk.answer(next((name for step, name in ABOUT_ONE.items() if talk.step.startswith(step)), ""))


def _ahead(each: Meets, world: World) -> int:
    return next((listed.ahead for listed in world.past.lists if listed.gathering == each.id), 0)


ABOUT_ONE = {
    "coming.offered": "meets", "coming.reminded": "meets", "coming.mine": "meets", "suggest.one": "offer",
    "suggest.when": "offer", "suggest.not_now": "offer", "suggest.meeting": "offer", "check_in.": "due_about",
}  # fmt: skip
"""The steps that are about one thing, and the answer that says which."""
OF_MANY = stems("area areas people day group groups new place our own north south east west meeting event link get off")
STANDS = {
    "joined": _("You've asked to join {name}. It meets {when}."),
    "booked": _("You're down for {name}, {when}."),
    "waiting": _("You're on the waiting list for {name}, {when}. {ahead}"),
    "offered": _("A place at {name}, {when}, is being kept for you."),
}
BEFORE_YOU = _("{people} before you.")
FIRST = _("You're the first on it.")
PEOPLE_ARE = _n("{number} person is", "{number} people are")
