"""What was suggested and saved, to open again, and the whole offer to look round in."""

from flows.choosing import at_place, chosen
from flows.effects import AnswerSuggestion, Button, Say
from flows.events import Entered, Event
from flows.following_up.coming_back import finished, may_remember
from flows.handing_over import handoff
from flows.suggesting import offers
from flows.suggesting.offers import Offered
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU
from flows.wording import ask_them, label
from flows.words import _

LONGEST_LIST = 9
FROM_A_TOPIC = ("offers", "offers_for", "offer", "only", "shown", "again", "said", "topic")


def saved(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what was saved and suggested, to open again."""
    key = chosen(talk, event)
    if key in ELSEWHERE:
        return Turn(talk.at(ELSEWHERE[key]), ask=True)
    if offer := at_place(key, talk.answer("listing").split()):
        topic = next((made.topic for made in world.past.suggestions if made.offer == offer), "")
        return Turn(talk.without(*FROM_A_TOPIC).at("suggest.one", offer=offer, topic=topic), ask=True)
    return _kept_list(talk, world) if isinstance(event, Entered) else None


def look_round(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Open the whole offer to browse."""
    key = chosen(talk, event)
    if key in ROOMS:
        return Turn(talk.without(*FROM_A_TOPIC).at(ROOMS[key]), ask=True)
    if key == "adviser":
        return handoff.begin(talk)
    return Turn(talk, (Say(LOOK_ROUND, _doors(world)),)) if isinstance(event, Entered) else None


def kept_for_later(talk: Conversation, offer: str, world: World) -> Turn:
    """Save an offer, and say whether it could be: only for somebody who may be remembered."""
    text = SAVED if may_remember(talk, world) else NOT_SAVED
    return finished(talk, text, AnswerSuggestion(offer, "saved"))


def _kept_list(talk: Conversation, world: World) -> Turn:
    found = _kept(world)
    if not found:
        return Turn(talk, (Say(NOTHING_KEPT, (LOOK, *MENU)),))
    buttons = tuple(Button(label(each.title), str(place)) for place, each in enumerate(found))
    any_saved = any(made.answer == "saved" and made.mine for made in world.past.suggestions)
    text = KEPT if any_saved else SUGGESTED_SO_FAR
    return Turn(talk.knowing(listing=" ".join(each.offer for each in found)), (Say(text, (*buttons, *MENU)),))


def _kept(world: World) -> list[Offered]:
    """What this person was offered and hasn't turned down, what they saved first, the newest before the older."""
    newest_first = world.past.suggestions[::-1]
    mine = [made for made in newest_first if made.mine and made.answer not in ("not_for_us", "declined_kind")]
    mine.sort(key=lambda made: made.answer != "saved")
    found = {made.offer: offers.find(made.offer, made.topic, world) for made in mine}
    return [each for each in found.values() if each and each.block != "adviser"][:LONGEST_LIST]


def _doors(world: World) -> tuple[Button, ...]:
    adviser = Button(ask_them(world), "adviser")
    return (*DOORS, Button(label(world.programme.academy.name), "academy"), adviser)


LOOK = Button(_("Let me look round"), "look")
ELSEWHERE = {"look": "suggest.look_round", "menu": "menu.home"}
DOORS = (
    Button(_("Things to read"), "guides"),
    Button(_("People to meet"), "peers"),
    Button(_("Expert help"), "technical"),
)
ROOMS = {
    "guides": "guides.browse",
    "peers": "peers.browse",
    "technical": "technical.browse",
    "academy": "academy.what",
}

LOOK_ROUND = _("Have a look round. What would you like to see?")
NOTHING_KEPT = _("Nothing's been suggested or saved yet. Would you like to look round?")
KEPT = _("What you saved comes first, then what was suggested. Which shall I open?")
SUGGESTED_SO_FAR = _("This is what's been suggested so far. Which shall I open?")
SAVED = _("Saved. It's under “What was suggested” in the menu.")
NOT_SAVED = _("I don't keep anything about you, so I can't save it for you. You can ask me for it again any time.")
