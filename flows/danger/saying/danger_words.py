"""What is said when somebody may be in danger: the numbers that fit, who has been told, and round whom it goes."""

from dataclasses import dataclass

from flows.danger.kept_from import going_round
from flows.danger.saying.number_words import STRANGLED, TAKEN
from flows.danger.standing import in_peril
from flows.handing_over.who_answers import called
from flows.history import Waiting
from flows.programme import Area, UrgentNumber
from flows.turn import Conversation, World, is_every_adviser
from flows.wording import capital
from flows.words import _, joined


@dataclass(frozen=True, slots=True)
class Told:
    """
    Who is told of a danger: round whom it goes, if anybody, and what they knew or had of it until now.

    Only of a `first` danger can we be sure that they were never told.
    """

    around: str = ""
    knew: bool = False
    had_the_chat: bool = False
    first: bool = True


def answer(opening: str, fitting: tuple[UrgentNumber, ...], who: str) -> str:
    """One message: what is said first, the numbers, and who has been told."""
    return joined((opening, lines_of(fitting), who), "\n\n")


def lines_of(numbers: tuple[UrgentNumber, ...]) -> str:
    """These numbers, a line each."""
    return "\n".join(f"{capital(each.name)}: {each.number} ({each.hours})" for each in numbers)


def giving(talk: Conversation, fitting: tuple[UrgentNumber, ...]) -> Conversation:
    """The conversation that knows which numbers were given, by their ids: they can be asked for again."""
    return talk.knowing(given=" ".join(each.id for each in fitting)) if fitting else talk.without("given")


def given(talk: Conversation, world: World) -> str:
    """The numbers they were given, a line each."""
    return lines_of(for_their_age(talk, world))


def most_fitting(talk: Conversation, world: World) -> str:
    """The one of the numbers they were given that matters most, on a line of its own."""
    return lines_of(for_their_age(talk, world)[:1])


def of_ids(ids: tuple[str, ...], world: World) -> str:
    """The numbers with these ids, a line each, as far as content has them."""
    by_id = {each.id: each for each in world.programme.urgent.numbers}
    return lines_of(tuple(by_id[each] for each in ids if each in by_id))


def for_their_age(talk: Conversation, world: World) -> tuple[UrgentNumber, ...]:
    """The two they were given, or one of those and one for the age (child, young or older) that was told since."""
    by_id = {each.id: each for each in world.programme.urgent.numbers}
    of_nobody = not talk.answer("given") and talk.answer("danger") in AT_ANY_AGE
    aged = () if of_nobody else FOR_AGES.get(talk.answer("aged"), ())
    wanted = dict.fromkeys((*aged[:1], *talk.answer("given").split(), *aged))
    return tuple(by_id[each] for each in wanted if each in by_id)[:2]


def opening(way: str, danger: str, words: str) -> str:
    """What is said first: to ring at once where that can't wait for anybody to feel in danger."""
    return in_peril.said_first(danger, words) or (
        NOW
        if way == FIRST[0] and (danger in AT_ONCE or any(each.search(words.lower()) for each in (TAKEN, STRANGLED)))
        else way
    )


def who_was_told(way: str, told: Told, world: World, place: Area | None = None) -> str:
    """Who hears of it now, in one of our ways of saying so, who doesn't, and which area they heard that it is in."""
    if world.listener(told.around) == "nobody":
        return joined((NOBODY_TOLD, _round_whom(told, world)))
    where = IN_AREA.format(area=place.name) if place else ""
    besides = joined((where, _round_whom(told, world)))
    return way.format(who=listener(told.around, world), round=besides).replace("  ", " ").strip()


def still_with(stays_with: Waiting, world: World) -> str:
    """Who has the chat and goes on answering them."""
    return STILL_WITH.format(who=capital(called(stays_with.who, world.programme)))


def kept_from(around: str, world: World, *, unaware: bool) -> str:
    """That an adviser whom it goes round isn't told; that they never were only where we can be sure of it."""
    if not around:
        return ""
    if is_every_adviser(around):
        return NO_ADVISER.format(role=world.programme.words.adviser)
    return (KEPT_FROM if unaware else ROUND).format(name=going_round.called(around, world))


def listener(around: str, world: World) -> str:
    """What to call those who hear of it."""
    if world.listener(around) == "team":
        return world.programme.about.team
    return (ANOTHER if around else ON_DUTY).format(role=world.programme.words.adviser)


def _round_whom(told: Told, world: World) -> str:
    if not told.around:
        return ""
    if is_every_adviser(told.around):
        return NO_ADVISER.format(role=world.programme.words.adviser)
    way = NO_LONGER_THEIRS if told.had_the_chat else KNEW if told.knew else NOT_TOLD if told.first else ROUND
    return way.format(name=going_round.called(told.around, world))


ANOTHER, ON_DUTY = _("another {role}"), _("the duty {role}")
RING_999 = _("If anyone is in danger, ring 999.")
NOBODY_TOLD = _(
    "I couldn't tell anybody here: nobody on duty can be reached through me right now. Please don't wait for an answer "
    "in this chat. Ring 999, or a number that fits, and talk to somebody there."
)
IN_AREA = _("They know it's about {area}.")
TOLD_WHERE = _(
    "Thank you. I've told {who} that you're in {area}. A person will answer you here; if anyone is in danger before "
    "then, ring 999."
)
NOBODY_TOLD_WHERE = _("{area}, then. Nobody on duty can be reached through me, so if anyone is in danger, ring 999.")
AT_ANY_AGE = ("harm_now", "fall", "gas")  # kinds of `urgent.yaml`
FOR_AGES = {"child": ("nspcc", "childline"), "young": ("childline",), "older": ("hourglass",)}
KEPT_FROM = _("{name} hasn't been told, and won't be by me.")
NOT_TOLD = _("It goes round {name}, who hasn't been told and can't see it here.")
KNEW = _("{name} knew that somebody may not be safe. From now on it goes round {name}, who can't see it here any more.")
ROUND = _("It still goes round {name}, who can't see it here.")
NO_LONGER_THEIRS = _("{name} no longer has this chat and can't see any of this here. It goes round {name} from now on.")
NO_ADVISER = _("It goes round every {role}: none of them is told or can see it here.")
STILL_WITH = _(
    "{who} still has this chat and sees what you write. If you have no answer here in 10 minutes, everybody on duty is "
    "told again."
)

AT_ONCE = frozenset({"harm_now", "fall"})
NOW = _(
    "You were right to say so. If it's happening now, or somebody is hurt or ill, ring 999 at once, even if they seem "
    "all right."
)

FIRST = (
    _("You were right to say so. If anyone is in danger now, ring 999."),
    _(
        "I've told {who} that somebody may not be safe, and I tell them again every 10 minutes until a person answers "
        "you here. {round} You don't need to give me any names or details."
    ),
)
AGAIN = (
    (
        _("I'm glad you said that too. 999 is still the quickest help if anyone is in danger now."),
        _("I've told {who} once more, and will again every 10 minutes until somebody answers you here. {round}"),
    ),
    (
        _("Thank you for saying more. Please ring 999 if anyone is in danger now."),
        _("I've let {who} know again just now. You'll be answered here by a person. {round}"),
    ),
)
