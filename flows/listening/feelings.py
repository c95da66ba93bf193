"""People first: somebody is sorry, ill, bereaved or worn out; somebody is rude; somebody writes another language."""

import re
from dataclasses import replace
from datetime import timedelta

from flows.choosing import chosen
from flows.diagnosing.told import goes_on
from flows.effects import Button, Effect, OpenHandoff, PauseUntil, Say
from flows.events import Entered, Event, Said
from flows.following_up import promised
from flows.following_up.patience import at_on
from flows.hearing.replies import yes_or_no
from flows.listening import grief, listen, repair, somebody_ill, staying, topic
from flows.listening.feelings_languages import LANGUAGES, Language
from flows.listening.grief import ways
from flows.listening.grief import when_ready as when_ready
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving, returned
from flows.wording import clip, day, differently, today
from flows.words import _


def acknowledged(talk: Conversation, said: Said, world: World) -> Turn:
    """Answer the person before the message; nothing is asked about the work."""
    heard = said.heard
    if heard.feeling == "bereaved":
        return grief.told(talk, said)
    if heard.feeling or somebody_ill.who_is_ill(said.text):
        return _feeling(talk, said, world)
    if misses_somebody(said):
        return grief.missed(talk)
    if heard.rude:
        return _rude(talk, said, world)
    if heard.language not in LANGUAGES:
        return listen.aside(talk, said, world)
    answered = person(talk, said, world) if talk.step == PERSON else None
    return answered or _other_language(talk, said)


def first(said: Said, world: World) -> bool:
    """Whether the person comes before whatever else the message is about."""
    told = said.heard.feeling and not carries_on(said, world)
    return bool(told) or misses_somebody(said) or somebody_ill.who_is_ill(said.text) != ""


def misses_somebody(said: Said) -> bool:
    """Whether all they say is that they miss somebody: no case for a summary."""
    return grief.MISSING.fullmatch(said.text.replace("’", "'").strip()) is not None


def quiet(talk: Conversation, event: Event, world: World) -> Turn | None:
    """After a kind word: leave them be for a while, or go on if they'd rather."""
    match event, chosen(talk, event):
        case Entered(), _:
            return Turn(talk, (Say(WHENEVER, ways(talk)),))
        case _, "quiet":
            until = today(world) + A_MONTH
            pause = PauseUntil(at_on(until, world))
            return Turn(talk.at("menu.listening"), (pause, Say(LEFT_BE.format(day=day(until, today(world))))))
        case _, "go_on":
            return _gone_on(talk)
        case _, "stay":
            return Turn(talk.at("menu.listening"), (Say(STAYING),))
    if isinstance(event, Said) and ALL_RIGHT.search(event.text):
        return Turn(talk.at("menu.listening"), (Say(STAYING),))
    when_it_was = grief.goes_on(talk, event) if isinstance(event, Said) else None
    return when_it_was or staying.with_them(talk, event, world)


def person(talk: Conversation, event: Event, world: World) -> Turn | None:
    """In their own language: whether a person should answer them."""
    words = LANGUAGES.get(talk.answer("language"))
    if words is None:
        return returned(talk)
    match event, _yes_or_no(talk, event, words):
        case Entered(), _:
            return Turn(talk, (Say(words.only_english, (Button(words.yes, "yes"), Button(words.no, "no"))),))
        case _, "yes":
            summary = WRITES_IN.format(language=words.name, words=talk.answer("words"))
            waiting = replace(talk.at("handoff.waiting"), owner="waiting")
            return Turn(waiting, (OpenHandoff("ordinary", summary, "language", world.around), Say(words.asked)))
        case _, "no":
            return Turn(talk.at("menu.listening"), (Say(words.all_right),))
    return None


def _yes_or_no(talk: Conversation, event: Event, words: Language) -> str:
    """A press, or a yes or no typed in their language or in English."""
    if key := chosen(talk, event):
        return key
    if not isinstance(event, Said):
        return ""
    return words.means(event.text) or YES_OR_NO[yes_or_no(event.text)]


def _feeling(talk: Conversation, said: Said, world: World) -> Turn:
    heard = said.heard
    feeling = heard.feeling or "ill"
    who = somebody_ill.who_is_ill(said.text) if feeling in ("ill", "family_ill") else ""
    said_back = (ABOUT_THEM.format(who=who), FEELINGS["family_ill"][1]) if who else FEELINGS[feeling]
    aside = feeling == "family_ill" or (who and "?" not in said.text)
    later = "" if aside else topic.clear(heard)
    left, kept = _left_in_peace(talk, said)
    after = leaving(left).knowing(later_topic=later, hard_words=clip(said.text, WORDS_KEPT))
    return Turn(after.at("feelings.quiet"), (*kept, Say(differently(talk, said_back), ways(after))))


def _left_in_peace(talk: Conversation, said: Said) -> tuple[Conversation, tuple[Effect, ...]]:
    """A check-in that is answered so has its answer: it isn't asked again by itself."""
    if not talk.step.startswith("check_in."):
        return talk, ()
    return promised.done(talk).at("menu.listening"), promised.answered(talk, "not_yet", said.text)


def carries_on(said: Said, world: World) -> bool:
    """Whether somebody worn out tells all the same what goes on and well: met with that first (CONVERSATION 4)."""
    return said.heard.feeling == "exhausted" and goes_on(said, world)


def _gone_on(talk: Conversation) -> Turn:
    if talk.answer("later_words"):
        return Turn(talk.at("feelings.when_ready"), ask=True)
    if later := talk.answer("later_topic"):
        return Turn(talk.at("suggest.choose", topic=later, topic_by="you", later_topic=""), ask=True)
    return returned(talk)


def _rude(talk: Conversation, said: Said, world: World) -> Turn:
    if topic.clear(said.heard) and len(said.text.split()) > ONLY_RUDE:
        return listen.aside(talk, said, world)
    if talk.step.startswith(NO_OFFER):
        return Turn(talk, (Say(CALM[talk.version % 2], talk.question),))
    return repair.owned(talk, world)


def _other_language(talk: Conversation, said: Said) -> Turn:
    kept = leaving(talk).at(PERSON, language=said.heard.language, words=said.text)
    return Turn(kept, ask=True)


ALL_RIGHT = re.compile(r"\b(i'?m|i am|im|we'?re) (ok|okay|fine|al+ ?right|good|better)\b", re.IGNORECASE)
PERSON, WORDS_KEPT = "feelings.person", 160
YES_OR_NO = {True: "yes", False: "no", None: ""}
ONLY_RUDE = 4  # words; in so few, "waste" and "rubbish" are of us
A_MONTH = timedelta(days=28)
ABOUT_THEM = _("I'm sorry about your {who}, that's a lot of worry. Be where you're needed; all of this will keep.")
FEELINGS = {
    "sorry": (
        _("Nothing to be sorry for. There's no clock on this, and nothing has been lost."),
        _("Truly, there's nothing to be sorry for."),
    ),
    "ill": (
        _("I'm sorry you're not well. Look after yourself first; all of this will keep."),
        _("I hope it eases soon. All of this will keep."),
    ),
    "family_ill": (
        _("I'm sorry, that's a lot of worry. Be where you're needed; all of this will keep."),
        _("I hope there's better news soon. All of this will keep."),
    ),
    "exhausted": (
        _("That sounds like a lot to be carrying. You've done plenty, and it's fine to put this down for a bit."),
        _("You've carried a lot. It's fine to let this wait."),
    ),
}
WRITES_IN = _("Writes in {language} and asks for a person. Their message: {words}")
WHENEVER = _("There's no hurry.")
LEFT_BE = _("I'll keep quiet until {day}. Write before then only if you feel like it.")
STAYING = _("All right. I'm here when you want me.")
CALM = (_("Fair enough. I'm still here if you want to carry on."), _("All right. We can carry on whenever you like."))
NO_OFFER = ("safety.", "welcome.", "handoff.", "feelings.")
