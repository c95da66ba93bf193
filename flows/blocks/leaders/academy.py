"""The leadership programme: what it is, and putting somebody forward. Nobody is asked whether they're a leader."""

from flows.blocks import put_another_way
from flows.blocks.leaders import academy_asked
from flows.blocks.leaders.my_application import how_they_stand
from flows.choosing import chosen
from flows.effects import AnswerSuggestion, Button, PutForward, Say, Suggest
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.handing_over import handoff
from flows.hearing.replies import yes_or_no
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, is_open, leaving
from flows.wording import adviser_name, quoted
from flows.words import _


def what(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say what it is, what it takes and how people get in."""
    match chosen(talk, event):
        case "me":
            return Turn(talk.at("academy.me"), ask=True)
        case "put_forward":
            return Turn(talk.at("academy.who"), ask=True)
        case "how":
            academy = world.programme.academy
            return Turn(talk, (AnswerSuggestion("academy", "more"), Say(academy.how, (PUT_FORWARD, NOT_NOW))))
        case "not_now":
            return finished(talk, ANOTHER_TIME, AnswerSuggestion("academy", "not_now"))
    return Turn(talk, (*_suggested(world), _what_it_is(world))) if isinstance(event, Entered) else None


def who(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask who it would suit; their words go to the adviser, who talks to that person."""
    key = chosen(talk, event)
    if key == "never_mind" or (isinstance(event, Said) and yes_or_no(event.text) is False):
        return finished(talk, ANOTHER_TIME)
    if key == "me":
        return _put_forward(talk, ME, world)
    match event:
        case Entered():
            return Turn(talk, (Say(WHO.format(adviser=adviser_name(world)), (Button(_("Me"), "me"), NEVER_MIND)),))
        case Said(text=text) if not event.heard.wants_human and not text.rstrip().endswith("?"):
            return _about(talk, text, world)
    return None


def pass_on(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what would be passed on of a neighbour; nothing goes before they say so."""
    words, over = talk.answer("forward_words"), talk.without("forward_words")
    match chosen(talk, event) or _yes_or_no(event):
        case "send":
            return _put_forward(over, words, world)
        case "change":
            return Turn(talk.at("academy.put_it"), ask=True)
        case "leave":
            return finished(over, NOT_SENT)
    if not isinstance(event, Entered):
        return None
    adviser = adviser_name(world)
    text = f"{handoff.WHAT_WOULD_GO.format(who=adviser)}\n“{words}”\n{THEN.format(adviser=adviser)} {handoff.SHALL_I}"
    return Turn(talk, (Say(text, handoff.SEND_CHANGE_LEAVE),))


def put_it(talk: Conversation, event: Event, world: World) -> Turn | None:
    """They put it another way; it is shown again before it goes."""
    return put_another_way.asked(talk, event, "forward_words", "academy.pass_on", handoff.MOST_KEPT)


def me(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask once, then put them forward themselves."""
    match chosen(talk, event):
        case "me":
            return _put_forward(talk, ME, world)
        case "not_now":
            return finished(talk, ANOTHER_TIME, AnswerSuggestion("academy", "not_now"))
    if not isinstance(event, Entered):
        return None
    text = SHALL_I.format(name=world.programme.academy.name, adviser=adviser_name(world))
    return Turn(talk, (Say(text, (YES_ME, NOT_NOW)),))


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they ask of it, wherever they are, and whether they'd like to be put forward; None for anything else."""
    if chosen(talk, said) or talk.step.startswith(("handoff.", "welcome.")):
        return None
    if academy_asked.asks_what_came_of_it(talk, said, world):
        return _told_how_they_stand(talk, world)
    if academy_asked.wants_out(talk, said, world):
        return handoff.begin(talk, reason="academy", words=TO_TAKE_BACK.format(words=said.text))
    here = talk if talk.step.startswith("academy.") else leaving(talk)
    answer = academy_asked.answer_to(talk, said, world)
    if academy_asked.wants_it(talk, said, world):
        return Turn(here.at("academy.me"), (Say(answer),) if answer else (), ask=True)
    if not answer:
        return None
    return Turn(here.at("academy.what"), (Say(answer, (ME_PLEASE, PUT_FORWARD, NOT_NOW)),))


def _told_how_they_stand(talk: Conversation, world: World) -> Turn:
    text = how_they_stand(world)
    if is_open(talk) and not talk.step.startswith("academy."):
        return carry_on(talk, text)
    return Turn(talk.at("menu.listening"), (Say(text, MENU),))


def _what_it_is(world: World) -> Say:
    academy = world.programme.academy
    return Say(f"{academy.name}: {academy.what} {academy.takes}\n\n{SOMEBODY}", (PUT_FORWARD, HOW, NOT_NOW))


def _suggested(world: World) -> tuple[Suggest, ...]:
    before = any(made.offer == "academy" and made.mine for made in world.past.suggestions)
    return () if before else (Suggest("academy", world.programme.academy.topics[0], LOOKED_FOR_IT, "you"),)


def _about(talk: Conversation, words: str, world: World) -> Turn:
    """A neighbour, in their words: shown before they go, here or as a message to a person."""
    if not world.person.consent or world.goes_round_theirs:
        return _put_forward(talk, words, world)
    return Turn(talk.at("academy.pass_on", forward_words=words.strip()[: handoff.MOST_KEPT]), ask=True)


def _yes_or_no(event: Event) -> str:
    said = yes_or_no(event.text) if isinstance(event, Said) else None
    return {True: "send", False: "leave", None: ""}[said]


def _put_forward(talk: Conversation, words: str, world: World) -> Turn:
    if not world.person.consent or world.goes_round_theirs:
        return handoff.begin(talk, reason="academy", words=FOR_THE_ADVISER.format(words=words))
    said = PASSED_ON_ME if words == ME else PASSED_ON.format(words=quoted(words))
    text = f"{said} {THEN.format(adviser=adviser_name(world))}"
    return finished(talk, text, PutForward(words), AnswerSuggestion("academy", "yes"))


PUT_FORWARD = Button(_("Put someone forward"), "put_forward")
HOW = Button(_("How does it work?"), "how")
NOT_NOW = Button(_("Not now"), "not_now")
ME_PLEASE, YES_ME = Button(_("I'd like to do it"), "me"), Button(_("Yes, put me forward"), "me")
NEVER_MIND = Button(_("Never mind"), "never_mind")
ME = "me"

LOOKED_FOR_IT = _("you looked for it yourself")
SOMEBODY = _("Is there somebody who'd enjoy it, you or a neighbour?")
WHO = _("Who are you thinking of, and what do they do round your way? I'll show you what I'd pass on to {adviser}.")
SHALL_I = _("Shall I put you forward for {name}? {adviser} gets in touch then, and it's not a promise of a place.")
FOR_THE_ADVISER = _("I'd like to put somebody forward for the leadership programme: {words}")
TO_TAKE_BACK = _("I'd like a name taken back from the leadership programme: {words}")
PASSED_ON = _("I've passed on {words}.")
PASSED_ON_ME = _("I've put you forward.")
THEN = _("{adviser} will be in touch about what happens next; it's not a promise of a place.")
NOT_SENT = _("All right, nothing has gone to anybody.")
ANOTHER_TIME = _("That's fine. It's under “For leaders” in the menu if it comes to mind again.")
