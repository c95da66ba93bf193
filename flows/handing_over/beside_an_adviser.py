"""
What still works while a person has the chat: whatever is about the chat itself, never about what is said in it.

Everything else goes to that person. A word that may be meant for them ("later", "call me", "home") is theirs; only
the plain command is ours.
"""

import re
from dataclasses import replace

from flows import menu, stopping
from flows.choosing import is_double_tap
from flows.danger.doubting import asked_gently
from flows.effects import AddToHandoff, Button, Say
from flows.events import Pressed, Said
from flows.handing_over import handoff, kept_from_them, not_to_them, said_meanwhile
from flows.handing_over.who_answers import called, has_the_chat
from flows.hearing.normalise import plain
from flows.knowing import privacy
from flows.meeting import about
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING, LEFT_OPEN, leaving
from flows.wording import capital
from flows.words import _

STEPS = {
    ASKING: asked_gently.are_you_safe,
    kept_from_them.COMPLAINT: kept_from_them.complaint,
    "menu.pause": menu.pause,
    "privacy.known": privacy.known,
    "privacy.forget": privacy.forget,
}
"""Steps that go on while a person has the chat."""


def commanded(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What a word that works everywhere does here; None if it is for the person who has the chat."""
    command, outright = said.heard.command, _is_outright(said, world)
    match command:
        case "stop":
            return stopping.everything(talk, said.text, world)
        case "privacy" | "export" | "forget" | "resume":
            return menu.everywhere(_keeping_its_question(talk), command, said, world)
        case "pause" if not PAUSING.isdisjoint(plain(said.text).split()):
            return menu.everywhere(talk, command, said, world)
        case "menu" | "help" | "back" | "start_again" | "recap" | "adviser" if outright:
            return _told(talk, f"{has_the_chat(STRAIGHT, _who_has_it(world), talk, world)} {STILL_WORKS}")
    if said.heard.about in ABOUT_THE_CHAT:
        return _about_the_chat(talk, said, said.heard.about, world)
    return None


def goes_on(talk: Conversation, world: World) -> bool:
    """Whether the question of ours that is open goes on: about the chat itself, or to go round whoever has it."""
    return talk.step in STEPS or handoff.goes_round_them(talk, world)


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of their answer to a question of ours that is still on the table, or of a late yes to danger."""
    if talk.step in STEPS and talk.question:
        return STEPS[talk.step](talk, said, world)
    if handoff.goes_round_them(talk, world):
        return _drafting(talk, said, world) if talk.question else said_meanwhile.shown_again(talk, said)
    return asked_gently.typed_late(talk, said, world)


def _drafting(talk: Conversation, said: Said, world: World) -> Turn:
    """What they write may be part of what is none of that person's, so nothing goes to them before it is answered."""
    put = handoff.DRAFTS[talk.step](talk, said, world) or not_to_them.answered(talk, said, world)
    return put or Turn(talk, (Say(HELD),), ask=True)


def pressed(talk: Conversation, event: Pressed, world: World) -> Turn:
    """A button of ours that has nothing to do with any of this rests."""
    if is_double_tap(talk, event):
        return Turn(talk)
    if event.key == "resume":
        return menu.everywhere(talk, "resume", Said(event.label), world)
    return Turn(talk, (Say(f"{RESTING} {has_the_chat(WHAT_YOU_TYPE, _who_has_it(world), talk, world)}"),))


def put_aside(talk: Conversation) -> Conversation:
    """
    They went on talking to the person: a "yes" after that answers that person, and no question of ours.

    While the one about danger is open it is answered all the same, and later too where it is about that person.
    """
    about_them = talk.step == LEFT_OPEN and talk.answer("round")
    if talk.step == ASKING or about_them or talk.step not in (*STEPS, LEFT_OPEN):
        return talk
    return replace(talk.at("menu.listening"), question=())


def without_the_menu(turn: Turn) -> Turn:
    """The menu rests with the other buttons, so it isn't offered."""
    effects = (
        replace(each, buttons=_working(each.buttons)) if isinstance(each, Say) else each for each in turn.effects
    )
    return replace(turn, effects=tuple(effects))


def _about_the_chat(talk: Conversation, said: Said, asked: str, world: World) -> Turn:
    """The answer, with who reads it just now; what else they say in the same breath goes to that person as well."""
    reads = has_the_chat(READS_NOW, _who_has_it(world), talk, world) if asked == "seen" else ""
    text = f"{reads} {about.told_of(asked, world)}".strip()
    if asked == "complain" or not _says_more(said, world):
        return _told(talk, text)
    held = not_to_them.answered(talk, said, world) or kept_from_them.complained(talk, said, world)
    held = held or kept_from_them.asked_first(talk, said.text, world)
    return held.first(Say(text)) if held else _told(talk, text).first(AddToHandoff(said.text))


def _says_more(said: Said, world: World) -> bool:
    parts = (part.strip() for part in SENTENCES.split(said.text))
    return any(len(part.split()) > 1 and not world.ears.hear(part).about for part in parts)


def _is_outright(said: Said, world: World) -> bool:
    words = plain(said.text).removeprefix("please ").removesuffix(" please")
    return words in OUTRIGHT or words == world.programme.words.adviser


def _told(talk: Conversation, text: str) -> Turn:
    return Turn(talk, (Say(text, talk.question if talk.step == ASKING else ()),))


def _who_has_it(world: World) -> str:
    handoffs = world.past.handoffs
    return capital(called(handoffs[0].who, world.programme)) if handoffs else A_PERSON


def _keeping_its_question(talk: Conversation) -> Conversation:
    return replace(talk, interrupted=ASKING) if talk.step == ASKING else leaving(talk)


def _working(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    return tuple(button for button in buttons if button.key not in ("menu", "carry_on"))


SENTENCES = re.compile(r"[.!?,;\n]+")
PAUSING = frozenset({"pause", "snooze", "mute"})
OUTRIGHT = frozenset(
    {"menu", "main menu", "help", "back", "go back", "start again", "start over", "restart"}
    | {"recap", "adviser", "advisor", "person"}
)
A_PERSON = _("A person")
ABOUT_THE_CHAT = frozenset({"seen", "kept", "stored", "sold", "complain"})
RESTING, WHAT_YOU_TYPE = (
    _("A person has this chat for now, so my buttons are resting."),
    _("What you type goes to them."),
)
HELD = _("I've passed that on to nobody: this needs an answer first.")
READS_NOW = _("{who} is reading this chat now, and what you write goes straight to them.")
STRAIGHT = _("{who} has this chat, and what you write goes straight to them.")
STILL_WORKS = _("“Stop”, “pause”, “what do you know about me” and “delete everything” still come to me.")
