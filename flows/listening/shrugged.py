"""Not knowing, having nothing to say, rather not saying: an accepted answer to every question."""

from collections.abc import Callable

from flows.choosing import chosen
from flows.effects import Say
from flows.events import Pressed, Said
from flows.following_up import promised
from flows.handing_over import sent
from flows.hearing.shrugs import Shrug, shrug_in
from flows.turn import Conversation, Turn
from flows.way_back import MENU, is_open, leaving
from flows.wording import differently
from flows.words import _


def answered(talk: Conversation, said: Said, to_the_step: Callable[[Pressed], Turn | None]) -> Turn | None:
    """Not knowing is as good as pressing the button that says so; where there is none, the question is left."""
    shrug = shrug_in(said.text)
    if not shrug or chosen(talk, said) or talk.step.startswith(NOT_LEFT):
        return None
    pressed = button_for(shrug, talk, said)
    turn = to_the_step(pressed) if pressed else None
    return turn.first(*_kind_word(talk)) if turn else _left(shrug, talk)


def button_for(shrug: Shrug, talk: Conversation, said: Said) -> Pressed | None:
    """The press that such an answer stands for, if that button is on offer."""
    key = STANDS_FOR.get(talk.step, {}).get(shrug, "")
    offered = any(button.key == key for button in talk.question)
    return Pressed(key, talk.step, talk.version, said.text) if offered else None


def _kind_word(talk: Conversation) -> tuple[Say, ...]:
    """Before the next question, where what comes has no kind word of its own."""
    return (Say(THATS_FINE),) if talk.step in NOT_KIND_ITSELF else ()


def _left(shrug: Shrug, talk: Conversation) -> Turn:
    """A question without such a button is simply left; it can be gone back to."""
    text = differently(talk, NO_NEED_TO[shrug])
    if talk.step.startswith("check_in."):
        return promised.back(talk, text)
    if not is_open(talk):
        return Turn(talk, (Say(text, talk.question or MENU),))
    left = leaving(talk).at("menu.listening")
    return Turn(left, (Say(text, sent.ways_on(left)),))


STANDS_FOR: dict[str, dict[Shrug, str]] = {
    "welcome.which_area": {"unsure": "unsure", "nothing": "unsure"},
    "welcome.which_of": {"unsure": "neither"},
    "welcome.which_region": {"unsure": "unsure", "nothing": "unsure"},
    "welcome.area_list": {"unsure": "unsure", "nothing": "unsure"},
    "welcome.consent": {"nothing": "no"},
    "diagnose.tell_me": {"unsure": "ask"},
    "diagnose.question": {"unsure": "skip", "nothing": "skip"},
    "diagnose.play_back": {"unsure": "not_sure", "nothing": "not_sure"},
    "diagnose.which_phase": {"unsure": "not_sure", "nothing": "not_sure"},
    "diagnose.what_helps": {"unsure": "look"},
    "suggest.one": {"unsure": "not_now", "nothing": "not_now"},
    "suggest.when": {"unsure": "fortnight", "nothing": "never"},
    "suggest.meeting": {"unsure": "dont_know", "nothing": "dont_know"},
    "suggest.not_now": {"unsure": "i_ask", "nothing": "i_ask"},
    "menu.pause": {"unsure": "month"},
    "check_in.not_now": {"unsure": "later", "nothing": "no"},
    "hit_a_wall.what_got_in_the_way": {"unsure": "leave", "nothing": "leave"},
    "feelings.quiet": {"unsure": "stay", "nothing": "stay"},
    "listen.which_first": {"unsure": "0", "nothing": "enough"},
    "academy.what": {"unsure": "not_now", "nothing": "not_now"},
    "academy.who": {"unsure": "never_mind", "nothing": "never_mind"},
    "nudge.answer": {"unsure": "not_now", "nothing": "not_now"},
    "handoff.what_about": {"unsure": "skip", "nothing": "skip"},
    "handoff.change": {"unsure": "keep", "nothing": "keep"},
    "handoff.add": {"unsure": "nothing", "nothing": "nothing"},
}
"""The key of the button that each question has for "don't know" and for "nothing"."""

NOT_LEFT = ("safety.", "welcome.hello")  # danger hears a shrug in its own way
NOT_KIND_ITSELF = frozenset({"diagnose.tell_me", "diagnose.question", "diagnose.what_helps"})
THATS_FINE = _("That's fine.")
NO_NEED_TO: dict[Shrug, tuple[str, str]] = {
    "unsure": (
        _("That's fine, nobody has to know straight away. I'm here whenever you like."),
        _("No matter at all. Write when something comes to mind."),
    ),
    "nothing": (
        _("That's fine, there's no need. I'm here whenever you'd like to."),
        _("Fair enough. Nothing has to be said here."),
    ),
}
