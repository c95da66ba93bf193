"""Somebody doesn't follow what we said or asked: said again in plain words, and asked again more simply."""

import re
from collections.abc import Mapping

from flows.danger.in_doubt import told_or_feared
from flows.danger.standing import staying_with_it
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, is_open
from flows.wording import differently
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What our last question asks, put more simply, with its buttons again; None for anything else."""
    lost = LOST.fullmatch(plain(said.text))
    if not lost or talk.step.startswith(NOT_HERE) or told_or_feared(talk) or staying_with_it.stands(talk, world):
        return None
    return Turn(talk, (Say(f"{differently(talk, SORRY)} {plainer(talk, world)}", talk.question or MENU),))


def simpler_here(talk: Conversation) -> bool:
    """Whether what is being asked has easier words of its own."""
    return talk.step in ASKED


def plainer(talk: Conversation, world: World) -> str:
    """What is being asked, in easier words."""
    if talk.step == ASKED_OF_PHASE:
        asking = (each for each in world.programme.questions if each.id == talk.answer("asking"))
        return next((each.plainer or each.text for each in asking), ANY_WAY)
    return ASKED.get(talk.step, ANY_WAY if is_open(talk) else NOTHING_ASKED.format(role=world.programme.words.adviser))


_TALK = r"(?:(?:sorry|um|er|oh|but|well|please|no|hi|mate|love|okay|i am|just|eh) )*"
LOST = re.compile(
    rf"{_TALK}(?:"
    r"(?:i |we )?(?:do not|not|did not|can not|dont|am not|still do not|really do not) (?:really |quite )?"
    r"(?:get|understand|understanding|follow|follow you|getting)"
    r"(?: (?:it|that|this|you|what you mean|what you are asking|what that means|what this means|any of (?:it|this)"
    r"|the question|your question|what you want))?"
    r"|wh?at (?:does|do|is|are|does it|did) (?:(?:that|this|it|you)(?: question)?(?: even)?"
    r"(?: mean|meant|mean by that|mean by this)|(?:mean|meant by) (?:that|this))"
    r"|(?:i am |am )?(?:so |very |a bit |really )?(?:confused|lost|baffled)"
    r"|(?:you have |you )?lost me|huh|eh|come again"
    r"|(?:that |this |it )?(?:makes|is making|make) no sense(?: to me)?"
    r"|(?:can you |please )?explain(?: (?:it|that|this))?"
    r"|in (?:plain )?english|(?:say|put) (?:it|that) (?:again )?(?:simpler|simply|more simply|another way|in english)"
    r"|(?:more|very) (?:easy|simple)(?: words| english)?|(?:use )?(?:easy|easier|simple|simpler) (?:words|english)"
    r"|(?:can you |please )?(?:make|say) (?:it|that|this) (?:easier|easy|more easy|simple|shorter)"
    r"|easier|simpler|shorter|tl ?dr|tldr"
    r"|(?:that is |thats |this is |it is |its )?(?:too|so|very) (?:many words|much words|long|difficult|complicated)"
    r"|(?:that is|thats|this is) (?:long|difficult|a lot to read|a lot of words)"
    r")(?: (?:to me|for me|to read|please|sorry|at all|mate|love|then|by that))*"
)
NOT_HERE = ("safety.", "welcome.hello", "feelings.")
SORRY = (_("Sorry, I'll put it more simply."), _("Let me try again."))
ASKED_OF_PHASE = "diagnose.question"
ANY_WAY = _("You can tap one of these, or tell me in your own words.")
NOTHING_ASKED = _(
    "Tell me what's going on where you live, and I'll look for something that helps. Or say “{role}” for a person."
)
ASKED: Mapping[str, str] = {
    ASKED_OF_PHASE: "",
    "diagnose.tell_me": _(
        "What's going well where you live, and what's hard? One sentence is plenty, or I can ask you."
    ),
    "diagnose.play_back": _("I'm guessing how far your group has got, so that I suggest what fits. Is my guess right?"),
    "diagnose.which_phase": _("Which of these sounds most like your group? If none does, not sure is fine."),
    "diagnose.what_helps": _("What would you most like help with? Tap one, or say it your own way."),
    "suggest.choose": _("These are ideas that may help you. Tap one to see more, or say “something else”."),
    "suggest.one": _("This is one idea. If you'd like to try it, say yes. If not, say not now."),
    "suggest.when": _("I can write to you later to ask how it went. When would suit you? “No need” is fine."),
    "welcome.consent": _(
        "If you say yes, I keep what you tell me, for next time. If you say no, I don't. May I keep it?"
    ),
    "welcome.which_area": _("Which place do you live in? Its name will do, or the first half of your postcode."),
    "handoff.summary": _("This is what a person would read. Nothing goes unless you say so. Shall I send it?"),
    "check_in.how_did_it_go": _("I'm asking about the thing you were going to try. Did you get to it?"),
}
