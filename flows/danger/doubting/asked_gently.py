"""The one gentle question, where it is in doubt whether somebody is in danger: asked, answered, left open."""

from dataclasses import replace
from datetime import timedelta

from flows.blocks.meeting_up import only_not_coming
from flows.choosing import is_double_tap
from flows.danger.alarm import is_kept_from_them, raised, to_whoever_has_it, told_of
from flows.danger.doubting import all_is_well, as_meant, doubt, ordinary, says_where
from flows.danger.doubting.doubt import YES_NO_NOT_SURE
from flows.danger.doubting.nothing_after_all import GLAD, back
from flows.danger.saying.their_language import in_their_language
from flows.effects import LapseAt, Say, TellOfDoubt
from flows.events import Entered, Event, Pressed, Said
from flows.hearing.replies import yes_or_no
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, LEFT_OPEN
from flows.wording import clip
from flows.words import _, joined

WORDS_KEPT = 300
STAYS_OPEN = timedelta(hours=1)


def begin(talk: Conversation, said: Said, danger: str, world: World) -> Turn:
    """Ask it, once for all that is said in doubt; whoever has the chat reads what was said."""
    around = told_of(talk, said.text, world).around
    doubt = {"danger": danger, "worry": clip(said.text, WORDS_KEPT), "worry_at": talk.step}
    told = talk.at(ASKING, **doubt, **({"round": around} if around else {}))
    asking = replace(told, interrupted=talk.step)
    # At any hour of the day: nothing is sent to them. A second doubt doesn't put the first one's hour off.
    lapses = () if talk.answer("worry") else (LapseAt(world.now + STAYS_OPEN),)
    hears = () if is_kept_from_them(around, talk, world) else to_whoever_has_it(talk, said.text)
    return Turn(asking, (*lapses, *hears), ask=True)


def are_you_safe(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The one gentle question, where we were unsure."""
    match event:
        case Entered():
            theirs = in_their_language(talk.answer("worry"), world)
            text = joined((theirs, _to_talk_to(talk, world), ARE_YOU_SAFE), "\n\n")
            return Turn(talk, (Say(text, YES_NO_NOT_SURE),))
        case Pressed(key="no"):
            return back(talk, world)
        case Pressed(key="yes" | "not_sure" as key):
            return _pressed_yes(talk, key, world)
        case Said():
            return _typed(talk, event, world)
        case _:
            return None


def lapsed(talk: Conversation, world: World) -> Turn:
    """The gentle question was left for an hour: it keeps nothing else waiting now, and those on duty hear of it."""
    left = replace(
        talk.without("worry", "worry_at", "knows_whom_to_ring").knowing(doubt_left=world.now.isoformat()),
        interrupted=talk.interrupted * (talk.interrupted != ASKING),
    )
    here = replace(left.at(LEFT_OPEN), question=()) if talk.step == ASKING else left
    return Turn(here, (TellOfDoubt(talk.answer("round")),))


def left_open(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The gentle question lapsed and nothing else came up: a late yes is a yes, and anything else is heard as usual."""
    match event:
        case Entered():
            return Turn(talk)
        case Said() if all_is_well.says_so(event):
            return _answered_late(talk, "no", world)
        case Said() if all_is_well.is_the_opposite(event):
            return _answered_late(talk, "yes", world)
        case Said(text=text):
            button = doubt.button_in(text)
            return _answered_late(talk, button.key, world) if button and button.key != "no" else None
    return None


def pressed_late(talk: Conversation, pressed: Pressed, world: World) -> Turn | None:
    """A button of the gentle question on an earlier message, whoever has the chat by now: a yes is still a yes."""
    in_time = talk.step == ASKING and pressed.version in (0, talk.version)
    told_already = talk.step == AFTER and not talk.answer("worry")
    if pressed.step != ASKING or in_time or told_already or is_double_tap(talk, pressed):
        return None
    return _answered_late(talk, pressed.key, world)


def typed_late(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A plain yes to the gentle question, typed where somebody has the chat; nothing else is meant for it."""
    if talk.step not in (ASKING, LEFT_OPEN):
        return None
    button = doubt.button_in(said.text)
    yes = button.key != "no" if button else yes_or_no(said.text) or all_is_well.is_the_opposite(said)
    return raised(talk, talk.answer("danger"), world, said.text) if yes else None


def _to_talk_to(talk: Conversation, world: World) -> str:
    """Whoever can't go on may not answer: somebody to talk to is named with the question."""
    if talk.answer("danger") != SELF_HARM:
        return ""
    for_all = (each for each in world.programme.urgent.numbers_for(SELF_HARM) if not each.said)
    number = next(for_all, None)
    return TO_TALK_TO.format(name=number.name, number=number.number, hours=number.hours) if number else ""


def _answered_late(talk: Conversation, key: str, world: World) -> Turn | None:
    match key:
        case "yes" | "not_sure":
            return _pressed_yes(talk, key, world)
        case "no" if talk.step == LEFT_OPEN:
            return Turn(talk.without("danger", "round", "doubt_left").at("menu.listening"), (Say(GLAD),))
    return None


def _pressed_yes(talk: Conversation, key: str, world: World) -> Turn:
    """Danger in a button and no words: whoever has the chat hears which one it was."""
    turn = raised(talk, talk.answer("danger"), world)
    (label,) = (button.label for button in YES_NO_NOT_SURE if button.key == key)
    hears = to_whoever_has_it(turn.conversation, PRESSED.format(label=label), danger=True)
    return replace(turn, effects=(*turn.effects, *hears))


def _typed(talk: Conversation, said: Said, world: World) -> Turn | None:
    button = doubt.button_in(said.text)
    if ordinary.all_is_well_in(said, world) or only_not_coming.says_it_was_that(talk, said, world):
        return back(talk, world, said.text)
    if all_is_well.is_the_opposite(said) or (button and button.key != "no"):
        return raised(talk, talk.answer("danger"), world, said.text)
    if told := doubt.plainly_asked(talk, said, world) or doubt.meanwhile(talk, said, world):
        return told
    if doubt.asks_whoever_has_it(talk, said, world):
        return None
    if placed := says_where.answered(talk, said, world):
        return placed
    return as_meant.answered(talk, said, world)


ARE_YOU_SAFE = _(
    "I want to check, because of what you wrote. If it's an emergency, ring 999 first. Is anyone in danger or being "
    "hurt?"
)
TO_TALK_TO = _("If things feel too much, you can talk to {name}: {number} ({hours}).")
PRESSED = _("“{label}” to whether anyone is in danger or being hurt.")
