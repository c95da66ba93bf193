"""
What is meant by what an adviser typed, and where that leads: one table, read from top to bottom.

Nothing here changes anything: whatever would is shown first, by `desk.shall_i`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from flows.desk.card import buttons
from flows.desk.memory import addressees, mine, name_of, numbered, waiting, whole_day, why
from flows.desk.steps import comes_back
from flows.desk.typed import asking, ways
from flows.desk.typed.acts import OF_ACTS
from flows.desk.typed.area_text import why_there
from flows.desk.typed.leave_days import days_of
from flows.desk.typed.phases import said_to_be
from flows.desk.typed.read import COLLEAGUE, PLACE, WHOM, Typed, read
from flows.effects import Say
from flows.events import Said
from flows.hearing.dates import when
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import today
from flows.words import _, joined

Leads = Callable[[Conversation, Typed, World], Turn | None]
DAYS_LIST = "desk.home"
"""The step with the day's list."""


def understood(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Where what they typed leads; None where it isn't understood, and for a question about doing something."""
    typed = read(said.text, talk, world)
    fresh = talk.without(*OF_ACTS, "typed")
    if addressees(talk):
        fresh = fresh.knowing(typed=said.text)
    for meaning in MEANINGS:
        if meaning.changes and said.text.rstrip().endswith("?") and not meaning.asked:
            continue
        if meaning.ways.said_in(typed.said) and (turn := meaning.leads(fresh, typed, world)):
            return turn
    return None if addressees(talk) else _not_sure(fresh, typed, world)


def _not_sure(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Somebody or something is named, and no more is understood: what can be done is offered, and nothing is done."""
    if len(ones := typed.named(WHOM)) == 1:
        number = int(ones[0])
        safety = talk.answer(f"by{number}") == "safety"
        told = NOT_SURE.format(who=name_of(talk, number))
        return Turn(talk.at("desk.home"), (Say(told, buttons(number, safety=safety)),))
    return _one_of(talk, _theirs(typed, world), "desk.area")


def _tell(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    words = typed.after(_length(ways.TELL, typed))
    talk = talk.without("typed").knowing(words=words)
    return _about_whom(talk, typed, world, "tell" if words else "", "desk.reply")


def _tell_them(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    if addressees(talk):
        return None
    words = typed.after(_length(ways.NAMELESS_TELL, typed))
    return _about_whom(talk.knowing(words=words), typed, world, "tell" if words else "", "desk.reply")


def _dealt_with(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return None if ways.NOT_DONE.said_in(typed.said) else _about_whom(talk, typed, world, "close")


def _close(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return _about_whom(talk, typed, world, "", "desk.outcome")


def _take(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return _about_whom(talk, typed, world, "take")


def _later(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    if any(talk.answer(f"by{number}") == "safety" for number in typed.named(WHOM)):
        return Turn(talk.at("desk.home"), (Say(NEVER_PUT_OFF),))
    said = " ".join(word for word in typed.text.split() if word.lower() != "today")
    on = when(said, today(world))
    on = on if on and comes_back(on, world) else None
    return _about_whom(talk.knowing(first=str(on or "")), typed, world, "later" if on else "", "desk.later")


def _pass(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    to = typed.named(COLLEAGUE)
    one = len(to) == 1
    return _about_whom(talk.knowing(to="".join(to[:1])), typed, world, "pass" if one else "", "desk.pass_on")


def _put_right(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    phases = said_to_be(tuple((word.said, word.means) for word in typed.words if word.said != PLACE))
    if len(phases) != 1:
        return _about_a_place(talk, typed, world, "desk.which_phase")
    last = max((place for place, word in enumerate(typed.words) if word.said == "phase"), default=0)
    told = talk.knowing(what="phase", phase=phases[0], words=_reason(typed.after(last + 1)))
    return _about_a_place(told, typed, world, "desk.shall_i")


def _wrong_phase(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return _about_a_place(talk, typed, world, "desk.which_phase")


def _note(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    words = typed.after(_length(ways.NOTE, typed))
    kind = next((word.said for word in typed.words if word.said in ("challenge", "success", "win")), "")
    told = talk.knowing(what="note", words=words, kind="success" if kind == "win" else kind)
    if len(words) > asking.LONGEST_NOTE:
        return asking.noted(told, words)
    return _about_a_place(told, typed, world, "desk.shall_i" if words else "desk.note")


def _leave(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    found = days_of(typed.text, today(world))
    if not found:
        return Turn(talk.at("desk.leave_days"), ask=True) if ways.OUTRIGHT.said_in(typed.said) else None
    first, last = map(str, found)
    to = typed.named(COLLEAGUE)
    told = talk.knowing(first=first, last=last, to="".join(to[:1]))
    if to == ("",):
        return Turn(told.at("desk.shall_i", what="leave"), ask=True)
    return Turn(told.at("desk.who_covers"), ask=True)


def _open(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return _about_a_place(talk, typed, world, "desk.area")


def _why(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    if numbers := typed.named(WHOM):
        lines = [f"{numbered(talk, int(each))}: {why(talk, int(each))}." for each in numbers]
        return Turn(talk.at("desk.home"), (Say(joined((*lines, CARD_SAYS), "\n"), asking.instead(talk)),))
    ones = _theirs(typed, world)
    if len(ones) != 1:
        return _about_a_place(talk, typed, world, "desk.area")
    glance = world.desk.card(ones[0])
    return Turn(talk.at("desk.home"), (Say(why_there(talk, glance, world)),)) if glance else None


def _list(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    if addressees(talk):
        return Turn(talk.at("desk.home"), (Say(whole_day(talk), asking.instead(talk)),))
    return Turn(talk.at(DAYS_LIST), ask=True)


def _help(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    return _list(talk, typed, world) if addressees(talk) else Turn(talk.at("desk.home"), ask=True)


def _about_whom(talk: Conversation, typed: Typed, world: World, what: str, otherwise: str = "") -> Turn | None:
    """To where it is shown (`what`), or asked about; which of several is asked first."""
    ones = typed.named(WHOM) or tuple(map(str, dict.fromkeys((*mine(talk), *waiting(talk)))))
    then = "desk.shall_i" if what else otherwise
    return _one_of(talk.knowing(what=what), ones, then)


def _about_a_place(talk: Conversation, typed: Typed, world: World, then: str) -> Turn | None:
    """To that step about an area of theirs; of any other nothing is said but that it isn't."""
    ones = _theirs(typed, world)
    return _one_of(talk, ones, then) if ones else Turn(talk.at("desk.home"), (Say(asking.not_yours(world)),))


def _one_of(talk: Conversation, ones: tuple[str, ...], then: str) -> Turn | None:
    if not ones:
        return None
    if len(ones) == 1:
        return Turn(asking.with_one(talk, ones[0]).at(then), ask=True)
    return Turn(talk.at("desk.which_one", one_of=" ".join(ones), then=then), ask=True)


def _theirs(typed: Typed, world: World) -> tuple[str, ...]:
    return tuple(area for area in typed.named(PLACE) if area in world.desk.areas)


def _length(meant: Ways, typed: Typed) -> int:
    """After how many words the way they said it ends."""
    return meant.places(typed.said)[0][1]


def _reason(text: str) -> str:
    words = text.split()
    while words and words[0].lower().strip(",.") in NOT_A_REASON:
        words = words[1:]
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that may be meant. `changes` whether it would change something, `asked` that it may be put so too."""

    ways: Ways
    leads: Leads
    changes: bool = True
    asked: bool = False


NOT_SURE = _("I'm not sure what you'd like done about {who}, so nothing was done. What is it?")
NOT_A_REASON = frozenset({"now", "please", "pls", "plz", "because", "cos", "coz", "cuz", "as", "since", "thanks", "ta"})
NEVER_PUT_OFF = _("That one is about somebody's safety, so it can't be put off. You can take it or pass it on.")
CARD_SAYS = _("The card I sent you says what they want.")
MEANINGS = (
    Meaning(ways.HELP, _help, changes=False),
    Meaning(ways.TODAY, _list, changes=False),
    Meaning(ways.TELL, _tell, asked=True),
    Meaning(ways.NAMELESS_TELL, _tell_them, asked=True),
    Meaning(ways.DEALT_WITH, _dealt_with),
    Meaning(ways.CLOSE, _close),
    Meaning(ways.PASS, _pass, asked=True),
    Meaning(ways.PASS_TO_SOMEBODY, _pass, asked=True),
    Meaning(ways.TAKE, _take, asked=True),
    Meaning(ways.LATER, _later, asked=True),
    Meaning(ways.NOTE, _note),
    Meaning(ways.PUT_RIGHT, _put_right),
    Meaning(ways.WRONG_PHASE, _wrong_phase),
    Meaning(ways.LEAVE, _leave),
    Meaning(ways.WHY, _why, changes=False),
    Meaning(ways.OPEN, _open, changes=False),
)
