"""All is well, and nothing is needed: a no to whatever was suggested or asked, met warmly, with the door left open."""

from collections.abc import Callable

from flows.choosing import chosen
from flows.effects import Say
from flows.events import Pressed, Said
from flows.following_up.coming_back import finished, left_open
from flows.handing_over.sent import ways_on
from flows.hearing.no_need import needs_nothing, turns_it_down
from flows.listening import shrugged
from flows.turn import Conversation, Turn
from flows.way_back import MENU, carry_on, is_open, leaving
from flows.wording import differently
from flows.words import _


def before_the_step(talk: Conversation, said: Said, to_the_step: Callable[[Pressed], Turn | None]) -> Turn | None:
    """Where something is offered, it is not now; where they were asked what there is to tell or want, that is all."""
    if talk.owner != "bot" or not needs_nothing(said.text):
        return None
    if talk.step == "suggest.one" and turns_it_down(said.text):
        return left_open(talk)
    if talk.step.startswith(LOOKING) and not chosen(talk, said):
        return instead_of_a_topic(talk, said)
    if talk.step in OFFERED:
        pressed = shrugged.button_for("nothing", talk, said)
        return to_the_step(pressed) if pressed else None
    turned_down = talk.step in QUESTIONS and (turns_it_down(said.text) or not chosen(talk, said))
    if turned_down or (talk.step in WHAT_THERE_IS and not chosen(talk, said)):
        return finished(talk, differently(talk, THATS_FINE))
    return None


def instead_of_a_topic(talk: Conversation, said: Said) -> Turn | None:
    """Anywhere else: no topic is meant by it, and a question that is open stays."""
    if not needs_nothing(said.text):
        return None
    text = differently(talk, THATS_FINE)
    if talk.owner == "waiting":
        return Turn(talk, (Say(f"{text} {STILL_STANDS}", talk.question),))
    if is_open(talk) and (turns_it_down(said.text) or talk.step.startswith(LOOKING)):
        left = leaving(talk).at("menu.listening")
        return Turn(left, (Say(text, ways_on(left)),))
    return carry_on(talk, text) if is_open(talk) else Turn(talk.at("menu.listening"), (Say(text, MENU),))


OFFERED = frozenset({"suggest.one", "nudge.answer", "academy.what"})
LOOKING = ("guides.", "documents.", "glossary.", "stories.", "peers.", "technical.")
QUESTIONS = frozenset({"diagnose.question", "diagnose.play_back"})
WHAT_THERE_IS = frozenset(
    {"diagnose.tell_me", "diagnose.what_helps", "listen.which_topic", "listen.which_first", "privacy.known"}
)
THATS_FINE = (
    _("That's fine, thanks for saying. I'm here whenever something comes up."),
    _("Right you are. Write to me whenever you like."),
)
STILL_STANDS = _("What you asked a person for still stands; “call it off” takes it back.")
