"""Somebody took this for another line: told plainly what it is and isn't, and let go without being asked anything."""

import re

from flows.effects import Say
from flows.events import Said
from flows.handing_over.handoff import MADE_HERE
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU
from flows.wording import differently
from flows.words import _

MOST_WORDS = 16


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What this is and isn't, or a kind goodbye; a stranger is met afresh if they write again."""
    words = plain(said.text)
    if meant_for_others := _meant_for_others(talk, words, world):
        return meant_for_others
    if len(words.split()) > MOST_WORDS or talk.step.startswith("handoff.") or THAT_NUMBER.search(words):
        return None
    known = world.person.area or world.person.consent is not None
    here = talk if known else talk.at("welcome.hello")
    question = talk.question if known else ()
    if WRONG_NUMBER.said_in(words):
        return Turn(here, (Say(differently(talk, BYE), question),))
    if ANOTHER_LINE.said_in(words):
        about = world.programme.about
        facts = {"helps": about.helps, "run_by": about.run_by.partition(". ")[0]}
        return Turn(here, (Say(NOT_THAT.format(assistant=world.programme.assistant, **facts), question),))
    return None


def _meant_for_others(talk: Conversation, words: str, world: World) -> Turn | None:
    """What was written here by mistake goes to nobody, and a draft made of it is dropped."""
    wrong_chat, ignored = WRONG_CHAT.fullmatch(words), IGNORE_THAT.fullmatch(words)
    if not world.person.area or talk.step.startswith("welcome.") or not (wrong_chat or ignored):
        return None
    if talk.step in DRAFTS:
        return Turn(talk.without(*MADE_HERE).at("menu.listening"), (Say(NOTHING_GONE, MENU),)) if wrong_chat else None
    return None if talk.step.startswith("handoff.") else Turn(talk, (Say(differently(talk, NO_HARM), talk.question),))


DRAFTS = ("handoff.summary", "handoff.what_about", "handoff.change", "handoff.leave_out")
_SORRY = (
    r"(?:(?:oh|ah|oops|whoops|sorry|so sorry|soz|please|my bad|no|ffs|lol|apologies|meant|that was|that is|it was"
    r"|this is) )*"
)
_BYE = r"(?: (?:sorry|soz|please|lol|my bad|thanks|apologies|mate|love|ignore (?:that|this|me|it)))*"
_THAT = r"(?:that|this|it|my last (?:message|text|one)|the last (?:message|one)|last message|that message)"
WRONG_CHAT = re.compile(
    rf"{_SORRY}(?:ignore {_THAT} )?(?:(?:for|to|in|the|a|meant for|sent to) )*(?:wrong|another|a different)"
    rf" (?:chat|person|window|group|thread|conversation){_BYE}"
)
IGNORE_THAT = re.compile(rf"{_SORRY}(?:ignore|disregard) {_THAT}{_BYE}")
WRONG_NUMBER = Ways("""
    ^ [oh|ah|okay|no|sorry|right|my] [sorry|okay|no] [i have|i think i have|ive|i got|must be|must have|it is|its|
        that is] [got|the|a|dialled] [the|a] wrong (number|person|line|chat|place) [then|sorry|love|mate|so|soz|my bad|
        apologies|thanks] [sorry|soz|thanks|bye|mate|love] $
    ^ [sorry|oh|okay] (i|we) (thought|meant) [this|it|that|you] [was|were] [the|a] .. (line|council|repairs|doctors|
        surgery|housing|helpline|number)
""")
LINES = (
    "(line|helpline|hotline|number|repairs|repair line|department|dept|surgery|doctors|gp|switchboard|reception|"
    "benefits office|housing office|housing association|housing team|council offices|call centre|customer service|"
    "customer services|police station|emergency line|crisis line|samaritans|citizens advice|food bank|foodbank)"
)
ANOTHER_LINE = Ways(f"""
    ^ [hello|hi|hiya|hey|sorry|excuse me|um|so] [there|but] (is|are|have i got|have i got through to|am i through to|
        am i talking to|is it) [this|that|you] [the|a|my|our] [\\w+] [\\w+] {LINES} [please|here|or not|for repairs] $
""")
# "Is that the right number" asks about one that was given, not whom this is.
THAT_NUMBER = re.compile(
    r"\b(?:that|this|it|those|these) (?:the |a |your |my )?(?:right |correct |real |same |actual |best )?numbers?"
    r"(?: still| then| please| for me| right| correct)*$"
)
NOT_THAT = _(
    "No, sorry, this isn't that. I'm {assistant}, software that helps {helps}, run by "
    "{run_by}. I can't put you through or report it for you. If it was the wrong number, no harm done."
)
NOTHING_GONE = _("No harm done. Nothing has gone to anybody, and what I was about to pass on is dropped.")
NO_HARM = (_("No harm done."), _("That's fine, it happens."))
BYE = (_("No harm done. I hope you find the right one. Bye for now."), _("That's fine. Take care."))
