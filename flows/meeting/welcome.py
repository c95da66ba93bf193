"""First meeting, finding the area, asking before anything is kept, and being greeted on coming back."""

from collections.abc import Iterable
from dataclasses import replace

from flows import back_on
from flows.choosing import chosen
from flows.effects import Button, Consent, Effect, JoinArea, LearnName, RecordNeed, Say
from flows.events import Arrived, Entered, Event, Said
from flows.handing_over.asking_for_one import as_meant
from flows.hearing.areas import find_areas, mostly_a_place
from flows.hearing.names import name_in
from flows.hearing.shrugs import shrug_in
from flows.listening import listen
from flows.meeting import consent_words, finding_area, named, newcomer, recap
from flows.meeting.finding_area import AREA_THEN, PLEASED, WORDS_ABOUT_A_PLACE, adviser_of, area_said, with_name
from flows.meeting.finding_area import area_list as area_list
from flows.meeting.finding_area import which_region as which_region
from flows.meeting.links import not_let_in
from flows.programme import Area
from flows.turn import Conversation, Turn, World
from flows.way_back import returned
from flows.words import _


def arrived(talk: Conversation, event: Arrived, world: World) -> Turn:
    """Somebody opened the chat: a new person is met; one coming back hears how things stood, and no welcome again."""
    area = next((each for each in world.programme.areas if each.start_code == event.start_code != ""), None)
    lost = (Say(not_let_in(event, world)),) if event.start_code and not area else ()
    if home := _invited_to(talk, world):
        area = home
    elif world.person.area or world.person.consent is not None:
        return _back_again(talk, world).first(*lost, *back_on.still_off(world))
    if not area:
        return Turn(talk.at("welcome.hello"), lost, ask=True)
    text = f"{_hello(world)} {MEET_ADVISER.format(area=area.name, adviser=adviser_of(area, world))}"
    return Turn(talk.at("welcome.consent", area=area.id), (JoinArea(area.id), Say(text)), ask=True)


def hello(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say what this is, who runs it and that it's software; what was asked first is answered first."""
    if world.person.area or world.person.consent is not None:
        return _known_already(talk, event)
    match event:
        case Entered():
            return Turn(talk.at("welcome.which_area"), (Say(_hello(world)),), ask=True)
        case Said():
            return _first_words(with_name(talk, event, world), event, world)
    return Turn(talk.at("welcome.which_area"), ask=True)


def which_area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which area; what comes with its name isn't lost: it is answered, and the area is said back."""
    if isinstance(event, Said) and len(event.text.split()) > WORDS_ABOUT_A_PLACE and _more_than_a_place(event, world):
        return _answered_first(with_name(talk, event, world), event, world)
    return _answered_once_known(finding_area.which_area(_keeping(talk, event, world), event, world), world)


def which_of(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which of two; what they said first is answered once it is known."""
    return _answered_once_known(finding_area.which_of(_keeping(talk, event, world), event, world), world)


def consent(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask before anything personal is kept: what, why, how long, how to delete it."""
    if isinstance(event, Entered):
        asked = world.person.consent is not None and not talk.answer("reconsider")
        return _onward(talk, "menu.home") if asked else _may_i(talk, world)
    if isinstance(event, Said) and consent_words.half_a_yes(event.text, beside_a_list=bool(talk.answer("owed"))):
        twice = str(PLAINLY) in talk.last_words
        return _not_remembered(talk) if twice else Turn(talk, (Say(PLAINLY, MAY_I[:2]),))
    match chosen(talk, event):
        case "yes":
            return _remembered(talk, world)
        case "no":
            return _not_remembered(talk)
        case "seen":
            seen = WHO_SEES.format(seen_by=world.programme.about.seen_by)
            return Turn(talk, (Say(seen, MAY_I[:2]),))
    if isinstance(event, Said) and event.correction:
        return which_area(talk.at("welcome.which_area"), event, world)
    return _told_their_name(talk, event, world) if isinstance(event, Said) else None


def look_round(talk: Conversation, event: Event, world: World) -> Turn | None:
    """See what there is without joining; nothing is kept."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(LOOK, THINGS_TO_SEE),))
    key = chosen(talk, event)
    if key == "join":
        return Turn(talk.at("welcome.which_area"), ask=True)
    return Turn(replace(talk.at(LOOKS[key]), interrupted="welcome.look_round"), ask=True) if key in LOOKS else None


def _invited_to(talk: Conversation, world: World) -> Area | None:
    """The area of somebody whom staff put down for it, and who comes for the first time: they are met as anybody."""
    new = world.person.role == "resident" and world.person.consent is None and talk.step == Conversation().step
    return next((each for each in world.programme.areas if new and each.id == world.person.area), None)


def _back_again(talk: Conversation, world: World) -> Turn:
    if recap.lines(world):
        return Turn(talk.at("recap.what_changed"), ask=True)
    return Turn(talk.at("menu.home"), (Say(recap.hello_again(world)),), ask=True)


def _known_already(talk: Conversation, event: Event) -> Turn | None:
    """Somebody we know is never welcomed again: what they write is simply heard."""
    return None if isinstance(event, Said) else Turn(talk.at("menu.home"), ask=True)


def _hello(world: World) -> str:
    programme = world.programme
    return HELLO.format(
        assistant=programme.assistant, helps=programme.about.helps, run_by=programme.about.run_by.partition(". ")[0]
    )


def _first_words(talk: Conversation, said: Said, world: World) -> Turn:
    """An area they named is taken; a question is answered first and the area asked afterwards; else just hello."""
    found = find_areas(said.text, world.programme.areas)
    only_a_place = found and said.heard.decision == "ask" and not said.heard.signals
    if _tells(said, world) and not only_a_place and not shrug_in(said.text):
        return _answered_first(talk, said, world).first(Say(newcomer.HELLO.format(assistant=world.programme.assistant)))
    if found:
        turn = area_said(_keeping(talk, said, world), said, world)
        return (_answered_once_known(turn, world) or Turn(talk)).first(Say(_hello(world)))
    return Turn(talk.at("welcome.which_area"), (Say(_hello(world)),), ask=True)


def _keeping(talk: Conversation, event: Event, world: World) -> Conversation:
    """The conversation with what somebody who isn't known yet said beside the name of a place."""
    new = isinstance(event, Said) and not (world.person.area or chosen(talk, event)) and _tells(event, world)
    if not new or not isinstance(event, Said) or mostly_a_place(event.text, world.programme.areas):
        return talk
    return talk.knowing(first_said=event.text) if find_areas(event.text, world.programme.areas) else talk


def _answered_once_known(turn: Turn | None, world: World) -> Turn | None:
    words = turn.conversation.answer("first_said") if turn else ""
    if not turn or not words or not any(isinstance(effect, JoinArea) for effect in turn.effects):
        return turn
    if newcomer.is_one(words):
        here = turn.conversation.without("first_said")
        return replace(turn, conversation=here, effects=(*turn.effects, Say(newcomer.whom_to_turn_to(here, world))))
    said = Said(words, as_meant(world.ears.hear(words), world))
    return listen.aside(turn.conversation.without("first_said"), said, world).first(*turn.effects)


def _more_than_a_place(said: Said, world: World) -> bool:
    found = find_areas(said.text, world.programme.areas)
    only_a_place = said.heard.decision == "ask" and not said.heard.signals
    return bool(found) and found[0].certain and _tells(said, world) and not only_a_place


def _tells(said: Said, world: World) -> bool:
    """Whether it is about something, and not only who they are and where."""
    return listen.about_something(said.heard) and not named.with_a_place(said.text, world)


def _answered_first(talk: Conversation, said: Said, world: World) -> Turn:
    """What they asked is answered; an area named for certain is said back, and what may be kept is asked afterwards."""
    found = find_areas(said.text, world.programme.areas)
    if not (found and found[0].certain):
        return listen.aside(talk.at("welcome.which_area"), said, world)
    area = found[0].area
    joined = (JoinArea(area.id), Say(AREA_THEN.format(area=area.name)))
    return listen.aside(talk.at("welcome.consent", area=area.id), said, world).first(*joined)


def _may_i(talk: Conversation, world: World) -> Turn:
    """The whole question the first time; when it is come back to, only its last words."""
    text = MAY_I_AGAIN if talk.answer("asked_consent") else CONSENT.format(months=world.programme.about.kept_months)
    return Turn(talk.knowing(asked_consent="yes"), (Say(text, MAY_I),))


def _told_their_name(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A name and nothing else: greeted with it, and learnt once they agree."""
    name = named.by_itself(said.text, world) or ("" if listen.about_something(said.heard) else name_in(said.text))
    if not name:
        return None
    return Turn(talk.knowing(name=name), (Say(PLEASED.format(name=name)),), ask=True)


def agreed(talk: Conversation, world: World) -> tuple[Effect, ...]:
    """What is kept on a yes: their area and name, and what they had told us before they were asked."""
    area, name = talk.answer("area"), _name(talk, world)
    joins = (JoinArea(area),) if area else ()
    return (Consent(given=True), *joins, *((LearnName(name),) if name else ()), *_unkept(talk))


def _name(talk: Conversation, world: World) -> str:
    return talk.answer("name") or world.called


def _remembered(talk: Conversation, world: World) -> Turn:
    """Yes: what they had told us before they were asked is kept now."""
    kept = talk.without("unkept", "name", "asked_consent", "owed")
    thanks = Say(_thanked(_name(talk, world)))
    return _onward(kept, "diagnose.tell_me").first(*agreed(talk, world), thanks)


def _not_remembered(talk: Conversation) -> Turn:
    kept = talk.without("unkept", "name", "asked_consent", "owed")
    if kept.interrupted:
        return returned(kept).first(Consent(given=False), Say(NOT_KEPT))
    return Turn(kept.at("menu.listening"), (Consent(given=False), Say(f"{NOT_KEPT} {ON_YOUR_MIND}")))


def _unkept(talk: Conversation) -> Iterable[RecordNeed]:
    for line in filter(None, talk.answer("unkept").split("\n")):
        topic, _, words = line.partition("\t")
        yield RecordNeed(topic, "said", words)


def _thanked(name: str) -> str:
    return THANKS_NAME.format(name=name) if name else THANKS


def _onward(talk: Conversation, step: str) -> Turn:
    return returned(talk) if talk.interrupted else Turn(talk.at(step), ask=True)


MAY_I = (
    Button(_("Yes, that's fine"), "yes"),
    Button(_("No, don't keep it"), "no"),
    Button(_("Who can see it?"), "seen"),
)
THINGS_TO_SEE = (
    Button(_("Things to read"), "guides"),
    Button(_("People to meet"), "peers"),
    Button(_("Expert help"), "technical"),
    Button(_("For leaders"), "academy"),
    Button(_("Join in"), "join"),
)
LOOKS = {
    "guides": "guides.browse",
    "peers": "peers.browse",
    "technical": "technical.browse",
    "academy": "academy.what",
}

HELLO = _(
    "Hello. I'm {assistant}: I help {helps}. I'm run by {run_by}. "
    "I'm software, with people behind me whenever a person is better."
)
MEET_ADVISER = _("You're in {area}, where {adviser} is the person to turn to.")
CONSENT = _(
    "May I remember what you tell me here, with your first name and area? Then you needn't say things twice, and I can "
    "check in. It's erased after {months} months without a word, or as soon as you type “delete everything”."
)
PLAINLY = _("It's yours to say, and a no is fine. I only keep things on a plain yes: may I remember you, yes or no?")
MAY_I_AGAIN = _("May I remember what you tell me here?")
WHO_SEES = _("It can be seen by {seen_by}. So, may I remember what you tell me?")
THANKS, THANKS_NAME = _("Thanks."), _("Thanks, {name}.")
NOT_KEPT = _("Then I won't keep anything you tell me, and I won't check in. I'll still answer what you ask.")
ON_YOUR_MIND = _("What's on your mind?")
LOOK = _("Have a look round; nothing about you is kept while you do. What would you like to see?")
