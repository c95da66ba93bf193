"""
An adviser's yes or no to a request for an expert, in their own chat; the desk page does the same (`bot/desk/asked.py`).

`request` is the number of the one being decided on, `asked12` what number 12 is for, `days12` for how many days.
"""

from collections.abc import Callable
from itertools import groupby

from flows.brief import Undecided
from flows.choosing import chosen
from flows.desk.steps import NEVER_MIND, OUTCOME_LENGTH, too_many
from flows.effects import AgreeToRequest, Button, DeclineRequest, Effect, Say
from flows.events import Entered, Event, PackagesWait, RequestDecided, Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.wording import DAYS, NUMBERS, capital, counted, day, label, today
from flows.words import _, joined

STEPS_OF = {"agree": "desk.how_many_days", "decline": "desk.why_not"}


def waits(talk: Conversation, event: PackagesWait, world: World) -> Turn:
    """Each request that doesn't get on, in a line; an adviser can say yes or no to what is theirs to decide."""
    theirs = [each for each in event.requests if each.state == "asked" and event.whose]
    many = len(theirs) > 1
    by_state = groupby(sorted(event.requests, key=_by_state), key=lambda each: each.state)
    parts = [_told(state, tuple(those), world, numbered=many) for state, those in by_state]
    then = BY_ADVISER if theirs else BY_TEAM if not event.whose else ASK_THEM
    told_of = [known(each.request, each.name, each.area, each.days) for each in theirs]
    remembered = {name: value for each in told_of for name, value in each.items()}
    buttons = tuple(button for each in theirs for button in ways(each.request, many=many))
    told = joined((*parts, then.format(team=world.programme.about.team)), "\n")
    return Turn(talk.knowing(**remembered), (Say(told, buttons),))


def begun(talk: Conversation, what: str, number: str) -> Turn:
    """They pressed yes or no for one."""
    return Turn(talk.at(STEPS_OF[what], request=number), ask=True)


def how_many_days(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Up to how many days they agree to."""
    asked = talk.number(f"days{_number(talk)}")
    if isinstance(event, Entered):
        as_asked = (Button(label(AS_ASKED.format(days=capital(counted(asked, DAYS)))), "as_asked"),) if asked else ()
        return Turn(talk, (Say(HOW_MANY.format(what=_what(talk)), (*as_asked, *NEVER_MIND)),))
    days = asked if chosen(talk, event) == "as_asked" else _days(event.text) if isinstance(event, Said) else 0
    if not 0 < days <= world.programme.experts.days:
        return Turn(talk, (Say(A_NUMBER.format(most=world.programme.experts.days), talk.question),))
    return Turn(talk.at("desk.why", agreed=str(days)), ask=True)


def why(talk: Conversation, event: Event, world: World) -> Turn | None:
    """One line why, for the programme team."""
    days = talk.number("agreed")
    text = WHY.format(what=_what(talk), days=counted(days, DAYS), team=capital(world.programme.about.team))
    return _line(talk, event, text, lambda line: AgreeToRequest(_number(talk), days, line))


def why_not(talk: Conversation, event: Event, world: World) -> Turn | None:
    """One line why not, for whoever asked."""
    return _line(talk, event, WHY_NOT.format(what=_what(talk)), lambda line: DeclineRequest(_number(talk), line))


def came_of_it(talk: Conversation, event: RequestDecided, world: World) -> Turn:
    """What came of their yes or no."""
    left = counted(event.left, DAYS) if event.left else NO_DAYS
    words = {
        "name": capital(talk.answer(f"asked{event.request}") or event.name),
        "left": left,
        "team": capital(world.programme.about.team),
    }
    over = talk if event.outcome == "too_many" else talk.without(*_of(event.request), "agreed")
    again = ways(event.request) if event.outcome == "too_many" else ()
    return Turn(over, (Say(CAME_OF_IT[event.outcome].format(**words), again),))


def ways(number: int, *, many: bool = False) -> tuple[Button, ...]:
    """Yes and no to a request; with its number where there are several."""
    yes, no = (label(way.format(number=number)) for way in (TO_EACH if many else TO_IT))
    return (Button(yes, f"agree:{number}", standing=True), Button(no, f"decline:{number}", standing=True))


def known(number: int, name: str, area: str, days: int) -> dict[str, str]:
    """What is remembered of a request until they have decided on it."""
    return {f"asked{number}": FOR.format(name=name, area=area), f"days{number}": str(days)}


def _line(talk: Conversation, event: Event, asking: str, keeping: Callable[[str], Effect]) -> Turn | None:
    if isinstance(event, Entered):
        return Turn(talk, (Say(asking, NEVER_MIND),))
    if not isinstance(event, Said):
        return None
    if len(event.text) > OUTCOME_LENGTH:
        return Turn(talk, (Say(SHORTER.format(many=too_many(event.text, OUTCOME_LENGTH)), NEVER_MIND),))
    return Turn(talk.at("desk.home"), (keeping(event.text.strip()),))


def _told(state: str, those: tuple[Undecided, ...], world: World, *, numbered: bool) -> str:
    first = FIRST[state] if len(those) == 1 else FIRST_OF_MANY[state]
    return joined((first, *(_one(each, world, numbered=numbered) for each in those)), "\n")


def _one(each: Undecided, world: World, *, numbered: bool) -> str:
    decide = each.state == "asked"
    number = NUMBERED.format(number=each.request) if numbered and decide else ""
    since = SINCE[each.state].format(on=day(each.since, today(world)))
    days = ASKED_AND_LEFT.format(days=capital(counted(each.days, DAYS)), left=each.left or NONE) if decide else ""
    return f"{number}{each.area}: {each.name}, {since}. {days}".strip()


def _by_state(each: Undecided) -> int:
    return tuple(FIRST).index(each.state)


def _of(number: int) -> tuple[str, ...]:
    return f"asked{number}", f"days{number}"


def _number(talk: Conversation) -> int:
    return talk.number("request")


def _what(talk: Conversation) -> str:
    return talk.answer(f"asked{_number(talk)}") or REQUEST.format(number=_number(talk))


def _days(text: str) -> int:
    """The number of days in what they typed, in figures or words; 0 if there is none."""
    said = (word for word in plain(text).split())
    return next((int(word) if word.isdecimal() and len(word) < 4 else NUMBERS.index(word) for word in said
                 if word.isdecimal() or word in NUMBERS), 0)  # fmt: skip


FIRST = {
    "asked": _("Nobody has answered this yet:"),
    "agreed": _("Agreed, and still to be approved and matched:"),
    "matched": _("Approved, and work hasn't begun on what exactly to do:"),
    "scoping": _("Still working out what exactly to do:"),
    "running": _("Under way for a long time, with no end written down:"),
}
FIRST_OF_MANY = {**FIRST, "asked": _("Nobody has answered these yet:")}
SINCE = {
    "asked": _("asked for on {on}"),
    "agreed": _("agreed on {on}"),
    "matched": _("approved on {on}"),
    "scoping": _("since {on}"),
    "running": _("since {on}"),
}
TO_IT = (_("Agree to it"), _("Not this time"))
TO_EACH = (_("Agree to no. {number}"), _("No to no. {number}"))
FOR, REQUEST = _("{name} for {area}"), _("request no. {number}")
AS_ASKED, NO_DAYS = _("{days}, as asked"), _("no days")
NUMBERED, NONE = _("No. {number}, "), _("none")
ASKED_AND_LEFT = _("{days} asked, {left} left for that topic.")
BY_ADVISER = _("Your yes goes to {team} to approve; a no goes to whoever asked, with your reason.")
BY_TEAM = _("Whoever asked hears how it stands once you move it on under Requests.")
ASK_THEM = _("If you know how it goes, tell {team}, who move it on under Requests.")
HOW_MANY = _("{what}: up to how many days do you agree to? You can type a number.")
A_NUMBER = _("Write a number of days, from 1 to {most}. Nothing is agreed yet.")
WHY = _("{what}, up to {days}. In one line, why? {team} reads it when they approve it.")
WHY_NOT = _("{what}: in one line, why not this time? Whoever asked reads it as you write it.")
SHORTER = _("That's {many} for one line, so nothing was done. Could you shorten it?")
CAME_OF_IT = {
    "agreed": _("Agreed: {name}. {team} approves it next, and whoever asked is told so."),
    "declined": _("Said no to {name}, and whoever asked is told, with your reason."),
    "too_many": _("{name} has {left} left of what an area can have for that topic, so nothing was agreed."),
    "moved": _("Somebody moved {name} on before you did, so nothing was changed. Your desk shows how it stands."),
    "not_yours": _("That one isn't from an area you answer for, so nothing was done."),
}
