"""More of what is on offer, asked for in their own words."""

from flows.blocks.experts import about_an_expert
from flows.blocks.meeting_up import about_a_meeting
from flows.effects import AnswerSuggestion, Say
from flows.suggesting.offer_words import kind_of
from flows.suggesting.offers import Offered
from flows.turn import Conversation, Turn, World
from flows.words import _


def more_of(talk: Conversation, each: Offered | None, world: World) -> Turn | None:
    """A guide is read whole; of what meets, the rest is told; an expert in full; of several, the first is shown."""
    if each and kind_of(each) == "guide":
        return Turn(talk.at("guides.read"), (AnswerSuggestion(each.offer, "more"),), ask=True)
    if each and (meets := about_a_meeting.meeting_of(each.offer, world.programme)):
        return Turn(talk, (Say(about_a_meeting.more_of(meets), talk.question),))
    if each and (more := about_an_expert.more_of(each.offer, talk, world)):
        return Turn(talk, (Say(more, talk.question),))
    if each:
        return Turn(talk, (Say(ALL_I_HAVE),), ask=True)
    first = talk.answer("offers").split()[:1]
    return Turn(talk.at("suggest.one", offer=first[0]), ask=True) if first else None


ALL_I_HAVE = _("That's all I have on it here.")
