"""What somebody asks of what passed between us: their name, what they told, what was asked, what is promised."""

from collections.abc import Callable

from flows.effects import Say
from flows.events import Said
from flows.following_up import agreed_words
from flows.following_up.agreed_day import what_is_agreed
from flows.handing_over.who_answers import called, day_as_told
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.history import Waiting
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open
from flows.wording import capital, clip, listed
from flows.words import _, joined

MOST_WORDS, MOST_SHOWN, LONGEST_SHOWN = 14, 3, 80


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The answer from what is kept, and the open question again; None for anything else."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE):
        return None
    asked = next((asked for asked, ways in ASKED.items() if ways.said_in(words)), "")
    if not asked and agreed_words.WHEN.said_in(agreed_words.spoken(said.text)):
        return _which_day(talk, world)
    if asked == "asked" and is_open(talk):
        return Turn(talk, (Say(WAS_ASKED),), ask=True)
    return carry_on(talk, ANSWERS[asked](talk, world)) if asked else None


def _which_day(talk: Conversation, world: World) -> Turn:
    """The days that were agreed; where there are none, that is said, and one offered if nothing else is asked."""
    if world.past.promises or any(each.state == "waiting" for each in world.past.handoffs):
        return carry_on(talk, _promised(talk, world))
    if talk.step == "suggest.when":
        return Turn(talk, (Say(NOT_AGREED_YET),), ask=True)
    if is_open(talk):
        return carry_on(talk, NOT_AGREED_YET)
    return Turn(talk.at("suggest.when", offer="", topic=""), (Say(NOT_AGREED_YET),), ask=True)


def asks_what_was_told(text: str) -> bool:
    """Whether they ask what they have told us."""
    words = plain(text)
    return len(words.split()) <= MOST_WORDS and ASKED["told"].said_in(words)


def _who(talk: Conversation, world: World) -> str:
    """Their name and area, or that we don't know one of them."""
    name, area = world.person.name or talk.answer("name"), world.card.name if world.card else ""
    if name and area:
        return NAME_AND_AREA.format(name=name, area=area)
    if area:
        return NO_NAME.format(area=area)
    return NO_AREA.format(name=name) if name else NEITHER


def _told(talk: Conversation, world: World) -> str:
    past = world.past
    needs = [need.words for need in past.needs if need.mine]
    words = [*needs, *(each.words for each in (*past.signals, *past.strengths))]
    mine = list(dict.fromkeys(clip(each, LONGEST_SHOWN) for each in words if each))[-MOST_SHOWN:]
    if mine:
        return AMONG_IT.format(words=listed([f"“{each}”" for each in mine]))
    return NOT_KEPT if world.person.consent is False else NOTHING_TOLD


def _asked(talk: Conversation, world: World) -> str:
    return f"{NOTHING_OPEN} {_next(world)}"


def _will_ask(talk: Conversation, world: World) -> str:
    return f"{_next(world)} {HOW_I_ASK}"


def _promised(talk: Conversation, world: World) -> str:
    waits = [each for each in world.past.handoffs if each.state == "waiting" and each.urgency != "safety"]
    people = [WILL_ANSWER.format(who=capital(called(each.who, world.programme)), by=_by(each, world)) for each in waits]
    return joined((*people, _next(world)))


def _by(waits: Waiting, world: World) -> str:
    return BY.format(day=day_as_told(waits, world)) if waits.by_when else ""


def _next(world: World) -> str:
    """What we said we'd come back about, and when."""
    return what_is_agreed(world) or NO_PROMISE


NOT_HERE = "welcome.hello"
Answer = Callable[[Conversation, World], str]
ANSWERS: dict[str, Answer] = {
    "who": _who, "told": _told, "asked": _asked, "will_ask": _will_ask, "promised": _promised,
}  # fmt: skip
ASKED: dict[str, Ways] = {
    "who": Ways("""
        ^ .. what is my name [and|or] [my] [area|place|estate|patch] [then|again|please] $
        ^ .. (do|did) you (know|remember|have) my name [and area|or area] [then|still|again|down] $
        ^ .. (what|which) name (do|have) you (have|got) [me] [down] [for] [me] $
        ^ .. (do|did) you (know|remember|have) (who i am|where i live|my area|my name and area|my area and name) [still|
            again|then] $
        ^ .. who (am i|do you think i am) [then|again] $"""),
    "told": Ways("""
        what (did|have|had) (i|we) [already|ever] (told|tell|said|say|mention|mentioned|wrote) [to] [you] [already|
            already|before|so far|last time|last week|about it|yesterday|the other day] $
        what (do|did) you (remember|recall) [that] (i|we) (said|told you|wrote) $
        ^ .. (did|have) (i|we) [already] (tell|told) you .. (already|before)"""),
    "asked": Ways("""
        what (did|have|had|were|was) you [just|already|last] (ask|asked|asking) [me|us] [last week|last time|yesterday|
            before|just now|again|about|the other day|earlier] $
        what (was|is) (your|the) [last] question [again|please|then] $
        what (did|do) you want to know [again|from me] $"""),
    "will_ask": Ways("""
        what (will|are|would|do) you [going to|want to|need to|plan to] (ask|asking) (me|us) [next|about|then|next time]
        what (are|will) your [next] (questions|question) [be] $"""),
    "promised": Ways("""
        what (did|have|had|has) (you|been) [already|ever|all] (promise|promised|agree to do|agreed to do) [me|us|to do|
            for me] [already|so far|again] $
        what (did|have) you (say|said) you would do [for me|next] $
        (any|what) promises [have you made|did you make|to me] [to me] $
        what (are|were) you (going to|meant to|supposed to) do [for me|next|about it] $"""),
}
NAME_AND_AREA = _("You're {name}, in {area}.")
NO_NAME = _("You're in {area}. I don't know your name; you needn't tell me.")
NO_AREA = _("You're {name}. I don't know your area.")
NEITHER = _("I know neither your name nor your area.")
WILL_ANSWER, BY = _("{who} is to answer you here{by}."), _(" by {day}")
NOT_AGREED_YET = _("We haven't agreed a day for me to check in.")
NO_PROMISE = _("I've no day booked to ask you about anything.")
WAS_ASKED = _("This is what I'd asked, and you can leave it:")
NOTHING_OPEN = _("There's no question of mine open.")
HOW_I_ASK = _("Otherwise I ask how things go when you tell me of them: four questions at most, and you can skip any.")
AMONG_IT = _("Among what you told me: {words}. “What do you know about me” shows more.")
NOTHING_TOLD = _("You haven't told me anything yet that I keep.")
NOT_KEPT = _("You asked me not to remember you, so I keep nothing you tell me.")
