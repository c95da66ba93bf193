"""Being asked to stop: at once when that's plain; where it may only mean the question on the table, which is asked."""

import re
from typing import Literal

from flows.choosing import chosen
from flows.effects import AnswerSuggestion, Button, Say, Stop
from flows.events import Entered, Event, Said
from flows.following_up import nudge, promised
from flows.hearing.commands import nothing_but_stop
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.suggesting.offer_answers import KINDS
from flows.suggesting.suggest import KIND_LEFT_OUT, STANDS_FOR
from flows.suggesting.turned_down import Block
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, is_open, leaving, resting, returned
from flows.words import _


def asked(talk: Conversation, said: Said, world: World) -> Turn:
    """They asked to stop: done at once, unless it may only be about one thing. Asked twice, it's done."""
    words = plain(said.text)
    if (named := OF_ONE_KIND.match(words)) and (kind := _kind_in(named["what"])):
        return _kind_left_out(talk, kind, world)
    unsure = bool(ABOUT_ONE_THING.match(words)) or (is_open(talk) and bool(ONLY_THIS.match(words)))
    if unsure and talk.step != "stopping.which":
        return Turn(leaving(talk).at("stopping.which", stop_words=said.text), ask=True)
    return everything(talk, said.text, world)


def of_one_kind(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Said anywhere: they'd rather not be offered one kind of thing; where things are offered, that is heard there."""
    named = NOT_OFFERED.fullmatch(plain(said.text))
    kind = _kind_in(named["what"]) if named and not talk.step.startswith(NOT_HERE) else ""
    return _kind_left_out(talk, kind, world) if kind else None


def says_only_stop(said: Said) -> bool:
    """Whether an uncertain alarm is nothing but a stop, however much that sounds as if said to somebody feared."""
    alarm = said.heard.alarm
    return alarm is not None and not alarm.certain and nothing_but_stop(said.text)


def which(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask whether to leave only this, or to stop writing first altogether."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(THIS_OR_EVERYTHING, CHOICES),))
    match chosen(talk, event):
        case "this":
            return _only_this(talk)
        case "everything":
            return everything(talk, talk.answer("stop_words"), world)
        case "carry_on":
            return returned(talk)
    answer = yes_or_no(event.text) if isinstance(event, Said) else None
    if answer is False:
        return returned(talk)
    return Turn(talk, (Say(WHICH_OF_THE_TWO, CHOICES),)) if answer else None


def everything(talk: Conversation, words: str, world: World) -> Turn:
    """Nothing is sent unasked any more, from now on."""
    text = STOPPED_ALREADY if world.person.stopped else STOPPED
    waiting = f" {STILL_ANSWERED}" if talk.owner != "bot" else ""
    erasing = f" {TO_ERASE}" if REMOVES.search(plain(words)) else ""
    effects = (*nudge.declined(talk), Stop(words), Say(f"{text}{waiting}{erasing}", TURN_BACK_ON))
    return Turn(resting(talk), effects)


def _kind_in(what: str) -> Block | Literal["templates", ""]:
    """The one kind of thing they'd rather not be sent; '' where it may be all that we write."""
    if ALL_WE_WRITE.search(what):
        return ""
    if TEMPLATES.search(what):
        return "templates"
    return next((block for block, things in KINDS.items() if re.search(rf"\b(?:{things})\b", what)), "")


def _kind_left_out(talk: Conversation, kind: Block | Literal["templates"], world: World) -> Turn:
    """Only that is stopped, and that the rest isn't is said."""
    if kind == "templates":
        return carry_on(talk, f"{NO_TEMPLATES} {STOPS_ALL}")
    left_out = KIND_LEFT_OUT[kind].format(kind=world.programme.academy.kind.lower())
    return carry_on(talk, f"{left_out} {STOPS_ALL}", AnswerSuggestion(STANDS_FOR[kind], "declined_kind"))


def _only_this(talk: Conversation) -> Turn:
    """What came due isn't asked about again; any other question is left."""
    about_it = promised.answered(talk, "quiet") if talk.interrupted.startswith("check_in.") else ()
    left = promised.done(talk).without("stop_words").at("menu.listening")
    return Turn(left, (*nudge.declined(talk), *about_it, Say(LEFT, MENU)))


ONLY_THIS = re.compile(
    r"^(please |just |okay |right |oh )*(stop (it|this|that|asking.*)|enough( of (this|that))?"
    r"|no more( of (this|that))?|turn it off|give it a rest)( now| please| thanks)*$"
)
OF_ONE_KIND = re.compile(
    r"^(?:(?:please|just|okay|right|oh|and|also|so|can you|could you|will you|i want you to) )*"
    r"(?:stop|quit|do not|never|no more)"
    r" (?:(?:sending|send|giving|offering|showing|suggesting|texting|messaging|recommending|pushing) )?"
    r"(?:(?:me|us) )?(?P<what>.+)$"
)
NOT_HERE = ("suggest.", "safety.", "handoff.", "welcome.")
NOT_OFFERED = re.compile(
    r"(?:(?:please|just|okay|oh|and|also|can you|could you) )*(?:stop|quit|do not) "
    r"(?:offer|offering|suggest|suggesting|recommend|recommending|pushing) (?:(?:me|us) )?(?P<what>(?:\w+ ?){1,4})"
)
ABOUT_ONE_THING = re.compile(
    r"^(?:(?:please|just|okay|right|oh|and|also|so|can you|could you|will you) )*(?:stop|quit|do not|never) "
    r"(?:messaging|texting|writing to|message|text|contacting|bothering|pestering|nagging|sending)(?: (?:me|us))?"
    r"(?: (?:messages|texts|stuff|things|anything))? about (?!(?:this|that|it|anything|everything)\b)"
)
ALL_WE_WRITE = re.compile(r"\b(?:messages?|texts?|reminders?|nudges?|spam|notifications?|everything|anything|all)\b")
TEMPLATES = re.compile(r"\b(?:templates?|forms?|documents?|paperwork|files?|attachments?|pdfs?)\b")
CHOICES = (Button(_("Just this"), "this"), Button(_("Everything"), "everything"), Button(_("Carry on"), "carry_on"))
TURN_BACK_ON = (Button(_("Turn it back on"), "resume"), Button(_("Menu"), "menu"))
THIS_OR_EVERYTHING = _("Shall I leave just this, or stop writing to you first altogether?")
WHICH_OF_THE_TWO = _("Which is it: leave just this, or stop writing to you first altogether?")
LEFT = _("I'll leave that alone. You can still write to me about anything.")
STOPPED = _("All right, I won't write to you first any more. You can still ask me things here, and one tap undoes it.")
STOPPED_ALREADY = _("It's off already: I won't write to you first. One tap turns it back on.")
REMOVES = re.compile(r"\b(remove|take) (me|us) (off|from|out)\b|\bremove me\b")
TO_ERASE = _("To have everything about you deleted as well, say “delete everything”.")
NO_TEMPLATES = _("I send a template only to somebody who asks for it, so I'll send none unless you ask.")
STOPS_ALL = _("Nothing else has changed; say “stop” and I won't write to you first at all.")
STILL_ANSWERED = _("Anybody I've asked or told about you can still answer you here.")
