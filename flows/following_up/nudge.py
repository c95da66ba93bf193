"""A message that the programme team wrote to many areas, and what this person answers."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger import in_doubt
from flows.effects import AnswerNudge, Button, Effect, Say, Stop
from flows.events import Entered, Event, NudgeSent, Said
from flows.following_up import filling
from flows.following_up.promised import person
from flows.handing_over import handoff
from flows.listening import listen
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving, returned, undone
from flows.wording import clip, listed, short_name
from flows.words import _


def arrived(talk: Conversation, event: NudgeSent, world: World) -> Turn:
    """Pass on what the team wrote and who wrote it, keeping the question that was open."""
    text = written(event.text, event.by, world.programme.about.team, event.to)
    if in_doubt.is_here(talk):  # a "yes" to whether anyone is in danger must never be taken for a yes to this
        return Turn(talk, (_with_it(Say(text), event),), ask=True)
    if talk.owner != "bot":  # what they write goes to whoever has the chat
        return Turn(talk, (_with_it(Say(text), event),))
    kept = _over(leaving(talk)).at("nudge.answer", nudge=str(event.nudge), nudge_words=clip(event.text, WORDS_KEPT))
    kept = kept.knowing(nudge_more=event.more) if event.more else kept
    return Turn(kept, (_with_it(Say(text, ANSWERS), event),))


def written(text: str, by: str, team: str, to: str) -> str:
    """The whole message as it is read: who it is from and to whom, then their words."""
    called = short_name(by, team) if by else team
    who = team if called == team else SOMEBODY_IN.format(name=called, team=team)
    return f"{FROM.format(by=who, to=to)}\n\n{text}"


def addressed(*, region: str, area: str, narrowed: bool, areas: int) -> str:
    """To whom it goes. `narrowed` says that something besides the place chose them, `areas` how many they live in."""
    if area:
        return (SOME_IN if narrowed else ALL_IN).format(area=area)
    if not narrowed:
        every = EVERY_AREA_IN_THE if region.startswith(POINTS) else EVERY_AREA_IN
        return every.format(region=region) if region else EVERYBODY
    if areas <= 1:
        return IN_YOUR_AREA if areas else A_FEW_PEOPLE
    return A_FEW_AREAS if areas <= A_FEW else MANY_AREAS


def unfit(text: str) -> str:
    """Why this can't be sent, as a sentence that says what to do; empty if it can."""
    if not text.strip():
        return EMPTY
    if len(text) > LONGEST:
        return TOO_LONG.format(many=len(text), most=LONGEST)
    return not_filled_in(text)


def not_filled_in(text: str) -> str:
    """That nothing can be filled in for something in braces; empty if all of it can be."""
    unknown = filling.unknown(text)
    return NOT_FILLED_IN.format(place=unknown, places=listed(filling.FILLED_IN)) if unknown else ""


def unfit_more(more: str) -> str:
    """The same of what a yes reads, which may be left out."""
    why = unfit(more) if more else ""
    return WHEN_THEY_PRESS_YES.format(why=why) if why else ""


def answer(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Take the answer; what they write about something is an answer too, and is heard as itself."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(ABOUT_IT, ANSWERS),))
    key = chosen(talk, event)
    told = _answered(talk, key)
    match key:
        case "yes":
            return Turn(talk.at("nudge.more"), told, ask=True)
        case "not_now":
            return _later(talk, told)
        case "no_more":
            words = event.text if isinstance(event, Said) else str(NO_MORE_OF_THESE.label)
            return Turn(_over(talk).at("menu.listening"), (*told, Stop(words), Say(NO_MORE, UNDO)))
    if isinstance(event, Said) and _asks_of_it(event):
        return _passed_on(talk, event).first(*_answered(talk, "wrote"))
    if isinstance(event, Said) and listen.about_something(event.heard):
        heard = handoff.needed(talk, event, world) or listen.aside(talk, event, world)
        return heard.first(*_answered(talk, "wrote"))
    return None


def more(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A yes: what the team wrote for it, once; a person can say more, or they can tell how it is with them."""
    if isinstance(event, Entered):
        told = talk.answer("nudge_more") or ALL_I_KNOW
        return Turn(talk.without("nudge_more"), (Say(told, (person(world), HOW_WE_ARE, Button(_("Menu"), "menu"))),))
    match chosen(talk, event):
        case "person":
            wanted = MORE_ABOUT.format(team=world.programme.about.team, words=talk.answer("nudge_words"))
            return handoff.begin(_over(talk), words=wanted)
        case "tell":
            return Turn(_over(talk).at("diagnose.tell_me"), ask=True)
    return _passed_on(talk, event) if isinstance(event, Said) and _asks_of_it(event) else None


def declined(talk: Conversation) -> tuple[Effect, ...]:
    """What to note of "stop" when it was said to one of these."""
    return _answered(talk, "no_more") if talk.step == "nudge.answer" else ()


def never_came(talk: Conversation, number: int) -> Conversation:
    """The conversation as if that message had not been written, unless they have gone on to something else."""
    if talk.step != "nudge.answer" or talk.number("nudge") != number:
        return talk
    return undone(_over(talk))


def _with_it(said: Say, event: NudgeSent) -> Say:
    return replace(said, files=(event.file,) if event.file else (), document=event.document)


def _answered(talk: Conversation, key: str) -> tuple[Effect, ...]:
    number = talk.number("nudge")
    return (AnswerNudge(number, key),) if number else ()


def _asks_of_it(said: Said) -> bool:
    """Whether they ask something that only whoever wrote it can answer: a date, a door, a price."""
    return bool(A_QUESTION.search(said.text)) and not listen.about_something(said.heard)


def _passed_on(talk: Conversation, said: Said) -> Turn:
    words = ASKED_ABOUT.format(about=talk.answer("nudge_words"), asked=said.text)
    return handoff.begin(_over(talk), reason="unmet", words=words)


def _later(talk: Conversation, told: tuple[Effect, ...]) -> Turn:
    if talk.interrupted:
        return returned(_over(talk)).first(*told, Say(NOT_NOW))
    return Turn(_over(talk).at("menu.listening"), (*told, Say(NOT_NOW_AND_QUIET)))


def _over(talk: Conversation) -> Conversation:
    return talk.without("nudge", "nudge_words", "nudge_more")


WORDS_KEPT = 160
A_FEW = 5
POINTS = ("North", "South", "East", "West")  # "the North East", but "London"
MOST_SENT = 1024  # characters: WhatsApp takes no more with buttons, and Telegram no more under a picture
LONGEST = 700  # characters as it is written; with its first line it mostly fits in that
A_QUESTION = re.compile(
    r"\?|^\W*(and |but |ok |yes |yeah )*(is|are|was|will|would|can|could|do|does|what|when|where|who|how|which|any)\b",
    re.IGNORECASE,
)
NO_MORE_OF_THESE = Button(_("No more of these"), "no_more")
ANSWERS = (Button(_("Yes, tell me"), "yes"), Button(_("Not now"), "not_now"), NO_MORE_OF_THESE)
HOW_WE_ARE = Button(_("Tell you how we are"), "tell")
UNDO = (Button(_("Turn it back on"), "resume"), Button(_("Menu"), "menu"))
ABOUT_IT = _("About that message from the team: would you like to tell me how it is with you?")
FROM, SOMEBODY_IN = _("This is from {by}, to {to}:"), _("{name} in {team}")
SOME_IN, ALL_IN = _("some people in {area}"), _("everybody in {area}")
EVERY_AREA_IN, EVERY_AREA_IN_THE = _("every area in {region}"), _("every area in the {region}")
EVERYBODY, IN_YOUR_AREA = _("everybody in the programme"), _("people in your area")
A_FEW_PEOPLE, A_FEW_AREAS, MANY_AREAS = _("a few people"), _("a few areas"), _("many areas")
EMPTY = _("Write what you want to say.")
TOO_LONG = _("That's {many} characters; {most} fit on a phone's screen. Please shorten it.")
NOT_FILLED_IN = _("{place} can't be filled in; there are {places}.")
WHEN_THEY_PRESS_YES = _("What they read when they press yes: {why}")
ALL_I_KNOW = _("Good. What I know of it is in that message. A person can tell you more, or tell me how it is with you.")
MORE_ABOUT = _("I'd like to hear more about this from {team}: {words}")
ASKED_ABOUT = _("{asked} (about the team's message: {about})")
NOT_NOW = _("Not now it is.")
NOT_NOW_AND_QUIET = _("Not now it is. I'm here when you want something.")
NO_MORE = _("All right, no more of these, and I won't write first again. You can still ask me anything here.")
