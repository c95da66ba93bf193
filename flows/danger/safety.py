"""
When somebody may be in danger: it outranks everything, at any step, whoever has the chat.

A false alarm costs one kind message; a miss is the worst thing we can do. So an answer we can't read is taken as a yes,
one that only half says that all is well is asked about again, and a second alarm is answered and passed on again.
Nothing of what was said goes into the alert.
"""

from dataclasses import replace
from datetime import timedelta

from flows.choosing import is_double_tap
from flows.danger import (
    all_is_well,
    danger_words,
    doubt,
    in_pieces,
    nearer,
    ordinary,
    staying_with_it,
    what_comes_of_it,
)
from flows.danger.alarm import (
    afraid,
    is_kept_from_them,
    lately,
    placed_since,
    raised,
    round_whom,
    to_whoever_has_it,
    told_of,
)
from flows.danger.asked_meanwhile import asked, asks_nothing_else
from flows.danger.doubt import YES_NO_NOT_SURE
from flows.danger.nothing_after_all import GLAD, back
from flows.danger.ringing_back import besides, raised_with
from flows.danger.their_language import in_their_language
from flows.effects import LapseAt, Say, TellOfDoubt
from flows.events import Entered, Event, Pressed, Said
from flows.hearing.replies import pick, yes_or_no
from flows.listening import listen, small_talk
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER
from flows.way_back import ASKING as ASKING
from flows.way_back import LEFT_OPEN as LEFT_OPEN
from flows.wording import capital, clip

WORDS_KEPT, FEW, A_SENTENCE = 300, 3, 8
STAYS_OPEN = timedelta(hours=1)


def heard(talk: Conversation, said: Said, world: World) -> Turn:
    """Leave everything else: certain danger is answered and the duty person told; a doubt gets one gentle question."""
    alarm = said.heard.alarm
    danger = alarm.danger if alarm else ""
    if staying_with_it.stands(talk, world) and what_comes_of_it.is_all_they_ask(said.text):
        return Turn(talk, (Say(staying_with_it.straight_answer(talk, said, world)),))
    who_comes = asked(said.text) == "who_comes" and staying_with_it.stands(talk, world)
    if who_comes and asks_nothing_else(said.text):
        return staying_with_it.answered(talk, said, world) or raised_with(talk, danger, said.text, world)
    if who_comes:
        return raised_with(talk, danger, said.text, world).first(Say(staying_with_it.NOBODY_IS_SENT))
    if not alarm or alarm.certain:
        return raised_with(talk, danger, said.text, world)
    if talk.step == ASKING:
        return _doubtful_again(talk, said, danger, world)
    if talk.step == AFTER:
        return _doubtful_after(talk, said, danger, world)
    if lately(talk, world) and not all_is_well.says_so(said):
        return raised(talk, danger, world, said.text)
    if lately(talk, world) and len(said.text.split()) <= A_SENTENCE:
        return Turn(talk, (*to_whoever_has_it(talk, said.text), Say(_safe_after_all(talk, world), talk.question)))
    return _asked_gently(talk, said, danger, world)


def _doubtful_again(talk: Conversation, said: Said, danger: str, world: World) -> Turn:
    """What may be danger while we ask: it is, unless they say that all is well or it is plainly something else."""
    if ordinary.all_is_well_in(said, world):
        return back(talk, world, said.text)
    if ordinary.is_ordinary(said, world):
        return doubt.talked_past(talk, said, world)
    return raised_with(talk, talk.answer("danger") or danger, said.text, world)


def _doubtful_after(talk: Conversation, said: Said, danger: str, world: World) -> Turn:
    """What may be danger once more: the kind they told of before is likelier than a guess."""
    if len(said.text.split()) <= A_SENTENCE and (fears := afraid(talk, said, world)):
        return replace(fears, effects=(*fears.effects, *besides(said.text, talk, world)))
    if all_is_well.seems_so(said):
        return Turn(talk, (*to_whoever_has_it(talk, said.text), Say(_safe_after_all(talk, world))))
    if nearer.is_ordinary(said.text):
        return Turn(talk, (*to_whoever_has_it(talk, said.text), Say(staying_with_it.in_short(talk, world))))
    return raised_with(talk, talk.answer("danger") or danger, said.text, world)


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


def after(talk: Conversation, event: Event, world: World) -> Turn | None:
    """After an alarm nothing is asked: what they say next is heard as usual, and never met with "I didn't follow"."""
    match event:
        case Entered():
            return Turn(talk)
        case Said() if all_is_well.seems_so(event):
            return _safe_and_besides(talk, event, world)
        case Said() if placed := placed_since(talk, event, world):
            return placed
        case Said() if small_talk.is_small(event) or _too_little_to_go_on(event) or event.heard.wants_human:
            return Turn(talk, (Say(staying_with_it.in_short(talk, world)),))
    return None


def _too_little_to_go_on(said: Said) -> bool:
    return said.heard.decision == "off_topic" or (said.heard.decision == "ask" and len(said.text.split()) <= FEW)


def _asked_gently(talk: Conversation, said: Said, danger: str, world: World) -> Turn:
    around = told_of(talk, said.text, world).around
    doubt = {"danger": danger, "worry": clip(said.text, WORDS_KEPT), "worry_at": talk.step}
    told = talk.at(ASKING, **doubt, **({"round": around} if around else {}))
    told = told.knowing(told_in_pieces="yes") if in_pieces.are_in(talk, said, world) else told
    asking = replace(told, interrupted=talk.step)
    # At any hour of the day: nothing is sent to them. A second doubt doesn't put the first one's hour off.
    lapses = () if talk.answer("worry") else (LapseAt(world.now + STAYS_OPEN),)
    hears = () if is_kept_from_them(around, talk, world) else to_whoever_has_it(talk, said.text)
    return Turn(asking, (*lapses, *hears), ask=True)


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
    if ordinary.says_what_there_is_none_of(said):
        return doubt.kept_open(talk, world)
    if ordinary.is_ordinary(said, world):
        goes_on = ordinary.goes_on_with_it(said)
        return doubt.kept_open(talk, world) if goes_on else doubt.talked_past(talk, said, world)
    if all_is_well.half_says_so(said):
        return doubt.kept_open(talk, world)
    if talk.answer("told_in_pieces") and not ordinary.may_be_of_it(said):
        return doubt.kept_open(talk.without("told_in_pieces"), world)
    return raised(talk, talk.answer("danger"), world, said.text)


def _safe_and_besides(talk: Conversation, said: Said, world: World) -> Turn:
    """All is well, and perhaps they ask something else in the same breath."""
    calm = Say(_safe_after_all(talk, world))
    if said.heard.decision != "topic" or len(said.text.split()) <= A_SENTENCE:
        return Turn(talk, (calm,))
    return listen.aside(talk, said, world).first(calm)


def _safe_after_all(talk: Conversation, world: World) -> str:
    around = round_whom(talk, world)
    who = capital(danger_words.listener(around, world))
    is_open = talk.step == AFTER or any(each.urgency == "safety" for each in world.past.handoffs)
    return SAFE_AFTER_ALL.format(who=who) if is_open and world.listener(around) != "nobody" else NOBODY_NEEDED


ARE_YOU_SAFE = (
    "I want to check, because of what you wrote. If it's an emergency, ring 999 first. Is anyone in danger or being "
    "hurt?"
)
PRESSED = "“{label}” to whether anyone is in danger or being hurt."
SAFE_AFTER_ALL = (
    "Thanks for telling me. {who} has already been told, so somebody may still write to you here. If anything changes, "
    "ring 999."
)
NOBODY_NEEDED = "Thanks for telling me. If anything changes, ring 999."
