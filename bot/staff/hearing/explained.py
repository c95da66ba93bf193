"""What was heard in one sentence and why, made ready for a page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.understand import diagnosed_as
from bot.web.site import Site
from flows.danger.heard_of.what_is_heard import in_a_first_message
from flows.danger.saying.which_numbers import fitting_numbers
from flows.effects import Say
from flows.engine import advance
from flows.events import Said
from flows.hearing.heard import Heard
from flows.hearing.normalise import LONGEST
from flows.hearing.topics import HUMAN, OFF_TOPIC
from flows.hearing.why_heard import Near, Told
from flows.programme import UrgentNumber
from flows.turn import Conversation, Person, World

MOST_TOPICS, MOST_EXPLAINED = 6, 2
WORTH_SHOWING = 0.01
BESIDES = {HUMAN: "Wants a person", OFF_TOPIC: "Nothing of ours"}
DECISIONS = {
    "topic": "It is clear what this is about: support for the first topic is offered.",
    "several": "There are several worries in it: the resident is asked where to begin.",
    "ask": "It could be several things: the resident is asked which.",
    "urgent": "Somebody may be in danger: this is answered first, and the duty people are told.",
    "asked": "Somebody may be in danger: they are asked gently, and told to ring 999 in an emergency. The duty "
    "people are told if they say yes, or leave it for an hour.",
    "human": "They want a person: a handoff is offered.",
    "off_topic": "Nothing we can help with was heard: they are asked what it is about.",
}
TOO_LONG = f"Only the first {LONGEST:,} characters are heard, here as in the chat."
NO_WORDS = "There is no word in it, so there is nothing to hear."
NO_SENTENCE = "Write a sentence first, then press “What is heard?”."


@dataclass(frozen=True, slots=True)
class Because:
    """A topic, and the words that spoke for it."""

    topic: str
    told: tuple[Told, ...]


def explained(site: Site, text: str) -> dict[str, Any]:
    """Everything the page shows of one sentence."""
    heard = hears(site)(text)
    leads = _leads(heard)
    return {
        "decision": _decision(heard),
        "topics": _worth_showing(heard), "alarm": heard.alarm, "rest": heard.rest,
        "because": [because for each in leads if (because := Because(each, site.why.told(text, each))).told],
        "nearest": _nearest(site, heard), "note": _note(text), "others": _others(heard),
        "numbers": _numbers(heard, site),
        "diagnosis": diagnosed_as(heard, site.app.programme), "strengths": heard.strengths,
        "tells_phase": bool(heard.signals or heard.telling), "answer": _answer(site, text),
    }  # fmt: skip


def hears(site: Site) -> Callable[[str], Heard]:
    """What hears a sentence here as the chat does."""
    return in_a_first_message(site.app.programme, site.app.line.unit.ears, site.app.clock.now())


def names_of(site: Site) -> dict[str, str]:
    """What ids are called, as an editor knows them."""
    programme = site.app.programme
    return {
        **{each.id: each.label for each in programme.topics}, **{each.id: each.says for each in programme.signals},
        **{each.id: each.says for each in programme.strengths}, **{each.id: each.label for each in programme.phases},
        **BESIDES,
    }  # fmt: skip


def choices_of(site: Site) -> dict[str, str]:
    """Everything that a sentence may be an example of."""
    return {**{each.id: each.label for each in site.app.programme.topics}, **BESIDES}


def _decision(heard: Heard) -> str:
    if _is_doubtful(heard):
        return "asked"
    return "several" if heard.decision == "topic" and heard.rest else heard.decision


def _is_doubtful(heard: Heard) -> bool:
    return heard.alarm is not None and not heard.alarm.certain


def _numbers(heard: Heard, site: Site) -> tuple[UrgentNumber, ...]:
    """The numbers that are given at once; the gentle question gives none but 999."""
    if heard.alarm is None or not heard.alarm.certain:
        return ()
    return fitting_numbers(heard.alarm.danger, heard.text, site.app.programme.urgent)


def _worth_showing(heard: Heard) -> list[tuple[str, int]]:
    shown = [each for each in heard.topics[:MOST_TOPICS] if each.score >= WORTH_SHOWING] or heard.topics[:1]
    return [(each.topic, round(each.score * 100)) for each in shown]


def _leads(heard: Heard) -> list[str]:
    """What there is to explain: a wish for a person if it was heard, and the first topic or two."""
    topics = [each.topic for each in heard.topics[:MOST_EXPLAINED] if each.score >= WORTH_SHOWING]
    return ([HUMAN] if heard.wants_human else [OFF_TOPIC] if heard.decision == "off_topic" else []) + topics


def _nearest(site: Site, heard: Heard) -> tuple[Near, ...]:
    topics = [each.topic for each in heard.topics[:3]]
    return site.why.nearest(heard.text, [*topics, *(each for each in _leads(heard) if each in BESIDES)])


def _answer(site: Site, text: str) -> Say | None:
    """What the chat says to it where nothing else is open, to somebody who may be remembered and has told nothing."""
    world = World(site.app.clock.now(), site.app.programme, site.app.line.unit.ears, Person(0, consent=True))
    effects = advance(Conversation(step="menu.listening"), Said(text), world).effects
    return next((each for each in effects if isinstance(each, Say)), None)


def _note(text: str) -> str:
    if len(text) > LONGEST:
        return TOO_LONG
    return "" if any(map(str.isalnum, text)) else NO_WORDS


def _others(heard: Heard) -> dict[str, str]:
    found = {
        "A word that works everywhere": heard.command, "About the assistant itself": heard.about,
        "Feeling": heard.feeling, "Language": "" if heard.language == "en" else heard.language,
        "Rude": "yes" if heard.rude else "",
    }  # fmt: skip
    return {label: value for label, value in found.items() if value}
