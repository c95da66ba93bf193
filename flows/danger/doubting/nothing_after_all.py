"""Nobody is in danger after all: back to where they were, and what was said of the work is heard as that."""

import re
from dataclasses import replace

from flows.blocks import only_asking
from flows.blocks.meeting_up import not_coming
from flows.danger.alarm import is_with
from flows.danger.doubting import all_is_well, plain_reasons
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.heard_of.whom_threatened import perhaps_threatened_in
from flows.effects import Say
from flows.events import Said
from flows.handing_over import handoff, kept_from_them
from flows.handing_over.reasons import reason_in
from flows.listening import listen
from flows.turn import Conversation, Turn, World
from flows.way_back import OF_A_DOUBT, leaving
from flows.words import _


def back(talk: Conversation, world: World, answer: str = "") -> Turn:
    """All is well: kindly back to where they were, and what they said is heard as the ordinary thing it was."""
    words, step = talk.answer("worry"), talk.answer("worry_at") or talk.interrupted or "menu.listening"
    here = replace(talk.without(*OF_A_DOUBT).at(step), interrupted="", question=())
    complaint = _of_an_adviser(here, words, answer, world)
    if not complaint and (talk.owner == "adviser" or not words):
        return Turn(here, (Say(GLAD),), ask=talk.owner != "adviser")
    if complaint := complaint or handoff.at_once(here, Said(words), world):
        return complaint.first(Say(GLAD))
    of_an_event = not_coming.told_before(here, f"{words}. {answer}", world)
    if said_before := of_an_event or only_asking.asked_before(here, words, world):
        return said_before.first(Say(GLAD))
    of_the_work = [each for each in (_besides(answer), words if OF_THE_WORK.search(words.lower()) else "") if each]
    ordinary = (Said(each, world.ears.hear(each).but_for_the_alarm()) for each in of_the_work)
    said = next((each for each in ordinary if each.heard.decision == "topic"), None)
    return listen.aside(here, said, world).first(Say(GLAD)) if said else Turn(here, (Say(GLAD),), ask=True)


def _besides(answer: str) -> str:
    """An answer that says more than that all is well or why; "she is fine now" is no topic of its own."""
    return answer if all_is_well.besides(answer) and not plain_reasons.is_a_no(Said(answer)) else ""


def _of_an_adviser(here: Conversation, words: str, answer: str, world: World) -> Turn | None:
    """What was said of an adviser is a complaint that goes round them, unless it was only words."""
    about = about_adviser(words, world)
    if not about or (here.owner == "adviser" and not is_with(about, here, world)):
        return None
    if all_is_well.is_only_words(answer) or _only_sounds_cross(words, world):
        return Turn(here)
    if here.owner == "adviser":
        return kept_from_them.held_back(here, words, about)
    return handoff.begin(leaving(here), reason="complaint", words=words, around=about)


def _only_sounds_cross(words: str, world: World) -> bool:
    """Whether it was what people say of somebody they are cross with ("i could kill her"), and complains of nothing."""
    why = reason_in(words, world)
    return bool(perhaps_threatened_in(words, world)) and (why is None or why.id not in kept_from_them.OF_AN_ADVISER)


OF_THE_WORK = re.compile(
    r"\b(volunteer\w*|helpers?|committees?|meetings?|partnership|our group|the group|board|treasurer|secretary"
    r"|trustees?|accounts|budget|grants?|funding|funders?|bids?|the plan|our plan|leases?|hall|centre|council|workers?"
    r"|staff|(?:lunch|youth|breakfast|social) clubs?|project|programme|events?|fete|newsletter|rota|minutes|agenda"
    r"|policy|policies|paperwork|residents|activit(?:y|ies))\b"
)
GLAD = _("Thanks for telling me. If that ever changes, say so here, and ring 999 if anyone is in danger.")
