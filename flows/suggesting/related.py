"""What goes with a guide, and anything on offer that somebody asks for by its name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.choosing import asks_for_the_guide
from flows.hearing.normalise import plain
from flows.programme import Cluster, Guide, Partner, Programme
from flows.suggesting import readiness
from flows.suggesting.offer_names import named
from flows.suggesting.offer_words import called
from flows.turn import Conversation, World
from flows.way_back import leaving


@dataclass(frozen=True, slots=True)
class Related:
    """Something that goes with a guide: its offer, what kind of thing that is, and its name."""

    offer: str
    kind: str
    title: str


def related(guide: Guide, programme: Programme) -> tuple[Related, ...]:
    """What goes with this guide, so far as content still has it."""
    found = dict(_everything(programme))
    return tuple(Related(each, _kind(each, programme), found[each]) for each in guide.related if each in found)


def opened_by_name(talk: Conversation, words: str, world: World) -> Conversation | None:
    """
    The conversation with what plain words name on the table, or None.

    Anything can be named after "show me" and the like; what goes with the guide that is being read, also by itself.
    """
    if asks_for_the_guide(words):
        return _the_guide(talk, world)
    asked = SHOW_ME.fullmatch(words)
    anything = _by_name(asked["name"], _everything(world.programme)) if asked else ""
    offer = anything or _by_name(words, _with_this(talk, world))
    return opened(leaving(talk), offer, world) if offer else None


def opened(talk: Conversation, offer: str, world: World) -> Conversation:
    """The conversation with this on the table; an expert whose time hasn't come is the smaller step."""
    topics = _topics(offer, world.programme)
    topic = talk.answer("topic") if talk.answer("topic") in topics else next(iter(topics), "")
    return talk.at("suggest.one", offer=_to_open(offer, world), topic=topic)


def _the_guide(talk: Conversation, world: World) -> Conversation:
    """The guide on the table, whole once its card is there, else the last that was suggested, else all of them."""
    before = [each.offer for each in reversed(world.past.suggestions) if each.mine]
    near = (talk.answer("offer"), *talk.answer("offers").split(), *before)
    offer = next((each for each in near if world.programme.guide(each.removeprefix("guide:"))), "")
    if offer and talk.step in ("suggest.one", "guides.read"):
        return talk.at("guides.read", offer=offer)
    return opened(leaving(talk), offer, world) if offer else leaving(talk).at("guides.browse")


def _with_this(talk: Conversation, world: World) -> Iterator[tuple[str, str]]:
    guide = world.programme.guide(talk.answer("offer").removeprefix("guide:"))
    if guide and talk.step in ("guides.read", "suggest.one"):
        yield from ((each.offer, each.title) for each in related(guide, world.programme))


def _everything(programme: Programme) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        yield from named(kind, programme)


def _by_name(words: str, among: Iterable[tuple[str, str]]) -> str:
    wanted = words.removeprefix("the ")
    return next((offer for offer, title in among if plain(title).removeprefix("the ") == wanted), "")


def _topics(offer: str, programme: Programme) -> tuple[str, ...]:
    kind, _, wanted = offer.partition(":")
    things: Mapping[str, Sequence[Guide | Cluster | Partner]] = {
        "guide": programme.guides,
        "cluster": programme.clusters,
        "partner": programme.partners,
    }
    return next((each.topics for each in things.get(kind, ()) if each.id == wanted), programme.academy.topics)


def _to_open(offer: str, world: World) -> str:
    kind, _, wanted = offer.partition(":")
    partner = next((each for each in world.programme.partners if kind == "partner" and each.id == wanted), None)
    unready = partner is not None and not readiness.ready(partner, readiness.heard_of(world))
    return f"step:{wanted}" if unready else offer


def _kind(offer: str, programme: Programme) -> str:
    kind = offer.partition(":")[0]
    return called("expert" if kind == "partner" else kind, programme)


KINDS = ("guide", "cluster", "partner", "academy")
SHOW_ME = re.compile(
    r"((ok|okay|yes|please|and|now|can you|could you|can i|could i|id like to|i would like to) )*"
    r"(show me|open|read|see|send me|tell me (more )?about|what is|whats|ask about) (the guide )?"
    r"(?P<name>.+?)( please)?"
)
