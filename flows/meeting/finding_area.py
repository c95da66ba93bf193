"""Finding out which area somebody is in: a name, a nickname, a postcode, a list; or doing without."""

import re
from collections.abc import Iterable
from dataclasses import replace

from flows.choosing import chosen
from flows.effects import Button, JoinArea, Say
from flows.events import Entered, Event, Said
from flows.hearing.areas import district_in, find_areas, mostly_a_place
from flows.hearing.names import name_in
from flows.listening import small_talk
from flows.meeting.named import given
from flows.programme import Area
from flows.turn import Conversation, Turn, World
from flows.way_back import returned
from flows.wording import clip, label, listed
from flows.words import _

ALIKE_SHOWN = 8
ON_A_LIST = 8
WORDS_ABOUT_A_PLACE = 8
SURELY_NO_PLACE = 0.7


def which_area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which area: a name, a nickname, part of a postcode, a list; not knowing is fine."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHICH_AREA, FIND_IT),))
    if isinstance(event, Said) and not may_be_a_place(event, world):
        return None
    if (
        isinstance(event, Said) and not _list_wanted(event) and find_areas(event.text, world.programme.areas)
    ):  # "this or that, not sure which"
        return area_said(with_name(talk, event, world), event, world)
    match chosen(talk, event) or _list_wanted(event):
        case "list":
            return Turn(talk.at("welcome.which_region"), ask=True)
        case "unsure":
            return Turn(talk.at("welcome.consent"), (Say(NOT_SURE),), ask=True)
        case "look":
            return Turn(talk.at("welcome.look_round"), ask=True)
    return area_said(with_name(talk, event, world), event, world) if isinstance(event, Said) else None


def which_of(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Two areas sound alike: ask which."""
    areas = [area for each in talk.answer("alike").split() if (area := world.programme.area(each))]
    if len(areas) == 1:
        return _this_one(talk, event, areas[0], world)
    if isinstance(event, Entered):
        named = listed([f"{area.name} ({area.region})" for area in areas], "or")
        return Turn(talk, (Say(WHICH_OF.format(named=named), (*_buttons(areas), NEITHER)),))
    key = chosen(talk, event)
    if key == NEITHER.key:
        return Turn(talk.at("welcome.which_region"), ask=True)
    if _list_wanted(event) == UNSURE.key:
        return Turn(talk.at("welcome.consent"), (Say(NOT_SURE),), ask=True)
    if picked := _picked(talk, key, world):
        return picked
    place = isinstance(event, Said) and may_be_a_place(event, world)
    return area_said(talk, event, world) if isinstance(event, Said) and place else None


def may_be_a_place(said: Said, world: World) -> bool:
    """Whether a place in it is written out, or little else is; "the bank thing" is no answer to which bank."""
    found = find_areas(said.text, world.programme.areas)
    written_out = found and (found[0].certain or found[0].score == 1.0)
    return not found or written_out or mostly_a_place(said.text, world.programme.areas)


def offered(talk: Conversation, said: Said, world: World) -> Turn:
    """They'd like to change their area: the one they named is asked about, else which it is."""
    named = [match.area for match in find_areas(said.text, world.programme.areas) if match.area.id != world.person.area]
    if not named:
        return Turn(talk.at("welcome.which_area"), ask=True)
    alike = " ".join(area.id for area in named[:ALIKE_SHOWN])
    return Turn(talk.at("welcome.which_of", alike=alike), ask=True)


def which_region(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which part of the country, then list its areas."""
    regions = world.programme.regions
    if isinstance(event, Entered):
        buttons = tuple(Button(label(region), f"r{place}") for place, region in enumerate(regions[:9]))
        return Turn(talk, (Say(WHICH_REGION, (*buttons, UNSURE)),))
    key = chosen(talk, event) or _list_wanted(event)
    if key == UNSURE.key:
        return Turn(talk.at("welcome.consent"), (Say(NOT_SURE),), ask=True)
    if key == "list":
        return Turn(talk, ask=True)
    if key[:1] == "r" and key[1:].isdecimal() and int(key[1:]) < len(regions):
        return Turn(talk.at("welcome.area_list", region=regions[int(key[1:])], page="0"), ask=True)
    return area_said(talk, event, world) if isinstance(event, Said) else None


def area_list(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The areas of one region, a handful at a time."""
    region, page = talk.answer("region"), talk.number("page")
    areas = sorted((area for area in world.programme.areas if area.region == region), key=lambda area: area.name)
    shown = areas[page * ON_A_LIST : (page + 1) * ON_A_LIST]
    if isinstance(event, Entered):
        more = (MORE,) if len(areas) > (page + 1) * ON_A_LIST else ()
        return Turn(talk, (Say(AREAS_IN.format(region=region), (*_buttons(shown), *more, UNSURE)),))
    match chosen(talk, event) or _list_wanted(event):
        case MORE.key:
            return Turn(talk.knowing(page=str(page + 1)), ask=True)
        case UNSURE.key:
            return Turn(talk.at("welcome.consent"), (Say(NOT_SURE),), ask=True)
        case key:
            return _picked(talk, key, world) or (area_said(talk, event, world) if isinstance(event, Said) else None)


def area_said(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The area they wrote: taken when it's certain, asked about when two sound alike; None when it's no place."""
    found = find_areas(said.text, world.programme.areas)
    if not found:
        return _no_such_area(talk, said)
    if found[0].certain:
        return _joined(talk, found[0].area, world)
    if not may_be_a_place(said, world):
        return None
    alike = " ".join(match.area.id for match in found[:ALIKE_SHOWN])
    return Turn(talk.at("welcome.which_of", alike=alike), ask=True)


def put_right(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Another area than the one we took from their story, before they were asked whether we may remember it."""
    asked_yet = world.person.consent is not None or talk.interrupted != "welcome.consent"
    found = find_areas(said.text, world.programme.areas)
    if asked_yet or not found or not found[0].certain or len(said.text.split()) > WORDS_ABOUT_A_PLACE:
        return None
    area = found[0].area
    return Turn(talk.knowing(area=area.id), (JoinArea(area.id), Say(AREA_THEN.format(area=area.name))), ask=True)


def _list_wanted(event: Event) -> str:
    """What somebody means who names no place: the list, or that none of it is theirs."""
    if not isinstance(event, Said):
        return ""
    if NONE_OF_THEM.search(event.text.replace("’", "'")):
        return UNSURE.key
    return "list" if SHOW_ME.search(event.text.lower()) else ""


def _this_one(talk: Conversation, event: Event, area: Area, world: World) -> Turn | None:
    if isinstance(event, Entered):
        buttons = (Button(_("Yes"), area.id[:24]), Button(_("No"), NEITHER.key))
        text = THIS_ONE if world.person.area else DO_YOU_MEAN
        return Turn(talk, (Say(text.format(area=area.name, region=area.region), buttons),))
    key = chosen(talk, event)
    if key == NEITHER.key:
        here = world.card.name if world.card else ""
        return returned(talk.without("alike")).first(Say(STAYS.format(area=here) if here else ALL_RIGHT))
    return _picked(talk, key, world) or (area_said(talk, event, world) if isinstance(event, Said) else None)


def _no_such_area(talk: Conversation, said: Said) -> Turn | None:
    """A few words about nothing else are a place we don't know: the list is offered once, then we do without."""
    heard, words = said.heard, said.text.split()
    surely = heard.decision == "topic" and heard.topics[0].score >= SURELY_NO_PLACE
    asked = heard.decision == "human" or heard.wants_human or "?" in said.text
    if surely or asked or heard.signals or small_talk.is_small(said) or len(words) > WORDS_ABOUT_A_PLACE:
        return None
    if name := name_in(said.text):
        return Turn(talk, (Say(PLEASED.format(name=name)),), ask=True)
    if talk.answer("unknown_area"):
        return Turn(talk.without("unknown_area").at("welcome.consent"), (Say(DO_WITHOUT),), ask=True)
    unknown = talk.knowing(unknown_area=said.text).at("welcome.which_area")
    district = district_in(said.text)
    text = NO_SUCH_DISTRICT.format(code=district) if district else NO_SUCH_AREA.format(name=clip(said.text, 40))
    return Turn(unknown, (Say(text, FIND_IT),))


def _picked(talk: Conversation, key: str, world: World) -> Turn | None:
    area = next((area for area in world.programme.areas if key and area.id[:24] == key), None)
    return _joined(talk, area, world) if area else None


def _joined(talk: Conversation, area: Area, world: World) -> Turn:
    text = FOUND.format(area=area.name, adviser=adviser_of(area, world), role=world.programme.words.adviser)
    # What was asked of somebody before they moved was about the area they have left.
    back = "" if world.person.area or talk.interrupted.startswith("welcome.") else talk.interrupted
    kept = replace(talk, interrupted=back).without("unknown_area", "alike", "region", "page")
    return Turn(kept.at("welcome.consent", area=area.id), (JoinArea(area.id), Say(text)), ask=True)


def adviser_of(area: Area, world: World) -> str:
    """The name of an area's adviser, or the programme team."""
    adviser = world.programme.adviser(area.adviser)
    return adviser.name if adviser else world.programme.about.team


def with_name(talk: Conversation, said: Event, world: World) -> Conversation:
    """The conversation with the name they gave in passing, to be learnt once they agree."""
    name = given(said.text, world) if isinstance(said, Said) else ""
    return talk.knowing(name=name) if name else talk


def _buttons(areas: Iterable[Area]) -> tuple[Button, ...]:
    return tuple(Button(label(area.name), area.id[:24]) for area in areas)


UNSURE = Button(_("Not sure"), "unsure")
NEITHER = Button(_("Neither"), "neither")
MORE = Button(_("More"), "more")
FIND_IT = (Button(_("Show me a list"), "list"), UNSURE, Button(_("Just looking"), "look"))
PLEASED = _("Pleased to meet you, {name}.")
WHICH_AREA = _("Which area are you in? Its name or the first half of your postcode will do.")
WHICH_OF = _("Do you mean {named}?")
WHICH_REGION = _("Which part of the country are you in?")
AREAS_IN = _("{region}, then. Which of these is yours?")
THIS_ONE = _("Is {area} ({region}) your area now?")
DO_YOU_MEAN = _("Do you mean {area} ({region})?")
STAYS = _("Then it stays {area}.")
ALL_RIGHT = _("That's fine.")
SHOW_ME = re.compile(
    r"\b(what|wot|which) (areas|places)\b|\b(areas|places) (have|do|are|r)? ?(you|u|ya|there)\b"
    r"|^\W*(just |please |can you |ok(ay)? )*(show|list|see|give)\b.{0,30}$|\blist\b"
)
NONE_OF_THEM = re.compile(
    r"\b(do(n'?t| not)|not) (live|based) in (any|one|none) of (them|those|these)\b"
    r"|\b(none|not any|neither) of (them|those|these|the above)\b"
    r"|^\W*(no|nah|nope|sorry|well|um|i|im|i'm|really|honestly|but)?\W*(i )?(do(n'?t| not)|dunno|not sure|no idea)"
    r"( really| honestly)?( know)?( which| what)( one| area| it is)?( i am| i'm| im| i live)?( in)?\W*$"
    r"|\b(mine|my area|where i live|ours)( is|'s)?( not|n'?t)( on)?( there| here| the list| listed)\b",
    re.IGNORECASE,
)
NO_SUCH_DISTRICT = _("{code} isn't in any of the areas I know. Is yours on the list, or shall we do without?")
NO_SUCH_AREA = _("I don't know “{name}” here; it may go by another name. Try its postcode, or pick one of these?")
DO_WITHOUT = _("I don't know that one either, so let's do without. You can tell me your area any time.")
NOT_SURE = _("That's fine, we can do without.")
AREA_THEN = _("{area}, then. Say if that's wrong.")
FOUND = _("{area}, got it. {adviser} is the {role} there.")
