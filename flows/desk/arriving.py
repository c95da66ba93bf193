"""What comes into a chat at work from a resident: that they are handed over, and what they write then."""

from flows.desk.card import answering, by_when, card, who
from flows.desk.memory import listed_in, name_of, put_down
from flows.effects import Say
from flows.events import HandoffArrived, ResidentSaid
from flows.files import files_in
from flows.turn import Conversation, Turn, World
from flows.wording import capital
from flows.words import joined


def handed_over(talk: Conversation, event: HandoffArrived, world: World) -> Turn:
    """The card of it; from now on it can be meant by its number."""
    brief = event.brief
    pressing = "safety" if brief.urgency == "safety" else by_when(brief, world)
    told = put_down(talk, brief.handoff).knowing(**{f"who{brief.handoff}": who(brief), f"by{brief.handoff}": pressing})
    # One they have comes back when they had put it off.
    return Turn(listed_in(told, "mine" if brief.holder else "open", brief.handoff), (card(event, world),))


def resident_said(talk: Conversation, event: ResidentSaid) -> Turn:
    """Their words, under what is to be known of them."""
    number = event.handoff
    told = put_down(talk, number).knowing(**{f"who{number}": joined((event.resident, event.area), ", ")})
    mark = f"{event.danger}\n" if event.danger else ""
    words = f"{mark}{capital(name_of(told, number))}: {event.text}"
    return Turn(told, (Say(words, answering(number), files=files_in(event.text)),))
