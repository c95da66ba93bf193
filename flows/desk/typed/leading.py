"""Where each thing that an adviser may mean leads: to where it is shown, or to a question about what is missing."""

from flows.desk.card import TODAYS_LIST
from flows.desk.memory import addressees, mine, numbered, waiting
from flows.desk.steps import NEVER_MIND, comes_back, help_for
from flows.desk.today import GONE, why_waiting
from flows.desk.typed import area_text, asking, ways
from flows.desk.typed.leave_days import days_of, is_half, wrong_with
from flows.desk.typed.phases import said_to_be
from flows.desk.typed.read import COLLEAGUE, PLACE, WHOM, Typed
from flows.desk.typed.which import instead, not_yours, with_one
from flows.effects import Say
from flows.hearing.dates import when
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import today
from flows.words import _, joined

DAYS_LIST = "desk.today"
"""The step with the day's list."""


def tell(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Show what is to be told to a resident; with nothing to tell yet, ask for it."""
    words = typed.after(_length(ways.TELL, typed))
    talk = talk.without("typed").knowing(words=words)
    return _about_whom(talk, typed, world, "tell" if words else "", "desk.reply")


def tell_them(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """The same where no name was given: to the only one there is, or to one of several."""
    if addressees(talk):
        return None
    words = typed.after(_length(ways.NAMELESS_TELL, typed))
    return _about_whom(talk.knowing(words=words), typed, world, "tell" if words else "", "desk.reply")


def dealt_with(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Close what was dealt with by phone, unless it isn't quite."""
    return None if ways.NOT_DONE.said_in(typed.said) else _about_whom(talk, typed, world, "close")


def close(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Ask what came of it."""
    return _about_whom(talk, typed, world, "", "desk.outcome")


def false_alarm(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Close what was heard as danger and was none; of anything else that says nothing."""
    if ways.NOT_FALSE.said_in(typed.said):
        return None
    ones = typed.named(WHOM) or tuple(map(str, dict.fromkeys((*mine(talk), *waiting(talk)))))
    dangers = tuple(each for each in ones if talk.answer(f"by{each}") == "safety")
    return one_of(talk.knowing(what="false_alarm"), dangers, "desk.shall_i")


def take(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Take somebody's request."""
    return _about_whom(talk, typed, world, "take")


def later(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Put it off till a day, or ask till when; danger never is."""
    if any(talk.answer(f"by{number}") == "safety" for number in typed.named(WHOM)):
        return Turn(talk.at("desk.home"), (Say(NEVER_PUT_OFF),))
    said = " ".join(word for word in typed.text.split() if word.lower() != "today")
    on = when(said, today(world))
    on = on if on and comes_back(on, world) else None
    return _about_whom(talk.knowing(first=str(on or "")), typed, world, "later" if on else "", "desk.later")


def pass_on(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Give it to a colleague, or ask whom."""
    to = typed.named(COLLEAGUE)
    one = len(to) == 1
    return _about_whom(talk.knowing(to="".join(to[:1])), typed, world, "pass" if one else "", "desk.pass_on")


def put_right(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Put a phase right, with the reason if they gave one; ask which where that isn't clear."""
    phases = said_to_be(tuple((word.said, word.means) for word in typed.words if word.said != PLACE))
    if len(phases) != 1:
        return _about_a_place(talk, typed, world, "desk.which_phase")
    last = max((place for place, word in enumerate(typed.words) if word.said == "phase"), default=0)
    told = talk.knowing(what="phase", phase=phases[0], words=_reason(typed.after(last + 1)))
    return _about_a_place(told, typed, world, "desk.shall_i")


def wrong_phase(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Ask which phase it is."""
    return _about_a_place(talk, typed, world, "desk.which_phase")


def note(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Show the note; with nothing in it yet, ask for it."""
    words = typed.after(_length(ways.NOTE, typed))
    kind = next((word.said for word in typed.words if word.said in ("challenge", "success", "win")), "")
    told = talk.knowing(what="note", words=words, kind="success" if kind == "win" else kind)
    if len(words) > asking.LONGEST_NOTE:
        return asking.noted(told, words)
    return _about_a_place(told, typed, world, "desk.shall_i" if words else "desk.note")


def leave(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Their days away; what is missing of them is asked."""
    found = days_of(typed.text, today(world))
    if wrong := wrong_with(typed.text, today(world)):
        return Turn(talk.at("desk.leave_days"), (Say(asking.WRONG_DAYS[wrong], NEVER_MIND),))
    if not found:
        return Turn(talk.at("desk.leave_days"), ask=True) if ways.OUTRIGHT.said_in(typed.said) else None
    first, last = map(str, found)
    to = typed.named(COLLEAGUE)
    half = "yes" if is_half(typed.text) else ""
    told = talk.knowing(first=first, last=last, to="".join(to[:1]), half=half)
    if to == ("",):
        return Turn(told.at("desk.shall_i", what="leave"), ask=True)
    return Turn(told.at("desk.who_covers"), ask=True)


def open_card(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """The area's card."""
    return _about_a_place(talk, typed, world, "desk.area")


def which_area(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """The card of the one area they have, or which of them."""
    return one_of(talk, world.desk.areas, "desk.area")


def why_there(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """Why a resident or an area is on the day's list."""
    if numbers := typed.named(WHOM):
        known = [(each, why_waiting(world, int(each))) for each in numbers]
        lines = [f"{numbered(talk, int(each))}: {told}" for each, told in known if told]
        told = joined((*lines, CARD_SAYS), "\n") if lines else GONE
        return Turn(talk.at("desk.home"), (Say(told, instead(talk)),))
    ones = theirs(typed, world)
    if len(ones) != 1:
        return _about_a_place(talk, typed, world, "desk.area")
    glance = world.desk.card(ones[0])
    return Turn(talk.at("desk.home"), (Say(area_text.why_there(glance, world)),)) if glance else None


def days_list(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """The day's list."""
    return Turn(talk.at(DAYS_LIST), ask=True)


def what_works(talk: Conversation, typed: Typed, world: World) -> Turn | None:
    """What can be typed here."""
    if addressees(talk):
        return Turn(talk.at("desk.home"), (Say(help_for(world), (TODAYS_LIST, *instead(talk))),))
    return Turn(talk.at("desk.home"), ask=True)


def _about_whom(talk: Conversation, typed: Typed, world: World, what: str, otherwise: str = "") -> Turn | None:
    """To where it is shown (`what`), or asked about; which of several is asked first."""
    ones = typed.named(WHOM) or tuple(map(str, dict.fromkeys((*mine(talk), *waiting(talk)))))
    then = "desk.shall_i" if what else otherwise
    return one_of(talk.knowing(what=what), ones, then)


def _about_a_place(talk: Conversation, typed: Typed, world: World, then: str) -> Turn | None:
    """To that step about an area of theirs; of any other nothing is said but that it isn't."""
    ones = theirs(typed, world)
    return one_of(talk, ones, then) if ones else Turn(talk.at("desk.home"), (Say(not_yours(world)),))


def one_of(talk: Conversation, ones: tuple[str, ...], then: str) -> Turn | None:
    """On with the one there is, or to the question which of them is meant."""
    if not ones:
        return None
    if len(ones) == 1:
        return Turn(with_one(talk, ones[0]).at(then), ask=True)
    return Turn(talk.at("desk.which_one", one_of=" ".join(ones), then=then), ask=True)


def theirs(typed: Typed, world: World) -> tuple[str, ...]:
    """The areas named that are theirs today."""
    return tuple(area for area in typed.named(PLACE) if area in world.desk.areas)


def _length(meant: Ways, typed: Typed) -> int:
    """After how many words the way they said it ends."""
    return meant.places(typed.said)[0][1]


def _reason(text: str) -> str:
    words = text.split()
    while words and words[0].lower().strip(",.") in NOT_A_REASON:
        words = words[1:]
    return " ".join(words)


NOT_A_REASON = frozenset({"now", "please", "pls", "plz", "because", "cos", "coz", "cuz", "as", "since", "thanks", "ta"})
NEVER_PUT_OFF = _("That one is about somebody's safety, so it can't be put off. You can take it or pass it on.")
CARD_SAYS = _("The card I sent you says what they want.")
