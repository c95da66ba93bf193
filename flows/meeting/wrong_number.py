"""Somebody took this for another line: told plainly what it is and isn't, and let go without being asked anything."""

import re

from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import differently
from flows.words import _

MOST_WORDS = 16


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What this is and isn't, or a kind goodbye; a stranger is met afresh if they write again."""
    words = plain(said.text)
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
BYE = (_("No harm done. I hope you find the right one. Bye for now."), _("That's fine. Take care."))
