"""What is plainly about something else while it isn't known whether somebody is safe, or danger stands."""

import re
from dataclasses import replace

from flows.danger.doubting import all_is_well, plain_reasons
from flows.events import Said
from flows.handing_over.reasons import reason_in
from flows.hearing.dates import when
from flows.hearing.heard import Heard
from flows.hearing.replies import is_no_thing
from flows.turn import World
from flows.wording import today

FEW, MORE = 3, 5
MIDDLING, SURE, SURER = 0.7, 0.9, 0.95


def is_ordinary(said: Said, world: World) -> bool:
    """Whether it is plainly about something else: a topic heard for certain, a date with it, a reason for a person."""
    heard, words = said.heard, all_is_well.plainly(said)
    if sounds_worried(said) or says_what_there_is_none_of(said):
        return False
    sure = _sure(heard, world)
    count, of_people = len(words.split()), bool(OF_PEOPLE.search(words))
    if heard.alarm:
        return count > FEW and not of_people and not OF_ME.search(words) and sure >= SURER
    found = reason_in(said.text, world)
    if (found and found.id in ORDINARY) or IS_CALLED.fullmatch(words):
        return True
    if of_people:
        return heard.decision in ("topic", "human") and count > MORE and sure >= SURER
    dated = when(said.text, today(world)) is not None
    if heard.decision not in ("topic", "human"):
        return dated and heard.decision == "off_topic" and count > FEW and not ABOUT_IT.search(words)
    return (dated and sure >= EVEN) or (count > FEW and sure >= (SURE if OF_ME.search(words) else MIDDLING))


def may_be_of_it(said: Said) -> bool:
    """Whether words that answer a question of ours may be of the danger all the same: of somebody, or of themselves."""
    words = all_is_well.plainly(said)
    ways = OF_PEOPLE, OF_ME, all_is_well.STILL_A_WORRY, WHO_COMES_TO_HELP
    return any(each.search(words) for each in ways)


def all_is_well_in(said: Said, world: World) -> bool:
    """Whether all is well, and whatever else they say is plainly ordinary ("no im fine, just need more volunteers")."""
    return all_is_well.says_so(said) or plain_reasons.is_a_no(said) or _besides(said, world)


def sounds_worried(said: Said) -> bool:
    """Whether some of it tells of worry, or who came to help, whatever else it says."""
    words = all_is_well.plainly(said)
    return bool(all_is_well.STILL_A_WORRY.search(words) or WHO_COMES_TO_HELP.search(words))


def tells_of_harm(said: Said) -> bool:
    """Whether a word in it is what people do to one another, or what comes of it: "no just shouting"."""
    return OF_HARM.search(all_is_well.plainly(said)) is not None


def says_what_there_is_none_of(said: Said) -> bool:
    """Whether a few words begin with a "no" that belongs to a thing: "no lock on the door" may be of the danger."""
    return _none_of_a_thing(said) and len(said.text.split()) <= MORE + 1


def goes_on_with_it(said: Said) -> bool:
    """Whether a few words go on with what was told, as in "theres smoke", then "coming under the door"."""
    return len(said.text.split()) <= MORE and GOES_ON.match(all_is_well.plainly(said)) is not None


def _none_of_a_thing(said: Said) -> bool:
    return is_no_thing(said.text) and not OF_NOBODY.match(said.text.lower())


def _besides(said: Said, world: World) -> bool:
    rest = "" if _none_of_a_thing(said) else all_is_well.besides(said.text)
    if not rest or len(rest.split()) < FEW or all_is_well.is_the_opposite(said) or OF_PEOPLE.search(rest):
        return False
    heard = world.ears.hear(rest)
    if heard.alarm or WHERE.match(rest):
        return False
    if EXPLAINS.match(rest):
        return not all_is_well.takes_back(rest)
    sure = _sure(heard, world)
    return is_ordinary(replace(said, text=rest, heard=heard), world) or (heard.decision == "topic" and sure >= SURE)


def _sure(heard: Heard, world: World) -> float:
    """How sure a topic was heard that danger doesn't sound like, 0 to 1."""
    tender = any(each.tender and each.id == heard.topic for each in world.programme.topics)
    return heard.topics[0].score if heard.topics and not tender else 0.0


EVEN = 0.5
IS_CALLED = re.compile(r"(?:my names?|my name is|i'?m called|i am called) [a-z]+(?: [a-z]+)?(?: actually| by the way)?")
OF_NOBODY = re.compile(r"\W*no ?(?:one|body)\b")
ORDINARY = frozenset({"deadline", "employer", "conflict", "legal", "press"})
_KIN = "husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|mam|stepdad|stepmum|uncle"
OF_PEOPLE = re.compile(rf"\b(he|she|they|him|them|he'?s|she'?s|they'?re|me|myself|himself|herself|{_KIN})\b")
OF_OTHERS = rf"\b(?:he|she|they|him|her|his|them|their|he'?s|she'?s|they'?re|{_KIN})\b"
OF_ME = re.compile(r"\b(i|i'?m|i'?ve|i'?ll|my)\b")
EXPLAINS = re.compile(r"i (?:was |am )?(?:just |only )?(?:talking about|on about|meaning|meant|mean)\b")
WHERE = re.compile(r"(?:in|at|on|up|down|under|behind|inside|outside|with|for|from|until|till|as|while|when|because)\b")
GOES_ON = re.compile(
    r"(?:(?:and|just|still|now|it'?s|all) )*(?:coming|getting|spreading|banging|knocking|shouting|screaming|bleeding"
    r"|shaking|filling|pouring|burning|beeping)\b"
)
ABOUT_IT = re.compile(
    r"\b(i|i'?m|i'?ve|my|we|it|its|it's|again|happen\w*|every|since|always|worst|worse|night|tonight)\b"
)
OF_HARM = re.compile(
    r"\b(?:shout|scream|yell|bruis|slap|smack|punch|push|shov|grab|chok|kick|bleed|drunk|drink|angry|temper|crying|marks?\b"
    r"|alone|locked|threat|weapon|knife|pills?\b)"
)
WHO_COMES_TO_HELP = re.compile(r"\b(police|ambulance|999|social services|refuge)\b")
