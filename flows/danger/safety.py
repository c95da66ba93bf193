"""
When somebody may be in danger: it outranks everything, at any step, whoever has the chat.

A false alarm costs one kind message; a miss is the worst thing we can do. So an answer that we can't read is asked
about once more and then taken as a yes, and a second alarm is answered and passed on again.
Nothing of what was said goes into the alert.
"""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger import in_doubt
from flows.danger.alarm import afraid, lately, placed_since, raised, round_whom, to_whoever_has_it
from flows.danger.doubting import all_is_well, asked_gently, doubt, ordinary
from flows.danger.doubting.nothing_after_all import back
from flows.danger.saying import danger_words
from flows.danger.standing import nearer, staying_with_it, taken_back, what_comes_of_it
from flows.danger.standing.asked_meanwhile import asked, asks_nothing_else
from flows.danger.standing.ringing_back import besides, raised_with
from flows.effects import Say
from flows.events import Entered, Event, Pressed, Said
from flows.hearing.normalise import plain
from flows.listening import listen, small_talk
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, LEFT_OPEN, TOOK_BACK, carry_on
from flows.wording import capital, differently
from flows.words import _

FEW, A_SENTENCE = 3, 8


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
    return well_all_along(talk, said, world) or asked_gently.begin(talk, said, danger, world)


def well_all_along(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Nobody is in danger, said out of nowhere: met in one line, never twice the same, and nothing is asked."""
    if not (all_is_well.says_so(said) and OF_DANGER.search(plain(said.text))):
        return None
    if talk.step == LEFT_OPEN:
        return asked_gently.left_open(talk, said, world)
    if in_doubt.told_or_feared(talk) or chosen(talk, said):
        return None
    if talk.owner == "adviser":
        return Turn(talk, to_whoever_has_it(talk, said.text))
    return carry_on(talk, differently(talk, GOOD_TO_HEAR))


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


def after(talk: Conversation, event: Event, world: World) -> Turn | None:
    """After an alarm nothing is asked: what they say next is heard as usual, and never met with "I didn't follow"."""
    match event:
        case Entered():
            return Turn(talk)
        case Pressed(key=staying_with_it.BY_MISTAKE.key):
            return taken_back.told(talk, str(staying_with_it.BY_MISTAKE.label), world)
        case Said() if all_is_well.seems_so(event):
            return _safe_and_besides(talk, event, world)
        case Said() if placed := placed_since(talk, event, world):
            return placed
        case Said() if event.heard.wants_human or not (talk.answer(TOOK_BACK) or _has_a_say(event)):
            return Turn(talk, (Say(staying_with_it.in_short(talk, world), staying_with_it.by_mistake(talk, event)),))
    return None


def _has_a_say(said: Said) -> bool:
    """Whether it is more than small talk, or too little to go on."""
    little = said.heard.decision == "off_topic" or (said.heard.decision == "ask" and len(said.text.split()) <= FEW)
    return not (little or small_talk.is_small(said))


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


OF_DANGER = re.compile(r"\b(?:danger|trouble|hurt|harmed|at (?:any )?risk|safe)\b")
GOOD_TO_HEAR = (
    _("That's good to hear. If it ever changes, say so here, or ring 999 if anyone is in danger."),
    _("Good. I'm here if that changes."),
)
SAFE_AFTER_ALL = _(
    "Thanks for telling me. {who} has already been told, so somebody may still write to you here. If anything changes, "
    "ring 999."
)
NOBODY_NEEDED = _("Thanks for telling me. If anything changes, ring 999.")
