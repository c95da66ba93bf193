"""Something isn't to be sent to an adviser: the wish is never itself added to anything."""

import re
from dataclasses import replace

from flows.danger.heard_of.which_adviser import about_adviser, by_name, in_role, named_in
from flows.danger.kept_from import going_round
from flows.effects import Say
from flows.events import Said
from flows.handing_over.kept_from_them import OF_AN_ADVISER
from flows.handing_over.who_answers import called
from flows.hearing.as_typed import as_typed
from flows.hearing.ways import Ways
from flows.history import Waiting
from flows.turn import Conversation, Turn, World
from flows.wording import capital
from flows.words import _

DRAFTING = frozenset({"handoff.summary", "handoff.change", "handoff.leave_out", "handoff.what_about"})
MOST_WORDS = 14


def wished(text: str, world: World) -> str:
    """The adviser who isn't wanted by what asks for a person ("someone but not Aisha"), or an empty string."""
    named, words = in_role(text, world)
    places = NOT_WANTED.places(words) if named else []
    if not places:
        return ""
    called_so, spelt = by_name(text, world)
    unwanted = {called_so[word] for start, end in places for word in spelt.split()[start:end] if word in called_so}
    return going_round.both(*unwanted) or named


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The same, without a mere doubt of danger where a draft that goes round an adviser isn't to be seen by them."""
    alarm = said.heard.alarm
    if alarm is None or alarm.certain or not _isnt_to_see(talk, said.text, world):
        return said
    return replace(said, heard=said.heard.but_for_the_alarm())


def _isnt_to_see(talk: Conversation, text: str, world: World) -> str:
    """The adviser whom the draft on the table goes round, where they say that this one isn't to see it."""
    drafted = talk.step in DRAFTING and talk.answer("handoff_reason") in OF_AN_ADVISER
    if not drafted or not NOT_TO_SEE.said_in(in_role(text, world)[1]):
        return ""
    about = about_adviser(f"{talk.answer('handoff_words')} {talk.answer('handoff_summary')}", world)
    return about or (world.card.adviser if world.card else "")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A draft goes round them from then on, nothing is added, and what they have already is said."""
    if seen_by := _isnt_to_see(talk, said.text, world):
        shown = talk.at("handoff.summary", handoff_changed="yes", handoff_asked="yes")
        return Turn(shown, (Say(CANT_SEE.format(who=capital(going_round.called(seen_by, world)))),), ask=True)
    adviser = _not_to(talk, said.text, world)
    if not adviser:
        return None
    if talk.step in DRAFTING:
        return Turn(talk.at("handoff.summary", handoff_around=adviser, handoff_changed="yes"), ask=True)
    who = going_round.called(adviser, world)
    holder = going_round.holder_of(world)
    if talk.owner == "adviser" and (not holder or holder.who != adviser):
        return None  # said to one person about another
    newest = world.past.waiting
    if newest and newest.urgency != "safety" and going_round.goes_round(newest.around, adviser):
        with_whom = called(newest.who, world.programme)
        return Turn(talk, (Say(IT_IS_ELSEWHERE.format(whom=with_whom, who=who), talk.question),))
    theirs = [each for each in world.past.handoffs if each.urgency != "safety" and _is_with(each, adviser)]
    if not theirs:
        return Turn(talk, (Say(NOTHING_YET.format(who=who), talk.question),))
    has_it = HAS_THE_CHAT if theirs[0].state == "taken" else HAS_A_MESSAGE
    return Turn(talk, (Say(f"{has_it} {NEVER_TO_THEM}".format(who=who), talk.question),))


def _not_to(talk: Conversation, text: str, world: World) -> str:
    said = f"{as_typed(text)} "
    if talk.step in DRAFTING and (unwanted := wished(text, world)):
        return unwanted
    found = NOT_TO.search(said)
    if not found or len(said.split()) > MOST_WORDS:
        return ""
    named = named_in(said[found.start() :], world)
    pointing = talk.step in DRAFTING or world.past.handoffs
    ours = world.card.adviser if world.card else ""
    return named or (ours if pointing and POINTING.search(said[found.start() :]) else "")


def _is_with(each: Waiting, adviser: str) -> bool:
    return not going_round.goes_round(each.around, adviser) and each.who == adviser


DONT_SEND = (
    r"(?:^|[,.!;] *|\b(?:please|pls|but|and|just|you|so|rather you) )(?:i )?(?:don'?t|do not|dnt|never|not|didn'?t) "
)
NOT_TO = re.compile(
    rf"{DONT_SEND}(?:want (?:you to )?)?(?:\w+ ){{0,3}}?(?:send|sent|pass|give|forward|show|go|going) "
    r"(?:\w+ ){0,5}?(?=\w)"
    rf"|{DONT_SEND}(?:let|tell) (?=\w)"
)
_ADVISER = "[my|our|the|your|that] [same] adviser"
_AFTER = "!(fault|doing|problem|idea|job|is|was)"
NOT_WANTED = Ways(f"""
    ^ [no|but|please|and|just] not [to|with] {_ADVISER} [please|though] $
    (someone|somebody|anyone|anybody|person|human|one|else|other|but|just|only|and|please|okay) not [to|with|by|via|
        through] {_ADVISER} {_AFTER}
    (anyone|anybody|someone|somebody|person|human|else|other) [else] (but|except|except for|other than|apart from|
        besides|instead of|rather than|who is not|that is not|whos not|thats not|bar) {_ADVISER}
    (do not|dont|rather not|not) want [it] [to] (speak|talk|deal|go|chat|come) (to|with|through|via) {_ADVISER}
    (do not|dont|not) want {_ADVISER} [to] (see|seeing|know|knowing|read|reading|hear|hearing|involved|have|get)
    without {_ADVISER} (seeing|knowing|hearing|reading|finding)
""")
NOT_TO_SEE = Ways("""
    ^ [no|please|but|and|sorry|oh] [no|but|please] [i|we] (do not|dont|not|never) (want|like) [that] (she|her|he|him|
        they|them|adviser) [can|could|will|should] [to] (see|sees|seeing|read|reads|reading|know|knows|hear|hears|
        get|gets|have) [it|this|that|about it|of it|what i wrote|what i said|my message] [please|ok|okay] $
    ^ [no|please|but|and|so] [but|and] (she|he|they|adviser) (must|should|can|will) not (see|read|know|hear|get) [it|
        this|that|about it|of it] [please|okay|right] $
""")
POINTING = re.compile(r"\b(send|pass|give|forward|show|go)\b.{0,25}\bto (her|him|them)\W*(please|pls)?\W*$")
CANT_SEE = _("{who} can't see it here: it goes to somebody else.")
NOTHING_YET = _("Nothing of yours is with {who}, and nothing goes to anybody before you've read it and said so.")
IT_IS_ELSEWHERE = _("It hasn't gone to {who}: what you sent last is with {whom}, and {who} can't see it here.")
HAS_A_MESSAGE = _("I've added nothing. {who} already has what you sent before.")
HAS_THE_CHAT = _("I haven't passed that on. {who} has this chat, and sees whatever else you write here.")
NEVER_TO_THEM = _("A complaint about {who} goes to somebody else, never to {who}: just say what it is.")
