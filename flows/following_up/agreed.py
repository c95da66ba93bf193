"""A day that was agreed, moved or called off in whatever words; which one is asked where two may be meant."""

from datetime import timedelta

from flows.choosing import chosen
from flows.effects import Button, Effect, Say
from flows.events import Entered, Event, Said
from flows.following_up import agreed_words as ways
from flows.following_up.agreed_anew import called_off, moved
from flows.following_up.agreed_day import (
    all_named,
    day_wanted,
    in_order,
    named_with_day,
    of_that_day,
    of_that_subject,
    on_day,
    told_just_now,
)
from flows.following_up.how_it_went import subject_of
from flows.following_up.promised import answered as kept
from flows.following_up.promised import back
from flows.following_up.which_day import which_day
from flows.hearing.moved_by import wants_sooner
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.history import Promise
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open, leaving
from flows.wording import capital, first_name, label, today
from flows.words import _

MOST_WORDS, MOST_NAMED = 16, 3
A_WEEK = timedelta(days=7)


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of moving or calling off a day that was agreed; None for anything else."""
    words = ways.spoken(said.text)
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    if said.heard.command == "stop" and not words.startswith("stop the "):  # they want nothing of it any more
        return None
    does = "" if _of_somebody_else(words, world) else _asked_for(talk, words, world)
    if not does:
        return None
    if talk.step.startswith("check_in."):
        return back(talk, NO_MORE, *kept(talk, "quiet")) if does == "drop" else None
    agreed = world.past.promises
    if not agreed:
        return _nothing_agreed(talk, does)
    if does == "drop" and ways.SEVERAL.search(words):
        text, gone = called_off(agreed, world)
        return carry_on(talk, text, *gone)
    meant = _meant(talk, words, world)
    if meant is None:
        return Turn(leaving(talk).at("agreed.which_one", agreed_does=does, agreed_words=said.text), ask=True)
    return _done(talk, meant, does, said.text, world)


def which_one(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Several days are agreed: name them, and ask which is meant."""
    agreed, does = world.past.promises, talk.answer("agreed_does")
    if not agreed:
        return back(_over(talk), NONE_LEFT)
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHICH_ONE.format(agreed=all_named(agreed, world)), _names(agreed, does, world)),))
    key = chosen(talk, event) or (_typed(event) if isinstance(event, Said) else "")
    if key == "keep":
        return back(_over(talk), AS_IT_IS)
    several = isinstance(event, Said) and ways.SEVERAL.search(plain(event.text))
    if does == "drop" and (key == "all" or several):
        text, gone = called_off(agreed, world)
        return back(_over(talk), text, *gone)
    meant = next((each for each in agreed if str(each.id) == key), None)
    if meant is None and isinstance(event, Said):
        meant = of_that_subject(ways.spoken(event.text), agreed, world) or of_that_day(event.text, agreed, world)
    return _done(talk, meant, does, talk.answer("agreed_words"), world) if meant else None


def new_day(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which day it shall be instead."""
    meant = next((each for each in world.past.promises if each.id == talk.number("agreed_for")), None)
    if meant is None:
        return back(_over(talk), NONE_LEFT)
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHICH_DAY.format(agreed=named_with_day(meant, world)), _days(talk, meant, world)),))
    key = chosen(talk, event) or (_typed(event) if isinstance(event, Said) else "")
    match key:
        case "later" | "sooner":
            week = A_WEEK if key == "later" else -A_WEEK
            return _ended(talk, *moved(meant, on_day(meant, world) + week, world))
        case "keep":
            return back(_over(talk), AS_IT_IS)
        case "drop":
            return _ended(talk, *called_off((meant,), world))
    if not isinstance(event, Said):
        return None
    on = day_wanted(event.text, meant, world)
    return _ended(talk, *moved(meant, on, world)) if on else which_day(talk, event, world)


def _typed(said: Said) -> str:
    words = ways.spoken(said.text)
    if ways.CALL_OFF.said_in(words) or ways.CALL_OFF_LOOSELY.said_in(words):
        return "drop"
    return "keep" if yes_or_no(said.text) is False or ways.KEEP.said_in(words) else ""


def _asked_for(talk: Conversation, words: str, world: World) -> str:
    """What they want with a day that was agreed, drop or move; an empty string for neither."""
    if ways.CALL_OFF.said_in(words):
        return "drop"
    if ways.MOVE.said_in(words):
        return "move"
    agreed = world.past.promises
    if not agreed or talk.step.startswith("check_in.") or talk.step in ASKING_FOR_A_DAY:
        return ""
    resting = not is_open(talk)
    told = resting and any(told_just_now(talk, each, world) for each in agreed)
    if resting and ways.CALL_OFF_LOOSELY.said_in(words):
        return "drop" if told or not _something_else(world) else ""
    return "move" if _moves_it(words, agreed[0], world, told=told, resting=resting) else ""


def _moves_it(words: str, agreed: Promise, world: World, *, told: bool, resting: bool) -> bool:
    """Whether they move what they only call "it", or name another day for what was just said."""
    if told and ways.NOT_THEN.said_in(words):
        return True
    for way, fits in ((ways.MOVE_IT, True), (ways.MAKE_IT, resting), (ways.HAVE_IT, resting)):
        found = way.match(words) if fits else None
        if not found:
            continue
        named = found["day"].strip()
        if not named:
            return told
        by_how_much = way is ways.HAVE_IT and not told and not ways.BY_HOW_MUCH.search(words)
        return ways.only_a_day(named) and not by_how_much and _names_one(named, agreed, world)
    return False


def _names_one(words: str, agreed: Promise, world: World) -> bool:
    return bool(day_wanted(words, agreed, world)) or bool(ways.SOME_OTHER_DAY.search(words))


def _of_somebody_else(words: str, world: World) -> bool:
    """Whether it is about what an adviser, a partner or anybody else does."""
    names = {first_name(each.name).lower() for each in world.programme.advisers}
    return not names.isdisjoint(words.split()) or bool(ways.OF_OTHER_PEOPLE.search(words))


def _something_else(world: World) -> bool:
    """Whether "it" could be something else of theirs that is open."""
    past = world.past
    return bool(
        past.handoffs or past.bookings or past.lists or past.clusters or any(each.is_open for each in past.requests)
    )


def _meant(talk: Conversation, words: str, world: World) -> Promise | None:
    """The one that is meant: the only one, the one they name, or the one that was just told; None if unclear."""
    agreed = world.past.promises
    told = [each for each in agreed if told_just_now(talk, each, world)]
    if len(agreed) == 1 or len(told) != 1:
        return agreed[0] if len(agreed) == 1 else of_that_subject(words, agreed, world)
    return of_that_subject(words, agreed, world) or told[0]


def _done(talk: Conversation, meant: Promise, does: str, text: str, world: World) -> Turn:
    if does == "drop":
        return _ended(talk, *called_off((meant,), world))
    on = day_wanted(text, meant, world)
    if on and on > today(world):
        return _ended(talk, *moved(meant, on, world))
    asking = talk if talk.step.startswith("agreed.") else leaving(talk)
    sooner = "yes" if wants_sooner(text) else ""
    first = (Say(TOO_SOON),) if on else ()
    return Turn(asking.at("agreed.new_day", agreed_for=str(meant.id), sooner=sooner), first, ask=True)


def _ended(talk: Conversation, text: str, kept_in: tuple[Effect, ...]) -> Turn:
    """Said back; the question it came beside is asked again."""
    if talk.step.startswith("agreed."):
        return back(_over(talk), text, *kept_in)
    return carry_on(talk, text, *kept_in)


def _over(talk: Conversation) -> Conversation:
    return talk.without("agreed_does", "agreed_words", "agreed_for", "sooner")


def _nothing_agreed(talk: Conversation, does: str) -> Turn | None:
    """Said straight, and a day offered where nothing else is being asked."""
    if talk.step in ASKING_FOR_A_DAY:
        return None
    if does == "drop" or is_open(talk):
        return carry_on(talk, NOTHING_TO_CALL_OFF if does == "drop" else NOTHING_AGREED)
    return Turn(talk.at("suggest.when", offer="", topic=""), (Say(NOTHING_AGREED),), ask=True)


def _names(agreed: tuple[Promise, ...], does: str, world: World) -> tuple[Button, ...]:
    named = tuple(
        Button(label(capital(str(subject_of(each.about, world)).strip("“”"))), str(each.id))
        for each in in_order(agreed)[:MOST_NAMED]
    )
    return (*named, ALL_OF_THEM) if does == "drop" else (*named, KEEP_IT)


def _days(talk: Conversation, meant: Promise, world: World) -> tuple[Button, ...]:
    if not talk.answer("sooner"):
        return (Button(_("A week later"), "later"), KEEP_IT, CALL_IT_OFF)
    can_be = on_day(meant, world) - A_WEEK > today(world)
    return (Button(_("A week sooner"), "sooner"), KEEP_IT) if can_be else (KEEP_IT, CALL_IT_OFF)


NOT_HERE = (
    "welcome.",
    "handoff.what_about",
    "handoff.change",
    "handoff.leave_out",
    "handoff.add",
    "agreed.",
    "too_young.",
    "safety.",
    "privacy.",
)
ASKING_FOR_A_DAY = ("suggest.when", "suggest.not_now", "suggest.meeting")
ALL_OF_THEM = Button(_("All of them"), "all")
KEEP_IT = Button(_("Leave it as it is"), "keep")
CALL_IT_OFF = Button(_("No need"), "drop")
WHICH_ONE = _("I have {agreed}. Which do you mean?")
WHICH_DAY = _("As it stands I'd check in on {agreed}. Which day shall it be instead? You can type a date.")
TOO_SOON = _("That would be today or over already.")
AS_IT_IS = _("It stays as it was, then.")
NONE_LEFT = _("There's no day agreed any more, so there's nothing to change.")
NO_MORE = _("I won't ask about that again. You can still write to me about anything.")
NOTHING_AGREED = _("We haven't agreed a day for me to check in.")
NOTHING_TO_CALL_OFF = _("We haven't agreed a day for me to check in, so there's nothing to call off.")
