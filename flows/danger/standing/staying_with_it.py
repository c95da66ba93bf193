"""
Danger was told and nobody has taken it yet: whatever is asked about it is answered straight, until a person answers.

Nothing here is passed on but how they can be rung, or that they can't: those on duty know that somebody may not be
safe.
"""

import re
from collections.abc import Callable

from flows.choosing import chosen
from flows.danger.alarm import not_told, round_whom, says_nobody_comes
from flows.danger.doubting import all_is_well, ordinary
from flows.danger.saying import danger_words
from flows.danger.saying.their_language import in_their_language
from flows.danger.standing import after_danger, what_comes_of_it, who_and_where, who_has_it
from flows.danger.standing.asked_meanwhile import Age, Asked, age, asked, is_about_now
from flows.effects import Button, Say
from flows.events import Said
from flows.handing_over.putting_it import ADDING
from flows.handing_over.reasons import reason_in
from flows.handing_over.scraps import only_asks
from flows.handing_over.sent import calls_it_off
from flows.hearing.areas import find_areas
from flows.hearing.joining_words import asks_to_join
from flows.hearing.names import name_in
from flows.hearing.normalise import plain
from flows.knowing import privacy, told_back
from flows.listening import small_talk
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, TOOK_BACK, is_open
from flows.wording import differently
from flows.words import _, joined


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is asked or told in few words about danger that nobody has taken; None for anything else."""
    if straight := straight_answer(talk, said, world):
        return Turn(talk, (Say(straight),))
    if wanted := _wanted(talk, said, world):
        return Turn(talk, (Say(ANSWERS[wanted](talk, world)),))
    if said.heard.command == "forget" and all_is_well.puts_off(said):  # "forget it" erases nothing here
        return Turn(talk, (Say(_put(still_here(talk, world), talk, world)),))
    if chosen(talk, said) or after_danger.feared(said.text) or all_is_well.seems_so(said):
        return None
    if theirs := in_their_language(said.text, world, round_whom(talk, world), told=True):
        return Turn(talk, (Say(theirs),))
    if told := age(said.text):
        return _other_numbers(talk, told, world)
    return Turn(talk, (Say(in_short(talk, world)),)) if _tells_how_it_is(said, world) else None


def straight_answer(talk: Conversation, said: Said, world: World) -> str:
    """Who has it by name, or what comes of telling or ringing, with the numbers; what they said isn't repeated."""
    around = round_whom(talk, world)
    if said.heard.command == "recap" or told_back.asks_what_was_told(said.text):
        return f"{privacy.who_it_is(world)} {NOT_REPEATED}"
    if comes_of_it := what_comes_of_it.answer(talk, said.text, around, world):
        return _put(comes_of_it, talk, world)
    who_knows = who_has_it.answer(said.text, around, world)
    return _put(f"{who_knows} {DONT_WAIT}", talk, world) if who_knows else ""


def instead_of_a_topic(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Whatever isn't plainly ordinary, while danger stands, is met by somebody who stays, and with the numbers."""
    if not stands(talk, world) or _has_its_own_answer(talk, said, world):
        return None
    # Somebody may have made them take it back, so that what is said of people, or of being safe, is met by staying.
    if talk.answer(TOOK_BACK) and not OF_IT_STILL.search(plain(said.text)):
        return None
    if OF_MEANS.search(plain(said.text)):
        return Turn(talk, (Say(f"{THAT_TOO} {still_here(talk, world)}"),))
    here = f"{JOINING_WAITS} {still_here(talk, world)}" if asks_to_join(said.text) else still_here(talk, world)
    return Turn(talk, (Say(_put(here, talk, world), by_mistake(talk, said)),))


def _has_its_own_answer(talk: Conversation, said: Said, world: World) -> bool:
    if asks_to_join(said.text):
        return False
    drafting = talk.step.startswith("handoff.") and (is_open(talk) or _changes_it(said.text))
    answers_us = is_open(talk) and not ordinary.may_be_of_it(said)
    small = small_talk.is_small(said) or all_is_well.seems_so(said) or bool(name_in(said.text))
    placed = bool(who_and_where.said_since(talk, said.text, world))
    complains = (why := reason_in(said.text, world)) is not None and why.id == "complaint"
    its_own = drafting or answers_us or small or placed or complains
    return its_own or bool(chosen(talk, said)) or ordinary.is_ordinary(said, world)


def _changes_it(text: str) -> bool:
    """Whether what they asked for besides is called off, or added to."""
    return calls_it_off(text) or ADDING.match(text) is not None


def stands(talk: Conversation, world: World) -> bool:
    """Whether danger was told in this chat and nobody has taken it yet."""
    if talk.owner == "adviser":
        return False
    waits = (each.urgency == "safety" and each.state == "waiting" for each in world.past.handoffs)
    return talk.step == AFTER or (talk.owner == "waiting" and any(waits))


def asks_for_a_person(said: Said, world: World) -> bool:
    """Whether they want a person and say nothing of what for."""
    wants = said.heard.wants_human or said.heard.command == "adviser"
    return wants and only_asks(said.text, world)


def still_here(talk: Conversation, world: World) -> str:
    """That they aren't alone with it, as far as that is so."""
    nobody = world.listener(round_whom(talk, world)) == "nobody"
    return differently(talk, NOBODY_STILL if nobody else STILL_HERE)


def in_short(talk: Conversation, world: World) -> str:
    """That they aren't alone with it, and the one number that matters."""
    return joined((still_here(talk, world), danger_words.most_fitting(talk, world)), "\n\n")


def by_mistake(talk: Conversation, said: Said) -> tuple[Button, ...]:
    """The button for whoever goes on about the work, and of nobody: that it was nothing, until they have said so."""
    of_the_work = said.heard.decision in ("topic", "ask") and not small_talk.is_small(said)
    offered = of_the_work and talk.step == AFTER and not talk.answer(TOOK_BACK)
    return (BY_MISTAKE,) if offered and not ordinary.may_be_of_it(said) else ()


def _tells_how_it_is(said: Said, world: World) -> bool:
    """Whether it is a few words about how things are now, or a "no" that says no to nothing ("no area")."""
    no_such = len(said.text.split()) <= A_SHORT_PHRASE and all_is_well.is_no_to_nothing(said)
    return no_such or (is_about_now(said.text) and not find_areas(said.text, world.programme.areas))


def _wanted(talk: Conversation, said: Said, world: World) -> Asked | None:
    if says_nobody_comes(talk, said):
        return None  # they are told again: see `alarm.afraid`
    wanted = asked(said.text)
    if wanted == "call_off" and talk.step.startswith("handoff."):
        return None  # that is of what they asked for besides
    return wanted or ("somebody" if asks_for_a_person(said, world) else None)


def _told(talk: Conversation, world: World) -> str:
    return _put(
        f"{after_danger.who_was_told(talk, round_whom(talk, world), world)} {not_told(talk, world)} {NOBODY_ELSE}",
        talk,
        world,
    )


def _when(talk: Conversation, world: World) -> str:
    if world.listener(round_whom(talk, world)) == "nobody":
        return _put(after_danger.NOBODY_CAN_COME, talk, world)
    return _put(f"{HERE} {after_danger.who_was_told(talk, round_whom(talk, world), world)} {DONT_WAIT}", talk, world)


def _to_do(talk: Conversation, world: World) -> str:
    return _put(f"{RING} {after_danger.who_was_told(talk, round_whom(talk, world), world)}", talk, world)


def _who_comes(talk: Conversation, world: World) -> str:
    return _put(f"{NOBODY_IS_SENT} {after_danger.who_was_told(talk, round_whom(talk, world), world)}", talk, world)


def _call_off(talk: Conversation, world: World) -> str:
    nobody = world.listener(round_whom(talk, world)) == "nobody"
    return _put(NOBODY_STILL[0] if nobody else CANT_CALL_OFF, talk, world)


def _rung_in_vain(talk: Conversation, world: World) -> str:
    return _put(f"{TRY_AGAIN} {after_danger.who_was_told(talk, round_whom(talk, world), world)}", talk, world)


def _finds_out(talk: Conversation, world: World) -> str:
    kept, around = not_told(talk, world), round_whom(talk, world)
    ways = after_danger.about("found_out", around, world), NOBODY_ELSE
    return differently(talk, tuple(f"{kept} {way}".strip() for way in ways))


def _put(text: str, talk: Conversation, world: World) -> str:
    """The answer with the numbers they were given."""
    return joined((" ".join(str(text).split()), danger_words.given(talk, world)), "\n\n")


def _other_numbers(talk: Conversation, told: Age, world: World) -> Turn:
    """An age changes whom to ring, but for an ambulance or a gas leak. It is passed to nobody."""
    if talk.answer("danger") in danger_words.AT_ANY_AGE:
        return Turn(talk, (Say(still_here(talk, world)),))
    here = talk.knowing(aged=told)
    return Turn(here, (Say(f"{THEN_RING}\n\n{danger_words.given(here, world)}\n\n{NOT_PASSED_ON}"),))


A_SHORT_PHRASE = 4
OF_IT_STILL = re.compile(
    r"\b(?:he|she|him|husband|wife|partner|boyfriend|girlfriend|ex|(?:not|i am|we are|feel) safe|unsafe|danger"
    r"|false alarm|hit|hits|hurt\w*|kill|kills|die|dying|living|scared|afraid|frightened|crying|trapped)\b"
)
BY_MISTAKE = Button(_("I sent it by mistake"), "by_mistake")
JOINING_WAITS = _("Joining in can wait: ask me about it again once this is over.")
OF_MEANS = re.compile(
    r"\b(?:evict\w*|eviction|bailiffs?|(?:can not|cannot|could not) (?:afford|pay)|(?:behind|arrears) (?:with|on|in)"
    r"|rent arrears|the (?:electric|gas)? ?meter|notice to quit|section 21|food ?bank|universal credit)\b"
)
THAT_TOO = _("That is a lot to have on top of it. You can ask me about that again, and tell whoever answers you.")
NOT_REPEATED = _(
    "I don't repeat here what you wrote, in case somebody reads along: it's further up in this chat. When you're "
    "alone, “send me a copy” gives you all that I keep. You can leave this chat at any moment, without a word."
)
ANSWERS: dict[Asked, Callable[[Conversation, World], str]] = {
    "help": _to_do,
    "who_comes": _who_comes,
    "rung_in_vain": _rung_in_vain,
    "call_off": _call_off,
    "told": _told,
    "when": _when,
    "somebody": _when,
    "to_do": _to_do,
    "finds_out": _finds_out,
    "say_nothing": still_here,
    "why": still_here,
}
NOBODY_ELSE = _("I tell nobody you know, and not the police. If anyone is in danger now, ring 999.")
HERE = _(
    "An answer comes here, in this chat. To be rung, type your number and I'll put it with it. I can't say how soon."
)
DONT_WAIT = _("Please don't wait for it if anyone is in danger: ring 999.")
RING = _("If it's happening now, or somebody is hurt or ill, ring 999 at once, even if they seem all right.")
NOBODY_IS_SENT = _(
    "I can't send anybody: I don't ring the police or an ambulance. To have somebody come, ring 999; if you can't "
    "speak, from a mobile, and press 55 when you're asked to."
)
TRY_AGAIN = _(
    "I'm sorry they didn't answer. If anyone is in danger, ring 999 now, at any hour; otherwise try once more, or "
    "another number that fits."
)
CANT_CALL_OFF = _(
    "I can't call that off: a person will still look in on you here, and you can tell them how it is. If anyone is in "
    "danger, ring 999."
)
THEN_RING = _("Thank you for saying so. Then these fit:")
NOT_PASSED_ON = _(
    "I don't pass on what you write: you can tell whoever answers you. If anyone is in danger now, ring 999."
)
NOBODY_STILL = (
    _("I'm still here, but nobody on duty can be reached through me. If anyone is in danger, ring 999."),
    _("Still here. Please ring 999 if anyone is in danger: nobody on duty can be reached through me."),
)
STILL_HERE = (
    _("I'm still here. A person will answer you about this; if anyone is in danger before then, ring 999."),
    _("Still here, and you don't have to write anything. Ring 999 if anyone is in danger before a person answers you."),
)
