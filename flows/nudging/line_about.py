"""What a nudge is about, as it is typed in a chat: something in the content by name, with words to write about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from flows.following_up.nudge import LONGEST
from flows.hearing.stems import GLUE
from flows.nudging.names import spelt
from flows.programme import Cluster, Gathering, Guide, Partner, Programme, Topic
from flows.wording import clip, clock, day
from flows.words import _, joined

ALIKE, APART = 86, 6  # of 100: near enough to be meant, and how far ahead of anything else


@dataclass(frozen=True, slots=True)
class Subject:
    """Something in the content: what it is called, what a nudge says of it and what a yes reads."""

    name: str
    text: str
    more: str


def found(typed: str, programme: Programme, today: date) -> tuple[Subject, ...]:
    """What is meant: one thing, several that are as near, or nothing."""
    said = _telling(typed)
    if not said:
        return ()
    near = [(fuzz.token_set_ratio(said, _telling(each.name)), each) for each in _everything(programme, today)]
    best = max((score for score, _each in near), default=0)
    if best < ALIKE:
        return ()
    as_near = [each for score, each in near if score > best - APART]
    whole = [each for each in as_near if _telling(each.name) == said]
    return tuple(whole[:1] or as_near)


def _telling(text: str) -> str:
    words = spelt(text)
    return " ".join(word for word in words if word not in GLUE and word != ",") or " ".join(words)


def _everything(programme: Programme, today: date) -> Iterator[Subject]:
    yield from (_of_event(each, today) for each in programme.gatherings if each.on >= today)
    yield from map(_of_topic, programme.topics)
    yield from map(_of_cluster, programme.clusters)
    yield from map(_of_partner, programme.partners)
    yield from map(_of_guide, programme.guides)
    academy = programme.academy
    if academy.name:
        more = _more(academy.what, academy.takes, academy.how)
        yield Subject(academy.name, OF_ACADEMY.format(name=academy.name), more)


def _of_event(each: Gathering, today: date) -> Subject:
    text = OF_EVENT.format(name=each.name, day=day(each.on, today), time=clock(each.starts), where=each.where)
    return Subject(each.name, text, _more(each.what, each.travel, each.childcare))


def _of_topic(each: Topic) -> Subject:
    return Subject(each.label, OF_TOPIC.format(topic=each.plain), str(MORE_OF_TOPIC))


def _of_cluster(each: Cluster) -> Subject:
    return Subject(each.name, OF_CLUSTER.format(name=each.name), _more(each.what, each.meets, each.suits, each.join))


def _of_partner(each: Partner) -> Subject:
    return Subject(each.name, OF_PARTNER.format(name=each.name), _more(each.what))


def _of_guide(each: Guide) -> Subject:
    return Subject(each.title, OF_GUIDE.format(name=each.title), _more(each.summary))


def _more(*sentences: str) -> str:
    """As many of them as there is room for."""
    return clip(joined(sentences), LONGEST)


OF_EVENT = _("“{name}” is on {day} at {time}. {where}. Shall I tell you more?")
OF_TOPIC = _("How are things with {topic} where you are? If it's on your minds, I can look for what would help.")
MORE_OF_TOPIC = _("Tell me in your own words how it is where you are, and I'll look for what fits.")
OF_CLUSTER = _("There's a group of areas called “{name}” that you could join. Shall I tell you about it?")
OF_PARTNER = _("There's an expert your area could ask for: “{name}”. Shall I tell you what they do?")
OF_GUIDE = _("There's something short to read: “{name}”. Shall I tell you what's in it?")
OF_ACADEMY = _("There's something for people who get things going where they live: “{name}”. Shall I tell you more?")
