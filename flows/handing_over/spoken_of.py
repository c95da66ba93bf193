"""Somebody asks whether their adviser is away, or says what they think of whoever was last spoken of."""

import re

from flows.events import Said
from flows.handing_over import handoff
from flows.handing_over.adviser_names import their_own_is_called
from flows.handing_over.who_answers import name_of
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, leaving
from flows.wording import adviser_name, capital, day, today
from flows.words import _

MOST_WORDS, LATELY = 10, 3


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Whether they are there, as far as leave tells; a grumble about them is met and the programme team offered."""
    words = _with_their_role(said.text, world)
    if len(words.split()) > MOST_WORDS or talk.step.startswith("welcome.") or not world.card:
        return None
    if IS_AWAY.said_in(words):
        return carry_on(talk, _whether_away(world))
    if not GRUMBLES.said_in(words):
        return None
    if _spoken_of(talk, words, world):
        return handoff.begin(leaving(talk), reason="complaint", words=f"{adviser_name(world)}: {said.text}")
    return carry_on(talk, WHO.format(adviser=adviser_name(world), team=world.programme.about.team))


def _whether_away(world: World) -> str:
    """Never why; who would answer and by when."""
    name, cover, role = adviser_name(world), world.cover, world.programme.words.adviser
    if cover is None:
        return CANT_SAY.format(adviser=capital(name), role=role, team=world.programme.about.team)
    by_when, who = day(cover.by_when, today(world)), name_of(cover.who, world.programme)
    if cover.standing_in:
        return AWAY.format(adviser=capital(name), role=role, who=capital(who), day=by_when)
    return NOT_AWAY.format(role=role, who=capital(who), day=by_when)


def _spoken_of(talk: Conversation, words: str, world: World) -> bool:
    """Whether their adviser was named, now or in the last few things said on either side."""
    called = {world.programme.words.adviser.lower(), *their_own_is_called(world)}
    said = " ".join((words, talk.last_words, *world.past.last_words[-LATELY:])).lower()
    asked = any(IS_AWAY.said_in(_with_their_role(each, world)) for each in world.past.last_words[-LATELY:])
    return asked or any(re.search(rf"\b{re.escape(each)}\b", said) for each in called)


def _with_their_role(text: str, world: World) -> str:
    names = their_own_is_called(world)
    called = {*names, *(f"{each}s" for each in names), plain(world.programme.words.adviser), "advisor"}
    return by_role(plain(text), called)


THEY = "(he|she|they|adviser|my adviser|our adviser|the adviser)"
IS_AWAY = Ways(f"""
    ^ [so|and|but|why] (is|are) {THEY} [still|even|just] (away|off|off sick|on holiday|on leave|on annual leave|around|
        about|in|in today|working|working today|there|there today|back|back yet|not in|not there|
        not working|not around) [today|now|this week|yet|or what|or something|again|tomorrow] $
    ^ (has|have|did) {THEY} (left|gone|gone away|gone on holiday|disappeared|
        finished|quit) [for good|now|again|or what] $
    ^ (when|what day) (is|are|will) {THEY} [be] (back|in|around|working|there) [then|again|please|next] $
    ^ (does|do) {THEY} (work|still work) [here|today|on|this week|for you] [monday|tuesday|wednesday|thursday|friday|
        saturday|sunday|mondays|fridays|weekends|today|tomorrow] $
    ^ (where) (is|are) {THEY} [then|today|now] $
""")
GRUMBLES = Ways("""
    ^ [well|honestly|oh|but|and|god|so|to be honest|i think] (he|she|they|hes|shes|theyre) [is|are] [so|really|
        absolutely|totally|just|completely|proper|bloody|a bit|fucking|always] (useless|rubbish|hopeless|no help|no use|
        no good|pointless|crap|shit|a waste of time|a waste of space|never there|never around|never any help|
        not helping|
        not helpful|not much help|not much use|unhelpful|a joke|terrible|awful|clueless) [to be honest|you know|
        at all|though|honestly|mate] $
    ^ [well|honestly|but|and] (he|she|they) [just|always] (never|does not|do not|did not) [ever|even] (help|helps|
        answer|answers|listen|listens|reply|replies|do anything|does anything|turn up|turns up|care|cares) [me|us|
        about us|at all|though] $
""")
AWAY = _(
    "{adviser} isn't here just now. {who} is standing in, and would answer you here by {day}. Say “{role}” to ask."
)
NOT_AWAY = _("Not as far as I know. {who} would answer you here by {day}, if you say “{role}”.")
CANT_SAY = _("I can't see {adviser}'s days from here. If you say “{role}”, {team} makes sure somebody answers.")
WHO = _(
    "That sounds frustrating. Who do you mean? If it's {adviser}, say “complain about {adviser}”, and it goes to "
    "{team} and not to {adviser}."
)
