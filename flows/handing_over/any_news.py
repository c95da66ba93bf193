"""Somebody who waits for a person asks how long: who has it, since when and by when, as the handoff itself stands."""

import re

from flows.danger.saying.danger_words import RING_999
from flows.effects import AddToHandoff, HearWhen
from flows.events import Said
from flows.handing_over import asked_loosely
from flows.handing_over.adviser_names import advisers_called
from flows.handing_over.scraps import by_phone
from flows.handing_over.who_answers import called, day_as_told, who_has_danger
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.spelling import Speller
from flows.hearing.ways import Ways, word_set
from flows.history import Waiting
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.wording import capital, clock, day, differently, today
from flows.words import _

MOST_WORDS = 14


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """How the open request for a person stands; None where nothing is open or it isn't asked after."""
    waits = [each for each in world.past.handoffs if each.state == "waiting"]
    if not waits or not (asks_how_long(said.text, world) or asked_loosely.asks(talk, said.text, waits, world)):
        return None
    in_full, in_short = (" ".join(_stands(each, world, short=short) for each in waits) for short in (False, True))
    hears = [HearWhen(each.id) for each in waits if _is_news(each, world)]
    number = A_NUMBER.search(said.text)
    if by_phone(said.text) and (number or "when" in said.text.lower()):
        who = called(waits[0].who, world.programme)
        in_full, in_short = (f"{stands} {BY_PHONE.format(whom=who)}" for stands in (in_full, in_short))
    if not number:
        return carry_on(talk, differently(talk, (in_full, in_short)), *hears)
    return carry_on(talk, f"{ADDED} {in_short}", AddToHandoff(said.text, to=waits[0].id), *hears)


def asks_how_long(text: str, world: World) -> bool:
    """Whether it asks after an answer of somebody's."""
    return len(text.split()) <= MOST_WORDS and ASKED.said_in(_with_the_role(text, world))


def _with_the_role(text: str, world: World) -> str:
    """Plain words, the misspelt ones put right, in which every adviser's name is the adviser's."""
    words = SPELLER.correct(CLIPPED.get(word, word) for word in plain(text).split())
    return by_role(" ".join(words), advisers_called(world))


def _stands(waits: Waiting, world: World, *, short: bool) -> str:
    since = SINCE.format(since=_since(waits, world)) if waits.since and not short else ""
    if waits.urgency == "safety":
        return f"{since}{who_has_danger(waits, world)} {RING_999}"
    who = called(waits.who, world.programme)
    if waits.by_when is None:
        return since + NO_DAY.format(who=capital(who))
    if waits.by_when < today(world):
        told = day(waits.told or waits.by_when, today(world))
        return since + PASSED[short].format(who=capital(who), whom=who, day=told)
    return since + BY[short].format(who=capital(who), whom=who, day=day_as_told(waits, world))


def _is_news(waits: Waiting, world: World) -> bool:
    """Whether the day has moved since they last heard it, or is over."""
    moved = waits.told not in (None, waits.by_when)
    return moved or (waits.by_when is not None and waits.by_when < today(world))


def _since(waits: Waiting, world: World) -> str:
    assert waits.since
    there = waits.since.astimezone(world.person.clock)
    way = TODAY if there.date() == today(world) else ON
    return way.format(day=day(there.date(), today(world)), time=clock(there))


WHO = "(she|he|they|adviser|anyone|anybody|someone|somebody|it|you)"
NOBODY = "(nobody|no one|noone|no ones|nobodys|not one of you)"
AGES = "[a|nearly|over|about] (ages|forever|days|weeks|months|\\w+ days|\\w+ weeks|\\w+ months|week|month|fortnight)"
DAY = "(monday|tuesday|wednesday|thursday|friday|weekend|week|month|today|yesterday|tomorrow|now|then|christmas)"
ASKED = Ways(f"""
    how long (will|do|must|should|have) (i|we) .. (wait|waiting|have to wait)
    how long (am|are) (i|we) .. (wait|waiting)
    how long (until|till|before|to wait) ... (answer|answers|reply|replies|answered|hear|wait)
    ^ [so|and] how (long|much longer) [will] [it|this|that] [is|be|take|going] [to|it] [take|be] $
    ^ [so|and] how long (will|does|is) (it|this|that) .. (take|be|to take) $
    how much longer
    ^ [i|we] [am|are|im] [still] (waiting|stuck waiting) [here] $
    ^ (am|are) (i|we) still waiting $
    still waiting (for|on) (an answer|a reply|her|him|them|you|adviser|the adviser|somebody|someone|anyone)
    still waiting $
    still (waiting|here|stuck) [here|now|you know] (its|it is|that is|thats) [been|now|over|nearly]
    (been|its|now|that is|waited) {AGES} [now] [and|with] [still] (nothing|no|not|nobody)
    ^ .. {AGES} [now] (and|with) [still] (nothing|no|not|nobody) [answer|word|reply|back|yet] $
    ^ [hello|hi|hiya|so|and|but|well|will] (its|it is|that is|thats) been {AGES} [now|already|since i asked] $
    {AGES} (i|we) [have] been waiting $
    ^ .. still (nothing|no word|no sign|no joy|no luck) [yet|back|then|from|off] [her|him|them|you|adviser] $
    ^ .. (heard|had|got) [absolutely|literally] nothing [at all] [back|yet|from|off] [her|him|them|you|adviser] $
    (not|never) [even|yet] (heard|had|got) (back|anything|a thing|a word|an answer|a reply) [back|yet|from|off] [her|
        him|them|you|adviser|at all] $
    {NOBODY} [has|have|ever|even|still] (got|come|came|gets|get) back to (me|us)
    {NOBODY} [has|have|ever|even|still] (answered|contacted|rung|rang|called|phoned|messaged|texted) (me|us)
    {NOBODY} [has|have|is|are|ever|even|still] [been] (answered|replied|rung|rang|called|phoned|in touch|
        come back) [yet|still|to me|to us|since|back] $
    (she|he|they|adviser) [still] [has|have|did] (not|never) [even|ever] (answered|replied|reply|answer|rung|rang|ring|
        called|call|phoned|phone|been in touch|come back|got back|get back) [yet|still|to me|to us|me|us|since] $
    (you|she|he|adviser) [all] (said|promised|told me|told us) [it would be|you would|she would|he would|someone would|
        somebody would|they would|shed|hed|theyd|id|i would|answer|an answer] [hear|have an answer|answer|ring|call|
        reply|be answered] [me|us] [by|on|before|for|in] [last|this|next] {DAY} $
    (you|she|he|they|adviser) [all] (said|promised|told me|told us) (you would|she would|he would|someone would|
        somebody would|they would|shed|hed|theyd) (ring|call|phone|answer|reply|be in touch|get back) [to] [me|us] $
    (you|she|he|adviser|someone|somebody) (was|were) (meant|supposed|going|due) to (answer|reply|ring|call|phone|
        be in touch|get back|contact) [me|us|to] [me|
        us] [by|on|before|last|yesterday|today] [monday|tuesday|wednesday|thursday|friday|week] $
    ^ [just|only|still] chasing [up] [this|my|that|it] [up|message|request|question|answer|reply] $
    (have|did) you [all] forgotten [about] (me|us) $
    ^ [i am] [getting|so|really|just] (fed up|sick|tired) [and tired] of waiting [now|for you|for her|for adviser] $
    ^ [still|theres|there is] (no|not) (answer|reply|news|word|response|heard anything) [yet|then|still] $
    ^ [i|ive|we|weve] [have] been waiting (ages|hours|days|all|since|so|forever|a)
    ^ [so|and|is|are] [there] any (news|update|updates|word|answer|reply) [yet|please|for me|from (her|him|them|
        adviser)] $
    ^ [so|and|is|are] [there] any (news|update|updates|word|answer|reply) (from|about) (her|him|them|adviser|
        my message|my request)
    ^ (has|have|did|does|is) {WHO} [even] (seen|read|see|got|get|received|looked at) (it|this|that|my message|
        my request|mine) [yet]
    ^ (has|have|did) {WHO} [even] (answered|replied|reply|answer|got back to me|seen) [me|yet|to me] [yet] $
    (when|what day|what time) (will|is|are|can|do) .. (hear back|hear from|answer me|reply|get back to me|be answered)
    ^ (when|what day|what time) (will|can|do|does|is|are) {WHO} [going to] (answer|answering|reply|be in touch) $
    ^ (when|what day) (will|do|can) (i|we) (hear|hear anything|get an answer|get a reply) [back|yet] $
    ^ (when|what day|what time) (will|can|do|does|is|are) {WHO} [going to] (ring|call|phone) [me|us] [back]
    ^ when .. (going to|gonna) (reply|answer|get back)
    who (has|have|is|got) (got|dealing with|looking at) (it|my|this)
    ^ who (has|have) (it|my message|my request) [now] $
    ^ (has|have|did) (it|my message|my request|that) [been] (go|gone|sent|arrive|arrived|got|
        get) [through|there|to her|to him|off] $
    ^ (is|are) [there] (anyone|anybody|someone|somebody) there $
    ^ [so] (is|are) {WHO} [ever|even] (going to|gonna) (answer|reply|get back|ring|call|phone)
    ^ [so|and] what is the latest [please|then] $
    ^ (have|has) (you|anyone|anybody) heard (back|anything) [from (her|him|them|adviser)] [yet] $
    ^ heard (anything|back) [yet] [from (her|him|them|adviser)] [yet|back] $
    ^ when (is|are|will) {WHO} (getting|get|coming|come) back
    (what is|whats) (happening|going on) with my (message|request|question)
    ^ where is my (answer|message|request|reply) [up to]
""")
SPELLER = Speller(
    word_set("""
    answer answered answering answers anybody anyone been from gone have hear heard hours how long longer looked message
    much news nobody please received replied reply request seen sent since somebody someone still take takes that
    there they this update wait waiting when will
""")
)
CLIPPED = {
    "nws": "news",
    "sen": "seen",
    "lng": "long",
    "hw": "how",
    "wil": "will",
    "anser": "answer",
    "w8ing": "waiting",
}
TODAY, ON = _("today at {time}"), _("on {day} at {time}")
SINCE = _("You asked {since}. ")
A_NUMBER = re.compile(r"(?:\+|\b)\d(?:[\s-]?\d){9,12}\b")
ADDED = _("I've added your number to it.")
BY_PHONE = _("It's for {whom} to say whether that's by phone or here.")
BY = (
    _("{who} has your message and hasn't answered yet. You'll be answered here by {day}."),
    _("It's still with {whom}, and you'll be answered here by {day}."),
)
PASSED = (
    _(
        "{who} has your message and hasn't answered yet, though you were told it would be by {day}. I'm sorry. I ask "
        "{whom} again every working day until somebody answers you here."
    ),
    _("There's still nothing from {whom}, I'm sorry. I keep asking, every working day, and the answer will come here."),
)
NO_DAY = _("{who} has your message and hasn't answered yet. I can't say by when.")
