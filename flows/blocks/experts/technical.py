"""Expert packages: what there is, whether it is ready to work, and where a request is up to. Asking is in `suggest`."""

from flows.blocks.experts.request_news import stands
from flows.choosing import as_buttons, chosen, placed
from flows.diagnosing import diagnosis
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.programme import Partner
from flows.suggesting import readiness, turned_down
from flows.turn import Conversation, Turn, World
from flows.words import _, joined

LONGEST_LIST = 9


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show the packages that fit this phase, ready ones first, and requests already made."""
    key = chosen(talk, event)
    partners = _fitting(talk, world)[: LONGEST_LIST - 1]
    if key == "requests" or (isinstance(event, Said) and _asks_where(event)):
        return Turn(talk.at("technical.where_up_to"), ask=True)
    if partner := placed(talk, key, partners):
        kind = "partner" if readiness.ready(partner, _heard(talk, world)) else "step"
        return Turn(talk.at("suggest.one", offer=f"{kind}:{partner.id}", topic=partner.topics[0]), ask=True)
    return Turn(talk, (_packages(partners, talk, world),)) if isinstance(event, Entered) else None


def where_up_to(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say where each request is up to; a person decides, so nothing is promised."""
    match chosen(talk, event):
        case "experts":
            return Turn(talk.at("technical.browse"), ask=True)
        case "menu":
            return Turn(talk.at("menu.home"), ask=True)
    if not isinstance(event, Entered):
        return None
    known = {partner.id for partner in world.programme.partners}
    lines = [stands(request, world) for request in world.past.requests if request.partner in known]
    text = "\n".join(lines) or NONE_YET
    return Turn(talk, (Say(text, (Button(_("See the experts"), "experts"), Button(_("Menu"), "menu"))),))


def _fitting(talk: Conversation, world: World) -> list[Partner]:
    odds = diagnosis.odds_with(talk.answer("heard").split(), world)
    phase = diagnosis.likeliest(odds, world.programme)
    heard = _heard(talk, world)
    fitting = [each for each in world.programme.partners if phase is None or phase.id in each.phases]
    allowed = [each for each in fitting if not turned_down.turned_down(f"partner:{each.id}", world)]
    return sorted(allowed or fitting, key=lambda each: not readiness.ready(each, heard))


def _heard(talk: Conversation, world: World) -> frozenset[str]:
    return readiness.heard_of(world, talk.answer("heard").split())


def _packages(partners: list[Partner], talk: Conversation, world: World) -> Say:
    topics = {topic.id: topic.plain for topic in world.programme.topics}
    lines = [
        f"{number}. {partner.name}: {topics.get(partner.topics[0], partner.topics[0])}"
        for number, partner in enumerate(partners, 1)
    ]
    buttons = as_buttons(partners)
    mine = (Button(_("Where is mine up to?"), "requests"),) if world.past.requests else ()
    return Say(joined((WHO_COULD_HELP, *lines, WHICH), "\n"), (*buttons, *mine))


def _asks_where(said: Said) -> bool:
    text = said.text.lower()
    return any(way in text for way in ASKS_WHERE)


ASKS_WHERE = ("up to", "heard back", "any news")
WHO_COULD_HELP = _("People who know their subject can work with you for a few days, at no cost to your area:")
WHICH = _("Which would you like to know more about?")
NONE_YET = _("Nobody has asked for an expert for your area yet, as far as I know. Would you like to see who there is?")
