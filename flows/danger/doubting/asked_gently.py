"""The one gentle question, where it is in doubt whether somebody is in danger: asked, answered, left open."""

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

from flows.choosing import is_double_tap
from flows.danger.alarm import is_kept_from_them, raised, to_whoever_has_it, told_of
from flows.danger.doubting import all_is_well, doubt, ordinary
from flows.danger.doubting.doubt import YES_NO_NOT_SURE
from flows.danger.doubting.nothing_after_all import GLAD, back
from flows.danger.heard_of import what_is_heard
from flows.danger.saying.their_language import in_their_language
from flows.effects import LapseAt, Say, TellOfDoubt
from flows.events import Entered, Event, Pressed, Said
from flows.hearing.replies import pick, yes_or_no
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, LEFT_OPEN
from flows.wording import clip

WORDS_KEPT = 300
RATHER, SURELY = 0.6, 0.95  # how likely a no or something else must be
SELF_HARM = "self_harm"
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
            return Turn(talk, (Say(f"{theirs}\n\n{ARE_YOU_SAFE}".strip(), YES_NO_NOT_SURE),))
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
            button = pick(text, YES_NO_NOT_SURE)
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
    button = pick(said.text, YES_NO_NOT_SURE)
    yes = button.key != "no" if button else yes_or_no(said.text) or all_is_well.is_the_opposite(said)
    return raised(talk, talk.answer("danger"), world, said.text) if yes else None


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
    button = pick(said.text, YES_NO_NOT_SURE)
    if ordinary.all_is_well_in(said, world):
        return back(talk, world, said.text)
    if all_is_well.is_the_opposite(said) or (button and button.key != "no"):
        return raised(talk, talk.answer("danger"), world, said.text)
    if told := doubt.plainly_asked(talk, said, world) or doubt.meanwhile(talk, said, world):
        return told
    if doubt.asks_whoever_has_it(talk, said, world):
        return None
    return _as_meant(talk, said, world)


def _as_meant(talk: Conversation, said: Said, world: World) -> Turn:
    """No known wording tells: as answers like it were meant, and asked once more before a doubtful one is a yes."""
    meant = defaultdict(float, world.ears.meant(said.text) or {"yes": 1.0})
    explained = _explains(talk, said, world)
    if ordinary.says_what_there_is_none_of(said):
        return doubt.kept_open(talk, world)
    if meant["no"] >= (RATHER if explained else SURELY) and _may_be_a_no(talk, said, explained=explained):
        return back(talk, world, said.text)
    if ordinary.is_ordinary(said, world):
        goes_on = ordinary.goes_on_with_it(said)
        return doubt.kept_open(talk, world) if goes_on else doubt.talked_past(talk, said, world)
    if all_is_well.half_says_so(said):
        return doubt.kept_open(talk, world)
    if _in_doubt(said) or meant["yes"] >= _likely(talk, explained=explained):
        return raised(talk, talk.answer("danger"), world, said.text)
    if meant["something_else"] >= RATHER:
        return doubt.held_open(talk, world)
    if _was_asked_again(talk) or (talk.answer("danger") == SELF_HARM and not all_is_well.begins_with_no(said)):
        return raised(talk, talk.answer("danger"), world, said.text)
    return doubt.kept_open(talk, world)


def _explains(talk: Conversation, said: Said, world: World) -> bool:
    """Whether the answer makes something ordinary of what was said: "he exploded", then "went red and left"."""
    return not what_is_heard.heard(f"{talk.answer('worry')} {said.text}", world).alarm


def _likely(talk: Conversation, *, explained: bool) -> float:
    """How likely a yes must be to be taken for one, 0 to 1: less where the question was asked before."""
    return (0.3 if explained else 0.1) if _was_asked_again(talk) else (0.5 if explained else 0.2)


def _was_asked_again(talk: Conversation) -> bool:
    return talk.answer("knows_whom_to_ring") != ""


def _may_be_a_no(talk: Conversation, said: Said, *, explained: bool) -> bool:
    """Whether nothing in it speaks against a no; what explains nothing must begin with one, and all be of nobody."""
    says_no = all_is_well.begins_with_no(said)
    doubtful = _in_doubt(said) or ordinary.tells_of_harm(said) or ordinary.goes_on_with_it(said)
    if doubtful or (all_is_well.half_says_so(said) and not says_no):
        return False
    of_nobody = not any(map(ordinary.may_be_of_it, (said, Said(talk.answer("worry")))))
    return explained or (says_no and of_nobody and talk.answer("danger") != SELF_HARM)


def _in_doubt(said: Said) -> bool:
    """Whether they don't know themselves, or tell of worry: whatever else it may mean, that is no no."""
    return ordinary.sounds_worried(said) or all_is_well.is_no_to_nothing(said)


ARE_YOU_SAFE = (
    "I want to check, because of what you wrote. If it's an emergency, ring 999 first. Is anyone in danger or being "
    "hurt?"
)
PRESSED = "“{label}” to whether anyone is in danger or being hurt."
