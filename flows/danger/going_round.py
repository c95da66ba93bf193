"""
Whom words are about, where that is an adviser: it goes round them, a complaint as well as danger.

Whoever only asks for an adviser, or tells them something ("tell Aisha he hits me"), isn't speaking about them. Where
that can't be told, it goes round them: somebody else hears of it all the same.
"""

import re
from dataclasses import replace

from flows.danger import taken_ill
from flows.danger.only_named import is_spoken_of
from flows.handing_over.reasons import COMPLAINS
from flows.hearing.as_typed import as_typed
from flows.hearing.heard import Heard
from flows.history import Waiting
from flows.turn import EVERY_ADVISER, Conversation, World
from flows.wording import TITLES, first_name


def goes_round(around: str, adviser: str) -> bool:
    """Whether something that goes round `around` goes round this adviser."""
    return bool(around) and around in (adviser, EVERY_ADVISER)


def about_adviser(text: str, world: World) -> str:
    """The id of the adviser these words are about, EVERY_ADVISER where that can't be said, or an empty string."""
    said = f" {_named_right(as_typed(text), world)} "
    words = world.programme.words.adviser.lower()
    ours = world.card.adviser if world.card and world.card.adviser else EVERY_ADVISER
    meant = {each.id for each in world.programme.advisers if is_spoken_of(_names(each.name), said)}
    if is_spoken_of(rf"(?:my|our|the|this|that|ur|your) (?:{re.escape(words)}|advis[eo]r)", said) and not meant:
        meant.add(ours)
    return both(*meant)


def named_in(text: str, world: World) -> str:
    """The id of the adviser these words name in whatever way, EVERY_ADVISER for more than one, or an empty string."""
    said, role = _named_right(as_typed(text), world), re.escape(world.programme.words.adviser.lower())
    meant = {each.id for each in world.programme.advisers if re.search(rf"\b{_names(each.name)}\b", said)}
    if not meant and re.search(rf"\b({role}|advis[eo]r)\b", said):
        meant.add(world.card.adviser if world.card and world.card.adviser else EVERY_ADVISER)
    return both(*meant)


def heard(text: str, world: World) -> Heard:
    """What is heard in a message. An adviser's name must not hide that somebody does harm: then they count as "he"."""
    plainly = _with_an_accident(world.ears.hear(text), text)
    if plainly.alarm or not about_adviser(text, world):
        return plainly
    typed = _named_right(" ".join(text.replace("’", "'").split()), world)
    nameless = re.sub(_anybody(world), "he", typed, flags=re.IGNORECASE)
    if ONLY_NOT_TO_THEM.fullmatch(nameless):
        return plainly
    alarm = world.ears.hear(nameless).alarm
    only_complains = alarm and not alarm.certain and re.search(COMPLAINS, nameless.lower())
    return plainly if only_complains else replace(plainly, alarm=alarm)


def _with_an_accident(plainly: Heard, text: str) -> Heard:
    """What was heard, and that somebody was taken ill, where that is more than what was heard of danger."""
    ill = None if plainly.alarm and plainly.alarm.certain else taken_ill.alarm_in(text)
    if not ill or (plainly.alarm and not ill.certain):
        return plainly
    return replace(plainly, alarm=ill, decision="urgent")


def points_at(text: str, world: World) -> str:
    """The adviser whom a short answer such as "it was Aisha" gives as who did it, in the way of `about_adviser`."""
    words = text.lower().split()
    pointing = len(words) <= A_SHORT_ANSWER and POINTING.search(text.lower()) and not ASKS.search(text.lower())
    return about_adviser(text, world) if pointing else ""


def already(talk: Conversation, world: World) -> str:
    """Whom what they ask for goes round whatever it is about: chosen before, or since something else of theirs does."""
    return both(talk.answer("handoff_around"), talk.answer("round"), *(each.around for each in world.past.handoffs))


def stands(talk: Conversation, world: World) -> str:
    """Round whom everything in this chat goes while danger or a doubt about them stands."""
    doubted = talk.answer("round")
    if talk.owner == "bot":
        return doubted
    return both(doubted, *(each.around for each in world.past.handoffs if each.urgency == "safety"))


def holder_of(world: World) -> Waiting | None:
    """Whoever has the chat, if anybody."""
    return next((each for each in world.past.handoffs if each.state == "taken"), None)


def complained_of(talk: Conversation, holder: Waiting, world: World) -> str:
    """Whom a complaint, open or kept for later, goes round, if that is the holder and they weren't let read on."""
    if talk.answer("theirs_again") == str(holder.id):
        return ""
    ordinary = (each.around for each in world.past.handoffs if each.urgency != "safety")
    return both(*(each for each in (*ordinary, talk.answer("kept_around")) if goes_round(each, holder.who)))


def drafted_about(talk: Conversation, world: World) -> str:
    """Whom what is on the table, and not sent yet, is about."""
    chosen = (talk.answer("complaint_of"), talk.answer("handoff_around"))
    return both(*chosen, about_adviser(talk.answer("handoff_summary"), world))


def covers(around: str, wanted: str) -> bool:
    """Whether what goes round `around` goes round whoever is `wanted` to be gone round."""
    return both(around, wanted) == around


def both(*around: str) -> str:
    """What goes round each of these."""
    meant = {each for each in around if each}
    return meant.pop() if len(meant) == 1 else EVERY_ADVISER if meant else ""


def called(around: str, world: World) -> str:
    """What to call whoever it goes round."""
    adviser = world.programme.adviser(around)
    return first_name(adviser.name) if adviser else f"any {world.programme.words.adviser}"


def _named_right(said: str, world: World) -> str:
    """The same words with "aishas" as "aisha's": a name is heard with an s and no apostrophe."""
    names = "|".join(_names(each.name) for each in world.programme.advisers)
    return re.sub(rf"\b({names})s\b", r"\1's", said, flags=re.IGNORECASE) if names else said


def _anybody(world: World) -> str:
    names = "|".join(_names(each.name) for each in world.programme.advisers)
    return rf"\b(?:(?:my|our|the|ur|your) advis[eo]r )?(?:{names})\b|\b(?:my|our|the|ur|your) advis[eo]r\b"


def _names(name: str) -> str:
    parts = name.lower().split()
    whole = re.escape(" ".join(parts))
    return f"(?:{whole}|{re.escape(parts[-1] if parts[0].rstrip('.') in TITLES else parts[0])})"


A_SHORT_ANSWER = 8
POINTING = re.compile(r"\b(it|its|it's|that|that's|this|did|does|done|who|by|mean|he's|she's|was)\b")
ONLY_NOT_TO_THEM = re.compile(
    r"\W*(?:(?:please|pls|but|and|just)\W+)*(?:don'?t|do not|dnt|never) (?:send|show|give|forward|pass)"
    r" (?:this|it|that|them)(?: on)?(?: to)? he(?: please| pls)?\W*",
    re.IGNORECASE,
)
ASKS = re.compile(r"\?|^(has|is|does|can|will|when|where|did|could|would|should|how|have|was|who)\b")
