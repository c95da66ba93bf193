"""What a message is about when it was no answer to the question on the table."""

import re

from flows.blocks.reading import glossary
from flows.diagnosing import diagnose, diagnose_words
from flows.diagnosing.diagnosis import evidence
from flows.effects import Say
from flows.events import Said
from flows.handing_over import calling_off, handoff, said_meanwhile
from flows.hearing.areas import find_areas
from flows.hearing.heard import Heard
from flows.listening import good_news, nothing_needed, repair, small_talk, topic, worries
from flows.listening.topic import which_topic as which_topic
from flows.listening.worries import which_first as which_first
from flows.meeting import finding_area
from flows.suggesting import suggest
from flows.suggesting.offer_answers import meant
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, leaving
from flows.words import _


def aside(talk: Conversation, said: Said, world: World) -> Turn:
    """Answer what the message is about, keeping the open question; if it's about nothing we know, say so."""
    heard = said.heard
    if left := said_meanwhile.gone_back_to(talk, said):
        return left
    if off := calling_off.otherwise(talk, said, world):
        return off
    if small := nothing_needed.instead_of_a_topic(talk, said) or small_talk.answered(talk, said):
        return small
    if meaning := glossary.first_thing(talk, said, world):
        return meaning
    if found := suggest.browsing(talk, said):
        return found
    if meant(said.text) == "more":
        return carry_on(talk, MORE_OF_WHAT)
    if heard.wants_human or heard.decision == "human":
        return handoff.begin(leaving(talk), reason="asked", words=said.text).first(*evidence(said, world))
    if told := good_news.answered(talk, said, world):
        return told
    if to_read := _to_read(said, world):
        return topic.wanted(leaving(talk), to_read, said.text, world)
    if _is_news(heard, world):
        return _news(talk, said, world)
    if len(apart := worries.apart(said) or worries.joined_by_and(said, world)) > 1:
        return worries.kept_apart(talk, apart, said, world)
    if about_this := topic.clear(heard):
        hard = (Say(diagnose_words.SOUNDS_HARD),) * (_setbacks(heard, world) >= HARD)
        return topic.wanted(leaving(talk), about_this, said.text, world).first(*evidence(said, world), *hard)
    if heard.signals or heard.strengths:
        return _news(talk, said, world)
    if topic.worth_asking(heard):
        return topic.close_call(leaving(talk), heard).first(*evidence(said, world))
    if put_right := finding_area.put_right(talk, said, world):
        return put_right
    a_place = find_areas(said.text, world.programme.areas) and finding_area.may_be_a_place(said, world)
    if not world.person.area and a_place:
        return finding_area.area_said(leaving(talk), said, world) or repair.missed(talk, said, world)
    return glossary.not_known(talk, said, world) or repair.missed(talk, said, world)


def about_something(heard: Heard) -> bool:
    """Whether a message is about anything that can be answered, beyond small talk."""
    told = heard.signals or heard.strengths or heard.rest or heard.wants_human
    return bool(told) or heard.decision == "human" or bool(topic.clear(heard)) or topic.worth_asking(heard)


def _to_read(said: Said, world: World) -> str:
    """The topic they want something to read about; "read about" itself is no topic."""
    named = READ_ABOUT.search(said.text)
    return topic.clear(world.ears.hear(named["what"])) if named else ""


def _setbacks(heard: Heard, world: World) -> int:
    kinds = {kind.id for kind in world.programme.signals if kind.kind == "setback"}
    return sum(signal.kind in kinds for signal in heard.signals)


def _is_news(heard: Heard, world: World) -> bool:
    """Something has been done or goes well, and nothing is asked for; being worn out besides hides none of it."""
    told = heard.strengths or len(heard.signals) > _setbacks(heard, world)
    return bool(told) and (heard.feeling == "exhausted" or not ASKS.search(heard.text))


def _news(talk: Conversation, said: Said, world: World) -> Turn:
    """News of the area: heard as an answer to "how is it going?"."""
    turn = diagnose.tell_me(leaving(talk).at("diagnose.tell_me"), said, world)
    return turn or carry_on(talk, NOTED, *evidence(said, world))


READ_ABOUT = re.compile(
    r"\b((what|anything|something|stuff|where)\b.{0,20}\bread(ing)?|guides?)\b.{0,10}\b(about|on)\s+"
    r"(?P<what>.{3,60}?)(\W+(meanwhile|in the meantime|while (i|we) wait|please|for now))*\W*$",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\?|\b(how|help|need|want|where|who|(can|could) we|looking for|strugg\w*|stuck|but|can'?t|no ?(body|one))\b",
    re.IGNORECASE,
)
HARD = 2  # setbacks in one message; from here on it isn't met with suggestions alone
MORE_OF_WHAT = _("There's nothing open here to say more of. Tell me what you'd like to know about.")
NOTED = _("I've noted that, thanks.")
