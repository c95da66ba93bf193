"""
While the gentle question is open: who asks for somebody is answered as danger, what is plainly ordinary is not.

Whoever asks who knows of it, or would rather not say, gets a straight answer, and the question stays.
"""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger import in_doubt
from flows.danger.alarm import is_with, told_of
from flows.danger.doubting import all_is_well, plain_reasons
from flows.danger.kept_from import going_round, unwanted
from flows.danger.saying import danger_words
from flows.danger.saying.which_numbers import fitting_numbers
from flows.danger.standing import after_danger, ringing_back, who_has_it
from flows.danger.standing.asked_meanwhile import Asked, age, asked
from flows.danger.standing.staying_with_it import asks_for_a_person
from flows.effects import Button, Say
from flows.events import Said
from flows.handing_over import handoff
from flows.hearing.normalise import plain
from flows.hearing.replies import pick
from flows.hearing.ways import Ways
from flows.listening import listen
from flows.listening.wordless import asks_back
from flows.meeting import about
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING, carry_on
from flows.wording import differently
from flows.words import _, joined, worded


def meanwhile(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is said while it isn't known whether somebody is safe, where it has an answer of its own."""
    here, worried = talk.step == ASKING, talk.answer("worry") != ""
    late = not in_doubt.is_here(talk) and in_doubt.awaits_a_yes(talk, world.now)
    if not (worried or late) or (not here and chosen(talk, said)):
        return None
    if not here and talk.step not in ASKING_YES_OR_NO and A_BARE_YES.fullmatch(plain(said.text)):
        return ringing_back.raised_with(talk, talk.answer("danger"), said.text, world)
    if not worried:
        return None
    if not here and talk.step.startswith("handoff."):
        return None
    if here and asks_back(said.text) and not _somebody_has_it(talk, world) and not _was_told_why(talk):
        return _straight(talk, "why", world)
    if here and all_is_well.puts_off(said):
        return kept_open(talk, world)
    wanted = "somebody" if asks_for_a_person(said, world) else asked(said.text)
    wanted = wanted or ("told" if here and who_has_it.asks(said.text, world) else None)
    says_it = here and all_is_well.is_the_opposite(said)
    of_a_child = age(said.text) in (("young", "child") if here else ("young",))
    if here and ANY_NEWS.said_in(plain(said.text)) and not said.heard.alarm:
        return after_a_kind_word(talk, Turn(talk, (Say(NO_NEWS),)), world)
    if wanted in WANTS_SOMEBODY or says_it or of_a_child or (here and ringing_back.is_told(said.text)):
        return ringing_back.raised_with(talk, talk.answer("danger"), said.text, world)
    if _somebody_has_it(talk, world) or (wanted in ABOUT_THE_QUESTION and not here):
        return None
    adviser = unwanted.whom(talk, said.text, world) if here else ""
    if adviser and not going_round.covers(talk.answer("round"), adviser):
        return _straight(talk.knowing(round=going_round.both(talk.answer("round"), adviser)), "told", world)
    if wanted or (here and after_danger.feared(said.text) == "found_out"):
        return _straight(talk, wanted, world)
    return None


def plainly_asked(talk: Conversation, said: Said, world: World) -> Turn | None:
    """An ordinary question about the chat is answered, and the question stays; so it does for whoever is bored."""
    match plain_reasons.asks(said):
        case "seen":
            return Turn(talk, (Say(f"{about.told_of('seen', world)} {IS_ANYONE}", YES_NO_NOT_SURE),))
        case "deleting":
            return Turn(talk, (Say(f"{DELETING} {IS_ANYONE}", YES_NO_NOT_SURE),))
        case "bored":
            return after_a_kind_word(talk, Turn(talk), world)
    return None


def button_in(text: str) -> Button | None:
    """The button of the question that is typed, by its own label or by the programme's."""
    return pick(text, YES_NO_NOT_SURE) or pick(text, tuple(map(worded, YES_NO_NOT_SURE)))


def asks_whoever_has_it(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they ask who knows of it in a chat that a person has: that person has read it, and can say."""
    return _somebody_has_it(talk, world) and asked(said.text) in ("told", "finds_out")


def _was_told_why(talk: Conversation) -> bool:
    """Whether they have just read why it is asked: whoever answers that with no word either may not be able to."""
    return str(FIRST["why"]) in talk.last_words


def _somebody_has_it(talk: Conversation, world: World) -> bool:
    # Where the chat is with the very adviser it is about, the words weren't given to them.
    return talk.owner == "adviser" and not is_with(talk.answer("round"), talk, world)


def talked_past(talk: Conversation, said: Said, world: World) -> Turn:
    """Something else altogether is answered; they know whom to ring, and that a yes counts at any time."""
    line, knowing = _still_open(talk, world), talk.knowing(knows_whom_to_ring="yes")
    heard = said.heard.but_for_the_alarm() if said.heard.alarm else said.heard
    plainly = replace(said, heard=heard)
    if turn := handoff.needed(knowing, plainly, world):
        return turn.first(Say(line))
    if heard.decision != "topic":
        return held_open(talk, world)
    return listen.aside(knowing, plainly, world).first(Say(line))


def held_open(talk: Conversation, world: World) -> Turn:
    """What is no answer to it: the question stays, and they know whom to ring."""
    again = Say(f"{_still_open(talk, world)} {IS_ANYONE}", YES_NO_NOT_SURE)
    return Turn(talk.knowing(knows_whom_to_ring="yes"), (again,))


def kept_open(talk: Conversation, world: World) -> Turn:
    """Half an answer: whom to ring if somebody isn't safe, and the question once more."""
    ways = [with_the_number(way, talk, world) for way in TO_BE_SURE]
    return Turn(talk.knowing(knows_whom_to_ring="yes"), (Say(differently(talk, ways), YES_NO_NOT_SURE),))


def after_a_kind_word(talk: Conversation, kind: Turn, world: World) -> Turn:
    """What tells how they feel is answered first, and whether anybody is in danger stays the question."""
    again = Say(f"{with_the_number(IF_SO, talk, world)} {IS_ANYONE}", YES_NO_NOT_SURE)
    return Turn(talk.knowing(knows_whom_to_ring="yes"), ((Say(kind.said.text), again) if kind.said else (again,)))


def with_the_number(way: str, talk: Conversation, world: World) -> str:
    """That wording with whom to ring besides 999, and the question where it holds it."""
    fitting = fitting_numbers(talk.answer("danger"), talk.answer("worry"), world.programme.urgent)[:1]
    numbers = "".join(OR_RING.format(number=each.number, name=each.name) for each in fitting)
    return way.format(number=numbers, is_anyone=IS_ANYONE)


def _straight(talk: Conversation, wanted: Asked | None, world: World) -> Turn:
    """Who knows of it as yet, and who would hear what: true whoever it is about."""
    told = told_of(talk, "", world)
    first = FIRST.get(wanted or "told", "")
    if wanted is None:
        first = CANT_PROMISE
    kept_from = danger_words.kept_from(told.around, world, unaware=told.first)
    if world.listener(told.around) == "nobody":
        would = NOBODY_WOULD
    else:
        would = WOULD.format(who=danger_words.listener(told.around, world))
        would = would if would not in talk.last_words else ""
    text = joined((first, kept_from, would))
    if talk.step != ASKING:
        return carry_on(talk, text)
    return Turn(talk, (Say(f"{text} {IS_ANYONE}", YES_NO_NOT_SURE),))


def _still_open(talk: Conversation, world: World) -> str:
    return STILL_OPEN if talk.answer("knows_whom_to_ring") else with_the_number(IF_SO, talk, world)


ASKING_YES_OR_NO = ("repair.person", "listen.which_topic")
"""Steps that ask a yes or a no without a button that says yes."""
A_BARE_YES = re.compile(
    r"(?:yes|yeah|y)(?: (?:yes|yeah))*(?: (?:i|we|he|she|they|it|someone|somebody) (?:am|is|are|do|does|was|did))?"
)
ANY_NEWS = Ways("""
    ^ [so|and|is|are|hi|hello|hiya|got|have you got|have you] [there] any (news|update|updates|word|joy|luck) [yet|
        please|on that|on it|on this|for me|then|today|now|back] $
    ^ [so|and] what is (new|the news|the latest|happening) [then|now|today|please] $
    ^ [so|and|have you|have|did you] (heard|hear) (anything|owt|any more|any news) [yet|back|then] $
    ^ anything (new|yet|back|to report) [yet|for me] $
""")
"""What is asked after of something else: neither a yes nor a no to whether anybody is in danger."""
WANTS_SOMEBODY = ("help", "somebody", "who_comes", "when", "to_do", "rung_in_vain")
ABOUT_THE_QUESTION = ("say_nothing", "why")
YES_NO_NOT_SURE = (Button(_("Yes"), "yes"), Button(_("No"), "no"), Button(_("Not sure"), "not_sure"))
OR_RING = _(", or {number} ({name})")
IS_ANYONE = _("Is anyone in danger or being hurt?")
NO_NEWS = _("I've no news to give you just now.")
IF_SO = _("If somebody isn't safe: 999 at once{number}. You can tell me so here at any time.")
TO_BE_SURE = (
    _("I don't want to take that for a no if it isn't one. If somebody isn't safe, ring 999{number}. {is_anyone}"),
    _("I'd rather ask again than get it wrong. 999 helps at once{number}. {is_anyone}"),
)
STILL_OPEN = _("What I asked is still open: a yes here, or 999, at any time.")
FIRST: dict[str, str] = {
    "told": _("I've told nobody of it yet."),
    "finds_out": _("I've told nobody of it yet, and I tell nobody you know."),
    "why": _("Because what you wrote can mean that somebody isn't safe, and I'd rather ask once too often."),
    "say_nothing": _("You don't have to say more: a yes or a no is enough."),
}
DELETING = _(
    "On your own phone you can take a message away as in any chat, but I still have it. To erase all I keep of you, "
    "say “delete everything”."
)
CANT_PROMISE = _("I can't promise to keep it to myself, but I've told nobody of it yet.")
WOULD = _(
    "If you say yes, I tell {who} that somebody may not be safe; after an hour without an answer, those on duty hear "
    "that I asked. Never what you wrote."
)
NOBODY_WOULD = _("Nobody on duty can be reached through me: if anyone is in danger, ring 999.")
