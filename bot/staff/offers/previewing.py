"""One offer as residents see it on a phone: the very messages the chat would send, to somebody in a chosen phase."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.web import wire
from bot.web.site import Site
from flows.effects import Button, Say
from flows.events import Entered
from flows.history import Known, Past
from flows.programme import Partner
from flows.suggesting import suggest
from flows.suggesting.repertoire import Thing
from flows.turn import Card, Conversation, Person, Turn, World
from storage.phone import Chat, Line


@dataclass(frozen=True, slots=True)
class Seen:
    """What a phone shows: its messages as the phone gets them, the buttons below; `told` is what the area has told."""

    messages: list[dict[str, Any]]
    buttons: tuple[Button, ...]
    told: tuple[str, ...] = ()


def preview(site: Site, thing: Thing, topic: str, phase: str) -> Seen:
    """The offer among the suggestions with its reason and effort, its button pressed, and the offer by itself."""
    known = tuple(_what_it_needs(site, thing))
    world = _world(site, thing, phase, known)
    talk = Conversation(step="suggest.choose").knowing(
        topic=topic, topic_by="you", offers=thing.offer, offers_for=topic
    )
    among = _said(suggest.choose(talk, Entered(), world))
    alone = _said(suggest.one(talk.at("suggest.one", offer=thing.offer), Entered(), world))
    chat = [(each, world.now) for each in (among, among.buttons[0].label, alone)]
    return Seen(drawn(site, chat), alone.buttons, tuple(each.words for each in known))


def drawn(site: Site, chat: Iterable[tuple[Say | str, datetime]]) -> list[dict[str, Any]]:
    """A chat as the phone gets it, from what is said to them, and in plain words what they wrote or pressed."""
    lines = tuple(_line(number, said, at) for number, (said, at) in enumerate(chat, 1))
    found: list[dict[str, Any]] = wire.shown(Chat(lines=lines), site)["messages"]
    return found


def _line(number: int, said: Say | str, at: datetime) -> Line:
    if isinstance(said, str):
        return Line(number, True, f"{number}", "said", said, at)
    return Line(number, False, "", "say", said.text, at, _standing(said), said.guide, spoken=said.spoken)


def _standing(said: Say) -> tuple[tuple[str, str, bool], ...]:
    return tuple((each.label, each.key, True) for each in said.buttons if each.standing)


def _world(site: Site, thing: Thing, phase: str, known: tuple[Known, ...]) -> World:
    card = Card("", "", region=thing.region, odds={phase: 1.0} if phase else {})
    app, person, past = site.app, Person(0, consent=True), Past(signals=known)
    return World(app.clock.now(), app.programme, app.line.unit.ears, person, card, lambda: past)


def _what_it_needs(site: Site, thing: Thing) -> Iterable[Known]:
    """A package is shown as to an area that has what it needs: the first signal of each group."""
    programme = site.app.programme
    for group in next((each.needs for each in programme.partners if _is(each, thing)), ()):
        yield Known(group[0], site.app.clock.now(), programme.signal(group[0]).says)


def _is(partner: Partner, thing: Thing) -> bool:
    return thing.offer == f"partner:{partner.id}"


def _said(turn: Turn | None) -> Say:
    assert turn
    assert turn.said, "a step that is entered says its question"
    return turn.said
