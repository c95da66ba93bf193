"""What somebody asks that their area's card knows: said from the card, or that it isn't known and who would know."""

from collections.abc import Callable

from flows.events import Said
from flows.handing_over.adviser_names import their_own_is_called
from flows.hearing.card_words import CARD
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role, in_usual_words
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.meeting import who_uses_it
from flows.turn import Card, Conversation, Turn, World
from flows.way_back import carry_on
from flows.wording import adviser_name, capital, day, today
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The answer and the open question again; None for anything that isn't asked of the card or of who is here."""
    if told := who_uses_it.answered(talk, said, world):
        return told
    words = _with_their_role(said.text, world)
    asked = next((asked for asked, ways in CARD.items() if ways.said_in(words)), "")
    if not asked:
        return None
    return carry_on(talk, ANSWERS[asked](world.card, world) if world.card else NO_AREA)


def _with_their_role(text: str, world: World) -> str:
    """Plain words, misspelt ones put right, in which "Aisha's number" is the adviser's and "our circle" the group."""
    names, words = their_own_is_called(world), world.programme.words
    called = {*names, *(f"{each}s" for each in names), f"{plain(words.adviser)}s"}
    return by_role(" ".join(SPELLER.correct(in_usual_words(text, words).split())), called)


def _adviser(card: Card, world: World) -> str:
    role = world.programme.words.adviser
    if not card.adviser_name:
        return NO_ADVISER.format(area=card.name, role=role, team=world.programme.about.team)
    return ADVISER.format(adviser=card.adviser_name, role=role, area=card.name)


def _number(card: Card, world: World) -> str:
    return NO_NUMBER.format(adviser=adviser_name(world), role=world.programme.words.adviser)


def _meeting(card: Card, world: World) -> str:
    if card.next_meeting and card.next_meeting >= today(world):
        return MEETING.format(day=day(card.next_meeting, today(world)))
    return NO_MEETING.format(adviser=adviser_name(world))


def _plan(card: Card, world: World) -> str:
    if card.plan_ends:
        return PLAN_ENDS.format(day=day(card.plan_ends, today(world)))
    return NO_PLAN_END.format(adviser=capital(adviser_name(world)))


def _area(card: Card, world: World) -> str:
    return AREA.format(area=card.name)


SPELLER = Speller(word_set("when what which next meeting meetup adviser number phone partnership committee group"))
ANSWERS: dict[str, Callable[[Card, World], str]] = {
    "adviser": _adviser,
    "number": _number,
    "meeting": _meeting,
    "plan": _plan,
    "area": _area,
}
NO_AREA = _("I don't know yet which area you're in, so I can't say. Tell me its name and I'll look.")
ADVISER = _("{adviser} is the {role} for {area}. Say “{role}” and I'll ask for a word.")
NO_ADVISER = _("I don't know of a {role} for {area} just now. Say “{role}” and I'll ask {team}.")
NO_NUMBER = _(
    "I don't have a number or an email for {adviser}. Say “{role}” and I'll ask for a call or an answer here."
)
MEETING = _("As I have it, your group next meets on {day}.")
NO_MEETING = _("I haven't been told when your group next meets. Somebody in it will know, or {adviser} may.")
PLAN_ENDS = _("As I have it, your plan runs until {day}.")
NO_PLAN_END = _("I haven't been told when your plan ends. {adviser} would know.")
AREA = _("I have you down for {area}. Say “change my area” if that's wrong.")
